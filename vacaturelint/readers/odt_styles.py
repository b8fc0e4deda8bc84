"""What the paragraph and text styles of an ODT file mean, inheritance included."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vacaturelint.readers.xml import attribute, child

if TYPE_CHECKING:
    from lxml.etree import _Element

_LONGEST_CHAIN = 20
_POINTS = re.compile(r"(\d+(?:\.\d+)?)pt")
_LEVEL = re.compile(r"(?:Heading|Kop)_20_(\d)")


@dataclass(frozen=True, slots=True)
class Letters:
    """How text looks: bold, hidden, its size in points (0 when nothing says it), underlined."""

    bold: bool = False
    hidden: bool = False
    size: float = 0.0
    underlined: bool = False


class OdtStyles:
    """The named and automatic styles of one document, from both of its parts."""

    def __init__(self, *roots: "_Element | None") -> None:
        self._nodes: dict[str, _Element] = {}
        self._looks: dict[str, Letters] = {}
        for root in roots:
            for node in root.iter("{*}style") if root is not None else ():
                self._nodes.setdefault(attribute(node, "name") or "", node)

    def heading_level(self, name: str) -> int:
        """Return the level of a heading style, from 1; 0 for any other."""
        for node in self._chain(name):
            own = attribute(node, "name") or ""
            if own in ("Title", "Titel"):
                return 1
            if own in ("Subtitle", "Ondertitel"):
                return 2
            match = _LEVEL.match(own)
            if match:
                return max(int(match[1]), 1)
        return 0

    def is_list(self, name: str) -> bool:
        """Return whether a paragraph style carries a list style."""
        return any(attribute(node, "list-style-name") for node in self._chain(name))

    def look(self, name: str) -> Letters:
        """Return how text in a style looks."""
        if name not in self._looks:
            found = [child(node, "text-properties") for node in self._chain(name)]
            own = [node for node in found if node is not None]
            weight = next((value for node in own if (value := attribute(node, "font-weight"))), "")
            display = next((value for node in own if (value := attribute(node, "display"))), "")
            sizes = (_POINTS.fullmatch(attribute(node, "font-size") or "") for node in own)
            size = next((float(match[1]) for match in sizes if match), 0.0)
            line = next((value for node in own if (value := attribute(node, "text-underline-style"))), "none")
            bold = weight in ("bold", "600", "700", "800", "900")
            self._looks[name] = Letters(bold, display == "none", size, line != "none")
        return self._looks[name]

    def _chain(self, name: str) -> "list[_Element]":
        found: list[_Element] = []
        node = self._nodes.get(name)
        while node is not None and len(found) < _LONGEST_CHAIN:
            found.append(node)
            node = self._nodes.get(attribute(node, "parent-style-name") or "-")
        return found
