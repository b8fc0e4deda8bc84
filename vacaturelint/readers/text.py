"""`.txt` and standard input: lines → headings, list items and paragraphs."""

import codecs
import re

from vacaturelint.core.text import BlockKind, Document, Span
from vacaturelint.errors import UnreadableError
from vacaturelint.readers.builder import GivenText
from vacaturelint.readers.source import Source

_BULLET = re.compile(r"\s*(?:[-*•·–—▪◦‣✅✓\uf0b7\uf0a7]|\d{1,2}[.)]|[a-z][.)])\s+")
_WRAP_WIDTH = 60
_HEADING_WORDS = 8


def decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Return the text with newlines as line ends, and a notice when it is not UTF-8.

    Errors: UnreadableError for bytes that are no text (NUL bytes).
    """
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return _newlines(data.decode(encoding, errors="replace")), ()
    if b"\0" in data:
        raise UnreadableError("Dit is geen tekstbestand. Bewaar je vacature als .docx, .md of .txt.")
    try:
        return _newlines(data.decode("utf-8")), ()
    except UnicodeDecodeError:
        notice = "De tekst is gelezen als Windows-1252. Kloppen de letters met een accent niet? Bewaar als UTF-8."
        return _newlines(data.decode("cp1252", errors="replace")), (notice,)


def read_text(source: Source) -> Document:
    """Return the document; its text is the decoded file, so offsets point into it."""
    text, notices = decode(source.data)
    given = GivenText(text)
    lines = _lines(text)
    at = 0
    while at < len(lines):
        at = _block(given, lines, at)
    return given.build(source, "txt", notices)


def _newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _lines(text: str) -> list[Span]:
    spans: list[Span] = []
    start = 0
    for line in text.split("\n"):
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return spans


def _block(given: GivenText, lines: list[Span], at: int) -> int:
    """Add the block that starts at line `at`; return the line after it."""
    line = lines[at]
    words = given.text[line.start : line.end]
    if not words.strip():
        return at + 1
    bullet = _BULLET.match(words)
    last = at
    while last + 1 < len(lines) and _goes_on(given.text, lines[last], lines[last + 1]):
        last += 1
    start = line.start + (bullet.end() if bullet else 0)
    if bullet:
        kind = BlockKind.LIST_ITEM
    elif last == at and is_heading(words, first=at == 0):
        kind = BlockKind.HEADING
    else:
        kind = BlockKind.PARAGRAPH
    given.add(kind, [Span(start, lines[last].end)])
    return last + 1


def _goes_on(text: str, line: Span, following: Span) -> bool:
    """Return whether a full line is wrapped: it ends without a stop and the next goes on in lower case."""
    words, more = text[line.start : line.end].rstrip(), text[following.start : following.end].lstrip()
    return len(words) >= _WRAP_WIDTH and words[-1] not in ".!?:;" and more[:1].islower() and not _BULLET.match(more)


def is_heading(line: str, *, first: bool = False) -> bool:
    """Return whether a line of its own reads as a heading: short, no full stop, or all in capitals."""
    words = line.split()
    bare = line.strip()
    if len(words) > _HEADING_WORDS or bare[-1:] in (".", "!", ",", ";"):
        return False
    if first or bare.isupper() or bare[-1:] in (":", "?"):
        return True
    return bare[:1].isupper() and len(words) <= 4
