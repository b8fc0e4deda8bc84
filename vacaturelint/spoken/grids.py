"""Tables that say in which of two columns something must be had or may be: a cell alone does not tell which."""

import itertools
from collections.abc import Iterator, Sequence

from vacaturelint.core.text import BlockKind, Document
from vacaturelint.spoken.wordings import says

_PIPE = "|"


def of_two_columns(document: Document) -> frozenset[int]:
    """Return the numbers of the blocks of tables with a column of what must be had beside one of what may be.

    The mark in the column is lost where cells are read one by one, so that none of them is told.
    """
    return frozenset(number for table in _tables(document) if _has_both(_header(document, table)) for number in table)


def _tables(document: Document) -> Iterator[list[int]]:
    """Yield the numbers of blocks that stand together as cells, or as lines with bars."""
    for kind, group in itertools.groupby(range(len(document.blocks)), lambda number: _is_of_table(document, number)):
        if kind:
            yield list(group)


def _is_of_table(document: Document, number: int) -> bool:
    is_cell = document.blocks[number].kind is BlockKind.CELL
    return is_cell or document.passages[number].text.lstrip().startswith(_PIPE)


def _header(document: Document, table: Sequence[int]) -> list[str]:
    """Return the words of the first row."""
    first = document.blocks[table[0]]
    if first.kind is not BlockKind.CELL:
        return document.passages[table[0]].text.split(_PIPE)
    return [document.passages[number].text for number in table if document.blocks[number].row == first.row]


def _has_both(header: Sequence[str]) -> bool:
    texts = [text.strip() for text in header]
    return any(says("kolom-moet", text) for text in texts) and any(says("kolom-mag", text) for text in texts)
