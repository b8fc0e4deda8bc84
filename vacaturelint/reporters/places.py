"""Where a finding stands, for programs (lines and columns of a text file) and for people (words)."""

import bisect
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from vacaturelint.core.finding import Finding
from vacaturelint.core.grid import row_of
from vacaturelint.core.headings import heading_above, headings
from vacaturelint.core.report import DocumentReport
from vacaturelint.core.text import BlockKind, Document
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.reporters.phrases import advice_lines, place_words

_WHOLE = "Over de hele tekst"
_LONGEST = 80
_HEADING = 30


class Region(NamedTuple):
    """A stretch of a text file in lines and columns, counted from 1; the end column is just past the last character."""

    line: int
    column: int
    end_line: int
    end_column: int


def has_lines(document: Document) -> bool:
    """Return whether lines and columns of the text are those of the file."""
    return document.format.is_text


def region_of(document: Document, finding: Finding) -> Region | None:
    """Return where a finding stands in a text file; None in other formats and for the whole document."""
    if finding.span is None or not has_lines(document):
        return None
    start, end = document.place(finding.span.start), document.place(finding.span.end)
    return Region(start.line, start.column, end.line, end.column)


def section_title(report: DocumentReport, finding: Finding) -> str:
    """Return the heading above a finding as the document words it, else the name of its section."""
    if finding.span is None:
        return _WHOLE
    start = finding.span.start
    heading = heading_above(report.document, start)
    if heading is not None:
        return report.document.passage(heading).text.strip()
    nth = bisect.bisect_right(report.sections, start, key=lambda section: section.span.start) - 1
    inside = nth >= 0 and start < report.sections[nth].span.end
    return (report.sections[nth].label if inside else SectionLabel.OTHER).value.capitalize()


def where(document: Document, finding: Finding) -> str:
    """Return where to look, in words: `regel 3`, `alinea 8`, `bladzijde 2`; nothing for the whole document."""
    return place_words(finding.place, document.format) if finding.place else ""


def place_of(report: DocumentReport, finding: Finding) -> str:
    """Return where a person finds the words: the line or page, and the heading they stand under.

    A text that lost its line breaks has no lines to count, and nobody counts the paragraphs of a Word file.
    """
    document = report.document
    heading = _under(report, finding)
    place, span = finding.place, finding.span
    block = document.block_at(span.start) if span else None
    if place is None or block is None:
        return _WHOLE.casefold()
    if place.page is not None:
        return f"bladzijde {place.page}, {heading}"
    if has_lines(document) and not document.shares_line(block):
        return f"regel {place.line}"
    if block.kind is not BlockKind.CELL:
        return heading
    row = row_of(document, block)
    return f"in de tabel {heading}{f', rij {row}' if row else ''}"


def _under(report: DocumentReport, finding: Finding) -> str:
    """Return the heading to look under; without one above, whether there are any below."""
    if finding.span is None or heading_above(report.document, finding.span.start) is not None:
        return f"onder '{excerpt(section_title(report, finding), _HEADING)}'"
    return "boven de eerste kop" if headings(report.document) else "in de tekst"


def message_lines(document: Document, finding: Finding) -> list[str]:
    """Return the message, what to write instead, and where a format has no lines the place and words, a line each."""
    lines = [finding.message, *advice_lines(finding)]
    if finding.place is not None and not has_lines(document):
        lines.append(f"{where(document, finding).capitalize()}: '{excerpt(finding.text)}'")
    return lines


def excerpt(text: str, room: int = _LONGEST) -> str:
    """Return the first words of a text, on one line."""
    flat = " ".join(text.split())
    return flat if len(flat) <= room else flat[:room].rpartition(" ")[0] + " …"


def numbered(findings: Iterable[Finding]) -> Iterator[tuple[Finding, int]]:
    """Yield each finding with how many with its fingerprint came before it, so that the two together are unique."""
    seen: Counter[str] = Counter()
    for finding in findings:
        yield finding, seen[finding.fingerprint]
        seen[finding.fingerprint] += 1
