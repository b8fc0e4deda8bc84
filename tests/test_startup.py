"""What a command may import: help and rules never pay for the language model, proven by import, not by time."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from vacaturelint.service.run import FEW

HEAVY = ("spacy", "thinc", "numpy", "docx", "lxml", "textstat", "rich", "markdown_it", "pdfminer")
PROBE = """
import json, sys
from vacaturelint.cli.main import run
code = run({args!r})
print(json.dumps([code, [name for name in {heavy!r} if name in sys.modules]]))
"""


def probe(*args: str, heavy: tuple[str, ...] = HEAVY) -> tuple[int, list[str]]:
    """Return the exit status of a run in a fresh interpreter, and which of the heavy modules it imported."""
    code = PROBE.format(args=list(args), heavy=heavy)
    bare = {key: value for key, value in os.environ.items() if not key.startswith("COVERAGE")}  # it imports a lot
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=bare)
    status, imported = json.loads(done.stdout.splitlines()[-1])
    return status, imported


@pytest.mark.parametrize(
    "args",
    [("--help",), ("--version",), ("controleer", "--help"), ("regels",), ("regels", "--termen"), ("uitleg", "VL201")],
    ids=" ".join,
)
def test_help_and_rules_import_nothing_heavy(args: tuple[str, ...]) -> None:
    assert probe(*args) == (0, [])


def test_a_rule_that_needs_no_parse_loads_no_model(tmp_path: object) -> None:
    path = f"{tmp_path}/a.txt"
    with open(path, "w", encoding="utf-8") as file:
        file.write("Je helpt bezoekers aan het loket.")
    status, imported = probe(path, "--kies", "VL701", "--formaat", "json")
    assert status == 0
    assert not {"spacy", "thinc"} & set(imported)


def test_a_run_from_the_cache_loads_no_model(tmp_path: object) -> None:
    path = f"{tmp_path}/a.txt"
    with open(path, "w", encoding="utf-8") as file:
        file.write("Je helpt bezoekers aan het loket. Je bent een teamplayer.")
    assert "spacy" in probe(path, "--formaat", "json")[1]
    status, imported = probe(path, "--formaat", "json")
    assert status == 0
    assert not {"spacy", "thinc", "numpy"} & set(imported)


def test_a_run_from_the_cache_loads_no_reader_check_or_rule(tmp_path: object) -> None:
    path = f"{tmp_path}/a.txt"
    with open(path, "w", encoding="utf-8") as file:
        file.write("Je helpt bezoekers aan het loket. Je bent een teamplayer.")
    unneeded = (
        *(
            f"vacaturelint.{name}"
            for name in ("engine", "checks", "readers.docx", "rulebook.loader", "vacancy.posting")
        ),
        *("vacaturelint.service.checker", "vacaturelint.service.pool", "multiprocessing", "yaml", "sqlite3"),
        *("rich", "tomllib", "tempfile", "importlib.resources", "vacaturelint.service.configured", "zipfile"),
    )
    probe(path, "--kies", "VL115", "--formaat", "tekst")
    assert probe(path, "--kies", "VL115", "--formaat", "tekst", heavy=unneeded) == (0, [])


def test_many_texts_from_the_cache_load_no_process_and_nothing_that_reads_patterns_of_git(tmp_path: Path) -> None:
    for nth in range(FEW):
        (tmp_path / f"{nth}.txt").write_text("Je helpt bezoekers aan het loket.", encoding="utf-8")
    args = (str(tmp_path), "--kies", "VL115", "-j", "2")
    probe(*args)
    assert probe(*args, heavy=("multiprocessing", "concurrent.futures", "pathspec", "zipfile")) == (0, [])


def test_a_list_of_the_rules_loads_no_check() -> None:
    assert probe("regels", heavy=("vacaturelint.checks.kinds", "vacaturelint.vacancy")) == (0, [])
