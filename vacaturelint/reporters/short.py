"""One finding a line, as editors and `grep` read them: `pad:regel:kolom: VL201 waarschuwing melding`."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TextIO

from vacaturelint.core.finding import EMPTY, Finding
from vacaturelint.core.report import DocumentReport
from vacaturelint.core.visible import harmless, printed
from vacaturelint.reporters.cells import one_line
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.paths import shown_path
from vacaturelint.reporters.places import excerpt, region_of, where
from vacaturelint.reporters.writer import Ending, Writer


class ShortWriter(Writer):
    """Writes a line for each finding, in the order of the text, then one for each problem.

    What has no lines says its page or paragraph; a finding about a whole text file stands at 1:1.
    """

    def __init__(self, out: TextIO, look: Look) -> None:
        self._out, self._look = out, look

    def add(self, report: DocumentReport, groups: Mapping[str, str] = EMPTY) -> None:
        """Write the lines of one document."""
        self._write(_document(harmless(report), self._look))

    def finish(self, ending: Ending) -> None:
        """Write what could not be checked."""
        self._write(
            f"{shown_path(one.path, self._look.root)}: {one.code} {one.message}" for one in harmless(ending.problems)
        )

    def _write(self, lines: Iterable[str]) -> None:
        self._out.writelines(printed(f"{one_line(line)}\n", color=False) for line in lines)


def _document(report: DocumentReport, look: Look) -> Iterator[str]:
    path = shown_path(report.document.path, look.root)
    for finding in look.shown(report):
        words = excerpt(finding.text)
        quote = f" ['{words}']" if words and words not in finding.message else ""
        place = _place(report, finding)
        yield f"{path}:{place} {finding.code} {finding.severity.value} {finding.message}{quote}"


def _place(report: DocumentReport, finding: Finding) -> str:
    region = region_of(report.document, finding)
    if region is not None:
        return f"{region.line}:{region.column}:"
    place = where(report.document, finding)
    return f" {place}:" if place else "1:1:"
