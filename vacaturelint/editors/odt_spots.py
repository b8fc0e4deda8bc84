"""Where the letters of a document stand in the XML of an OpenDocument text, and how to put something between two."""

from typing import TYPE_CHECKING, NamedTuple

from vacaturelint.core.text import Block, Document, Span
from vacaturelint.editors.odt_package import OdtPackage
from vacaturelint.readers.odt import CONTENT
from vacaturelint.readers.odt_styles import OdtStyles
from vacaturelint.readers.odt_walk import OdtWalker, TextAt, raw_index
from vacaturelint.readers.xml import child, local_name

if TYPE_CHECKING:
    from lxml.etree import _Element

_HOSTS = ("span", "a", "meta", "meta-field", "ruby-base", "ruby")
"""What may hold a comment between its letters, within a paragraph; a field may not."""
_SHAPES = ("custom-shape", "rect", "ellipse", "circle", "polygon", "path", "caption")
_PARAGRAPHS = ("p", "h")


class Spot(NamedTuple):
    """A place between two letters: so many letters into a text of the XML.

    `order` is its place in reading; `behind` says that it closes something, so that it comes after a field.
    """

    order: tuple[int, int, int]
    text: TextAt
    at: int
    behind: bool


class Spots:
    """The texts of a package, as they were read: put things in from the last place to the first."""

    def __init__(self, package: OdtPackage, document: Document) -> None:
        self._document = document
        body = child(package.root, "body", "text")
        walker = OdtWalker(package.root, CONTENT, OdtStyles(*package.roots))
        found = () if body is None else walker.paragraphs(body)
        self._texts = {(one.number, run): text for one in found for run, text in enumerate(one.texts)}

    def takes(self, block: Block) -> bool:
        """Return whether LibreOffice shows a comment there: not in headers, footers and notes, nor in a drawn shape."""
        place = self._document.place(block.span.start)
        text = self._texts.get((place.paragraph or 0, place.run)) if place.part == CONTENT else None
        return text is not None and not any(local_name(above) in _SHAPES for above in text.node.iterancestors())

    def edges(self, span: Span) -> tuple[Spot, Spot] | None:
        """Return where the words of a span begin and end; None when they are not in the text itself."""
        if not len(span):
            return None
        first, last = self._spot(span.start, behind=False), self._spot(span.end - 1, behind=True)
        return (first, last) if first and last else None

    def _spot(self, offset: int, *, behind: bool) -> Spot | None:
        place = self._document.place(offset)
        key = (place.paragraph or 0, place.run)
        text = self._texts.get(key) if place.part == CONTENT else None
        if text is None:
            return None
        index = raw_index(text.raw, place.offset) + behind
        return Spot((*key, place.offset + behind), text, min(index, len(text.raw)), behind)


def put(node: "_Element", spot: Spot) -> None:
    """Put a node at a spot; before or behind a field that may not hold it."""
    text = spot.text
    field = _field_around(text.node.getparent() if text.is_tail else text.node)
    if field is not None:
        if spot.behind:
            node.tail, field.tail = field.tail, None
            field.addnext(node)
        else:
            field.addprevious(node)
        return
    words = text.raw
    if text.is_tail:
        text.node.tail = None
        text.node.addnext(node)
        text.node.tail = words[: spot.at]
    else:
        text.node.text = words[: spot.at]
        text.node.insert(0, node)
    node.tail = words[spot.at :]


def _field_around(holder: "_Element | None") -> "_Element | None":
    """Return the outermost element around a text, within its paragraph, that may hold no comment."""
    found = None
    while holder is not None and local_name(holder) not in _PARAGRAPHS:
        if local_name(holder) not in _HOSTS:
            found = holder
        holder = holder.getparent()
    return found
