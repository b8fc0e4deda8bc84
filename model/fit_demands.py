"""Fit the model that says what a sentence demands and what to think of it (`statements/learned.py`), on labels.

    python -m model.fit_demands [--without a,b] [--to model/nl_eisen/nl_eisen.npz]
    python -m model.fit_demands --judge

`model/data/eiszinnen.tsv` holds the sentences, each with its function and the part of the vacancy it stands in.
`--without` leaves out writers (what stands before the dash in an id). `--judge` fits once per fold of writers on all
the others and prints what is recognised of each writer's sentences.
Needs scikit-learn (extra `model`).
"""

import argparse
import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from vacaturelint.analysis.analysis import Analysis
from vacaturelint.analysis.pipeline import Parser
from vacaturelint.core.requirement import Force, Verdict
from vacaturelint.core.text import Document
from vacaturelint.data.wordlist import read_table
from vacaturelint.readers.markdown import read_markdown
from vacaturelint.readers.source import Source
from vacaturelint.statements.learned import FORCES, NONE, VERDICTS, DemandModel, features
from vacaturelint.vacancy.function import recognise
from vacaturelint.vacancy.posting import Overrides, Posting
from vacaturelint.vacancy.requirements.both_readers import by_unit, read_of
from vacaturelint.vacancy.requirements.clauses import Clause, clauses_of
from vacaturelint.vacancy.requirements.demands import read_frames
from vacaturelint.vacancy.requirements.find import read_by_frames
from vacaturelint.vacancy.requirements.frames import FILES
from vacaturelint.vacancy.requirements.second_opinion import WEIGHED, of_function
from vacaturelint.vacancy.sections import find_sections

_FRAMES = tuple(sorted({*FILES} - {"taalwoord"}))  # the words about language ask nothing by themselves
_OF_FRAMES = "frame"
SENTENCES = Path(__file__).with_name("data") / "eiszinnen.tsv"
PACK = Path(__file__).with_name("nl_eisen") / "nl_eisen.npz"
_DEMANDS = ("eis", "wens")
_SAME = {"te hoog": Verdict.UNNEEDED, "uitsluitend": Verdict.UNNEEDED, "passend": Verdict.JUSTIFIED}
_WEIGHED = tuple(kind.value for kind in WEIGHED)
_FOLDS = 4
_TOGETHER = 100
_SEEN_TWICE = 2
_EVEN = 0.5
_STRENGTH = 10.0  # inverse of the regularisation; 3 to 30 give the same within noise on writers left out
_CLOSE = 1e-4  # at ten times this, fewer remarks are seen: a third less where few false ones are allowed
_STRENGTH_OF_VERDICTS = 3.0  # less to learn from


@dataclass(frozen=True)
class Sentence:
    """A labelled sentence: its writer, what it demands (`geen` for nothing), how strongly, and what to think of it.

    `told` says that a careful reader would remark on it. It stands in `posting`, from clause `first` on. The example
    of a frame has no force and is told by nobody.
    """

    writer: str
    kind: str
    force: str
    told: bool | None
    verdict: str
    posting: Posting
    clauses: tuple[Clause, ...]
    first: int
    words: tuple[str, ...]


def read_sentences(path: Path = SENTENCES) -> list[Sentence]:
    """Return the labelled sentences and the examples of the frames, each parsed in a small vacancy of its own."""
    with path.open(encoding="utf-8", newline="") as file:
        lines = [line for line in file if not line.startswith("#")]
    rows = [*csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE), *_examples()]
    parser = Parser()
    sentences: list[Sentence] = []
    for first in range(0, len(rows), _TOGETHER):
        some = [(row, _vacancy(row)) for row in rows[first : first + _TOGETHER]]
        parser.read_ahead(document for _, document in some)
        sentences += (_sentence(row, parser.parse(document)) for row, document in some)
    return sentences


