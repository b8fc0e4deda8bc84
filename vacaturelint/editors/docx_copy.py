"""A document of any kind as a new Word file: its headings, paragraphs, lists and tables, made by python-docx.

Its comments are put in by the same code as in a Word file of the user: the copy is read back for that.
"""

import bisect
import functools
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from vacaturelint.core.archive import timeless
from vacaturelint.core.dutch import LOCALE
from vacaturelint.core.finding import HEADING, Finding
from vacaturelint.core.grid import Row, stretches
from vacaturelint.core.text import Block, BlockKind, Document, Span
from vacaturelint.core.visible import legal_xml
from vacaturelint.editors.docx_comments import annotate_docx
from vacaturelint.readers.docx import read_docx
from vacaturelint.readers.source import Source

_DEEPEST = {BlockKind.HEADING: 9, BlockKind.LIST_ITEM: 3}


def annotated_copy(document: Document, findings: Iterable[Finding], moment: datetime) -> bytes:
    """Return a Word file with the text of `document` and one comment per finding, dated `moment`."""
    data = word_file(document, title=document.path)
    copy = read_docx(Source("kopie.docx", data))
    twins = dict(_twins(document, copy))
    moved = [_moved(finding, document, copy, twins) for finding in findings]
    return annotate_docx(data, copy, moved, moment)


def word_file(document: Document, *, title: str) -> bytes:
    """Return a Word file with the text of `document`, in the styles of Word itself, so that they can be changed."""
    import docx

    made = docx.Document()
    _in_dutch(made)
    made.core_properties.title = legal_xml(title)
    made.core_properties.author = "vacaturelint"
    style_id = functools.cache(functools.partial(_style_id, made))  # python-docx looks through all styles each time
    first = True
    for stretch in stretches(document):
        if isinstance(stretch, list):
            _add_table(made, document, stretch)
        elif _words(document, stretch):
            paragraph = made.element.body.add_p()
            paragraph.style = style_id(_style(stretch, first=first))
            paragraph.add_r().text = _words(document, stretch)
            first = first and stretch.kind is not BlockKind.HEADING
    return timeless(made.save)


def _style_id(made: Any, name: str) -> str | None:  # noqa: ANN401
    """Return what a paragraph says to have a style; nothing for the one that it has anyway."""
    from docx.enum.style import WD_STYLE_TYPE

    found: str | None = made.styles.get_style_id(name, WD_STYLE_TYPE.PARAGRAPH)
    return found


def _in_dutch(made: Any) -> None:  # noqa: ANN401
    """Say that the text is Dutch, so that Word does not check its spelling as English."""
    from docx.oxml.ns import qn

    for node in made.styles.element.iter(qn("w:lang")):
        node.set(qn("w:val"), LOCALE)


def _add_table(made: Any, document: Document, rows: list[Row]) -> None:  # noqa: ANN401
    table = made.add_table(rows=0, cols=max(map(len, rows)), style="Table Grid")
    for row in rows:
        for cell, block in zip(table.add_row().cells, row, strict=False):
            cell.text = _words(document, block)


def _style(block: Block, *, first: bool) -> str:
    """Return the name of the style of Word for a block; the first heading is the title."""
    level = min(block.level, _DEEPEST.get(block.kind, 1))
    if block.kind is BlockKind.HEADING:
        return "Title" if first else f"Heading {level}"
    if block.kind is BlockKind.LIST_ITEM:
        return "List Bullet" if level == 1 else f"List Bullet {level}"
    return "Footer" if block.kind is BlockKind.MARGIN else "Normal"


def _words(document: Document, block: Block) -> str:
    return legal_xml(document.passage(block).text.strip())


def _twins(document: Document, copy: Document) -> Iterator[tuple[int, Block]]:
    """Yield where each block of the document begins, with the block of the copy that has its words."""
    waiting = list(copy.blocks)
    at = 0
    for block in document.blocks:
        words = _words(document, block)
        found = next((nth for nth in range(at, len(waiting)) if _words(copy, waiting[nth]) == words), None)
        if found is not None:
            yield block.span.start, waiting[found]
            at = found + 1


def _moved(finding: Finding, document: Document, copy: Document, twins: dict[int, Block]) -> Finding:
    """Return the finding at its words in the copy; without a span when they are not there."""
    block = document.block_at(finding.span.start) if finding.span else None
    twin = twins.get(block.span.start) if block else None
    heading = twins.get(int(finding.data.get(HEADING, -1)))
    data = {key: value for key, value in finding.data.items() if key != HEADING}
    if heading is not None:
        data[HEADING] = str(heading.span.start)
    span = _span(finding.span, document, block, copy, twin) if finding.span and block and twin else None
    return finding._replace(span=span, data=data)


def _span(span: Span, document: Document, block: Block, copy: Document, twin: Block) -> Span:
    old, new = document.passage(block), copy.passage(twin)
    shift = (len(new.text) - len(new.text.lstrip())) - (len(old.text) - len(old.text.lstrip()))
    start, end = (_index(old.starts, old.offsets, at) + shift for at in (span.start, min(span.end, block.span.end)))
    start = min(max(start, 0), len(new.text) - 1)
    return new.span(start, min(max(end, start + 1), len(new.text)))


def _index(starts: tuple[int, ...], offsets: tuple[int, ...], at: int) -> int:
    """Return the place in a passage of an offset in its document."""
    nth = max(bisect.bisect_right(offsets, at) - 1, 0)
    most = starts[nth + 1] if nth + 1 < len(starts) else at
    return min(starts[nth] + at - offsets[nth], max(most, starts[nth]))
