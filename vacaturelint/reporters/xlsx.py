"""A workbook: overzicht, bevindingen, eisen, termen. No cell is ever a formula."""

import math
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TextIO

from vacaturelint.core.finding import EMPTY, Category, Severity
from vacaturelint.core.report import DocumentReport
from vacaturelint.core.scores import Measures
from vacaturelint.reporters.cells import Cell, safe_cell
from vacaturelint.reporters.csv import COLUMNS, finding_rows, problem_row
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.overview import Collector, Row
from vacaturelint.reporters.summary import DEMAND_COLUMNS, demand_row
from vacaturelint.reporters.writer import Ending, Writer

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_VACANCY = (
    "nr.", "bestand", "functie", "niveau", "soort", "woorden", "leesscore LiNT", "leesniveau", "Flesch-Douma",
    *(severity.value for severity in Severity),
    *(category.value for category in Category if category is not Category.INTERNAL),
)  # fmt: skip
_MEASURED = ("LIX (textstat)", "Flesch (textstat)", "hardop lezen (s)")
_DEMANDS = ("nr.", "bestand", "functie", *DEMAND_COLUMNS, "waarom", "regel")
_TERMS = ("term", "keer", "vacatures", "beter")
_WIDE = {"nr.": 5, "bestand": 24, "functie": 26, "melding": 42, "waarom": 38, "tekst": 28, "in de tekst": 46,
         "voorstel": 36, "beter": 50, "term": 30, "onderdeel": 18, "naam": 20, "ernst": 13, "soort": 14,
         "categorie": 13}  # fmt: skip
_USUAL = 9
_MARGIN_INCH = 0.4
_LINE_POINTS, _MOST_POINTS = 15, 405
_LETTERS = 1.1
"""How many letters of a text fit in a column a unit of its width, which is a figure wide."""
_LONGEST = 32_000
_A4 = 9
_MAX_ROWS = 1_048_575


class _Looks(NamedTuple):
    """How cells look: long texts go on below, so that a print is readable."""

    head: "Format"
    cell: "Format"
    link: "Format"


class _Sheet:
    """One worksheet that is filled row by row; rows beyond what a workbook can hold are counted, not written."""

    def __init__(self, sheet: "Worksheet", looks: _Looks) -> None:
        self._sheet, self._looks = sheet, looks
        self._row = 0
        self._columns = 0
        self._widths: list[int] = []

    def add(self, cells: list[Cell]) -> int | None:
        """Write a row and return its number, or None when the sheet is full."""
        if self._row > _MAX_ROWS:
            return None
        look = self._looks.cell if self._row else self._looks.head
        lines = max((_lines(cell, width) for cell, width in zip(cells, self._widths, strict=False)), default=1)
        if lines > 1:  # nobody but Excel finds the height of a row by itself
            self._sheet.set_row(self._row, min(lines * _LINE_POINTS, _MOST_POINTS))
        for column, cell in enumerate(cells):
            if isinstance(cell, str):
                self._sheet.write_string(self._row, column, safe_cell(cell)[:_LONGEST], look)
            elif cell is not None:
                self._sheet.write_number(self._row, column, cell, look)
        self._columns = max(self._columns, len(cells))
        self._row += 1
        return self._row - 1

    def head(self, names: list[str]) -> None:
        """Set widths and what a print looks like, freeze the header and write it."""
        self._widths = [_WIDE.get(name, _USUAL) for name in names]
        for column, width in enumerate(self._widths):
            self._sheet.set_column(column, column, width)
        self._sheet.freeze_panes(1, 0)
        self._sheet.set_landscape()
        self._sheet.set_paper(_A4)
        self._sheet.set_margins(*[_MARGIN_INCH] * 4)
        self._sheet.set_footer("&L&A&R&P / &N")
        self._sheet.fit_to_pages(1, 0)
        self._sheet.repeat_rows(0)
        self.add(list(names))

    def link(self, row: int | None, path: str, folder: Path) -> None:
        """Let the second cell of a row open the document, when it is a file beside the workbook or below it."""
        file = Path(path).resolve()
        if row is not None and file.is_relative_to(folder) and file.is_file():
            address = f"external:{file.relative_to(folder)}"
            self._sheet.write_url(row, 1, address, self._looks.link, string=safe_cell(path))

    def close(self) -> None:
        """Switch the filters on."""
        if self._columns:
            self._sheet.autofilter(0, 0, max(self._row - 1, 0), self._columns - 1)


