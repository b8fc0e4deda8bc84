"""Starting: what the command says, and what it does not load."""

import subprocess
import sys

from vacaturelint.cli.main import run

PROBE = """
import sys
from importlib.abc import MetaPathFinder
class Absent(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {blocked!r}:
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Absent())
from vacaturelint.cli.main import run
code = run({args!r})
print([name for name in ("starlette", "uvicorn", "pygls", "lsprotocol", "asyncio") if name in sys.modules])
raise SystemExit(code)
"""


def probe(*args: str, blocked: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    code = PROBE.format(args=list(args), blocked=blocked)
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)


def test_help_loads_no_server() -> None:
    done = probe("web", "--help")
    assert done.returncode == 0
    assert done.stdout.endswith("[]\n")


def test_without_the_extra_it_says_what_to_install() -> None:
    done = probe("web", "--geen-browser", blocked=("starlette", "uvicorn"))
    assert done.returncode == 2
    assert f'"{sys.executable}"' in done.stderr
    assert '"starlette>=' in done.stderr
    assert '"uvicorn>=' in done.stderr
    assert "vacaturelint[" not in done.stderr, "there is no package index to get that from"


def test_a_wrong_option_is_told(capsys: object) -> None:
    assert run(["web", "--talen", "fr"]) == 2
    assert run(["web", "geen-map"]) == 2
