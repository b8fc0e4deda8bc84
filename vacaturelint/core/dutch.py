"""Small pieces of Dutch that rules and reports write alike."""

from collections.abc import Sequence

LOCALE = "nl-BE"
"""The language of a Word file that we make, so that Word does not check its spelling as English."""


def listed(words: Sequence[str]) -> str:
    """Return words as a list: `a, b en c`; nothing for none."""
    return f"{', '.join(words[:-1])} en {words[-1]}" if len(words) > 1 else "".join(words)
