"""Starting: what the command says, and what it does not load."""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys

import pytest

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
    assert {"starlette", "uvicorn"} <= {name.rstrip("<>=") for name in re.findall(r'"(\w+[<>]=?)', done.stderr)}
    assert "vacaturelint[" not in done.stderr, "there is no package index to get that from"


def test_a_wrong_option_is_told() -> None:
    assert run(["web", "--talen", "fr"]) == 2
    assert run(["web", "geen-map"]) == 2


def started(code: str = "", *more: str) -> subprocess.Popen[str]:
    """Return the server in a process of its own, the leader of a group as behind a terminal."""
    run_it = (
        f"{code}\nfrom vacaturelint.cli.main import run\nraise SystemExit(run(['web', '--geen-browser', *{more!r}]))"
    )
    return subprocess.Popen(
        [sys.executable, "-c", run_it],
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def test_ctrl_c_just_after_the_start_ends_all_without_a_word() -> None:
    pytest.importorskip("uvicorn")
    with started() as process:
        assert process.stderr
        while "Stop met Ctrl-C" not in process.stderr.readline():
            assert process.poll() is None
        os.killpg(process.pid, signal.SIGINT)  # the model still loads in the process beside it
        out, error = process.communicate(timeout=300)
    assert (process.returncode, out, error) == (0, "", "")


def test_an_address_of_ipv6_stands_between_brackets_and_is_let_in() -> None:
    pytest.importorskip("uvicorn")
    with socket.socket(socket.AF_INET6) as place:
        try:
            place.bind(("::1", 0))
        except OSError:
            pytest.skip("this computer has no IPv6")
    with started("", "--adres", "::1") as process:
        assert process.stderr
        opened = re.search(r"http://\[::1\]:(\d+)(/\S+/)", process.stderr.readline())
        assert opened
        line = http.client.HTTPConnection("::1", int(opened[1]), timeout=120)
        line.request("GET", opened[2])
        assert line.getresponse().status == 200
        line.close()
        os.killpg(process.pid, signal.SIGINT)
        process.communicate(timeout=300)


def test_ctrl_c_that_python_drops_while_it_loads_still_stops_the_server() -> None:
    pytest.importorskip("uvicorn")
    dropped = """
import signal, sys
class Dropped:
    def find_spec(self, name, path=None, target=None):
        if name == "vacaturelint.web.app":
            try:
                signal.raise_signal(signal.SIGINT)
            except KeyboardInterrupt:
                sys.stderr.write("dropped\\n")
sys.meta_path.insert(0, Dropped())
"""
    with started(dropped) as process:
        _, error = process.communicate(timeout=300)
    assert (process.returncode, error) == (0, "dropped\n")
