"""The network for training, in PyTorch; `vacaturelint/analysis/network.py` computes the same in numpy.

PyTorch is needed here only and is imported by name, so that reading, scoring and packing do without it.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from typing import Any, TypeAlias

from model.settings import IGNORED, IMPOSSIBLE, NetworkSettings, TrainingSettings
from vacaturelint.analysis.network_input import FLAGS

torch: Any = importlib.import_module("torch")
nn: Any = torch.nn
F: Any = torch.nn.functional

Tensor: TypeAlias = Any
Module: TypeAlias = Any
Batch: TypeAlias = Mapping[str, Tensor]

SLOPE = 0.1
SOURCES = 3


class Network:
    """The modules of the network and what is computed with them."""

    def __init__(self, settings: NetworkSettings, sizes: Mapping[str, int], vectors: Tensor) -> None:
        self.settings = settings
        self.modules = _modules(settings, sizes, vectors)
        self.dropout = nn.Dropout(settings.dropout)

    @property
    def training(self) -> bool:
        """Whether dropout is on."""
        return bool(self.modules.training)

    def encode(self, batch: Batch) -> tuple[Tensor, Tensor]:
        """Return the hidden states (texts × words × 2 hidden) and the character vectors of the words."""
        m = self.modules
        letters = self._convolve(batch["characters"])[batch["types"]]
        words = [m["word"](batch["words"]), letters, m["known"](batch["known"])]
        states = torch.cat([*words, m["flag"](batch["flags"])], -1)
        states = self._drop(states)
        mirror = batch["mirror"]
        for layer in range(self.settings.layers):
            forward, _ = m[f"forward{layer}"](states)
            backward, _ = m[f"backward{layer}"](_gather(states, mirror))
            states = self._drop_columns(torch.cat([forward, _gather(backward, mirror)], -1))
        return states, letters

    def _convolve(self, characters: Tensor) -> Tensor:
        embedded = self.modules["character"](characters).transpose(1, 2)
        padding = (characters == 0).unsqueeze(1)
        outputs = [
            F.relu(self.modules[f"filter{width}"](embedded)).masked_fill(padding, 0).max(2)[0]
            for width in self.settings.widths
        ]
        return torch.cat(outputs, 1)

    def _drop(self, values: Tensor) -> Tensor:
        return self.dropout(values) if self.training else values

    def _drop_columns(self, values: Tensor) -> Tensor:
        """Drop the same columns at every word of a text."""
        if not self.training:
            return values
        keep = 1 - self.settings.dropout
        return values * values.new_empty(values.shape[0], 1, values.shape[2]).bernoulli_(keep) / keep

    def _layer(self, name: str, values: Tensor) -> Tensor:
        return self._drop(F.leaky_relu(self.modules[name](values), SLOPE))

    def arcs(self, states: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Return scores of heads (texts × words × 1 + words) and the inputs of `labels`."""
        m = self.modules
        texts = len(states)
        candidates = torch.cat([m["root"].expand(texts, 1, -1), states], 1)
        dependents = _with_one(self._layer("arc_dependent", states))
        scores = torch.bmm(dependents @ m["arc"], self._layer("arc_head", candidates).transpose(1, 2))
        return scores, self._layer("label_dependent", states), self._layer("label_head", candidates)

    def labels(self, dependents: Tensor, candidates: Tensor, heads: Tensor) -> Tensor:
        """Return scores of labels for the arcs to *heads* (0: the root)."""
        table = self.modules["label"]
        count, inner, outer = table.shape
        left = _with_one(dependents)
        right = _with_one(_gather(candidates, heads))
        texts, words, _ = left.shape
        mixed = left.reshape(-1, inner) @ table.permute(1, 0, 2).reshape(inner, count * outer)
        scores = torch.bmm(mixed.reshape(-1, count, outer), right.reshape(-1, outer, 1))
        return scores.reshape(texts, words, count)

    def tags(self, states: Tensor, letters: Tensor) -> dict[str, Tensor]:
        """Return scores of tags, language-specific tags, parts of speech, scripts and sentence starts."""
        m = self.modules
        inner = self._layer("tag_hidden", states)
        lemma = self._layer("lemma_hidden", torch.cat([states, self._drop(letters)], -1))
        scores = {name: m[name](inner) for name in ("tag", "pos", "xpos")}
        return scores | {"script": m["script"](lemma), "start": m["start"](states).squeeze(-1)}

    def loss(self, batch: Batch, settings: TrainingSettings) -> Tensor:
        """Return the summed loss of all tasks."""
        states, letters = self.encode(batch)
        arcs, dependents, candidates = self.arcs(states)
        arcs = arcs.masked_fill(~_same_sentence(batch["sentence"]), IMPOSSIBLE)
        labels = self.labels(dependents, candidates, batch["head"].clamp(min=0))
        scores = self.tags(states, letters)
        real = batch["sentence"] >= 0
        starts = F.binary_cross_entropy_with_logits(scores["start"][real], batch["start"][real].float())
        return (
            _cross_entropy(arcs, batch["head"])
            + _cross_entropy(labels, batch["label"])
            + _cross_entropy(scores["script"], batch["script"])
            + settings.features_weight * _cross_entropy(scores["tag"], batch["tag"])
            + settings.pos_weight * _cross_entropy(scores["pos"], batch["pos"])
            + settings.xpos_weight * _cross_entropy(scores["xpos"], batch["xpos"])
            + settings.start_weight * starts
        )


