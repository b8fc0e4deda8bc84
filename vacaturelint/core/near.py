"""The word that a slip of the pen was meant to be."""

from collections.abc import Iterable

_NEAR = 0.7  # as difflib counts; lower also offers words that nobody meant


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the word of `known` that is so near that `word` must be a slip of it; nothing when none is.

    A number is no slip of another number: of `VL999` nobody knows which code was meant.
    """
    import difflib

    letters = word.casefold()
    found = {one.casefold(): one for one in known if _without_digits(one) != _without_digits(word) or one == word}
    near = difflib.get_close_matches(letters, found, n=1, cutoff=_NEAR)
    return found[near[0]] if near else ""


def _without_digits(word: str) -> str:
    return "".join("0" if letter.isdigit() else letter for letter in word.casefold())
