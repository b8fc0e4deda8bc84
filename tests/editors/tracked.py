"""What Word does with tracked changes, and a way to compare documents whatever the cuts between runs.

Written apart from the editors: it knows only what Open XML says.
"""

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

MAIN = "word/document.xml"
AUTHOR = "vacaturelint"
MARKS = ("commentRangeStart", "commentRangeEnd", "commentReference")


def parts(data: bytes) -> dict[str, bytes]:
    """Return the parts of a package; a name that is there twice is an error."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        assert len(names) == len(set(names))
        return {name: archive.read(name) for name in names}


def part(data: bytes, name: str = MAIN) -> etree._Element:
    return etree.fromstring(parts(data)[name])


def own(node: etree._Element, name: str) -> str | None:
    """Return an attribute in the namespace of the node."""
    return node.get(f"{{{etree.QName(node).namespace}}}{name}")


def tag(node: etree._Element) -> str:
    return etree.QName(node).localname if isinstance(node.tag, str) else ""


def story_parts(data: bytes) -> list[str]:
    """Return the parts with text: the document, notes, headers and footers."""
    kinds = ("document", "footnotes", "endnotes", "header", "footer")
    return [name for name in parts(data) if name.startswith(tuple(f"word/{kind}" for kind in kinds))]


def settled(data: bytes, *, accept: bool) -> bytes:
    """Return the file with every change of vacaturelint accepted or refused."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as new:
        for name, inner in parts(data).items():
            new.writestr(name, _settled(inner, accept=accept) if name in story_parts(data) else inner)
    return out.getvalue()


def _settled(inner: bytes, *, accept: bool) -> bytes:
    root = etree.fromstring(inner)
    gone, kept = ("del", "ins") if accept else ("ins", "del")
    for node in [node for node in root.iter() if tag(node) in (gone, kept) and own(node, "author") == AUTHOR]:
        parent = node.getparent()
        assert parent is not None
        if tag(node) == kept:
            for run in list(node):
                assert tag(run) == "r"
                for text in [text for text in run if tag(text) == "delText"]:
                    text.tag = text.tag.replace("delText", "t")
                node.addprevious(run)
        parent.remove(node)
    return etree.tostring(root)


def comments(data: bytes) -> dict[str, tuple[str, list[str]]]:
    """Return of every comment by its number who wrote it, and its lines."""
    names = [name for name in parts(data) if name.startswith("word/comments") and "Ex" not in name]
    found: dict[str, tuple[str, list[str]]] = {}
    for node in (node for name in names for node in part(data, name)):
        number = own(node, "id") or ""
        assert number not in found
        found[number] = (own(node, "author") or "", ["".join(map(str, line.itertext())) for line in node])
    return found


def words_of(data: bytes, number: str) -> str:
    """Return the words a comment stands at; every mark must be there once, in order."""
    words, seen = "", []
    for node in part(data).iter():
        name = tag(node)
        if name in MARKS and own(node, "id") == number:
            seen.append(name)
        elif seen == ["commentRangeStart"] and not any(tag(up) in ("Fallback", "rt") for up in node.iterancestors()):
            words += (node.text or "") if name == "t" else {"tab": "\t", "br": "\n", "noBreakHyphen": "-"}.get(name, "")
    assert seen == list(MARKS)
    return words


def shape(data: bytes, name: str = MAIN) -> list[tuple[str, ...]]:
    """Return the XML of a part as events: runs that were cut made one, the comments of vacaturelint left out."""
    ours = {number for number, (author, _) in comments(data).items() if author == AUTHOR}
    merged: list[tuple[str, ...]] = []
    for event in _events(part(data, name), ours):
        if event[0] == "char" and merged and merged[-1][:2] == event[:2]:
            merged[-1] = (*event[:2], merged[-1][2] + event[2])
        else:
            merged.append(event)
    return merged


def _events(node: etree._Element, ours: set[str]) -> Iterator[tuple[str, ...]]:
    name = tag(node)
    if name in MARKS and own(node, "id") in ours:
        return
    if name == "r":
        kept = [inner for inner in node if not (tag(inner) in MARKS and own(inner, "id") in ours)]
        look = str(sorted(node.attrib.items())) + "".join(_look(inner) for inner in kept if tag(inner) == "rPr")
        for inner in kept:
            if tag(inner) in ("t", "delText"):
                yield ("char", look + tag(inner), inner.text or "")
            elif tag(inner) != "rPr":
                yield ("open run", look)
                yield from _events(inner, ours)
        return
    yield ("open", name, str(sorted(node.attrib.items())), (node.text or "").strip())
    for inner in node:
        yield from _events(inner, ours)
    yield ("close", name)


def _look(node: etree._Element) -> str:
    """Return run properties as text, without the numbers of changed looks (a cut run gets a new one)."""
    made = etree.fromstring(etree.tostring(node, with_tail=False))
    for change in made.iter("{*}rPrChange"):
        for key in [key for key in change.attrib if str(key).endswith("}id")]:
            del change.attrib[key]
    return etree.tostring(made, method="c14n").decode()
