"""Every command goes the same road: the same settings decide the same findings, statuses and exclusions everywhere."""

import json
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.readers.packages import docx_of, paragraph
from vacaturelint.cli.main import run
from vacaturelint.reporters.registry import FORMATS
from vacaturelint.service import run as service
from vacaturelint.service.workers import Workers

JARGON = "# Zaalwachter\n\nJe bent een teamplayer en je helpt bezoekers.\n"
DIPLOMA = ("Poetshulp", "Wat verwachten wij?", "Je hebt een masterdiploma.", "Je bent jonger dan 30 jaar.")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text(JARGON, encoding="utf-8")
    Path("b.docx").write_bytes(docx_of("".join(map(paragraph, DIPLOMA))))
    return tmp_path


def loaded(path: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(Path(path).read_text(encoding="utf-8"))
    return found


def told(path: str) -> list[str]:
    """Return the codes in the comments of a Word file, in order of code."""
    with zipfile.ZipFile(path) as package:
        text = package.read("word/comments.xml").decode() if "word/comments.xml" in package.namelist() else ""
    return sorted(word for word in text.replace("<", " ").replace(">", " ").split() if word.startswith("VL"))


@pytest.mark.parametrize("severity", ["waarschuwing", "tip"])
def test_the_configured_faal_bij_counts_in_every_command(severity: str) -> None:
    Path("vacaturelint.toml").write_text(f'faal-bij = "{severity}"\n', encoding="utf-8")
    assert run(["controleer", "a.md", "-o", "uit.txt"]) == 1
    assert run(["rapport", "a.md", "-o", "uit.json"]) == 1
    assert run(["rapport", "a.md", "-o", "uit.json", "--faal-bij", "nooit"]) == 0


def test_the_usual_faal_bij_is_that_of_the_command() -> None:
    assert run(["controleer", "b.docx", "-o", "uit.txt"]) == 1
    assert run(["rapport", "b.docx", "-o", "uit.json"]) == 0


@pytest.mark.parametrize("options", [["--niveau", "A"], ["--niveau", "E"], ["--taalprofiel", "onthaalmedewerker"]])
def test_word_comments_say_what_controleer_said(options: list[str]) -> None:
    run(["controleer", "b.docx", "-f", "json", "-o", "uit.json", *options])
    expected = sorted(finding["code"] for finding in loaded("uit.json")["documents"][0]["findings"])
    assert expected
    assert run(["annoteer", "b.docx", "--overschrijf", *options, "-j", "1"]) == 0
    assert told("b.opmerkingen.docx") == expected


def test_a_function_profile_counts_in_verbeter_too() -> None:
    Path("profiel.txt").write_text("Functieprofiel poetshulp\n\nJe hebt geen diploma nodig.", encoding="utf-8")
    for command in ("annoteer", "verbeter"):
        assert run([command, "b.docx", "--overschrijf", "--functieprofiel", "profiel.txt", "--regio", "BE"]) == 0


def test_a_category_can_be_left_out_in_a_document_as_on_the_command_line() -> None:
    assert run(["a.md", "--kies", "jargon", "--faal-bij", "tip", "-o", "uit.txt"]) == 1
    assert run(["a.md", "--kies", "jargon", "--faal-bij", "tip", "-o", "uit.txt", "--negeer", "jargon"]) == 0
    Path("a.md").write_text(f"<!-- vacaturelint: negeer-bestand jargon -->\n\n{JARGON}", encoding="utf-8")
    assert run(["a.md", "--kies", "jargon", "--faal-bij", "tip", "-o", "uit.txt"]) == 0


def test_a_workbook_brings_no_warning_of_python(folder: Path) -> None:
    for arguments in (["rapport", "a.md", "-o", "uit.xlsx"], ["rapport", "a.md", "-o", "weg/uit.xlsx"]):
        done = subprocess.run(
            [sys.executable, "-W", "always", "-m", "vacaturelint", *arguments],
            capture_output=True, text=True, check=False, cwd=folder,
        )  # fmt: skip
        assert "Warning" not in done.stderr, done.stderr
        assert done.returncode == (2 if "weg/uit.xlsx" in arguments else 0)


def test_a_configured_baseline_counts_in_every_command() -> None:
    assert run(["a.md", "--schrijf-referentie"]) == 0
    Path("vacaturelint.toml").write_text('referentie = "vacaturelint-referentie.json"\n', encoding="utf-8")
    assert run(["controleer", "a.md", "-f", "json", "-o", "een.json"]) == 0
    assert run(["rapport", "a.md", "-o", "twee.json"]) == 0
    assert loaded("een.json") == loaded("twee.json")
    assert loaded("een.json")["documents"][0]["findings"] == []


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_serves_controleer_and_rapport_alike(name: str) -> None:
    Path("weg.docx").write_bytes(b"PK\x03\x04 geen docx")
    paths = ["a.md", "b.docx", "weg.docx"]
    assert run(["controleer", *paths, "-f", name, "-o", "een"]) == 2
    assert run(["rapport", *paths, "-f", name, "-o", "twee"]) == 2
    one, two = (Path(path).read_bytes() for path in ("een", "twee"))
    assert len(one) > 100
    if name not in ("xlsx", "overzicht", "junit"):  # the time of the run, and what makes it fail, may differ
        assert one == two


def test_a_data_set_can_be_checked_by_both() -> None:
    Path("jobs.csv").write_text("id;tekst\nv1;Je bent een teamplayer.\n", encoding="utf-8")
    assert run(["controleer", "jobs.csv", "-f", "json", "-o", "een.json"]) == 0
    assert run(["rapport", "jobs.csv", "-o", "twee.json"]) == 0
    assert loaded("een.json") == loaded("twee.json")
    assert [document["path"] for document in loaded("een.json")["documents"]] == ["jobs.csv#v1"]
    assert run(["annoteer", "jobs.csv"]) == 2


@pytest.mark.parametrize(
    ("rows", "typed", "processes"), [(23, [], 1), (24, [], 2), (25, [], 2), (24, ["-j", "1"], 1), (2, ["-j", "3"], 3)]
)
def test_a_short_data_set_starts_no_processes(
    rows: int, typed: list[str], processes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    used: list[int] = []
    real = service._workers

    def counted(job: service.Job) -> Workers[Any, Any]:
        used.append(job.processes)
        return real(job._replace(processes=1))

    monkeypatch.setattr(service, "_cores", lambda: (0, 1))
    monkeypatch.setattr(service, "_workers", counted)
    Path("jobs.csv").write_text("id;tekst\n" + "".join(f"v{nth};Je helpt.\n" for nth in range(rows)), encoding="utf-8")
    assert run(["rapport", "jobs.csv", "--kies", "VL203", "-o", "r.json", *typed]) == 0
    assert used == [processes]
    assert [one["path"] for one in loaded("r.json")["documents"]] == [f"jobs.csv#v{nth}" for nth in range(rows)]


def test_binary_formats_ask_for_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["controleer", "a.md", "-f", "xlsx"]) == 2
    assert "-o" in capsys.readouterr().err
