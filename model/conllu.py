"""CoNLL-U in and out: one `Sentence` of parallel columns per tree; multi-word and empty nodes are left out."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Sentence:
    """A tree. `heads` count from 1, 0 is the root; `spaces` tells whether white space follows the word."""

    source: str
    forms: list[str]
    lemmas: list[str]
    pos: list[str]
    xpos: list[str]
    features: list[str]
    heads: list[int]
    labels: list[str]
    spaces: list[bool]

    def __len__(self) -> int:
        return len(self.forms)

    @property
    def text(self) -> str:
        """The running text."""
        return "".join(form + " " * space for form, space in zip(self.forms, self.spaces, strict=True)).strip()

    @property
    def key(self) -> str:
        """What two copies of a sentence have in common: its letters, without space and case."""
        return "".join(self.forms).lower()

    def copy(self) -> Sentence:
        """Return a copy whose columns can be changed."""
        return deepcopy(self)


def read(path: Path, source: str = "") -> list[Sentence]:
    """Return the well-formed trees of the file *path*, with *source* or their ``# treebank`` as source."""
    return [sentence for sentence in _blocks(path, source) if _is_sound(sentence)]


def _blocks(path: Path, source: str) -> Iterator[Sentence]:
    rows: list[list[str]] = []
    treebank = source
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# treebank = ") and not source:
                treebank = line.split(" = ")[1].strip()
            elif line[0].isdigit():
                rows.append(line.rstrip("\n").split("\t"))
            elif not line.strip() and rows:
                yield _sentence(treebank, rows)
                rows = []
    if rows:
        yield _sentence(treebank, rows)


def _sentence(source: str, rows: list[list[str]]) -> Sentence:
    words = [row for row in rows if row[0].isdigit()]
    return Sentence(
        source=source,
        forms=[row[1] for row in words],
        lemmas=[row[2] for row in words],
        pos=[row[3] for row in words],
        xpos=[row[4] for row in words],
        features=["" if row[5] == "_" else row[5] for row in words],
        heads=[int(row[6]) for row in words],
        labels=[row[7] for row in words],
        spaces=["SpaceAfter=No" not in row[9] for row in words],
    )


def _is_sound(sentence: Sentence) -> bool:
    size = len(sentence)
    return (
        sentence.heads.count(0) == 1
        and all(head <= size for head in sentence.heads)
        and all(form and " " not in form for form in sentence.forms)
        and "_" not in sentence.pos
    )
