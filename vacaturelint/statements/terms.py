"""The words of a piece of text as statements see them: with what the parse says of each, or without it."""

import bisect
import re
from collections.abc import Sequence
from typing import NamedTuple

from vacaturelint.analysis.analysis import Analysis, Token
from vacaturelint.analysis.labels import FINITE
from vacaturelint.analysis.words import fold
from vacaturelint.core.text import Passage

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\d+(?:[.,]\d+)+(?!\w)|[^\W_]+(?:['’\u2010\u2011/-][^\W_]+)*|[^\s\w]")
_ROOT = -1


class Term(NamedTuple):
    """A word or mark: folded form and lemma, its place in the text of its piece, and its part in the sentence.

    `head` is the term that governs it, -1 for none; `pos`, `morph` and `dep` are empty where nothing was parsed.
    """

    form: str
    lemma: str
    start: int
    end: int
    pos: str = ""
    morph: str = ""
    dep: str = ""
    head: int = _ROOT

    @property
    def is_word(self) -> bool:
        """Return whether it is more than a punctuation mark."""
        return self.form[:1].isalnum()

    @property
    def is_finite(self) -> bool:
        """Return whether it is a finite verb."""
        return FINITE in self.morph


class TermReader:
    """Returns the terms of pieces of one document, from the parse where there is one."""

    def __init__(self, analysis: Analysis) -> None:
        self._tokens = analysis.tokens if analysis.parsed else ()
        self._starts = [token.start for token in self._tokens]

    def read(self, passage: Passage, start: int, text: str) -> tuple[Term, ...]:
        """Return the terms of `text`, which stands at `start` in the passage."""
        span = passage.span(start, start + len(text)) if text else None
        if span is None or not self._tokens:
            return plain_terms(text)
        first = bisect.bisect_left(self._starts, span.start)
        last = bisect.bisect_left(self._starts, span.end)
        tokens = self._tokens[first:last]
        return _parsed(tokens, passage, start) if tokens else plain_terms(text)


def plain_terms(text: str) -> tuple[Term, ...]:
    """Return the words by form alone: for a text that was not parsed."""
    return tuple(Term(fold(m[0]), fold(m[0]), m.start(), m.end()) for m in _WORD.finditer(text))


def _parsed(tokens: Sequence[Token], passage: Passage, start: int) -> tuple[Term, ...]:
    base, straight = tokens[0].nth, len(passage.starts) == 1
    shift = passage.from_document(tokens[0].start) - tokens[0].start - start
    found: list[Term] = []
    for token in tokens:
        at = token.start + shift if straight else passage.from_document(token.start) - start
        end = at + token.end - token.start
        head = token.head - base
        inside = head != token.nth - base and 0 <= head < len(tokens)
        lemma = fold(token.lemma or token.text)
        found.append(
            Term(fold(token.text), lemma, at, end, token.pos, token.morph, token.dep, head if inside else _ROOT)
        )
    return tuple(found)
