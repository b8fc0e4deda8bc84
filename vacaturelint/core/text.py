"""Documents and places in them; the one coordinate system is code points in `Document.text`."""

import bisect
import functools
import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from vacaturelint.core.canonical import changes, plain
from vacaturelint.core.format import Format
from vacaturelint.core.job_site import SiteField
from vacaturelint.core.kept import Keeper

DUTCH = "nl"


class BlockKind(StrEnum):
    """What a block is in the layout of the document."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    CELL = "cell"
    MARGIN = "margin"  # page header, footer, footnote: read, but left out of the scores


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch `[start, end)` in code points of `Document.text`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"no span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def covers(self, other: "Span") -> bool:
        """Return whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Return whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


class Fragment(NamedTuple):
    """A stretch of the text that lies unbroken in the source, and where it lies there.

    `part`, `run` and `offset` say where an editor finds the first code point again (for docx: the XML part,
    the index of the text node in its paragraph and the offset in that node); `paragraph` and `page` count from 1.
    `underlined` says that it is shown with a line below it, and is no link. `shown` is what it reads as, when that
    is not the text itself: `&` for `&amp;` in Markdown.
    """

    span: Span
    part: str = ""
    paragraph: int = 0
    run: int = 0
    offset: int = 0
    page: int | None = None
    underlined: bool = False
    shown: str | None = None


class Place(NamedTuple):
    """A place a reader can find back: line and column of the text, and what the source knows more. Counts from 1."""

    line: int
    column: int
    paragraph: int | None
    page: int | None = None
    part: str = ""
    run: int = 0
    offset: int = 0


class Block(NamedTuple):
    """A heading, paragraph, list item or table cell: a text unit that is parsed on its own.

    `level` is the depth of a heading or list item (1 is the outermost). `language` is a code as in `nl`; a block in
    another language has no sentences or words to check. The readable text is that of the fragments; what lies between
    them is markup. `chosen` is False for an option whose box is not ticked: it reads as nothing. `row` numbers the rows
    of all tables from 1, for a cell whose source keeps rows; 0 where nobody knows. `field` is the field of a job site
    that it belongs to, by the label above it or in front of it.
    """

    kind: BlockKind
    span: Span
    fragments: tuple[Fragment, ...]
    level: int = 1
    language: str = DUTCH
    chosen: bool = True
    row: int = 0
    field: SiteField | None = None

    @property
    def is_dutch(self) -> bool:
        """Return whether the rules for Dutch apply to it."""
        return self.language == DUTCH


class Passage(NamedTuple):
    """The readable text of one block, in its canonical form, and the way back to the document.

    The text is made of stretches: where each starts in it, and where it starts and ends in the document.
    """

    text: str
    starts: tuple[int, ...]
    offsets: tuple[int, ...]
    ends: tuple[int, ...]

    def to_document(self, index: int) -> int:
        """Return the document offset of code point `index` of the passage; `len(text)` gives the end."""
        if index >= len(self.text):
            return self.ends[-1]
        nth = max(bisect.bisect_right(self.starts, max(index, 0)) - 1, 0)
        return self.offsets[nth] + index - self.starts[nth]

    def from_document(self, offset: int) -> int:
        """Return the place in the passage of document offset `offset`, which lies in its block."""
        nth = max(bisect.bisect_right(self.offsets, offset) - 1, 0)
        return self.starts[nth] + offset - self.offsets[nth]

    def span(self, start: int, end: int) -> Span:
        """Return the document span of `text[start:end]`, markup in between included."""
        return Span(*self.edges(start, end))

    def edges(self, start: int, end: int) -> tuple[int, int]:
        """Return the document offsets of both ends of `text[start:end]`, markup in between included."""
        if len(self.starts) == 1 and self.ends[0] - self.offsets[0] == len(self.text):
            shift = self.offsets[0]
            return shift + start, shift + (end if end > start else start)
        first = self.to_document(start)
        return first, first if start >= end else self._end(end)

    def stretches(self, start: int, end: int) -> Iterator[tuple[str, int, int]]:
        """Yield the stretches of `text[start:end]`: the text, and where it starts and ends in the document."""
        nth = max(bisect.bisect_right(self.starts, start) - 1, 0)
        while start < end:
            stop = min(self.starts[nth + 1] if nth + 1 < len(self.starts) else len(self.text), end)
            if stop > start:
                yield self.text[start:stop], *self.edges(start, stop)
            start, nth = stop, nth + 1

    def _end(self, index: int) -> int:
        """Return where in the document what stands before `index` ends."""
        nth = bisect.bisect_left(self.starts, index)
        if index >= len(self.text) or (nth < len(self.starts) and self.starts[nth] == index):
            return self.ends[nth - 1]
        return self.to_document(index - 1) + 1


class Remark(NamedTuple):
    """A note to vacaturelint that stands beside the text: an HTML comment, a Word comment, a line of its own in a txt.

    `offset` lies in or before the block it is about (see `Document.number_from`), `end` in the last one of several.
    """

    text: str
    offset: int
    end: int | None = None


