"""The Python interface: typed, light to import, and the findings of the command line."""

import json
import subprocess
import sys
from pathlib import Path
from typing import get_type_hints

import pytest

import vacaturelint
from tests.readers.packages import docx_of, paragraph
from vacaturelint import Report, VacaturelintError, check_file, check_text
from vacaturelint.api import Options
from vacaturelint.cli.main import run
from vacaturelint.service.options import OPTIONS
from vacaturelint.service.setup import Setup

TEXT = "# Zaalwachter\n\nJe bent een teamplayer. Je hebt een masterdiploma.\n"


def codes(report: Report) -> list[str]:
    return [finding.code for document in report.documents for finding in document.findings]


@pytest.mark.parametrize("options", [[], ["--niveau", "D"], ["--kies", "jargon,VL3"], ["--regio", "NL"]])
def test_the_findings_are_those_of_the_command_line(
    options: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text(TEXT, encoding="utf-8")
    run(["a.md", "-f", "json", "-o", "uit.json", *options])
    expected = [one["code"] for one in json.loads(Path("uit.json").read_text())["documents"][0]["findings"]]
    assert expected
    said = dict(zip(options[::2], options[1::2], strict=True))
    chosen = tuple(said.get("--kies", "").split(",")) if "--kies" in said else ()
    level, region = said.get("--niveau"), said.get("--regio")
    assert codes(check_file("a.md", chosen=chosen, level=level, region=region)) == expected
    assert codes(check_file(Path("a.md"), chosen=chosen, level=level, region=region)) == expected
    assert codes(check_text(TEXT, name="a.md", chosen=chosen, level=level, region=region)) == expected


def test_a_file_of_word_is_read_too(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(docx_of(paragraph("Kok") + paragraph("Je bent een teamplayer.")))
    report = check_file(path, chosen=("jargon",))
    assert report.documents[0].document.format == "docx"
    assert report.tool.version == vacaturelint.__version__
    assert codes(report)


def test_the_configuration_and_its_baseline_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text(TEXT, encoding="utf-8")
    Path("eigen.toml").write_text('negeer = ["jargon"]\n', encoding="utf-8")
    assert "VL203" in codes(check_file("a.md"))
    assert "VL203" not in codes(check_file("a.md", config="eigen.toml"))
    assert run(["a.md", "--schrijf-referentie"]) == 0
    Path("vacaturelint.toml").write_text('referentie = "vacaturelint-referentie.json"\n', encoding="utf-8")
    assert codes(check_file("a.md")) == []


def test_what_cannot_be_read_is_a_problem_of_the_report(tmp_path: Path) -> None:
    broken = tmp_path / "a.docx"
    broken.write_bytes(b"PK\x03\x04 geen docx")
    for path in (broken, tmp_path / "weg.md"):
        report = check_file(path)
        assert report.documents == ()
        assert [(one.path, one.code) for one in report.problems] == [(str(path), "VL901")]


@pytest.mark.parametrize("options", [{"level": "Z"}, {"chosen": ("VL999",)}, {"config": "weg.toml"}])
def test_a_wrong_option_is_an_error_of_ours(options: Options) -> None:
    with pytest.raises(VacaturelintError):
        check_text(TEXT, **options)


def test_the_options_are_the_settings_that_decide_what_is_found() -> None:
    decide = {option.field for option in OPTIONS.values() if option.per_path and option.field}
    assert set(get_type_hints(Options)) == decide | {"config"}
    assert decide <= set(Setup._fields)


def test_importing_costs_nothing() -> None:
    code = "import sys, vacaturelint; print([name for name in sys.modules if name.startswith('vacaturelint')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['vacaturelint']"
    with pytest.raises(AttributeError):
        _ = vacaturelint.no_such_name
