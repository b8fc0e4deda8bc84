"""Paragraphs of a text that is the document itself (Markdown) → the blocks that they are."""

from collections.abc import Sequence

from vacaturelint.core.text import BlockKind, Span
from vacaturelint.readers.assemble import Cutter, Look, lines_of
from vacaturelint.readers.boxes import box_at
from vacaturelint.readers.builder import GivenText, Piece
from vacaturelint.readers.bullets import bullet_length
from vacaturelint.readers.headings import is_known_heading, is_title_shaped


class GivenLines:
    """Adds paragraphs to a given text; markup says what they are, a bold line or a typed bullet where it does not.

    The pieces have their place in the text as `offset`, and their length there as `run` when they read as other text.
    """

    def __init__(self, given: GivenText) -> None:
        self._given = given

    def add(self, pieces: Sequence[Piece], look: Look) -> None:
        """Add one paragraph: several blocks when line breaks end units in it."""
        cutter = Cutter(pieces)
        for start, end in lines_of(cutter.text):
            line = cutter.text[start:end]
            if not line.strip():
                continue
            kind, level, skip = _judge(line, look)
            kept = cutter.cut(start + skip, end)
            shown = {piece.offset: piece.text for piece in kept if piece.run}
            spans = [Span(piece.offset, piece.offset + (piece.run or len(piece.text))) for piece in kept]
            self._given.add(kind, _joined(spans, shown), level=level, shown=shown, ticked=box_at(line))


def _given(look: Look) -> tuple[BlockKind, int, int] | None:
    """Return kind and level that the source itself gives a line, whatever stands in it."""
    if look.margin:
        return BlockKind.MARGIN, 1, 0
    if look.heading:
        return BlockKind.HEADING, look.heading, 0
    return (BlockKind.CELL, 1, 0) if look.cell else None


def _judge(line: str, look: Look) -> tuple[BlockKind, int, int]:
    """Return kind and level of a line, and how much of it is a typed bullet or a box to tick."""
    given = _given(look)
    if given is not None:
        return given
    bullet = bullet_length(line) if not look.item or box_at(line) is not None else 0
    if look.item or bullet:
        return BlockKind.LIST_ITEM, max(look.item, 1), bullet
    known = is_known_heading(line, exact=True) and not line.rstrip().endswith(":")
    if known or (look.strong and is_title_shaped(line)):
        return BlockKind.HEADING, 2, 0
    return BlockKind.PARAGRAPH, 1, 0


def _joined(spans: list[Span], shown: dict[int, str]) -> list[Span]:
    """Return the spans with neighbours that touch and read as they stand made one."""
    found: list[Span] = []
    for span in spans:
        if found and found[-1].end == span.start and not {found[-1].start, span.start} & shown.keys():
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
    return found
