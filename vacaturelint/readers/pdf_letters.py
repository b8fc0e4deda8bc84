"""The letters of a PDF page as a person sees them: on the page, once, and upright when they were turned."""

import copy
import itertools
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from vacaturelint.readers.xml import check_depth

if TYPE_CHECKING:
    from pdfminer.layout import LTChar, LTPage

Box = tuple[float, float, float, float]
_Squares = dict[int, list[tuple[float, float]]]
_SLACK = 2.0  # points that a letter may stick out of the page
_TWICE = 0.15  # of the letter size: the same letter this near is a shadow or a bold one drawn twice
_NEAREST, _FURTHEST = 0.1, 2.0  # points: bounds of that
_GRID = 2 * _FURTHEST
_HALF = 0.5
_UNKNOWN = "(cid:"  # so pdfminer writes a letter of which the font does not say what it is
_RUN = 3
_TOUCHING = 0.2  # of the letter size: what stands nearer is of the same word
_ROW = 1_000_000  # squares in a row of the grid: more than any page has
_STRAIGHT = 15  # degrees that a line may lean over


def letters_of(layout: Any) -> "list[LTChar]":  # noqa: ANN401  # pdfminer has no types
    """Return all letters of a page, those in figures included."""
    return list(_letters(layout, 0))


def _letters(node: Any, depth: int) -> "Iterator[LTChar]":  # noqa: ANN401
    from pdfminer.layout import LTChar, LTFigure

    check_depth(depth)
    for inner in node:
        if isinstance(inner, LTChar):
            yield inner
        elif isinstance(inner, LTFigure):
            yield from _letters(inner, depth + 1)


def has_unknown(letters: "Iterable[LTChar]") -> bool:
    """Return whether any letter has no known sign: of most pages nothing else has to be asked."""
    return any(letter.get_text()[0] == _UNKNOWN[0] and letter.get_text().startswith(_UNKNOWN) for letter in letters)


def unknown(letters: "Iterable[LTChar]") -> int:
    """Return how many letters have no known sign and stand in a row: one alone is the bullet of a list."""
    runs = itertools.groupby(letters, lambda letter: letter.get_text().startswith(_UNKNOWN))
    lengths = [sum(1 for _ in run) for is_unknown, run in runs if is_unknown]
    return sum(length for length in lengths if length >= _RUN)


def broken(letters: "list[LTChar]") -> int:
    """Return how many letters without a known sign stand inside a word, as the ligatures of old fonts do."""
    return sum(
        one.get_text().startswith(_UNKNOWN) and _touches(before, one) and _touches(one, after)
        for before, one, after in zip(letters, letters[1:], letters[2:], strict=False)
    )


def _touches(left: "LTChar", right: "LTChar") -> bool:
    """Return whether two letters stand side by side in a word."""
    is_letter = all(each.get_text().isalpha() or each.get_text().startswith(_UNKNOWN) for each in (left, right))
    gap = _TOUCHING * max(left.size, right.size)
    return is_letter and abs(right.x0 - left.x1) < gap and abs(right.y0 - left.y0) < gap


def visible(letters: "list[LTChar]", box: Box) -> "list[LTChar]":
    """Return the letters that stand in `box`, each once.

    What is near a letter lies in the same square of a grid or across the edges that it is closest to. Squares go by one
    number, which is much faster than by two, and nearly every letter is alone in its four.
    """
    left, low, right, high = box[0] - _SLACK, box[1] - _SLACK, box[2] + _SLACK, box[3] + _SLACK
    seen: dict[str, _Squares] = defaultdict(dict)
    found = []
    for letter in letters:
        x0, y0, x1, y1 = letter.bbox
        x, y = (x0 + x1) / 2, (y0 + y1) / 2
        if not (left <= x <= right and low <= y <= high):
            continue
        column, row = x / _GRID, y / _GRID
        across, up = int(column), int(row)
        square = up * _ROW + across
        beside = square + 1 if column - across > _HALF else square - 1
        above = _ROW if row - up > _HALF else -_ROW
        squares = seen[letter.get_text()]
        four = (square, beside, square + above, beside + above)
        if any(map(squares.__contains__, four)) and _is_again(squares, four, (x, y), letter.size):
            continue
        squares.setdefault(square, []).append((x, y))
        found.append(letter)
    return found


def beyond(letters: "list[LTChar]", box: Box) -> int:
    """Return how many letters, spaces left out, do not stand in `box`: `visible` drops them."""
    left, low, right, high = box[0] - _SLACK, box[1] - _SLACK, box[2] + _SLACK, box[3] + _SLACK
    return sum(
        not (left <= (letter.x0 + letter.x1) / 2 <= right and low <= (letter.y0 + letter.y1) / 2 <= high)
        for letter in letters
        if not letter.get_text().isspace()
    )


def _is_again(squares: _Squares, numbers: Iterable[int], place: tuple[float, float], size: float) -> bool:
    """Return whether the same letter stands at this place already."""
    near = min(max(_TWICE * size, _NEAREST), _FURTHEST)
    x, y = place
    for number in numbers:
        for other_x, other_y in squares.get(number, ()):
            if abs(x - other_x) < near and abs(y - other_y) < near:
                return True
    return False


def upright(letters: "list[LTChar]", layout: "LTPage") -> "tuple[list[list[LTChar]], int]":
    """Return the letters of each direction, turned upright, and the number of letters that stand aslant."""
    groups: dict[int, list[LTChar]] = defaultdict(list)
    for letter in letters:
        groups[_quarter(letter)].append(letter)
    aslant = len(groups.pop(-1, []))
    found = []
    for quarter, group in sorted(groups.items()):
        turned = [_turned(letter, quarter, layout.width, layout.height) for letter in group] if quarter else group
        found.append(turned)
    return found, aslant


def _quarter(letter: "LTChar") -> int:
    """Return by how many quarters the letter is turned to the left, -1 when it stands aslant."""
    a, b = letter.matrix[:2]
    if a > 0 and not b:
        return 0  # nearly every letter
    degrees = math.degrees(math.atan2(b, a))
    quarter = round(degrees / 90)
    return quarter % 4 if abs(degrees - 90 * quarter) <= _STRAIGHT else -1


def _turned(letter: "LTChar", quarter: int, width: float, height: float) -> "LTChar":
    """Return a copy of a letter where it would stand if the page were turned so that it is upright."""
    x0, y0, x1, y1 = letter.bbox
    box = {
        1: (y0, width - x1, y1, width - x0),
        2: (width - x1, height - y1, width - x0, height - y0),
        3: (height - y1, x0, height - y0, x1),
    }[quarter]
    found = copy.copy(letter)
    found.set_bbox(box)
    found.size = found.height
    found.upright = True
    return found
