"""Prepare, train, pack and evaluate the Dutch pipeline that vacaturelint ships.

Run from the root of the project; the treebank folder is described in `model/README.md`::

    python model/train.py all --treebank DIR --raw FILE --work DIR    # the six steps below
    python model/train.py prepare --treebank DIR             # say what would be trained on
    python model/train.py vectors --treebank DIR --raw FILE  # word vectors from raw text
    python model/train.py teacher --treebank DIR --work DIR  # a larger network; goes on where an earlier run stopped
    python model/train.py train --treebank DIR --raw FILE --work DIR  # the network that ships; goes on as well
    python model/train.py pack --treebank DIR --work DIR     # write model/nl_vacature
    python model/train.py evaluate --treebank DIR            # score the shipped pack
"""

from __future__ import annotations

import argparse
import importlib
import platform
import sys
from collections import Counter
from importlib.metadata import version
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from model import evaluate, lexicon, pack, prepare, settings, vectors  # noqa: E402

CHECKPOINT = "checkpoint.pt"
TEACHER = "teacher.pt"
VECTORS = "vectors.npz"
VERSION = "2.0.0"


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("step", choices=[*ACTIONS, "all"])
    parser.add_argument("--treebank", type=Path, required=True, help="folder with the CoNLL-U files")
    parser.add_argument("--raw", type=Path, help="raw text, a paragraph a line, xz")
    parser.add_argument("--work", type=Path, default=Path("build/model"), help="folder for checkpoints")
    parser.add_argument("--pack", type=Path, default=pack.PACK, help="the pack to evaluate")
    arguments = parser.parse_args()
    for step in ACTIONS if arguments.step == "all" else [arguments.step]:
        ACTIONS[step](arguments)


def _prepare(arguments: argparse.Namespace) -> None:
    corpus = prepare.collect(arguments.treebank, settings.load().data)
    counts = Counter(sentence.source for sentence in corpus.train)
    for source, count in counts.most_common():
        print(f"{count:7d} sentences  {source}")
    words = sum(map(len, corpus.train))
    print(f"{len(corpus.train):7d} sentences, {words} words to train on; {len(corpus.held_out)} held out")
    for name, digest in corpus.hashes.items():
        print(f"{digest}  {name}")


def _vectors(arguments: argparse.Namespace) -> None:
    arguments.work.mkdir(parents=True, exist_ok=True)
    vectors.train(arguments.raw, arguments.treebank, settings.load().vectors, arguments.work / VECTORS)


def _teacher(arguments: argparse.Namespace) -> None:
    training = importlib.import_module("model.training")
    chosen = settings.load(teacher=True)
    corpus = prepare.collect(arguments.treebank, chosen.data)
    training.untrained(corpus, chosen, arguments.work / VECTORS).run(arguments.work / TEACHER)


def _train(arguments: argparse.Namespace) -> None:
    training = importlib.import_module("model.training")
    lesson = importlib.import_module("model.lesson")
    chosen = settings.load()
    corpus = prepare.collect(arguments.treebank, chosen.data)
    lines = lesson.raw_lines(arguments.raw, corpus, chosen.lesson)
    training.pupil(corpus, chosen, arguments.work / TEACHER, lines).run(arguments.work / CHECKPOINT)


def _pack(arguments: argparse.Namespace) -> None:
    training = importlib.import_module("model.training")
    weights, stored = training.averaged_weights(arguments.work / CHECKPOINT)
    corpus = prepare.collect(arguments.treebank, settings.load().data)
    content = pack.build(weights, stored, {form for sentence in corpus.train for form in sentence.forms})
    content["lexicon"] = lexicon.corrections(content, corpus.train)
    pack.write(content, _meta(stored))
    tables = evaluate.score_all(arguments.treebank, pack.PACK)
    pack.write(content, {**_meta(stored), "scores": evaluate.as_json(tables)})


def _meta(stored: dict[str, Any]) -> dict[str, Any]:
    return {
        "name": "nl_vacature",
        "version": VERSION,
        "lang": "nl",
        "description": "Dutch tagger, lemmatizer and parser for vacancies",
        "licence": "CC-BY-SA-4.0",
        "spacy": ">=3.8.14,<3.9",
        "made_with": {
            "python": platform.python_version(),
            "torch": str(stored["torch"]),
            **{name: version(name) for name in ("spacy", "numpy")},
        },
        "settings": stored["settings"],
        "epochs": stored["epoch"],
        "data_sha256": stored["hashes"],
    }


def _evaluate(arguments: argparse.Namespace) -> None:
    print(evaluate.report(evaluate.score_all(arguments.treebank, arguments.pack)))


ACTIONS = {
    "prepare": _prepare, "vectors": _vectors, "teacher": _teacher, "train": _train,
    "pack": _pack, "evaluate": _evaluate,
}  # fmt: skip

if __name__ == "__main__":
    main()
