"""What the network learns from its teacher: to say what the teacher's inner layers say of raw lines (distillation).

The lines are our own sentences of vacancies (`data/eiszinnen.tsv`) and legislation, tokenised as spaCy does for Dutch.
Mean squares after the rectifier, as in FitNets (Romero et al. 2015, https://arxiv.org/abs/1412.6550).
"""

from __future__ import annotations

import lzma
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import TypeAlias

from spacy.lang.nl import Dutch

from model.context import Tensor, torch
from model.examples import Encoder, Text, make_batches, space_flags
from model.network import Batch, F, Network
from model.prepare import OWN, Corpus
from model.settings import LessonSettings
from vacaturelint.analysis.network_input import STRAIGHT

Line: TypeAlias = tuple[list[str], list[int]]

OWN_LINES = OWN / "eiszinnen.tsv"
PIECE = re.compile(r"(?<=[a-z]{2}[.;:])\s+(?=[A-Z])")
SHORTEST, LONGEST = 15, 450
"""Signs of a piece of legislation that is read."""
LONGEST_WORDS = 80
LINES_PER_TEXT = (1, 1, 1, 2, 3)
HEADS_WEIGHT, ROOT_WEIGHT, START_WEIGHT = 1.5, 0.02, 0.02
CERTAIN = 8.0
"""Scores of a sentence start beyond this are as good as it."""


class Lesson:
    """Raw lines and a teacher who reads them. `loss` says how far a network stands from what the teacher says."""

    def __init__(self, teacher: Network, lines: Sequence[Line], encoder: Encoder, settings: LessonSettings) -> None:
        self._teacher = teacher
        self._lines = lines
        self._encoder = encoder
        self.settings = settings
        teacher.modules.train(False)

    def start(self, network: Network) -> None:
        """Give *network* the weights of the teacher, where it has such a weight of the same size."""
        known = self._teacher.modules.state_dict()
        own = network.modules.state_dict()
        alike = {name: value for name, value in known.items() if name in own and own[name].shape == value.shape}
        network.modules.load_state_dict(own | alike)

    def batches(self, random: Random) -> list[list[Text]]:
        """Return all lines once, one to three a text, in batches of texts."""
        order = list(self._lines)
        random.shuffle(order)
        texts = []
        while order:
            size = random.choice(LINES_PER_TEXT)
            texts.append(self._encoder.raw_text(order[-size:]))
            del order[-size:]
        return make_batches(texts, self.settings.batch_words, random)

    def loss(self, network: Network, batch: Batch) -> Tensor:
        """Return the summed distance of the inner layers of *network* from those of the teacher, over *batch*."""
        with torch.no_grad():
            aims = _said(self._teacher, batch)
        loss = 0.0
        for name, said in _said(network, batch).items():
            if name == "start":
                loss = loss + START_WEIGHT * F.mse_loss(said, aims[name].clamp(-CERTAIN, CERTAIN))
            elif name.startswith("root_"):
                loss = loss + ROOT_WEIGHT * F.mse_loss(said, aims[name])
            else:
                weight = HEADS_WEIGHT if name.startswith("arc") else 1.0
                loss = loss + weight * F.mse_loss(said, aims[name]) / aims[name].var()
        return loss


def _said(network: Network, batch: Batch) -> dict[str, Tensor]:
    states, letters = network.encode(batch)
    return network.inner(states[batch["sentence"] >= 0], letters[batch["sentence"] >= 0])


def raw_lines(legislation: Path, corpus: Corpus, settings: LessonSettings) -> list[Line]:
    """Return words and flags of the training sentences, our own lines and some legislation (*legislation*: xz).

    A line whose letters equal those of a test sentence is left out.
    """
    tokenizer = Dutch().tokenizer
    lines = [([*tree.forms], space_flags(tree.spaces)) for tree in {tree.key: tree for tree in corpus.train}.values()]
    for line in dict.fromkeys(_own_lines()):
        lines.append(_tokens(tokenizer, line))
    left = settings.law_words
    for piece in _pieces(legislation):
        tokens = _tokens(tokenizer, piece)
        if len(tokens[0]) <= LONGEST_WORDS:
            lines.append(tokens)
            left -= len(tokens[0])
        if left <= 0:
            break
    return [line for line in lines if line[0] and "".join(line[0]).lower() not in corpus.test]


def _own_lines() -> Iterator[str]:
    for line in OWN_LINES.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith(("#", "id\t")):
            yield line.rsplit("\t", 1)[-1].strip()


def _pieces(legislation: Path) -> Iterator[str]:
    with lzma.open(legislation, "rt", encoding="utf-8") as stream:
        for line in stream:
            yield from (piece for piece in PIECE.split(line.strip()) if SHORTEST < len(piece) < LONGEST)


def _tokens(tokenizer: object, line: str) -> Line:
    words = [word for word in tokenizer(line) if not word.is_space]  # type: ignore[operator]
    spaces = [bool(word.whitespace_) for word in words]
    return [word.text.translate(STRAIGHT) for word in words], space_flags(spaces)
