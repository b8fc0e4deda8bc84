"""Whether an explanation in brackets can be pasted behind a word: there is room, and nothing near says it already."""

import bisect
import functools
import itertools
import re

from vacaturelint.analysis.analysis import Analysis
from vacaturelint.analysis.words import Word, word_set
from vacaturelint.checks.words.gloss import is_noun_phrase
from vacaturelint.core.text import BlockKind, Document, Span

_NOUNS = ("NOUN", "PROPN", "NUM", "SYM", "X")
_TIGHT = ("-", "/", "–", "(", "[", "&", "+")
_ALSO = word_set("als en of")
_ARTICLE = 6  # letters before a word in which its article stands
_ROUND = re.compile(r"[()]")
_OPENS = re.compile(r"\s*[(\[]")
_DASH = re.compile(r" *[–—]")
"""What tells more about the word before it, in a list that lost its line breaks too."""
_TO_JE = re.compile(r"\b(?:je|jij|jou|jouw)\b", re.IGNORECASE)
_TO_U = re.compile(r"\b(?:u|uw)\b", re.IGNORECASE)
_CLOSING = (".", ",", ";", ":", "?", "!", "…")
_GOES_ON = word_set("en of die dat")
_NEAR = 12  # words on either side of a place that an explanation must not say again
_LEAST_STEM = 4
_ENDINGS = ("'s", "en", "s", "e")
_SAYS_LITTLE = word_set(
    "aan alle anders binnen deze door geen heel hebt heeft iedereen iemand iets jouw kunt maar meer naar over samen "
    "soms tegen tijdens tussen veel voor waar waarin waarmee waarop wordt worden zelf zijn zonder"
)


def has_room(span: Span, told: str, analysis: Analysis) -> bool:
    """Return whether the brackets of an explanation can follow a place, and tell what is not said there already.

    They stand where a group of words ends, in running text, not inside brackets and not within a name: 37 of 38
    explanations before a full stop or comma could be pasted as they were, and 8 of 18 before a preposition, which goes
    on about the word (`testimonials (…) van collega's`).
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
    if text[start : span.start].rstrip().endswith(("&", "/")) or _DASH.match(text, span.end):
        return False
    if _TO_JE.search(told) and _says_u(text):
        return False
    return _ends_group(span, end, told, analysis) and not _is_echo(span, told, analysis)


@functools.lru_cache(maxsize=4)
def _says_u(text: str) -> bool:
    """Return whether a text speaks to `u` and not to `je`, so that an explanation with `je` would not fit in it."""
    return len(_TO_U.findall(text)) > len(_TO_JE.findall(text))


def _ends_group(span: Span, end: int, told: str, analysis: Analysis) -> bool:
    """Return whether what stands at a place is the end of a group of words: nothing behind it adds to it."""
    follows = analysis.word_from(span.end)
    if follows is None or follows.start >= end or "\n" in analysis.document.text[span.end : follows.start]:
        return True
    if follows.text in _CLOSING:
        return True
    if follows.fold in _GOES_ON:
        return not _shares(span, follows, analysis)
    token = analysis.token_at(follows.start)
    return token is not None and token.is_finite and is_noun_phrase(told)


def _is_echo(span: Span, told: str, analysis: Analysis) -> bool:
    """Return whether the text around a place already uses a word of the explanation, so that it is said twice.

    `pensioen op basis van middelloon (pensioen op …)`, `hybride werken: twee dagen thuis`.
    """
    words = analysis.words
    first, last = (bisect.bisect_left(words, edge, key=lambda word: word.start) for edge in (span.start, span.end))
    around = (*words[max(0, first - _NEAR) : first], *words[last : last + _NEAR])
    near = [word.fold for word in around if word.block == words[first].block]
    said = [word.strip(".,;:'") for word in told.split()]
    stems = [stem for word in said if word.islower() and (stem := _stem(word))]
    return any(stem in word for stem in stems for word in near)


def _stem(word: str) -> str:
    """Return what a content word shares with its other forms; nothing for a word that says little or is short."""
    if word in _SAYS_LITTLE or not word.isalpha():
        return ""
    short = next((word[: -len(end)] for end in _ENDINGS if word.endswith(end)), word)
    return short if len(short) >= _LEAST_STEM else word if len(word) >= _LEAST_STEM else ""


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
    return word.text[0].isdigit() or (word.is_word and token is not None and token.pos in _NOUNS)


def fills_item(span: Span, document: Document) -> bool:
    """Return whether a place is all that a heading, a list item or a cell says, but for a number and the end."""
    block = document.block_at(span.start)
    if block is None or block.kind not in (BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.CELL):
        return False
    before = document.text[block.span.start : span.start].strip(" #*-•")
    after = document.text[span.end : block.span.end].strip()
    return (not before or before.isdigit()) and after in ("", ".", ";", ",", ":", "?")
