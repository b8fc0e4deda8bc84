"""`.pdf`: the printed page back to headings, paragraphs, list items and cells, each with its page number.

pdfminer.six gives the lines; the order of columns, the paragraphs and the repeated edges are found here.
"""

import re
from collections import Counter
from collections.abc import Iterator

from vacaturelint.core.format import Format
from vacaturelint.core.text import Document
from vacaturelint.errors import UnreadableError
from vacaturelint.readers.assemble import Assembler, Look
from vacaturelint.readers.builder import Piece, TextBuilder
from vacaturelint.readers.pdf_lines import Line
from vacaturelint.readers.pdf_order import regions_of
from vacaturelint.readers.pdf_pages import Page, pages_of
from vacaturelint.readers.pdf_paragraphs import Paragraph, paragraphs_of, pieces_of, rejoined
from vacaturelint.readers.pdf_unread import UNKNOWN
from vacaturelint.readers.source import Source

_SCAN = "In deze pdf staat geen tekst, alleen beeld (een scan). Geef het oorspronkelijke document."
_NO_LETTERS = f"In deze pdf staat {UNKNOWN}. Geef het oorspronkelijke document."
_EDGE = 0.1  # of the page height: where headers and footers stand
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"(?:pagina|blz\.?|p\.)?\s*\d{1,4}(?:\s*(?:van|/|\||-)\s*\d{1,4})?", re.IGNORECASE)
_LARGER = 1.12  # of the usual size: that makes a heading


def read_pdf(source: Source) -> Document:
    """Return the document; UnreadableError for a scan, a password, damage, or more pages than the limit."""
    pages = pages_of(source.data)
    if not any(page.lines for page in pages):
        unread = {what for page in pages for what, _ in page.unread}
        raise UnreadableError(_NO_LETTERS if UNKNOWN in unread else _SCAN)
    builder = TextBuilder()
    for number, page in enumerate(pages, start=1):
        for what, words in page.unread:
            builder.unread(what, f"bladzijde {number}", words)
    kept, margins = _without_margins(pages)
    assembler = Assembler(builder)
    for number, (pieces, look) in enumerate(_paragraphs(kept, _usual_size(kept)), start=1):
        assembler.add(pieces, look, number)
    for line in margins:
        assembler.add([Piece(line.text, page=line.page)], Look(margin=True))
    return builder.build(source, Format.PDF)


def _without_margins(pages: list[Page]) -> tuple[list[list[Line]], list[Line]]:
    """Return the lines of each page without those that stand at the edge of many, and each of these once.

    The number of a page is left out of both.
    """
    edges = _repeated(pages)
    margins: dict[str, Line] = {}
    kept: list[list[Line]] = []
    for page in pages:
        apart = {
            line for line in page.lines if _at_edge(line, page.height) and (_key(line) in edges or _is_number(line))
        }
        for line in page.lines:
            if line in apart and not _is_number(line):
                margins.setdefault(_key(line), line)
        kept.append([line for line in page.lines if line not in apart])
    return kept, list(margins.values())


def _usual_size(pages: list[list[Line]]) -> float:
    """Return the size that most of the letters have, in points."""
    sizes: Counter[float] = Counter()
    for lines in pages:
        for line in lines:
            sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _paragraphs(pages: list[list[Line]], usual: float) -> Iterator[tuple[list[Piece], Look]]:
    for paragraph in rejoined(_in_order(pages)):
        strong = all(line.bold or line.size >= usual * _LARGER for line in paragraph.lines)
        yield pieces_of(paragraph.lines), Look(strong=strong, cell=paragraph.cell, row=paragraph.row)


def _in_order(pages: list[list[Line]]) -> Iterator[Paragraph]:
    """Yield cells and paragraphs in reading order."""
    rows = 0
    for page in pages:
        for region in regions_of(page):
            for cell, row in zip(region.cells, region.rows, strict=True):
                yield Paragraph(cell, cell=True, row=rows + row if row else 0)
            rows += max(region.rows, default=0)
            yield from paragraphs_of(region.lines, region.right)


def _is_number(line: Line) -> bool:
    return _PAGE_NUMBER.fullmatch(line.text.strip()) is not None


def _repeated(pages: list[Page]) -> frozenset[str]:
    """Return the text, digits left out, of lines at the edge that stand on more than half of the pages."""
    seen: Counter[str] = Counter()
    for page in pages:
        seen.update({_key(line) for line in page.lines if _at_edge(line, page.height)})
    return frozenset(key for key, count in seen.items() if count >= 2 and count > len(pages) / 2)


def _at_edge(line: Line, height: float) -> bool:
    return line.bottom > height * (1 - _EDGE) or line.top < height * _EDGE


def _key(line: Line) -> str:
    return _DIGITS.sub("#", line.text.strip())