def _modules(settings: NetworkSettings, sizes: Mapping[str, int], vectors: Tensor) -> _Joined:
    letters = settings.filters * len(settings.widths)
    hidden = 2 * settings.hidden
    modules = nn.ModuleDict(
        {
            "word": nn.Embedding(sizes["word"], settings.word),
            "known": nn.Embedding.from_pretrained(vectors, freeze=True),
            "character": nn.Embedding(sizes["character"], settings.character, padding_idx=0),
            "flag": nn.Embedding(FLAGS * SOURCES, settings.flag),
            "arc_dependent": nn.Linear(hidden, settings.arc),
            "arc_head": nn.Linear(hidden, settings.arc),
            "label_dependent": nn.Linear(hidden, settings.label),
            "label_head": nn.Linear(hidden, settings.label),
            "tag_hidden": nn.Linear(hidden, settings.tag),
            "lemma_hidden": nn.Linear(hidden + letters, settings.tag),
            "start": nn.Linear(hidden, 1),
        }
    )
    for name in ("tag", "pos", "xpos", "script"):
        modules[name] = nn.Linear(settings.tag, sizes[name])
    for width in settings.widths:
        modules[f"filter{width}"] = nn.Conv1d(settings.character, settings.filters, width, padding=width // 2)
    for layer in range(settings.layers):
        inputs = hidden if layer else settings.word + letters + vectors.shape[1] + settings.flag
        for direction in ("forward", "backward"):
            modules[f"{direction}{layer}"] = nn.LSTM(inputs, settings.hidden, batch_first=True)
    tables = nn.ParameterDict(
        {
            "root": nn.Parameter(torch.randn(hidden) * 0.1),
            "arc": nn.Parameter(nn.init.orthogonal_(torch.zeros(settings.arc + 1, settings.arc))),
            "label": nn.Parameter(
                nn.init.xavier_uniform_(torch.zeros(sizes["label"], settings.label + 1, settings.label + 1))
            ),
        }
    )
    nn.init.normal_(modules["word"].weight, std=0.1)
    return _Joined(modules, tables)


class _Joined:
    """Modules and bare parameters under one roof, by name."""

    def __init__(self, modules: Module, tables: Module) -> None:
        self._all = nn.ModuleDict({"layers": modules, "tables": tables})
        self._layers = modules
        self._tables = tables

    def __getitem__(self, name: str) -> Module:
        return self._tables[name] if name in self._tables else self._layers[name]

    def __getattr__(self, name: str) -> Module:
        return getattr(self._all, name)


def _gather(values: Tensor, places: Tensor) -> Tensor:
    return torch.gather(values, 1, places.unsqueeze(-1).expand(-1, -1, values.shape[2]))


def _with_one(values: Tensor) -> Tensor:
    return torch.cat([values, values.new_ones(*values.shape[:-1], 1)], -1)


def _same_sentence(sentence: Tensor) -> Tensor:
    """Return which heads each word may have: the root and the words of its own sentence."""
    same = sentence.unsqueeze(2) == sentence.unsqueeze(1)
    root = torch.ones(*sentence.shape, 1, dtype=torch.bool)
    return torch.cat([root, same], 2)


def _cross_entropy(scores: Tensor, gold: Tensor) -> Tensor:
    return F.cross_entropy(scores.reshape(-1, scores.shape[-1]), gold.reshape(-1), ignore_index=IGNORED)
