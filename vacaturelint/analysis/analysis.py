"""What is known of a document after parsing: tokens and sentences with offsets in the document."""

import bisect
import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from vacaturelint.analysis.labels import FINITE, INFINITIVE, PARTICIPLE
from vacaturelint.analysis.segments import sentence_spans
from vacaturelint.analysis.words import Word, words_of
from vacaturelint.core.kept import Keeper
from vacaturelint.core.text import Block, Document, Span


class Token(NamedTuple):
    """A token of the parse, in Universal Dependencies terms.

    In a document `start`/`end` are its offsets, and `nth` and `head` (the governor; of a root the token itself) count
    in `Analysis.tokens`; of a sentence on its own all four count in that sentence. `morph` are the features as
    `Key=Value|…`.
    """

    nth: int
    text: str
    start: int
    end: int
    lemma: str
    pos: str
    morph: str
    dep: str
    head: int

    @property
    def span(self) -> Span:
        """Return the place of the token."""
        return Span(self.start, self.end)

    @property
    def is_word(self) -> bool:
        """Return whether it holds a letter or digit."""
        return any(char.isalnum() for char in self.text)

    @property
    def is_finite(self) -> bool:
        """Return whether it is a finite verb."""
        return FINITE in self.morph

    @property
    def is_participle(self) -> bool:
        """Return whether it is a participle."""
        return PARTICIPLE in self.morph

    @property
    def is_infinitive(self) -> bool:
        """Return whether it is an infinitive."""
        return INFINITIVE in self.morph


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence inside one block; once parsed its tokens are `Analysis.tokens[first:last]`."""

    span: Span
    block: int
    first: int = 0
    last: int = 0


@dataclass(frozen=True)
class Analysis(Keeper):
    """A document with its sentences and words and, when `parsed`, the tokens of every sentence."""

    document: Document
    sentences: tuple[Sentence, ...]
    tokens: tuple[Token, ...] = ()
    parsed: bool = False

    @functools.cached_property
    def words(self) -> tuple[Word, ...]:
        """Return the words by surface form, whether or not the document was parsed."""
        return words_of(self.document)

    @functools.cached_property
    def folds(self) -> tuple[str, ...]:
        """Return every word in its folded form."""
        return tuple(word.fold for word in self.words)

    def tokens_of(self, sentence: Sentence) -> tuple[Token, ...]:
        """Return the tokens of one sentence."""
        return self.tokens[sentence.first : sentence.last]

    def tokens_alone(self, sentence: Sentence) -> tuple[Token, ...]:
        """Return the tokens of one sentence with `nth` and `head` counted from its first, as if it stood alone."""
        first = sentence.first
        return tuple(one._replace(nth=one.nth - first, head=one.head - first) for one in self.tokens_of(sentence))

    def sentence_of(self, span: Span) -> Sentence | None:
        """Return the sentence that covers `span`, or None."""
        nth = bisect.bisect_right(self.sentences, span.start, key=lambda sentence: sentence.span.start) - 1
        found = self.sentences[nth] if nth >= 0 else None
        return found if found is not None and found.span.covers(span) else None

    def words_in(self, span: Span) -> Sequence[Word]:
        """Return the words and punctuation marks by surface form that start inside `span`."""
        first = bisect.bisect_left(self._word_starts, span.start)
        return self.words[first : bisect.bisect_left(self._word_starts, span.end)]

    def word_from(self, offset: int) -> Word | None:
        """Return the first word that starts at or behind document offset `offset`, or None."""
        nth = bisect.bisect_left(self._word_starts, offset)
        return self.words[nth] if nth < len(self.words) else None

    def count_words(self, span: Span) -> int:
        """Return the number of words inside `span`, punctuation left out; `2.946,50` is one."""
        text = self.document.text
        return sum(word.is_word and not _goes_on(word, text) for word in self.words_in(span))

    def block_of(self, sentence: Sentence) -> Block:
        """Return the block a sentence stands in."""
        return self.document.blocks[sentence.block]

    def children(self, token: Token) -> Iterator[Token]:
        """Yield the tokens that `token` governs, in order."""
        return iter(self._children.get(token.nth, ()))

    @functools.cached_property
    def _word_starts(self) -> list[int]:
        return [word.start for word in self.words]

    @functools.cached_property
    def _children(self) -> dict[int, list[Token]]:
        found: dict[int, list[Token]] = {}
        for token in self.tokens:
            if token.head != token.nth:
                found.setdefault(token.head, []).append(token)
        return found

    @functools.cached_property
    def _token_starts(self) -> dict[int, Token]:
        return {token.start: token for token in self.tokens}

    def token_at(self, offset: int) -> Token | None:
        """Return the token that starts at document offset `offset`, or None."""
        return self._token_starts.get(offset)


def segment(document: Document) -> Analysis:
    """Return the analysis that needs no model: the sentences and words of what is Dutch."""
    sentences = tuple(
        Sentence(passage.span(start, end), index)
        for index, block in enumerate(document.blocks)
        if block.is_dutch
        for passage in (document.passage(block),)
        for start, end in sentence_spans(passage.text)
    )
    return Analysis(document, sentences)


def _goes_on(word: Word, text: str) -> bool:
    """Return whether digits are the rest of a number, behind its full stop or comma."""
    if not word.text[0].isdigit():
        return False
    before = text[max(0, word.start - 2) : word.start]
    return before[:1].isdigit() and before[1:] in (".", ",", ":")
