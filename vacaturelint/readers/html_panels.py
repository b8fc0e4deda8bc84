"""Titles of parts that a person opens: tabs, accordions and other buttons, which are headings to a reader."""

import itertools
from typing import TYPE_CHECKING

from vacaturelint.readers.html_page import BLOCKS, UNSEEN, Page, controls, names_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6", "summary"])
_TITLE_NAMES = frozenset(["title", "header", "heading", "trigger", "label", "button", "toggle", "titel", "kop"])
_OPENS = frozenset(
    ["accordion", "accordeon", "collapse", "collapsible", "toggle", "expander", "panel", "uitklap", "faq"]
)
_MOST_WORDS = 12
_ENOUGH = 3  # words in what opens


class Panels:
    """Knows the heading of every panel of a page, and which buttons are headings where they stand."""

    def __init__(self, root: "HtmlElement", page: Page) -> None:
        self._page = page
        self._titles: dict[HtmlElement, str] = {}
        self._openers: set[HtmlElement] = set()
        ids = {node.get("id"): node for node in root.iter() if isinstance(node.tag, str) and node.get("id")}
        for node in root.iter():
            if isinstance(node.tag, str):
                self._meet(node, ids)

    def _meet(self, node: "HtmlElement", ids: "dict[str | None, HtmlElement]") -> None:
        title = _title(node)
        if not title or in_heading(node):
            return
        if node.tag in ("button", "a", "label", "li") or node.get("role") in ("tab", "button"):
            target = next((ids[name] for name in controls(node) if name in ids), None)
            is_link = node.tag == "a" and node.get("role") != "tab" and not _is_opener(node)
            if target is not None and not is_link and target.tag in BLOCKS and self._page.words(target) >= _ENOUGH:
                self._titles.setdefault(target, title)
                self._openers.add(node)
        label = ids.get(node.get("aria-labelledby")) if node.get("role") == "tabpanel" else None
        if label is not None and not in_heading(label) and _title(label):
            self._titles.setdefault(node, _title(label))
            self._openers.add(label)

    def title(self, node: "HtmlElement") -> str:
        """Return the heading that belongs right before what an element holds, nothing when it has none."""
        return self._titles.get(node, "")

    def is_shown_elsewhere(self, node: "HtmlElement") -> bool:
        """Return whether a button or tab is the heading of a panel, which stands with the panel."""
        return node in self._openers

    def is_heading(self, node: "HtmlElement") -> bool:
        """Return whether something to click on heads the text right behind it."""
        if in_heading(node) or not _title(node) or node.tag in UNSEEN:
            return False
        following = node.getnext()
        while following is not None and not isinstance(following.tag, str):
            following = following.getnext()
        opens = following is not None and following.tag in BLOCKS and self._page.words(following) >= _ENOUGH
        if node.tag == "label":
            before = node.getprevious()
            return opens and before is not None and before.get("type") in ("checkbox", "radio")
        if node.tag in ("button", "a") or node.get("role") == "button":
            return opens and _is_opener(node)
        names = names_of(node)
        return opens and node.tag in ("div", "span") and bool(names & _OPENS) and bool(names & _TITLE_NAMES)


def _is_opener(node: "HtmlElement") -> bool:
    return (
        node.get("aria-expanded") is not None
        or node.get("data-toggle") is not None
        or node.get("data-bs-toggle") is not None
        or bool(names_of(node) & _OPENS)
    )


def in_heading(node: "HtmlElement") -> bool:
    """Return whether an element is a heading or stands in one."""
    return any(above.tag in HEADINGS for above in (node, *node.iterancestors()))


def _title(node: "HtmlElement") -> str:
    """Return the words on a button when they are few enough for a heading."""
    if node.tag not in ("button", "a", "label", "li", "div", "span") and node.get("role") not in ("tab", "tabpanel"):
        return ""
    if node.get("role") == "tabpanel":
        return "panel"
    words = list(itertools.islice((word for text in node.itertext() for word in text.split()), _MOST_WORDS + 1))
    return " ".join(words) if 0 < len(words) <= _MOST_WORDS else ""
