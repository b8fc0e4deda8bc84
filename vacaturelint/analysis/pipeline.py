"""The language model: which one, loaded when first needed, and its parse as our own tokens."""

import importlib.resources
import json
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from vacaturelint.analysis.analysis import Analysis, Sentence, Token
from vacaturelint.analysis.segments import sentence_spans
from vacaturelint.core.text import Document, Passage
from vacaturelint.errors import ModelError
from vacaturelint.resources import data_root

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

SHIPPED = "nl_vacature"
_STRAIGHT = str.maketrans("‘’", "''")
_CLOSED = ".!?…:;,"
_CACHE: dict[str, "Language"] = {}


class Parser:
    """Parses documents with one spaCy pipeline, loaded at the first document that needs it.

    `model` is the shipped `nl_vacature` or the name or path of any installed Dutch spaCy pipeline.
    """

    def __init__(self, model: str = SHIPPED) -> None:
        self.model = model

    @property
    def label(self) -> str:
        """Return name and version of the model, such as `nl_vacature 1.0.0`."""
        if self.model == SHIPPED:
            meta = json.loads((data_root() / "model" / SHIPPED / "meta.json").read_text(encoding="utf-8"))
            return f"{SHIPPED} {meta['version']}"
        meta = _language(self.model).meta
        return f"{meta['lang']}_{meta['name']} {meta['version']}"

    def parse(self, document: Document) -> Analysis:
        """Return the analysis of `document`: every Dutch sentence parsed on its own, offsets those of the document."""
        passages = [document.passage(block) for block in document.blocks]
        cuts = [
            (nth, *cut)
            for nth, passage in enumerate(passages)
            if document.blocks[nth].is_dutch
            for cut in sentence_spans(passage.text)
        ]
        docs = _language(self.model).pipe(_canonical(passages[block].text[start:end]) for block, start, end in cuts)
        tokens: list[Token] = []
        sentences: list[Sentence] = []
        for (block, start, end), doc in zip(cuts, docs, strict=True):
            first = len(tokens)
            tokens.extend(_tokens(doc, passages[block], (start, end), first))
            sentences.append(Sentence(passages[block].span(start, end), block, first, len(tokens)))
        return Analysis(document, tuple(sentences), tuple(tokens), parsed=True)


def _canonical(sentence: str) -> str:
    """Return what the model reads: straight apostrophes, and a full stop at the end, so that no parse turns on them.

    Every code point keeps its place; only the full stop is extra.
    """
    plain = sentence.translate(_STRAIGHT)
    return plain if plain[-1] in _CLOSED else plain + "."


def _tokens(doc: "Doc", passage: Passage, place: tuple[int, int], first: int) -> Iterator[Token]:
    """Yield the tokens of one parsed sentence, which has its `place` in the passage; `first` is their first index."""
    from vacaturelint.analysis.lemmas import token_lemmas

    shift, stop = place
    kept = [token for token in doc if not token.is_space and shift + token.idx < stop]
    index_of = {token.i: first + nth for nth, token in enumerate(kept)}
    lemmas = token_lemmas(doc)
    for token in kept:
        start, end = shift + token.idx, min(shift + token.idx + len(token.text), stop)
        span = passage.span(start, end)
        index = index_of[token.i]
        head = index_of.get(token.head.i, index)
        yield Token(
            index,
            passage.text[start:end],
            span.start,
            span.end,
            lemmas[token.i],
            token.pos_,
            str(token.morph),
            token.dep_,
            head,
        )


def _language(model: str) -> "Language":
    if model not in _CACHE:
        _one_thread()
        _CACHE[model] = _load_shipped() if model == SHIPPED else _load_installed(model)
    return _CACHE[model]


def _one_thread() -> None:
    """Keep numpy on one thread: on short sentences, threads that wait for each other cost more than they give."""
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ.setdefault(name, "1")


def _load_shipped() -> "Language":
    from vacaturelint.analysis.packed import load_pack

    source = data_root() / "model" / SHIPPED / f"{SHIPPED}.msgpack"
    try:
        with importlib.resources.as_file(source) as path:
            return load_pack(path)
    except (OSError, ValueError, KeyError) as error:
        raise ModelError(
            f"Het taalmodel {SHIPPED} is niet te laden ({error}). Installeer vacaturelint opnieuw."
        ) from error


def _load_installed(model: str) -> "Language":
    import spacy

    try:
        return spacy.load(model)
    except OSError as error:
        raise ModelError(f"Het taalmodel '{model}' is niet gevonden. Installeer het of kies {SHIPPED}.") from error
