"""Titles of parts that a person opens: tabs, accordions and other buttons, which are headings to a reader."""

from typing import TYPE_CHECKING

from vacaturelint.readers.html_page import BLOCKS, Page, controls, names_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6", "summary"])
_TITLE_NAMES = frozenset(["title", "header", "heading", "trigger", "label", "button", "toggle", "titel", "kop"])
_OPENS = frozenset(
    ["accordion", "accordeon", "collapse", "collapsible", "toggle", "expander", "panel", "uitklap", "faq"]
)
_CLICKED = frozenset(["button", "a", "label", "li"])
_CLICKED_ROLES = frozenset(["tab", "button", "tabpanel"])
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
            if isinstance(node.tag, str) and (node.tag in _CLICKED or node.get("role") in _CLICKED_ROLES):
                self._meet(node, ids)

    def _meet(self, node: "HtmlElement", ids: "dict[str | None, HtmlElement]") -> None:
        title = self._title(node)
        if not title or in_heading(node):
            return
        if node.get("role") == "tabpanel":
            self._meet_panel(node, ids)
        else:
            self._meet_opener(node, title, ids)

    def _meet_opener(self, node: "HtmlElement", title: str, ids: "dict[str | None, HtmlElement]") -> None:
        """Take a button or tab for the title of what it opens."""
        target = next((ids[name] for name in controls(node) if name in ids), None)
        is_link = node.tag == "a" and node.get("role") != "tab" and not _is_opener(node)
        if target is not None and not is_link and target.tag in BLOCKS and self._page.words(target) >= _ENOUGH:
            self._titles.setdefault(target, title)
            self._openers.add(node)

    def _meet_panel(self, node: "HtmlElement", ids: "dict[str | None, HtmlElement]") -> None:
        """Take what labels a panel for its title."""
        label = ids.get(node.get("aria-labelledby"))
        if label is not None and not in_heading(label) and self._title(label):
            self._titles.setdefault(node, self._title(label))
            self._openers.add(label)

    def _title(self, node: "HtmlElement") -> str:
        """Return the words on a button when they are few enough for a heading."""
        if node.get("role") == "tabpanel":
            return "panel"
        if not 0 < self._page.words(node) <= _MOST_WORDS:
            return ""
        return " ".join(word for text in node.itertext() for word in text.split())

    def title(self, node: "HtmlElement") -> str:
        """Return the heading that belongs right before what an element holds, nothing when it has none."""
        return self._titles.get(node, "")

    def is_shown_elsewhere(self, node: "HtmlElement") -> bool:
        """Return whether a button or tab is the heading of a panel, which stands with the panel."""
        return node in self._openers

    def is_heading(self, node: "HtmlElement") -> bool:
        """Return whether something to click on heads the text right behind it."""
        if not _may_open(node) or in_heading(node) or not self._title(node):
            return False
        following = next(node.itersiblings("*"), None)
        if following is None or following.tag not in BLOCKS or self._page.words(following) < _ENOUGH:
            return False
        if node.tag == "label":
            before = node.getprevious()
            return before is not None and before.get("type") in ("checkbox", "radio")
        return _is_opener(node) if node.tag in ("button", "a") or node.get("role") == "button" else True


def _may_open(node: "HtmlElement") -> bool:
    """Return whether an element may be something to click on: by its tag, its role, or the names of its class."""
    if node.get("role") == "button" or node.tag in ("button", "a", "label"):
        return True
    names = names_of(node) if node.tag in ("div", "span") else frozenset()
    return bool(names & _OPENS and names & _TITLE_NAMES)


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
