"""The shipped network as a component of a spaCy pipeline. Importing this module registers its factory.

The component sets part of speech, features, lemma, head and label, and through the heads the sentences.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt
import srsly
from spacy.attrs import DEP, HEAD, LEMMA, MORPH, POS
from spacy.lang.nl import Dutch
from spacy.language import Language
from spacy.parts_of_speech import IDS
from spacy.tokens import Doc
from spacy.util import minibatch
from spacy.vocab import Vocab

from vacaturelint.analysis.edits import apply_script
from vacaturelint.analysis.labels import PASSIVE_AUXILIARY
from vacaturelint.analysis.network import Network, Parse, from_pack
from vacaturelint.analysis.network_input import AFTER_NEWLINE, GLUED, SPACED, STRAIGHT, Text
from vacaturelint.analysis.perfect import mend

FACTORY = "nl_vacature_network"
SPACE_LABEL = "dep"
Table: TypeAlias = npt.NDArray[np.uint64]


class NetworkPipe:
    """Annotates documents with the network of one pack."""

    def __init__(self, vocab: Vocab, pack: dict[str, Any]) -> None:
        self.exceptions: dict[str, Any] = pack["exceptions"]
        self._network: Network = from_pack(pack)
        self._strings = vocab.strings
        self._scripts: list[str] = pack["scripts"]
        self._labels: list[str] = pack["labels"]
        self._label_numbers = {label: vocab.strings.add(label) for label in self._labels}
        split = [tag.partition("|") for tag in pack["tags"]]
        self._lexicons: list[dict[str, str]] = [pack["lexicon"].get(pos, {}) for pos, _, _ in split]
        self._pos = _numbers(IDS[pos] for pos, _, _ in split)
        self._morphs = _numbers(vocab.morphology.add(features) for _, _, features in split)
        self._space = np.array(
            [IDS["SPACE"], vocab.morphology.add(""), 0, 0, vocab.strings.add(SPACE_LABEL)], dtype=np.uint64
        )

    def __call__(self, doc: Doc) -> Doc:
        """Annotate *doc* and return it."""
        self._annotate([doc])
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 128) -> Iterator[Doc]:
        """Yield the documents of *stream*, annotated *batch_size* at a time."""
        for docs in minibatch(stream, batch_size):
            self._annotate(docs)
            yield from docs

    def _annotate(self, docs: list[Doc]) -> None:
        texts, places = [], []
        for doc in docs:
            indexes = [index for index, word in enumerate(doc) if not word.is_space]
            if indexes:
                texts.append(_read(doc, indexes))
                places.append((doc, np.array(indexes)))
            elif len(doc):
                self._write(doc, np.array(indexes, dtype=np.intp), None)
        for (doc, places_in_doc), parse, text in zip(places, self._network.parse(texts), texts, strict=True):
            self._write(doc, places_in_doc, self._values(parse, text.forms, places_in_doc))

    def _values(self, parse: Parse, forms: Iterable[str], places: npt.NDArray[np.intp]) -> Table:
        tags, scripts = parse.tags.tolist(), parse.scripts.tolist()
        lemmas = [
            self._lexicons[tag].get(form.lower()) or _lemma(self._scripts[script], form)
            for tag, script, form in zip(tags, scripts, forms, strict=True)
        ]
        labels = [self._labels[label] for label in parse.labels.tolist()]
        if PASSIVE_AUXILIARY in labels:
            mend(labels, parse.heads.tolist(), lemmas)
        columns = (
            self._pos[parse.tags],
            self._morphs[parse.tags],
            _numbers(self._strings.add(lemma) for lemma in lemmas),
            (np.where(parse.heads > 0, places[parse.heads - 1], places) - places).astype(np.uint64),
            _numbers(self._label_numbers[label] for label in labels),
        )
        return np.stack(columns, axis=1)

    def _write(self, doc: Doc, places: npt.NDArray[np.intp], values: Table | None) -> None:
        """Set the annotation: *values* for the words at *places*; white space hangs on the word before it."""
        table = np.tile(self._space, (len(doc), 1))
        if len(places) < len(doc):
            table[:, 2] = [word.orth for word in doc]
            anchors = np.zeros(len(doc), dtype=np.intp) + (places[0] if len(places) else 0)
            anchors[places] = places
            table[:, 3] = (np.maximum.accumulate(anchors) - np.arange(len(doc))).astype(np.uint64)
        if values is not None:
            table[places] = values
        doc.from_array([POS, MORPH, LEMMA, HEAD, DEP], table)


def make_pipe(nlp: Language, name: str, pack: str) -> NetworkPipe:
    """Return the component for the pack at the path *pack*; `ValueError` when the file is not a pack."""
    try:
        stored = srsly.msgpack_loads(Path(pack).read_bytes())
        return NetworkPipe(nlp.vocab, stored)
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError(f"{pack}: not a pack for {name}") from error


Dutch.factory(FACTORY, assigns=["token.pos", "token.morph", "token.lemma", "token.head", "token.dep"], func=make_pipe)


def _read(doc: Doc, indexes: list[int]) -> Text:
    """Return the words of *doc* at *indexes* with the space around each."""
    flags = []
    last = indexes[-1]
    for index in indexes:
        word = doc[index]
        before = doc[index - 1] if index else None
        spaced = bool(word.whitespace_) or index == last or doc[index + 1].is_space
        flag = SPACED if spaced else 0
        if before is not None and before.is_space:
            flag += AFTER_NEWLINE if "\n" in before.text and index != indexes[0] else 0
        elif before is not None and not before.whitespace_:
            flag += GLUED
        flags.append(flag)
    return Text([doc[index].text.translate(STRAIGHT) for index in indexes], flags)


@lru_cache(maxsize=20_000)
def _lemma(script: str, form: str) -> str:
    return apply_script(script, form) or form


def _numbers(values: Iterable[int]) -> Table:
    return np.fromiter(values, dtype=np.uint64)
