"""Whom a trait is told of: the noun that it stands with, else the subject of its statement."""

from collections.abc import Iterator

from vacaturelint.analysis.labels import SUBJECTS_AND_CLAUSES
from vacaturelint.statements.function_words import function_words
from vacaturelint.statements.phrases import Hit
from vacaturelint.statements.statement import Said, Statement, Who

_ASKS = ("vraag", "wens", "voorkeur", "zoekt")
_NOUNS = ("NOUN", "PROPN")
_PEOPLE = ("ander", "kandidaat", "werkgever", "algemeen")
_LEANING = frozenset({"case", "det", "mark", "cc", "punct", "fixed"})


def is_told_of_candidate(said: Said, thing: Hit) -> bool:
    """Return whether what stands at `thing` is said of who applies: `Je bent 30`, and not `Je helpt mensen van 30`."""
    statement = said.statement_at(thing.first)
    asks = said.has_within(statement, *_ASKS)
    for noun in (*_above(said, thing), *_right_before(said, thing)):
        told = _of_noun(said, noun, asks=asks)
        if told is not None:
            return told
    if statement.who is Who.CANDIDATE and not is_own(said, thing, statement, "eigen_aan"):
        return False
    if statement.who in (Who.CANDIDATE, Who.OTHER):
        return statement.who is Who.CANDIDATE and not _in_general(said, statement, asks=asks)
    subject = _subject(said, statement)
    outside = subject is not None and not (thing.first <= subject < thing.last or _is_yours(said, subject))
    return asks or not (outside or statement.who is Who.EMPLOYER)


def is_own(said: Said, thing: Hit, statement: Statement, *verbs: str) -> bool:
    """Return whether the predicate makes the thing the subject's own: `Je hebt`, and not `Je noteert de nationaliteit`.

    `verbs` are the classes of such verbs; the things that a piece names as predicate, or without a verb, are own too.
    """
    head = said.terms[statement.head]
    as_such = thing.first > 0 and said.terms[thing.first - 1].form == "als"
    if as_such or thing.first <= statement.head < thing.last or head.pos != "VERB":
        return True
    return any(said.is_in(statement.head, name) for name in verbs)


def _of_noun(said: Said, noun: int, *, asks: bool) -> bool | None:
    """Return whether a noun names the candidate; None when it names no person."""
    named = {name for name in _PEOPLE if said.is_in(noun, name)}
    if "ander" in named:
        return _is_sought(said, noun)
    if "algemeen" in named or "werkgever" in named:
        return asks
    return True if "kandidaat" in named else None


def _is_sought(said: Said, noun: int) -> bool:
    """Return whether the vacancy looks for these people: `We zoeken jongeren`, and not `begeleiders voor jongeren`."""
    term = said.terms[noun]
    return term.dep == "obj" and any(said.is_in(term.head, name) for name in _ASKS)


def _in_general(said: Said, statement: Statement, *, asks: bool) -> bool:
    """Return whether the subject is people in general: `In de keuken werken elf mensen`."""
    subject = _subject(said, statement)
    return not asks and subject is not None and said.is_in(subject, "algemeen")


def _is_yours(said: Said, subject: int) -> bool:
    """Return whether the subject is something of the reader: `Je leeftijd ligt tussen 20 en 40 jaar`."""
    return any(term.head == subject and term.form in function_words("je_bezit") for term in said.terms)


def _above(said: Said, thing: Hit) -> Iterator[int]:
    """Yield the nouns outside the thing that govern it, the nearest first; nothing above a finite verb."""
    terms = said.terms
    own = range(thing.first, thing.last)
    at = next((n for n in own if terms[n].head not in own and terms[n].dep not in _LEANING), thing.first)
    seen = 0
    while not terms[at].is_finite and terms[at].head >= 0 and seen < len(terms):
        at, seen = terms[at].head, seen + 1
        if at not in own and _is_noun(said, at):
            yield at


def _right_before(said: Said, thing: Hit) -> Iterator[int]:
    """Yield the noun right before the thing when nothing parts them: `Je begeleidt bewoners vanaf 65 jaar`."""
    before = thing.first - 1
    if before >= 0 and said.terms[before].pos != "PROPN" and _is_noun(said, before):
        yield before


def _is_noun(said: Said, term: int) -> bool:
    """Return whether a term is a noun, or an adjective that names people: `jongeren`, `zelfstandigen`."""
    pos = said.terms[term].pos
    return pos in _NOUNS or (pos == "ADJ" and any(said.is_in(term, name) for name in _PEOPLE))


def _subject(said: Said, statement: Statement) -> int | None:
    terms = said.terms
    return next(
        (n for n in statement.terms if terms[n].dep in SUBJECTS_AND_CLAUSES and terms[n].head == statement.head), None
    )
