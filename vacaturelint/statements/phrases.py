"""Phrases in classes, found in a row of terms: the words that statements and demands are recognised by, all of it data.

How a phrase is written: words stand in order; `a/b` is one word or the other, `(x)` may be absent, `…` stands for at
most three words; `x*` is a beginning, `*x` the ending of a longer word, `*x*` what stands anywhere in a word; a word
counts in the form written and as a dictionary form. `@naam` stands for any phrase of that class.
"""

import functools
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from vacaturelint.analysis.words import fold
from vacaturelint.errors import RuleFileError
from vacaturelint.statements.terms import Term

_GAP = "…"
_LONGEST_GAP = 3  # words that `…` stands for: an adverb and a determiner fit, a clause does not
_FEW = 5
"""What is added to how often a word stands in phrases to guess how often it stands in texts: short ones do most."""


class Hit(NamedTuple):
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

    `following` is None where the second slot may be absent or is no word. `needed` are the words that it cannot do
    without, a set for each place.
    """

    name: str
    slots: tuple[_Slot, ...]
    following: frozenset[str] | None
    needed: tuple[frozenset[str], ...]


_Base = Mapping[str, Mapping[int, Sequence[int]]]
"""Of every class where its hits begin, and for each beginning where they end."""


class _Row:
    """A row of terms as phrases see it: what each term stands for, and all of that together."""

    def __init__(self, keys: Sequence[frozenset[str]]) -> None:
        self.keys = keys
        self.present = frozenset[str]().union(*keys)

    def beginnings(self, phrase: _Phrase) -> list[int]:
        """Return the terms where a phrase that begins with a word may begin."""
        first, following, last = phrase.slots[0].words, phrase.following, len(self.keys) - 1
        found = [at for at, keys in enumerate(self.keys) if not first.isdisjoint(keys)]
        if following is None:
            return found
        return [at for at in found if at < last and not following.isdisjoint(self.keys[at + 1])]


class _Table:
    """Phrases, each to be looked up by the rarest of the words that it cannot do without, if there are any."""

    def __init__(self, phrases: Sequence[_Phrase]) -> None:
        self._phrases = phrases
        often = Counter(word for phrase in phrases for words in phrase.needed for word in words)
        self._by_word: dict[str, list[int]] = {}
        self._always: list[int] = []
        self._others: list[list[frozenset[str]]] = []  # of each phrase what it needs besides, rarest first
        for number, phrase in enumerate(phrases):
            needed = sorted(phrase.needed, key=lambda words: sum((_FEW + often[one]) / len(one) ** 2 for one in words))
            self._others.append(needed[1:])
            if not needed:
                self._always.append(number)
            for word in needed[0] if needed else ():
                self._by_word.setdefault(word, []).append(number)

    def candidates(self, row: _Row) -> Iterator[_Phrase]:
        """Yield the phrases of which all words that they need stand in the row."""
        numbers = {number for key in self._by_word.keys() & row.present for number in self._by_word[key]}
        numbers.update(self._always)
        is_absent = row.present.isdisjoint
        for number in numbers:
            for words in self._others[number]:
                if is_absent(words):
                    break
            else:
                yield self._phrases[number]


class Phrasebook:
    """Classes of phrases; `find` returns every hit of every class in one row of terms.

    A class whose phrases refer to other classes is matched after those it refers to: one level, no more.
    """

    def __init__(self, phrases: Iterable[tuple[str, str]], path: str) -> None:
        """Make the book of a list at `path`; RuleFileError for a reference that could never match."""
        made = [_phrase(name, _slots(phrase)) for name, phrase in phrases]
        _check_references(made, path)
        words = (word for phrase in made for slot in phrase.slots for word in slot.words)
        self._wild = _Wild({word for word in words if word[0] == "*" or word[-1] == "*"})
        self._single = _single(made)
        begun = [phrase for phrase in made if phrase.slots[0].words and len(phrase.slots) > 1]
        self._plain = _Table([one for one in begun if not any(slot.reference for slot in one.slots)])
        self._built = _Table([one for one in begun if any(slot.reference for slot in one.slots)])
        from_class: dict[str, list[_Phrase]] = {}
        for phrase in made:
            if phrase.slots[0].reference:
                from_class.setdefault(phrase.slots[0].reference, []).append(phrase)
        self._from_class = {name: _Table(own) for name, own in from_class.items()}
        self._classes = {slot.reference for phrase in made for slot in phrase.slots if slot.reference}
        self._known = functools.lru_cache(maxsize=30_000)(self._stands_for)
        self._named = functools.lru_cache(maxsize=30_000)(self._names_of)
        self._hits = functools.lru_cache(maxsize=1000)(self._found)  # a heading, an offer: much returns

    def _stands_for(self, form: str, lemma: str) -> frozenset[str]:
        parts = form.split("/") if "/" in form else ()
        return frozenset((form, lemma, *parts, *self._wild.matching(form, lemma)))

    def find(self, terms: Sequence[Term]) -> Hits:
        """Return the hits by class, in order of place, the longest of each class at a place."""
        return self._hits(tuple(map(self._known, [term.form for term in terms], [term.lemma for term in terms])))

    def _found(self, keys: tuple[frozenset[str], ...]) -> Hits:
        row = _Row(keys)
        found: dict[str, set[Hit]] = {}
        for at, own in enumerate(keys):
            for name in self._named(own):
                _add(found, name, at, at + 1)
        for phrase in self._plain.candidates(row):
            for at in row.beginnings(phrase):
                _add(found, phrase.name, at, _last(phrase.slots, 0, at, row.keys, {}))
        base = {name: _by_first(found[name]) for name in self._classes & found.keys()}
        for phrase, at in self._built_candidates(row, base):
            _add(found, phrase.name, at, _last(phrase.slots, 0, at, row.keys, base))
        return {name: _longest(found[name]) for name in sorted(found)}

    def _names_of(self, keys: frozenset[str]) -> frozenset[str]:
        """Return the classes of which a term with these keys is a phrase by itself."""
        return frozenset(name for key in self._single.keys() & keys for name in self._single[key])

    def _built_candidates(self, row: _Row, base: _Base) -> Iterator[tuple[_Phrase, int]]:
        """Yield the phrases with a class in them that may stand here, each with where it may begin."""
        for name, hits in base.items():
            for phrase in self._from_class[name].candidates(row) if name in self._from_class else ():
                yield from ((phrase, at) for at in hits)
        for phrase in self._built.candidates(row):
            yield from ((phrase, at) for at in row.beginnings(phrase))


class _Wild:
    """Words of phrases that are a beginning (`x*`), an ending (`*x`) or a middle (`*x*`) of the word in the text."""

    def __init__(self, words: Iterable[str]) -> None:
        ordered = sorted(words)
        self._starts: dict[str, list[tuple[str, str]]] = {}
        self._ends: dict[str, list[tuple[str, str]]] = {}
        for word in ordered:
            if word[0] != "*":
                self._starts.setdefault(word[0], []).append((word[:-1], word))
            elif word[-1] != "*":
                self._ends.setdefault(word[-1], []).append((word[1:], word))
        self._middles = [(word.strip("*"), word) for word in ordered if word[0] == word[-1] == "*"]

    def matching(self, form: str, lemma: str) -> Iterator[str]:
        """Yield those that a term with this form and lemma stands for."""
        for word in {form, lemma}:
            for start, pattern in self._starts.get(word[:1], ()):
                if word.startswith(start):
                    yield pattern
            for end, pattern in self._ends.get(word[-1:], ()):
                if len(end) < len(word) and word.endswith(end):
                    yield pattern
        yield from (pattern for middle, pattern in self._middles if middle in form or middle in lemma)


def _single(phrases: Iterable[_Phrase]) -> Mapping[str, Sequence[str]]:
    """Return the names of the phrases that are one word, by that word: most are."""
    found: dict[str, list[str]] = {}
    for name, word in ((one.name, word) for one in phrases if len(one.slots) == 1 for word in one.slots[0].words):
        found.setdefault(word, []).append(name)
    return found


def _phrase(name: str, slots: tuple[_Slot, ...]) -> _Phrase:
    first, second = slots[0], slots[1] if len(slots) > 1 else _Slot(optional=True)
    beside = not first.reference and not first.optional and bool(second.words) and not second.optional
    needed = [slot.words for nth, slot in enumerate(slots) if slot.words and (nth == 0 or not slot.optional)]
    return _Phrase(name, slots, second.words if beside else None, tuple(needed))


def _check_references(made: Sequence[_Phrase], path: str) -> None:
    names = {phrase.name for phrase in made}
    referring = {phrase.name for phrase in made if any(slot.reference for slot in phrase.slots)}
    for reference in sorted({slot.reference for phrase in made for slot in phrase.slots if slot.reference}):
        if reference not in names:
            raise RuleFileError(path, 1, f"de klas '@{reference}' bestaat niet: geef haar frases")
        if reference in referring:
            raise RuleFileError(path, 1, f"de klas '@{reference}' verwijst zelf naar een klas: schrijf haar frases uit")


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


def _longest(hits: Collection[Hit]) -> tuple[Hit, ...]:
    """Return the longest hit at each place, in order, those that lie in one before left out."""
    if len(hits) == 1:
        return tuple(hits)
    kept: list[Hit] = []
    for hit in sorted(hits, key=_place):
        if not kept or hit.first >= kept[-1].last:
            kept.append(hit)
    return tuple(kept)


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
