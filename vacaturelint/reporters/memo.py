"""A memo of at most two pages in Word, for who decides: how the vacancies read, what to begin with, and where."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath
from typing import Any, TextIO

from vacaturelint.core.archive import timeless
from vacaturelint.core.dutch import LOCALE
from vacaturelint.core.finding import EMPTY, Severity
from vacaturelint.core.report import DocumentReport
from vacaturelint.reporters.cells import one_line, shown_in_xml
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.overview import TOO_MUCH, Collector, Overview, Row, too_much, worst_first
from vacaturelint.reporters.own import MEMO
from vacaturelint.reporters.phrases import count_of, level_words
from vacaturelint.reporters.places import excerpt
from vacaturelint.reporters.summary import counted
from vacaturelint.reporters.titles import title_of
from vacaturelint.reporters.writer import Ending, Writer

_RULES, _VACANCIES, _SENTENCES, _TERMS, _PROBLEMS = 5, 8, 3, 8, 4
_LONGEST = 160
_HARD = 3
_MARGIN_CM = 2.0
_POINTS = 10


class MemoWriter(Writer):
    """Writes the memo; of each vacancy only its counts are kept."""

    def __init__(self, out: TextIO, look: Look) -> None:
        self._out, self._look, self._collector = out, look, Collector()

    def add(self, report: DocumentReport, groups: Mapping[str, str] = EMPTY) -> None:
        """Count one vacancy."""
        self._collector.add(report, groups)

    def finish(self, ending: Ending) -> None:
        """Write the document."""
        memo = _Memo()
        overview = self._collector.overview()
        memo.paragraph("Hoe onze vacatures lezen", "Title")
        memo.paragraph(" · ".join(filter(None, [ending.moment, f"vacaturelint {self._look.tool.version}"])), "Subtitle")
        memo.part("In het kort", list(_facts(overview, ending)), "List Bullet")
        _begin(memo, overview)
        _vacancies(memo, overview)
        memo.part("Herschrijf deze zinnen eerst", list(_sentences(overview)), "List Number 2")
        _terms(memo, overview)
        memo.part("Niet gelezen", list(_unread(ending)), "List Bullet")
        memo.save(self._out)

    def close(self) -> None:
        """There is nothing to let go of."""


class _Memo:
    """A Word document in Dutch, on A4, in the styles of Word itself."""

    def __init__(self) -> None:
        import docx
        from docx.oxml.ns import qn
        from docx.shared import Cm, Pt

        self._document = docx.Document()
        section = self._document.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
            setattr(section, side, Cm(_MARGIN_CM))
        usual = self._document.styles["Normal"]
        usual.font.size, usual.paragraph_format.space_after = Pt(_POINTS), Pt(4)
        self._document.styles["Title"].font.size = Pt(20)
        for node in self._document.styles.element.iter(qn("w:lang")):
            node.set(qn("w:val"), LOCALE)
        self._document.core_properties.title = "Hoe onze vacatures lezen"
        self._document.core_properties.author = "vacaturelint"
        self._document.core_properties.category = MEMO

    def paragraph(self, text: str, style: str = "Normal") -> None:
        """Add a paragraph."""
        self._document.add_paragraph(_clean(text), style=style)

    def part(self, title: str, lines: Sequence[str], style: str) -> None:
        """Add a heading with lines below it, or nothing when there are none."""
        if lines:
            self.paragraph(title, "Heading 2")
            for line in lines:
                self.paragraph(line, style)

    def table(self, title: str, head: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[float]) -> None:
        """Add a heading and a table whose head returns on a next page, or nothing without rows; widths in cm."""
        from docx.shared import Cm

        if not rows:
            return
        self.paragraph(title, "Heading 2")
        table: Any = self._document.add_table(rows=0, cols=len(head), style="Light Grid Accent 1")
        table.autofit = False
        for cells in (head, *rows):
            for cell, text, width in zip(table.add_row().cells, cells, widths, strict=True):
                cell.text, cell.width = _clean(text), Cm(width)
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Cm(width)  # LibreOffice looks at the columns, Word at the cells
        _repeated(table.rows[0])
        self._document.add_paragraph()

    def save(self, out: TextIO) -> None:
        """Write the document."""
        out.buffer.write(timeless(self._document.save))


def _repeated(row: Any) -> None:  # noqa: ANN401
    """Let a row of a table return at the top of a next page."""
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _clean(text: str) -> str:
    return shown_in_xml(one_line(text))


def _reading(levels: Mapping[int, int], count: int) -> str:
    """Return how many of the texts that could be measured read hard; `count` is that of all."""
    hard = sum(number for level, number in levels.items() if level >= _HARD)
    scored = sum(levels.values())
    measured = "" if scored == count else f" We konden het leesniveau meten van {scored} van de {count}."
    reads = f"{level_words(3)} of {level_words(4)} (leesniveau 3 of 4)"
    return f"{hard} van de {scored} {'leest' if hard == 1 else 'lezen'} {reads}.{measured}"


def _facts(overview: Overview, ending: Ending) -> Iterator[str]:
    count = len(overview.rows)
    stopped = " Het nakijken is gestopt voor het einde." if ending.stopped else ""
    found = counted(Counter(overview.severities).elements())
    yield f"We keken {count_of(count, 'vacature', 'vacatures')} na: {found}.{stopped}"
    if overview.levels:
        yield _reading(overview.levels, count)
    wrong = sum(1 for row in overview.rows if row.severities.get(Severity.ERROR))
    if wrong:
        yield f"In {count_of(wrong, 'vacature', 'vacatures')} staat een fout. Die zetten we hieronder bovenaan."
    kinds = too_much(overview)
    if kinds:
        each = ", ".join(f"{kind} {number}" for kind, number in kinds.items())
        yield f"{count_of(sum(kinds.values()), 'eis is', 'eisen zijn')} te hoog of onnodig: {each}."
    trend = ending.trend
    if trend:
        yield f"Sinds {trend.since}: {trend.new} nieuw, {trend.solved} opgelost, {trend.remaining} gebleven."


def _begin(memo: _Memo, overview: Overview) -> None:
    rows = [
        [title_of(one.code, one.name), excerpt(one.message, _LONGEST), str(one.findings), str(one.documents)]
        for one in overview.help[:_RULES]
    ]
    memo.table("Begin hiermee", ["wat", "bijvoorbeeld", "keer", "vacatures"], rows, [4.2, 8.4, 1.7, 2.7])


def _vacancies(memo: _Memo, overview: Overview) -> None:
    head = ["vacature", "leesniveau", "fouten", "waarschuwingen", "te hoog of onnodig"]
    rows = [_row(row) for row in worst_first(overview.rows)[:_VACANCIES] if row.findings]
    memo.table("Deze vacatures eerst", head, rows, [5.9, 2.8, 1.7, 3.9, 2.7])


def _row(row: Row) -> list[str]:
    level = f"{row.lint_level} {level_words(row.lint_level)}" if row.lint_level else ""
    beyond = sum(row.verdicts.get(verdict, 0) for verdict in TOO_MUCH)
    counts = (row.severities.get(Severity.ERROR, 0), row.severities.get(Severity.WARNING, 0), beyond)
    return [excerpt(f"{row.title or ''} ({PurePath(row.path).name})".strip(), 70), level, *map(str, counts)]


def _sentences(overview: Overview) -> Iterator[str]:
    for one in overview.sentences[:_SENTENCES]:
        where = f" en in nog {one.documents - 1}" if one.documents > 1 else ""
        yield f"„{excerpt(one.text, _LONGEST)}” ({PurePath(one.path).name}{where})"


def _terms(memo: _Memo, overview: Overview) -> None:
    rows = [[one.text, excerpt(one.better, 90), str(one.findings)] for one in overview.terms[:_TERMS]]
    memo.table("Deze woorden komen het vaakst terug", ["woord", "schrijf", "keer"], rows, [6.0, 9.3, 1.7])


def _unread(ending: Ending) -> Iterator[str]:
    for problem in ending.problems[:_PROBLEMS]:
        yield f"{problem.path}: {excerpt(problem.message, _LONGEST)}"
    if len(ending.problems) > _PROBLEMS:
        yield f"En nog {len(ending.problems) - _PROBLEMS}."
