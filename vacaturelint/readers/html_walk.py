"""Walks a web page in reading order and yields its paragraphs; what is no content is left out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from vacaturelint.readers.assemble import LAYOUT_PARAGRAPHS, Look
from vacaturelint.readers.builder import Piece
from vacaturelint.readers.html_left_out import LeftOut
from vacaturelint.readers.html_page import BLOCKS, Page
from vacaturelint.readers.html_panels import Panels, in_heading

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_STRONG = frozenset(["b", "strong"])
_ROWS = ("tr", "dt")
_IN_TABLE = ("td", "th")
_CELLS = (*_IN_TABLE, "dt", "dd")
_SPACES = re.compile(r"[ \t\n\r\f]+")
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_PANEL_LEVEL = 3


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

    def add(self, text: str, place: tuple[str, int], *, underlined: bool, strong: bool, kept: bool) -> None:
        """Add text of a part and a line of the source; white space collapses unless `kept`."""
        shown = text if kept else _SPACES.sub(" ", text)
        if not kept and (not self.pieces or self.pieces[-1].text[-1:] in (" ", "\n")):
            shown = shown.lstrip(" ")
        if shown:
            self.pieces.append(Piece(shown, *place, underlined=underlined))
            self.weak = self.weak or (bool(shown.strip()) and not strong)


@dataclass(slots=True)
class _Frame:
    """An element that is being read, and what is left of it."""

    node: "HtmlElement"
    inner: "Iterator[HtmlElement]"
    look: Look
    strong: bool
    kept: bool
    block: bool


class PageWalker:
    """Yields the paragraphs below one element of a page."""

    def __init__(
        self, root: "HtmlElement", *, part: str, page: Page | None = None, left: LeftOut | None = None
    ) -> None:
        self._root = root
        self._part = part
        self._page = page or Page(root, site=False)
        self._left = left or LeftOut(self._page)
        self._panels = Panels(root, self._page)
        self._line = _Line()
        self._rows = 0
        self._remarks: list[str] = []

    def paragraphs(self) -> Iterator[Found]:
        """Yield the paragraphs in reading order."""
        stack = [self._opened(self._root, Look(), strong=False, kept=False)]
        while stack:
            frame = stack[-1]
            inner = next(frame.inner, None)
            if inner is None:
                stack.pop()
                if frame.block or not stack:
                    yield from self._flush(frame.look)
                if stack:
                    self._tail(frame.node, stack[-1])
                continue
            yield from self._meet(inner, frame, stack)

    def _meet(self, node: "HtmlElement", frame: _Frame, stack: list[_Frame]) -> Iterator[Found]:
        """Read the start of an element: open it, or pass it over with what follows it."""
        if not isinstance(node.tag, str):
            self._remarks.append(node.text or "")
        elif node.tag == "br":
            self._text("\n", node, strong=True, kept=True)
        elif self._is_left_out(node):
            pass
        elif self._panels.is_heading(node):
            yield from self._flush(frame.look)
            stack.append(self._opened(node, Look(heading=_PANEL_LEVEL), strong=False, kept=False, block=True))
            return
        else:
            if node.tag in BLOCKS:
                yield from self._flush(frame.look)
                yield from self._panel(node)
            stack.append(self._opened(node, frame.look, strong=frame.strong, kept=frame.kept))
            return
        self._tail(node, frame)

    def _is_left_out(self, node: "HtmlElement") -> bool:
        """Return whether an element is not read where it stands; what is read nowhere is kept to be told."""
        if self._panels.is_shown_elsewhere(node):
            return True
        if node.tag == "img":
            self._left.meet_picture(node)
        why = self._page.passed_over(node)
        if why is not None:
            self._left.meet(node, why)
            return True
        if _is_control(node) and not self._panels.is_heading(node):
            self._left.meet_control(node)
            return True
        return False

    def _opened(self, node: "HtmlElement", look: Look, *, strong: bool, kept: bool, block: bool = False) -> _Frame:
        block = block or node.tag in BLOCKS
        self._rows += node.tag in _ROWS
        outer = replace(look, row=self._rows) if node.tag in _ROWS or node.tag == "dd" else look
        within = _look(node, outer) if node.tag in BLOCKS else outer
        bold = _is_bold(node) or (strong and not block)
        frame = _Frame(node, iter(node), within, bold, kept or node.tag == "pre", block)
        self._text(node.text, node, strong=frame.strong, kept=frame.kept)
        return frame

    def _panel(self, node: "HtmlElement") -> Iterator[Found]:
        """Yield the heading of a panel, which stands on its tab or button."""
        title = self._panels.title(node)
        if title:
            place = Piece(title, self._part, int(node.sourceline or 0))
            yield Found((place,), Look(heading=_PANEL_LEVEL))

    def _tail(self, node: "HtmlElement", frame: _Frame) -> None:
        self._text(node.tail, frame.node, strong=frame.strong, kept=frame.kept)

    def _text(self, text: str | None, node: "HtmlElement", *, strong: bool, kept: bool) -> None:
        if text:
            place = self._part, int(node.sourceline or 0)
            self._line.add(text, place, underlined=_is_underlined(node), strong=strong, kept=kept)

    def _flush(self, look: Look) -> Iterator[Found]:
        line, self._line = self._line, _Line()
        if any(piece.text.strip() for piece in line.pieces):
            remarks, self._remarks = tuple(self._remarks), []
            seen = look if look.strong is not line.weak else replace(look, strong=not line.weak)
            yield Found(tuple(line.pieces), seen, remarks)


def _is_control(node: "HtmlElement") -> bool:
    """Return whether an element is to fill in or to click on, and no heading."""
    return node.tag == "label" or (node.tag == "button" and not in_heading(node))


def _is_underlined(node: "HtmlElement") -> bool:
    """Return whether an inline element, or one around it in the same block, is underlined and none is a link."""
    tags: set[object] = set()
    while node is not None and node.tag not in BLOCKS:
        tags.add(node.tag)
        node = node.getparent()
    return "u" in tags and "a" not in tags


def _is_bold(node: "HtmlElement") -> bool:
    return node.tag in _STRONG or node.tag == "dt" or _BOLD.search(node.get("style") or "") is not None


def _look(node: "HtmlElement", outer: Look) -> Look:
    """Return what a block element says of the text in it."""
    tag = str(node.tag)
    if re.fullmatch(r"h[1-6]", tag):
        return Look(heading=int(tag[1]))
    if tag == "summary" or node.get("role") == "heading":
        level = node.get("aria-level") or "3"
        return Look(heading=int(level) if level in "123456" else _PANEL_LEVEL)
    if tag == "li" or "MsoListParagraph" in (node.get("class") or ""):
        return Look(item=outer.item + 1)
    if tag in _CELLS:
        return Look() if tag in _IN_TABLE and _is_layout(node) else Look(cell=True, row=outer.row)
    return outer


def _is_layout(cell: "HtmlElement") -> bool:
    """Return whether a table cell only gives a place on the page, as in the layout of a mail."""
    if sum(1 for inner in cell if inner.tag in BLOCKS) >= LAYOUT_PARAGRAPHS:
        return True
    if any(inner.tag in ("table", "h1", "h2", "h3", "ul", "ol") for inner in cell):
        return True
    table = next(cell.iterancestors("table"), None)
    if table is not None and table.get("role") in ("presentation", "none"):
        return True
    row = cell.getparent()
    alone = row is not None and sum(1 for inner in row if inner.tag in _IN_TABLE) == 1
    return alone and not cell.get("colspan")
