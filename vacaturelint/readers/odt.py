"""`.odt`, `.ott` and `.fodt`: the text of an OpenDocument file, read from its XML.

`Fragment.part` is the XML part, `paragraph` counts `text:p` and `text:h` in it from 1, `run` the text nodes in one.
"""

from collections import Counter
from typing import TYPE_CHECKING

from vacaturelint.core.format import Format
from vacaturelint.core.text import Document
from vacaturelint.errors import UnreadableError
from vacaturelint.readers.archive import Archive
from vacaturelint.readers.assemble import Assembler, Look
from vacaturelint.readers.builder import TextBuilder
from vacaturelint.readers.odt_styles import Letters, OdtStyles
from vacaturelint.readers.odt_walk import Found, OdtWalker
from vacaturelint.readers.source import Source
from vacaturelint.readers.xml import attribute, child, local_name, parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

DAMAGED = "Dit ODT-bestand is beschadigd. Open het in LibreOffice en bewaar het opnieuw."
_LOCKED = "Dit bestand heeft een wachtwoord. Haal het wachtwoord weg in LibreOffice en bewaar het opnieuw."
CONTENT, STYLES = "content.xml", "styles.xml"
"""The parts with the text and with the styles; in a flat document the whole of it goes by the first name."""
_EDGES = {"header": "koptekst", "footer": "voettekst"}
_STANDS_OUT = 2.0  # points above the usual size


def read_odt(source: Source) -> Document:
    """Return the document; UnreadableError when the package is locked, damaged, too large or holds no text."""
    builder = TextBuilder()
    with Archive(source.data) as archive:
        if b"encryption-data" in (archive.read("META-INF/manifest.xml") or b""):
            raise UnreadableError(_LOCKED)
        content, named = _root(archive, CONTENT), _root(archive, STYLES)
    if content is None:
        raise UnreadableError(DAMAGED)
    _add(content, named, builder)
    return builder.build(source, Format.ODT)


def read_flat_odt(source: Source) -> Document:
    """Return an ODT document that was saved as one XML text; errors as of `read_odt`."""
    builder = TextBuilder()
    root = parse_xml(source.data, DAMAGED)
    _add(root, root, builder)
    return builder.build(source, Format.ODT)


def _add(content: "_Element", named: "_Element | None", builder: TextBuilder) -> None:
    text = child(content, "body", "text")
    if text is None:
        raise UnreadableError(DAMAGED)
    styles = OdtStyles(*dict.fromkeys((content, named)))
    walker = OdtWalker(content, CONTENT, styles)
    assembler = Assembler(builder)
    _assemble(list(walker.paragraphs(text)), assembler)
    _assemble(list(walker.notes()), assembler, margin=True)
    for what, number, words in walker.unread:
        builder.unread(what, f"alinea {number}" if number else "", words)
    if named is not None:
        _add_edges(named, styles, builder, assembler)


def _add_edges(named: "_Element", styles: OdtStyles, builder: TextBuilder, assembler: Assembler) -> None:
    """Add headers and footers, those of a first or left page too, each text once."""
    seen: set[str] = set()
    for node in named.iter(*(f"{{*}}{edge}{page}" for edge in _EDGES for page in ("", "-first", "-left"))):
        if attribute(node, "display") == "false":
            continue
        edges = OdtWalker(named, STYLES, styles)
        found = list(edges.paragraphs(node))
        text = "\n".join(piece.text for each in found for piece, _ in each.letters)
        if text not in seen:
            _assemble(found, assembler, margin=True)
        seen.add(text)
        where = next(place for edge, place in _EDGES.items() if local_name(node).startswith(edge))
        for what, _, words in edges.unread:
            builder.unread(what, where, words)


def _root(archive: Archive, name: str) -> "_Element | None":
    data = archive.read(name)
    return parse_xml(data, DAMAGED) if data is not None else None


def _usual_size(found: list[Found]) -> float:
    """Return the size of most letters, 0 where there is none."""
    sizes: Counter[float] = Counter()
    for paragraph in found:
        for piece, letters in paragraph.letters:
            sizes[letters.size] += len(piece.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _is_strong(looks: list[Letters], usual: float) -> bool:
    """Return whether all letters of a paragraph are bold, or all stand out by their size."""
    larger = usual > 0 and all(look.size >= usual + _STANDS_OUT for look in looks)
    return bool(looks) and (larger or all(look.bold for look in looks))


def _assemble(found: list[Found], assembler: Assembler, *, margin: bool = False) -> None:
    usual = _usual_size(found)
    for paragraph in found:
        for remark in paragraph.remarks:
            assembler.remark(remark)
        strong = _is_strong([look for _, look in paragraph.letters], usual)
        margin_too = margin or paragraph.contents
        look = Look(paragraph.heading, paragraph.item, strong, paragraph.cell > 0, margin_too, row=paragraph.cell)
        assembler.add([piece for piece, _ in paragraph.pieces], look, paragraph.number)
