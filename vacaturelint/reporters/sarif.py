"""SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), the format of code scanning.

A text file has regions (lines, columns and code points of the file) and fixes; in other formats lines mean nothing, so
there the place is a logical location: section, paragraph, page. The file holds no times: equal input, equal output.
"""

import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TextIO

from vacaturelint.core.finding import EMPTY, Finding
from vacaturelint.core.report import DocumentReport, Problem
from vacaturelint.core.rule import RulePack
from vacaturelint.core.text import Document
from vacaturelint.reporters.jsonlist import Json, JsonList, dumped, inner
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.paths import uri_of
from vacaturelint.reporters.places import has_lines, message_lines, numbered, region_of, section_title
from vacaturelint.reporters.sarif_rules import LEVEL, internal_descriptor, rule_descriptor
from vacaturelint.reporters.writer import Ending, Writer
from vacaturelint.rulebook.loader import load_rules

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LINE = "\n      "
_LINK = re.compile(r"\[(?=[^\[\]]*\]\()")


class SarifWriter(Writer):
    """Writes the run as one SARIF log: results as they come, then what they point to."""

    def __init__(self, out: TextIO, look: Look) -> None:
        self._out, self._look = out, look
        head = "{\n" + inner({"$schema": _SCHEMA, "version": "2.1.0"}) + '  "runs": [\n    {\n      "results": '
        self._results = JsonList(out, head, 3)
        self._artifacts: list[Json] = []
        self._rules: dict[str, Json] = {}
        self._places: dict[str, int] = {}

    def add(self, report: DocumentReport, groups: Mapping[str, str] = EMPTY) -> None:
        """Write the results of one document."""
        artifact = _artifact(report.document, self._look)
        place = {**artifact["location"], "index": len(self._artifacts)}
        self._artifacts.append(artifact)
        for finding, nth in numbered(self._look.shown(report)):
            self._results.add({**_result(report, finding, nth, place), "ruleIndex": self._index(finding)})

    def finish(self, ending: Ending) -> None:
        """Write rules, documents and what could not be checked."""
        self._results.end()
        rest = {
            "artifacts": self._artifacts,
            "tool": {"driver": self._driver(ending.problems)},
            "language": "nl",
            "invocations": [_invocation(ending.problems, self._look)],
            "columnKind": "unicodeCodePoints",
            "newlineSequences": ["\r\n", "\n", "\r"],
        }
        for key, value in rest.items():
            self._out.write(f',\n      "{key}": {dumped(value, _LINE)}')
        self._out.write("\n    }\n  ]\n}\n")

    def _index(self, finding: Finding) -> int:
        """Return the place of its rule among those that found something, in the order in which they did."""
        code = finding.code
        if code not in self._rules:
            rule = self._pack.find(code)
            self._places[code] = len(self._rules)
            self._rules[code] = rule_descriptor(rule) if rule else internal_descriptor(code, finding.name)
        return self._places[code]

    @functools.cached_property
    def _pack(self) -> RulePack:
        return load_rules()

    def _driver(self, problems: Iterable[Problem]) -> Json:
        tool = self._look.tool
        return {
            "name": "vacaturelint",
            "version": tool.version,
            "language": "nl",
            "rules": [*self._rules.values()],
            "notifications": [internal_descriptor(code) for code in sorted({problem.code for problem in problems})],
            **({"properties": {"model": tool.model}} if tool.model else {}),
        }


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


def _result(report: DocumentReport, finding: Finding, nth: int, artifact: Json) -> Json:
    fingerprint = f"{finding.fingerprint}:{nth + 1}"
    # Of a text file GitHub makes its own hash of the line, and warns when it finds another one here.
    own_hash = {} if has_lines(report.document) else {"primaryLocationLineHash": fingerprint}
    fixes = list(_fixes(report.document, finding, artifact))
    return {
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
