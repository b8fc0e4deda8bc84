"""Builds documents: the only code that computes offsets."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from vacaturelint.core.format import Format
from vacaturelint.core.text import Block, BlockKind, Document, Fragment, Remark, Span
from vacaturelint.errors import UnreadableError
from vacaturelint.readers.boxes import settled, told
from vacaturelint.readers.fields import with_fields
from vacaturelint.readers.language import with_languages
from vacaturelint.readers.limits import MAX_BLOCKS, MAX_CHARACTERS, too_long
from vacaturelint.readers.source import Source
from vacaturelint.readers.unread import Unread

# Soft hyphens, zero-width spaces and joins, marks of direction and variation, byte order marks: a reader does not see
# them, and they cut words in two.
_UNSEEN = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
_INVISIBLE = re.compile(f"[{_UNSEEN}]+")
_VISIBLE = re.compile(f"[^{_UNSEEN}]+")

_UNDERLINE = "<u>"
AUTHOR = "vacaturelint"
"""Whom a comment is by that we write in a document."""
ADDRESSED = f"{AUTHOR}:"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text of one block, with its place in the source (see `Fragment`).

    `paragraph` is for a piece that stands in another paragraph of the source than the rest of its block.
    """

    text: str
    part: str = ""
    run: int = 0
    offset: int = 0
    page: int | None = None
    underlined: bool = False
    paragraph: int = 0

    def cut(self, start: int, end: int) -> "Piece":
        """Return the stretch `[start, end)` of the text, with its own place in the source."""
        if start == 0 and end == len(self.text):
            return self
        offset = self.offset + start
        return Piece(self.text[start:end], self.part, self.run, offset, self.page, self.underlined, self.paragraph)


