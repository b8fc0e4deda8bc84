"""GitLab Code Quality: the JSON that a merge request shows.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

import hashlib
from collections.abc import Iterator, Mapping
from typing import TextIO

from vacaturelint.core.finding import EMPTY, Severity
from vacaturelint.core.report import DocumentReport, Problem
from vacaturelint.reporters.jsonlist import Json, JsonList
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.paths import shown_path
from vacaturelint.reporters.places import message_lines, numbered, region_of
from vacaturelint.reporters.writer import Ending, Writer

_SEVERITY = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.HINT: "info"}
_UNREAD = "critical"


class GitlabWriter(Writer):
    """Writes one JSON list with an entry a finding, and one a problem."""

    def __init__(self, out: TextIO, look: Look) -> None:
        self._out, self._look, self._entries = out, look, JsonList(out)

    def add(self, report: DocumentReport, groups: Mapping[str, str] = EMPTY) -> None:
        """Write the entries of one document."""
        for entry in _document(report, self._look):
            self._entries.add(entry)

    def finish(self, ending: Ending) -> None:
        """Write the entries of what could not be checked."""
        for problem in ending.problems:
            self._entries.add(_problem(problem, self._look))
        self._entries.end()
        self._out.write("\n")


def _document(report: DocumentReport, look: Look) -> Iterator[Json]:
    path = shown_path(report.document.path, look.root)
    for finding, nth in numbered(look.shown(report)):
        region = region_of(report.document, finding)
        yield {
            "description": " ".join(message_lines(report.document, finding)),
            "check_name": f"{finding.code} {finding.name}",
            "fingerprint": _fingerprint(path, finding.fingerprint, str(nth)),
            "severity": _SEVERITY[finding.severity],
            "location": {"path": path, "lines": {"begin": region.line if region else 1}},
        }


def _problem(problem: Problem, look: Look) -> Json:
    path = shown_path(problem.path, look.root)
    return {
        "description": problem.message,
        "check_name": problem.code,
        "fingerprint": _fingerprint(path, problem.code, problem.message),
        "severity": _UNREAD,
        "location": {"path": path, "lines": {"begin": 1}},
    }


def _fingerprint(*parts: str) -> str:
    """Return 32 hexadecimal digits that differ for every finding of a run and stay the same when text moves."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]
