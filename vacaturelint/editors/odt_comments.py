"""`annoteer` of an OpenDocument text: findings as comments of LibreOffice at their words; the rest stays as it was."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import count
from typing import TYPE_CHECKING

from vacaturelint.core.finding import Finding
from vacaturelint.core.text import Document
from vacaturelint.editors.docx_own import Earlier, key_of
from vacaturelint.editors.odt_package import OdtPackage
from vacaturelint.editors.odt_spots import Spot, Spots, put
from vacaturelint.editors.placing import in_reading_order
from vacaturelint.editors.remark import remark_lines, remarks
from vacaturelint.readers.builder import AUTHOR
from vacaturelint.readers.odt import read_flat_odt, read_odt
from vacaturelint.readers.source import Source
from vacaturelint.readers.xml import attribute, child

if TYPE_CHECKING:
    from lxml.etree import _Element

_SPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
}
_NAME = f"{AUTHOR}-"


def annotate_odt(
    data: bytes, document: Document, findings: Iterable[Finding], moment: datetime, earlier: Earlier | None = None
) -> bytes:
    """Return the file `data`, read as `document`, with one comment per finding, a new one dated `moment`.

    `earlier` is what it held of ours, when that was taken out before it was read (`bare_odt`); else that is done now.
    Errors: UnreadableError for a file that is damaged.
    """
    if earlier is None:
        data, earlier = bare_odt(data)
        document = _read(data, document.path)
    package = OdtPackage(data)
    spots = Spots(package, document)
    placed = in_reading_order(document, findings, spots.takes)
    names = _free_names(package)
    marks: list[tuple[_Element, Spot]] = []
    for one, why in zip(placed, (first for _, first in remarks([one.finding for one in placed])), strict=True):
        lines = remark_lines(one.finding, quote=one.astray, why=why)
        edges = spots.edges(one.span)
        if edges is not None and not earlier.take(lines):
            date = earlier.dates.get(tuple(lines)) or moment.strftime("%Y-%m-%dT%H:%M:%S")
            marks += zip(_marks(next(names), lines, date), edges, strict=True)
    for _, (node, spot) in sorted(enumerate(marks), key=_last_first, reverse=True):
        put(node, spot)
    return package.save()


def _free_names(package: OdtPackage) -> Iterator[str]:
    """Yield names for comments that no comment has."""
    taken = {attribute(node, "name") for node in package.root.iter("{*}annotation")}
    return (name for nth in count(1) if (name := f"{_NAME}{nth}") not in taken)


def _last_first(mark: "tuple[int, tuple[_Element, Spot]]") -> tuple[tuple[int, int, int], bool, int]:
    """Return what sorts marks: at one place the ends of what comes before it first, then what begins, in order."""
    nth, (_, spot) = mark
    return spot.order, not spot.behind, nth


def _read(data: bytes, path: str) -> Document:
    return (read_flat_odt if OdtPackage(data).is_flat else read_odt)(Source(path, data))


def _marks(name: str, lines: list[str], date: str) -> "tuple[_Element, _Element]":
    """Return the two ends of a comment."""
    start, end = _element("office", "annotation"), _element("office", "annotation-end")
    for node in (start, end):
        node.set(f"{{{_SPACES['office']}}}name", name)
    for space, tag, text in (("dc", "creator", AUTHOR), ("dc", "date", date), *(("text", "p", line) for line in lines)):
        part = _element(space, tag)
        part.text = text
        start.append(part)
    return start, end


def _element(space: str, tag: str) -> "_Element":
    from lxml import etree

    return etree.Element(f"{{{_SPACES[space]}}}{tag}", nsmap=_SPACES)


def bare_odt(data: bytes) -> tuple[bytes, Earlier]:
    """Return the file without our comments, and what it held of ours; one that is answered or resolved stays."""
    package = OdtPackage(data)
    earlier = Earlier()
    notes = list(package.root.iter("{*}annotation"))
    answered = {attribute(note, "parent-name") for note in notes}
    gone: set[str | None] = set()
    for note in filter(_is_ours, notes):
        lines = ["".join(map(str, paragraph.itertext())) for paragraph in note.iterchildren("{*}p")]
        name = attribute(note, "name")
        if name in answered or attribute(note, "resolved") == "true":
            earlier.kept[key_of(lines)] += 1
            continue
        earlier.dates[tuple(lines)] = _words_in(note, "date")
        gone.add(name)
        _remove(note)
    for end in [end for end in package.root.iter("{*}annotation-end") if attribute(end, "name") in gone]:
        _remove(end)
    return (package.save() if gone else data), earlier


def _is_ours(note: "_Element") -> bool:
    return _words_in(note, "creator") == AUTHOR


def _words_in(note: "_Element", name: str) -> str:
    """Return the words of a part of a comment, nothing where it has no such part."""
    part = child(note, name)
    return "" if part is None else part.text or ""


def _remove(node: "_Element") -> None:
    """Take a node out; the text behind it joins what stood before it."""
    parent, before, tail = node.getparent(), node.getprevious(), node.tail or ""
    if parent is None:
        return
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(node)
