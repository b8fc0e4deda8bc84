"""`.docx`, `.docm`, `.dotx`, `.dotm`: reads the XML parts itself, so that every character keeps its place.

First the body; then footnotes, endnotes, headers and footers, as margins.
"""

import posixpath
from collections.abc import Iterator
from typing import TYPE_CHECKING

from vacaturelint.core.text import Document
from vacaturelint.errors import UnreadableError
from vacaturelint.readers.archive import Archive
from vacaturelint.readers.assemble import Assembler
from vacaturelint.readers.builder import TextBuilder
from vacaturelint.readers.docx_styles import Styles
from vacaturelint.readers.docx_walk import PartWalker, assemble
from vacaturelint.readers.source import Source
from vacaturelint.readers.xml import attribute, child, parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_DAMAGED = "Dit Word-bestand is beschadigd. Open het in Word en bewaar het opnieuw."
_NOTES = ("footnotes", "endnotes")
_EDGES = ("header", "footer")


def read_docx(source: Source) -> Document:
    """Return the document; UnreadableError when the package is damaged, too large or holds no text."""
    builder = TextBuilder()
    with Archive(source.data) as archive:
        package = _Package(archive)
        body = child(package.main, "body")
        if body is None:
            raise UnreadableError(_DAMAGED)
        assembler = Assembler(builder)
        walker = PartWalker(body, package.main_name, package.styles, package.comments())
        assemble(list(walker.paragraphs()), assembler)
        seen: set[str] = set()
        for part, root in package.margins():
            found = [each for each in PartWalker(root, part, package.styles).paragraphs() if each.letters]
            text = "\n".join(rich.piece.text for each in found for rich in each.pieces)
            if text not in seen:
                assemble(found, assembler, margin=True)
            seen.add(text)
    return builder.build(source, "docx")


class _Package:
    """The parts of a Word file and how they belong together."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        targets = dict(self._related("", "_rels/.rels"))
        self.main_name = targets.get("officeDocument", "word/document.xml")
        self.main = self._root(self.main_name)
        folder, name = posixpath.split(self.main_name)
        self._parts = self._related(folder, posixpath.join(folder, "_rels", f"{name}.rels"))
        styles = dict(self._parts).get("styles", "")
        self.styles = Styles(self._root(styles) if styles in archive.names else None)

    def comments(self) -> dict[str, str]:
        """Return the text of every Word comment by its number."""
        name = dict(self._parts).get("comments", "")
        if name not in self._archive.names:
            return {}
        return {attribute(node, "id") or "": "".join(map(str, node.itertext("{*}t"))) for node in self._root(name)}

    def margins(self) -> "Iterator[tuple[str, _Element]]":
        """Yield name and root of the parts with notes, then those with headers and footers."""
        for kinds in (_NOTES, _EDGES):
            for kind, name in self._parts:
                if kind in kinds and name in self._archive.names:
                    yield name, self._root(name)

    def _root(self, name: str) -> "_Element":
        data = self._archive.read(name)
        if data is None:
            raise UnreadableError(_DAMAGED)
        return parse_xml(data, _DAMAGED)

    def _related(self, folder: str, name: str) -> list[tuple[str, str]]:
        """Return kind and name of the parts that a relationships part points to, inside the package."""
        data = self._archive.read(name)
        if data is None:
            return []
        found: list[tuple[str, str]] = []
        for node in parse_xml(data, _DAMAGED):
            target = attribute(node, "Target") or ""
            if attribute(node, "TargetMode") != "External" and target:
                path = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
                found.append(((attribute(node, "Type") or "").rpartition("/")[2], path))
        return found
