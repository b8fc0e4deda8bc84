"""What of a web page is met and not read, with its line: parts of the site, hidden text, forms, pages in the page."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from vacaturelint.readers.html_page import Page, Passed

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SITE = "menu's en andere delen van de site"
_FORM = "knoppen en velden van een formulier"
_HIDDEN = "verborgen tekst"
_BESIDE = "tekst voor een browser zonder JavaScript"
_STYLED = "tekst in de opmaak van de pagina (CSS)"
_ALTERNATIVE = "de beschrijving van een afbeelding"
_PICTURE = "een afbeelding (tekst in beeld)"
PAGE = "een pagina in de pagina"
_KINDS = {
    "svg": "tekst in een tekening",
    "noscript": _BESIDE,
    "template": _HIDDEN,
    "iframe": PAGE,
    "object": "een ingesloten bestand",
    "embed": "een ingesloten bestand",
    "math": "een formule",
    "video": "een video",
    "audio": "een geluidsfragment",
    "input": _FORM,
    "select": _FORM,
    "textarea": _FORM,
}
_WITH_WORDS = frozenset(["svg", "noscript", "template", "math", "select", "textarea"])
_TYPED = frozenset(["text", "search", "tel", "url", "email", "number", "date", "month", "week", "time"])
_FEWEST = {_SITE: 5, _FORM: 5, _HIDDEN: 3, _BESIDE: 5, _STYLED: 3, _ALTERNATIVE: 5}  # words: fewer nobody would miss
_IN_ALL = (_SITE, _FORM)  # kinds whose words count together: each of them has few
_TINY = 20  # pixels: what is no larger measures who visits the page
_FEW_WORDS = 40  # on a page: with fewer, a picture may well be the vacancy
_PIXELS = re.compile(r"\s*(\d{1,5})\s*(?:px)?\s*")
_CONTENT = re.compile(r"content\s*:\s*(?:\"([^\"{}]{1,500})\"|'([^'{}]{1,500})')")
_LETTERS = re.compile(r"[^\W\d_]{2,}")


class LeftOut:
    """Gathers what of a page is not read: what it is, its line, and how many words it holds, 0 for what has none."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._found: list[tuple[str, int, int]] = []
        self._pictures: list[int] = []

    def meet(self, node: "HtmlElement", why: Passed) -> None:
        """Keep an element that is passed over."""
        if why is Passed.UNSEEN:
            self._meet_unseen(node)
        else:
            self._keep(_SITE if why is Passed.SITE else _HIDDEN, node, self._page.words(node))

    def meet_control(self, node: "HtmlElement") -> None:
        """Keep a button or a label, with the fields in it."""
        self._keep(_FORM, node, self._page.words(node))
        for field in node.iter("input", "select", "textarea"):
            self._meet_unseen(field)

    def meet_picture(self, node: "HtmlElement") -> None:
        """Keep a picture, and what is said in its place."""
        self._keep(_ALTERNATIVE, node, len((node.get("alt") or "").split()))
        if not _is_tiny(node):
            self._pictures.append(int(node.sourceline or 0))

    def meet_beside(self, words: int) -> None:
        """Keep so many words that stand on the page beside what is read of it."""
        self._found.append((_SITE, 0, words))

    def meet_styles(self, root: "HtmlElement") -> None:
        """Keep the texts that only the styles of a page add to it."""
        for node in root.iter("style"):
            for content in _CONTENT.finditer(node.text or ""):
                self._keep(_STYLED, node, len(_LETTERS.findall(content[1] or content[2])))

    def told(self, read: int) -> Iterator[tuple[str, str, int]]:
        """Yield what was not read, its place in Dutch and its words, for a page of which so many words were read."""
        in_all: Counter[str] = Counter()
        for what, _, words in self._found:
            in_all[what] += words
        for what, line, words in self._found:
            counted = in_all[what] if what in _IN_ALL else words
            if counted >= _FEWEST.get(what, 0):
                yield what, f"regel {line}" if line else "", words
        if read < _FEW_WORDS:
            yield from ((_PICTURE, f"regel {line}", 0) for line in self._pictures)

    def _keep(self, what: str, node: "HtmlElement", words: int) -> None:
        if words:
            self._found.append((what, int(node.sourceline or 0), words))

    def _meet_unseen(self, node: "HtmlElement") -> None:
        tag = str(node.tag)
        if tag == "input":
            typed = (node.get("type") or "text").lower() in _TYPED
            self._keep(_FORM, node, len((node.get("value") or "").split()) if typed else 0)
        elif tag in _WITH_WORDS:
            path = ".//text//text()" if tag == "svg" else ".//text()"
            self._keep(_KINDS[tag], node, sum(len(_LETTERS.findall(str(text))) for text in node.xpath(path)))
        elif tag in _KINDS and not _is_tiny(node):
            self._found.append((_KINDS[tag], int(node.sourceline or 0), 0))


def _is_tiny(node: "HtmlElement") -> bool:
    """Return whether an element is too small to show something, or hidden."""
    if re.search(r"display\s*:\s*none|visibility\s*:\s*hidden", node.get("style") or "") or "hidden" in node.attrib:
        return True
    sizes = [_PIXELS.fullmatch(node.get(name) or "") for name in ("width", "height")]
    return any(size is not None and int(size[1]) <= _TINY for size in sizes)
