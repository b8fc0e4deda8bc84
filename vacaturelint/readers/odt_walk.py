"""Walks the XML of an ODT file in reading order: headings, lists, tables in tables, text boxes, notes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from vacaturelint.readers.assemble import LAYOUT_PARAGRAPHS
from vacaturelint.readers.builder import Piece
from vacaturelint.readers.odt_styles import Letters, OdtStyles
from vacaturelint.readers.odt_unread import HIDDEN, JUDGED, is_hidden_field, is_prompt, unread_in
from vacaturelint.readers.xml import attribute, check_depth, local_name, small_number

if TYPE_CHECKING:
    from lxml.etree import _Element

_SKIPPED = frozenset(["tracked-changes", "annotation", "annotation-end", "hidden-paragraph", "note"]) | {
    "placeholder",
    "forms",
    "sequence-decls",
    "variable-decls",
    "user-field-decls",
    "ruby-text",
    "bookmark",
    "change",
}
_FRAMES = frozenset(["frame", "custom-shape", "rect", "g", "line", "polyline", "polygon", "regular-polygon"]) | {
    "path",
    "circle",
    "ellipse",
    "connector",
    "caption",
    "measure",
    "control",
}
_HIDDEN_WORDS = 3  # fewer are no text that someone would miss
_EMPTY = frozenset(["object", "object-ole"])
_MARKS = {"tab": "\t", "line-break": "\n"}
_INDEX_BODY = "index-body"
_MOST_SPACES = 100


class TextAt(NamedTuple):
    """A text of the XML: what stands first in a node, or behind it."""

    node: "_Element"
    is_tail: bool = False

    @property
    def raw(self) -> str:
        """Return the text as it stands in the file."""
        return (self.node.tail if self.is_tail else self.node.text) or ""


@dataclass(frozen=True, slots=True)
class Found:
    """A paragraph as the source has it: number, text with its look, where each piece stands, and what is said of it."""

    number: int
    pieces: tuple[tuple[Piece, Letters], ...]
    texts: tuple[TextAt, ...]
    heading: int = 0
    item: int = 0
    cell: int = 0
    contents: bool = False
    remarks: tuple[str, ...] = ()

    @property
    def letters(self) -> list[tuple[Piece, Letters]]:
        """Return the pieces that show more than white space."""
        return [(piece, look) for piece, look in self.pieces if piece.text.strip()]


@dataclass(frozen=True, slots=True)
class _Where:
    """What surrounds a paragraph; `anchor` is the number of the one that a frame around it hangs in."""

    item: int = 0
    cell: int = 0
    contents: bool = False
    depth: int = 0
    row: int = 0
    anchor: int = 0

    def below(self, node: "_Element") -> "_Where":
        """Return what surrounds the paragraphs inside `node`."""
        name = local_name(node)
        deeper = replace(self, depth=self.depth + 1)
        if name == "list":
            return replace(deeper, item=self.item + 1)
        if name in ("table-cell", "covered-table-cell"):
            inside = sum(1 for inner in node if local_name(inner) in ("p", "h") and (inner.text or len(inner)))
            return replace(deeper, item=0, cell=max(self.row, 1) if inside < LAYOUT_PARAGRAPHS else 0)
        return replace(deeper, contents=True) if name == _INDEX_BODY else deeper


class OdtWalker:
    """Finds the paragraphs of one XML part; `unread` is what it did not read, the paragraph, and how many words."""

    def __init__(self, root: "_Element", part: str, styles: OdtStyles) -> None:
        self._root = root
        self._part = part
        self._styles = styles
        self._numbers = {node: nth for nth, node in enumerate(root.iter("{*}p", "{*}h"), start=1)}
        self._rows = 0
        self.unread: list[tuple[str, int, int]] = []

    def paragraphs(self, node: "_Element") -> Iterator[Found]:
        """Yield the paragraphs below `node` in reading order, notes left out."""
        yield from self._below(node, _Where())

    def notes(self) -> Iterator[Found]:
        """Yield the paragraphs of footnotes and endnotes."""
        for note in self._root.iter("{*}note-body"):
            yield from self._below(note, _Where())

    def _below(self, node: "_Element", where: _Where) -> Iterator[Found]:
        check_depth(where.depth)
        for inner in node:
            name = local_name(inner)
            if name in ("p", "h"):
                yield from self._with_frames(inner, where)
            elif name == "section" and attribute(inner, "display") in ("none", "condition"):
                self._hide(inner, next((self._numbers[each] for each in inner.iter("{*}p", "{*}h")), 0))
            elif name and name not in _SKIPPED and not (name in JUDGED and self._leaves(inner, where.anchor)):
                self._rows += name == "table-row"
                below = where.below(inner)
                yield from self._below(inner, replace(below, row=self._rows) if name == "table-row" else below)

    def _with_frames(self, paragraph: "_Element", where: _Where) -> Iterator[Found]:
        """Yield a paragraph and what stands in the frames that are anchored in it."""
        number = self._numbers.get(paragraph, 0)
        if _is_hidden(paragraph):
            self._hide(paragraph, number)
            return
        yield self._paragraph(paragraph, where)
        for frame in _frames(paragraph, where.depth):
            self._leaves(frame, number)
            yield from self._below(frame, _Where(depth=where.depth + 1, anchor=number))

    def _hide(self, node: "_Element", number: int) -> None:
        self.unread.append((HIDDEN, number, len(" ".join(map(str, node.itertext())).split())))

    def _leaves(self, node: "_Element", number: int) -> bool:
        """Keep what of an element is not read; return whether nothing in it is."""
        what, words = unread_in(node)
        if what:
            self.unread.append((what, number, words))
        return local_name(node) in _EMPTY or is_prompt(node) or is_hidden_field(node)

    def _paragraph(self, node: "_Element", where: _Where) -> Found:
        style = attribute(node, "style-name") or ""
        heading = self._styles.heading_level(style)
        if local_name(node) == "h" and not heading:
            heading = max(small_number(attribute(node, "outline-level"), 1), 1)
        pieces: list[tuple[Piece, Letters]] = []
        texts: list[TextAt] = []
        number = self._numbers.get(node, 0)
        hidden = 0
        for text, look, at in self._text(node, style, where.depth, number):
            hidden += len(text.split()) if look.hidden else 0
            if not look.hidden:
                pieces.append((Piece(text, self._part, len(pieces), underlined=look.underlined), look))
                texts.append(at)
        if hidden >= _HIDDEN_WORDS:
            self.unread.append((HIDDEN, number, hidden))
        remarks = tuple(" ".join(map(str, note.itertext("{*}p", "{*}span"))) for note in node.iter("{*}annotation"))
        return Found(number, tuple(pieces), tuple(texts), heading, where.item, where.cell, where.contents, remarks)

    def _text(self, node: "_Element", style: str, depth: int, number: int) -> Iterator[tuple[str, Letters, TextAt]]:
        check_depth(depth)
        look = self._styles.look(style)
        if node.text:
            yield _collapsed(node.text), look, TextAt(node)
        for inner in node:
            name = local_name(inner)
            if name in _MARKS:
                yield _MARKS[name], look, TextAt(inner)
            elif name == "s":
                yield " " * min(small_number(attribute(inner, "c"), 1, digits=5), _MOST_SPACES), look, TextAt(inner)
            elif not name or name in _FRAMES or (name in JUDGED and self._leaves(inner, number)):
                pass
            elif name not in _SKIPPED:
                own = attribute(inner, "style-name") if name == "span" else None
                yield from self._inner(inner, own, style, depth, number)
            if inner.tail:
                yield _collapsed(inner.tail), look, TextAt(inner, is_tail=True)

    def _inner(
        self, node: "_Element", own: str | None, style: str, depth: int, number: int
    ) -> Iterator[tuple[str, Letters, TextAt]]:
        """Yield the text of a span, which adds its own look to that of the paragraph."""
        base = self._styles.look(style)
        for text, look, at in self._text(node, own or style, depth + 1, number):
            size = look.size or base.size
            bold = look.bold or (base.bold and own is not None)
            yield text, Letters(bold, look.hidden or base.hidden, size, look.underlined), at


def _is_hidden(node: "_Element") -> bool:
    """Return whether a field in a paragraph hides it as a whole."""
    return any(attribute(field, "is-hidden") == "true" for field in node.iter("{*}hidden-paragraph"))


def _frames(node: "_Element", depth: int) -> "Iterator[_Element]":
    """Yield the frames anchored in a paragraph."""
    check_depth(depth)
    for inner in node:
        name = local_name(inner)
        if name in _FRAMES:
            yield inner
        elif name and name not in _SKIPPED:
            yield from _frames(inner, depth + 1)


def _collapsed(text: str) -> str:
    """Return text with its white space as ODT means it: any run of it is one space."""
    if not any(char in text for char in "\n\t\r") and "  " not in text:
        return text
    words = " ".join(text.split(" ")).split()
    return f"{' ' if text[:1].isspace() else ''}{' '.join(words)}{' ' if words and text[-1:].isspace() else ''}"


def raw_index(raw: str, index: int) -> int:
    """Return where in a text of the file the letter stands that is at `index` once its white space is collapsed."""
    if _collapsed(raw) == raw:
        return index
    at = 0
    for nth, char in enumerate(raw):
        if nth and char.isspace() and raw[nth - 1].isspace():
            continue
        if at == index:
            return nth
        at += 1
    return len(raw)
