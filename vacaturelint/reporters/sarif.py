"""SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), the format of code scanning.

A text file has regions (lines, columns and code points of the file) and fixes; in other formats lines mean nothing, so
there the place is a logical location: section, paragraph, page. The file holds no times: equal input, equal output.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from vacaturelint.core.finding import Finding
from vacaturelint.core.report import DocumentReport, Problem, Report
from vacaturelint.core.text import Document
from vacaturelint.core.visible import json_text
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.paths import uri_of
from vacaturelint.reporters.places import has_lines, message_lines, numbered, region_of, section_title
from vacaturelint.reporters.sarif_rules import LEVEL, internal_descriptor, rule_descriptor
from vacaturelint.rulebook.loader import load_rules

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LINK = re.compile(r"\[(?=[^\[\]]*\]\()")
Json = dict[str, Any]


def report_sarif(report: Report, look: Look) -> str:
    """Return the run as one SARIF log."""
    shown = [(document, tuple(look.shown(document))) for document in report.documents]
    rules = _rules(finding for _, findings in shown for finding in findings)
    index = {rule["id"]: number for number, rule in enumerate(rules)}
    results = [
        {**result, "ruleIndex": index[result["ruleId"]]}
        for number, (document, findings) in enumerate(shown)
        for result in _results(document, findings, {"uri": uri_of(document.document.path, look.root), "index": number})
    ]
    run: Json = {
        "tool": {"driver": _driver(report, rules)},
        "language": "nl",
        "invocations": [_invocation(report.problems, look)],
        "artifacts": [_artifact(document.document, look) for document in report.documents],
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "results": results,
    }
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _driver(report: Report, rules: list[Json]) -> Json:
    codes = sorted({problem.code for problem in report.problems})
    return {
        "name": "vacaturelint",
        "version": report.version,
        "language": "nl",
        "rules": rules,
        "notifications": [internal_descriptor(code, "") for code in codes],
        **({"properties": {"model": report.model}} if report.model else {}),
    }


def _rules(findings: Iterable[Finding]) -> list[Json]:
    """Return a descriptor for every rule that found something, in order of code."""
    names = {finding.code: finding.name for finding in findings}
    known = {rule.code: rule for rule in load_rules()} if names else {}
    return [
        rule_descriptor(known[code]) if code in known else internal_descriptor(code, names[code])
        for code in sorted(names)
    ]


def _artifact(document: Document, look: Look) -> Json:
    return {
        "location": {"uri": uri_of(document.path, look.root)},
        "roles": ["analysisTarget"],
        "hashes": {"sha-256": document.sha256},
    }


def _invocation(problems: Iterable[Problem], look: Look) -> Json:
    codes = sorted({problem.code for problem in problems})
    notes = [
        {
            "descriptor": {"id": problem.code, "index": codes.index(problem.code)},
            "level": "error",
            "message": {"text": _plain(problem.message)},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri_of(problem.path, look.root)}}}],
        }
        for problem in problems
    ]
    return {"executionSuccessful": not notes, "toolExecutionNotifications": notes}


def _results(report: DocumentReport, findings: tuple[Finding, ...], artifact: Json) -> Iterator[Json]:
    for finding, nth in numbered(findings):
        fingerprint = f"{finding.fingerprint}:{nth + 1}"
        # Of a text file GitHub makes its own hash of the line, and warns when it finds another one here.
        own_hash = {} if has_lines(report.document) else {"primaryLocationLineHash": fingerprint}
        fixes = list(_fixes(report.document, finding, artifact))
        yield {
            "ruleId": finding.code,
            "level": LEVEL[finding.severity],
            "message": {"text": _message(report, finding)},
            "locations": [_location(report, finding, artifact)],
            "partialFingerprints": {"vacaturelint/v1": fingerprint, **own_hash},
            **({"fixes": fixes} if fixes else {}),
        }


def _message(report: DocumentReport, finding: Finding) -> str:
    """Return the message and what to write instead, then the reason."""
    reason = [f"Waarom: {' '.join(finding.reason.split())}"] if finding.reason else []
    return _plain("\n".join([*message_lines(report.document, finding), *reason]))


def _plain(text: str) -> str:
    """Return text in which no viewer finds a link: SARIF reads `[text](target)` as one, also in plain messages."""
    return _LINK.sub(r"\\[", text)


def _location(report: DocumentReport, finding: Finding, artifact: Json) -> Json:
    region = _region(report.document, finding)
    location: Json = {"physicalLocation": {"artifactLocation": artifact, **({"region": region} if region else {})}}
    if finding.place is not None and not has_lines(report.document):
        location["logicalLocations"] = list(_logical(report, finding))
    return location


def _region(document: Document, finding: Finding) -> Json | None:
    region = region_of(document, finding)
    if region is None or finding.span is None:
        return None
    offsets = {"charOffset": finding.span.start, "charLength": len(finding.span)} if document.same_offsets else {}
    return {
        "startLine": region.line,
        "startColumn": region.column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
        **offsets,
    }


def _logical(report: DocumentReport, finding: Finding) -> Iterator[Json]:
    """Yield the section, paragraph and page of a finding, each with its name from the outside in."""
    section = section_title(report, finding)
    yield {"name": section, "kind": "section"}
    if finding.place and finding.place.paragraph is not None:
        name = f"alinea {finding.place.paragraph}"
        yield {"name": name, "fullyQualifiedName": f"{section}/{name}", "kind": "paragraph"}
    if finding.place and finding.place.page is not None:
        yield {"name": f"bladzijde {finding.place.page}", "kind": "page"}


def _fixes(document: Document, finding: Finding, artifact: Json) -> Iterator[Json]:
    """Yield each safe replacement in a text file; what has to be read first stands in the message."""
    region = _region(document, finding)
    if region is None or finding.span is None or not document.is_unbroken(finding.span):
        return
    for suggestion in finding.suggestions:
        if suggestion.safe and suggestion.replaces and suggestion.text != finding.text:
            replacement = {"deletedRegion": region, "insertedContent": {"text": suggestion.text}}
            yield {
                "description": {"text": _plain(f"Schrijf '{suggestion.text}'.")},
                "artifactChanges": [{"artifactLocation": artifact, "replacements": [replacement]}],
            }
