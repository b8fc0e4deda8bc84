"""How much of each part a report shows: as much as fits in two screens, or everything when that is asked."""

from typing import NamedTuple

from vacaturelint.reporters.look import Look

SCREENS = 78
"""Two screens of 40 lines, with room for what the user typed."""
_ALL = 1_000_000


class Room(NamedTuple):
    """How many findings of one rule, sentences to paste and words are shown.

    `hints` lists also what could be told and need not, `reasons` tells why at each rule. `whole` shows what stands
    around the words, every suggestion and the whole of a reason.
    """

    alike: int
    examples: int
    words: int
    hints: bool = True
    reasons: bool = True
    whole: bool = False


WHOLE = Room(_ALL, _ALL, _ALL, whole=True)
LESS_AND_LESS = (
    Room(2, _ALL, 9),
    Room(2, 2, 9),
    Room(1, 2, 8),
    Room(1, 2, 8, hints=False),
    Room(1, 1, 6, hints=False, reasons=False),
)


def rooms_for(look: Look) -> tuple[Room, ...]:
    """Return what to try one after the other, until the report fits."""
    return (WHOLE,) if look.everything or look.quiet else LESS_AND_LESS
