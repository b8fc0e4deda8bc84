"""Items and sentences that run on in a text that lost its line breaks, taken apart again."""

import itertools
import re
from collections.abc import Iterator, Sequence

from vacaturelint.language.names import LANGUAGES
from vacaturelint.readability.lexicon import NounType, find
from vacaturelint.readability.selection import lost_break
from vacaturelint.readability.vocabulary import split_compound

Stretch = tuple[int, int, str]
"""Where a stretch begins and ends in its text, and what one reads there."""
_WORD = re.compile(r"\S+")
_SUBJECTS = ("Je", "Jij", "Jouw", "We", "Wij")
_BEFORE_NAME = (
    "regio", "stad", "steden", "gemeente", "provincie", "firma", "bedrijf", "klant", "groep", "omgeving", "partner",
    "diploma", "master", "bachelor", "opleiding", "richting", "studie", "graduaat",
)  # fmt: skip
_CLAUSE = re.compile(r"\b(?:je|jij|we|wij|ons|onze|jouw|ze)\b", re.IGNORECASE)
_BULLET = re.compile(r"(?<![\s;:])[\s;:]{1,9}o\s{0,9}$")  # the mark of the next item
_LONG_WORD = 10
_SHORT = 3
_YEAR = re.compile(r"20\d\d")


def unglued(text: str, start: int, end: int) -> Iterator[Stretch]:
    """Yield the items of a stretch that lost its line breaks; short ones that stand together are one, with commas."""
    together: list[Stretch] = []
    for piece in pieces(text, start, end):
        if len(piece[2].split()) <= _SHORT:
            together.append(piece)
            continue
        yield from _as_one(together)
        together = []
        yield piece
    yield from _as_one(together)


def _as_one(together: Sequence[Stretch]) -> Iterator[Stretch]:
    if together:
        first, *others = (text for _, _, text in together)
        yield together[0][0], together[-1][1], ", ".join([first, *(text[:1].lower() + text[1:] for text in others)])


def pieces(text: str, start: int, end: int) -> Iterator[Stretch]:
    """Yield the pieces of a stretch, cut where a word closes something and a plain word with a capital follows."""
    words = list(_WORD.finditer(text, start, end))
    is_list = _CLAUSE.search(text, start, end) is None
    cuts = [later.start() for first, later in itertools.pairwise(words) if _parts(first[0], later[0], is_list=is_list)]
    for first, last in itertools.pairwise([start, *cuts, end]):
        stretch = _BULLET.sub("", text[first:last]).rstrip(" \n-")
        if stretch:
            yield first, first + len(stretch), stretch


def _parts(word: str, following: str, *, is_list: bool) -> bool:
    """Return whether something new begins between two words: a lost break, or a clause about the reader or the firm.

    A noun with a capital may be a name or a subject (`een master Bouwkunde`): it begins something in a list only.
    """
    later = following.rstrip(".,;:-")
    if later in _SUBJECTS:
        return True
    if len(later) == 1 or not later.isalpha() or word.casefold().startswith(_BEFORE_NAME):
        return False
    closing = "jaar" if _YEAR.fullmatch(word) else word
    if later.casefold() in LANGUAGES:  # `vlot Frans`
        return False
    if word.istitle() and word.endswith("e"):  # `een master Industriële Wetenschappen`
        return False
    if _is_noun(later):
        return is_list and (lost_break(closing, later) or lost_break(closing, "De"))
    return lost_break(closing, later)


def _is_noun(word: str) -> bool:
    """Return whether a word with a capital is a noun that we know, or a long one made of such."""
    lower = word.lower()
    if not word.istitle():
        return False
    return find(lower).noun is not NounType.UNKNOWN or (len(word) >= _LONG_WORD and split_compound(lower) > 0)


def with_commas(text: str) -> str:
    """Return a stretch that lost its line breaks with commas between its items."""
    return ", ".join(stretch for _, _, stretch in pieces(text, 0, len(text)))
