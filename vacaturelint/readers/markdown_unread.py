"""What of a Markdown file is in no block and is no markup either: told, so that no word is lost without a sign."""

import re
from collections.abc import Iterator, Sequence

from vacaturelint.core.text import Span

_PICTURE = re.compile(
    r"!\[((?:[^\[\]]|\[[^\[\]]*\]){0,2000})\](?:\(|\[)"
    r"|<img\b[^<>]{0,2000}?\balt\s?=\s?(?:\"([^\"<>]*)\"|'([^'<>]*)')",
    re.IGNORECASE,
)
_MARKUP = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(?P<unseen>script|style)\b.*?(?:</(?P=unseen)\s*>|\Z)"
    r"|<[/!?]?[a-zA-Z][^<>]*>"
    r"|\]\((?:[^()\n]|\([^()\n]*\))*\)|\]\[[^\[\]]*\]"  # where a link leads, and its title
    r"|\[\^[^\]\s]{1,40}\]:?"
    r"|^[ >]{0,9}\[[^\[\]\n]+\]:[^\n]*(?:\n[ \t]+[\"'(][^\n]*[\"')][ \t]*$)?",  # where links of that name lead
    re.DOTALL | re.IGNORECASE | re.MULTILINE,
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_FEWEST = {"een stuk tekst": 3, "de beschrijving van een afbeelding": 5}  # words: fewer nobody would miss
_TEXT, _ALTERNATIVE = _FEWEST


def left_out(text: str, read: Sequence[Span], start: int) -> Iterator[tuple[str, int, int]]:
    """Yield what stands in no part of `text[start:]` that was read or told: what it is, where, how many words."""
    for low, high in _gaps(text, read, start):
        if _WORD.search(text, low, high) is None:
            continue
        # A link or picture may begin in what was read and end here: what stands before tells where it leads.
        rest = _MARKUP.sub(_blank, text[low:high])
        for picture in _PICTURE.finditer(text, low, high):
            first, last = picture.span(picture.lastindex or 0)
            yield from _worth(_ALTERNATIVE, first, text[first:last])
            rest = rest[: first - low] + " " * (last - first) + rest[last - low :]
        yield from _worth(_TEXT, low, rest)


def _gaps(text: str, read: Sequence[Span], start: int) -> Iterator[tuple[int, int]]:
    at = start
    for span in sorted(read, key=lambda each: each.start):
        if span.start > at:
            yield at, span.start
        at = max(at, span.end)
    yield at, len(text)


def _blank(found: re.Match[str]) -> str:
    """Return as much white space as markup takes, so that places stay what they are."""
    return re.sub(r"[^\n]", " ", found[0])


def _worth(what: str, start: int, text: str) -> Iterator[tuple[str, int, int]]:
    words = list(_WORD.finditer(text))
    if len(words) >= _FEWEST[what]:
        yield what, start + words[0].start(), len(words)
