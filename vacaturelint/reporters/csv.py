"""A table with one row a finding, for a person with a spreadsheet: so its columns are Dutch, unlike keys of JSON."""

from collections.abc import Iterator

from vacaturelint.core.finding import Category, Finding
from vacaturelint.core.report import DocumentReport, Problem, Report
from vacaturelint.core.visible import visible
from vacaturelint.reporters.cells import csv_table
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.places import region_of, section_title

COLUMNS = (
    "bestand", "ernst", "code", "naam", "categorie", "onderdeel", "bladzijde", "alinea", "tekstregel", "kolom",
    "tekst", "melding", "waarom", "voorstel",
)  # fmt: skip
_PROBLEM = "niet nagekeken"
_MOST = 3
Row = list[str | int | float | None]


def report_csv(report: Report, look: Look) -> str:
    """Return the findings of a run as CSV (see `csv_table`), in the order of the report, then the problems."""
    rows = [row for document in report.documents for row in finding_rows(document, look)]
    return csv_table(COLUMNS, [*rows, *(problem_row(problem) for problem in report.problems)])


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
    row: Row = [
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
    return row
