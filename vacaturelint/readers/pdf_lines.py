"""The lines of a PDF page as they are printed: text, place and letter, from pdfminer's layout."""

import functools
import itertools
import re
import statistics
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pdfminer.layout import LTChar, LTPage

_SAME_LINE = 0.5  # of the line height
_BULLET_GAP = 4.0  # of the line height: a bullet stands this close to its text
# pdfminer writes a sign that the font gives no letter for as (cid:127); at the start of a line it is a bullet.
_BULLET = re.compile(r"^\(cid:\d+\)\s*")
_UNMAPPED = re.compile(r"\(cid:\d+\)")
_SPACES = {ord("\n"): " ", ord("\t"): " ", 0: None}
_LONGEST_BULLET = 3
_FEWEST_SPACED = 4  # letters
_MOST_SPACED = 0.8  # of the parts of a line are single letters
_WORD_GAP = 1.5  # times the usual distance between letters set apart: more is the end of a word
_WORD_EDGE = 0.05  # of the letter size
_BOLD = ("bold", "black", "heavy", "semibold", "demi")


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line. `left`, `right`, `top`, `bottom` are in points from the lower left corner of the page."""

    text: str
    page: int
    left: float
    right: float
    top: float
    bottom: float
    size: float
    bold: bool

    @property
    def middle(self) -> float:
        """Return the height of the middle of the line."""
        return (self.top + self.bottom) / 2


def lines_of(letters: "list[LTChar]", layout: "LTPage", page: int) -> list[Line]:
    """Return the lines that the letters of a page make, from top to bottom, a lone bullet before its text.

    Of pdfminer's analysis only the lines are taken: its boxes of text cost time and are not used.
    """
    from pdfminer.layout import LAParams

    made = layout.group_objects(LAParams(), letters) if letters else ()
    return _in_place([line for line in (_line(node, page) for node in made) if line is not None])


def with_others(lines: list[Line], others: list[Line]) -> list[Line]:
    """Return the lines of a page with what was filled in or drawn put among them."""
    return _in_place([*lines, *others]) if others else lines


def _in_place(lines: list[Line]) -> list[Line]:
    return _with_bullets(sorted(lines, key=lambda line: (-line.middle, line.left)))


def _line(node: Any, page: int) -> Line | None:  # noqa: ANN401
    from pdfminer.layout import LTChar

    letters = [char for char in node if isinstance(char, LTChar) and char.get_text().strip()]
    text = _closed(node.get_text(), letters)
    text = _UNMAPPED.sub("", _BULLET.sub("• ", text.strip("\n "))).translate(_SPACES)
    if not text.strip() or not letters:
        return None
    fonts = Counter(str(char.fontname) for char in letters)
    bold = sum(fonts[font] for font in fonts if _is_bold(font)) > 0.9 * len(letters)
    size = statistics.median(char.size for char in letters)
    return Line(text, page, node.x0, node.x1, node.y1, node.y0, round(size, 1), bold)


@functools.lru_cache(maxsize=500)
def _is_bold(font: str) -> bool:
    """Return whether the name of a font says that it is bold."""
    name = font.casefold()
    return any(mark in name for mark in _BOLD)


def _closed(text: str, letters: "list[LTChar]") -> str:
    """Return the text of a line; letters that were set wide apart, as in a heading, are words again."""
    parts = text.split()
    single = sum(len(part) == 1 for part in parts)
    if len(letters) < _FEWEST_SPACED or single < _MOST_SPACED * len(parts) or single != sum(map(str.isalpha, parts)):
        return text
    gaps = [after.x0 - before.x1 for before, after in itertools.pairwise(letters)]
    edge = statistics.median(gaps) * _WORD_GAP + _WORD_EDGE * letters[0].size
    spaces = ["", *(" " if gap > edge else "" for gap in gaps)]
    return "".join(space + letter.get_text() for space, letter in zip(spaces, letters, strict=True))


def _with_bullets(lines: list[Line]) -> list[Line]:
    """Return the lines with every lone bullet or number joined to the text beside it."""
    partners: dict[int, int] = {}
    for nth, line in enumerate(lines):
        sign = line.text.strip()
        if len(sign) <= _LONGEST_BULLET and not sign.isalpha():
            near = range(max(nth - 3, 0), min(nth + 4, len(lines)))
            beside = next((other for other in near if other != nth and _is_beside(line, lines[other])), None)
            if beside is not None:
                partners[nth] = beside
    taken = set(partners.values())
    return [
        _joined(line, lines[partners[nth]]) if nth in partners else line
        for nth, line in enumerate(lines)
        if nth not in taken
    ]


def _is_beside(bullet: Line, line: Line) -> bool:
    height = max(line.top - line.bottom, 1.0)
    near = 0 <= line.left - bullet.right <= _BULLET_GAP * height
    return near and abs(bullet.middle - line.middle) <= _SAME_LINE * height


def _joined(bullet: Line, line: Line) -> Line:
    text = f"{bullet.text.strip()} {line.text}"
    return Line(text, line.page, bullet.left, line.right, line.top, line.bottom, line.size, line.bold)
