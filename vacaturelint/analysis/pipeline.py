"""Parses documents with the language model: every Dutch sentence on its own, the same sentence only once.

A sentence without end is parsed in pieces (see `pieces`).
"""

import itertools
from collections.abc import Iterable, Iterator

from vacaturelint.analysis.analysis import Analysis, Sentence, Token
from vacaturelint.analysis.model import SHIPPED, label_of, load_model
from vacaturelint.analysis.pieces import Piece, pieces_of
from vacaturelint.analysis.segments import sentence_spans
from vacaturelint.core.text import Document, Passage

KEPT = 6000
"""Sentences kept for when they return, in this document or another: headings, the offer, the procedure. At most
some 12 MB."""
AHEAD = 4000
"""Sentences read ahead at most: fewer than are kept, or the first would be gone before they are asked for."""
BATCH = 4000
"""Sentences given to the model at once."""
_STRAIGHT = str.maketrans("‘’", "''")
_CLOSED = ".!?…:;,"


class Parser:
    """Parses documents with one spaCy pipeline, loaded at the first document that needs it.

    `model` is the shipped `nl_vacature` or the name or path of any installed Dutch spaCy pipeline. The parse of a
    document never depends on what was parsed before or beside it.
    """

    def __init__(self, model: str = SHIPPED) -> None:
        self.model = model
        self._kept: dict[str, tuple[Token, ...]] = {}

    @property
    def label(self) -> str:
        """Return name and version of the model, such as `nl_vacature 1.0.0`."""
        return label_of(self.model)

    def parse(self, document: Document) -> Analysis:
        """Return the analysis of `document`: every Dutch sentence parsed on its own, offsets those of the document."""
        cuts = [(nth, passage, cut, [*_pieces(passage.text, *cut)]) for nth, passage, cut in _sentences(document)]
        texts = (
            passage.text[start:end] for _, passage, _, cut in cuts for start, end, is_language in cut if is_language
        )
        known = self._parsed(texts)
        tokens: list[Token] = []
        sentences: list[Sentence] = []
        for nth, passage, span, pieces in cuts:
            first = len(tokens)
            for start, end, is_language in pieces:
                text = passage.text[start:end]
                parse = known[text] if is_language else _unread(text)
                tokens.extend(_tokens(parse, passage, start, len(tokens)))
            sentences.append(Sentence(passage.span(*span), nth, first, len(tokens)))
        return Analysis(document, tuple(sentences), tuple(tokens), parsed=True)

    def read(self, sentences: Iterable[str]) -> dict[str, tuple[Token, ...]]:
        """Return the parse of each of some sentences that stand in no document; offsets are those in the sentence."""
        return self._parsed(sentences)

    def read_ahead(self, documents: Iterable[Document]) -> None:
        """Parse the sentences of several documents together, which is faster: `parse` then finds them ready.

        Of another model than ours nobody knows whether a sentence is read the same beside others: then nothing is done.
        """
        if self.model == SHIPPED:
            texts = (
                passage.text[start:end]
                for document in documents
                for _, passage, cut in _sentences(document)
                for start, end, is_language in _pieces(passage.text, *cut)
                if is_language
            )
            self._parsed(itertools.islice(texts, AHEAD))

    def _parsed(self, texts: Iterable[str]) -> dict[str, tuple[Token, ...]]:
        """Return the parse of each text, from what was kept where it can."""
        found = {text: self._kept.pop(text, None) for text in dict.fromkeys(texts)}
        fresh = [text for text, parse in found.items() if parse is None]
        parses = {text: parse for text, parse in found.items() if parse is not None}
        parses.update(zip(fresh, self._fresh(fresh), strict=True))
        if self.model == SHIPPED:
            self._kept.update(parses)
            while len(self._kept) > KEPT:
                del self._kept[next(iter(self._kept))]
        return parses

    def _fresh(self, texts: list[str]) -> Iterator[tuple[Token, ...]]:
        """Yield the parse of each text; the vocabulary forgets the words of them afterwards."""
        if not texts:
            return
        from vacaturelint.analysis.parsed import read_sentence

        language = load_model(self.model)
        with language.memory_zone():
            docs = language.pipe(map(_canonical, texts), batch_size=BATCH)
            for text, doc in zip(texts, docs, strict=True):
                yield read_sentence(doc, text)


def _sentences(document: Document) -> Iterator[tuple[int, Passage, tuple[int, int]]]:
    """Yield the sentences of each Dutch block in its passage, with the number of the block."""
    for nth, block in enumerate(document.blocks):
        if block.is_dutch:
            passage = document.passage(block)
            for cut in sentence_spans(passage.text):
                yield nth, passage, cut


def _pieces(text: str, start: int, end: int) -> Iterator[Piece]:
    """Yield the pieces of a sentence that lies at `start` up to `end` in a text, with their places in that text."""
    for piece in pieces_of(text[start:end]):
        yield Piece(start + piece.start, start + piece.end, piece.is_language)


def _unread(text: str) -> tuple[Token, ...]:
    """Return the parse of what is no language: one token that hangs on nothing."""
    return (Token(0, text, 0, len(text), text, "X", "", "dep", 0),)


def _canonical(sentence: str) -> str:
    """Return what the model reads: straight apostrophes, and a full stop at the end, so that no parse turns on them.

    Every code point keeps its place; only the full stop is extra.
    """
    plain = sentence.translate(_STRAIGHT)
    return plain if plain[-1] in _CLOSED else plain + "."


def _tokens(parse: tuple[Token, ...], passage: Passage, shift: int, first: int) -> Iterator[Token]:
    """Yield the tokens of a sentence that begins at `shift` in the passage; `first` is the index of the first token."""
    for index, word in enumerate(parse, first):
        edges = passage.edges(shift + word.start, shift + word.end)
        yield Token(index, word.text, *edges, word.lemma, word.pos, word.morph, word.dep, first + word.head)
