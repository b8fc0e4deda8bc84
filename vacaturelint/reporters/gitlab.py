"""GitLab Code Quality: the JSON that a merge request shows.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

import hashlib
from collections.abc import Iterator
from typing import Any

from vacaturelint.core.finding import Severity
from vacaturelint.core.report import DocumentReport, Problem, Report
from vacaturelint.core.visible import json_text
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.paths import shown_path
from vacaturelint.reporters.places import message_lines, numbered, region_of

_SEVERITY = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.HINT: "info"}
_UNREAD = "critical"
Json = dict[str, Any]


def report_gitlab(report: Report, look: Look) -> str:
    """Return one JSON list with an entry a finding, and one a problem."""
    entries = [entry for document in report.documents for entry in _document(document, look)]
    entries += [_problem(problem, look) for problem in report.problems]
    return json_text(entries, indent=2) + "\n"


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
