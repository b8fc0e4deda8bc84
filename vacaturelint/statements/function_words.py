"""Closed classes of small words, from `wordlists/functiewoorden.tsv`: pronouns, negation, conjunctions.

They are looked up by the form of a single term. What is said with more words is a signal (`signals.py`).
"""

import functools
from collections.abc import Mapping

from vacaturelint.data.wordlist import read_table


def function_words(name: str) -> frozenset[str]:
    """Return the words of a class, which the list must have."""
    return _classes()[name]


@functools.cache
def _classes() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in read_table("functiewoorden.tsv", ("klasse", "woord")):
        found.setdefault(row["klasse"], set()).add(row["woord"])
    return {name: frozenset(words) for name, words in found.items()}
