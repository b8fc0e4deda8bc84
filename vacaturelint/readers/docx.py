"""`.docx`: walks the XML itself: hyperlinks, nested tables and insertions are read, every run keeps its place."""

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from vacaturelint.core.text import BlockKind, Document
from vacaturelint.errors import UnreadableError
from vacaturelint.readers.builder import Piece, TextBuilder
from vacaturelint.readers.limits import MAX_DEPTH
from vacaturelint.readers.source import Source

if TYPE_CHECKING:
    from docx.document import Document as OpenedDocument
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BODY_PART = "word/document.xml"
_SOFT_HYPHEN = "\u00ad"
_SKIPPED = {f"{_W}{name}" for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "sectPr", "tblPr")}


def read_docx(source: Source) -> Document:
    """Return the document: paragraphs, headings, lists and tables of the body in reading order.

    Errors: UnreadableError when the package is damaged or holds no text.
    """
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:
        opened = docx.Document(io.BytesIO(source.data))
    except (PackageNotFoundError, KeyError, ValueError, SyntaxError, OSError) as error:
        raise UnreadableError("Dit Word-bestand is beschadigd. Open het in Word en bewaar het opnieuw.") from error
    builder = TextBuilder()
    _Walker(builder, _Styles(opened)).body(opened.element.body)
    return builder.build(source, "docx")


class _Styles:
    """What the paragraph styles of one document mean."""

    def __init__(self, opened: "OpenedDocument") -> None:
        self._names: dict[str, str] = {
            style.style_id: (style.name or "").casefold() for style in opened.styles if style.style_id
        }

    def heading_level(self, style_id: str) -> int:
        """Return the level of a heading style, 0 for any other."""
        name = self._names.get(style_id, "")
        if name in ("title", "titel"):
            return 1
        if name.startswith(("heading ", "kop ")) and name.split()[-1].isdecimal():
            return int(name.split()[-1])
        return 0

    def is_list(self, style_id: str) -> bool:
        """Return whether a style is one for list items."""
        return self._names.get(style_id, "").startswith(("list", "lijst"))


class _Walker:
    """Walks the body in reading order and counts paragraphs as Word does: all `w:p`, from 1."""

    def __init__(self, builder: TextBuilder, styles: _Styles) -> None:
        self._builder = builder
        self._styles = styles
        self._paragraph = 0

    def body(self, node: "_Element", *, in_cell: bool = False, depth: int = 0) -> None:
        """Add all paragraphs below `node`."""
        if depth > MAX_DEPTH:
            raise UnreadableError(f"Dit bestand is te diep genest: vacaturelint leest {MAX_DEPTH} lagen.")
        for child in node:
            if child.tag == f"{_W}p":
                self._add(child, in_cell=in_cell)
            elif child.tag not in _SKIPPED:
                self.body(child, in_cell=in_cell or child.tag == f"{_W}tc", depth=depth + 1)

    def _add(self, paragraph: "_Element", *, in_cell: bool) -> None:
        self._paragraph += 1
        kind, level = self._kind(paragraph, in_cell=in_cell)
        self._builder.add(kind, list(_pieces(paragraph)), level=level, paragraph=self._paragraph)

    def _kind(self, paragraph: "_Element", *, in_cell: bool) -> tuple[BlockKind, int]:
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        style_id = style.get(f"{_W}val", "") if style is not None else ""
        level = self._styles.heading_level(style_id)
        if level:
            return BlockKind.HEADING, level
        numbering = paragraph.find(f"{_W}pPr/{_W}numPr")
        if numbering is not None or self._styles.is_list(style_id):
            depth = numbering.find(f"{_W}ilvl") if numbering is not None else None
            return BlockKind.LIST_ITEM, 1 + int(depth.get(f"{_W}val", "0") if depth is not None else 0)
        return (BlockKind.CELL if in_cell else BlockKind.PARAGRAPH), 1


def _pieces(paragraph: "_Element") -> Iterator[Piece]:
    """Yield the text of a paragraph; `run` counts its text-bearing nodes, so an editor finds each again."""
    nodes = (node for node in _visible(paragraph) if node.tag in _TEXT)
    for run, node in enumerate(nodes):
        offset = 0
        for part in (_TEXT[node.tag] or node.text or "").split(_SOFT_HYPHEN):
            yield Piece(part, _BODY_PART, run, offset)
            offset += len(part) + 1


def _visible(node: "_Element") -> Iterator["_Element"]:
    for child in node:
        if child.tag in _SKIPPED or not isinstance(child.tag, str):
            continue
        yield child
        yield from _visible(child)


_TEXT = {f"{_W}t": "", f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
