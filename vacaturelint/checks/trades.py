"""The trades a vacancy is written for: what every practitioner knows needs no explanation."""

import functools

from vacaturelint.analysis.words import fold, fold_words
from vacaturelint.data.wordlist import read_table
from vacaturelint.vacancy.posting import Posting

_HEAD = 160


def trades_of(posting: Posting) -> frozenset[str]:
    """Return the trades (`bouw`, `zorg` …) that title and family name; without a title, the head of the text."""
    vacancy = posting.vacancy
    return _trades(vacancy.title or posting.document.text[:_HEAD], vacancy.family or "")


@functools.lru_cache(maxsize=256)
def _trades(title: str, family: str) -> frozenset[str]:
    words = fold_words(title)
    named = frozenset(trade for start, trade in _table() if _begins(start, words, title))
    return named | {trade for _, trade in _table() if trade == fold(family)}


def _begins(start: str, words: tuple[str, ...], title: str) -> bool:
    """Return whether a word of the title begins with `start`; a start of more words may stand anywhere."""
    if " " in start or not start.isalnum():
        return start in fold(title)
    return any(part.startswith(start) for word in words for part in word.split("-"))


@functools.cache
def _table() -> tuple[tuple[str, str], ...]:
    return tuple((row["woord"], row["vak"]) for row in read_table("vakgebieden.tsv", ("woord", "vak")))
