"""What of a web page belongs to the site and not to the vacancy: decided by role, place and share of the words.

A word in a class or id is a hint at most: it counts only when the whole name says so (`site-footer`, not
`no-sidebar`), for a small part of the page. What holds most of the words is never furniture.
"""

import re
from collections import defaultdict
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


UNSEEN = _set(
    "script style noscript template svg iframe object embed select option datalist input textarea head audio video "
    "canvas map math rt rp"
)
BLOCKS = _set(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table "
    "tbody td tfoot th thead tr ul"
)
_SITE_TAGS = _set("nav footer header dialog search")
_SITE_ROLES = _set("navigation banner contentinfo search dialog alertdialog")
_NEVER = _set("html body main article h1")
_FURNITURE = _set(
    "nav navbar navigation menu breadcrumb breadcrumbs cookie cookies consent gdpr sidebar footer share sharing social "
    "skiplink skip pagination modal popup newsletter nieuwsbrief"
)
_NEUTRAL = _set(
    "site main page global top bottom left right bar banner wrapper wrap container inner outer links link list box "
    "widget block area buttons button icons icon primary secondary header mobile desktop notice overlay items item "
    "region section sub the to content media js c l u o m is"
)
_PANELS = _set(
    "tab tabs pane tabpane panel tabpanel accordion accordeon collapse collapsible toggle expandable expander uitklap "
    "details readmore more meer slide faq"
)
_NAME = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+")
_GONE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BULLET = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)  # the sign that Word writes before an item of a list
_MOST_OF_PAGE = 0.5  # of the words: what holds more is the page itself
_SMALL = 0.3  # of the words: more than this is no furniture on its name alone
_DENSE = 0.6  # of the words of an element stand in links: that is a menu
_FEW = 20  # words: less is no page
_TEXT = 8  # words: what holds fewer can hold the whole page and yet be a menu
_MENU_ITEMS = 3
_MENU_WORDS = 4


class Passed(Enum):
    """Why an element of a page is not read."""

    UNSEEN = auto()
    HIDDEN = auto()
    SITE = auto()


class Page:
    """The words of every element of a page, and which elements to pass over.

    `site` says whether parts of the site count as furniture, `names` whether names of classes do: they do not when too
    little would remain.
    """

    def __init__(self, root: "HtmlElement", *, site: bool = True, names: bool = True) -> None:
        self._root = root
        self._site = site
        self._names = names
        self._words: dict[HtmlElement, int] = defaultdict(int)
        self._linked: dict[HtmlElement, int] = defaultdict(int)
        self._titled = {above for node in root.iter("h1") for above in node.iterancestors()}
        self._count()
        self._controlled = {name for node in root.iter() if isinstance(node.tag, str) for name in controls(node)}

    def _count(self) -> None:
        for node in reversed(list(self._root.iter())):
            above = node.getparent()
            seen = isinstance(node.tag, str) and not is_unseen(node)
            if seen:
                self._words[node] += len((node.text or "").split())
            if node.tag == "a":
                self._linked[node] = self._words[node]
            if above is not None and node is not self._root:
                self._words[above] += (self._words[node] if seen else 0) + len((node.tail or "").split())
                self._linked[above] += self._linked[node]

    @property
    def total(self) -> int:
        """Return the number of words that the page may show."""
        return self._words[self._root]

    def is_titled(self, node: "HtmlElement") -> bool:
        """Return whether the title of the page stands in an element."""
        return node in self._titled

    def words(self, node: "HtmlElement") -> int:
        """Return the number of words in an element."""
        return self._words[node]

    def passed_over(self, node: "HtmlElement") -> Passed | None:
        """Return why an element is not read: no part of the vacancy, or it does not show. None when it is read."""
        if is_unseen(node) or _BULLET.search(node.get("style") or ""):
            return Passed.UNSEEN
        if self._is_furniture(node):
            return Passed.SITE
        return Passed.HIDDEN if _is_hidden(node) and not self._is_panel(node) else None

    def _is_panel(self, node: "HtmlElement") -> bool:
        """Return whether something hidden shows when a person opens it, or holds so much that it is the page."""
        if node.get("role") in ("tabpanel", "region") or (node.get("id") or "") in self._controlled:
            return True
        names = {word for token in _tokens(node) for word in _name_words(token)}
        large = self._words[node] >= _FEW and self._words[node] > _SMALL * self.total
        return bool(names & _PANELS) or node.tag in ("details", "body", "html") or large

    def _is_furniture(self, node: "HtmlElement") -> bool:
        tag = str(node.tag)
        if not self._site or tag in _NEVER or tag not in BLOCKS or node in self._titled:
            return False
        dense = self._linked[node] > _DENSE * self._words[node]
        share = self._words[node] / max(self.total, 1)
        if tag in ("ul", "ol", "menu") and _is_menu(node):
            return True
        if (tag in _SITE_TAGS and _is_of_site(node)) or node.get("role") in _SITE_ROLES:
            return dense or share <= _MOST_OF_PAGE or self._words[node] < _TEXT
        return self._names and _is_named_furniture(node) and (share <= _SMALL or (dense and share <= _MOST_OF_PAGE))


