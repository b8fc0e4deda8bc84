"""A short explanation in brackets behind a word (`een HOC (overleg met de vakbonden)`): its words and their number."""

from vacaturelint.analysis.inflection import MASS_NOUNS, inflected, plural
from vacaturelint.analysis.words import word_set
from vacaturelint.checks.words.term_forms import head_of
from vacaturelint.core.text import Document, Span
from vacaturelint.readability.lexicon import find

_CLAUSE = word_set(
    "je we wat hoe wie waarop waaruit welk welke hoeveel hoelang te als iemand iedereen via die dat nagaan samen met "
    "vanuit volgens voor om in op over niet"
)
_MASS = MASS_NOUNS | word_set(
    "begeleiding beheer geld gezondheidszorg hulp inkomen kennis loon overleg papierwerk pensioen politie reclame "
    "startloon steun tijd uitleg vakkennis verlof vervoer werk zorg"
)
_JOINS = word_set("en of")
_INVARIABLE = word_set("ervaren extra soort")
_SAYS = word_set("afspraak attest belofte beslissing bewijs melding regel verklaring")
"""Nouns whose `dat` tells what they say (`bewijs dat je het kunt`), in the plural too."""
_READER = word_set("je we jij u ze")


def in_brackets(meaning: str) -> str:
    """Return an explanation as it stands between brackets: without brackets of its own."""
    return meaning.replace(" (", ", ").replace(")", "")


def in_number(meaning: str, *, many: bool) -> str | None:
    """Return an explanation in the number of what it explains; None when that cannot be told by rule.

    `klein of middelgroot bedrijf` becomes `kleine of middelgrote bedrijven`; a sentence (`hoe we kiezen`) stays as it
    is, and so does what has no plural (`geld`).
    """
    words = meaning.split(" ")
    if not many or words[0] in _CLAUSE:
        return meaning
    head = head_of(words)
    noun = words[head].rstrip(",;:")
    if noun in _MASS or not _is_singular(noun):
        return meaning
    before, tail = words[:head], words[head + 1 :]
    if not all(_is_adjective(word) for word in before):
        return None
    if tail and tail[0] in ("dat", "die") and noun not in _SAYS:
        if len(tail) < 2 or tail[1] not in _READER:
            return None
        tail[0] = "die"
    return " ".join([*map(_in_plural, before), plural(noun) + words[head][len(noun) :], *tail])


def is_noun_phrase(meaning: str) -> bool:
    """Return whether an explanation can stand in the place of a noun: no sentence, no question (`hoe we kiezen`)."""
    words = meaning.split(" ")
    return words[0] not in _CLAUSE and not _READER.intersection(words[:3])


def _is_adjective(word: str) -> bool:
    """Return whether a word before a noun can be an adjective, or joins two of them."""
    return (
        word in _JOINS
        or word in _INVARIABLE
        or word.endswith("e")
        or (inflected(word) != word and find(inflected(word)).known)
    )


def _in_plural(word: str) -> str:
    return word if word in _JOINS or word in _INVARIABLE else inflected(word)


def _is_singular(noun: str) -> bool:
    """Return whether a word is a noun with a plural that we know; `regels` and `mensen` are no singulars."""
    if not noun.isalpha() or not find(noun).noun:
        return False
    return find(plural(noun)).known and not (noun.endswith(("en", "s")) and find(_stem(noun)).noun)


def _stem(noun: str) -> str:
    return noun[:-2] if noun.endswith("en") else noun[:-1]


def number_before(span: Span, document: Document) -> int | None:
    """Return the whole number that stands right before a place (`12` in `12 VTE`), or None."""
    words = document.text[max(0, span.start - 12) : span.start].split()
    last = words[-1] if words and document.text[span.start - 1 : span.start].isspace() else ""
    return int(last) if last.isdecimal() else None
