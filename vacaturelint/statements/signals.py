"""The words that tell what a statement does, from `wordlists/eisen/daden.tsv`."""

import functools

from vacaturelint.data.wordlist import read_table
from vacaturelint.statements.phrases import Hits, Phrasebook
from vacaturelint.statements.terms import plain_terms

_LIST = "eisen/daden.tsv"


@functools.cache
def signals() -> Phrasebook:
    """Return the phrases by class of signal."""
    return Phrasebook(signal_rows(), _LIST)


def signal_rows() -> tuple[tuple[str, str], ...]:
    """Return each phrase with its class, as the list has them: frames of demands name some of the classes too."""
    return tuple((row["klasse"], row["frase"]) for row in read_table(_LIST, ("klasse", "frase")))


@functools.lru_cache(maxsize=500)
def signals_in(text: str) -> Hits:
    """Return the signals in a text outside the parse, such as a heading or a title, by their class."""
    return signals().find(plain_terms(text))


def phrases_of(name: str) -> list[tuple[str, str]]:
    """Return the phrases of one class of signals, for frames that name it."""
    return [(row["klasse"], row["frase"]) for row in read_table(_LIST) if row["klasse"] == name]
