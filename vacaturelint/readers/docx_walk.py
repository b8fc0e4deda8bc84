"""Walks the parts of a Word file in reading order: paragraphs, tables in tables, content controls, text boxes."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from vacaturelint.readers.assemble import LAYOUT_PARAGRAPHS, Assembler, Look
from vacaturelint.readers.docx_styles import Styles, outline_level, usual_size
from vacaturelint.readers.docx_text import (
    RichPiece,
    form_box,
    is_placeholder,
    is_second_drawing,
    paragraph_nodes,
    pieces_of_paragraph,
)
from vacaturelint.readers.xml import attribute, check_depth, child, local_name, small_number

if TYPE_CHECKING:
    from lxml.etree import _Element

_SKIPPED = frozenset(["del", "moveFrom", "sectPr", "tblPr", "tblGrid", "sdtPr", "sdtEndPr", "pPr", "rPr"])
_STANDS_OUT = 4  # half points above the usual size
_LONGEST_INITIAL = 3  # characters of a drop cap
_HIDDEN_WORDS = 3  # fewer are no text that someone would miss
_MARKS = frozenset(["bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "proofErr", "permStart"])


@dataclass(frozen=True, slots=True)
class Found:
    """A paragraph as the source has it: its number in the part, its text, what is said of it, and comments on it.

    `opened` and `comments` are the numbers of comments whose range starts in it, and of those it has the mark of.
    `chunk` is the relation of a document that is to be read in its place, `ticked` the box of a form before the text.
    """

    number: int
    pieces: tuple[RichPiece, ...] = ()
    heading: int = 0
    item: int = 0
    cell: int = 0
    contents: bool = False
    opened: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()
    chunk: str = ""
    ticked: bool | None = None

    @property
    def letters(self) -> list[RichPiece]:
        """Return the pieces that show more than white space."""
        return [rich for rich in self.pieces if rich.piece.text.strip()]

    def followed_by(self, following: "Found") -> "Found":
        """Return one paragraph of this and the next, which is what the end of a paragraph gives its looks to."""
        mine = tuple(
            replace(rich, piece=replace(rich.piece, paragraph=rich.piece.paragraph or self.number))
            for rich in self.pieces
        )
        looks = following if following.letters else self
        return replace(
            looks,
            number=following.number,
            pieces=mine + following.pieces,
            opened=self.opened + following.opened,
            comments=self.comments + following.comments,
        )


class PartWalker:
    """Finds the paragraphs of one part; deleted rows and text boxes drawn a second time are left out.

    `hidden` gives the numbers of paragraphs with hidden text, and how many words of it.
    """

    def __init__(self, root: "_Element", part: str, styles: Styles) -> None:
        self._root = root
        self._part = part
        self._styles = styles
        self._numbers = {node: nth for nth, node in enumerate(paragraph_nodes(root), start=1)}
        self._fields: list[bool] = []
        self._closes = _fields_close(root)
        self._opened: tuple[str, ...] = ()
        self._rows = 0
        self.hidden: list[tuple[int, int]] = []

    def paragraphs(self) -> Iterator[Found]:
        """Yield the paragraphs in reading order."""
        yield from self._below(self._root, cell=0, row=0, depth=0)

    def _below(self, node: "_Element", *, cell: int, row: int, depth: int) -> Iterator[Found]:
        check_depth(depth)
        held: Found | None = None
        for inner in node:
            name = local_name(inner)
            if name == "p":
                found = self._paragraph(inner, cell=cell)
                found = held.followed_by(found) if held is not None else found
                held = found if _runs_on(inner, found) else None
                if held is None:
                    yield found
                yield from self._in_boxes(inner, depth)
            elif name == "altChunk":
                yield Found(0, chunk=attribute(inner, "id") or "")
            elif name == "commentRangeStart":
                self._opened += (attribute(inner, "id") or "",)
            elif name == "tc":
                yield from self._below(inner, cell=max(row, 1) if _is_cell(inner) else 0, row=row, depth=depth + 1)
            elif name and name not in _SKIPPED and not _is_left_out(inner):
                self._rows += name == "tr"
                below = self._rows if name == "tr" else row
                yield from self._below(inner, cell=cell, row=below, depth=depth + 1)

    def _in_boxes(self, node: "_Element", depth: int) -> Iterator[Found]:
        """Yield what stands in text boxes; a field around their anchor is none of theirs."""
        fields = self._fields
        for box in _boxes(node, 0):
            self._fields = []
            yield from self._below(box, cell=0, row=0, depth=depth + 1)
        self._fields = fields

    def _paragraph(self, node: "_Element", *, cell: int) -> Found:
        properties = child(node, "pPr")
        named = child(properties, "pStyle") if properties is not None else None
        style = (attribute(named, "val") or "") if named is not None else ""
        if not self._closes:
            self._fields.clear()
        opened, self._opened = self._opened + _ids(node, "commentRangeStart"), ()
        return Found(
            self._numbers.get(node, 0),
            tuple(self._shown(node, style)),
            outline_level(properties) or self._styles.heading_level(style),
            self._list_level(properties, style),
            cell,
            self._styles.is_contents(style),
            opened,
            _ids(node, "commentReference"),
            ticked=form_box(node),
        )

    def _shown(self, node: "_Element", style: str) -> Iterator[RichPiece]:
        hidden = 0
        for rich in pieces_of_paragraph(node, self._part, style, self._styles, self._fields):
            if not rich.look.hidden:
                yield rich
            hidden += len(rich.piece.text.split()) if rich.look.hidden else 0
        if hidden >= _HIDDEN_WORDS:
            self.hidden.append((self._numbers.get(node, 0), hidden))

    def _list_level(self, properties: "_Element | None", style: str) -> int:
        own = child(properties, "numPr") if properties is not None else None
        numbering = own if own is not None else self._styles.numbering(style)
        if numbering is None:
            return 1 if self._styles.is_list(style) else 0
        number, level = child(numbering, "numId"), child(numbering, "ilvl")
        if number is not None and attribute(number, "val") == "0":
            return 0
        return 1 + (small_number(attribute(level, "val"), 0) if level is not None else 0)


def assemble(
    found: list[Found],
    assembler: Assembler,
    comments: dict[str, str],
    read_chunk: Callable[[str], None],
    *,
    margin: bool = False,
) -> None:
    """Add the paragraphs to a document; those that stand out from the usual text may be headings."""
    sizes: Counter[int] = Counter()
    for paragraph in found:
        for rich in paragraph.letters:
            sizes[rich.look.size] += len(rich.piece.text)
    usual = usual_size(sizes)
    opened: dict[str, int] = {}
    for paragraph in found:
        if paragraph.chunk:
            read_chunk(paragraph.chunk)
            continue
        before = assembler.length
        opened |= dict.fromkeys(paragraph.opened, before)
        wide = [number for number in paragraph.comments if opened.get(number, before) < before]
        for number in paragraph.comments:
            if number not in wide:
                assembler.remark(comments.get(number, ""))
        letters = paragraph.letters
        strong = bool(letters) and (
            all(rich.look.bold for rich in letters) or all(rich.look.size >= usual + _STANDS_OUT for rich in letters)
        )
        in_margin = margin or paragraph.contents
        look = Look(
            paragraph.heading, paragraph.item, strong, paragraph.cell > 0, in_margin, paragraph.ticked, paragraph.cell
        )
        assembler.add([rich.piece for rich in paragraph.pieces], look, paragraph.number)
        for number in wide:
            assembler.remark(comments.get(number, ""), opened[number])


def _ids(node: "_Element", name: str) -> tuple[str, ...]:
    return tuple(attribute(mark, "id") or "" for mark in node.iter("{*}" + name))


def _fields_close(root: "_Element") -> bool:
    """Return whether every field of a part ends: only then its code may run over paragraphs."""
    kinds = Counter(attribute(node, "fldCharType") for node in root.iter("{*}fldChar"))
    return kinds["begin"] == kinds["end"]


def _is_initial(properties: "_Element", found: Found) -> bool:
    """Return whether a paragraph is the large first letter of another."""
    frame = child(properties, "framePr")
    if frame is None or attribute(frame, "dropCap") not in ("drop", "margin"):
        return False
    return len("".join(rich.piece.text for rich in found.pieces).strip()) <= _LONGEST_INITIAL


def _runs_on(node: "_Element", found: Found) -> bool:
    """Return whether a paragraph goes on in the next: its end was deleted, or it is a large first letter."""
    properties = child(node, "pPr")
    if properties is None:
        return False
    marks = child(properties, "rPr")
    gone = marks is not None and any(local_name(mark) in ("del", "moveFrom") for mark in marks)
    if not gone and not _is_initial(properties, found):
        return False
    following = node.getnext()
    while following is not None and local_name(following) in _MARKS:
        following = following.getnext()
    return following is not None and local_name(following) == "p"


def _boxes(node: "_Element", depth: int) -> "Iterator[_Element]":
    """Yield the text boxes anchored in a paragraph, not those that lie in another text box."""
    check_depth(depth)
    for inner in node:
        name = local_name(inner)
        if name == "txbxContent":
            yield inner
        elif name and name not in _SKIPPED and name != "t" and not is_second_drawing(inner):
            yield from _boxes(inner, depth + 1)


def _is_cell(node: "_Element") -> bool:
    """Return whether a table cell holds data, rather than a column of the layout."""
    return sum(1 for inner in node if local_name(inner) == "p" and len(inner)) < LAYOUT_PARAGRAPHS


def _is_left_out(node: "_Element") -> bool:
    """Return whether an element shows a prompt, is drawn a second time, or is a row that was deleted."""
    deleted = local_name(node) == "tr" and child(node, "trPr", "del") is not None
    return deleted or is_placeholder(node) or is_second_drawing(node)
