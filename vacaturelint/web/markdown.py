"""A document of any kind as Markdown to edit: one line a block, so that an edited line finds its paragraph back.

A row of a table is one line too: its cells are found back between the bars.
"""

import itertools
import re

from vacaturelint.core.text import Block, BlockKind, Document
from vacaturelint.errors import UnreadableError
from vacaturelint.readers.markdown import read_markdown
from vacaturelint.readers.source import Source

_SPECIAL = re.compile(r"([\\`*_\[\]<>#&~|])")
_BAR = re.compile(r"(?<!\\)\|")
_OPENING = re.compile(r"^(\d{0,9})([-+]|(?<=\d)[.)])")


def editable(document: Document) -> str:
    """Return the text to edit: Markdown and plain text as they are, another document as Markdown."""
    if document.format.is_text:
        return document.text
    lines: list[str] = []
    before: BlockKind | None = None
    blocks = (block for block in document.blocks if block.kind is not BlockKind.MARGIN)
    for is_table, group in itertools.groupby(blocks, key=_in_table):
        together = list(group)
        if is_table:
            lines += ["", *_table(document, together)] if lines else _table(document, together)
            before = BlockKind.CELL
            continue
        for block in together:
            if lines and not (before is block.kind is BlockKind.LIST_ITEM):
                lines.append("")
            lines.append(_line(document, block))
            before = block.kind
    return "\n".join(lines) + "\n"


def _in_table(block: Block) -> bool:
    return block.kind is BlockKind.CELL and block.row > 0


def _table(document: Document, cells: list[Block]) -> list[str]:
    """Return the lines of a table. Its first row is its head: Markdown knows no table without one.

    A row as wide as the widest: what is beyond the head is lost.
    """
    rows = [
        [_in_cell(document, cell) for cell in row] for _, row in itertools.groupby(cells, key=lambda cell: cell.row)
    ]
    width = max(len(row) for row in rows)
    head, *others = [[*row, *[""] * (width - len(row))] for row in rows]
    return [f"| {' | '.join(row)} |" for row in (head, ["---"] * width, *others)]


def _in_cell(document: Document, cell: Block) -> str:
    return _BAR.sub(r"\|", _plain(document.passage(cell).text))


def _line(document: Document, block: Block) -> str:
    words = _plain(document.passage(block).text)
    if block.kind is BlockKind.HEADING:
        return f"{'#' * min(block.level, 6)} {words}"
    if block.kind is BlockKind.LIST_ITEM:
        return f"{'  ' * (block.level - 1)}- {words}"
    return words


def _plain(text: str) -> str:
    """Return words so that Markdown reads them as they stand; with backslashes only where it would not."""
    words = " ".join(text.split())
    if _read(words) == words:
        return words
    return _OPENING.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", words))


def _read(words: str) -> str | None:
    try:
        document = read_markdown(Source("regel.md", words.encode("utf-8", "replace")))
    except UnreadableError:
        return None
    block = document.blocks[0]
    whole = len(document.blocks) == 1 and block.kind is BlockKind.PARAGRAPH
    return document.passage(block).text if whole else None
