"""A short explanation in brackets behind a word (`een HOC (overleg met de vakbonden)`): its number and its room."""

import bisect
import functools
import itertools
import re

from vacaturelint.analysis.analysis import Analysis
from vacaturelint.analysis.inflection import MASS_NOUNS, inflected, plural
from vacaturelint.analysis.words import Word, word_set
from vacaturelint.checks.words.term_forms import head_of
from vacaturelint.core.text import BlockKind, Document, Span
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
_NOUNS = ("NOUN", "PROPN", "NUM", "SYM", "X")
_TIGHT = ("-", "/", "–", "(", "[", "&", "+")
_ALSO = word_set("als en of")
_ARTICLE = 6  # letters before a word in which its article stands
_ROUND = re.compile(r"[()]")
_OPENS = re.compile(r"\s*[(\[]")


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


def has_room(span: Span, analysis: Analysis) -> bool:
    """Return whether brackets can follow a place: in running text, not inside brackets, and not within a name.

    A noun or number right behind it belongs to the same thing (`de ERP omgeving`, `schaal B1 1 oktober`).
    """
    document = analysis.document
    block = document.block_at(span.start)
    if block is None or block.kind is BlockKind.HEADING:
        return False
    text, start, end = document.text, block.span.start, block.span.end
    if _open_at(text, span.start) > _open_at(text, start) or _OPENS.match(text, span.end, end):
        return False
    if text.startswith(_TIGHT, span.end, end) or text.endswith(_TIGHT[:4], start, span.start):
        return False
    if text[start : span.start].rstrip().endswith("&"):
        return False
    follows = analysis.word_from(span.end)
    return (
        follows is None or follows.start >= end or not (_belongs(follows, analysis) or _shares(span, follows, analysis))
    )


def _open_at(text: str, offset: int) -> int:
    """Return how many brackets are open at an offset, those that were closed without being opened taken off."""
    places, depths = _brackets(text)
    return depths[bisect.bisect_left(places, offset)]


@functools.lru_cache(maxsize=4)
def _brackets(text: str) -> tuple[list[int], list[int]]:
    """Return where the round brackets of a text stand, and how many are open before each and behind the last."""
    found = [(match.start(), 1 if match[0] == "(" else -1) for match in _ROUND.finditer(text)]
    return [place for place, _ in found], [*itertools.accumulate((step for _, step in found), initial=0)]


def _shares(span: Span, word: Word, analysis: Analysis) -> bool:
    """Return whether what follows shares its noun with the place.

    `B2B als B2C relaties`, `SQL en Python kennis`, and behind an article `de AGF of voedingssector`.
    """
    other = analysis.word_from(word.end) if word.fold in _ALSO else None
    if other is None:
        return False
    if other.text.islower():
        text = analysis.document.text
        article = text[max(0, span.start - _ARTICLE) : span.start].casefold().split()[-1:]
        return text[span.start : span.end].isupper() and article in (["de"], ["het"], ["een"])
    noun = analysis.word_from(other.end)
    return noun is not None and noun.text.islower() and noun.block == word.block and _belongs(noun, analysis)


def _belongs(word: Word, analysis: Analysis) -> bool:
    token = analysis.token_at(word.start)
    if word.text[0].isdigit():
        return True
    return word.is_word and token is not None and token.pos in _NOUNS


def fills_item(span: Span, document: Document) -> bool:
    """Return whether a place is all that a heading, a list item or a cell says, but for a number and the end."""
    block = document.block_at(span.start)
    if block is None or block.kind not in (BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.CELL):
        return False
    before = document.text[block.span.start : span.start].strip(" #*-•")
    after = document.text[span.end : block.span.end].strip()
    return (not before or before.isdigit()) and after in ("", ".", ";", ",", ":", "?")


def number_before(span: Span, document: Document) -> int | None:
    """Return the whole number that stands right before a place (`12` in `12 VTE`), or None."""
    words = document.text[max(0, span.start - 12) : span.start].split()
    last = words[-1] if words and document.text[span.start - 1 : span.start].isspace() else ""
    return int(last) if last.isdecimal() else None
