"""The shipped network in numpy: word forms in; tags, lemma scripts and scored arcs out.

Words become vectors (an embedding, a convolution over their characters, for frequent ones a vector from raw text), a
stack of element-wise recurrences reads them in context (`recurrence.py`), small layers on top predict part of speech,
features, lemma script and sentence starts, and two bilinear forms score heads and labels (Dozat and Manning 2017,
https://arxiv.org/abs/1611.01734). ``model/network.py`` is the same network for training. Nothing here knows spaCy.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from vacaturelint.analysis.batches import chunks, time_major
from vacaturelint.analysis.letters import Letters
from vacaturelint.analysis.network_input import AFTER_NEWLINE, UNKNOWN, Text
from vacaturelint.analysis.recurrence import Context
from vacaturelint.analysis.trees import best_trees

Floats: TypeAlias = npt.NDArray[np.float32]
Ints: TypeAlias = npt.NDArray[np.intp]
Bools: TypeAlias = npt.NDArray[np.bool_]
Weights: TypeAlias = Mapping[str, Floats]
Stored: TypeAlias = npt.NDArray[Any] | Mapping[str, npt.NDArray[Any]]

NARROW = 5e-4
"""A choice that turns on less than this is made again on the text alone: see `Network.parse`.

Over 39,731 words a score in a batch stood at most 6.9e-5 from the one alone (lemma scripts; heads 3.8e-6), so a
difference of two at most 1.4e-4 (kernel SkylakeX of OpenBLAS, others not measured); the leads of 2,658 trees of the
same words at most 2.4e-6.
"""
TABLES = ("word", "known")
CACHED_FORMS = 8000


class Table(NamedTuple):
    """An embedding table kept small in memory: bytes, or any numbers, with a scale for each row."""

    values: npt.NDArray[Any]
    scale: Floats

    def rows(self, places: Sequence[int]) -> Floats:
        """Return the rows at *places* in single precision."""
        return np.asarray(self.values[places] * self.scale[places], dtype=np.float32)


class Parse(NamedTuple):
    """What the network says of each word; `heads` count from 1 within the text, 0 marks the root of a sentence.

    `clear` says that no choice was narrow.
    """

    tags: Ints
    scripts: Ints
    heads: Ints
    labels: Ints
    starts: Bools
    clear: bool


class Network:
    """The network with its weights. `words`, `known` and `characters` give the rows of the tables.

    `tables` are those of words: ``word`` (trained) and ``known`` (from raw text).
    """

    def __init__(
        self, weights: Weights, tables: Mapping[str, Table], words: Sequence[str], known: Sequence[str], characters: str
    ) -> None:
        self._weights = weights
        self._tables = tables
        self._known = {word: row for row, word in enumerate(known, start=1)}
        self._words = {word: row for row, word in enumerate(words, start=2)}
        self._letters = Letters(weights, characters)
        self._context = Context(weights)
        self._vectors: dict[str, Floats] = {}
        self._root = self._relu("arc_head", weights["root"])
        self._root_label = self._relu("label_head", weights["root"])

    def parse(self, texts: Sequence[Text]) -> list[Parse]:
        """Return a parse for each of *texts*, in their order; every text has a word.

        The parse is that of the text alone, to the last choice. Sums differ a little (10^-5) with what is computed
        beside them, which can only turn a choice that was narrow, and such a text is computed again on its own.
        """
        out: dict[int, Parse] = {}
        for chunk in chunks([len(text.forms) for text in texts]):
            out.update(zip(chunk, self._parse([texts[index] for index in chunk]), strict=True))
            if len(chunk) > 1:
                out.update({index: self._parse([texts[index]])[0] for index in chunk if not out[index].clear})
        return [out[index] for index in range(len(texts))]

    def _parse(self, texts: Sequence[Text]) -> list[Parse]:
        hidden, letters = self._encode(texts)
        tags, scripts, clear = self._tag(hidden, letters)
        begin = (hidden @ self._weights["start.w"] + self._weights["start.b"])[:, 0]
        sizes = [len(text.forms) for text in texts]
        ends: Ints = np.cumsum(sizes, dtype=np.intp)
        begins: Ints = ends - np.array(sizes, dtype=np.intp)
        starts = begin > 0
        starts[begins] = True
        starts |= np.concatenate([text.flags for text in texts]).astype(np.intp) >= AFTER_NEWLINE
        heads, labels, clear_arcs = self._arcs(hidden, np.flatnonzero(starts))
        clear &= clear_arcs & (np.abs(begin) > NARROW)
        heads = np.where(heads > 0, heads - np.repeat(begins, sizes), 0)
        wholly_clear = np.logical_and.reduceat(clear, begins).tolist()
        return [
            Parse(tags[a:b], scripts[a:b], heads[a:b], labels[a:b], starts[a:b], whole)
            for a, b, whole in zip(begins, ends, wholly_clear, strict=True)
        ]

    def _tag(self, hidden: Floats, letters: Floats) -> tuple[Ints, Ints, Bools]:
        """Return tags and lemma scripts of all words, and which of them were no narrow choice."""
        weights = self._weights
        inner = self._relu("tag_hidden", hidden)
        pos, clear_pos = _choose(inner @ weights["pos.w"] + weights["pos.b"])
        tags, clear_tags = _choose(inner @ weights["tag.w"] + weights["tag.b"] + weights["tag_of_pos"][pos])
        inner = self._relu("lemma_hidden", np.concatenate([hidden, letters], axis=1))
        scripts, clear_scripts = _choose(inner @ weights["lemma.w"] + weights["lemma.b"])
        return tags, scripts, clear_pos & clear_tags & clear_scripts

    def _arcs(self, hidden: Floats, starts: Ints) -> tuple[Ints, Ints, Bools]:
        """Return heads (1 … in this chunk, 0: root) and labels of all words, and which were no narrow choice.

        *starts* are the first words of sentences.
        """
        weights = self._weights
        dependents = self._relu("arc_dependent", hidden) @ weights["arc.w"] + weights["arc.b"]
        candidates = self._relu("arc_head", hidden)
        ends = np.append(starts[1:], len(hidden))
        scores = np.full((len(hidden), 1 + np.max(ends - starts)), -np.inf, dtype=np.float32)
        scores[:, 0] = dependents @ self._root
        for first, end in zip(starts.tolist(), ends.tolist(), strict=True):
            scores[first:end, 1 : 1 + end - first] = dependents[first:end] @ candidates[first:end].T
        heads, leads = best_trees(scores, starts)
        firsts = np.repeat(starts, ends - starts)
        heads = np.where(heads > 0, heads + firsts, 0)
        labels, clear_labels = self._labels(hidden, heads)
        return heads, labels, clear_labels & np.repeat(leads > NARROW, ends - starts)

    def _labels(self, hidden: Floats, heads: Ints) -> tuple[Ints, Bools]:
        weights = self._weights["label.w"]
        size, inner = len(hidden), weights.shape[0]
        ones = np.ones((size, 1), dtype=np.float32)
        dependents = np.concatenate([self._relu("label_dependent", hidden), ones], axis=1)
        candidates = np.concatenate([self._root_label[None], self._relu("label_head", hidden)])[heads]
        candidates = np.concatenate([candidates, ones], axis=1)
        scores = (dependents @ weights.reshape(inner, -1)).reshape(size, -1, inner) @ candidates[:, :, None]
        return _choose(scores[:, :, 0] + self._weights["label_of_root"][np.minimum(heads, 1)])

    def _relu(self, name: str, inputs: Floats) -> Floats:
        """Return the output of a layer with a leaky rectifier (slope 0.1)."""
        outputs: Floats = inputs @ self._weights[f"{name}.w"]
        outputs += self._weights[f"{name}.b"]
        np.maximum(outputs, np.float32(0.1) * outputs, out=outputs)
        return outputs

    def _encode(self, texts: Sequence[Text]) -> tuple[Floats, Floats]:
        """Return the hidden states of all words in text order, and what their characters say."""
        vectors = self._lookup([form for text in texts for form in text.forms])
        flags = self._weights["flag"][np.concatenate([text.flags for text in texts]).astype(np.intp)]
        order, steps = time_major([len(text.forms) for text in texts])
        states = self._context.read(np.concatenate([vectors, flags], axis=1)[order], steps)
        hidden = np.empty_like(states)
        hidden[order] = states
        before, after = self._tables["word"].values.shape[1], self._tables["known"].values.shape[1]
        return hidden, vectors[:, before:-after]

    def _lookup(self, forms: Sequence[str]) -> Floats:
        """Return the vectors of *forms* (trained, from characters, from raw text), kept for the next time."""
        if len(self._vectors) > CACHED_FORMS:
            self._vectors.clear()
        unseen = [form for form in dict.fromkeys(forms) if form not in self._vectors]
        if unseen:
            words = self._tables["word"].rows([self._words.get(form.lower(), UNKNOWN) for form in unseen])
            known = self._tables["known"].rows([self._known.get(form.lower(), 0) for form in unseen])
            vectors = np.concatenate([words, self._letters.read(unseen), known], axis=1)
            self._vectors.update(zip(unseen, vectors, strict=True))
        return np.array([self._vectors[form] for form in forms])


def _choose(scores: Floats) -> tuple[Ints, Bools]:
    """Return the place of the highest score in each row, and whether it was no narrow choice; *scores* are used up."""
    places: Ints = scores.argmax(axis=1)
    rows = np.arange(len(scores))
    highest = scores[rows, places]
    scores[rows, places] = -np.inf
    return places, scores.max(axis=1) < highest - np.float32(NARROW)


def from_pack(stored: Mapping[str, Any]) -> Network:
    """Return the network of a pack: its arrays, half precision or bytes with a scale, widened to single precision."""
    arrays = stored["weights"]
    weights = {name: _widen(value) for name, value in arrays.items() if name not in TABLES}
    tables = {name: Table(arrays[name]["bytes"], arrays[name]["scale"]) for name in TABLES}
    return Network(weights, tables, stored["words"], stored["known"], stored["characters"])


def _widen(value: Stored) -> Floats:
    if isinstance(value, Mapping):
        return np.asarray(value["bytes"].astype(np.float32) * value["scale"].astype(np.float32))
    return np.asarray(value, dtype=np.float32)
