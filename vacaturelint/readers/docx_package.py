"""The parts of a Word file and how they belong together, whether they lie in a zip file or in one XML text."""

import base64
import binascii
import posixpath
from collections.abc import Collection
from typing import TYPE_CHECKING, Protocol

from vacaturelint.errors import UnreadableError
from vacaturelint.readers.archive import part_name
from vacaturelint.readers.xml import attribute, child, parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

DAMAGED = "Dit Word-bestand is beschadigd. Open het in Word en bewaar het opnieuw."
_ROOT = "_rels/.rels"
_MAIN = "word/document.xml"
_HEAD = 3000  # bytes in which the namespace of a part stands
_WORD = b"wordprocessingml"


class Parts(Protocol):
    """What holds the parts of a package: a zip file, or one XML text."""

    names: frozenset[str]

    def find(self, name: str) -> str | None:
        """Return the name of a part as it is among `names`, None when it is absent."""

    def read(self, name: str) -> bytes | None:
        """Return the bytes of one part, None when it is absent."""


class FlatParts:
    """The parts of a Word file that was saved as one XML text (`pkg:package`)."""

    def __init__(self, data: bytes) -> None:
        from lxml import etree

        self._parts: dict[str, bytes] = {}
        for part in parse_xml(data, DAMAGED):
            name = part_name(attribute(part, "name") or "")
            inner, binary = child(part, "xmlData"), child(part, "binaryData")
            if inner is not None and len(inner):
                self._parts[name] = etree.tostring(inner[0])
            elif binary is not None:
                self._parts[name] = _unpacked(binary.text or "")
        self.names = frozenset(self._parts)

    def find(self, name: str) -> str | None:
        """Return the name of a part as it is among `names`, None when it is absent."""
        return name if name in self._parts else None

    def read(self, name: str) -> bytes | None:
        """Return the bytes of one part, None when it is absent."""
        return self._parts.get(name)


class WordPackage:
    """The main part of a Word file and the parts that it points to, parsed when asked for.

    Readers and editors look at a file through this. Errors: UnreadableError for what is damaged.
    """

    def __init__(self, parts: Parts) -> None:
        main = main_part_of(parts)
        if main is None:
            raise UnreadableError(DAMAGED)
        self.main = main
        self.source = parts
        self.relations = _relations_of(parts, main)
        self._related = _related(parts, posixpath.dirname(main), self.relations)
        self._roots: dict[str, _Element] = {}

    def root(self, part: str) -> "_Element":
        """Return the root of a part."""
        if part not in self._roots:
            self._roots[part] = parse_xml(self.source.read(part) or b"", DAMAGED)
        return self._roots[part]

    def parts(self, kinds: Collection[str]) -> list[str]:
        """Return the names of the parts that the main part points to, of these kinds (`header`, `comments` …)."""
        found = [name for kind, name, _ in self._related if kind in kinds and name in self.source.names]
        return list(dict.fromkeys(found))

    @property
    def kinds(self) -> list[str]:
        """Return the kinds of part that the main part points to."""
        return [kind for kind, name, _ in self._related if name in self.source.names]

    def target(self, relation: str) -> str:
        """Return the name of the part that a relation of the main part points to, nothing when there is none."""
        return next((name for _, name, own in self._related if own == relation), "")


def _unpacked(text: str) -> bytes:
    try:
        return base64.b64decode(text)
    except (binascii.Error, ValueError):
        return b""


def main_part_of(parts: Parts) -> str | None:
    """Return the name of the part with the text, None when this is no Word file."""
    try:
        targets = [path for kind, path, _ in _related(parts, "", _ROOT) if kind == "officeDocument"]
    except UnreadableError:
        targets = []
    named = [name for name in sorted(parts.names) if _is_document(name)]
    for target in (*targets, _MAIN, *named):
        found = parts.find(target)
        if found is not None and (_is_document(found) or _WORD in (parts.read(found) or b"")[:_HEAD]):
            return found
    return None


def _is_document(name: str) -> bool:
    folder, _, file = name.casefold().rpartition("/")
    stem, _, kind = file.rpartition(".")
    return folder == "word" and kind == "xml" and stem.rstrip("0123456789") == "document"


def _related(parts: Parts, folder: str, name: str) -> list[tuple[str, str, str]]:
    """Return kind, name and id of the parts that a relationships part points to, inside the package."""
    data = parts.read(name)
    if data is None:
        return []
    found: list[tuple[str, str, str]] = []
    for node in parse_xml(data, DAMAGED).iterchildren("*"):
        target = (attribute(node, "Target") or "").replace("\\", "/")
        if target and attribute(node, "TargetMode") != "External":
            path = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            kind = (attribute(node, "Type") or "").rpartition("/")[2]
            found.append((kind, parts.find(path) or path, attribute(node, "Id") or ""))
    return found


def _relations_of(parts: Parts, main: str) -> str:
    """Return the name of the part with the relations of the main part, also where there is none yet."""
    folder, name = posixpath.split(main)
    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    return parts.find(relations) or relations
