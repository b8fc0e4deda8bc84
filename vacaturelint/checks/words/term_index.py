"""One dictionary over all terms: a document is scanned once, whatever number of rules asks for it."""

import functools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from vacaturelint.analysis.analysis import Analysis
from vacaturelint.analysis.conjugation import Form
from vacaturelint.analysis.phrases import Match, PhraseIndex
from vacaturelint.analysis.words import Word
from vacaturelint.checks.base import Facts
from vacaturelint.checks.words.term_compounds import LEAST, CompoundIndex
from vacaturelint.checks.words.term_context import holds
from vacaturelint.checks.words.term_forms import Shape, shapes
from vacaturelint.core.site_text import not_written_here
from vacaturelint.core.text import Span
from vacaturelint.rulebook.terms import Term, Weight, read_terms

GAP = 8


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A term in a document: its shape, its words, its span; `prefix` is what a compound puts before the term.

    `split` is the index of the word where the tail of a split form begins, or None.
    """

    shape: Shape
    first: int
    last: int
    span: Span
    prefix: str = ""
    split: int | None = None


class TermIndex:
    """All forms of all terms by their words, and the parts of compounds by their ending or beginning."""

    def __init__(self, terms: Iterable[Term]) -> None:
        whole: list[tuple[str, Shape]] = []
        self._split: dict[str, list[Shape]] = {}
        terms = tuple(terms)
        for term in terms:
            for text, shape in shapes(term):
                if shape.tail:
                    self._split.setdefault(text, []).append(shape)
                else:
                    whole.append((text, shape))
        self._parts = CompoundIndex(terms)
        self._phrases = PhraseIndex(whole)

    def of(self, facts: Facts) -> tuple[Occurrence, ...]:
        """Return every term in a document, in order, looked for once however many rules ask."""
        return facts.kept(self._of)

    def _of(self, facts: Facts) -> tuple[Occurrence, ...]:
        return self.scan(facts.analysis)

    def scan(self, analysis: Analysis) -> tuple[Occurrence, ...]:
        """Return every term in a document, in order."""
        return tuple(self._scan(analysis))

    def _scan(self, analysis: Analysis) -> Iterator[Occurrence]:
        words = analysis.words
        skipped = not_written_here(analysis.document)

        def accept(match: Match[Shape]) -> bool:
            shape = match.entry
            return (
                (not shape.closing or _ends_clause(words, match.last))
                and _is_that_form(shape, analysis, match.first)
                and holds(shape.term.when, analysis, match.first, match.last)
            )

        found = [Occurrence(m.entry, m.first, m.last, m.span) for m in self._phrases.find(words, accept)]
        taken = {at for one in found for at in range(one.first, one.last)}
        found += [one for one in self._splits(words) if one.first not in taken and self._fits(one, analysis)]
        found += [one for one in self._compounds(words, taken) if self._fits(one, analysis)]
        for one in sorted(found, key=lambda one: (one.first, -one.last)):
            if not any(span.covers(one.span) for span in skipped):
                yield one

    def _fits(self, one: Occurrence, analysis: Analysis) -> bool:
        return _is_that_form(one.shape, analysis, one.first) and holds(
            one.shape.term.when, analysis, one.first, one.last
        )

    def _splits(self, words: Sequence[Word]) -> Iterator[Occurrence]:
        for first, word in enumerate(words):
            for shape in self._split.get(word.fold, ()):
                at = _tail_at(words, first, shape)
                if at is not None:
                    last = at + len(shape.tail)
                    yield Occurrence(shape, first, last, Span(word.start, words[last - 1].end), split=at)
                    break

    def _compounds(self, words: Sequence[Word], taken: set[int]) -> Iterator[Occurrence]:
        for at, word in enumerate(words):
            if at in taken or len(word.text) < LEAST:
                continue
            found = self._parts.find(word.fold)
            if found and not word.text[found[1]].isupper():
                yield Occurrence(found[0], at, at + 1, Span(word.start, word.end), prefix=word.text[: found[1]])


_FINITE = frozenset({Form.STEM, Form.SECOND, Form.THIRD, Form.PAST, Form.PAST_PLURAL})


def _is_that_form(shape: Shape, analysis: Analysis, first: int) -> bool:
    """Return whether the parse agrees that a finite form is a verb (`rol` is one in `rol uit`, not in `je rol`)."""
    if shape.form not in _FINITE:
        return True
    words = analysis.words
    near = (analysis.token_at(words[at].start) for at in range(first, min(first + 2, len(words))))
    return not analysis.parsed or any(token is not None and token.pos in ("VERB", "AUX") for token in near)


def _tail_at(words: Sequence[Word], first: int, shape: Shape) -> int | None:
    """Return where the tail of a split form begins, within `GAP` words of its clause; None when it does not fit."""
    tail = shape.tail
    for at in range(first + 2, min(first + 2 + GAP, len(words) - len(tail) + 1)):
        before = words[at - 1]
        if before.block != words[first].block or not before.is_word or before.fold == "om":
            return None
        if all(words[at + n].fold == part for n, part in enumerate(tail)):
            return at if _goes_on_well(words, at + len(tail), shape) else None
    return None


def _goes_on_well(words: Sequence[Word], after: int, shape: Shape) -> bool:
    """Return whether a particle ends its clause, an infinitive follows `te`, and a word any other tail."""
    if shape.closing:
        return _ends_clause(words, after)
    follows = words[after] if after < len(words) and words[after].block == words[after - 1].block else None
    if follows is None or not follows.is_word:
        return False
    return follows.fold.endswith("n") if shape.tail == ("te",) else True


def _ends_clause(words: Sequence[Word], after: int) -> bool:
    """Return whether a clause can end before word `after`."""
    if after >= len(words) or words[after].block != words[after - 1].block:
        return True
    return not words[after].is_word or words[after].fold in _CLAUSE_GOES_ON


_CLAUSE_GOES_ON = frozenset({"en", "of", "maar", "aan", "bij", "via", "per"})


@functools.cache
def shared_index(name: str, *, strict: bool = False) -> TermIndex:
    """Return the index over a shipped word list, made once; terms that only a strict editor minds when asked."""
    return TermIndex(term for term in read_terms(name) if strict or term.weight is not Weight.STRICT)
