"""A sentence or fragment cut along its parse into statements: predicate, who it is about, and how it hangs together."""

import functools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from vacaturelint.analysis.labels import HOLDERS_OF_SUBJECT, VERBS_BESIDE
from vacaturelint.statements.function_words import function_words
from vacaturelint.statements.phrases import Hit, Hits
from vacaturelint.statements.signals import signals
from vacaturelint.statements.terms import Term

_OWN_CLAUSE = frozenset({"conj", "advcl", "parataxis", "ROOT", "root"})
_SHORTEST = 3
_NONE: tuple[Hit, ...] = ()


class Who(Enum):
    """Who a statement is about: by its subject."""

    CANDIDATE = auto()
    EMPLOYER = auto()
    OTHER = auto()
    NOBODY = auto()


@dataclass(frozen=True)
class Statement:
    """One predicate with what belongs to it: the numbers of its terms, its head, its subject and its subordinator."""

    head: int
    terms: frozenset[int]
    who: Who
    mark: str = ""

    @functools.cached_property
    def first(self) -> int:
        """Return its first term."""
        return min(self.terms)


@dataclass(frozen=True)
class Said:
    """A piece of text with its terms, the signals in it, and its statements in order of place."""

    text: str
    terms: tuple[Term, ...]

    @functools.cached_property
    def signals(self) -> Hits:
        """Return the words that say what a statement does, by class."""
        return signals().find(self.terms)

    def hits(self, *names: str) -> Iterator[Hit]:
        """Yield the signals of these classes."""
        for name in names:
            yield from self.signals.get(name, _NONE)

    def has(self, *names: str) -> bool:
        """Return whether a signal of one of these classes stands anywhere in the piece."""
        return any(name in self.signals for name in names)

    def is_in(self, term: int, *names: str) -> bool:
        """Return whether a term lies in a signal of one of these classes."""
        return any(hit.first <= term < hit.last for hit in self.hits(*names))

    def stretch(self, hit: Hit) -> tuple[int, int]:
        """Return where the terms of a hit begin and end in the text."""
        return self.terms[hit.first].start, self.terms[hit.last - 1].end

    @functools.cached_property
    def statements(self) -> tuple[Statement, ...]:
        """Return the statements; without a parse the whole piece is one."""
        return tuple(sorted(_cut(self), key=lambda statement: statement.first))

    @functools.cached_property
    def is_question(self) -> bool:
        """Return whether it ends as a question."""
        return self.text.rstrip(" \"'”)").endswith("?")

    @functools.cached_property
    def has_verb(self) -> bool:
        """Return whether a finite verb stands in it; a piece that was not parsed counts as one that has.

        A plural that ends a piece is an infinitive, whatever the parse says: a Dutch main clause has its verb second.
        """
        if not self.terms or not self.terms[0].pos:
            return True
        words = [term for term in self.terms if term.is_word]
        ends = len(words) > _SHORTEST and words[-1].form.endswith("en") and not _is_subordinate(words)
        return any(term.is_finite for term in (words[:-1] if ends else words))

    def statement_at(self, term: int) -> Statement:
        """Return the statement that holds a term."""
        return self._by_term.get(term, self.statements[0])

    @functools.cached_property
    def _by_term(self) -> Mapping[int, Statement]:
        """Return of every term the first statement that holds it."""
        return {term: one for one in reversed(self.statements) for term in one.terms}

    def forms(self, statement: Statement) -> frozenset[str]:
        """Return the words of a statement; one that is endless is asked often, so they are kept."""
        return self._forms[statement.head]

    def subjects(self, statement: Statement) -> tuple[int, ...]:
        """Return the terms of a statement that are a subject; these are kept too."""
        return self._subjects[statement.head]

    @functools.cached_property
    def _forms(self) -> Mapping[int, frozenset[str]]:
        """Return the words of every statement, by its head."""
        return {one.head: frozenset(self.terms[n].form for n in one.terms) for one in self.statements}

    @functools.cached_property
    def _subjects(self) -> Mapping[int, tuple[int, ...]]:
        """Return the subjects of every statement, by its head."""
        return {
            one.head: tuple(n for n in one.terms if self.terms[n].dep in HOLDERS_OF_SUBJECT) for one in self.statements
        }

    @functools.cached_property
    def last_word(self) -> int:
        """Return the last term that is a word or a colon, -1 for none."""
        return next((n for n in range(len(self.terms) - 1, -1, -1) if is_word_or_colon(self.terms[n])), -1)

    @functools.cached_property
    def hides_a_stop(self) -> bool:
        """Return whether a full stop is glued to a word: there two sentences may hide (`Rijbewijs B. Soms …`)."""
        return any(term.form.endswith(".") and len(term.form) > 1 for term in self.terms)

    def is_condition(self, statement: Statement) -> bool:
        """Return whether a statement is only the condition of another one: `Als je dat kan, …`, `Kan je dat, …`."""
        if len(self.statements) == 1:
            return False
        begins = statement.first == 0 and self.terms[0].is_finite and not self.is_question
        return begins or statement.mark in function_words("als")

    def within(self, statement: Statement, *names: str) -> Iterator[Hit]:
        """Yield the signals of these classes that begin in a statement."""
        return (hit for hit in self.hits(*names) if hit.first in statement.terms)

    def has_within(self, statement: Statement, *names: str) -> bool:
        """Return whether a signal of one of these classes begins in a statement."""
        return any(hit.first in statement.terms for hit in self.hits(*names))


