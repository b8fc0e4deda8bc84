"""Fit the weights of the word model on marked texts, and say how precise its tip is on texts kept apart.

    python -m model.fit_words MARKED.jsonl… --to wordlists/woordmodel.tsv

A line is a text with the words that an outsider does not know: `{"id", "text", "hard": [words]}`, or an annotated
vacancy of the scorer (`annotations` of type `jargon`). Texts are halved by the hash of their id: one half fits the
weights, of the other the precision at 5 and at 8 is printed, as the rule VL210 would tell it.
"""

import argparse
import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from vacaturelint.analysis.pipeline import Parser
from vacaturelint.analysis.words import fold
from vacaturelint.checks.base import Facts, Need
from vacaturelint.checks.words.hard_words import content_words, hard_words
from vacaturelint.engine import gather
from vacaturelint.readability.familiarity import FEATURES, features
from vacaturelint.readers.registry import read
from vacaturelint.readers.source import Source
from vacaturelint.vacancy.posting import Overrides

_RIDGE = 2.0
_ROUNDS = 50
_HEADER = """# Gewichten van het woordmodel (regel VL210): hoe elk kenmerk van een woord telt.
# bron: eigen meting op gemerkte vacatures (model/fit_words.py); licentie: EUPL-1.2
kenmerk\tgewicht
"""


@dataclass(frozen=True)
class Marked:
    """A text with the folded words that were marked in it."""

    ident: str
    facts: Facts
    hard: frozenset[str]

    @property
    def kept_apart(self) -> bool:
        """Return whether the weights may not be fitted on it."""
        return hashlib.sha1(self.ident.encode(), usedforsecurity=False).digest()[0] % 2 == 1


def main() -> None:
    """Fit, report and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("marked", type=Path, nargs="+")
    parser.add_argument("--to", type=Path)
    parser.add_argument("--least", type=float, default=0.6)
    options = parser.parse_args()
    texts = [text for path in options.marked for text in read_marked(path)]
    if options.to:
        weights = fit([text for text in texts if not text.kept_apart])
        rows = "".join(f"{name}\t{weight:.3f}\n" for name, weight in sorted(weights.items()))
        options.to.write_text(_HEADER + rows, encoding="utf-8")
    for most in (5, 8):
        right, told = precision([text for text in texts if text.kept_apart], most, options.least)
        print(f"precision at {most}: {right}/{told}")


def read_marked(path: Path) -> Iterator[Marked]:
    """Yield the texts of a file, parsed."""
    parser = Parser()
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        document = read(Source(f"{row['id']}.txt", row["text"].encode()))
        yield Marked(row["id"], gather(document, {Need.PARSE}, parser, Overrides()), _marks(row))


def _marks(row: dict[str, Any]) -> frozenset[str]:
    if "hard" in row:
        return frozenset(fold(word) for word in row["hard"])
    jargon = (note["text"] for note in row["annotations"] if _is_hard(note))
    return frozenset(fold(word) for text in jargon for word in text.split())


def _is_hard(note: dict[str, Any]) -> bool:
    return note["type"] == "jargon" or (note["type"] == "stijl" and note.get("category") == "ambtelijk")


def fit(texts: Sequence[Marked]) -> dict[str, float]:
    """Return the weight of every feature, and `vast`, by ridge logistic regression."""
    rows = {
        (text.ident, fold(token.text)): (features(fold(token.text), fold(token.lemma)), fold(token.text) in text.hard)
        for text in texts
        for token in content_words(text.facts)
    }
    values = np.array([found for found, _ in rows.values()])
    marked = np.array([float(is_hard) for _, is_hard in rows.values()])
    mean, spread = values.mean(0), values.std(0) + 1e-9
    scaled = np.c_[(values - mean) / spread, np.ones(len(values))]
    weights = np.zeros(scaled.shape[1])
    for _ in range(_ROUNDS):
        guess = 1 / (1 + np.exp(-scaled @ weights))
        slope = scaled.T @ (guess - marked) + _RIDGE * np.r_[weights[:-1], 0]
        curve = (scaled * (guess * (1 - guess))[:, None]).T @ scaled + _RIDGE * np.eye(len(weights))
        weights = weights - np.linalg.solve(curve, slope)
    plain = weights[:-1] / spread
    named = dict(zip(FEATURES, map(float, plain), strict=True))
    return {**named, "vast": float(weights[-1] - plain @ mean)}


def precision(texts: Sequence[Marked], most: int, least: float) -> tuple[int, int]:
    """Return how many of the first `most` words that the rule tells of each text were marked, and how many it tells."""
    told = [(text, one) for text in texts for one in hard_words(text.facts, least)[:most]]
    return sum(fold(one.token.text) in text.hard for text, one in told), len(told)


if __name__ == "__main__":
    main()
