"""CEFR levels named in a text, told apart from pay scales, forms, rooms and driving licences that look the same."""

import bisect
import re
from collections.abc import Iterable, Sequence

from vacaturelint.core.pay import RANGE
from vacaturelint.core.requirement import Cefr
from vacaturelint.statements.statement import Said
from vacaturelint.statements.terms import plain_terms
from vacaturelint.vacancy.requirements.language_words import CODE, Word, names_language, words_in

LEVEL = re.compile(
    r"(?=[ABC])(?<![\w'’./-])(?:(?P<first>[ABC][12])\s?[-/–]\s?)?(?P<code>[ABC][12])\+?"
    r"(?!\w|['’]|\s?[-–/]\s?[A-E]\d|-(?!niveau))"
)
_PAY_RANGE = re.compile(rf"\b{RANGE}\b")
_LINK = re.compile(r"(?:[\s:(]|\b(?:in|is|minimaal|minstens|naar|niveau|op|schaal|tussen|van|volgens)\b)*", re.I)
_NIVEAU = ("niveau", "-niveau", " niveau")
_WIDEST = 20
_NEAR = 4
"""Words before a code of which one may say what it is: `schaal`, `op niveau`."""
_LANGUAGE, _BEGIN, _PAY, _ROOMS = "taal", "begin", "schaal", "ander-niveau"


def find_codes(said: Said, words: Sequence[Word], *, language: bool = False) -> list[Word]:
    """Return the CEFR levels in one clause, of which `words` are those about language.

    `language` says that its surroundings are about language already.

    A range counts as its lower level: that is what suffices. Pay scales (B1-B3, C1-C3, A1a-A3a) never count.
    """
    matches = [*LEVEL.finditer(said.text)]
    named = [word for word in words if word.kind == CODE]
    if not matches and not named:
        return []
    about = language or is_about_language(said, words) or any(word.skills or word.kind == _BEGIN for word in words)
    levels = [match for match in matches if _is_level(said.text, match, words, about_language=about)]
    codes = [Word(CODE, Cefr(match["first"] or match["code"]), "", (), *match.span()) for match in levels]
    return sorted([*(named if about else ()), *codes], key=lambda code: code.start)


def is_about_language(said: Said, words: Iterable[Word]) -> bool:
    """Return whether a piece names a language, or says with one of its words that it is about one."""
    return names_language(said.text) or any(word.kind == _LANGUAGE for word in words)


def says_how_well(text: str) -> bool:
    """Return whether a text outside a vacancy holds a word or a code that says how well a language is asked."""
    said = Said(text, plain_terms(text))
    words = words_in(said)
    return any(word.is_degree for word in words) or bool(find_codes(said, words, language=True))


def _is_level(text: str, match: re.Match[str], words: Sequence[Word], *, about_language: bool) -> bool:
    before = _kinds_before(text, match.start(), words)
    named = "niveau" in before or text.startswith(_NIVEAU, match.end())
    pays = any(word.kind == _PAY for word in words)
    is_range = match["first"] is not None
    if _is_in_scale(text, match) and not (is_range and named):
        return is_range and about_language and not pays
    if (is_range and not about_language) or before & {_PAY, _ROOMS}:
        return False
    return about_language or (named and not pays)


def _kinds_before(text: str, at: int, words: Sequence[Word]) -> set[str]:
    """Return what the words are that a place hangs on: `schaal C1`, `op niveau van B2`."""
    behind = bisect.bisect_left(words, at, key=lambda word: word.start)
    return {word.kind for word in words[max(behind - _NEAR, 0) : behind] if _LINK.fullmatch(text, word.end, at)}


def _is_in_scale(text: str, match: re.Match[str]) -> bool:
    """Return whether a code is part of a range of pay: `B1-B3`, `A1a tot A3a`."""
    around = _PAY_RANGE.finditer(text, max(match.start() - _WIDEST, 0), match.end() + _WIDEST)
    return any(scale.start() <= match.start() < scale.end() for scale in around)