def main_part(page: Page, root: "HtmlElement") -> "HtmlElement":
    """Return the element with the main content when it holds enough of what is no furniture; else the page."""
    for path, times in (("//main | //*[@role='main']", 3), ("//article", 1)):
        found = root.xpath(path)
        best = max(found, key=page.words, default=None)
        if best is None or (len(found) > 1 and times == 1 and not page.is_titled(best)):
            continue
        if page.words(best) >= _FEW and times * page.words(best) >= _outside(page, root, best):
            return best
    return root


def _outside(page: Page, node: "HtmlElement", best: "HtmlElement") -> int:
    """Return how many words stand outside `best` in what is no furniture."""
    around = {best, *best.iterancestors()}
    found = 0
    todo = [node]
    while todo:
        each = todo.pop()
        for inner in each:
            if inner is best or not isinstance(inner.tag, str):
                continue
            if inner in around:
                todo.append(inner)
            elif page.passed_over(inner) is None:
                found += page.words(inner)
    return found


def is_unseen(node: "HtmlElement") -> bool:
    """Return whether a browser shows nothing of the text in an element, or nothing that is a text to read."""
    return node.tag in UNSEEN and not (node.tag == "template" and node.get("shadowrootmode") is not None)


def controls(node: "HtmlElement") -> list[str]:
    """Return the ids of the elements that a button, tab or link opens."""
    targets = [node.get("data-bs-target"), node.get("data-target"), node.get("data-toggle-target")]
    if node.tag == "a":
        targets.append(node.get("href"))
    found = [target[1:] for target in targets if target and target.startswith("#") and len(target) > 1]
    return found + (node.get("aria-controls") or "").split()


def names_of(node: "HtmlElement") -> set[str]:
    """Return the words that the classes and the id of an element are made of, in lower case."""
    return {word for token in _tokens(node) for word in _name_words(token)}


def _tokens(node: "HtmlElement") -> list[str]:
    return [*(node.get("class") or "").split(), *(node.get("id") or "").split()]


def _name_words(token: str) -> list[str]:
    return [word.lower() for word in _NAME.findall(token)]


def _is_hidden(node: "HtmlElement") -> bool:
    return (
        node.get("hidden", "until-found") != "until-found"
        or node.get("aria-hidden") == "true"
        or bool(_GONE.search(node.get("style") or ""))
        or (node.tag == "dialog" and "open" not in node.attrib)
    )


def _is_named_furniture(node: "HtmlElement") -> bool:
    """Return whether one of the names of an element says as a whole that it is furniture."""
    for token in _tokens(node):
        words = _name_words(token)
        if _FURNITURE.intersection(words) and all(word in _FURNITURE or word in _NEUTRAL for word in words):
            return True
    return False


def _is_of_site(node: "HtmlElement") -> bool:
    """Return whether a header or footer is that of the page, not of an article in it."""
    if node.tag not in ("header", "footer"):
        return True
    return not any(above.tag in ("article", "main", "section", "aside") for above in node.iterancestors())


def _is_menu(node: "HtmlElement") -> bool:
    """Return whether a list is nothing but short links."""
    items = [inner for inner in node if inner.tag == "li"]
    texts = [item.text_content().strip() for item in items]
    links = ["".join(link.text_content() for link in item.iter("a")).strip() for item in items]
    return len(items) >= _MENU_ITEMS and texts == links and all(len(text.split()) <= _MENU_WORDS for text in texts)
