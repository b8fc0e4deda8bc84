"""A Word file as a package of parts: changed parts are written anew, every other part stays byte for byte."""

import itertools
import posixpath
from typing import TYPE_CHECKING

from vacaturelint.readers.archive import Archive, repacked
from vacaturelint.readers.docx_package import DAMAGED, WordPackage
from vacaturelint.readers.xml import attribute

if TYPE_CHECKING:
    from lxml.etree import _Element

_TYPES = "[Content_Types].xml"
_STRICT = "purl.oclc.org"
_RELATION = {
    True: "http://purl.oclc.org/ooxml/officeDocument/relationships/",
    False: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
}
_LONGEST_ID = 10  # a number that Word keeps in 32 bits
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


class EditedWord(WordPackage):
    """A Word file whose parts may be changed. Errors: UnreadableError for what is damaged."""

    def __init__(self, data: bytes) -> None:
        archive = Archive(data)
        super().__init__(archive)
        self._data = data
        self._pristine: dict[str, bytes] = {}
        self._types = archive.find(_TYPES) or _TYPES

    def root(self, part: str) -> "_Element":
        """Return the root of a part; what is changed below it is saved."""
        from lxml import etree

        if part not in self._roots:
            self._pristine[part] = etree.tostring(super().root(part))
        return self._roots[part]

    def holds(self, part: str) -> bool:
        """Return whether a name is that of an XML part: what is imported into a document is none."""
        return part in self.source.names and part.lower().endswith((".xml", ".rels"))

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
        return repacked(self._data, made, DAMAGED)

    def _new_comments(self) -> "_Element":
        from lxml import etree

        folder, relations = posixpath.dirname(self.main), self.relations
        main = self.root(self.main)
        space = etree.QName(main).namespace or ""
        names = {posixpath.join(folder, f"comments{nth or ''}.xml") for nth in range(len(self.source.names) + 1)}
        part = min(names - self.source.names, key=lambda name: (len(name), name))
        self._roots[part] = etree.Element(f"{{{space}}}comments", nsmap={"w": space})
        types = self.root(self._types)
        etree.SubElement(types, _like(types, "Override"), PartName=f"/{part}", ContentType=_COMMENTS_TYPE)
        if relations not in self.source.names:
            self._roots[relations] = etree.Element(
                "{http://schemas.openxmlformats.org/package/2006/relationships}Relationships"
            )
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
