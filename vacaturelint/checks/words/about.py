"""Whether `over` can stand for a formal preposition: `kennis inzake` is about something, `controles inzake` is not."""

import functools

from vacaturelint.analysis.analysis import Analysis
from vacaturelint.data.wordlist import read_table

OVER = "over"
_PLURALS = ("", "en", "s", "ken", "'s")


def is_about(first: int, analysis: Analysis) -> bool:
    """Return whether `over` goes with what a preposition belongs to: the noun before it, else what the parse says."""
    words = analysis.words
    before = words[first - 1] if first and words[first - 1].block == words[first].block else None
    noun = analysis.token_at(before.start) if before is not None else None
    if noun is not None and noun.pos in ("NOUN", "PROPN"):
        return _is_told(noun.text)
    token = analysis.token_at(words[first].start)
    if token is not None and token.dep in ("case", "fixed") and token.head != token.nth:
        token = analysis.tokens[token.head]
    if token is None or token.head == token.nth:
        return False
    governor = analysis.tokens[token.head]
    return (
        governor.lemma.casefold().endswith(_words("werkwoord")) if governor.pos == "VERB" else _is_told(governor.text)
    )


def _is_told(noun: str) -> bool:
    return any(noun.casefold().removesuffix(ending).endswith(_words("naamwoord")) for ending in _PLURALS)


@functools.cache
def _words(kind: str) -> tuple[str, ...]:
    return tuple(row["woord"] for row in read_table("over.tsv", ("woord", "soort")) if row["soort"] == kind)
