"""Agreement around a noun that is replaced: article, adjectives and relative pronoun follow the new gender."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from vacaturelint.analysis.analysis import Analysis
from vacaturelint.analysis.inflection import bare, inflected
from vacaturelint.analysis.words import Word, word_set
from vacaturelint.checks.words.term_forms import head_of
from vacaturelint.checks.words.term_index import Occurrence
from vacaturelint.core.finding import Suggestion
from vacaturelint.core.text import Span
from vacaturelint.rulebook.terms import Gender

_TO_NEUTER = {
    "de": "het", "deze": "dit", "die": "dat", "onze": "ons", "elke": "elk", "iedere": "ieder", "welke": "welk",
    "zulke": "zulk", "dezelfde": "hetzelfde",
}  # fmt: skip
_TO_COMMON = {neuter: common for common, neuter in _TO_NEUTER.items()}
_DEFINITE = word_set(
    "de het deze dit die dat onze ons dezelfde hetzelfde je jouw uw mijn zijn haar hun jullie ieders wiens"
)
_OPEN = word_set("een geen elk elke ieder iedere welk welke zulk zulke zo'n")
_POSSESSIVE = word_set("je jouw uw mijn zijn haar hun jullie")
_NO_ADJECTIVE = word_set(
    "aan achter als bij binnen boven dan door en in is met na naar naast of om onder ook op over per plus qua rond "
    "sinds te tegen tot tussen uit van vanaf via volgens voor wegens zonder"
)
_FAR = 3


Fitted = tuple[Span, Suggestion]
"""What to replace and by what; the suggestion is safe where the sentence is certainly right with it."""


@dataclass(frozen=True, slots=True)
class _Lead:
    """What stands before the noun: a determiner (or none) and adjectives, from word `first` on; `sure` of that."""

    first: int
    determiner: str
    adjectives: tuple[str, ...]
    sure: bool


def fit_noun(one: Occurrence, analysis: Analysis, plain: list[str], gender: Gender) -> Fitted:
    """Return the singular noun phrase `plain` in place of the term, with article and adjectives that agree."""
    lead = _lead(one, analysis)
    if _is_part_of_name(one, analysis):
        lead = replace(lead, sure=False)
    definite = lead.determiner in _DEFINITE
    head = head_of(plain)
    if gender is Gender.NEUTER and definite:
        plain = [inflected(word) if nth < head else word for nth, word in enumerate(plain)]
    text = " ".join(plain)
    if gender is one.shape.term.gender or _is_neutral(lead):
        return (one.span, Suggestion(text, safe=lead.sure and not _points_back(one, analysis, gender)))
    if gender is Gender.PLURAL:
        return _to_plural(one, analysis, lead, plain)
    return _to_gender(one, analysis, lead, text, gender)


def stands_alone(one: Occurrence, analysis: Analysis) -> bool:
    """Return whether the term is a noun phrase of its own, not a piece of a longer (English) name."""
    return _lead(one, analysis).sure and not _is_part_of_name(one, analysis)


def _is_part_of_name(one: Occurrence, analysis: Analysis) -> bool:
    """Return whether a noun follows at once: `customer service medewerker` is one thing."""
    words = analysis.words
    after = words[one.last] if one.last < len(words) and words[one.last].block == words[one.first].block else None
    return after is not None and _pos(analysis, after) in ("NOUN", "PROPN")


def _is_neutral(lead: _Lead) -> bool:
    """Return whether nothing before the noun shows its gender."""
    shows = lead.determiner in _TO_NEUTER or lead.determiner in _TO_COMMON
    return not shows and (not lead.adjectives or lead.determiner in _POSSESSIVE)


def _points_back(one: Occurrence, analysis: Analysis, gender: Gender) -> bool:
    """Return whether a relative pronoun right behind the noun would no longer agree."""
    return gender is not one.shape.term.gender and _relative(one, analysis.words) is not None


def _relative(one: Occurrence, words: Sequence[Word]) -> int | None:
    for at in range(one.last, min(one.last + 2, len(words))):
        if words[at].block != words[one.first].block:
            return None
        if words[at].fold in ("die", "dat"):
            return at
        if words[at].text != ",":
            return None
    return None


def _to_gender(one: Occurrence, analysis: Analysis, lead: _Lead, text: str, gender: Gender) -> Fitted:
    table = _TO_NEUTER if gender is Gender.NEUTER else _TO_COMMON
    determiner = table.get(lead.determiner, lead.determiner)
    adjectives = [_agreed(word, determiner, gender) for word in lead.adjectives]
    certain = lead.sure and None not in adjectives
    pieces = [determiner, *(new or old for new, old in zip(adjectives, lead.adjectives, strict=True)), text]
    words = analysis.words
    end = one.span.end
    relative = _relative(one, words)
    phrase = " ".join(filter(None, pieces))
    if relative is not None:
        comma = "," if words[one.last].text == "," else ""
        phrase += f"{comma} {'dat' if gender is Gender.NEUTER else 'die'}"
        end = words[relative].end
        certain = False
    return (Span(words[lead.first].start, end), Suggestion(phrase, safe=certain))


def _agreed(adjective: str, determiner: str, gender: Gender) -> str | None:
    if gender is Gender.COMMON or determiner in _DEFINITE:
        return inflected(adjective)
    return bare(adjective)


def _to_plural(one: Occurrence, analysis: Analysis, lead: _Lead, plain: list[str]) -> Fitted:
    determiner = {"het": "de", "dit": "deze", "dat": "die", "ons": "onze", "een": ""}.get(
        lead.determiner, lead.determiner
    )
    pieces = [determiner, *(inflected(word) for word in lead.adjectives), *plain]
    return (
        Span(analysis.words[lead.first].start, one.span.end),
        Suggestion(" ".join(filter(None, pieces)), safe=False),
    )


def _lead(one: Occurrence, analysis: Analysis) -> _Lead:
    """Return the determiner and adjectives before the noun."""
    words = analysis.words
    adjectives: list[str] = []
    at = one.first - 1
    while at >= max(0, one.first - 1 - _FAR) and words[at].block == words[one.first].block:
        word = words[at].fold
        if word in _DEFINITE or word in _OPEN:
            return _Lead(at, word, tuple(adjectives), sure=True)
        if not words[at].is_word or word in _NO_ADJECTIVE:
            break
        if not _is_adjective(analysis, words[at]):
            return _Lead(
                at + 1, "", tuple(adjectives), sure=_pos(analysis, words[at]) in ("VERB", "AUX", "ADP", "CCONJ")
            )
        adjectives.insert(0, words[at].text)
        at -= 1
    return _Lead(at + 1, "", tuple(adjectives), sure=True)


def _is_adjective(analysis: Analysis, word: Word) -> bool:
    token = analysis.token_at(word.start)
    return token is not None and (token.pos == "ADJ" or (token.pos == "VERB" and "Part" in token.morph))


def _pos(analysis: Analysis, word: Word) -> str:
    token = analysis.token_at(word.start)
    return token.pos if token else ""
