"""The trades a vacancy is written for: what every practitioner knows needs no explanation."""

import functools

from vacaturelint.analysis.words import fold
from vacaturelint.rulebook.wordlist import read_table
from vacaturelint.vacancy.posting import Posting

_HEAD = 160


def trades_of(posting: Posting) -> frozenset[str]:
    """Return the trades (`bouw`, `zorg`, `omgeving` …) that the title or function family of a vacancy names."""
    vacancy = posting.vacancy
    named = (vacancy.title, vacancy.family, vacancy.language_profile, posting.document.text[:_HEAD])
    return _trades(fold(" ".join(filter(None, named))))


@functools.lru_cache(maxsize=256)
def _trades(title: str) -> frozenset[str]:
    return frozenset(trade for word, trade in _table() if word in title)


@functools.cache
def _table() -> tuple[tuple[str, str], ...]:
    return tuple((row["woord"], row["vak"]) for row in read_table("vakgebieden.tsv", ("woord", "vak")))
