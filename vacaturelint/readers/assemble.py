"""Paragraphs as a word processor or web page keeps them → blocks as a reader sees them.

What the source says of a paragraph (a heading style, a list level) wins; where it says nothing, the shape of the line
does: typed bullets, headings in bold or capitals, lines within a paragraph, text flattened to one line.
"""

import bisect
import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vacaturelint.core.text import BlockKind
from vacaturelint.readers.boxes import box_at, is_box
from vacaturelint.readers.builder import Piece, TextBuilder
from vacaturelint.readers.bullets import bullet_length, is_numbered
from vacaturelint.readers.flattened import is_flattened, pieces_of
from vacaturelint.readers.headings import is_heading, is_known_heading, is_shouted, is_title_shaped

_LINE_ENDS = str.maketrans("\v\f\x85\u2028\u2029", "\n\n\n\n\n")

LAYOUT_PARAGRAPHS = 3
"""A table cell with this many paragraphs is part of the layout: what stands in it is ordinary text."""


_GAP = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Look:
    """What the source says of a paragraph.

    `heading` and `item` are levels from 1, 0 for none; `strong` means that it stands out as a whole, in bold or in a
    larger size; `cell` and `margin` say where it stands; `ticked` whether the box of a form before it is ticked;
    `row` numbers the row of a table that a cell stands in, over all tables.
    """

    heading: int = 0
    item: int = 0
    strong: bool = False
    cell: bool = False
    margin: bool = False
    ticked: bool | None = None
    row: int = 0


class Assembler:
    """Adds paragraphs to a text builder as the blocks that they are."""

    def __init__(self, builder: TextBuilder) -> None:
        self._builder = builder
        self._empty = True
        self._row = 0
        self._beside: bool | None = None  # the box in the table cell before this one

    def add(self, pieces: Sequence[Piece], look: Look, paragraph: int = 0) -> None:
        """Add one paragraph of the source: no block when it is empty, several when its lines are."""
        cutter = Cutter(pieces)
        text = cutter.text
        if not look.cell:
            self._beside = None
        if text.isspace() or not text:
            self._beside = look.ticked if look.cell else None
            return
        self._row = look.row if look.cell else 0
        text = text if text.isprintable() else text.translate(_LINE_ENDS)
        for start, end in lines_of(text):
            line = text[start:end]
            if is_flattened(line) and not look.heading and not look.margin:
                for kind, level, span in pieces_of(line):
                    self._put(kind, level, cutter.cut(start + span.start, start + span.end), paragraph)
                continue
            if look.cell and is_box(line):
                self._beside = box_at(line)
                continue
            kind, level, skip = self._judge(line, look)
            self._put(kind, level, cutter.cut(start + skip, end), paragraph, self._box(line, look, skip))

    def _box(self, line: str, look: Look, skip: int) -> bool | None:
        """Return whether the box of a line is ticked: its own, that of a form, or the one in the cell before it."""
        own = box_at(line) if skip else None
        beside, self._beside = self._beside, None
        return next((box for box in (own, look.ticked, beside) if box is not None), None)

    def remark(self, text: str, start: int | None = None) -> None:
        """Keep a comment on the paragraph that is added next, or on what was added since the text was `start` long."""
        self._builder.remark(text, start)

    @property
    def length(self) -> int:
        """Return how long the text is so far."""
        return self._builder.length

    def _put(
        self, kind: BlockKind, level: int, pieces: Sequence[Piece], paragraph: int, ticked: bool | None = None
    ) -> None:
        row = self._row if kind is BlockKind.CELL else 0
        self._builder.add(kind, pieces, level=level, paragraph=paragraph, ticked=ticked, row=row)
        self._empty = False

    def _judge(self, line: str, look: Look) -> tuple[BlockKind, int, int]:
        """Return kind and level of a line, and how much of it is a typed bullet."""
        if look.margin:
            return BlockKind.MARGIN, 1, 0
        if look.heading:
            return BlockKind.HEADING, look.heading, 0
        bullet = 0 if look.item and box_at(line) is None else bullet_length(line)
        if look.item or bullet or (look.ticked is not None and not look.cell):
            heads = _is_heading_item(line[bullet:].strip(), look, numbered=bullet > 0 and is_numbered(line))
            return (BlockKind.HEADING, 2, bullet) if heads else (BlockKind.LIST_ITEM, max(look.item, 1), bullet)
        if look.cell:
            return BlockKind.CELL, 1, 0
        if is_heading(line, first=self._empty) or (look.strong and is_title_shaped(line)):
            return BlockKind.HEADING, 1 if self._empty else 2, 0
        return BlockKind.PARAGRAPH, 1, 0


def _is_heading_item(words: str, look: Look, *, numbered: bool) -> bool:
    """Return whether a numbered or bold item is the heading of a part, as in `2. Voorwaarden`."""
    return (numbered or look.strong) and (is_shouted(words) or is_known_heading(words))


class Cutter:
    """Cuts the pieces of one paragraph, any number of times; `text` is what they read as together."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.text = "".join(piece.text for piece in pieces)
        self._pieces = pieces
        self._starts = [0, *itertools.accumulate(len(piece.text) for piece in pieces)]

    def cut(self, start: int, end: int) -> list[Piece]:
        """Return the stretch `[start, end)` of the text, each piece keeping its place in the source."""
        found: list[Piece] = []
        for nth in range(bisect.bisect_right(self._starts, start) - 1, len(self._pieces)):
            piece, at = self._pieces[nth], self._starts[nth]
            if at >= end:
                break
            low, high = max(start - at, 0), min(end - at, len(piece.text))
            if low < high:
                found.append(piece.cut(low, high))
        return found


def lines_of(text: str) -> Iterator[tuple[int, int]]:
    """Yield the lines of a paragraph that stand on their own; a line that goes on in the next stays with it."""
    start = 0
    if "\n" not in text:
        yield 0, len(text)
        return
    for gap in _GAP.finditer(text):
        at = text.find("\n", *gap.span())
        if at >= 0 and gap.start() and gap.end() < len(text) and _stands_alone(text, *gap.span()):
            yield start, at
            start = at + 1
    yield start, len(text)


def _stands_alone(text: str, before: int, after: int) -> bool:
    """Return whether a line break ends a unit: what follows at `after` is a bullet or a sentence of its own."""
    last, end = text[before - 1], text.find("\n", after)
    following = text[after : end if end >= 0 else len(text)]
    return bullet_length(following) > 0 or last in ".!?:;" or (following[0].isupper() and last not in ",-–")
