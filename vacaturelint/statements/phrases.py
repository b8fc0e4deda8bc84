"""Phrases in classes, found in a row of terms: the words that statements and demands are recognised by, all of it data.

How a phrase is written: words stand in order; `a/b` is one word or the other, `(x)` may be absent, `…` stands for at
most three words; `x*` is a beginning, `*x` the ending of a longer word; a word counts in the form written and as a
dictionary form. `@naam` stands for any phrase of that class.
"""

import functools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from vacaturelint.analysis.words import fold
from vacaturelint.statements.terms import Term

_GAP = "…"
_LONGEST_GAP = 3  # words that `…` stands for: an adverb and a determiner fit, a clause does not
_NO_KEYS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase of a class in a row of terms: the terms `first` up to `last`, half-open."""

    first: int
    last: int

    def overlaps(self, other: "Hit") -> bool:
        """Return whether two hits share a term."""
        return self.first < other.last and other.first < self.last


@dataclass(frozen=True, slots=True)
class _Slot:
    """One place of a phrase: words of which one must stand there, a class, or a gap when it has neither."""

    words: frozenset[str] = frozenset()
    reference: str = ""
    optional: bool = False


Hits = Mapping[str, tuple[Hit, ...]]


class _Phrase(NamedTuple):
    """A phrase of a class: its slots, the words of which one must stand right behind its first one, and further on.

    `following` is None where the second slot may be absent or is no word.
    """

    name: str
    slots: tuple[_Slot, ...]
    following: frozenset[str] | None
    further: tuple[frozenset[str], ...]

    def may_begin(self, following: frozenset[str], present: frozenset[str]) -> bool:
        """Return False when it cannot begin where these keys follow, in a row of terms with those: quickly seen."""
        if self.following is not None and self.following.isdisjoint(following):
            return False
        return not any(words.isdisjoint(present) for words in self.further)


_Base = Mapping[str, Mapping[int, Sequence[int]]]
"""Of every class where its hits begin, and for each beginning where they end."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What a term stands for: its keys, and the phrases that can begin with it, plain and with a class in them."""

    keys: frozenset[str]
    plain: tuple[_Phrase, ...]
    built: tuple[_Phrase, ...]


class Phrasebook:
    """Classes of phrases; `find` returns every hit of every class in one row of terms.

    A class whose phrases refer to other classes is matched after those it refers to: one level, no more.
    """

    def __init__(self, phrases: Iterable[tuple[str, str]]) -> None:
        self._plain: dict[str, list[_Phrase]] = {}
        self._built: dict[str, list[_Phrase]] = {}
        wild: set[str] = set()
        for name, phrase in phrases:
            slots = _slots(phrase)
            wild.update(word for slot in slots for word in slot.words if word[0] == "*" or word[-1] == "*")
            table = self._built if any(slot.reference for slot in slots) else self._plain
            first = slots[0]
            for key in [f"@{first.reference}"] if first.reference else first.words:
                table.setdefault(key, []).append(_phrase(name, slots))
        self._wild = _Wild(wild)
        self._known = functools.lru_cache(maxsize=30_000)(self._stands_for)

    def _stands_for(self, form: str, lemma: str) -> _Known:
        own = {form, lemma, *(form.split("/") if "/" in form else ())}
        own.update(self._wild.matching(form, lemma))
        plain = tuple(phrase for key in sorted(own) for phrase in self._plain.get(key, ()))
        built = tuple(phrase for key in sorted(own) for phrase in self._built.get(key, ()))
        return _Known(frozenset(own), plain, built)

    def find(self, terms: Sequence[Term]) -> Hits:
        """Return the hits by class, in order of place, the longest of each class at a place."""
        known = [self._known(term.form, term.lemma) for term in terms]
        keys = [one.keys for one in known]
        found: dict[str, set[Hit]] = {}
        present = frozenset[str]().union(*keys)
        for at, one in enumerate(known):
            following = keys[at + 1] if at + 1 < len(keys) else _NO_KEYS
            for phrase in one.plain:
                if phrase.may_begin(following, present):
                    _add(found, phrase.name, at, _last(phrase.slots, 0, at, keys, {}))
        base = {name: _by_first(hits) for name, hits in found.items()}
        for phrase, at in self._candidates(known, base):
            if phrase.may_begin(keys[at + 1] if at + 1 < len(keys) else _NO_KEYS, present):
                _add(found, phrase.name, at, _last(phrase.slots, 0, at, keys, base))
        return {name: tuple(_longest(found[name])) for name in sorted(found)}

    def _candidates(self, known: Sequence[_Known], base: _Base) -> Iterator[tuple[_Phrase, int]]:
        for name, hits in base.items():
            for phrase in self._built.get(f"@{name}", ()):
                yield from ((phrase, at) for at in hits)
        for at, one in enumerate(known):
            yield from ((phrase, at) for phrase in one.built)


