"""Words by surface form, without a model: what term lists are matched on."""

import re
from typing import NamedTuple

from vacaturelint.core.text import Document

# A word keeps its inner apostrophes, hyphens and full stops (foto’s, e-mail, m.b.t.), capitals their ampersand (P&O).
_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}|[A-Z]{1,3}&[A-Z]{1,3}(?!\w)|[^\W_]+(?:['’\u2010\u2011-][^\W_]+)*|[^\s\w]", re.UNICODE
)
LONGEST_WORD = 60
"""Letters and digits of the longest word that can be language."""
_FOLD = str.maketrans({"’": "'", "‘": "'", "\u2010": "-", "\u2011": "-"})


class Word(NamedTuple):
    """A word or punctuation mark: its text, its folded form, its document offsets and its block."""

    text: str
    fold: str
    start: int
    end: int
    block: int

    @property
    def is_word(self) -> bool:
        """Return whether it is a word or number rather than a punctuation mark."""
        return self.text[0].isalnum()


def fold(text: str) -> str:
    """Return `text` as term lists compare it: lower case, straight apostrophes and plain hyphens."""
    return text.lower() if text.isascii() else text.translate(_FOLD).casefold()


def words_of(document: Document) -> tuple[Word, ...]:
    """Return the words of what is Dutch, in order; none runs over the edge of a block."""
    found: list[Word] = []
    for index, block in enumerate(document.blocks):
        if not block.is_dutch:
            continue
        passage = document.passage(block)
        for match in _WORD.finditer(passage.text):
            text = match[0]
            found.append(Word(text, fold(text), *passage.edges(*match.span()), index))
    return tuple(found)


def fold_words(term: str) -> tuple[str, ...]:
    """Return the folded words of a term as `words_of` would cut them."""
    if term.replace(" ", "").isalpha():
        return tuple(term.casefold().split(" "))
    return tuple(fold(match[0]) for match in _WORD.finditer(term))


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text with spaces between them, for closed classes such as prepositions."""
    return frozenset(text.split())
