"""The text of one paragraph of Markdown, piece by piece, each with its place in the file.

markdown-it gives what a piece reads as, not where it stands; between two pieces lies nothing but markup, which is
passed over here construct by construct, so that words are never sought inside an address.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vacaturelint.readers.builder import Piece

if TYPE_CHECKING:
    from markdown_it.token import Token

_TAIL = re.compile(
    r"\](?:\(\s{0,20}(?:<[^<>\n]*>|[^\s()<]*(?:\([^\s()]*\)[^\s()]*)*)"
    r"(?:\s{1,20}(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?\s{0,20}\)|\[[^\[\]]*\])?"
)
MASK = "\u2060"
"""Stands for what no block may hold, such as the mark of a footnote: it has the same length, and is not shown."""

_UNMASKED = re.compile(f"[^{MASK}]+")
_BREAK = re.compile(r"<br\b[^>]*>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class InlinePiece:
    """A piece of text and whether it is bold.

    `piece.offset` is its place in the file; `piece.run` how long it is there when it reads as something else, or 0.
    """

    piece: Piece
    strong: bool


def pieces_of(token: "Token", text: str, start: int, end: int) -> tuple[list[InlinePiece], int]:
    """Return the pieces of an inline token that stands in `text[start:end]`, and where its markup ends."""
    inline = _Inline(text, start, end)
    return list(inline.pieces(token)), inline.at


class _Inline:
    """Walks through the tokens and the file side by side; `at` is how far it came in the file."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self.at = start
        self._end = end
        self._strong = 0
        self._automatic = False

    def pieces(self, token: "Token") -> Iterator[InlinePiece]:
        """Yield the pieces in order."""
        for child in token.children or ():
            for piece in self._read(child):
                yield InlinePiece(piece, self._strong > 0)

    def _read(self, child: "Token") -> Iterator[Piece]:
        match child.type:
            case "text":
                yield from self._verbatim(child.content)
            case "text_special":
                yield from self._special(child)
            case "code_inline":
                yield from self._code(child.markup)
            case "softbreak" | "hardbreak":
                yield from self._line_end(child.type)
            case "html_inline":
                yield from self._tag(child.content)
            case "image":
                self._pass("![")
                self._pass(child.content)
                self._pass_tail()
            case "strong_open" | "strong_close":
                self._strong += child.nesting
            case "link_open":
                self._automatic = child.markup == "autolink"
            case "link_close" if not self._automatic:
                self._pass_tail()

    def _verbatim(self, content: str) -> Iterator[Piece]:
        found = self._find(content)
        if found >= 0:
            yield from (Piece(part[0], offset=found + part.start()) for part in _UNMASKED.finditer(content))
        elif "|" in content:  # the cell of a table holds it as \|
            for part in re.split(r"(\|)", content):
                yield from self._verbatim(part) if part != content and part else ()

    def _special(self, child: "Token") -> Iterator[Piece]:
        found = self._find(child.markup)
        if found >= 0:
            yield Piece(child.content, offset=found, run=len(child.markup))

    def _code(self, fence: str) -> Iterator[Piece]:
        begin = self._find(fence)
        close = self._find(fence) if begin >= 0 else -1
        if close > begin + len(fence):
            inside = self._text[begin + len(fence) : close]
            yield Piece(inside.replace("\n", " "), offset=begin + len(fence))

    def _line_end(self, kind: str) -> Iterator[Piece]:
        found = self._find("\n")
        if found >= 0:
            is_end = kind == "hardbreak" or self._text[found + 1 : found + 2] == MASK
            yield Piece("\n" if is_end else " ", offset=found, run=1)

    def _tag(self, tag: str) -> Iterator[Piece]:
        found = self._find(tag)
        if found >= 0 and _BREAK.fullmatch(tag):
            yield Piece("\n", offset=found, run=len(tag))
        self._strong += {"<b>": 1, "<strong>": 1, "</b>": -1, "</strong>": -1}.get(tag.lower(), 0)

    def _find(self, raw: str) -> int:
        """Return where `raw` stands next, and go on behind it; -1 when it does not."""
        found = self._text.find(raw, self.at, self._end) if raw else -1
        if found >= 0:
            self.at = found + len(raw)
        return found

    def _pass(self, raw: str) -> None:
        self._find(raw)

    def _pass_tail(self) -> None:
        """Go on behind the address of a link or picture."""
        close = self._text.find("]", self.at, self._end)
        tail = _TAIL.match(self._text, close, self._end) if close >= 0 else None
        if tail:
            self.at = tail.end()
