"""How a report is to be shown."""

from collections.abc import Iterator
from dataclasses import dataclass

from vacaturelint.core.finding import Finding, Severity
from vacaturelint.core.report import DocumentReport


@dataclass(frozen=True, slots=True)
class Look:
    """Choices of the user for a report: colour, width in columns, and what to show.

    `quiet` shows only findings at or above `fail_at` (None: no finding fails) and nothing when there are none.
    `root` is the folder that paths in reports for programs start from; empty leaves paths as they were given.
    """

    color: bool = False
    width: int = 100
    quiet: bool = False
    with_text: bool = False
    fail_at: Severity | None = Severity.ERROR
    root: str = ""

    def fails(self, finding: Finding) -> bool:
        """Return whether a finding makes the run fail."""
        return self.fail_at is not None and finding.severity.weight >= self.fail_at.weight

    def shown(self, report: DocumentReport) -> Iterator[Finding]:
        """Yield the findings of a document to show: all, or when quiet only those that make the run fail."""
        yield from (finding for finding in report.findings if not self.quiet or self.fails(finding))
