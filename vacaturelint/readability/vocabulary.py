"""The lexicon as vacaturelint uses it: with words of Flemish government and with compounds by their last part."""

import functools
import re
from dataclasses import replace

from vacaturelint.analysis.words import LONGEST_WORD
from vacaturelint.data.wordlist import read_table
from vacaturelint.readability.lexicon import Entry, NounType, find

_TYPES = {"concreet": NounType.CONCRETE, "abstract": NounType.ABSTRACT}
_SHORTEST_TAIL = 4
_SHORTEST_FIRST = 3
_ACTION = re.compile(r"(?:ing(?:en)?|aties?|name|maak|komst)$")
_VERBS = (("ingen", "en"), ("ing", "en"), ("atie", "eren"), ("name", "nemen"), ("maak", "maken"), ("komst", "komen"))
_KNOWN_VERB = 2.5
LINKS = ("", "s", "e", "en", "-", "n")
"""What may stand between the parts of a compound."""


@functools.lru_cache(maxsize=20_000)
def look_up(word: str) -> Entry:
    """Return the entry of a lower-case word.

    Our own list comes first; a noun that no table has takes type and frequency from the longest noun at its end, when
    what stands before that is a word too (`werfreserve`: reserve). Everything else is as in LiNT-II.
    """
    entry = find(word)
    own = _own().get(word)
    if own is not None:
        kind, example = own
        return replace(entry, noun=kind, noun_frequency=find(example or word).noun_frequency)
    if entry.noun:
        return entry
    split = split_compound(word)
    if not split:
        return entry
    tail = find(word[split:])
    return replace(entry, noun=tail.noun, noun_frequency=tail.noun_frequency, split=split)


def is_action(word: str) -> bool:
    """Return whether a noun is made from a verb that we know (`uitvoering`, `registratie`, `aanmaak`)."""
    return _ACTION.search(word) is not None and verb_behind(word) is not None


def is_human(word: str) -> bool:
    """Return whether a noun names a person (`tuinier`, `ploegbaas`)."""
    entry = look_up(word)
    return entry.human or (entry.split > 0 and find(word[entry.split :]).human)


def verb_behind(word: str) -> str | None:
    """Return the infinitive a noun is made from (`uitvoering`: uitvoeren), or None when it is no word we know."""
    if find(word).known and word.endswith("en") and not word.endswith("ingen"):
        return word
    for ending, verbal in _VERBS:
        stem = word.removesuffix(ending)
        if stem != word and find(stem + verbal).frequency >= _KNOWN_VERB:
            return stem + verbal
    return None


def split_compound(word: str) -> int:
    """Return the number of letters before the last part of a compound; 0 when it cannot be cut into known words."""
    for at in range(_SHORTEST_FIRST, len(word) - _SHORTEST_TAIL + 1 if len(word) <= LONGEST_WORD else 0):
        if find(word[at:]).noun and is_first_part(word[:at]):
            return at
    return 0


def is_first_part(part: str) -> bool:
    """Return whether letters can be the first part of a compound: a word, with or without a linking sound behind it."""
    for link in LINKS:
        stem = part.removesuffix(link)
        if part.endswith(link) and len(stem) >= _SHORTEST_FIRST and may_be_part(stem):
            return True
    return False


def may_be_part(stem: str) -> bool:
    """Return whether the lexicon has a word that can stand in a compound; of four letters and fewer only nouns."""
    entry = find(stem)
    return bool(entry.noun) or (entry.known and len(stem) > _SHORTEST_TAIL)


@functools.cache
def _own() -> dict[str, tuple[NounType, str]]:
    rows = read_table("leeswoorden.tsv", ("woord", "soort", "zoals"))
    return {row["woord"]: (_TYPES[row["soort"]], row["zoals"].strip("-")) for row in rows}
