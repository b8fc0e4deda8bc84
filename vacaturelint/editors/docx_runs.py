"""Finds the words of a document in the runs of a Word file, and cuts runs so that a boundary falls between two.

A cut splits the XML text node and then the run, with its formatting on both sides; the text stays the same.
"""

import bisect
import copy
from operator import itemgetter
from typing import TYPE_CHECKING

from vacaturelint.core.text import Document, Place, Span
from vacaturelint.editors.docx_package import EditedWord
from vacaturelint.errors import UnreadableError
from vacaturelint.readers.docx_text import paragraph_nodes, text_nodes
from vacaturelint.readers.xml import child, local_name

if TYPE_CHECKING:
    from lxml.etree import _Element

PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"


class RunMap:
    """The text nodes of a package as they were read, followed while runs are cut."""

    def __init__(self, package: EditedWord, document: Document) -> None:
        self._package = package
        self._document = document
        self._paragraphs: dict[str, list[_Element]] = {}
        self._nodes: dict[tuple[str, int], list[_Element]] = {}
        self._pieces: dict[_Element, list[tuple[int, _Element]]] = {}
        for block in document.blocks:
            for fragment in block.fragments:
                if package.holds(fragment.part):
                    self._node(document.place(fragment.span.start))

    def paragraph(self, offset: int) -> "_Element":
        """Return the paragraph that holds the character at `offset` of the text."""
        place = self._document.place(offset)
        return self._paragraphs[place.part][(place.paragraph or 1) - 1]

    def node(self, offset: int) -> "_Element":
        """Return the text node that holds the character at `offset`."""
        return self._node(self._document.place(offset))

    def first_run(self, span: Span) -> "_Element":
        """Return the run that starts exactly at the start of `span`, cut when it started before.

        Words in a run within a run, such as a reading aid above a word, cannot be cut: it is the outer run then.
        """
        place = self._document.place(span.start)
        return self._start_at(self._node(place), place.offset)

    def last_run(self, span: Span) -> "_Element":
        """Return the run that ends exactly at the end of `span`, cut when it went on (see `first_run`)."""
        place = self._document.place(span.end - 1)
        node = self._node(place)
        if outer_run(node) is not node.getparent():
            return outer_run(node)
        end = place.offset + 1
        at, piece = self._pieces[node][self._nth(node, end - 1)]
        if local_name(piece) == "t" and end < at + len(piece.text or ""):
            self._split_text(node, end)
        following = piece.getnext()
        if following is not None:
            _split_run(following)
        return outer_run(piece)

    def _node(self, place: Place) -> "_Element":
        part, number = place.part, place.paragraph or 1
        if part not in self._paragraphs:
            self._paragraphs[part] = list(paragraph_nodes(self._package.root(part)))
        if (part, number) not in self._nodes:
            nodes = list(text_nodes(self._paragraphs[part][number - 1]))
            self._nodes[part, number] = nodes
            self._pieces |= {node: [(0, node)] for node in nodes if node not in self._pieces}
        return self._nodes[part, number][place.run]

    def _start_at(self, node: "_Element", offset: int) -> "_Element":
        if outer_run(node) is not node.getparent():
            return outer_run(node)
        at, piece = self._pieces[node][self._nth(node, offset)]
        if at < offset:
            piece = self._split_text(node, offset)
        previous = piece.getprevious()
        if previous is not None and local_name(previous) != "rPr":
            _split_run(piece)
        return outer_run(piece)

    def _nth(self, node: "_Element", offset: int) -> int:
        """Return which piece of `node` holds the character at `offset`."""
        return bisect.bisect_right(self._pieces[node], offset, key=itemgetter(0)) - 1

    def _split_text(self, node: "_Element", offset: int) -> "_Element":
        """Cut the piece of `node` around `offset` in two `w:t`; return the second."""
        nth = self._nth(node, offset - 1)
        at, piece = self._pieces[node][nth]
        text = piece.text or ""
        tail = copy.copy(piece)
        piece.text, tail.text = text[: offset - at], text[offset - at :]
        piece.set(PRESERVE, "preserve")
        tail.set(PRESERVE, "preserve")
        piece.addnext(tail)
        self._pieces[node].insert(nth + 1, (offset, tail))
        return tail


def _split_run(first: "_Element") -> None:
    """Move `first` and what follows it in its run to a new run behind it, with the same formatting."""
    run = outer_run(first)
    new = element(run, "r")
    for name, value in run.attrib.items():
        new.set(name, value)
    properties = child(run, "rPr")
    if properties is not None:
        new.append(copy.deepcopy(properties))
    new.extend(list(run)[run.index(first) :])
    new.tail, run.tail = run.tail, None
    run.addnext(new)


def outer_run(node: "_Element") -> "_Element":
    """Return the run that `node` lies in and that lies in no other run of its paragraph."""
    found: _Element | None = None
    for above in node.iterancestors():
        if local_name(above) == "p":
            break
        found = above if local_name(above) == "r" else found
    if found is None:
        raise LookupError("a text node stands in a run")
    return found


def element(like: "_Element", name: str) -> "_Element":
    """Return a new element in the Word namespace that `like`, or what it lies in, has."""
    from lxml import etree

    names = (etree.QName(node).namespace or "" for node in (like, *like.iterancestors()) if local_name(node))
    space = next((space for space in names if "wordprocessingml" in space), None)
    if space is None:
        raise UnreadableError("Dit Word-bestand is beschadigd. Open het in Word en bewaar het opnieuw.")
    return etree.Element(f"{{{space}}}{name}", nsmap={"w": space})


def set_own(node: "_Element", name: str, value: str) -> None:
    """Set an attribute in the namespace of the element itself, as Word writes them."""
    from lxml import etree

    node.set(f"{{{etree.QName(node).namespace}}}{name}", value)