class XlsxWriter(Writer):
    """Writes a workbook in constant memory; the groups are those of the first document."""

    def __init__(self, out: TextIO, look: Look) -> None:
        from xlsxwriter import Workbook

        self._look, self._collector = look, Collector(look)
        self._rows = tempfile.TemporaryDirectory(prefix="vacaturelint-")
        self._book = Workbook(out.buffer, {**_OPTIONS, "tmpdir": self._rows.name})
        looks = _Looks(
            self._book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1}),
            self._book.add_format({"text_wrap": True, "valign": "top"}),
            self._book.add_format({"text_wrap": True, "valign": "top", "font_color": "#0563C1", "underline": 1}),
        )
        self._overview, self._findings, self._demands, self._terms = (
            _Sheet(self._book.add_worksheet(name), looks) for name in ("overzicht", "bevindingen", "eisen", "termen")
        )
        self._groups: tuple[str, ...] | None = None

    def add(self, report: DocumentReport, groups: Mapping[str, str] = EMPTY) -> None:
        """Write one document to three sheets."""
        row = self._collector.add(report, groups)
        self._heads(tuple(groups))
        cells: list[Cell] = [groups.get(name, "") for name in self._groups or ()]
        self._overview.link(self._overview.add([*_vacancy(row), *cells]), row.path, Path(self._look.folder or "."))
        for found in finding_rows(report, self._look):
            self._findings.add([row.number, *found, *cells])
        for judged in report.requirements:
            why: list[Cell] = [judged.requirement.reason, judged.rule or ""]
            self._demands.add([row.number, row.path, row.title or "", *demand_row(judged), *why, *cells])

    def finish(self, ending: Ending) -> None:
        """Write terms and problems and close the book."""
        from xlsxwriter.exceptions import FileCreateError

        self._heads(())
        for problem in ending.problems:
            self._findings.add([None, *problem_row(problem)])
        for term in self._collector.overview().terms:
            self._terms.add([term.text, term.findings, term.documents, term.better])
        for sheet in (self._overview, self._findings, self._demands, self._terms):
            sheet.close()
        try:
            self._book.close()
        except FileCreateError as error:
            raise OSError(*error.args) from error

    def close(self) -> None:
        """Let go of a book that is not finished: XlsxWriter would write it when it is collected as garbage."""
        self._book.fileclosed = True
        for sheet in self._book.worksheets():
            sheet.row_data_fh.close()
        self._rows.cleanup()

    def _heads(self, groups: tuple[str, ...]) -> None:
        if self._groups is None:
            self._groups = groups
            self._overview.head([*_VACANCY, *(_MEASURED if self._look.measures else ()), *groups])
            self._findings.head(["nr.", *COLUMNS, *groups])
            self._demands.head([*_DEMANDS, *groups])
            self._terms.head([*_TERMS])


def _vacancy(row: Row) -> list[Cell]:
    return [
        row.number,
        row.path,
        row.title or "",
        row.level or "",
        row.kind,
        row.words,
        None if row.lint_score is None else round(row.lint_score, 1),
        row.lint_level,
        None if row.flesch_douma is None else round(row.flesch_douma, 1),
        *(row.severities.get(severity, 0) for severity in Severity),
        *(row.categories.get(category, 0) for category in Category if category is not Category.INTERNAL),
        *_measures(row.measures),
    ]


def _measures(found: Measures | None) -> list[Cell]:
    if found is None:
        return []
    readability = (None if one is None else round(one, 1) for one in (found.lix, found.flesch))
    return [*readability, round(found.seconds)]


def _lines(cell: Cell, width: int) -> int:
    """Return how many lines a cell takes in a column of so many letters."""
    if not isinstance(cell, str):
        return 1
    return sum(max(math.ceil(len(line) / (width * _LETTERS)), 1) for line in cell.split("\n"))
