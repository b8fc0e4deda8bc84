"""Whether `over` can stand for a formal preposition: `kennis inzake` is about something, `controles inzake` is not."""

import functools

from vacaturelint.analysis.analysis import Analysis
from vacaturelint.checks.words.term_index import Occurrence
from vacaturelint.data.wordlist import read_table

OVER = "over"
_PLURALS = ("", "en", "s", "ken", "'s")


def is_about(one: Occurrence, analysis: Analysis) -> bool:
    """Return whether what the preposition belongs to goes with `over`: the noun before it, else what the parse says."""
    words = analysis.words
    before = words[one.first - 1] if one.first and words[one.first - 1].block == words[one.first].block else None
    noun = analysis.token_at(before.start) if before is not None else None
    if noun is not None and noun.pos in ("NOUN", "PROPN"):
        return _is_told(noun.text)
    token = analysis.token_at(words[one.first].start)
    below = analysis.tokens[token.head] if token is not None and token.dep in ("case", "fixed") else None
    if below is None or below.head == below.index:
        return False
    governor = analysis.tokens[below.head]
    return (
        governor.lemma.casefold().endswith(_words("werkwoord")) if governor.pos == "VERB" else _is_told(governor.text)
    )


def _is_told(noun: str) -> bool:
    return any(noun.casefold().removesuffix(ending).endswith(_words("naamwoord")) for ending in _PLURALS)


@functools.cache
def _words(kind: str) -> tuple[str, ...]:
    return tuple(row["woord"] for row in read_table("over.tsv", ("woord", "soort")) if row["soort"] == kind)
