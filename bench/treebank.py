"""Sentences of a CoNLL-U file as spaCy Docs and as our own tokens, with the gold annotation."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from vacaturelint.analysis.analysis import Token

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

Row = list[str]


def sentences(path: Path) -> Iterator[list[Row]]:
    """Yield the sentences of a CoNLL-U file as rows of ten fields, without ranges and empty nodes."""
    rows: list[Row] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line and line[0].isdigit():
            fields = line.split("\t")
            if fields[0].isdecimal():
                rows.append(fields)
        elif not line and rows:
            yield rows
            rows = []


def doc_of(vocab: "Vocab", rows: list[Row]) -> "Doc":
    """Return a spaCy Doc with the gold annotation of a sentence, lemmas without `_`."""
    from spacy.tokens import Doc

    return Doc(
        vocab,
        words=[row[1] for row in rows],
        spaces=["SpaceAfter=No" not in row[9] for row in rows],
        lemmas=[row[2].replace("_", "") or "_" for row in rows],
        pos=[row[3] for row in rows],
        tags=[row[4] for row in rows],
        heads=[int(row[6]) - 1 if row[6] != "0" else nth for nth, row in enumerate(rows)],
        deps=["ROOT" if row[6] == "0" else row[7] for row in rows],
        morphs=["" if row[5] == "_" else row[5] for row in rows],
    )


def tokens_of(doc: "Doc") -> list[Token]:
    """Return our tokens for a Doc that is one sentence."""
    return [
        Token(t.i, t.text, t.idx, t.idx + len(t.text), t.lemma_, t.pos_, str(t.morph), t.dep_, t.head.i) for t in doc
    ]