@dataclass(frozen=True)
class Document(Keeper):
    """A document as read: its text, its blocks in reading order, and the map back to the source.

    `notices` are Dutch remarks of the reader for the user (another encoding, a wrong extension). `same_offsets` says
    that offsets in `text` are offsets in the decoded file: a text file whose line ends are single characters.
    """

    path: str
    format: Format
    text: str
    blocks: tuple[Block, ...]
    sha256: str
    notices: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()
    same_offsets: bool = False

    @functools.cached_property
    def is_dutch(self) -> bool:
        """Return whether most of the text is Dutch."""
        dutch = sum(len(block.span) for block in self.blocks if block.is_dutch)
        return 2 * dutch >= sum(len(block.span) for block in self.blocks)

    @functools.cached_property
    def _lines(self) -> list[int]:
        return [0] + [i + 1 for i, char in enumerate(self.text) if char == "\n"]

    @functools.cached_property
    def _fragments(self) -> list[Fragment]:
        return [fragment for block in self.blocks for fragment in block.fragments]

    @functools.cached_property
    def _fragment_starts(self) -> list[int]:
        return [fragment.span.start for fragment in self._fragments]

    @functools.cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.blocks]

    def place(self, offset: int) -> Place:
        """Return where `offset` lies; total: every offset from 0 to `len(text)` has a place."""
        line = bisect.bisect_right(self._lines, offset) - 1
        column = offset - self._lines[line] + 1
        nth = bisect.bisect_right(self._fragment_starts, offset) - 1
        if nth < 0:
            return Place(line + 1, column, paragraph=None)
        near = self._fragments[nth]
        inside = min(offset, near.span.end) - near.span.start
        return Place(line + 1, column, near.paragraph or None, near.page, near.part, near.run, near.offset + inside)

    def block_at(self, offset: int) -> Block | None:
        """Return the block that holds `offset`, or None between blocks."""
        nth = bisect.bisect_right(self._block_starts, offset) - 1
        if nth < 0 or offset >= self.blocks[nth].span.end:
            return None
        return self.blocks[nth]

    def number_from(self, offset: int) -> int:
        """Return the number of the block that holds `offset`, else of the first one after it; past the last if none."""
        nth = bisect.bisect_right(self._block_starts, offset) - 1
        return nth if nth >= 0 and offset < self.blocks[nth].span.end else nth + 1

    def shares_line(self, block: Block) -> bool:
        """Return whether other blocks stand on its line: it was cut out of a text that lost its line breaks."""
        first = self.text.rfind("\n", 0, block.span.start) + 1
        end = self.text.find("\n", block.span.end)
        last = len(self.text) if end < 0 else end
        nth = bisect.bisect_left(self._block_starts, block.span.start)
        before = self.blocks[nth - 1] if nth else None
        after = self.blocks[nth + 1] if nth + 1 < len(self.blocks) else None
        return bool((before and before.span.end > first) or (after and after.span.start < last))

    def is_unbroken(self, span: Span) -> bool:
        """Return whether no markup lies inside `span`, so that replacing it loses nothing."""
        block = self.block_at(span.start)
        return block is not None and any(fragment.span.covers(span) for fragment in block.fragments)

    def passage(self, block: Block) -> Passage:
        """Return the readable text of `block`; line breaks inside it read as spaces."""
        nth = bisect.bisect_right(self._block_starts, block.span.start) - 1
        return self.passages[nth] if nth >= 0 and self.blocks[nth] is block else self._read(block)

    @functools.cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Return the readable text of every block, in order."""
        return tuple(self._read(block) for block in self.blocks)

    def _read(self, block: Block) -> Passage:
        if not block.chosen:
            return Passage("", (0,), (block.span.start,), (block.span.start,))
        stretches: list[_Stretch] = []
        for fragment in block.fragments:
            start, end = fragment.span.start, fragment.span.end
            if fragment.shown is None:
                stretches.append((self.text[start:end], start, end))
            else:
                stretches += _as_shown(fragment.shown, start, end)
        changed = list(changes("".join(shown for shown, _, _ in stretches)))
        if changed:
            stretches = list(_canonical(_passage(stretches), changed))
        return _passage(stretches or [("", block.span.start, block.span.start)])


_Stretch = tuple[str, int, int]


def _passage(stretches: list[_Stretch]) -> Passage:
    text = plain("".join(shown for shown, _, _ in stretches))
    starts = tuple(itertools.accumulate((len(shown) for shown, _, _ in stretches[:-1]), initial=0))
    return Passage(text, starts, tuple(start for _, start, _ in stretches), tuple(end for _, _, end in stretches))


def _as_shown(shown: str, start: int, end: int) -> Iterator[_Stretch]:
    """Yield stretches for what `[start, end)` reads as: each of its characters stands for the whole."""
    yield from ((char, start, end) for char in shown)


def _canonical(passage: Passage, changed: list[tuple[int, int, str]]) -> Iterator[_Stretch]:
    """Yield the stretches of a passage with what reads as something else put in."""
    at = 0
    for start, end, shown in changed:
        yield from passage.stretches(at, start)
        yield from _as_shown(shown, *passage.edges(start, end))
        at = end
    yield from passage.stretches(at, len(passage.text))