def _examples() -> Iterator[dict[str, str]]:
    """Yield the examples of the frames as rows, so that both readers know the same words."""
    for kind in _FRAMES:
        for row in read_table(f"eisen/{kind}.tsv"):
            if row["voorbeeld"] and row["gewicht"] not in ("geen", "ontkend"):
                yield {"id": f"{_OF_FRAMES}-", "functie": "Medewerker", "niveau": "-", "werkgever": "stad",
                       "taken": "Je werkt mee.", "sectie": "Profiel", "zin": row["voorbeeld"], "daad": "eis",
                       "soort": {"wagen": "rijbewijs"}.get(kind, kind), "oordeel": ""}  # fmt: skip


def _vacancy(row: dict[str, str]) -> Document:
    level = f" (niveau {row['niveau']})" if row["niveau"] in "ABCDE" else ""
    tasks = "\n".join(f"- {task}" for task in row["taken"].split(" / "))
    head = f"# {row['functie']}{level}\n\n{row['werkgever'].capitalize()} zoekt versterking.\n"
    text = f"{head}\n## Taken\n\n{tasks}\n\n## {row['sectie']}\n\n{row['zin']}\n"
    return read_markdown(Source("zin.md", text.encode()))


def _sentence(row: dict[str, str], analysis: Analysis) -> Sentence:
    sections, given = find_sections(analysis), Overrides()
    posting = Posting(analysis, sections, recognise(analysis, sections, given), given)
    clauses = tuple(clauses_of(posting))
    heading = max(n for n, clause in enumerate(clauses) if clause.text == row["sectie"].strip())
    first = min(heading + 1, len(clauses) - 1)
    own = clauses[first:]
    words = tuple(features((clause.said for clause in own), own[0].section, own[0].heading))
    asks = row["daad"] in _DEMANDS and row["soort"] != NONE
    kind = {"attest": "diploma"}.get(row["soort"], row["soort"]) if asks else NONE
    verdict = _SAME.get(row["oordeel"], row["oordeel"]) if asks else ""
    told = row["melden"] == "ja" if "melden" in row else None
    return Sentence(
        row["id"].partition("-")[0], kind, row.get("kracht", ""), told, verdict, posting, clauses, first, words
    )


def fit(sentences: Sequence[Sentence]) -> DemandModel:
    """Return the model fitted on these sentences.

    What was read of a sentence depends on the words that the frames' reader was fitted on: each sentence is read by one
    that was fitted on other writers, as a new text will be.
    """
    own = [one for one in sentences if one.told is not None]
    seen: dict[int, tuple[str, ...]] = {}
    for fold in _folds(own):
        others = [one for one in sentences if one.writer not in fold]
        reader = _fitted_on_words(others, _table([one.words for one in others]))
        seen |= {id(one): _seen(one, reader) for one in own if one.writer in fold}
    table = _table([seen.get(id(one), one.words) for one in sentences])
    reader = _fitted_on_words(sentences, table)
    judging = _regressions_of_judging(own, table.transform([seen[id(one)] for one in own]))
    weights, bias = _weights(judging, table)
    return replace(reader, weights=np.hstack([reader.weights, weights]), bias=np.concatenate([reader.bias, bias]))


def _fitted_on_words(sentences: Sequence[Sentence], table: TfidfVectorizer) -> DemandModel:
    """Return a model that says which kind of thing is asked, and how strongly; nothing of what to think of it."""
    seen: csr_matrix = table.transform([one.words for one in sentences])
    asking = [n for n, one in enumerate(sentences) if one.kind != NONE and one.force]
    kinds = _regression(seen, [one.kind for one in sentences])
    forces = _regression(seen[asking], [FORCES.index(Force(sentences[n].force)) for n in asking])
    index = {name: n for n, name in enumerate(table.get_feature_names_out())}
    rarity = (table.idf_**2).astype(np.float16).astype(np.float32)
    weights, bias = _weights((kinds, forces), table)
    return DemandModel(index, tuple(map(str, kinds.classes_)), _WEIGHED, weights, rarity, bias)


def _regressions_of_judging(own: Sequence[Sentence], seen: csr_matrix) -> list[LogisticRegression]:
    """Return what says whether a reader remarks on it, and then for each kind with which verdict."""
    order = [verdict.value for verdict in VERDICTS]
    fitted = [_regression(seen, [int(bool(one.told)) for one in own])]
    for kind in _WEIGHED:
        judged = [n for n, one in enumerate(own) if one.kind == kind and one.verdict in order]
        wanted = [order.index(own[n].verdict) for n in judged]
        fitted.append(_regression(seen[judged], wanted, _STRENGTH_OF_VERDICTS))
    return fitted


