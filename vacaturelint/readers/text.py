"""`.txt` and standard input: lines → headings, list items, cells and paragraphs."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from vacaturelint.core.format import Format
from vacaturelint.core.text import BlockKind, Document, Span
from vacaturelint.readers.boxes import box_at
from vacaturelint.readers.builder import ADDRESSED, GivenText
from vacaturelint.readers.bullets import bullet_length, is_numbered
from vacaturelint.readers.encoding import decode
from vacaturelint.readers.flattened import holds_parts, is_flattened, pieces_of
from vacaturelint.readers.headings import is_heading, is_item_shaped, is_known_heading, is_shouted, is_title_shaped
from vacaturelint.readers.source import Source

_WRAP_WIDTH = 60  # characters; a line that long was cut by a program, not ended by a person
_WRAP_LIMIT = 100  # characters; a text with longer lines is not wrapped at all
_SHORTEST_LIST = 3
_TABS = re.compile(r"(?<! ) *\t[\t ]*")


def read_text(source: Source) -> Document:
    """Return the document; its text is the decoded file, so offsets point into it."""
    text, notices = decode(source.data)
    given = GivenText(text)
    lines: list[_Line] = []
    for line in _lines(text):
        if line.text.strip().casefold().startswith(ADDRESSED):
            given.remark(line.text, line.span.start)
        else:
            lines.append(line)
    wrapped, runs = _is_wrapped(lines), _runs(lines)
    at = 0
    while at < len(lines):
        flat = is_flattened(lines[at].text)
        parts = flat and holds_parts(lines[at].text)
        last = at
        while last + 1 < len(lines) and _goes_on(lines, last, flat=flat, parts=parts, wrapped=wrapped):
            last += 1
        if flat:
            _add_flattened(given, Span(lines[at].span.start, lines[last].span.end))
        else:
            _add(given, lines, at, last, runs)
        at = last + 1
    return given.build(source, Format.TEXT, notices)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line with text in it; `gap` tells that an empty line or the start of the text comes before it."""

    span: Span
    text: str
    bullet: int
    gap: bool

    @property
    def is_sure_heading(self) -> bool:
        """Return whether it is a heading whatever its neighbours are."""
        return not self.bullet and (is_shouted(self.text) or is_known_heading(self.text, exact=True))

    @property
    def is_item(self) -> bool:
        """Return whether it could be an item of a list without bullets."""
        return not self.bullet and not self.is_sure_heading and is_item_shaped(self.text)


def _lines(text: str) -> Iterator[_Line]:
    start, gap = 0, True
    for line in text.split("\n"):
        bare = line.strip("\ufeff\u200b \t\u00a0")
        if bare:
            yield _Line(Span(start, start + len(line)), line, bullet_length(line), gap)
        gap = not bare
        start += len(line) + 1


def _is_wrapped(lines: list[_Line]) -> bool:
    """Return whether the text was broken at a fixed width, as mail programs do."""
    if not lines or max(len(line.text) for line in lines) > _WRAP_LIMIT:
        return False
    broken = sum(_breaks_off(line, following) for line, following in itertools.pairwise(lines))
    return broken >= 2


def _breaks_off(line: _Line, following: _Line) -> bool:
    words = line.text.rstrip()
    return (
        not following.gap
        and not following.bullet
        and len(words) >= _WRAP_WIDTH
        and words[-1] not in ".!?:;"
        and following.text.lstrip()[:1].islower()
    )


def _goes_on(lines: list[_Line], at: int, *, flat: bool, parts: bool, wrapped: bool) -> bool:
    """Return whether the line after `at` belongs to the same block (it is wrapped) or the same flattened text."""
    line, following = lines[at], lines[at + 1]
    if flat:
        return parts and not following.gap
    if following.gap or following.bullet:
        return False
    if _breaks_off(line, following) or _is_indented(line, following):
        return True
    return wrapped and len(line.text.rstrip()) >= _WRAP_WIDTH and not is_heading(following.text)


