"""What the network reads of a text, in training as when it runs: words, their characters, and the space around them."""

from collections.abc import Sequence
from typing import NamedTuple

LONGEST_FORM = 18
"""Characters of a form that are read; of a longer one the first `_FIRST`, and its ending."""
_FIRST = 6
PAD, UNKNOWN, BEGIN, END = range(4)
SPACED, GLUED, AFTER_NEWLINE = 1, 2, 4
"""What the network is told of the space around a word: a space after it, nothing before it, a new line before it."""
FLAGS = SPACED + GLUED + AFTER_NEWLINE + 1
"""The numbers that these add up to, zero too."""
STRAIGHT = str.maketrans({"’": "'", "‘": "'", "‚": "'", "“": '"', "”": '"', "„": '"'})
"""The network knows straight quotation marks only."""


class Text(NamedTuple):
    """What the network reads of a text: its words and, for each word, a number that tells the space around it."""

    forms: Sequence[str]
    flags: Sequence[int]


def characters_read(form: str) -> str:
    """Return the characters of a form that the network reads: of a long one its beginning and its end."""
    return form if len(form) <= LONGEST_FORM else form[:_FIRST] + form[_FIRST - LONGEST_FORM :]
