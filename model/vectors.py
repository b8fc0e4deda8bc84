"""Word vectors from raw text (skip-gram with subwords, floret), for the words the treebanks do not show.

Only the vectors of the most frequent words ship; they are not trained further. Needs the package ``floret``.
"""

from __future__ import annotations

import importlib
import lzma
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from model.conllu import read
from model.prepare import DEVELOPMENT, TREES
from model.settings import VectorSettings

Floats: TypeAlias = npt.NDArray[np.float32]

TOKEN = re.compile(r"\w+(?:[-'’]\w+)*|[^\w\s]")


def train(raw: Path, treebank: Path, settings: VectorSettings, out: Path) -> None:
    """Train vectors on the lines of *raw* (xz) and the training trees; write words and vectors to *out* (npz)."""
    floret: Any = importlib.import_module("floret")
    text = out.with_suffix(".txt")
    with text.open("w", encoding="utf-8") as stream:
        stream.writelines(line + "\n" for line in _lines(raw, treebank))
    model = floret.train_unsupervised(
        str(text), model="skipgram", dim=settings.size, minCount=settings.least, epoch=settings.epochs,
        thread=1, minn=3, maxn=5, bucket=100_000, ws=4, neg=5,
    )  # fmt: skip
    words = model.get_words()[: settings.kept]
    np.savez(out, words=np.array(words), vectors=np.array([model.get_word_vector(word) for word in words]))


def _lines(raw: Path, treebank: Path) -> Iterator[str]:
    with lzma.open(raw, "rt", encoding="utf-8") as stream:
        yield from (" ".join(TOKEN.findall(line.lower())) for line in stream)
    for name in (TREES, *DEVELOPMENT.values()):
        yield from (" ".join(sentence.forms).lower() for sentence in read(treebank / name))


def load(path: Path, settings: VectorSettings) -> tuple[list[str], Floats]:
    """Return the words of *path* and their vectors, scaled, after a first row of zeros for all other words."""
    stored = np.load(path)
    vectors = stored["vectors"].astype(np.float32)[: settings.kept]
    vectors *= settings.scale / np.sqrt(np.mean(vectors**2))
    return [str(word) for word in stored["words"][: settings.kept]], np.concatenate([vectors[:1] * 0, vectors])
