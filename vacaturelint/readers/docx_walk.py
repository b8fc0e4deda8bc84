"""Walks the parts of a Word file in reading order: paragraphs, tables in tables, content controls, text boxes."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from vacaturelint.readers.assemble import LAYOUT_PARAGRAPHS, Assembler, Look
from vacaturelint.readers.docx_styles import Styles, outline_level, usual_size
from vacaturelint.readers.docx_text import RichPiece, is_placeholder, paragraph_nodes, pieces_of_paragraph
from vacaturelint.readers.xml import attribute, check_depth, child, local_name

if TYPE_CHECKING:
    from lxml.etree import _Element

_SKIPPED = frozenset(["del", "moveFrom", "sectPr", "tblPr", "tblGrid", "sdtPr", "sdtEndPr", "Fallback", "pPr", "rPr"])
_STANDS_OUT = 4  # half points above the usual size


@dataclass(frozen=True, slots=True)
class Found:
    """A paragraph as the source has it: its number in the part, its text, what is said of it, and comments on it."""

    number: int
    pieces: tuple[RichPiece, ...]
    heading: int
    item: int
    cell: bool
    contents: bool
    comments: tuple[str, ...] = ()

    @property
    def letters(self) -> list[RichPiece]:
        """Return the pieces that show more than white space."""
        return [rich for rich in self.pieces if rich.piece.text.strip()]


class PartWalker:
    """Finds the paragraphs of one part; deleted rows and text boxes drawn a second time are left out."""

    def __init__(
        self, root: "_Element", part: str, styles: Styles, comments: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        self._comments = comments
        self._root = root
        self._part = part
        self._styles = styles
        self._numbers = {node: nth for nth, node in enumerate(paragraph_nodes(root), start=1)}

    def paragraphs(self) -> Iterator[Found]:
        """Yield the paragraphs in reading order."""
        yield from self._below(self._root, cell=False, depth=0)

    def _below(self, node: "_Element", *, cell: bool, depth: int) -> Iterator[Found]:
        check_depth(depth)
        for inner in node:
            name = local_name(inner)
            if name == "p":
                yield self._paragraph(inner, cell=cell)
                for box in _boxes(inner, 0):
                    yield from self._below(box, cell=False, depth=depth + 1)
            elif name == "tc":
                yield from self._below(inner, cell=_is_cell(inner), depth=depth + 1)
            elif name and name not in _SKIPPED and not is_placeholder(inner) and not _is_deleted_row(inner):
                yield from self._below(inner, cell=cell, depth=depth + 1)

    def _paragraph(self, node: "_Element", *, cell: bool) -> Found:
        properties = child(node, "pPr")
        named = child(properties, "pStyle") if properties is not None else None
        style = (attribute(named, "val") or "") if named is not None else ""
        return Found(
            self._numbers.get(node, 0),
            tuple(pieces_of_paragraph(node, self._part, style, self._styles)),
            outline_level(properties) or self._styles.heading_level(style),
            self._list_level(properties, style),
            cell,
            self._styles.is_contents(style),
            tuple(self._comments.get(attribute(mark, "id") or "", "") for mark in node.iter("{*}commentReference")),
        )

    def _list_level(self, properties: "_Element | None", style: str) -> int:
        own = child(properties, "numPr") if properties is not None else None
        numbering = own if own is not None else self._styles.numbering(style)
        if numbering is None:
            return 1 if self._styles.is_list(style) else 0
        number, level = child(numbering, "numId"), child(numbering, "ilvl")
        if number is not None and attribute(number, "val") == "0":
            return 0
        depth = attribute(level, "val") if level is not None else None
        return 1 + (int(depth) if depth is not None and depth.isdecimal() and len(depth) < 3 else 0)


def assemble(found: list[Found], assembler: Assembler, *, margin: bool = False) -> None:
    """Add the paragraphs to a document; those that stand out from the usual text may be headings."""
    sizes: Counter[int] = Counter()
    for paragraph in found:
        for rich in paragraph.letters:
            sizes[rich.look.size] += len(rich.piece.text)
    usual = usual_size(sizes)
    for paragraph in found:
        for comment in paragraph.comments:
            assembler.remark(comment)
        letters = paragraph.letters
        strong = bool(letters) and (
            all(rich.look.bold for rich in letters) or all(rich.look.size >= usual + _STANDS_OUT for rich in letters)
        )
        look = Look(paragraph.heading, paragraph.item, strong, paragraph.cell, margin=margin or paragraph.contents)
        assembler.add([rich.piece for rich in paragraph.pieces], look, paragraph.number)


def _boxes(node: "_Element", depth: int) -> "Iterator[_Element]":
    """Yield the text boxes anchored in a paragraph, not those that lie in another text box."""
    check_depth(depth)
    for inner in node:
        name = local_name(inner)
        if name == "txbxContent":
            yield inner
        elif name and name not in _SKIPPED and name != "t":
            yield from _boxes(inner, depth + 1)


def _is_cell(node: "_Element") -> bool:
    """Return whether a table cell holds data, rather than a column of the layout."""
    return sum(1 for inner in node if local_name(inner) == "p" and len(inner)) < LAYOUT_PARAGRAPHS


def _is_deleted_row(node: "_Element") -> bool:
    return local_name(node) == "tr" and child(node, "trPr", "del") is not None