class TextBuilder:
    """Assembles the text of a document from blocks that the source keeps apart (docx, odt, pdf, html)."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._blocks: list[Block] = []
        self._length = 0
        self._notices: list[str] = []
        self._remarks: list[Remark] = []
        self._boxes: dict[int, bool] = {}
        self._unread = Unread()

    def add(
        self,
        kind: BlockKind,
        pieces: Iterable[Piece],
        *,
        level: int = 1,
        paragraph: int = 0,
        ticked: bool | None = None,
        row: int = 0,
    ) -> None:
        """Append a block; white space at its edges is dropped and a block without text is left out.

        `ticked` says whether the box before it is ticked, when there is one; `row` is as in `Block`.
        """
        kept = _trimmed([part for piece in pieces for part in _visible(piece)])
        if not kept:
            return
        start = self._length
        fragments: list[Fragment] = []
        for piece in kept:
            span = Span(self._length, self._length + len(piece.text))
            place = (piece.part, piece.paragraph or paragraph, piece.run, piece.offset, piece.page)
            fragments.append(Fragment(span, *place, underlined=piece.underlined))
            self._texts.append(piece.text)
            self._length = span.end
        if ticked is not None:
            self._boxes[len(self._blocks)] = ticked
        self._blocks.append(Block(kind, Span(start, self._length), tuple(fragments), level, row=row))
        self._texts.append("\n")
        self._length += 1
        _guard(self._length, len(self._blocks))

    def unread(self, what: str, where: str = "", words: int = 0) -> None:
        """Tell the user of something that is not read (see `Unread.meet`)."""
        self._unread.meet(what, where, words)

    def has_told(self, what: str) -> bool:
        """Return whether the user is told of such a thing."""
        return self._unread.has(what)

    def note(self, notice: str) -> None:
        """Add a Dutch remark for the user, once."""
        if notice not in self._notices:
            self._notices.append(notice)

    def remark(self, text: str, start: int | None = None) -> None:
        """Keep a note to vacaturelint about the block that is added next, or about what was added since `start`."""
        found = remark_at(text, self._length if start is None else start)
        end = None if start is None else max(self._length - 1, start)
        self._remarks.extend(remark._replace(end=end) for remark in found)

    @property
    def length(self) -> int:
        """Return how long the text is so far: where the next block starts."""
        return self._length

    def build(self, source: Source, format: Format) -> Document:
        """Return the document; UnreadableError when it holds no text."""
        if not self._blocks:
            raise UnreadableError("Er staat geen tekst in dit bestand.")
        text = "".join(self._texts)
        kept, left_out = settled(self._blocks, self._boxes)
        blocks = with_languages(kept, (text[block.span.start : block.span.end] for block in kept))
        notices = (*self._notices, *self._unread.notices(), *told(left_out))
        read = Document(source.path, format, text, blocks, source.sha256, notices, tuple(self._remarks))
        return with_fields(read)


class GivenText:
    """Marks blocks in a text that is the document itself (txt, md): offsets point into the file."""

    def __init__(self, text: str) -> None:
        _guard(len(text), 0)
        self.text = text
        self._all_shows = text.isascii() or _INVISIBLE.search(text) is None
        self._remarks: list[Remark] = []
        self._blocks: list[Block] = []
        self._boxes: dict[int, bool] = {}

    def add(
        self,
        kind: BlockKind,
        spans: Iterable[Span],
        *,
        level: int = 1,
        shown: Mapping[int, str] = MappingProxyType({}),
        ticked: bool | None = None,
    ) -> None:
        """Append a block made of `spans`; what lies between them is markup.

        `shown` tells what a span reads as, by its start, when that is not its text (see `Fragment`). `ticked` is as in
        `TextBuilder.add`.
        """
        seen = spans if self._all_shows else (part for span in spans for part in self._visible(span, shown))
        kept = [part for part in seen if len(part)]
        reads = [shown.get(span.start, self.text[span.start : span.end]) for span in kept]
        filled = [nth for nth, text in enumerate(reads) if not text.isspace()]
        if not filled:
            return
        kept = kept[filled[0] : filled[-1] + 1]
        if kept[0].start not in shown:
            kept[0] = self._trim_left(kept[0])
        if kept[-1].start not in shown:
            kept[-1] = self._trim_right(kept[-1])
        paragraph = len(self._blocks) + 1
        fragments = tuple(
            Fragment(
                span,
                paragraph=paragraph,
                offset=span.start,
                underlined=self._is_underlined(span),
                shown=shown.get(span.start),
            )
            for span in kept
        )
        if ticked is not None:
            self._boxes[len(self._blocks)] = ticked
        self._blocks.append(Block(kind, Span(kept[0].start, kept[-1].end), fragments, level))
        _guard(len(self.text), len(self._blocks))

    @property
    def covered(self) -> list[Span]:
        """Return the stretches of the text that stand in a block."""
        return [fragment.span for block in self._blocks for fragment in block.fragments]

    def remark(self, text: str, offset: int) -> None:
        """Keep a note that stands at `offset`, when it is one to vacaturelint."""
        self._remarks.extend(remark_at(text, offset))

    def build(self, source: Source, format: Format, notices: Iterable[str] = ()) -> Document:
        """Return the document; UnreadableError when no block was found."""
        if not self._blocks:
            raise UnreadableError("Er staat geen tekst in dit bestand.")
        kept, left_out = settled(self._blocks, self._boxes)
        blocks = with_languages(kept, (self.text[block.span.start : block.span.end] for block in kept))
        same = b"\r" not in source.data
        remarks = tuple(self._remarks)
        told_too = (*notices, *told(left_out))
        return with_fields(Document(source.path, format, self.text, blocks, source.sha256, told_too, remarks, same))

    def _is_underlined(self, span: Span) -> bool:
        """Return whether the tag that Markdown borrows from HTML for it stands before a stretch."""
        return self.text[max(span.start - len(_UNDERLINE), 0) : span.start].lower() == _UNDERLINE

    def _visible(self, span: Span, shown: Mapping[int, str]) -> Iterator[Span]:
        start = span.start
        if start in shown:
            yield span
            return
        for match in _INVISIBLE.finditer(self.text, span.start, span.end):
            yield Span(start, match.start())
            start = match.end()
        yield Span(start, span.end)

    def _trim_left(self, span: Span) -> Span:
        piece = self.text[span.start : span.end]
        return Span(span.end - len(piece.lstrip()), span.end)

    def _trim_right(self, span: Span) -> Span:
        piece = self.text[span.start : span.end]
        return Span(span.start, span.start + len(piece.rstrip()))


def as_seen(text: str) -> str:
    """Return a text without the characters that do not show."""
    return text if text.isascii() else _INVISIBLE.sub("", text)


def remark_at(text: str, offset: int) -> list[Remark]:
    """Return the remark in a comment, or nothing when the comment does not speak to vacaturelint."""
    words = " ".join(text.split())
    return [Remark(words, offset)] if words.casefold().startswith(ADDRESSED) else []


def _visible(piece: Piece) -> Iterator[Piece]:
    """Yield the stretches of a piece between characters that do not show, each with its own offset."""
    if _INVISIBLE.search(piece.text) is None:
        if piece.text:
            yield piece
        return
    for match in _VISIBLE.finditer(piece.text):
        yield piece.cut(*match.span())


def _trimmed(pieces: list[Piece]) -> list[Piece]:
    filled = [nth for nth, piece in enumerate(pieces) if not piece.text.isspace()]
    if not filled:
        return []
    pieces = pieces[filled[0] : filled[-1] + 1]
    first = pieces[0]
    pieces[0] = first.cut(len(first.text) - len(first.text.lstrip()), len(first.text))
    pieces[-1] = pieces[-1].cut(0, len(pieces[-1].text.rstrip()))
    return pieces


def _guard(characters: int, blocks: int) -> None:
    if characters > MAX_CHARACTERS:
        raise too_long()
    if blocks > MAX_BLOCKS:
        raise UnreadableError(f"Dit bestand heeft te veel alinea's: vacaturelint leest er {MAX_BLOCKS}. Deel het op.")
