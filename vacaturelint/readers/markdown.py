"""`.md` (CommonMark with tables): the text stays the file itself, markup lies between the fragments."""

import re
from typing import TYPE_CHECKING

from vacaturelint.core.format import Format
from vacaturelint.core.text import BlockKind, Document, Span
from vacaturelint.readers.assemble import Look
from vacaturelint.readers.builder import GivenText, Piece
from vacaturelint.readers.encoding import decode
from vacaturelint.readers.front_matter import SETTINGS, front_matter_length, words_in_front
from vacaturelint.readers.given_lines import GivenLines
from vacaturelint.readers.html_given import GivenHtml
from vacaturelint.readers.markdown_inline import MASK, pieces_of
from vacaturelint.readers.markdown_unread import left_out
from vacaturelint.readers.source import Source
from vacaturelint.readers.unread import Unread

if TYPE_CHECKING:
    from markdown_it.token import Token

_COMMENT = re.compile(r"<!--((?:(?!-->).){0,500}?)-->", re.DOTALL)
_TITLE = re.compile(r"^title[ \t]*[:=][ \t]*([\"']?)(\S(?:.*[^ \t\n])?)\1[ \t]*$", re.MULTILINE)
_NOTE = re.compile(rf"\s*{MASK}")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,40}\]:?")
_CODE = "een stuk in code"
_PLAIN = frozenset(["text", "txt", "plain", "plaintext", "md", "markdown", "tekst"])
"""What a fence says of text that is in no language of programs."""


def read_markdown(source: Source) -> Document:
    """Return the document; front matter and code in a programming language are no part of any block."""
    from markdown_it import MarkdownIt

    text, notices = decode(source.data)
    given = GivenText(text)
    skip = front_matter_length(text)
    for comment in _COMMENT.finditer(text, skip):
        given.remark(comment[1], comment.start())
    # A mark of a footnote is no text; the words of the note must not pass for the address of a link.
    masked = _FOOTNOTE.sub(lambda match: MASK * len(match[0]), text)
    tokens = MarkdownIt("commonmark").enable("table").disable("text_join").parse(masked[skip:])
    outline = _Outline(given, masked, _line_starts(text, skip))
    if not any(token.type == "heading_open" and token.tag == "h1" for token in tokens):
        _add_title(given, text[:skip])
    for token in tokens:
        outline.take(token)
    outline.close()
    return given.build(source, Format.MARKDOWN, (*notices, *_unread(given, text, skip, outline.told).notices()))


def _unread(given: GivenText, text: str, skip: int, told: list[Span]) -> Unread:
    """Return what stands in the file and in no block; `told` are the pieces of code in it."""
    unread = Unread()
    words = words_in_front(text[:skip])
    if words:
        unread.meet(SETTINGS, "regel 1", words)
    for span in told:
        unread.meet(_CODE, _line(text, span.start))
    for what, offset, words in left_out(text, [*given.covered, *told], skip):
        unread.meet(what, _line(text, offset), words)
    return unread


def _line(text: str, offset: int) -> str:
    return f"regel {text.count(chr(10), 0, offset) + 1}"


def _add_title(given: GivenText, front: str) -> None:
    title = _TITLE.search(front)
    if title:
        given.add(BlockKind.HEADING, [Span(title.start(2), title.end(2))])


def _line_starts(text: str, skip: int) -> list[int]:
    return [skip] + [i + 1 for i in range(skip, len(text)) if text[i] == "\n"] + [len(text) + 1]


class _Outline:
    """Follows the block tokens and knows in what the next inline text stands."""

    def __init__(self, given: GivenText, text: str, starts: list[int]) -> None:
        self.told: list[Span] = []
        self._given = given
        self._text = text
        self._starts = starts
        self._lines = GivenLines(given)
        self._html = GivenHtml(self._lines)
        self._lists = 0
        self._heading = 0
        self._cells = False
        self._cursor = starts[0]

    def take(self, token: "Token") -> None:
        """Update the state, or add the block of an inline token."""
        if token.type in ("bullet_list_open", "ordered_list_open"):
            self._lists += 1
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            self._lists -= 1
        elif token.type == "heading_open":
            self._heading = int(token.tag[1])
        elif token.type == "heading_close":
            self._heading = 0
        elif token.type in ("table_open", "table_close"):
            self._cells = token.type == "table_open"
        elif token.map:
            self._text_of(token, *self._range(token))

    def close(self) -> None:
        """Add what a tag that was never closed still holds."""
        self._html.close()

    def _range(self, token: "Token") -> tuple[int, int]:
        first, last = token.map or (0, 0)
        end = min(self._starts[min(last, len(self._starts) - 1)], len(self._text))
        return max(self._cursor, self._starts[first]), end

    def _text_of(self, token: "Token", start: int, end: int) -> None:
        if token.type == "inline":
            self._inline(token, start, end)
        elif token.type == "html_block":
            self._html.read(self._text, start, end)
            self._cursor = end
        elif token.type == "code_block" or (token.type == "fence" and _is_plain(token.info)):
            self._code(token, start, end)
        elif token.type == "fence":
            self.told.append(Span(start, end))

    def _inline(self, token: "Token", start: int, end: int) -> None:
        pieces, self._cursor = pieces_of(token, self._text, start, end)
        if pieces:
            note = _NOTE.match(self._text, self._starts[(token.map or [0])[0]]) is not None
            strong = all(each.strong for each in pieces if each.piece.text.strip())
            self._lines.add([each.piece for each in pieces], self._look(strong=strong, note=note))

    def _look(self, *, strong: bool, note: bool) -> Look:
        if self._heading:
            return Look(heading=self._heading)
        return Look(item=self._lists, strong=strong, cell=self._cells, margin=note)

    def _code(self, token: "Token", start: int, end: int) -> None:
        """Add text that an indent or a fence sets apart: in a vacancy it is no code."""
        for line in token.content.split("\n"):
            found = self._text.find(line.strip(), start, end) if line.strip() else -1
            if found >= 0:
                self._lines.add([Piece(line.strip(), offset=found)], Look(item=self._lists))
                start = found + len(line.strip())
        self._cursor = max(self._cursor, start)


def _is_plain(info: str) -> bool:
    """Return whether a fence holds text: it says nothing, that it is text, or what box to draw around it."""
    words = info.split()
    return not words or words[0].casefold() in _PLAIN or words[0].startswith("{")
