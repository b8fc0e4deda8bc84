"""All ways a term is written: inflected, split by other words, with and without hyphen."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from vacaturelint.analysis.conjugation import Form, verb
from vacaturelint.analysis.inflection import bare, inflected, plural
from vacaturelint.analysis.words import word_set
from vacaturelint.rulebook.terms import Gender, Part, Term

PREPOSITIONS = word_set(
    "aan achter als bij binnen buiten boven door in met na naar naast om onder op over per sinds te tegen ten ter tot "
    "tijdens tussen uit van vanaf via volgens voor zonder rond die dat waar wie"
)


_PAIR = 2  # English words that Dutch writes as one too: `front office`, `frontoffice`


class Number(Enum):
    """Singular or plural of a noun or adjective."""

    SINGULAR = auto()
    PLURAL = auto()


@dataclass(frozen=True, slots=True)
class Shape:
    """One written form of a term: which form it is, and the words that end it when others may stand in between.

    `closing` says that the tail is a particle, which ends its clause (`maakt … over`), `joined` that what belongs
    before the verb stands there (`houder te zijn van`).
    """

    term: Term
    number: Number = Number.SINGULAR
    form: Form | None = None
    tail: tuple[str, ...] = ()
    closing: bool = False
    joined: bool = False


def shapes(term: Term) -> Iterator[tuple[str, Shape]]:
    """Yield every written form of `term` with what it is; a split form is given by its first word alone."""
    if term.part is Part.NOUN:
        yield from _noun(term)
    elif term.part is Part.ADJECTIVE:
        yield term.text, Shape(term)
        if " " not in term.text:
            yield inflected(term.text), Shape(term, Number.PLURAL)
    elif term.part is Part.VERB:
        yield from _verb(term)
    else:
        yield from ((text, Shape(term)) for text in _spellings(term.text))
    if term.part is Part.VERB:
        return
    for form in term.forms:
        if not form.startswith("*") and not form.endswith("*"):
            many = form.endswith(("en", "s")) and not term.text.endswith(("en", "s"))
            yield form, Shape(term, Number.PLURAL if many else Number.SINGULAR)


def head_of(words: list[str]) -> int:
    """Return the index of the noun that decides number and gender: the last word before a preposition."""
    stop = next((nth for nth, word in enumerate(words) if nth and word in PREPOSITIONS), len(words))
    return stop - 1


def _noun(term: Term) -> Iterator[tuple[str, Shape]]:
    if term.gender is Gender.PLURAL:
        yield from ((text, Shape(term, Number.PLURAL)) for text in _spellings(term.text))
        return
    words = term.text.split(" ")
    head = head_of(words)
    for text in {*_spellings(term.text), *_spellings(" ".join(_adjectives(words, head)))}:
        yield text, Shape(term)
    if term.kind == "english" and len(words) == _PAIR:
        yield from ((mark.join(words), Shape(term)) for mark in ("-", ""))
    many = _adjectives(words, head)
    for form in {plural(words[head]), words[head] + "s"} if term.kind == "english" else {plural(words[head])}:
        many[head] = form
        yield from ((text, Shape(term, Number.PLURAL)) for text in _spellings(" ".join(many)))


def _adjectives(words: list[str], head: int) -> list[str]:
    """Return the words with the adjectives before the head in their form with -e."""
    return [inflected(word) if nth < head and bare(inflected(word)) == word else word for nth, word in enumerate(words)]


def _spellings(text: str) -> Iterator[str]:
    yield text
    if "-" in text.strip("-") and not any(char.isdigit() for char in text):
        yield text.replace("-", " ")
        yield text.replace("-", "")


def _verb(term: Term) -> Iterator[tuple[str, Shape]]:
    words = term.text.split(" ")
    at = _verb_at(words)
    before, after = words[:at], words[at + 1 :]
    found = verb(words[at])
    if found.particle:
        before = [*before, found.particle]
    yield from _joined(term, before, after, glued=bool(found.particle))
    for form in _FINITE:
        tail = tuple(after + before if after and not before else before + after)
        text = found.forms[form]
        if not tail:
            yield text, Shape(term, form=form)
        else:
            yield " ".join((text, *tail)), Shape(term, form=form, closing=bool(found.particle))
            yield text, Shape(term, form=form, tail=tail, closing=bool(found.particle))
    if not before:
        yield from _alone(term, after)


_FINITE = (Form.STEM, Form.THIRD, Form.SECOND, Form.INFINITIVE, Form.PAST, Form.PAST_PLURAL)


def _verb_at(words: list[str]) -> int:
    """Return which word is the verb: the last one that is no preposition (`een beroep doen op`)."""
    return next((nth for nth in range(len(words) - 1, -1, -1) if words[nth] not in PREPOSITIONS), 0)


def _alone(term: Term, after: list[str]) -> Iterator[tuple[str, Shape]]:
    """Yield infinitive and participle of a verb that nothing stands before."""
    forms = verb(term.text.split(" ")[0]).forms
    if not after:
        yield forms[Form.PARTICIPLE], Shape(term, form=Form.PARTICIPLE)


def _joined(term: Term, before: list[str], after: list[str], *, glued: bool) -> Iterator[tuple[str, Shape]]:
    """Yield the forms in which what stands before the verb touches it (`overmaakt`, `over te maken`)."""
    if not before:
        return
    words = term.text.split(" ")
    found = verb(words[_verb_at(words)])
    lead = " ".join(before[:-1]) if glued else " ".join(before)
    glue = found.particle if glued else ""
    rest = " ".join(after)
    for form, text in found.forms.items():
        if form is Form.PRESENT_PARTICIPLE:
            continue
        touching = f"{glue} {text}".strip() if form is Form.TE_INFINITIVE else glue + text
        yield " ".join(filter(None, (lead, touching, rest))), Shape(term, form=form, joined=True)
