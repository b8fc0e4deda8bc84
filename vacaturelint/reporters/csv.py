"""A table with one row a finding, for a person with a spreadsheet: so its columns are Dutch, unlike keys of JSON."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TextIO

from vacaturelint.core.finding import EMPTY, Category, Finding
from vacaturelint.core.report import DocumentReport, Problem
from vacaturelint.core.visible import visible
from vacaturelint.reporters.cells import CSV_START, Cell, csv_rows
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.places import region_of, section_title
from vacaturelint.reporters.writer import Ending, Writer

COLUMNS = (
    "bestand", "ernst", "code", "naam", "categorie", "onderdeel", "bladzijde", "alinea", "tekstregel", "kolom",
    "tekst", "melding", "waarom", "voorstel",
)  # fmt: skip
_PROBLEM = "niet nagekeken"
_MOST = 3
Row = list[Cell]


class CsvWriter(Writer):
    """Writes the findings in the order of the run, then the problems; the groups are those of the first document."""

    def __init__(self, out: TextIO, look: Look) -> None:
        self._out, self._look = out, look
        self._groups: Sequence[str] | None = None

    def add(self, report: DocumentReport, groups: Mapping[str, str] = EMPTY) -> None:
        """Write the findings of one document."""
        names = self._header(groups)
        self._write([*cells, *(groups.get(name, "") for name in names)] for cells in finding_rows(report, self._look))

    def finish(self, ending: Ending) -> None:
        """Write what could not be checked."""
        names = self._header(EMPTY)
        self._write([*problem_row(problem), *("" for _ in names)] for problem in ending.problems)

    def _header(self, groups: Mapping[str, str]) -> Sequence[str]:
        """Return the names of the groups, the header written once."""
        if self._groups is None:
            self._groups = tuple(groups)
            self._out.write(CSV_START)
            self._write([[*COLUMNS, *self._groups]])
        return self._groups

    def _write(self, rows: Iterable[Row]) -> None:
        self._out.write(csv_rows(rows))


def finding_rows(report: DocumentReport, look: Look) -> Iterator[Row]:
    """Yield a row in the order of `COLUMNS` for each finding of a document."""
    for finding in look.shown(report):
        yield [
            visible(report.document.path),
            finding.severity.value,
            finding.code,
            finding.name,
            finding.category.value,
            section_title(report, finding),
            *_place(report, finding),
            " ".join(finding.text.split()),
            finding.message,
            " ".join(finding.reason.split()),
            " | ".join(suggestion.text for suggestion in finding.suggestions[:_MOST]),
        ]


def _place(report: DocumentReport, finding: Finding) -> Row:
    """Return page, paragraph, line and column, as far as they mean something in the file itself."""
    region = region_of(report.document, finding)
    if region is not None:
        return [None, None, region.line, region.column]
    place = finding.place
    return [place.page, place.paragraph, None, None] if place else [None] * 4


def problem_row(problem: Problem) -> Row:
    """Return a row in the order of `COLUMNS` for what could not be checked."""
    empty: Row = [None] * (len(COLUMNS) - 8)
    return [
        visible(problem.path),
        _PROBLEM,
        problem.code,
        None,
        Category.INTERNAL.value,
        *empty,
        problem.message,
        None,
        None,
    ]
