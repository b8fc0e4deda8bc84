"""The text of a LanguageTool request, and the way back: offsets in UTF-16 units of text and markup together."""

import bisect
import itertools
import json
from dataclasses import dataclass
from typing import Any

from vacaturelint.errors import UsageError
from vacaturelint.service.live import even

_BROKEN = "'data' klopt niet: geef JSON met een lijst 'annotation' van stukken met 'text' of 'markup'."


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What is checked. Piece `n` begins at `starts[n]` in `text` and at `offsets[n]`, in UTF-16 units, in the request.

    Pieces of markup are `fixed`: whatever is read there stands at the place of the whole piece.
    """

    text: str
    starts: tuple[int, ...]
    offsets: tuple[int, ...]
    fixed: tuple[bool, ...]

    def offset(self, index: int) -> int:
        """Return where code point `index` of the text lies in the request, in UTF-16 units."""
        nth = max(bisect.bisect_right(self.starts, index) - 1, 0)
        inside = "" if self.fixed[nth] else self.text[self.starts[nth] : index]
        return self.offsets[nth] + utf16(inside)

    def stretch(self, start: int, end: int) -> tuple[int, int]:
        """Return offset and length, in UTF-16 units, of `text[start:end]` in the request."""
        first = self.offset(start)
        last = self.offset(end - 1) + utf16(self.text[end - 1]) if end > start else first
        return first, max(last - first, 0)


def utf16(text: str) -> int:
    """Return the number of UTF-16 units of a text."""
    return len(text) + sum(char > "\uffff" for char in text)


def from_text(text: str) -> Paragraph:
    """Return a request of plain text."""
    return Paragraph(even(text), (0,), (0,), (False,))


def from_data(data: str) -> Paragraph:
    """Return a request with annotations; UsageError when it is not as LanguageTool describes it."""
    try:
        pieces = [_piece(piece) for piece in json.loads(data)["annotation"]]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UsageError(_BROKEN) from error
    if not pieces:
        raise UsageError(_BROKEN)
    starts = itertools.accumulate((len(read) for read, _, _ in pieces[:-1]), initial=0)
    offsets = itertools.accumulate((length for _, length, _ in pieces[:-1]), initial=0)
    text = "".join(read for read, _, _ in pieces)
    return Paragraph(even(text), tuple(starts), tuple(offsets), tuple(fixed for _, _, fixed in pieces))


def _piece(piece: dict[str, Any]) -> tuple[str, int, bool]:
    """Return what is read of a piece, its length in the request, and whether it is markup."""
    if "text" in piece:
        return str(piece["text"]), utf16(str(piece["text"])), False
    return str(piece.get("interpretAs", "")), utf16(str(piece["markup"])), True
