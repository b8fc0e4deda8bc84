"""`.md` (CommonMark with tables): the text stays the file itself, markup lies between the fragments."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from vacaturelint.core.text import BlockKind, Document, Span
from vacaturelint.readers.builder import GivenText
from vacaturelint.readers.encoding import decode
from vacaturelint.readers.source import Source

if TYPE_CHECKING:
    from markdown_it.token import Token

_COMMENT = re.compile(r"<!--((?:(?!-->).){0,500}?)-->", re.DOTALL)
_FRONT_MATTER = re.compile(r"\A---\n.*?\n(?:---|\.\.\.)(?:\n|\Z)", re.DOTALL)


def read_markdown(source: Source) -> Document:
    """Return the document; front matter, code and HTML are no part of any block."""
    from markdown_it import MarkdownIt

    text, notices = decode(source.data)
    given = GivenText(text)
    front = _FRONT_MATTER.match(text)
    skip = front.end() if front else 0
    for comment in _COMMENT.finditer(text, skip):
        given.remark(comment[1], comment.start())
    starts = _line_starts(text, skip)
    outline = _Outline(given, starts)
    for token in MarkdownIt("commonmark").enable("table").parse(text[skip:]):
        outline.take(token)
    return given.build(source, "md", notices)


def _line_starts(text: str, skip: int) -> list[int]:
    return [skip] + [i + 1 for i in range(skip, len(text)) if text[i] == "\n"] + [len(text) + 1]


class _Outline:
    """Follows the block tokens and knows in what the next inline text stands."""

    def __init__(self, given: GivenText, starts: list[int]) -> None:
        self._given = given
        self._starts = starts
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
        elif token.type == "inline" and token.map:
            self._inline(token, token.map[0], token.map[1])

    def _inline(self, token: "Token", first: int, last: int) -> None:
        start = max(self._cursor, self._starts[first])
        end = min(self._starts[min(last, len(self._starts) - 1)], len(self._given.text))
        spans = list(self._spans(token, start, end))
        if spans:
            self._cursor = spans[-1].end
            kind, level = self._kind()
            self._given.add(kind, _joined(spans), level=level)

    def _kind(self) -> tuple[BlockKind, int]:
        if self._heading:
            return BlockKind.HEADING, self._heading
        if self._cells:
            return BlockKind.CELL, 1
        if self._lists:
            return BlockKind.LIST_ITEM, self._lists
        return BlockKind.PARAGRAPH, 1

    def _spans(self, token: "Token", cursor: int, end: int) -> Iterator[Span]:
        for child in token.children or ():
            raw = _raw(child)
            found = self._given.text.find(raw, cursor, end) if raw else -1
            if found >= 0:
                cursor = found + len(raw)
                shown = len(raw) if child.type != "text_special" else len(child.content)
                yield Span(cursor - shown, cursor)


def _raw(child: "Token") -> str:
    """Return how a piece of inline text stands in the file; nothing for markup."""
    if child.type == "text":
        return child.content
    if child.type == "text_special":
        return child.markup
    if child.type in ("softbreak", "hardbreak"):
        return "\n"
    return ""


def _joined(spans: list[Span]) -> list[Span]:
    """Return the spans with neighbours that touch made one."""
    found: list[Span] = []
    for span in spans:
        if found and found[-1].end == span.start:
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
    return found
