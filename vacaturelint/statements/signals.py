"""The words that tell what a statement does, from `wordlists/eisen/daden.tsv`."""

import functools

from vacaturelint.data.wordlist import read_table
from vacaturelint.statements.phrases import Phrasebook


@functools.cache
def signals() -> Phrasebook:
    """Return the phrases by class of signal."""
    return Phrasebook((row["klasse"], row["frase"]) for row in read_table("eisen/daden.tsv", ("klasse", "frase")))
