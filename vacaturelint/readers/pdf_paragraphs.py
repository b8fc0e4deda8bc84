"""Printed lines → paragraphs: joins what was broken over lines, and words that a hyphen broke."""

import itertools
import re
import statistics
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from vacaturelint.readers.builder import Piece
from vacaturelint.readers.bullets import bullet_length
from vacaturelint.readers.headings import is_known_heading, is_shouted
from vacaturelint.readers.pdf_lines import Line

_SHORT_OF_EDGE = 0.18  # of the column width: a line that stops earlier ends its paragraph
_MORE_SPACE = 1.35  # of the usual distance between lines: that starts a paragraph
_WIDEST = 2.6  # of the letter size: lines further apart are no lines of one paragraph
_USUAL = 1.15  # of the letter size: the distance between lines when nothing shows it
_SIZE_STEP = 0.6  # points
_NEEDS_MORE = frozenset(
    ["en", "of", "de", "het", "een", "van", "voor", "in", "bij", "met", "aan", "op", "te", "tot", "&"]
)
_BROKEN = re.compile(r"[^\W\d_]{2}[-\u00ad\u2010]$")
_SHORT_FORM = re.compile(r"\b[A-Z]{2,}[-\u2010]$")  # ICT-projectleider
_KEEPS_HYPHEN = re.compile(r"^(?:en|of|tot|en/of)\b")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The printed lines of one paragraph or table cell, and the row of that cell over all tables (0: not known)."""

    lines: tuple[Line, ...]
    cell: bool = False
    row: int = 0


def paragraphs_of(lines: Sequence[Line], right: float) -> Iterator[Paragraph]:
    """Yield the lines of each paragraph; `right` is the edge that full lines run to."""
    if not lines:
        return
    usual = _usual_distance(lines)
    body = statistics.median(line.size for line in lines)
    edge = right - _SHORT_OF_EDGE * (right - min(line.left for line in lines))
    paragraph: list[Line] = []
    for line in lines:
        larger = max(line.size / body, 1.0) if body else 1.0
        if paragraph and not _goes_on(paragraph, line, usual=usual * larger, edge=edge):
            yield Paragraph(tuple(paragraph))
            paragraph = []
        paragraph.append(line)
    yield Paragraph(tuple(paragraph))


def _usual_distance(lines: Sequence[Line]) -> float:
    """Return the distance between the lines of a paragraph: that of lines which surely go on, else the smallest."""
    steps = [
        (above.middle - below.middle, below.text[:1].islower())
        for above, below in itertools.pairwise(lines)
        if above.page == below.page and above.middle - below.middle > 1
    ]
    size = statistics.median(line.size for line in lines)
    sure = [step for step, goes_on in steps if goes_on and step < _WIDEST * size]
    if sure:
        return statistics.median(sure)
    return min(min((step for step, _ in steps), default=0.0), _USUAL * size)


def rejoined(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """Yield the paragraphs with those made one that a column or page broke in two."""
    last: Paragraph | None = None
    for paragraph in paragraphs:
        if last is not None and _breaks_off(last, paragraph):
            last = Paragraph(last.lines + paragraph.lines)
            continue
        if last is not None:
            yield last
        last = paragraph
    if last is not None:
        yield last


def _breaks_off(paragraph: Paragraph, continued: Paragraph) -> bool:
    if paragraph.cell or continued.cell:
        return False
    line, following = paragraph.lines[-1], continued.lines[0]
    moved = following.page > line.page or following.middle > line.middle
    alike = abs(line.size - following.size) <= _SIZE_STEP and line.bold == following.bold
    return moved and alike and line.text.rstrip()[-1] not in ".!?:;" and following.text[:1].islower()


def _goes_on(paragraph: list[Line], line: Line, *, usual: float, edge: float) -> bool:
    last = paragraph[-1]
    if _stands_apart(last, line, usual):
        return False
    words = last.text.rstrip()
    if line.text[:1].islower() or _BROKEN.search(words):
        return True
    if is_known_heading(line.text, exact=True) or is_known_heading(words, exact=True):
        return False
    if is_shouted(words) or is_shouted(line.text):
        return is_shouted(words) and is_shouted(line.text)
    if bullet_length(paragraph[0].text) and line.left > paragraph[0].left + 2 and last.right >= edge:
        return True
    return _leans_on(paragraph, line) or (last.right >= edge and words[-1] != ":")


def _stands_apart(last: Line, line: Line, usual: float) -> bool:
    """Return whether a line is an item, looks otherwise than the one before, or stands further below it than usual."""
    if bullet_length(line.text) or abs(last.size - line.size) > _SIZE_STEP or last.bold != line.bold:
        return True
    return last.page == line.page and last.middle - line.middle > _MORE_SPACE * usual


def _leans_on(paragraph: list[Line], line: Line) -> bool:
    """Return whether a title over two lines goes on: in bold or large letters, it ends on a word that needs more."""
    last = paragraph[-1]
    words = last.text.split()
    return last.bold and line.bold and bool(words) and (words[-1].casefold() in _NEEDS_MORE or words[-1][-1] in "-–&/,")


def pieces_of(paragraph: Sequence[Line]) -> list[Piece]:
    """Return the text of a paragraph, a piece for every line, each with its page; broken words are whole again."""
    pieces: list[Piece] = []
    for nth, line in enumerate(paragraph):
        text = line.text.rstrip() if nth + 1 < len(paragraph) else line.text
        if nth + 1 < len(paragraph):
            following = paragraph[nth + 1].text
            if not _BROKEN.search(text):
                text += " "
            elif following[:1].islower() and not _KEEPS_HYPHEN.match(following):
                text = text if _SHORT_FORM.search(text) else text[:-1]
            elif _KEEPS_HYPHEN.match(following):
                text += " "
        pieces.append(Piece(text, run=nth, page=line.page))
    return pieces
