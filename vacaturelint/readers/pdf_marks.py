"""The bullets of a list that a PDF draws as a small dot, as browsers do, and does not print as a sign."""

from collections.abc import Iterator, Sequence

from vacaturelint.readers.bullets import bullet_length
from vacaturelint.readers.pdf_letters import Box
from vacaturelint.readers.pdf_lines import Line

_LONGEST_PATH = 24  # steps: browsers draw a dot in some eighteen, others a square in five
_MOST = 400  # on a page: more are a drawing
_LEAST, _LARGEST = 1.0, 12.0  # points
_ROUND = 1.4  # times as wide as high, or the other way
_OF_LETTER = 0.6  # of the letter size: a larger one is a picture beside a line
_GAP = 2.5  # of the letter size: from a bullet to its text
_LEVEL = 0.35  # of the letter size that it stands above or below the middle of its line
_SIGN = "•"


class Marks:
    """Gathers the small filled shapes of one page."""

    def __init__(self) -> None:
        self._boxes: list[Box] = []

    def add(self, path: Sequence[tuple[object, ...]], matrix: tuple[float, ...]) -> None:
        """Take in a filled path, placed by a matrix, if it is as small and as round as a bullet."""
        if len(path) > _LONGEST_PATH or len(self._boxes) > _MOST:
            return
        numbers = [[value for value in step[1:] if isinstance(value, float | int)] for step in path]
        points = [(each[nth], each[nth + 1]) for each in numbers for nth in range(0, len(each) - 1, 2)]
        if not points:
            return
        a, b, c, d, e, f = matrix
        across = [a * x + c * y + e for x, y in points]
        up = [b * x + d * y + f for x, y in points]
        width, height = max(across) - min(across), max(up) - min(up)
        if min(width, height) >= _LEAST and max(width, height) <= min(_LARGEST, _ROUND * min(width, height)):
            self._boxes.append((min(across), min(up), max(across), max(up)))

    def beside(self, lines: Sequence[Line], page: int) -> Iterator[Line]:
        """Yield a line with a bullet for each shape that stands before a line with none of its own."""
        if len(self._boxes) > _MOST:
            return
        open_lines = [line for line in lines if not bullet_length(f"{line.text} x")]
        for left, low, right, high in dict.fromkeys(self._boxes):
            if any(_is_bullet_of((left, low, right, high), line) for line in open_lines):
                yield Line(_SIGN, page, left, right, high, low, round(high - low, 1), bold=False)


def _is_bullet_of(box: Box, line: Line) -> bool:
    _left, low, right, high = box
    return (
        0 < line.left - right <= _GAP * line.size
        and high - low <= _OF_LETTER * line.size
        and abs((low + high) / 2 - line.middle) <= _LEVEL * line.size
    )
