"""Conditions on the surroundings of a term, as the column `when` of a word list writes them.

`na=a/b` the word before is one of these · `voor=a/b` the word after · `bij=a/b` one of these within eight words ·
`tekst=a/b` one of these anywhere in the document ·
each with `niet-` before it for the opposite · `pos=ADV/NOUN` the parse says so · `hoofdletters` in capitals ·
`geen-kop` not in a heading. In a list `a*` is a beginning, `#` a number and `%` a pay scale. Several conditions, with
a space between them, must all hold.
"""

import functools
import re
from collections.abc import Callable, Sequence

from vacaturelint.analysis.analysis import Analysis
from vacaturelint.analysis.words import Word
from vacaturelint.core.pay import BEHIND_NAME
from vacaturelint.core.text import BlockKind

NEAR = 8
Condition = Callable[[Analysis, Sequence[Word], int, int], bool]


def holds(when: str, analysis: Analysis, first: int, last: int) -> bool:
    """Return whether all conditions in `when` hold for the words `first` up to `last` of the document."""
    return all(condition(analysis, analysis.words, first, last) for condition in conditions(when))


@functools.cache
def conditions(when: str) -> tuple[Condition, ...]:
    """Return the conditions that a cell holds; ValueError for one that does not exist."""
    return tuple(_condition(text) for text in when.split(" ") if text)


def _condition(text: str) -> Condition:
    key, _, value = text.partition("=")
    wanted = value.split("/")
    if key == "geen-kop":
        return lambda analysis, words, first, _last: (
            analysis.document.blocks[words[first].block].kind is not BlockKind.HEADING
        )
    if key == "hoofdletters":
        return lambda _analysis, words, first, _last: words[first].text.isupper()
    if key == "pos":
        return lambda analysis, words, first, _last: _pos(analysis, words[first]) in wanted
    if key.removeprefix("niet-") not in _LOOK:
        raise ValueError(f"voorwaarde '{text}' bestaat niet")
    look = _LOOK[key.removeprefix("niet-")]
    positive = not key.startswith("niet-")

    def check(_analysis: Analysis, words: Sequence[Word], first: int, last: int) -> bool:
        return any(_is_one_of(word, wanted) for word in look(words, first, last)) is positive

    return check


def _pos(analysis: Analysis, word: Word) -> str:
    token = analysis.token_at(word.start)
    return token.pos if token else ""


def _is_one_of(word: Word, wanted: list[str]) -> bool:
    return any(
        word.fold.startswith(text[:-1]) if text.endswith("*") and len(text) > 1 else _equal(word, text)
        for text in wanted
    )


def _equal(word: Word, text: str) -> bool:
    if text == "%":
        return _SCALE.fullmatch(word.text) is not None
    return word.text[0].isdigit() if text == "#" else word.fold == text


_SCALE = re.compile(rf"{BEHIND_NAME}(?:[-–].*)?")


def _before(words: Sequence[Word], first: int, _last: int) -> Sequence[Word]:
    return words[first - 1 : first] if first and words[first - 1].block == words[first].block else ()


def _after(words: Sequence[Word], first: int, last: int) -> Sequence[Word]:
    return words[last : last + 1] if last < len(words) and words[last].block == words[first].block else ()


def _around(words: Sequence[Word], first: int, last: int) -> Sequence[Word]:
    block = words[first].block
    near = [*words[max(0, first - NEAR) : first], *words[last : last + NEAR]]
    return [word for word in near if word.block == block]


def _everywhere(words: Sequence[Word], _first: int, _last: int) -> Sequence[Word]:
    return words


_LOOK = {"na": _before, "voor": _after, "bij": _around, "tekst": _everywhere}
