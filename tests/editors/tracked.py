"""What Word does with tracked changes, and a way to compare documents whatever the cuts between runs."""

import io
import zipfile

from lxml import etree

from tests.readers.packages import W

MAIN = "word/document.xml"
MARKS = ("commentRangeStart", "commentRangeEnd")


def part(data: bytes, name: str = MAIN) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def with_part(data: bytes, root: etree._Element, name: str = MAIN) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for item in old.namelist():
            new.writestr(item, etree.tostring(root) if item == name else old.read(item))
    return out.getvalue()


def settled(data: bytes, *, accept: bool) -> bytes:
    """Return the file with every change of vacaturelint accepted or refused."""
    root = part(data)
    gone, kept = ("del", "ins") if accept else ("ins", "del")
    for node in list(root.iter(f"{{{W}}}{gone}", f"{{{W}}}{kept}")):
        if node.get(f"{{{W}}}author") != "vacaturelint":
            continue
        parent = node.getparent()
        assert parent is not None
        if node.tag == f"{{{W}}}{kept}":
            for inner in list(node):
                node.addprevious(inner)
        parent.remove(node)
    for node in root.iter(f"{{{W}}}delText"):
        above = node.getparent()
        outer = above.getparent() if above is not None else None
        if outer is not None and outer.tag != f"{{{W}}}del":
            node.tag = f"{{{W}}}t"
    return with_part(data, root)


def shape(data: bytes) -> list[tuple[str, ...]]:
    """Return the XML of the body as events, runs that were cut made one, comments left out."""
    events: list[tuple[str, ...]] = []
    _events(part(data), events)
    merged: list[tuple[str, ...]] = []
    for event in events:
        if event[0] == "char" and merged and merged[-1][:2] == event[:2]:
            merged[-1] = (*event[:2], merged[-1][2] + event[2])
        else:
            merged.append(event)
    return merged


def _events(node: etree._Element, events: list[tuple[str, ...]]) -> None:
    name = etree.QName(node).localname
    if name in MARKS or any("commentReference" in str(inner.tag) for inner in node):
        return
    if name == "r":
        looks = [etree.tostring(inner).decode() for inner in node if inner.tag == f"{{{W}}}rPr"]
        for inner in node:
            if inner.tag in (f"{{{W}}}t", f"{{{W}}}delText"):
                events.append(("char", "".join(looks), inner.text or ""))
            elif inner.tag != f"{{{W}}}rPr":
                events.append(("node", "".join(looks), etree.tostring(inner).decode()))
        return
    events.append(("open", name, str(sorted(node.attrib.items()))))
    for inner in node:
        _events(inner, events)
    events.append(("close", name))
