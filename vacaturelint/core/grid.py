"""Which cells of a document stand in one table and, where its text keeps a row on one line, in one row."""

from collections.abc import Iterator
from itertools import groupby

from vacaturelint.core.text import Block, BlockKind, Document

Row = list[Block]


def stretches(document: Document) -> Iterator[Block | list[Row]]:
    """Yield the blocks in order, cells that follow each other together as the rows of one table."""
    for is_table, group in groupby(document.blocks, key=lambda block: block.kind is BlockKind.CELL):
        if is_table:
            yield _rows(document, list(group))
        else:
            yield from group


def _rows(document: Document, cells: Row) -> list[Row]:
    rows: list[Row] = [[]]
    for cell in cells:
        if rows[-1] and "\n" in document.text[rows[-1][-1].span.end : cell.span.start]:
            rows.append([])
        rows[-1].append(cell)
    return rows
