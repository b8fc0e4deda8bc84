"""What stands below each other in a terminal: text, text with a margin, and tables without lines."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from vacaturelint.reporters.terminal.text import Line, Text, ansi, columns_of


@dataclass(slots=True)
class Margin:
    """A text with a margin on its left."""

    text: Text
    left: int

    def lines(self, width: int) -> Iterator[Line]:
        """Yield the lines of the text behind the margin."""
        for line in self.text.lines(max(width - self.left, 1)):
            yield [(" " * self.left, ""), *line]


@dataclass(slots=True, kw_only=True)
class Column:
    """A column of a table: a fixed `width` or at most `most` columns, as wide as its cells want otherwise.

    In a column with `fold` a word that is too long goes on below, in another it ends in …; `wrap` cuts in lines.
    """

    width: int | None = None
    most: int | None = None
    right: bool = False
    fold: bool = False
    wrap: bool = True

    def wanted(self, cells: Iterable[Text]) -> int:
        """Return how wide the column wants to be."""
        if self.width is not None:
            return self.width
        widest = max((columns_of(line) for cell in cells for line in cell.plain.split("\n")), default=1)
        return min(widest, self.most) if self.most is not None else widest

    def lines(self, cell: Text, width: int) -> list[Line]:
        """Return a cell as lines, each as wide as the column."""
        return [self._filled(line, width) for line in cell.lines(width, fold=self.fold, wrap=self.wrap)]

    def _filled(self, line: Line, width: int) -> Line:
        room = (" " * (width - columns_of("".join(words for words, _ in line))), "")
        return [room, *line] if self.right else [*line, room]


class Table:
    """Rows of cells in columns, with `gap` spaces between them."""

    def __init__(self, columns: Sequence[Column], gap: int) -> None:
        self._columns, self._gap = columns, gap
        self._rows: list[tuple[Text, ...]] = []

    def add_row(self, *cells: Text) -> None:
        """Add a row, a cell for each column."""
        self._rows.append(cells)

    def lines(self, width: int) -> Iterator[Line]:
        """Yield the lines of every row; columns that can be cut give way where all of them do not fit."""
        widths = self._fitting(width)
        gap = (" " * self._gap, "")
        for row in self._rows:
            shown = [one.lines(cell, room) for one, cell, room in zip(self._columns, row, widths, strict=True)]
            for nth in range(max(map(len, shown))):
                made: Line = []
                for lines, room in zip(shown, widths, strict=True):
                    made += [*(lines[nth] if nth < len(lines) else [(" " * room, "")]), gap]
                yield made[:-1]

    def _fitting(self, width: int) -> list[int]:
        """Return the width of every column: what it wants, less where together that is too much, the widest first."""
        last = len(self._columns) - 1
        widths = [one.wanted(row[nth] for row in self._rows) for nth, one in enumerate(self._columns)]
        soft = [nth for nth, one in enumerate(self._columns) if one.width is None and one.wrap]
        for _ in range(sum(widths) + self._gap * last - width):
            giving = [nth for nth in soft if widths[nth] > 1] or [nth for nth in range(last + 1) if widths[nth] > 1]
            if giving:
                widths[max(giving, key=lambda nth: (widths[nth] + self._gap * (nth < last), nth))] -= 1
        return widths


Part = Text | Margin | Table
"""What can be shown."""


def shown(parts: Iterable[Part], width: int, *, color: bool) -> str:
    """Return the parts below each other in `width` columns, with the codes of their styles or without any."""
    made: list[str] = []
    for part in parts:
        for line in part.lines(width):
            letters = "".join(ansi(piece) if color else piece[0] for piece in line)
            made.append(f"{letters.rstrip()}\n")
    return "".join(made)
