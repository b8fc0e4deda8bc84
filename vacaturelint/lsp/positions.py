"""Offsets in code points ↔ line and character in UTF-16 units, as the protocol counts by default."""

import bisect
import re

from lsprotocol.types import Position, Range

_LINE_END = re.compile("\r\n|\r|\n")


class Positions:
    """The lines of one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def position(self, offset: int) -> Position:
        """Return the position of code point `offset`."""
        line = bisect.bisect_right(self._starts, offset) - 1
        before = self._text[self._starts[line] : offset]
        return Position(line, len(before) + sum(char > "\uffff" for char in before))

    def range(self, start: int, end: int) -> Range:
        """Return the range of `text[start:end]`."""
        return Range(self.position(start), self.position(end))
