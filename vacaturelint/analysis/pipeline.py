"""Parses documents with the language model: every Dutch sentence on its own, the same sentence only once."""

import itertools
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from vacaturelint.analysis.analysis import Analysis, Sentence, Token
from vacaturelint.analysis.model import SHIPPED, label_of, load_model
from vacaturelint.analysis.segments import sentence_spans
from vacaturelint.core.text import Document, Passage

if TYPE_CHECKING:
    from vacaturelint.analysis.parsed import Parsed

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
        self._kept: dict[str, tuple[Parsed, ...]] = {}

    @property
    def label(self) -> str:
        """Return name and version of the model, such as `nl_vacature 1.0.0`."""
        return label_of(self.model)

    def parse(self, document: Document) -> Analysis:
        """Return the analysis of `document`: every Dutch sentence parsed on its own, offsets those of the document."""
        cuts = [(nth, passage, cut) for nth, passage in _passages(document) for cut in sentence_spans(passage.text)]
        known = self._parsed(passage.text[start:end] for _, passage, (start, end) in cuts)
        tokens: list[Token] = []
        sentences: list[Sentence] = []
        for nth, passage, (start, end) in cuts:
            first = len(tokens)
            tokens.extend(_tokens(known[passage.text[start:end]], passage, start, first))
            sentences.append(Sentence(passage.span(start, end), nth, first, len(tokens)))
        return Analysis(document, tuple(sentences), tuple(tokens), parsed=True)

    def read_ahead(self, documents: Iterable[Document]) -> None:
        """Parse the sentences of several documents together, which is faster: `parse` then finds them ready.

        Of another model than ours nobody knows whether a sentence is read the same beside others: then nothing is done.
        """
        if self.model == SHIPPED:
            passages = (passage for document in documents for _, passage in _passages(document))
            texts = (passage.text[start:end] for passage in passages for start, end in sentence_spans(passage.text))
            self._parsed(itertools.islice(texts, AHEAD))

    def _parsed(self, texts: Iterable[str]) -> "dict[str, tuple[Parsed, ...]]":
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

    def _fresh(self, texts: list[str]) -> "Iterator[tuple[Parsed, ...]]":
        """Yield the parse of each text; the vocabulary forgets the words of them afterwards."""
        if not texts:
            return
        from vacaturelint.analysis.parsed import read_sentence

        language = load_model(self.model)
        with language.memory_zone():
            docs = language.pipe(map(_canonical, texts), batch_size=BATCH)
            for text, doc in zip(texts, docs, strict=True):
                yield read_sentence(doc, len(text))


def _passages(document: Document) -> Iterator[tuple[int, Passage]]:
    """Yield the text of each Dutch block, with the number of the block."""
    for nth, block in enumerate(document.blocks):
        if block.is_dutch:
            yield nth, document.passage(block)


def _canonical(sentence: str) -> str:
    """Return what the model reads: straight apostrophes, and a full stop at the end, so that no parse turns on them.

    Every code point keeps its place; only the full stop is extra.
    """
    plain = sentence.translate(_STRAIGHT)
    return plain if plain[-1] in _CLOSED else plain + "."


def _tokens(parse: "tuple[Parsed, ...]", passage: Passage, shift: int, first: int) -> Iterator[Token]:
    """Yield the tokens of a sentence that begins at `shift` in the passage; `first` is the index of the first token."""
    for index, word in enumerate(parse, first):
        start, end = shift + word.start, shift + word.end
        text, edges = passage.text[start:end], passage.edges(start, end)
        yield Token(index, text, *edges, word.lemma, word.pos, word.morph, word.dep, first + word.head)
