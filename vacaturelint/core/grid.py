"""Which cells of a document stand in one table and in one row: as its source says, or as they stand on one line."""

from collections.abc import Iterator
from itertools import groupby

from vacaturelint.core.format import Format
from vacaturelint.core.text import Block, BlockKind, Document

Row = list[Block]


def stretches(document: Document) -> Iterator[Block | list[Row]]:
    """Yield the blocks in order, cells that follow each other together as the rows of one table."""
    for is_table, group in groupby(document.blocks, key=lambda block: block.kind is BlockKind.CELL):
        if is_table:
            yield _rows(document, list(group))
        else:
            yield from group


def row_of(document: Document, block: Block) -> int | None:
    """Return which row of its table a cell stands in, from 1; None for what is no cell, or where nobody knows."""
    if block.kind is not BlockKind.CELL or not (block.row or document.format is Format.MARKDOWN):
        return None
    return document.kept(_numbers)[block.span.start]


def _numbers(document: Document) -> dict[int, int]:
    """Return the row of its table for every cell, by where the cell starts."""
    tables = (stretch for stretch in stretches(document) if isinstance(stretch, list))
    return {cell.span.start: nth for rows in tables for nth, row in enumerate(rows, 1) for cell in row}


def _rows(document: Document, cells: Row) -> list[Row]:
    rows: list[Row] = [[]]
    for cell in cells:
        if rows[-1] and _begins_row(document, rows[-1][-1], cell):
            rows.append([])
        rows[-1].append(cell)
    return rows


def _begins_row(document: Document, before: Block, cell: Block) -> bool:
    """Return whether a cell stands in another row than the one before it."""
    if cell.row and before.row:
        return cell.row != before.row
    return "\n" in document.text[before.span.end : cell.span.start]