def _is_indented(item: _Line, following: _Line) -> bool:
    """Return whether a line goes on in the item above it: indented, where the bullet itself is not."""
    return item.bullet > 0 and following.text[:2].isspace() and not item.text[:2].isspace()


def _add_flattened(given: GivenText, span: Span) -> None:
    for kind, level, piece in pieces_of(given.text[span.start : span.end]):
        given.add(kind, [Span(span.start + piece.start, span.start + piece.end)], level=level)


def _add(given: GivenText, lines: list[_Line], at: int, last: int, runs: list[tuple[int, int]]) -> None:
    """Add the blocks of the lines `at` to `last`, which belong together."""
    line = lines[at]
    if at == last and "\t" in line.text[line.bullet :].strip():
        for cell in _cells(line):
            given.add(BlockKind.CELL, [cell])
        return
    kind = _kind(lines, at, runs) if at == last or line.bullet else BlockKind.PARAGRAPH
    span = Span(line.span.start + line.bullet, lines[last].span.end)
    ticked = box_at(line.text) if line.bullet else None
    given.add(kind, [span], level=2 if kind is BlockKind.HEADING and at > 0 else 1, ticked=ticked)


def _cells(line: _Line) -> Iterator[Span]:
    start = line.span.start + line.bullet
    for tab in _TABS.finditer(line.text, line.bullet):
        yield Span(start, line.span.start + tab.start())
        start = line.span.start + tab.end()
    yield Span(start, line.span.end)


def _kind(lines: list[_Line], at: int, runs: list[tuple[int, int]]) -> BlockKind:
    line = lines[at]
    if line.bullet:
        return BlockKind.HEADING if _is_numbered_heading(line) else BlockKind.LIST_ITEM
    if at == 0 or line.is_sure_heading:
        return BlockKind.HEADING if is_heading(line.text, first=at == 0) else BlockKind.PARAGRAPH
    before, after = runs[at] if line.is_item else (0, 0)
    if before + after + 1 >= _SHORTEST_LIST and not (is_known_heading(line.text) and 0 in (before, after)):
        return BlockKind.LIST_ITEM
    if is_heading(line.text):
        return BlockKind.HEADING
    return BlockKind.HEADING if is_title_shaped(line.text) and _opens_a_part(lines, at) else BlockKind.PARAGRAPH


def _is_numbered_heading(line: _Line) -> bool:
    """Return whether `2. Voorwaarden` heads a part: it is in capitals, or known and set apart."""
    words = line.text[line.bullet :].strip()
    return is_numbered(line.text) and (is_shouted(words) or (line.gap and is_known_heading(words)))


def _runs(lines: list[_Line]) -> list[tuple[int, int]]:
    """Return for each line how many just before and after it, without a gap, could be items of one unmarked list."""
    items = [line.is_item for line in lines]
    before, after = [0] * len(lines), [0] * len(lines)
    for nth in range(2, len(lines)):
        before[nth] = 0 if lines[nth].gap or not items[nth - 1] else before[nth - 1] + 1
    for nth in range(len(lines) - 2, -1, -1):
        after[nth] = 0 if lines[nth + 1].gap or not items[nth + 1] else after[nth + 1] + 1
    return list(zip(before, after, strict=True))


def _opens_a_part(lines: list[_Line], at: int) -> bool:
    """Return whether a short line stands apart from what comes before it, and text follows that is no such line."""
    if at + 1 == len(lines):
        return False
    before, following = lines[at - 1], lines[at + 1]
    closed = lines[at].gap or bool(before.bullet) or before.text.rstrip()[-1] in ".!?"
    leads_in = following.text.rstrip().endswith(":")  # `Je hebt:` leads in a list below this heading
    alike = not (following.bullet or leads_in or following.is_sure_heading) and is_title_shaped(following.text)
    return closed and not (alike and following.gap == lines[at].gap)
