"""The JSON output against the schema in the package and against the contract's promises."""

import importlib.resources
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from vacaturelint.cli.main import run

SCHEMA = json.loads(
    (importlib.resources.files("vacaturelint.reporters") / "vacaturelint-1.schema.json").read_text(encoding="utf-8")
)
VACANCY = """# Administratief medewerker (C1-C3)

De stad Hazelbeke zoekt een collega voor de dienst burgerzaken 😀.
Je beantwoordt elke dag de vragen die inwoners ons stellen aan het loket, aan de telefoon of met een mail, en je
noteert alles wat je belooft in het systeem.

## Wat doe je?

- Je helpt bezoekers aan het loket en je schrijft mails.

## Wat verwachten wij?

- Je hebt een bachelordiploma.
- Je spreekt en schrijft perfect Nederlands, je moedertaal.
- Je bent jonger dan 30 jaar en hebt een rijbewijs B.

## Wat bieden wij?

Een loon volgens weddeschaal C1-C3.
"""


def check(tmp_path: Path, capsys: pytest.CaptureFixture[str], *options: str) -> dict[str, Any]:
    path = tmp_path / "vacature.md"
    path.write_text(VACANCY, encoding="utf-8")
    run([str(path), str(tmp_path / "weg.docx"), "--formaat", "json", *options])
    loaded: dict[str, Any] = json.loads(capsys.readouterr().out)
    return loaded


def test_the_schema_is_valid_itself() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_output_follows_the_schema(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    result = check(tmp_path, capsys)
    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(result)] == []
    assert [problem["code"] for problem in result["problems"]] == ["VL901"]


def test_offsets_are_code_points_of_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = check(tmp_path, capsys, "--met-tekst")["documents"][0]
    assert document["text"] == VACANCY
    placed = [finding for finding in document["findings"] if finding["start"] is not None]
    assert placed
    for thing in (*placed, *document["requirements"]):
        assert VACANCY[thing["start"] : thing["end"]] == thing["text"]
    for finding in placed:
        before = VACANCY[: finding["start"]]
        assert finding["place"]["line"] == before.count("\n") + 1
        assert finding["place"]["column"] == len(before) - (before.rfind("\n") + 1) + 1


def test_findings_about_the_whole_document_come_first(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    findings = check(tmp_path, capsys)["documents"][0]["findings"]
    starts = [-1 if finding["start"] is None else finding["start"] for finding in findings]
    assert starts == sorted(starts)
    assert all(f["data"].get("element") for f in findings if f["category"] == "volledigheid" and f["start"] is None)
