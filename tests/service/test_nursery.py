"""A run in more processes: what they need is loaded once, and nothing of it comes from the folder of the user."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

TEXTS = 30
PROGRAM = Path(sys.executable).with_name("vacaturelint")
WATCHED = ("spacy.lang.nl", "vacaturelint.checks.kinds")
WATCHING = """
import os, sys

def tell(event, arguments):
    if event == "import" and arguments[0] in os.environ["WATCHED"].split():
        with open(os.environ["TOLD"], "a") as out:
            out.write(f"{arguments[0]} {os.getpid()}\\n")

sys.addaudithook(tell)
"""
"""What Python runs as it starts: it tells which process loads the language model, and which the checks."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "map").mkdir()
    for nth in range(TEXTS):
        (tmp_path / "map" / f"{nth:02}.md").write_text(f"# Kok {nth}\n\nJe helpt teneinde {nth} mensen te helpen.\n")
    (tmp_path / "eigen").mkdir()
    (tmp_path / "eigen" / "sitecustomize.py").write_text(WATCHING)
    return tmp_path


def loaders(folder: Path, *options: str) -> list[set[str]]:
    """Check the folder in two processes; return which processes loaded the model, and which the checks."""
    told = folder / "told"
    told.unlink(missing_ok=True)
    own = {
        "VACATURELINT_CACHE": str(folder / "cache"),
        "PYTHONPATH": str(folder / "eigen"),
        "TOLD": str(told),
        "WATCHED": " ".join(WATCHED),
    }
    command = [str(PROGRAM), "map", "-j", "2", "--stil", "--faal-bij", "nooit", *options]
    done = subprocess.run(command, cwd=folder, env={**os.environ, **own}, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    lines = [line.split() for line in told.read_text().splitlines()]
    return [{process for loaded, process in lines if loaded == name} for name in WATCHED]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every process loads for itself")
@pytest.mark.parametrize("options", [(), ("--geen-cache",)])
def test_processes_are_forked_of_one_that_loaded_all(folder: Path, options: tuple[str, ...]) -> None:
    model, checks = loaders(folder, *options)
    assert len(model) == 1
    assert len(checks) == 2  # the run itself reads the rules, so that a wrong one is told before any text is opened
    assert model < checks


def test_rules_that_need_no_parse_load_no_model_in_any_process(folder: Path) -> None:
    model, checks = loaders(folder, "--kies", "VL701", "--geen-cache")
    assert model == set()
    assert len(checks) > 1


def test_a_file_of_the_user_is_no_module_of_ours(folder: Path) -> None:
    for name in ("socket", "numpy", "spacy", "vacaturelint"):
        (folder / f"{name}.py").write_text("open('ingebroken', 'w').close()\n")
    loaders(folder)
    assert not (folder / "ingebroken").exists()
