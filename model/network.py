"""The network for training, in PyTorch; `vacaturelint/analysis/network.py` computes the same in numpy.

PyTorch is needed here only and is imported by name, so that reading, scoring and packing do without it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from model.context import READERS, Module, Reader, Tensor, gather, nn, torch
from model.settings import IGNORED, IMPOSSIBLE, NetworkSettings, TrainingSettings
from vacaturelint.analysis.network_input import FLAGS

F: Any = torch.nn.functional

Batch: TypeAlias = Mapping[str, Tensor]

SLOPE = 0.1
SOURCES = 3
ARC_LAYERS = ("arc_dependent", "arc_head", "label_dependent", "label_head")


class Network:
    """The modules of the network and what is computed with them."""

    def __init__(self, settings: NetworkSettings, sizes: Mapping[str, int], vectors: Tensor) -> None:
        self._reader: Reader = READERS[settings.reader](settings)
        self._widths = settings.widths
        self.modules = _modules(settings, self._reader, sizes, vectors)
        self.dropout = nn.Dropout(settings.dropout)

    @property
    def training(self) -> bool:
        """Whether dropout is on."""
        return bool(self.modules.training)

    def encode(self, batch: Batch) -> tuple[Tensor, Tensor]:
        """Return the hidden states (texts × words × width) and the character vectors of the words."""
        m = self.modules
        letters = self._convolve(batch["characters"])[batch["types"]]
        words = [m["word"](batch["words"]), letters, m["known"](batch["known"]), m["flag"](batch["flags"])]
        return self._reader.read(m, self._drop(torch.cat(words, -1)), batch), letters

    def _convolve(self, characters: Tensor) -> Tensor:
        embedded = self.modules["character"](characters).transpose(1, 2)
        padding = (characters == 0).unsqueeze(1)
        outputs = [
            F.relu(self.modules[f"filter{width}"](embedded)).masked_fill(padding, 0).max(2)[0] for width in self._widths
        ]
        return torch.cat(outputs, 1)

    def _drop(self, values: Tensor) -> Tensor:
        return self.dropout(values) if self.training else values

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
        right = _with_one(gather(candidates, heads))
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

    def inner(self, states: Tensor, letters: Tensor) -> dict[str, Tensor]:
        """Return what the inner layers say of words (words × columns) and of the root: what a pupil can imitate."""
        m = self.modules
        said = {name: self._layer(name, states) for name in (*ARC_LAYERS, "tag_hidden")}
        said["lemma_hidden"] = self._layer("lemma_hidden", torch.cat([states, letters], -1))
        said |= {f"root_{name}": self._layer(name, m["root"]) for name in ("arc_head", "label_head")}
        return said | {"start": m["start"](states).squeeze(-1)}

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


def _modules(settings: NetworkSettings, reader: Reader, sizes: Mapping[str, int], vectors: Tensor) -> _Joined:
    letters = settings.filters * len(settings.widths)
    hidden = settings.width
    modules = nn.ModuleDict(
        {
            "word": nn.Embedding(sizes["word"], settings.word),
            "known": nn.Embedding.from_pretrained(vectors, freeze=True),
            "character": nn.Embedding(sizes["character"], settings.character, padding_idx=0),
            "flag": nn.Embedding(FLAGS * SOURCES, settings.flag),
            **{
                name: nn.Linear(hidden, settings.arc if name.startswith("arc") else settings.label)
                for name in ARC_LAYERS
            },
            "tag_hidden": nn.Linear(hidden, settings.tag),
            "lemma_hidden": nn.Linear(hidden + letters, settings.tag),
            "start": nn.Linear(hidden, 1),
        }
    )
    for name in ("tag", "pos", "xpos", "script"):
        modules[name] = nn.Linear(settings.tag, sizes[name])
    for width in settings.widths:
        modules[f"filter{width}"] = nn.Conv1d(settings.character, settings.filters, width, padding=width // 2)
    for name, module in reader.modules(settings.word + letters + vectors.shape[1] + settings.flag).items():
        modules[name] = module
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


def _with_one(values: Tensor) -> Tensor:
    return torch.cat([values, values.new_ones(*values.shape[:-1], 1)], -1)


def _same_sentence(sentence: Tensor) -> Tensor:
    """Return which heads each word may have: the root and the words of its own sentence."""
    same = sentence.unsqueeze(2) == sentence.unsqueeze(1)
    root = torch.ones(*sentence.shape, 1, dtype=torch.bool)
    return torch.cat([root, same], 2)


def _cross_entropy(scores: Tensor, gold: Tensor) -> Tensor:
    return F.cross_entropy(scores.reshape(-1, scores.shape[-1]), gold.reshape(-1), ignore_index=IGNORED)
