"""The four features of LiNT-II, token by token and by sentence, computed as lint-ii 0.1.3 does.

Source: Kim & Pander Maat, LiNT-II (https://github.com/vanboefer/lint_ii). Where lint-ii reads Alpino tags, this reads
Universal Dependencies: `WW|pv` is `VerbForm=Fin`, `SPEC` is `X` or `SYM`, `TW` is `NUM` or an ordinal.
"""

import itertools
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from vacaturelint.analysis.analysis import Token
from vacaturelint.analysis.labels import ACTIVE_SUBJECT
from vacaturelint.readability.lexicon import Entry, LookUp, NounType

_NOUNS = frozenset({"NOUN", "PROPN"})
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
_SPECIAL = frozenset({"X", "SYM"})
_ORDINAL = re.compile(
    r"\d+(?:st)?e|\d+de|(?:aller)?eersten?|eerst|(?:.*en)?(?:tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende)n?"
    r"|(?:\w*tien|elf|twaalf)den?|\w*(?:tig|honderd|duizend|miljoen)sten?|tiende[nr]?|[ivxlc]+e|zoveelsten?|hoeveelsten?"
)


class WordFeatures(NamedTuple):
    """One token: log frequency (None when it has no say), dependency length in words, and what sort of word it is."""

    token: Token
    frequency: float | None
    dependency_length: int
    noun: NounType | None
    is_content: bool
    is_finite: bool
    is_punctuation: bool


@dataclass(frozen=True, slots=True)
class SentenceFeatures:
    """One sentence: the log frequencies of its content words and the counts behind the other features."""

    frequencies: tuple[float, ...]
    max_dependency_length: int | None
    content_words: int
    finite_verbs: int
    concrete_nouns: int
    typed_nouns: int


def features_of(tokens: Sequence[Token], look_up: LookUp) -> SentenceFeatures:
    """Return the features of one sentence from its tokens."""
    words = list(word_features(tokens, look_up))
    lengths = [word.dependency_length for word in words if not word.is_punctuation]
    types = [word.noun for word in words if word.noun]
    return SentenceFeatures(
        frequencies=tuple(word.frequency for word in words if word.frequency is not None),
        max_dependency_length=max(lengths) if len(lengths) > 1 else None,
        content_words=sum(word.is_content for word in words),
        finite_verbs=sum(word.is_finite for word in words),
        concrete_nouns=types.count(NounType.CONCRETE),
        typed_nouns=len(types),
    )


def word_features(tokens: Sequence[Token], look_up: LookUp) -> Iterator[WordFeatures]:
    """Yield the features of every token of one sentence."""
    length_of = dependency_length(tokens)
    for token in tokens:
        text = token.text.lower().replace("’", "'")
        entry = look_up(text)
        content = _is_content(token, text, entry)
        lemma = look_up(token.lemma.lower()) if content or token.pos in _NOUNS else entry
        yield WordFeatures(
            token,
            _frequency(token, entry, lemma) if content else None,
            length_of(token),
            _noun_type(token, entry, lemma),
            content,
            token.is_finite,
            is_punctuation(token.text),
        )


def _is_content(token: Token, text: str, entry: Entry) -> bool:
    if token.dep == "cop" or token.pos == "NUM" or (token.pos == "ADJ" and _ORDINAL.fullmatch(text)):
        return False
    return token.pos in _CONTENT or entry.manner


def _frequency(token: Token, entry: Entry, lemma: Entry) -> float | None:
    if token.pos == "PROPN" or entry.skipped or lemma.skipped:
        return None
    return entry.noun_frequency if token.pos == "NOUN" else entry.frequency


def _noun_type(token: Token, entry: Entry, lemma: Entry) -> NounType | None:
    if token.pos in _NOUNS:
        return entry.noun or lemma.noun
    return NounType.CONCRETE if token.pos in _SPECIAL and entry.unit else None


def dependency_length(tokens: Sequence[Token]) -> Callable[[Token], int]:
    """Return the function that gives the number of words between a token of this sentence and its governor.

    A conjunct hangs where its first conjunct hangs; a subject of coordinated verbs counts the farthest one.
    """
    if not tokens:
        return lambda _: 0
    base = tokens[0].nth
    before = [0, *itertools.accumulate(token.dep != "punct" for token in tokens)]
    conjuncts: dict[int, list[int]] = {}
    for token in tokens:
        if token.dep == "conj" and token.head < token.nth:
            conjuncts.setdefault(token.head - base, []).append(token.nth - base)

    def heads(token: Token) -> Iterable[int]:
        first = first_conjunct(tokens, token)
        head = first.head - base
        if first.dep != ACTIVE_SUBJECT:
            return (head,)
        return (head, *_coordinated(tokens, conjuncts, head))

    def length(token: Token) -> int:
        if token.dep == "punct":
            return 0
        here = token.nth - base
        return max(max(abs(before[head] - before[here]) - 1, 0) for head in heads(token))

    return length


def first_conjunct(tokens: Sequence[Token], token: Token) -> Token:
    """Return the first member of the coordination that `token` belongs to, or the token itself."""
    while token.dep == "conj" and token.head != token.nth:
        token = tokens[token.head - tokens[0].nth]
    return token


def _coordinated(tokens: Sequence[Token], conjuncts: dict[int, list[int]], at: int) -> list[int]:
    """Return the other members of the coordination around the token at `at`."""
    start = first_conjunct(tokens, tokens[at]).nth - tokens[0].nth
    found = [start]
    for nth in found:
        found.extend(conjuncts.get(nth, ()))
    return [nth for nth in found if nth != at]


def is_punctuation(text: str) -> bool:
    """Return whether `text` holds nothing but punctuation marks."""
    return not text.isalnum() and all(unicodedata.category(char).startswith("P") for char in text)
