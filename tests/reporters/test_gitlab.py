"""GitLab Code Quality against the fields and values its documentation names."""

import json
from typing import Any

from jsonschema import Draft202012Validator

from tests.reporters.sample import PROBLEMS, ROOT, clean, sample
from vacaturelint.reporters.gitlab import GitlabWriter
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.writer import render

# https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
TEXT = {"type": "string", "minLength": 1}
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": TEXT,
            "check_name": TEXT,
            "fingerprint": TEXT,
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "not": {"pattern": r"^\./|^$"}},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                        "additionalProperties": False,
                    },
                },
                "additionalProperties": False,
            },
        },
        "additionalProperties": False,
    },
}
LOOK = Look(root=ROOT)


def entries(look: Look = LOOK) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = json.loads(render(GitlabWriter, sample(), look))
    return loaded


def test_it_follows_the_documented_format() -> None:
    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(entries())] == []
    assert json.loads(render(GitlabWriter, clean(), LOOK)) == []


def test_one_entry_a_finding_and_one_a_problem() -> None:
    findings = [finding for document in sample().documents for finding in document.findings]
    found = entries()
    assert len(found) == len(findings) + len(PROBLEMS)
    for entry, finding in zip(found, findings, strict=False):
        assert entry["check_name"] == f"{finding.code} {finding.name}"
        assert entry["description"].startswith(finding.message)
    assert [entry["severity"] for entry in found[-2:]] == ["critical", "critical"]


def test_every_fingerprint_is_unique_also_for_the_same_words_twice() -> None:
    found = [entry["fingerprint"] for entry in entries()]
    assert len(set(found)) == len(found)
    repeated = [f.fingerprint for d in sample().documents for f in d.findings]
    assert len(set(repeated)) < len(repeated)


def test_a_fingerprint_stays_when_text_moves() -> None:
    report = sample()
    first = report.documents[0]
    fewer = report._replace(documents=(first._replace(findings=first.findings[1:]),), problems=())
    assert {e["fingerprint"] for e in json.loads(render(GitlabWriter, fewer, LOOK))} < {
        e["fingerprint"] for e in entries()
    }


def test_paths_are_relative_to_the_project_where_they_can_be() -> None:
    paths = {entry["location"]["path"] for entry in entries()}
    assert any(path.startswith("onder/") for path in paths)
    assert not any(path.startswith(ROOT) for path in paths)
