"""The training loop: batches of tensors, a decaying learning rate, averaged weights, a checkpoint after every epoch."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from random import Random
from typing import Any

from model.context import Tensor, torch
from model.examples import TASKS, Encoder, Text, Vocabulary, build_vocabulary, make_batches, padded
from model.lesson import Lesson, Line
from model.network import Network
from model.prepare import Corpus
from model.settings import IGNORED, NetworkSettings, Settings
from model.vectors import load

VECTORS = "layers.known.weight"


class Trainer:
    """A network in training. `save` and `resume` keep everything, so that an interrupted run goes on.

    With a lesson (`learn_from`) the first epochs are the teacher's, and later some steps between those of the trees.
    """

    def __init__(self, corpus: Corpus, settings: Settings, vocabulary: Vocabulary, vectors: Tensor) -> None:
        seed = settings.training.seed
        torch.manual_seed(seed)
        torch.set_num_threads(1)
        torch.set_flush_denormal(True)
        torch.set_float32_matmul_precision("medium")  # products in bfloat16 where the processor has them
        self.corpus = corpus
        self.settings = settings
        self.vocabulary = vocabulary
        self.network = Network(settings.network, vocabulary.sizes(), vectors)
        self.random = Random(seed)
        self.encoder = Encoder(vocabulary, self.random, settings.training.word_dropout)
        self.optimizer = torch.optim.Adam(
            (weight for weight in self.network.modules.parameters() if weight.requires_grad),
            lr=1.0,
            betas=(0.9, settings.training.beta2),
            fused=True,
        )
        self.average = {name: value.clone() for name, value in self.network.modules.state_dict().items()}
        self.lesson: Lesson | None = None
        self.epoch = 0
        self.step = 0

    def learn_from(self, teacher: Network, lines: Sequence[Line]) -> None:
        """Begin with the weights of *teacher* and learn what it says of the raw *lines*."""
        assert self.settings.lesson
        self.lesson = Lesson(teacher, lines, self.encoder, self.settings.lesson)
        self.lesson.start(self.network)
        self.average = {name: value.clone() for name, value in self.network.modules.state_dict().items()}

    def run(self, checkpoint: Path) -> None:
        """Train until the last epoch, saving to *checkpoint* after each; go on with what is saved there already."""
        if checkpoint.exists():
            self.resume(checkpoint)
        started = time.monotonic()
        lessons = self.lesson.settings.epochs if self.lesson else 0
        while self.epoch < lessons + self.settings.training.epochs:
            loss = self._lesson() if self.epoch < lessons else self._trees(self.epoch - lessons)
            self.epoch += 1
            self.save(checkpoint)
            print(f"epoch {self.epoch} step {self.step} loss {loss} {time.monotonic() - started:.0f} s", flush=True)

    def _lesson(self) -> str:
        """Run one epoch of what the teacher says and return its mean loss."""
        assert self.lesson
        lesson = self.lesson.settings
        batches = self.lesson.batches(self.random)
        losses = []
        for number, batch in enumerate(batches):
            done = (self.epoch + number / len(batches)) / lesson.epochs
            losses.append(self._lesson_step(batch, self._rate(lesson.learning_rate, self.step, done, lesson.last_rate)))
        return f"teacher {_mean(losses):.3f}"

    def _trees(self, epoch: int) -> str:
        """Run one epoch of the trees, with now and then a batch of the teacher's, and return the mean losses."""
        training = self.settings.training
        batches = make_batches(self.encoder.epoch(self.corpus.train), training.batch_words, self.random)
        raw = self.lesson.batches(self.random) if self.lesson else []
        losses, taught = [], []
        for number, batch in enumerate(batches):
            done = (epoch + number / len(batches)) / training.epochs
            rate = self._rate(training.learning_rate, epoch * len(batches) + number, done, training.last_rate)
            self.network.modules.train(True)
            losses.append(self._one_step(self.network.loss(self._tensors(batch), training), rate))
            if self.lesson and number % self.lesson.settings.every == 0:
                taught.append(self._lesson_step(raw.pop(), rate, self.lesson.settings.weight))
        return f"trees {_mean(losses):.3f} teacher {_mean(taught):.3f}"

    def _rate(self, highest: float, step: int, done: float, last: float) -> float:
        """Return the learning rate: a warm-up of so many steps, then a straight line down by the share *done*."""
        return highest * min(1.0, (step + 1) / self.settings.training.warmup_steps) * max(last, 1 - done)

    def _lesson_step(self, texts: Sequence[Text], rate: float, weight: float = 1.0) -> float:
        assert self.lesson
        self.network.modules.train(False)
        return self._one_step(weight * self.lesson.loss(self.network, self._tensors(texts)), rate) / weight

    def _one_step(self, loss: Tensor, rate: float) -> float:
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        self.optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.modules.parameters(), self.settings.training.clip)
        self.optimizer.step()
        self.step += 1
        self._update_average()
        return float(loss.item())

    def _update_average(self) -> None:
        keep = min(self.settings.training.average, (1 + self.step) / (10 + self.step))
        now = self.network.modules.state_dict()
        with torch.no_grad():
            torch._foreach_lerp_([self.average[name] for name in now], [*now.values()], 1 - keep)

    def _tensors(self, texts: Sequence[Text]) -> dict[str, Tensor]:
        types: dict[str, int] = {}
        rows = [[types.setdefault(form, len(types)) for form in text.forms] for text in texts]
        batch = {
            "types": padded(rows),
            "characters": padded([self.encoder.character_rows(form) for form in types]),
            "words": padded([text.words for text in texts]),
            "known": padded([text.known for text in texts]),
            "flags": padded([text.flags for text in texts]),
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
            "vocabulary": vars(self.vocabulary),
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


def untrained(corpus: Corpus, settings: Settings, vectors: Path) -> Trainer:
    """Return a trainer that knows the words of *corpus* and the word vectors in the file *vectors*."""
    known, table = load(vectors, settings.vectors)
    return Trainer(corpus, settings, build_vocabulary(corpus.train, known, settings.data), torch.tensor(table))


def pupil(corpus: Corpus, settings: Settings, teacher: Path, lines: Sequence[Line]) -> Trainer:
    """Return a trainer that knows what the *teacher* (a checkpoint) knows and learns from it on raw *lines*."""
    weights, state = averaged_weights(teacher)
    tensors = {name: torch.tensor(value) for name, value in weights.items()}
    vocabulary, vectors = Vocabulary(**state["vocabulary"]), tensors[VECTORS]
    master = Network(NetworkSettings(**state["settings"]["network"]), vocabulary.sizes(), vectors)
    master.modules.load_state_dict(tensors)
    trainer = Trainer(corpus, settings, vocabulary, vectors)
    trainer.learn_from(master, lines)
    return trainer


def _mean(losses: Sequence[float]) -> float:
    return sum(losses) / max(1, len(losses))


def averaged_weights(path: Path) -> tuple[dict[str, Any], Mapping[str, Any]]:
    """Return the averaged weights saved at *path* as arrays, and the rest of what was saved."""
    state = torch.load(path, weights_only=False)
    return {name: value.numpy() for name, value in state["average"].items()}, state
