"""The training loop: batches of tensors, a decaying learning rate, averaged weights, a checkpoint after every epoch."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from random import Random
from typing import Any

from model.examples import TASKS, Encoder, Text, Vocabulary, build_vocabulary, make_batches, padded
from model.network import Network, Tensor, torch
from model.prepare import Corpus
from model.settings import IGNORED, Settings
from model.vectors import load


class Trainer:
    """A network in training. `save` and `resume` keep everything, so that an interrupted run goes on."""

    def __init__(self, corpus: Corpus, settings: Settings, vectors: Path) -> None:
        seed = settings.training.seed
        torch.manual_seed(seed)
        torch.set_num_threads(1)
        self.corpus = corpus
        self.settings = settings
        known, table = load(vectors, settings.vectors)
        self.vocabulary: Vocabulary = build_vocabulary(corpus.train, known, settings.data)
        self.network = Network(settings.network, self.vocabulary.sizes(), torch.tensor(table))
        self.random = Random(seed)
        self.encoder = Encoder(self.vocabulary, self.random, settings.training.word_dropout)
        self.optimizer = torch.optim.Adam(
            (weight for weight in self.network.modules.parameters() if weight.requires_grad),
            lr=1.0,
            betas=(0.9, settings.training.beta2),
        )
        self.average = {name: value.clone() for name, value in self.network.modules.state_dict().items()}
        self.epoch = 0
        self.step = 0

    def run(self, checkpoint: Path) -> None:
        """Train until the last epoch, saving to *checkpoint* after each."""
        self.network.modules.train()
        started = time.monotonic()
        while self.epoch < self.settings.training.epochs:
            loss = self._one_epoch()
            self.epoch += 1
            self.save(checkpoint)
            print(f"epoch {self.epoch} step {self.step} loss {loss:.3f} {time.monotonic() - started:.0f} s", flush=True)

    def _one_epoch(self) -> float:
        training = self.settings.training
        texts = self.encoder.epoch(self.corpus.train)
        batches = make_batches(texts, training.batch_words, self.random)
        steps = len(batches) * training.epochs
        total = 0.0
        for batch in batches:
            rate = training.learning_rate * self._rate(self.step, steps)
            for group in self.optimizer.param_groups:
                group["lr"] = rate
            total += self._one_step(batch)
        return total / len(batches)

    def _rate(self, step: int, steps: int) -> float:
        """Return the share of the learning rate at *step*: a warm-up, then a straight line down."""
        training = self.settings.training
        return min(1.0, (step + 1) / training.warmup_steps) * max(training.last_rate, 1 - step / steps)

    def _one_step(self, texts: Sequence[Text]) -> float:
        self.optimizer.zero_grad()
        loss = self.network.loss(self._tensors(texts), self.settings.training)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.modules.parameters(), self.settings.training.clip)
        self.optimizer.step()
        self.step += 1
        self._update_average()
        return float(loss.item())

    def _update_average(self) -> None:
        keep = min(self.settings.training.average, (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            for name, value in self.network.modules.state_dict().items():
                self.average[name].mul_(keep).add_(value, alpha=1 - keep)

    def _tensors(self, texts: Sequence[Text]) -> dict[str, Tensor]:
        types: dict[str, int] = {}
        rows = [[types.setdefault(form, len(types)) for form in text.forms] for text in texts]
        size = max(len(text.forms) for text in texts)
        mirror = [[*range(len(text.forms) - 1, -1, -1), *range(len(text.forms), size)] for text in texts]
        batch = {
            "types": padded(rows),
            "characters": padded([self.encoder.character_rows(form) for form in types]),
            "words": padded([text.words for text in texts]),
            "known": padded([text.known for text in texts]),
            "flags": padded([text.flags for text in texts]),
            "mirror": mirror,
            "sentence": padded([text.sentence for text in texts], -1),
        }
        batch |= {task: padded([text.tasks[task] for text in texts], IGNORED) for task in TASKS}
        return {name: torch.tensor(table, dtype=torch.long) for name, table in batch.items()}

    def save(self, path: Path) -> None:
        """Write the whole state of the run to *path*, by way of a neighbour, so that it is never half written."""
        state: dict[str, Any] = {
            "weights": self.network.modules.state_dict(),
            "average": self.average,
            "optimizer": self.optimizer.state_dict(),
            "vocabulary": asdict(self.vocabulary),
            "settings": asdict(self.settings),
            "hashes": self.corpus.hashes,
            "random": self.random.getstate(),
            "torch_random": torch.get_rng_state(),
            "epoch": self.epoch,
            "step": self.step,
            "torch": torch.__version__,
        }
        partial = path.with_suffix(".part")
        torch.save(state, partial)
        partial.replace(path)

    def resume(self, path: Path) -> None:
        """Take up the run saved at *path*; `ValueError` when its data or settings differ."""
        state = torch.load(path, weights_only=False)
        if state["hashes"] != self.corpus.hashes or state["settings"] != asdict(self.settings):
            raise ValueError(f"{path}: made from other data or settings")
        self.network.modules.load_state_dict(state["weights"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.average = state["average"]
        self.random.setstate(state["random"])
        torch.set_rng_state(state["torch_random"])
        self.epoch, self.step = state["epoch"], state["step"]


def averaged_weights(path: Path) -> tuple[dict[str, Any], Mapping[str, Any]]:
    """Return the averaged weights saved at *path* as arrays, and the rest of what was saved."""
    state = torch.load(path, weights_only=False)
    return {name: value.numpy() for name, value in state["average"].items()}, state