def is_word_or_colon(term: Term) -> bool:
    """Return whether a term says something, or announces that what follows does."""
    return term.is_word or term.form == ":"


def _is_subordinate(words: Sequence[Term]) -> bool:
    """Return whether the order of words is that of a subordinate clause, or a pronoun is the subject."""
    return any(term.dep == "mark" or (term.dep in HOLDERS_OF_SUBJECT and term.pos == "PRON") for term in words)


def _cut(said: Said) -> Iterator[Statement]:
    terms = said.terms
    if not terms:
        yield Statement(0, frozenset({0}), Who.NOBODY)
        return
    below = _children(terms)
    heads = {n for n, term in enumerate(terms) if term.head < 0 or _is_clause(terms, below, n)}
    owned: dict[int, set[int]] = {}
    for n in range(len(terms)):
        owned.setdefault(_owner(terms, heads, n), set()).add(n)
    roots = [n for n in owned if terms[n].head < 0]
    for head, own in owned.items():
        yield Statement(head, frozenset(own), _who(said, below, head), _mark(terms, below, head) if roots else "")


def _children(terms: Sequence[Term]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for n, term in enumerate(terms):
        if term.head >= 0:
            found.setdefault(term.head, []).append(n)
    return found


def _is_clause(terms: Sequence[Term], below: dict[int, list[int]], n: int) -> bool:
    """Return whether a term heads a clause of its own with a finite verb; relative clauses stay with their noun."""
    if terms[n].dep not in _OWN_CLAUSE:
        return False
    return terms[n].is_finite or any(terms[c].is_finite and terms[c].dep in VERBS_BESIDE for c in below.get(n, ()))


def _owner(terms: Sequence[Term], heads: set[int], n: int) -> int:
    seen = 0
    while n not in heads and seen <= len(terms):
        n, seen = terms[n].head, seen + 1
    return n


def _mark(terms: Sequence[Term], below: dict[int, list[int]], head: int) -> str:
    return next((terms[c].form for c in below.get(head, ()) if terms[c].dep == "mark"), "")


def _who(said: Said, below: dict[int, list[int]], head: int) -> Who:
    """Return who the subject is: a pronoun, or a noun of one of the classes of persons."""
    terms = said.terms
    subject = next((c for c in below.get(head, ()) if terms[c].dep in HOLDERS_OF_SUBJECT), None)
    if subject is None and _asks_noun(said, head):
        subject = 1
    if subject is None:
        return _by_first_words(terms) if not terms[0].pos else _by_pronoun(terms, below.get(head, ()))
    return _of(said, below, subject)


def _asks_noun(said: Said, head: int) -> bool:
    """Return whether a question begins with a verb and a noun that agree in the plural: `Spreken bezoekers Frans?`."""
    verb, noun, *_ = *said.terms, said.terms[-1]
    plural = all("Number=Plur" in term.morph for term in (verb, noun))
    return plural and head == 0 and verb.is_finite and noun.pos == "NOUN" and said.is_question


def _of(said: Said, below: dict[int, list[int]], subject: int) -> Who:
    term = said.terms[subject]
    if term.pos == "PRON":
        return _pronoun(term)
    named = {name for name in ("kandidaat", "werkgever", "ander") if said.is_in(subject, name)}
    owners = {said.terms[c].lemma for c in below.get(subject, ())}
    if "ander" in named or (
        "kandidaat" in named and owners & function_words("ons_bezit") and "Number=Plur" in term.morph
    ):
        return Who.OTHER
    if "kandidaat" in named:
        return Who.CANDIDATE
    return Who.EMPLOYER if "werkgever" in named else Who.NOBODY


def _pronoun(term: Term) -> Who:
    if "Person=2" in term.morph or term.form in function_words("je"):
        return Who.CANDIDATE
    if "Person=1" in term.morph or term.form in function_words("ik_of_wij"):
        return Who.EMPLOYER
    return Who.NOBODY


def _by_pronoun(terms: Sequence[Term], children: Iterable[int]) -> Who:
    """Return who a pronoun beside the predicate names: a subject after the verb may be parsed as something else."""
    plain = (terms[c] for c in children if terms[c].pos == "PRON" and "Poss=Yes" not in terms[c].morph)
    return next((who for term in plain if (who := _pronoun(term)) is not Who.NOBODY), Who.NOBODY)


def _by_first_words(terms: Sequence[Term]) -> Who:
    """Return who the first words name: all that can be told without a parse."""
    for term in terms[:6]:
        found = _pronoun(term)
        if found is not Who.NOBODY:
            return found
    return Who.NOBODY
