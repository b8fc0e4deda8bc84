"""Corrections in a text file: line ends, encoding and everything around the corrections stay as they were."""

import difflib
import re
from collections.abc import Iterable

from vacaturelint.core.text import Document, Span
from vacaturelint.editors.plan import Edit, applied
from vacaturelint.readers.encoding import encoding_of

_LINE_END = re.compile("\r\n?")


def correct_text(data: bytes, edits: Iterable[Edit]) -> bytes:
    """Return the file with the edits made; a letter that its encoding lacks makes it UTF-8."""
    encoding = encoding_of(data)
    raw = data.decode(encoding, errors="replace")
    moved = [Edit(_raw_span(raw, edit.span), edit.text, edit.finding) for edit in edits]
    try:
        if raw.encode(encoding) != data:
            encoding = "utf-8"
        return applied(raw, moved).encode(encoding)
    except UnicodeEncodeError:
        return applied(raw, moved).encode("utf-8", "replace")


def unified_diff(document: Document, edits: Iterable[Edit], name: str) -> str:
    """Return the corrections as a unified diff of the text; nothing when there are none."""
    old = document.text.splitlines(keepends=True)
    new = applied(document.text, edits).splitlines(keepends=True)
    lines = difflib.unified_diff(old, new, document.path, name)
    return "".join(line if line.endswith("\n") else line + "\n\\ Geen regeleinde aan het einde\n" for line in lines)


def _raw_span(raw: str, span: Span) -> Span:
    """Return where a span of the text, where every line end is one character, lies in the text of the file."""
    if "\r" not in raw:
        return span
    return Span(_raw_offset(raw, span.start), _raw_offset(raw, span.end))


def _raw_offset(raw: str, offset: int) -> int:
    shift = 0
    for match in _LINE_END.finditer(raw):
        if match.start() - shift >= offset:
            break
        shift += len(match[0]) - 1
    return offset + shift
