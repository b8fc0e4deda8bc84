"""Walks a web page in reading order and yields its paragraphs; what is no content is left out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from vacaturelint.readers.assemble import LAYOUT_PARAGRAPHS, Look
from vacaturelint.readers.builder import Piece
from vacaturelint.readers.xml import check_depth

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# fmt: off
BLOCKS = frozenset(
    ["address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
     "div", "dl", "dt", "fieldset", "figcaption", "figure", "form", "h1", "h2", "h3", "h4",
     "h5", "h6", "header", "hr", "html", "legend", "li", "main", "ol", "p", "pre", "section",
     "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"]
)
_DROPPED = frozenset(
    ["script", "style", "noscript", "template", "svg", "iframe", "object", "nav", "footer",
     "button", "select", "option", "input", "textarea", "label", "head", "audio", "video",
     "canvas", "map", "menu", "dialog"]
)
# fmt: on
_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|cookies?|consent|sidebar|footer|share|social|skip-?link|"
    r"pagination|modal|popup)(?:$|[\s_-])",
    re.IGNORECASE,
)
_STRONG = frozenset(["b", "strong"])
_SPACES = re.compile(r"[ \t\n\r\f]+")
_MENU_ITEMS = 3
_MENU_WORDS = 4


@dataclass(frozen=True, slots=True)
class Found:
    """A paragraph of a page: its text, how it looks, and the comments in or before it."""

    pieces: tuple[Piece, ...]
    look: Look
    remarks: tuple[str, ...] = ()


@dataclass(slots=True)
class _Line:
    """The inline text gathered so far, until a block ends it."""

    pieces: list[Piece] = field(default_factory=list)
    weak: bool = False

    def add(self, text: str, place: Piece, *, strong: bool, kept: bool) -> None:
        """Add text at the place and with the look of an empty piece; white space collapses unless `kept`."""
        shown = text if kept else _SPACES.sub(" ", text)
        if not kept and (not self.pieces or self.pieces[-1].text[-1:] in (" ", "\n")):
            shown = shown.lstrip(" ")
        if shown:
            self.pieces.append(replace(place, text=shown))
            self.weak = self.weak or (bool(shown.strip()) and not strong)


class PageWalker:
    """Yields the paragraphs below one element of a page."""

    def __init__(self, root: "HtmlElement", *, part: str) -> None:
        self._root = root
        self._part = part
        self._line = _Line()
        self._remarks: list[str] = []

    def paragraphs(self) -> Iterator[Found]:
        """Yield the paragraphs in reading order."""
        yield from self._inside(self._root, Look(), strong=False, depth=0)
        yield from self._flush(Look())

    def _inside(self, node: "HtmlElement", look: Look, *, strong: bool, depth: int) -> Iterator[Found]:
        check_depth(depth)
        kept = node.tag == "pre"
        self._text(node.text, node, strong=strong, kept=kept)
        for inner in node:
            if not isinstance(inner.tag, str):
                self._remarks.append(inner.text or "")
            elif _is_furniture(inner, self._root):
                pass
            elif inner.tag == "br":
                self._text("\n", inner, strong=True, kept=True)
            elif inner.tag in BLOCKS:
                yield from self._flush(look)
                within = _look(inner, look)
                yield from self._inside(inner, within, strong=inner.tag == "dt", depth=depth + 1)
                yield from self._flush(within)
            else:
                yield from self._inside(inner, look, strong=strong or inner.tag in _STRONG, depth=depth + 1)
            self._text(inner.tail, node, strong=strong, kept=kept)

    def _text(self, text: str | None, node: "HtmlElement", *, strong: bool, kept: bool) -> None:
        if text:
            place = Piece("", self._part, int(node.sourceline or 0), underlined=_is_underlined(node))
            self._line.add(text, place, strong=strong, kept=kept)

    def _flush(self, look: Look) -> Iterator[Found]:
        line, self._line = self._line, _Line()
        if any(piece.text.strip() for piece in line.pieces):
            strong = not line.weak
            remarks, self._remarks = tuple(self._remarks), []
            yield Found(tuple(line.pieces), Look(look.heading, look.item, strong, look.cell, look.margin), remarks)


def _is_underlined(node: "HtmlElement") -> bool:
    """Return whether an inline element, or one around it in the same block, is underlined and none is a link."""
    tags: set[object] = set()
    while node is not None and node.tag not in BLOCKS:
        tags.add(node.tag)
        node = node.getparent()
    return "u" in tags and "a" not in tags


def _look(node: "HtmlElement", outer: Look) -> Look:
    """Return what a block element says of the text in it."""
    tag = str(node.tag)
    if re.fullmatch(r"h[1-6]", tag):
        return Look(heading=int(tag[1]))
    if tag == "li":
        return Look(item=outer.item + 1)
    if tag in ("td", "th"):
        blocks = sum(1 for inner in node if inner.tag in BLOCKS)
        return Look() if blocks >= LAYOUT_PARAGRAPHS else Look(cell=True)
    if tag in ("dt", "dd"):
        return Look(cell=True)
    return outer


def _is_furniture(node: "HtmlElement", root: "HtmlElement") -> bool:
    """Return whether an element belongs to the site and not to the vacancy, or does not show."""
    tag = str(node.tag)
    if tag in _DROPPED or "hidden" in node.attrib or node.get("aria-hidden") == "true":
        return True
    if re.search(r"display\s*:\s*none", node.get("style", "")):
        return True
    if node.get("role") in ("navigation", "banner", "contentinfo", "search", "dialog"):
        return True
    if tag == "header" and node.getparent() is not None and node.getparent().tag == "body" and root.tag == "html":
        return not node.xpath(".//h1")
    names = f"{node.get('class', '')} {node.get('id', '')}"
    return tag in BLOCKS and (bool(_FURNITURE.search(names)) or (tag in ("ul", "ol") and _is_menu(node)))


def _is_menu(node: "HtmlElement") -> bool:
    """Return whether a list is nothing but short links."""
    items = [inner for inner in node if inner.tag == "li"]
    texts = [item.text_content().strip() for item in items]
    links = ["".join(link.text_content() for link in item.iter("a")).strip() for item in items]
    return len(items) >= _MENU_ITEMS and texts == links and all(len(text.split()) <= _MENU_WORDS for text in texts)
