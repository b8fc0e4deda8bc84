"""`.docx`, `.docm`, `.dotx`, `.dotm`, and Word saved as one XML text: reads the XML parts itself.

First the body, with what is imported into it; then footnotes, endnotes, headers and footers, as margins.
"""

from typing import TYPE_CHECKING

from vacaturelint.core.format import Format
from vacaturelint.core.text import Document
from vacaturelint.errors import UnreadableError
from vacaturelint.readers.archive import Archive
from vacaturelint.readers.assemble import Assembler, Look
from vacaturelint.readers.builder import AUTHOR, Piece, TextBuilder
from vacaturelint.readers.docx_package import DAMAGED, FlatParts, Parts, WordPackage
from vacaturelint.readers.docx_styles import Styles
from vacaturelint.readers.docx_unread import tell_parts, tell_unread
from vacaturelint.readers.docx_walk import PartWalker, assemble
from vacaturelint.readers.encoding import decode
from vacaturelint.readers.html import add_html
from vacaturelint.readers.mime import add_mime
from vacaturelint.readers.source import Source
from vacaturelint.readers.xml import attribute, child

if TYPE_CHECKING:
    from lxml.etree import _Element

_NOTES = ("footnotes", "endnotes")
_EDGES = ("header", "footer")
_IMPORTED = "een ingevoegd document"
_DEEPEST_IMPORT = 3


def read_docx(source: Source) -> Document:
    """Return the document; UnreadableError when the package is damaged, too large or holds no text."""
    builder = TextBuilder()
    with Archive(source.data) as archive:
        _add_package(archive, builder, Assembler(builder))
    return builder.build(source, Format.DOCX)


def read_flat_word(source: Source) -> Document:
    """Return a Word document that was saved as one XML text; errors as of `read_docx`."""
    builder = TextBuilder()
    _add_package(FlatParts(source.data), builder, Assembler(builder))
    return builder.build(source, Format.FLAT_WORD)


def _add_package(parts: Parts, builder: TextBuilder, assembler: Assembler, inside: str = "", depth: int = 0) -> None:
    """Add the text of a package; `inside` is the part that holds it in another package."""
    package = WordPackage(parts)
    styles = _styles(package)
    body = child(package.root(package.main), "body")
    if body is None:
        raise UnreadableError(DAMAGED)

    def read_chunk(relation: str) -> None:
        name = package.target(relation)
        data = parts.read(name) if name else None
        if data is None or depth >= _DEEPEST_IMPORT or not _add_import(data, name, builder, assembler, depth):
            builder.unread(_IMPORTED, name)

    walker = PartWalker(body, inside or package.main, styles)
    comments = _comments(package)
    assemble(list(walker.paragraphs()), assembler, comments, read_chunk)
    remarks = _comments(package, others=True)
    tell_unread(builder, body, walker.hidden, remarks)
    seen: set[str] = set()
    for part, root in _margins(package):
        edge = PartWalker(root, inside or part, styles)
        found = [each for each in edge.paragraphs() if each.letters]
        text = "\n".join(rich.piece.text for each in found for rich in each.pieces)
        if text not in seen:
            assemble(found, assembler, {}, read_chunk, margin=True)
        seen.add(text)
        tell_unread(builder, root, edge.hidden, remarks)
    tell_parts(builder, package.kinds)


def _add_import(data: bytes, name: str, builder: TextBuilder, assembler: Assembler, depth: int) -> bool:
    """Add a document that is imported into another (`altChunk`); return whether it could be read."""
    from vacaturelint.readers.detect import detect

    try:
        kind = detect(Source(name, data, "" if name.lower().endswith(".dat") else None))
        if kind is Format.DOCX:
            with Archive(data) as archive:
                _add_package(archive, builder, assembler, name, depth + 1)
        elif kind is Format.MIME:
            add_mime(data, builder, assembler, part=name)
        elif kind is Format.HTML:
            add_html(decode(data)[0], builder, assembler, part=name)
        elif kind is Format.TEXT:
            for number, line in enumerate(decode(data)[0].split("\n"), start=1):
                assembler.add([Piece(line, name)], Look(), number)
        else:
            return False
    except UnreadableError:
        return False
    return True


def _styles(package: WordPackage) -> Styles:
    named = package.parts(("styles",))
    return Styles(package.root(named[0]) if named else None)


def _comments(package: WordPackage, *, others: bool = False) -> dict[str, str]:
    """Return the text of every Word comment by its number; with `others`, of those that we did not write."""
    nodes = (node for name in package.parts(("comments",))[:1] for node in package.root(name))
    return {
        attribute(node, "id") or "": "".join(map(str, node.itertext("{*}t")))
        for node in nodes
        if not others or attribute(node, "author") != AUTHOR
    }


def _margins(package: WordPackage) -> "list[tuple[str, _Element]]":
    """Return name and root of the parts with notes, then those with headers and footers."""
    return [(name, package.root(name)) for kinds in (_NOTES, _EDGES) for name in package.parts(kinds)]
