"""What one PDF may ask in all, taken where it is spent and before it unfolds.

A PDF of a kilobyte can ask for gigabytes: packed streams, maps of sixteen million letters, forms in forms. Every part
of the reader that can unfold takes from the same allowance, so no road around one of them is cheaper than another.
"""

from dataclasses import dataclass

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


@dataclass(slots=True)
class Allowance:
    """What is left for one PDF.

    `letters` are those on all pages together, `tokens` numbers, names and operators, `entries` those of maps and widths
    of letters, `slow` bytes that Python goes over one by one, `copied` bytes of long strings that are copied for every
    sign, `scanned` bytes that are gone over, and `unpacked` bytes of text, fonts and maps that come out of streams;
    pictures are never unpacked.
    """

    letters: int
    tokens: int
    entries: int
    slow: int
    copied: int
    scanned: int
    unpacked: int

    def take_letter(self) -> None:
        """Take one letter; errors as of `take_tokens`."""
        self.letters -= 1
        if self.letters < 0:
            raise too_heavy()

    def take_tokens(self, count: int) -> None:
        """Take `count` tokens; UnreadableError when too few are left."""
        self.tokens -= count
        if self.tokens < 0:
            raise too_heavy()

    def take_entries(self, count: int) -> None:
        """Take `count` entries of a map; errors as of `take_tokens`."""
        self.entries -= count
        if self.entries < 0:
            raise too_heavy()

    def take_slow(self, count: int) -> None:
        """Take `count` bytes of slow work; errors as of `take_tokens`."""
        self.slow -= count
        if self.slow < 0:
            raise too_heavy()

    def take_copied(self, count: int) -> None:
        """Take `count` bytes that are copied once more; errors as of `take_tokens`."""
        self.copied -= count
        if self.copied < 0:
            raise too_heavy()

    def take_scanned(self, count: int) -> None:
        """Take `count` bytes that are gone over; errors as of `take_tokens`."""
        self.scanned -= count
        if self.scanned < 0:
            raise too_heavy()

    def take_unpacked(self, count: int) -> None:
        """Take `count` bytes that came out of a stream; UnreadableError when that is too much."""
        self.unpacked -= count
        if self.unpacked < 0:
            raise too_large_unpacked()

    def take_words(self, data: bytes) -> None:
        """Take as many tokens as a text of PDF objects can hold at most, before it is parsed."""
        self.take_scanned(len(data))
        marks = sum(data.count(mark) for mark in (b"[", b"]", b"(", b"<", b">", b"/", b"{", b"}"))
        for start in range(0, len(data), _PIECE):
            self.take_tokens(len(data[start : start + _PIECE].split()))
        self.take_tokens(marks)


def allowance_for(size: int) -> Allowance:
    """Return the allowance of a PDF of `size` bytes: what a small page may ask, and more as the file holds more."""
    return Allowance(
        letters=min(60_000 + 2 * size, MAX_CHARACTERS),
        tokens=min(100_000 + 3 * size, 3_000_000),
        entries=min(200_000 + size, 1_000_000),
        slow=min(300_000 + size, 3_000_000),
        copied=500_000_000,
        scanned=20_000_000 + 5 * size,
        unpacked=min(10_000_000 + 40 * size, MAX_UNPACKED_BYTES),
    )
