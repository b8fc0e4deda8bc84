"""Lines for a terminal: words wrapped in a width, tables, colour and links. Made for a report that is text first.

Where lines break is decided on the bare text, and how the words look comes only at the end: so a pipe and a terminal
get the same lines, and a pipe pays for no colour.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, islice
from typing import NamedTuple

_CODES = {"bold": "1", "dim": "2", "underline": "4", "red": "31", "green": "32", "yellow": "33", "cyan": "36"}
_UNUSUAL = re.compile("[^\x00-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u21ff]")
"""Letters that may take no column or two; the others take one."""
_WIDE = ("W", "F")
_NO_WIDTH = ("Mn", "Me", "Cf")
_NARROWEST = 8


class Piece(NamedTuple):
    """Some text in one look: `style` is words such as `bold red`, `link` an address behind it."""

    text: str
    style: str = ""
    link: str = ""


Ink = tuple[Piece, ...]


class Paragraph(NamedTuple):
    """Text that wraps between words, `indent` columns in; `whole` keeps it on one line, for who copies it."""

    ink: Ink
    indent: int = 0
    whole: bool = False


class Column(NamedTuple):
    """A column of a table: as wide as its widest cell, unless `width` or `most` says otherwise.

    `rest` takes what the others leave, `gap` is the space behind it.
    """

    width: int = 0
    most: int = 0
    gap: int = 1
    right: bool = False
    rest: bool = False


class Table(NamedTuple):
    """Rows of cells; a cell is one or more lines of ink, each wrapped in its column."""

    columns: Sequence[Column]
    rows: Sequence[Sequence[Sequence[Ink]]]


Part = Paragraph | Table


class _Line(NamedTuple):
    """A line as it is printed, and the columns that it takes."""

    text: str
    size: int


def laid_out(parts: Iterable[Part], width: int, *, color: bool, most: int | None = None) -> list[str]:
    """Return the lines of the parts in a width, at `most` so many; only with `color` as they look."""
    return list(islice((line for part in parts for line in _lines(part, width, color=color)), most))


def cuts(text: str, width: int) -> list[tuple[int, int]]:
    """Return where each line of a text begins and ends: broken between words, and a word that is too long within."""
    width = max(width, 1)
    edges = list(accumulate(map(_columns, text), initial=0)) if _UNUSUAL.search(text) else None
    lines: list[tuple[int, int]] = []
    start, length = 0, len(text)
    while (length - start if edges is None else edges[-1] - edges[start]) > width:
        full = start + width if edges is None else _reach(edges, start, width)
        space = text.rfind(" ", start, full + 1)
        end = len(text[:space].rstrip(" ")) if space > start else 0
        if end <= start:  # one word fills the line
            end = full
        lines.append((start, end))
        start = _behind_spaces(text, end)
    return [*lines, (start, length)] if start < length or not lines else lines


def _behind_spaces(text: str, at: int) -> int:
    while at < len(text) and text[at] == " ":
        at += 1
    return at


def columns_of(text: str) -> int:
    """Return how many columns of a terminal a text takes: a wide letter takes two, a mark on a letter none."""
    return sum(map(_columns, text)) if _UNUSUAL.search(text) else len(text)


def _columns(char: str) -> int:
    if unicodedata.category(char) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(char) in _WIDE else 1


def _reach(edges: list[int], start: int, width: int) -> int:
    """Return up to where letters fit from `start` on, at least one."""
    end = start + 1
    while end + 1 < len(edges) and edges[end + 1] - edges[start] <= width:
        end += 1
    return end


def _lines(part: Part, width: int, *, color: bool) -> Iterator[str]:
    if isinstance(part, Table):
        yield from _table(part, width, color=color)
    elif part.whole:
        yield _shown(part.ink, color=color)
    else:
        margin = " " * part.indent
        yield from ((margin + line.text).rstrip() for line in _wrapped(part.ink, width - part.indent, color=color))


def _wrapped(ink: Ink, width: int, *, color: bool) -> list[_Line]:
    text = ink[0].text if len(ink) == 1 else "".join([piece.text for piece in ink])
    places = cuts(text, width)
    bare = [text[start:end].rstrip(" ") for start, end in places]
    shown = [_shown(_slice(ink, *place), color=True) for place in places] if color else bare
    return [_Line(line, columns_of(words)) for line, words in zip(shown, bare, strict=True)]


def _slice(ink: Ink, start: int, end: int) -> Ink:
    """Return the ink between two places in its text."""
    made: list[Piece] = []
    at = 0
    for piece in ink:
        words = piece.text[max(start - at, 0) : max(end - at, 0)]
        at += len(piece.text)
        if words:
            made.append(piece._replace(text=words))
    return tuple(made)


def _shown(ink: Ink, *, color: bool) -> str:
    """Return ink without space at its end, as it looks with `color`."""
    if not color:
        return "".join([piece.text for piece in ink]).rstrip(" ")
    return "".join(_painted(piece) for piece in _slice(ink, 0, len(_shown(ink, color=False))))


def _painted(piece: Piece) -> str:
    codes = ";".join(_CODES[name] for name in piece.style.split())
    text = f"\x1b[{codes}m{piece.text}\x1b[0m" if codes and piece.text.strip() else piece.text
    return f"\x1b]8;;{piece.link}\x1b\\{text}\x1b]8;;\x1b\\" if piece.link else text


def _table(table: Table, width: int, *, color: bool) -> Iterator[str]:
    widths = _widths(table, width)
    for row in table.rows:
        cells = [
            [line for ink in cell for line in _wrapped(ink, room, color=color)]
            for cell, room in zip(row, widths, strict=True)
        ]
        for nth in range(max(map(len, cells))):
            line = [cell[nth] if nth < len(cell) else _Line("", 0) for cell in cells]
            yield "".join(_cell(*one) for one in zip(table.columns, widths, line, strict=True)).rstrip(" ")


def _cell(column: Column, room: int, line: _Line) -> str:
    space = " " * (room - line.size)
    return f"{space}{line.text}{' ' * column.gap}" if column.right else f"{line.text}{space}{' ' * column.gap}"


def _widths(table: Table, width: int) -> list[int]:
    """Return how wide each column is: what the others leave goes to the one that takes the rest."""
    widths = [
        0 if column.rest else column.width or _widest(table, nth, column.most or width)
        for nth, column in enumerate(table.columns)
    ]
    left = width - sum(column.gap for column in table.columns[:-1]) - sum(widths)
    return [max(left, _NARROWEST) if column.rest else one for column, one in zip(table.columns, widths, strict=True)]


def _widest(table: Table, nth: int, most: int) -> int:
    sizes = (sum(columns_of(piece.text) for piece in ink) for row in table.rows for ink in row[nth])
    return min(max(sizes, default=0), most)
