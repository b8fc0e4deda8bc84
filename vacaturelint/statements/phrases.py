"""Phrases in classes, found in a row of terms: the words that statements and demands are recognised by, all of it data.

How a phrase is written: words stand in order; `a/b` is one word or the other, `(x)` may be absent, `…` stands for at
most three words; `x*` is a beginning, `*x` the ending of a longer word; a word counts in the form written and as a
dictionary form. `@naam` stands for any phrase of that class.
"""

import functools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from vacaturelint.analysis.words import fold
from vacaturelint.statements.terms import Term

_GAP = "…"
_LONGEST_GAP = 3


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
_Phrase = tuple[str, tuple[_Slot, ...]]


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
                table.setdefault(key, []).append((name, slots))
        self._starts = tuple(word for word in sorted(wild) if word[0] != "*")
        self._ends = tuple(word for word in sorted(wild) if word[0] == "*")
        self.keys = functools.lru_cache(maxsize=30_000)(self._keys)

    def _keys(self, form: str, lemma: str) -> frozenset[str]:
        """Return the words of phrases that a term stands for."""
        own = {form, lemma, *(form.split("/") if "/" in form else ())}
        own.update(word for word in self._starts if form.startswith(word[:-1]) or lemma.startswith(word[:-1]))
        own.update(word for word in self._ends if _ends_with(form, lemma, word))
        return frozenset(own)

    def find(self, terms: Sequence[Term]) -> Hits:
        """Return the hits by class, in order of place, the longest of each class at a place."""
        keys = [self.keys(term.form, term.lemma) for term in terms]
        found: dict[str, set[Hit]] = {}
        for at, own in enumerate(keys):
            for key in own & self._plain.keys():
                for name, slots in self._plain[key]:
                    _add(found, name, at, max(_ends(slots, 0, at, keys, {}), default=-1))
        base = {name: sorted(hits, key=_place) for name, hits in found.items()}
        for name, slots, at in self._candidates(keys, base):
            _add(found, name, at, max(_ends(slots, 0, at, keys, base), default=-1))
        return {name: tuple(_longest(found[name])) for name in sorted(found)}

    def _candidates(
        self, keys: Sequence[frozenset[str]], base: Mapping[str, Sequence[Hit]]
    ) -> Iterator[tuple[str, tuple[_Slot, ...], int]]:
        for name, hits in base.items():
            for phrase_name, slots in self._built.get(f"@{name}", ()):
                yield from ((phrase_name, slots, at) for at in {hit.first for hit in hits})
        for at, own in enumerate(keys):
            for key in own & self._built.keys():
                yield from ((name, slots, at) for name, slots in self._built[key])


def _ends_with(form: str, lemma: str, pattern: str) -> bool:
    middle = pattern.strip("*")
    if pattern.endswith("*"):
        return middle in form or middle in lemma
    return any(word.endswith(middle) and len(word) > len(middle) for word in (form, lemma))


def _add(found: dict[str, set[Hit]], name: str, first: int, last: int) -> None:
    if last > first:
        found.setdefault(name, set()).add(Hit(first, last))


def _place(hit: Hit) -> tuple[int, int]:
    return hit.first, -hit.last


def _longest(hits: Iterable[Hit]) -> Iterator[Hit]:
    end = 0
    for hit in sorted(hits, key=_place):
        if hit.first >= end:
            yield hit
            end = hit.last


def _ends(
    slots: tuple[_Slot, ...], nth: int, at: int, keys: Sequence[frozenset[str]], base: Mapping[str, Sequence[Hit]]
) -> Iterator[int]:
    """Yield where the slots from `nth` on can end when they begin at term `at`."""
    if nth == len(slots):
        yield at
        return
    slot = slots[nth]
    if slot.optional:
        yield from _ends(slots, nth + 1, at, keys, base)
    if slot.reference:
        for hit in base.get(slot.reference, ()):
            if hit.first == at:
                yield from _ends(slots, nth + 1, hit.last, keys, base)
    elif not slot.words:
        for skipped in range(min(_LONGEST_GAP, len(keys) - at) + 1):
            yield from _ends(slots, nth + 1, at + skipped, keys, base)
    elif at < len(keys) and not slot.words.isdisjoint(keys[at]):
        yield from _ends(slots, nth + 1, at + 1, keys, base)


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
