"""Corrections in a text file: line ends, encoding and everything around the corrections stay as they were."""

import bisect
import difflib
import re
from collections.abc import Iterable

from vacaturelint.core.text import Document, Span
from vacaturelint.editors.plan import Edit, applied
from vacaturelint.readers.encoding import encoding_of

_TWO = re.compile("\r\n")


def correct_text(data: bytes, edits: Iterable[Edit]) -> bytes:
    """Return the file with the edits made; a letter that its encoding lacks makes it UTF-8."""
    encoding = encoding_of(data)
    raw = data.decode(encoding, errors="replace")
    ends = _two_lettered(raw)
    moved = [Edit(_raw_span(ends, edit.span), edit.text, edit.finding) for edit in edits]
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


def _two_lettered(raw: str) -> list[int]:
    """Return where the line ends of two characters stand in the text, where every line end is one."""
    return [match.start() - nth for nth, match in enumerate(_TWO.finditer(raw))]


def _raw_span(ends: list[int], span: Span) -> Span:
    """Return where a span of the text stands in the text of the file: further on by one for every such line end."""
    return Span(span.start + bisect.bisect_left(ends, span.start), span.end + bisect.bisect_left(ends, span.end))
