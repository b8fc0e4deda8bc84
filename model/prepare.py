"""Collect the training sentences: read, bring to one scheme, leave out what the test files hold, weigh, record."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from model.conllu import Sentence, read
from model.scheme import harmonise, normalise, straighten
from model.settings import DataSettings

TREES = "train.conllu"
DEVELOPMENT = {"ad": "nl_alpino-ud-dev.conllu", "ld": "nl_lassysmall-ud-dev.conllu"}
TEST = {"alpino": "nl_alpino-ud-test.conllu", "lassy": "nl_lassysmall-ud-test.conllu"}
OWN = Path(__file__).with_name("data")
VACANCY_SOURCE = "vac"
VACANCY_TRAIN = OWN / "vacature-train.conllu"
VACANCY_TEST = {"vacature": OWN / "vacature-test.conllu", "vacature, hard": OWN / "vacature-hard-test.conllu"}

OFFICIAL_SCHEME = {*DEVELOPMENT, VACANCY_SOURCE}
RUNNING_TEXT = {
    "cdb", "extra", "LassySample250", "LassySample500", "wpspel", "eans", "medfail", "leuven_yellow_pages",
}  # fmt: skip


@dataclass(frozen=True)
class Corpus:
    """What is trained on (sentences may occur more than once), what is watched, and the hashes of the files.

    `test` holds the keys of the sentences that are measured on, so that no other text brings them in.
    """

    train: list[Sentence]
    held_out: list[Sentence]
    test: set[str]
    hashes: dict[str, str]


def collect(treebank: Path, settings: DataSettings) -> Corpus:
    """Return the corpus from the folder *treebank* and our own vacancy lines."""
    files = [treebank / TREES, *(treebank / name for name in DEVELOPMENT.values()), VACANCY_TRAIN]
    test = {
        s.key for path in (*(treebank / name for name in TEST.values()), *VACANCY_TEST.values()) for s in read(path)
    }
    official = [
        straighten(normalise(sentence))
        for source, name in DEVELOPMENT.items()
        for sentence in read(treebank / name, source)
        if sentence.key not in test
    ]
    step = max(1, len(official) // max(1, settings.held_out))
    held_out = official[::step][: settings.held_out]
    watched = {sentence.key for sentence in held_out}
    official = [sentence for sentence in official if sentence.key not in watched]
    known = test | watched | {sentence.key for sentence in official}
    trees = [
        harmonise(straighten(normalise(sentence)))
        for sentence in read(treebank / TREES)
        if len(sentence) <= settings.longest and sentence.key not in known
    ]
    vacancies = [straighten(normalise(sentence)) for sentence in read(VACANCY_TRAIN, VACANCY_SOURCE)]
    train = trees + official * settings.official_weight + vacancies * settings.vacancy_weight
    return Corpus(train, held_out, test, {path.name: sha256(path) for path in files})


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def source_number(source: str) -> int:
    """Return the row of the source embedding: 0 the official scheme, 1 running text of alud 2.17, 2 the rest."""
    if source in OFFICIAL_SCHEME:
        return 0
    return 1 if source in RUNNING_TEXT else 2
