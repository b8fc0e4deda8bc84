"""HTML that stands inside a Markdown file: its text, each piece with its place in the file."""

import re
from html import unescape

from vacaturelint.readers.assemble import Look
from vacaturelint.readers.builder import Piece
from vacaturelint.readers.given_lines import GivenLines
from vacaturelint.readers.html_page import BLOCKS
from vacaturelint.readers.limits import MAX_DEPTH

_TOKEN = re.compile(
    r"(?P<comment><!--.*?(?:-->|\Z)|<[!?][^>]{0,2000}>)|<(?P<close>/?)(?P<name>[a-zA-Z][\w:-]*+)(?P<more>[^<>]*)>"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});)|(?P<text>[^<&]+|[<&])",
    re.DOTALL,
)
_UNSEEN = frozenset(["script", "style", "template", "svg"])
_SPACES = str.maketrans("\n\t\r", "   ")


class GivenHtml:
    """Reads HTML blocks one after the other; a list or a table may run on in the next one."""

    def __init__(self, lines: GivenLines) -> None:
        self._lines = lines
        self._pieces: list[Piece] = []
        self._open: list[str] = []
        self._weak = False

    def read(self, text: str, start: int, end: int) -> None:
        """Add the blocks of the HTML in `text[start:end]`."""
        for token in _TOKEN.finditer(text, start, end):
            name = (token["name"] or "").lower()
            if name:
                self._tag(name, token)
            elif token["comment"] is None and not _UNSEEN.intersection(self._open):
                self._text(token)
        self._flush()

    def close(self) -> None:
        """Forget what was never closed."""
        self._flush()
        self._open.clear()

    def _text(self, token: re.Match[str]) -> None:
        raw = token[0]
        shown = unescape(raw) if token["entity"] else raw.translate(_SPACES)
        length = len(raw) if token["entity"] and shown != raw else 0
        if self._pieces or shown.strip():
            self._pieces.append(Piece(shown, offset=token.start(), run=length))
            self._weak = self._weak or bool(shown.strip() and not {"b", "strong", "dt"}.intersection(self._open))

    def _tag(self, name: str, token: re.Match[str]) -> None:
        if name == "br":
            self._pieces.append(Piece("\n", offset=token.start(), run=len(token[0])))
            return
        if name in BLOCKS:
            self._flush()
        if token["close"]:
            if name in self._open:
                del self._open[len(self._open) - 1 - self._open[::-1].index(name) :]
        elif (
            len(self._open) < MAX_DEPTH
            and not token["more"].rstrip().endswith("/")
            and name not in ("hr", "img", "input", "meta", "link", "wbr")
        ):
            self._open.append(name)

    def _flush(self) -> None:
        pieces, self._pieces = self._pieces, []
        weak, self._weak = self._weak, False
        if any(piece.text.strip() for piece in pieces):
            self._lines.add(pieces, self._look(strong=not weak))

    def _look(self, *, strong: bool) -> Look:
        for name in reversed(self._open):
            if re.fullmatch(r"h[1-6]", name):
                return Look(heading=int(name[1]))
            if name == "summary":
                return Look(heading=3)
            if name in ("td", "th"):
                return Look(cell=True)
        lists = sum(name in ("ul", "ol", "menu") for name in self._open) if "li" in self._open else 0
        return Look(item=lists or int("li" in self._open), strong=strong)
