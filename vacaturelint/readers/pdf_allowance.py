"""What one PDF may ask in all, taken where it is spent and before it unfolds.

A PDF of a kilobyte can ask for gigabytes: packed streams, maps of sixteen million letters, forms in forms. Every part
of the reader that can unfold takes from the same allowance, so no road around one of them is cheaper than another.
"""

from dataclasses import dataclass
from enum import IntEnum, auto

from vacaturelint.errors import UnreadableError
from vacaturelint.readers.limits import MAX_CHARACTERS

MAX_UNPACKED_BYTES = 40_000_000
_PIECE = 65_536
_TOO_HEAVY = (
    "Deze pdf vraagt te veel werk: hij heeft te veel onderdelen. "
    "Bewaar het oorspronkelijke document opnieuw als pdf of .docx."
)

_TOO_LARGE = (
    "Uitgepakt is deze pdf te groot: er komt veel meer uit dan erin zit. "
    "Bewaar het oorspronkelijke document opnieuw als pdf of .docx."
)


def too_heavy() -> UnreadableError:
    """Return the error for a PDF that asks more work than any vacancy does."""
    return UnreadableError(_TOO_HEAVY)


def too_large_unpacked() -> UnreadableError:
    """Return the error for a PDF of which much more comes out than there is in it."""
    return UnreadableError(_TOO_LARGE)


class Cost(IntEnum):
    """What the reading of a PDF costs."""

    LETTERS = 0  # on all pages together
    TOKENS = auto()  # numbers, names and operators
    ENTRIES = auto()  # of maps and widths of letters
    SLOW = auto()  # bytes that Python goes over one by one
    COPIED = auto()  # bytes of long strings that are copied for every sign
    SCANNED = auto()  # bytes that are gone over
    UNPACKED = auto()  # bytes of text, fonts and maps that come out of streams; pictures are never unpacked


@dataclass(slots=True)
class Allowance:
    """What is left for one PDF, of each cost: a list, as a member of an enum is slow to look up in a dictionary."""

    left: list[int]

    def take(self, cost: Cost, count: int = 1) -> None:
        """Take what something costs; UnreadableError when too little is left."""
        left = self.left[cost] - count
        self.left[cost] = left
        if left < 0:
            raise too_large_unpacked() if cost is Cost.UNPACKED else too_heavy()

    def take_words(self, data: bytes) -> None:
        """Take as many tokens as a text of PDF objects can hold at most, before it is parsed."""
        self.take(Cost.SCANNED, len(data))
        marks = sum(data.count(mark) for mark in (b"[", b"]", b"(", b"<", b">", b"/", b"{", b"}"))
        for start in range(0, len(data), _PIECE):
            self.take(Cost.TOKENS, len(data[start : start + _PIECE].split()))
        self.take(Cost.TOKENS, marks)


def allowance_for(size: int) -> Allowance:
    """Return the allowance of a PDF of `size` bytes: what a small page may ask, and more as the file holds more."""
    left = {
        Cost.LETTERS: min(60_000 + size, MAX_CHARACTERS),
        Cost.TOKENS: min(100_000 + 3 * size, 3_000_000),
        Cost.ENTRIES: min(200_000 + size, 1_000_000),
        Cost.SLOW: min(300_000 + size, 3_000_000),
        Cost.COPIED: 500_000_000,
        Cost.SCANNED: 20_000_000 + 5 * size,
        Cost.UNPACKED: min(10_000_000 + 40 * size, MAX_UNPACKED_BYTES),
    }
    return Allowance([left[cost] for cost in Cost])
