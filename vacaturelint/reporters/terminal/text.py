"""Text with styles, and how it is cut in lines that fit: what a terminal needs, and as cheap as no terminal."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

Piece = tuple[str, str]
"""Letters, and the style they have."""
Line = list[Piece]

_WORD = re.compile(r"\s*\S+\s*")
_CODES = {"bold": "1", "dim": "2", "underline": "4", "red": "31", "green": "32", "yellow": "33", "cyan": "36"}
_LINK = "link"
_WIDE = ("W", "F")
_NO_WIDTH = ("Mn", "Me", "Cf")


class Text:
    """Letters with a style for each piece of them, made by adding; a `whole` text is never cut."""

    def __init__(self, words: str = "", style: str = "", *, whole: bool = False) -> None:
        self.pieces: Line = [(words, style)] if words else []
        self.whole = whole

    def append(self, words: str, style: str = "") -> None:
        """Add a piece."""
        if words:
            self.pieces.append((words, style))

    def append_text(self, text: "Text") -> None:
        """Add the pieces of another text."""
        self.pieces += text.pieces

    def join(self, texts: Iterable["Text"]) -> "Text":
        """Return the texts with this one in between."""
        made = Text()
        for nth, text in enumerate(texts):
            made.pieces += (*self.pieces, *text.pieces) if nth else text.pieces
        return made

    @property
    def plain(self) -> str:
        """Return the letters alone."""
        return "".join(words for words, _ in self.pieces)

    def lines(self, width: int, *, fold: bool = True, wrap: bool = True) -> Iterator[Line]:
        """Yield lines of at most `width` columns; a word that is longer is cut over lines, or ends in … without `fold`.

        Without `wrap` every line of the text stays one line.
        """
        at = 0
        for line in self.plain.split("\n"):
            breaks = [] if self.whole or not wrap else _breaks(line, width, fold=fold)
            for start, end in zip([0, *breaks], [*breaks, len(line)], strict=True):
                kept = line[start:end].rstrip()
                cut = _pieces(self.pieces, at + start, at + start + len(kept))
                yield cut if self.whole else _cropped(cut, width)
            at += len(line) + 1


def ansi(piece: Piece) -> str:
    """Return a piece as a terminal shows it in its style."""
    words, style = piece
    if not (style and words):
        return words
    look, _, target = style.partition(f" {_LINK} ")
    codes = ";".join(_CODES[name] for name in look.split())
    shown = f"\x1b[{codes}m{words}\x1b[0m"
    return f"\x1b]8;;{target}\x1b\\{shown}\x1b]8;;\x1b\\" if target else shown


def columns_of(text: str) -> int:
    """Return how many columns a terminal takes for a text."""
    if text.isascii():
        return len(text)
    return sum(_columns(char) for char in text)


def _columns(char: str) -> int:
    if unicodedata.east_asian_width(char) in _WIDE:
        return 2
    return 0 if unicodedata.category(char) in _NO_WIDTH else 1


def _breaks(line: str, width: int, *, fold: bool) -> list[int]:
    """Return where to cut a line, before words that do not fit any more."""
    found: list[int] = []
    used = 0
    for match in _WORD.finditer(line):
        word, start = match[0], match.start()
        needed = columns_of(word.rstrip())
        if needed <= width - used:
            used += columns_of(word)
        elif needed > width and fold:
            *full, last = _folded(word, width)
            found += [start] if start else []
            for piece in full:
                start += len(piece)
                found.append(start)
            used = columns_of(last)
        elif start and (used or needed > width):
            found.append(start)
            used = columns_of(word)
    return found


def _folded(word: str, width: int) -> list[str]:
    """Return a word in pieces that fit."""
    made, used = [""], 0
    for char in word:
        columns = _columns(char)
        if used + columns > width and made[-1]:
            made.append("")
            used = 0
        made[-1] += char
        used += columns
    return made


def _pieces(pieces: Sequence[Piece], start: int, end: int) -> Line:
    """Return what stands from `start` to `end`."""
    cut: Line = []
    at = 0
    for words, style in pieces:
        inside = words[max(start - at, 0) : max(end - at, 0)]
        if inside:
            cut.append((inside, style))
        at += len(words)
    return cut


def _cropped(line: Line, width: int) -> Line:
    """Return a line that ends in … where it is wider than it may be."""
    letters = "".join(words for words, _ in line)
    if columns_of(letters) <= width:
        return line
    kept, used = 0, 0
    while used + _columns(letters[kept]) < width:
        used += _columns(letters[kept])
        kept += 1
    return [*_pieces(line, 0, kept), ("…", line[-1][1])]
