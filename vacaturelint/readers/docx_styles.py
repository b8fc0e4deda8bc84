"""What the paragraph and character styles of a Word file mean, inheritance included."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vacaturelint.readers.symbols import is_symbol_font
from vacaturelint.readers.xml import attribute, child, local_name

if TYPE_CHECKING:
    from lxml.etree import _Element

_LONGEST_CHAIN = 20
_DEFAULT_SIZE = 20


@dataclass(frozen=True, slots=True)
class RunLook:
    """How a stretch of text looks: bold, hidden, its size in half points, underlined by hand, in a font of symbols."""

    bold: bool = False
    hidden: bool = False
    size: int = _DEFAULT_SIZE
    underlined: bool = False
    symbols: str = ""


class Styles:
    """The styles of one document; without `styles.xml` nothing but the direct formatting counts."""

    def __init__(self, root: "_Element | None") -> None:
        nodes = [node for node in root if local_name(node) == "style"] if root is not None else []
        self._nodes: dict[str, _Element] = {attribute(node, "styleId") or "": node for node in nodes}
        self._default = next(
            (
                attribute(node, "styleId") or ""
                for node in nodes
                if attribute(node, "type") == "paragraph" and attribute(node, "default") in ("1", "true")
            ),
            "",
        )
        defaults = child(root, "docDefaults", "rPrDefault", "rPr") if root is not None else None
        self._size = _size(defaults) or _DEFAULT_SIZE
        self._looks: dict[tuple[str, str], RunLook] = {}
        self._levels: dict[str, int] = {}
        self._numbered: dict[str, _Element | None] = {}
        self._names: dict[str, str] = {}

    def heading_level(self, style_id: str) -> int:
        """Return the level of a heading style, from 1; 0 for any other style."""
        if style_id not in self._levels:
            self._levels[style_id] = self._read_level(style_id)
        return self._levels[style_id]

    def _read_level(self, style_id: str) -> int:
        for node in self._chain(style_id):
            name = _value(node, "name").casefold()
            if name in ("title", "titel"):
                return 1
            if name in ("subtitle", "ondertitel"):
                return 2
            if name.startswith(("heading ", "kop ")) and name.split()[-1].isdecimal():
                return max(int(name.split()[-1][:1]), 1)
            level = outline_level(child(node, "pPr"))
            if level:
                return level
        return 0

    def is_contents(self, style_id: str) -> bool:
        """Return whether a style is one of a table of contents."""
        name = self._name(style_id)
        return name.startswith(("toc ", "inhopg ")) or name == "toc heading"

    def numbering(self, style_id: str) -> "_Element | None":
        """Return the `numPr` of a style, None for one that is no list."""
        if style_id not in self._numbered:
            own = (child(node, "pPr", "numPr") for node in self._chain(style_id))
            self._numbered[style_id] = next((found for found in own if found is not None), None)
        return self._numbered[style_id]

    def is_list(self, style_id: str) -> bool:
        """Return whether a style is meant for list items by its name."""
        return self._name(style_id).startswith(
            ("list bullet", "list number", "lijst opsom", "lijstopsom", "lijstnummer")
        )

    def look(self, paragraph_style: str, run: "_Element | None") -> RunLook:
        """Return how text looks with the properties `run` (`w:rPr`) in a paragraph of this style."""
        if run is None:
            return self._styled(paragraph_style, "")
        base = self._styled(paragraph_style, _value(run, "rStyle"))
        bold, hidden = _switch(run, "b"), _switch(run, "vanish")
        return RunLook(
            base.bold if bold is None else bold,
            base.hidden if hidden is None else hidden,
            _size(run) or base.size,
            bool(_switch(run, "u")),
            _symbol_font(run),
        )

    def _styled(self, paragraph_style: str, character_style: str) -> RunLook:
        """Return how text looks by its styles alone."""
        key = (paragraph_style, character_style)
        if key not in self._looks:
            own = [child(node, "rPr") for name in (character_style, paragraph_style) for node in self._chain(name)]
            self._looks[key] = RunLook(
                bool(_first(own, lambda node: _switch(node, "b"))),
                bool(_first(own, lambda node: _switch(node, "vanish"))),
                _first(own, _size) or self._size,
            )
        return self._looks[key]

    def _name(self, style_id: str) -> str:
        if style_id not in self._names:
            node = self._nodes.get(style_id or self._default)
            self._names[style_id] = _value(node, "name").casefold() if node is not None else ""
        return self._names[style_id]

    def _chain(self, style_id: str) -> "list[_Element]":
        """Return a style and those it is based on, nearest first."""
        found: list[_Element] = []
        node = self._nodes.get(style_id or self._default)
        while node is not None and len(found) < _LONGEST_CHAIN:
            found.append(node)
            node = self._nodes.get(_value(node, "basedOn") or "-")
        return found


def outline_level(properties: "_Element | None") -> int:
    """Return the outline level that paragraph properties give, from 1; 0 for body text."""
    node = child(properties, "outlineLvl") if properties is not None else None
    value = attribute(node, "val") if node is not None else None
    return int(value) + 1 if value is not None and value.isdecimal() and int(value) < 9 else 0


def usual_size(sizes: Counter[int]) -> int:
    """Return the size most of the text has, in half points."""
    return sizes.most_common(1)[0][0] if sizes else _DEFAULT_SIZE


def _first(nodes: "list[_Element | None]", read: "Callable[[_Element], int | bool | None]") -> int:
    for node in nodes:
        value = read(node) if node is not None else None
        if value is not None:
            return int(value)
    return 0


def _switch(properties: "_Element", name: str) -> bool | None:
    """Return whether `w:b`, `w:vanish` … is on, None when it is not said."""
    node = child(properties, name)
    return None if node is None else attribute(node, "val") not in ("0", "false", "off", "none")


def _size(properties: "_Element | None") -> int | None:
    node = child(properties, "sz") if properties is not None else None
    value = attribute(node, "val") if node is not None else None
    return int(value) if value is not None and value.isdecimal() and len(value) < 5 else None


def _symbol_font(properties: "_Element") -> str:
    """Return the font of a run when it holds pictures instead of letters."""
    font = _value(properties, "rFonts", "ascii")
    return font if is_symbol_font(font) else ""


def _value(node: "_Element", name: str, key: str = "val") -> str:
    """Return an attribute of the first child of that name, nothing when either is absent."""
    found = child(node, name)
    return (attribute(found, key) or "") if found is not None else ""