def _weights(parts: Iterable[LogisticRegression], table: TfidfVectorizer) -> tuple["np.ndarray", "np.ndarray"]:
    """Return the columns of some regressions beside each other, in the precision of the pack, and their bias."""
    own = list(parts)
    weights = np.vstack([part.coef_ for part in own]).T * table.idf_[:, None]
    return weights.astype(np.float16).astype(np.float32), np.concatenate([part.intercept_ for part in own])


def _folds(sentences: Sequence[Sentence]) -> list[set[str]]:
    writers = sorted({one.writer for one in sentences})
    return [set(writers[n::_FOLDS]) for n in range(_FOLDS)]


def _seen(one: Sentence, model: DemandModel) -> tuple[str, ...]:
    """Return all features of a sentence, as `model` lets the frames read it."""
    return tuple({*one.words, *_read(one, model)})


def _read(one: Sentence, model: DemandModel) -> Iterator[str]:
    read = read_frames(one.clauses, model)
    owned = by_unit(read_by_frames(one.posting, read), read)
    for n, unit in enumerate(read.units):
        if unit.pieces.stop > one.first:
            yield from read_of(read, unit, owned.get(n, []))
    yield from of_function(one.posting)


def _table(found: Sequence[tuple[str, ...]]) -> TfidfVectorizer:
    return TfidfVectorizer(analyzer=_same, min_df=_SEEN_TWICE, binary=True).fit(found)


def _same(found: tuple[str, ...]) -> tuple[str, ...]:
    return found


def _regression(
    seen: csr_matrix, wanted: Sequence[str] | Sequence[int], strength: float = _STRENGTH
) -> LogisticRegression:
    return LogisticRegression(C=strength, max_iter=3000, tol=_CLOSE).fit(seen, wanted)


def write_pack(model: DemandModel, target: Path) -> None:
    """Write a model as `statements/learned.py` reads it: weights and rarity in half precision."""
    target.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(
        target,
        features=_packed(model.index),
        kinds=_packed(model.kinds),
        weighed=_packed(model.weighed),
        weights=model.weights.astype(np.float16),
        rarity=model.rarity.astype(np.float16),
        bias=model.bias.astype(np.float32),
    )


def _packed(names: Iterable[str]) -> "np.ndarray":
    return np.frombuffer("\n".join(names).encode(), dtype=np.uint8)


def judge(sentences: Sequence[Sentence]) -> None:
    """Print per writer, fitted on writers of other folds, what is recognised of the sentences."""
    for fold in _folds([one for one in sentences if one.told is not None]):
        model = fit([one for one in sentences if one.writer not in fold])
        for writer in sorted(fold):
            print(f"{writer}: {_judged(model, [one for one in sentences if one.writer == writer])}", flush=True)


def _judged(model: DemandModel, own: Sequence[Sentence]) -> str:
    """Return how many kinds, silences, forces, remarks and verdicts are right."""
    right: dict[str, list[bool]] = {
        name: [] for name in ("herkend", "niets gevraagd", "kracht", "melden of niet", "oordeel")
    }
    for one in own:
        rows = frozenset(model.index[word] for word in one.words if word in model.index)
        odds, remark = model.odds(rows), model.remark(rows, _read(one, model))
        kind = _best({NONE: odds.none, **(odds.kinds or {})})
        right["niets gevraagd" if one.kind == NONE else "herkend"].append(kind == one.kind)
        right["melden of niet"].append((remark.told > _EVEN) == one.told)
        if one.kind != NONE:
            right["kracht"].append(
                _best({force.value: chance for force, chance in (odds.forces or {}).items()}) == one.force
            )
        if one.kind in _WEIGHED:
            said = {verdict.value: remark.of(one.kind, verdict) for verdict in VERDICTS}
            right["oordeel"].append(_best(said) == one.verdict)
    return ", ".join(f"{name} {sum(hits)}/{len(hits)}" for name, hits in right.items())


def _best(chances: Mapping[str, float]) -> str:
    return max(chances, key=lambda name: chances[name])


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
