"""Measures that need no parse: Flesch-Douma and mean lengths."""

from collections.abc import Sequence

from vacaturelint.readability.syllables import count_syllables


def flesch_douma(words: Sequence[str], sentences: int) -> float | None:
    """Return the Flesch-Douma reading ease, about 0 (very hard) to 100 (very easy); None without words.

    `206.835 - 0.93 · words per sentence - 77 · syllables per word` (Douma 1960, with the constants of textstat)
    """
    if not words or not sentences:
        return None
    syllables = sum(map(count_syllables, words))
    return 206.835 - 0.93 * len(words) / sentences - 77 * syllables / len(words)


def mean(total: int, count: int) -> float:
    """Return `total / count`, or 0 when there is nothing to count."""
    return total / count if count else 0.0
