"""How a report is to be shown."""

from collections.abc import Iterator
from typing import NamedTuple

from vacaturelint.core.finding import Finding, Severity
from vacaturelint.core.report import DocumentReport, Tool


class Look(NamedTuple):
    """Choices of the user for a report: colour, width in columns, and what to show.

    `quiet` shows only findings at or above `fail_at` (None: no finding fails) and nothing when there are none;
    `measures` adds LIX, Flesch and reading time. `everything` leaves nothing out that a short report counts,
    `least` shows only findings from that severity on. `links` makes codes lead to their source, in a terminal that
    can. `inputs` are the files and folders as typed, for the next step; empty when there is none to propose. `root`
    is the folder that paths in reports for programs start from; empty leaves paths as they were given. `folder` is
    the one that the report lands in, empty for stdout, and `tool` is who made it.
    """

    color: bool = False
    width: int = 100
    quiet: bool = False
    with_text: bool = False
    measures: bool = False
    fail_at: Severity | None = Severity.ERROR
    root: str = ""
    folder: str = ""
    tool: Tool = Tool()
    everything: bool = False
    least: Severity = Severity.HINT
    links: bool = False
    inputs: tuple[str, ...] = ()

    def fails(self, finding: Finding) -> bool:
        """Return whether a finding makes the run fail."""
        return self.fail_at is not None and finding.severity.weight >= self.fail_at.weight

    def shown(self, report: DocumentReport) -> Iterator[Finding]:
        """Yield the findings of a document to show: from `least` on, and when quiet only those that make it fail."""
        for finding in report.findings:
            if finding.severity.weight >= self.least.weight and (not self.quiet or self.fails(finding)):
                yield finding
