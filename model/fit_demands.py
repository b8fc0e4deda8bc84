"""Fit the model that says what a sentence demands (`statements/learned.py`) on labelled sentences.

    python -m model.fit_demands [--without a,b] [--to model/nl_eisen/nl_eisen.npz]
    python -m model.fit_demands --judge

`model/data/eiszinnen.tsv` holds the sentences, each in the part of a vacancy that its writer named. `--without` leaves
out writers (the letter before the dash in an id). `--judge` fits once per writer on all the others and prints how much
of that writer's demands is recognised.
Needs scikit-learn (extra `model`).
"""

import argparse
import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from vacaturelint.analysis.pipeline import Parser
from vacaturelint.core.requirement import Force
from vacaturelint.data.wordlist import read_table
from vacaturelint.readers.markdown import read_markdown
from vacaturelint.readers.source import Source
from vacaturelint.statements.learned import FORCES, NONE, features
from vacaturelint.vacancy.function import recognise
from vacaturelint.vacancy.posting import Overrides, Posting
from vacaturelint.vacancy.requirements.clauses import Clause, clauses_of
from vacaturelint.vacancy.sections import find_sections

_FRAMES = ("afkomst", "beschikbaarheid", "diploma", "ervaring", "geloof", "geslacht", "gezin", "leeftijd", "medisch",
           "nationaliteit", "rijbewijs", "strafregister", "taal", "uiterlijk", "wagen", "woonplaats")  # fmt: skip
_OF_FRAMES = "frame"
SENTENCES = Path(__file__).with_name("data") / "eiszinnen.tsv"
PACK = Path(__file__).with_name("nl_eisen") / "nl_eisen.npz"
_DEMANDS = ("eis", "wens")
_SEEN_TWICE = 2
_STRENGTH = 10.0  # inverse of the regularisation; 3 to 30 give the same within noise on writers left out


@dataclass(frozen=True)
class Sentence:
    """A labelled sentence: its writer, what it demands (`geen` for nothing), how strongly, and its features.

    `told` says that a careful reader would remark on it. The example of a frame has no force and is told by nobody.
    """

    writer: str
    kind: str
    force: str
    told: bool | None
    found: tuple[str, ...]


def read_sentences(path: Path = SENTENCES) -> list[Sentence]:
    """Return the labelled sentences with their features."""
    parser = Parser()
    with path.open(encoding="utf-8", newline="") as file:
        lines = [line for line in file if not line.startswith("#")]
    rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    return [*(_sentence(parser, row) for row in rows), *_examples(parser)]


def _examples(parser: Parser) -> Iterator[Sentence]:
    """Yield the examples of the frames, so that both readers know the same words."""
    for kind in _FRAMES:
        for row in read_table(f"eisen/{kind}.tsv"):
            if row["voorbeeld"] and row["gewicht"] not in ("geen", "ontkend"):
                own = _clauses(parser, {"functie": "Medewerker", "sectie": "Profiel", "zin": row["voorbeeld"]})
                found = features((clause.said for clause in own), own[0].section, own[0].heading)
                yield Sentence(_OF_FRAMES, {"wagen": "rijbewijs"}.get(kind, kind), "", None, tuple(found))


def _sentence(parser: Parser, row: dict[str, str]) -> Sentence:
    asks = row["daad"] in _DEMANDS and row["soort"] != NONE
    kind = {"attest": "diploma"}.get(row["soort"], row["soort"]) if asks else NONE
    own = _clauses(parser, row)
    found = features((clause.said for clause in own), own[0].section, own[0].heading)
    return Sentence(row["id"].partition("-")[0], kind, row["kracht"], row["melden"] == "ja", tuple(found))


def _clauses(parser: Parser, row: dict[str, str]) -> list[Clause]:
    """Return the clauses of the sentence, which stands in a small vacancy of its own."""
    text = f"# {row['functie']}\n\n## Taken\n\n- Je werkt mee.\n\n## {row['sectie']}\n\n{row['zin']}\n"
    analysis = parser.parse(read_markdown(Source("zin.md", text.encode())))
    sections, given = find_sections(analysis), Overrides()
    clauses = clauses_of(Posting(analysis, sections, recognise(analysis, sections, given), given))
    heading = max(n for n, clause in enumerate(clauses) if clause.text == row["sectie"].strip())
    return list(clauses[heading + 1 :]) or list(clauses[-1:])