class _Wild:
    """Words of phrases that are a beginning (`x*`), an ending (`*x`) or a middle (`*x*`) of the word in the text."""

    def __init__(self, words: Iterable[str]) -> None:
        ordered = sorted(words)
        self._starts = {word[:-1]: word for word in ordered if word[0] != "*"}
        self._ends = {word[1:]: word for word in ordered if word[0] == "*" and word[-1] != "*"}
        self._middles = [(word.strip("*"), word) for word in ordered if word[0] == word[-1] == "*"]
        self._heads, self._tails = sorted({*map(len, self._starts)}), sorted({*map(len, self._ends)})

    def matching(self, form: str, lemma: str) -> Iterator[str]:
        """Yield those that a term with this form and lemma stands for."""
        for word in (form, lemma):
            for length in self._heads:
                if word[:length] in self._starts:
                    yield self._starts[word[:length]]
            for length in self._tails:
                if length < len(word) and word[-length:] in self._ends:
                    yield self._ends[word[-length:]]
        yield from (pattern for middle, pattern in self._middles if middle in form or middle in lemma)


def _phrase(name: str, slots: tuple[_Slot, ...]) -> _Phrase:
    required = [slot.words for slot in slots[1:] if slot.words and not slot.optional]
    beside = len(slots) > 1 and not slots[0].reference and not slots[0].optional and bool(slots[1].words)
    if beside and not slots[1].optional:
        return _Phrase(name, slots, required[0], tuple(required[1:]))
    return _Phrase(name, slots, None, tuple(required))


def _add(found: dict[str, set[Hit]], name: str, first: int, last: int) -> None:
    if last > first:
        found.setdefault(name, set()).add(Hit(first, last))


def _by_first(hits: Iterable[Hit]) -> dict[int, list[int]]:
    firsts: dict[int, list[int]] = {}
    for hit in hits:
        firsts.setdefault(hit.first, []).append(hit.last)
    return firsts


def _place(hit: Hit) -> tuple[int, int]:
    return hit.first, -hit.last


def _longest(hits: Iterable[Hit]) -> Iterator[Hit]:
    end = 0
    for hit in sorted(hits, key=_place):
        if hit.first >= end:
            yield hit
            end = hit.last


def _last(slots: tuple[_Slot, ...], nth: int, at: int, keys: Sequence[frozenset[str]], base: _Base) -> int:
    """Return the last place where the slots from `nth` on can end when they begin at term `at`; -1 for none."""
    if nth == len(slots):
        return at
    slot = slots[nth]
    last = _last(slots, nth + 1, at, keys, base) if slot.optional else -1
    if slot.reference:
        after: Iterable[int] = base.get(slot.reference, {}).get(at, ())
    elif not slot.words:
        after = range(at, min(at + _LONGEST_GAP, len(keys)) + 1)
    else:
        after = (at + 1,) if at < len(keys) and not slot.words.isdisjoint(keys[at]) else ()
    for place in after:
        last = max(last, _last(slots, nth + 1, place, keys, base))
    return last


@functools.cache
def _slots(phrase: str) -> tuple[_Slot, ...]:
    return tuple(_slot(word) for word in phrase.split())


def _slot(word: str) -> _Slot:
    if word == _GAP:
        return _Slot()
    optional = word.startswith("(") and word.endswith(")")
    bare = word[1:-1] if optional else word
    if bare.startswith("@"):
        return _Slot(reference=bare[1:], optional=optional)
    return _Slot(frozenset(fold(part) for part in bare.split("/")) - {""}, optional=optional)
