"""A Word file as a package of parts: changed parts are written anew, every other part stays byte for byte."""

import io
import itertools
import posixpath
import zipfile
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from vacaturelint.errors import UnreadableError
from vacaturelint.readers.archive import BROKEN, Archive, part_name
from vacaturelint.readers.docx_package import beside, main_part_of, related
from vacaturelint.readers.xml import attribute, parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_DAMAGED = "Dit Word-bestand is beschadigd. Open het in Word en bewaar het opnieuw."
_TYPES = "[Content_Types].xml"
_STRICT = "purl.oclc.org"
_RELATION = {
    True: "http://purl.oclc.org/ooxml/officeDocument/relationships/",
    False: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
}
_LONGEST_ID = 10  # a number that Word keeps in 32 bits
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


class WordPackage:
    """The parts of one Word file, parsed when asked for. Errors: UnreadableError for what is damaged."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._roots: dict[str, _Element] = {}
        self._pristine: dict[str, bytes] = {}
        self._new: list[str] = []
        with Archive(data) as archive:
            self._names = archive.names
            self._parts = {
                name: archive.read(name) or b"" for name in archive.names if name.lower().endswith((".xml", ".rels"))
            }
            self.main = main_part_of(archive) or "word/document.xml"
            folder, relations = beside(self.main)
            self._beside = relations = archive.find(relations) or relations
            self._related = related(archive, folder, relations)
            self._types = archive.find(_TYPES) or _TYPES

    def root(self, part: str) -> "_Element":
        """Return the root of a part; what is changed below it is saved."""
        from lxml import etree

        if part not in self._roots:
            self._roots[part] = parse_xml(self._parts.get(part, b""), _DAMAGED)
            self._pristine[part] = etree.tostring(self._roots[part])
        return self._roots[part]

    def holds(self, part: str) -> bool:
        """Return whether a name is that of an XML part: what is imported into a document is none."""
        return part in self._parts

    def parts(self, kinds: Collection[str]) -> list[str]:
        """Return the names of the parts that the main document points to, of these kinds (`header`, `comments` …)."""
        found = [path for kind, path, _ in self._related if kind in kinds and path in self._parts]
        return list(dict.fromkeys(found))

    def comments(self) -> "_Element":
        """Return the root of the part with the comments, made when the document had none."""
        for part in self.parts(("comments",)):
            return self.root(part)
        return self._new_comments()

    def save(self) -> bytes:
        """Return the file with the changed parts."""
        from lxml import etree

        for root in self._roots.values():
            _renumber_copies(root)
        made = {
            name: etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            for name, root in self._roots.items()
            if etree.tostring(root) != self._pristine.get(name)
        }
        try:
            return self._packed(made)
        except BROKEN as error:
            raise UnreadableError(_DAMAGED) from error

    def _packed(self, made: Mapping[str, bytes]) -> bytes:
        """Return the file with these parts in place of the old ones; of a part that is there twice the last counts."""
        out = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(self._data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
            for info in {info.filename: info for info in old.infolist()}.values():
                new.writestr(info, made.get(part_name(info.filename)) or old.read(info))
            for name in self._new:
                new.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), made[name], zipfile.ZIP_DEFLATED)
        return out.getvalue()

    def _new_comments(self) -> "_Element":
        from lxml import etree

        folder, relations = posixpath.dirname(self.main), self._beside
        main = self.root(self.main)
        space = etree.QName(main).namespace or ""
        names = {posixpath.join(folder, f"comments{nth or ''}.xml") for nth in range(len(self._names) + 1)}
        part = min(names - self._names, key=lambda name: (len(name), name))
        self._roots[part] = etree.Element(f"{{{space}}}comments", nsmap={"w": space})
        self._new.append(part)
        types = self.root(self._types)
        etree.SubElement(types, _like(types, "Override"), PartName=f"/{part}", ContentType=_COMMENTS_TYPE)
        if relations not in self._parts:
            self._roots[relations] = etree.Element(
                "{http://schemas.openxmlformats.org/package/2006/relationships}Relationships"
            )
            self._new.append(relations)
        root = self.root(relations)
        taken = {attribute(node, "Id") for node in root}
        name = next(f"rId{nth}" for nth in range(1, len(taken) + 2) if f"rId{nth}" not in taken)
        kind = _RELATION[_STRICT in space] + "comments"
        etree.SubElement(root, _like(root, "Relationship"), Id=name, Type=kind, Target=posixpath.basename(part))
        return self._roots[part]


def next_id(*roots: "_Element") -> int:
    """Return a number above every `w:id` below `roots`: comments, tracked changes, bookmarks, permissions."""
    numbers = (number for root in roots for node in root.iter() if (number := _own_number(node)) is not None)
    return max(numbers, default=0) + 1


def _renumber_copies(root: "_Element") -> None:
    """Give a tracked change of formatting that was copied along with a cut run a number of its own."""
    seen: set[str | None] = set()
    numbers = itertools.count(next_id(root))
    for node in root.iter("{*}rPrChange"):
        number = attribute(node, "id")
        if number in seen:
            node.set(next(key for key in node.attrib if str(key).endswith("}id")), str(next(numbers)))
        seen.add(number)


def _own_number(node: "_Element") -> int | None:
    """Return the `w:id` of a node in the Word namespace, when it is a number a new one may follow."""
    name = str(node.tag)
    value = node.get(f"{name.rpartition('}')[0]}}}id") if "wordprocessingml" in name else None
    return int(value) if value is not None and value.isdecimal() and len(value) < _LONGEST_ID else None


def _like(root: "_Element", name: str) -> str:
    from lxml import etree

    return f"{{{etree.QName(root).namespace}}}{name}"
