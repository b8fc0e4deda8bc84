"""Results of a run: one report a document, and the problems that stopped others."""

from typing import NamedTuple

from vacaturelint.core.finding import Finding, Severity
from vacaturelint.core.requirement import Requirement
from vacaturelint.core.scores import Scores
from vacaturelint.core.text import Document
from vacaturelint.core.vacancy import Section, Vacancy

UNREADABLE = "VL901"
"""The code of a problem with an input that cannot be read."""
CRASHED = "VL902"
"""The code of a problem that is a bug of vacaturelint itself."""
NEEDLESS = "VL903"
"""The code of a finding about a wish to leave a rule out where it finds nothing."""
UNKNOWN = "VL904"
"""The code of a finding about a wish that names no rule."""


class JudgedRequirement(NamedTuple):
    """A demand with the code of the rule that objects to it, or None when none does."""

    requirement: Requirement
    rule: str | None


class DocumentReport(NamedTuple):
    """All that was found in one document; findings in order of place, those about the whole document first."""

    document: Document
    vacancy: Vacancy
    scores: Scores
    sections: tuple[Section, ...]
    requirements: tuple[JudgedRequirement, ...]
    findings: tuple[Finding, ...]


class Problem(NamedTuple):
    """An input that could not be checked (VL901) or a rule that crashed on it (VL902)."""

    path: str
    code: str
    message: str


class Tool(NamedTuple):
    """Who made a report: the version of vacaturelint and the language model; empty where it does not matter."""

    version: str = ""
    model: str = ""


class Report(NamedTuple):
    """The whole run."""

    documents: tuple[DocumentReport, ...]
    problems: tuple[Problem, ...]
    tool: Tool

    def reaches(self, severity: Severity) -> bool:
        """Return whether any finding is at least as heavy as `severity`."""
        return any(f.severity.weight >= severity.weight for d in self.documents for f in d.findings)