@dataclass(frozen=True)
class Fitted:
    """The three regressions with the table of features that they share."""

    table: TfidfVectorizer
    kinds: LogisticRegression
    forces: LogisticRegression
    told: LogisticRegression


def fit(sentences: Sequence[Sentence]) -> Fitted:
    """Return the regressions fitted on these sentences; how strongly is fitted on those that ask."""
    table = TfidfVectorizer(analyzer=_same, min_df=_SEEN_TWICE, binary=True)
    seen: csr_matrix = table.fit_transform([one.found for one in sentences])
    asking = [n for n, one in enumerate(sentences) if one.kind != NONE and one.force]
    labelled = [n for n, one in enumerate(sentences) if one.told is not None]
    return Fitted(
        table,
        _regression(seen, [one.kind for one in sentences]),
        _regression(seen[asking], [FORCES.index(Force(sentences[n].force)) for n in asking]),
        _regression(seen[labelled], [int(bool(sentences[n].told)) for n in labelled]),
    )


def _same(found: tuple[str, ...]) -> tuple[str, ...]:
    return found


def _regression(seen: csr_matrix, wanted: Sequence[str | int]) -> LogisticRegression:
    return LogisticRegression(C=_STRENGTH, max_iter=3000).fit(seen, wanted)


def write_pack(fitted: Fitted, target: Path) -> None:
    """Write what `statements/learned.py` reads: features, classes, weights in half precision, rarity and bias."""
    rarity = fitted.table.idf_
    parts = (fitted.kinds, fitted.forces, fitted.told)
    target.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(
        target,
        features=_packed(fitted.table.get_feature_names_out()),
        kinds=_packed(fitted.kinds.classes_),
        weights=(np.vstack([part.coef_ for part in parts]).T * rarity[:, None]).astype(np.float16),
        rarity=(rarity**2).astype(np.float16),
        bias=np.concatenate([part.intercept_ for part in parts]).astype(np.float32),
    )


def _packed(names: Iterable[str]) -> "np.ndarray":
    return np.frombuffer("\n".join(names).encode(), dtype=np.uint8)


def judge(sentences: Sequence[Sentence]) -> None:
    """Print per writer, fitted on the others: demands recognised, sentences without one left alone, force right."""
    for writer in sorted({one.writer for one in sentences} - {_OF_FRAMES}):
        own = [one for one in sentences if one.writer == writer]
        print(f"{writer}: {_judged(fit([one for one in sentences if one.writer != writer]), own)}", flush=True)


def _judged(fitted: Fitted, own: Sequence[Sentence]) -> str:
    seen = fitted.table.transform([one.found for one in own])
    kinds, told = fitted.kinds.predict(seen), fitted.told.predict(seen)
    forces = [FORCES[n].value for n in fitted.forces.predict(seen)]
    asking = [n for n, one in enumerate(own) if one.kind != NONE]
    other = [n for n, one in enumerate(own) if one.kind == NONE]
    counts = {
        "herkend": (sum(kinds[n] == own[n].kind for n in asking), len(asking)),
        "niets gevraagd": (sum(kinds[n] == NONE for n in other), len(other)),
        "kracht": (sum(forces[n] == own[n].force for n in asking), len(asking)),
        "melden of niet": (sum(bool(told[n]) == one.told for n, one in enumerate(own)), len(own)),
    }
    return ", ".join(f"{name} {right}/{of}" for name, (right, of) in counts.items())


def main() -> None:
    """Fit, and write the pack or print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--without", default="")
    parser.add_argument("--to", type=Path, default=PACK)
    parser.add_argument("--judge", action="store_true")
    arguments = parser.parse_args()
    sentences = read_sentences()
    if arguments.judge:
        return judge(sentences)
    left_out = set(arguments.without.split(","))
    write_pack(fit([one for one in sentences if one.writer not in left_out]), arguments.to)
    return None


if __name__ == "__main__":
    main()
