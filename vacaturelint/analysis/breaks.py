"""Where a line break got lost in running text: whether something may have ended with a word."""

from vacaturelint.data.leaning import leans_on


def closes(word: str) -> bool:
    """Return whether something may end with a word when a capital follows: no adjective, article or preposition."""
    return len(word) > 1 and word.islower() and word.isalpha() and not word.endswith("e") and not leans_on(word)
