"""A Dask data frame of texts → a typed data frame of findings, demands and scores.

The result is one long table. A partition is read, parsed and checked once, and gives all it knows; three tables would
cost three parses or keep everything in memory. `kind` tells what a row is, columns that do not belong to that kind
are empty (which costs nothing in Parquet), and `to_parquet(…, partition_on="kind")` makes three folders of it.
"""

import functools
import pickle
import threading
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from vacaturelint.core.finding import Finding
from vacaturelint.core.report import UNREADABLE, DocumentReport, JudgedRequirement, Problem
from vacaturelint.core.requirement import Levels
from vacaturelint.dask.trail import Walk, trail_here
from vacaturelint.errors import UsageError
from vacaturelint.readers.source import Source
from vacaturelint.reporters.rows import Row, demand_fields, finding_fields, levels_fields, vacancy_fields
from vacaturelint.service.checker import Checker
from vacaturelint.service.datasets import cell_bytes
from vacaturelint.service.outcome import Outcome
from vacaturelint.service.setup import Setup

if TYPE_CHECKING:
    import pandas as pd
    from dask.dataframe import DataFrame


_TEXT = "string"
_WHOLE = "Int32"
_REAL = "Float64"
_YES_OR_NO = "boolean"
COLUMNS: dict[str, str] = {
    "id": _TEXT,
    "kind": _TEXT,  # score (one a text), finding, requirement, problem (a text that could not be checked)
    "code": _TEXT,
    "name": _TEXT,
    "category": _TEXT,
    "severity": _TEXT,
    "message": _TEXT,
    "start": _WHOLE,
    "end": _WHOLE,
    "text": _TEXT,
    "suggestion": _TEXT,
    "fingerprint": _TEXT,
    "requirement": _TEXT,
    "force": _TEXT,
    "verdict": _TEXT,
    "reason": _TEXT,
    "diploma": _TEXT,
    "regulated": _YES_OR_NO,
    "language": _TEXT,
    "asked": _TEXT,
    "allowed": _TEXT,
    "title": _TEXT,
    "level": _TEXT,
    "region": _TEXT,
    "language_profile": _TEXT,
    "words": _WHOLE,
    "sentences": _WHOLE,
    "mean_sentence_length": _REAL,
    "flesch_douma": _REAL,
    "lint_score": _REAL,
    "lint_level": _WHOLE,
    "lint_reliable": _YES_OR_NO,
}
"""The columns of the result, in order, with their pandas types; all can be empty but `id` and `kind`."""
_KILLED = "Een werker viel uit bij deze tekst, ook toen hij alleen was. Hij is niet nagekeken."
_ONE_AT_A_TIME = threading.Lock()


def check_frame(
    ddf: "DataFrame", *, text_column: str, id_column: str | None = None, setup: Setup | None = None
) -> "DataFrame":
    """Return a Dask data frame with the `COLUMNS` over every text of `ddf`, partition by partition, in order.

    `id_column` names each text (default: the index). Every text gives one row of kind `score`, or one of kind
    `problem` when it cannot be checked; findings and requirements follow it. Nothing runs before `compute` or
    `to_parquet`. Errors: UsageError for a column that is not there or a setup that cannot be used.
    """
    for column in (text_column, id_column):
        if column is not None and column not in ddf.columns:
            raise UsageError(f"Er is geen kolom '{column}'. De kolommen zijn {', '.join(map(str, ddf.columns))}.")
    setup = setup or Setup()
    Checker(setup).prepare()
    kept = ddf[[text_column]] if id_column in (None, text_column) else ddf[[text_column, id_column]]
    return kept.map_partitions(
        _check_partition,
        text_column,
        id_column,
        pickle.dumps(setup, protocol=5),
        meta=_frame([]),
        enforce_metadata=False,
    ).clear_divisions()


def _check_partition(part: "pd.DataFrame", text_column: str, id_column: str | None, setup: bytes) -> "pd.DataFrame":
    """Return what was found in one partition; runs on a worker, in one of its threads at a time."""
    names: Iterable[Hashable] = part.index if id_column is None else part[id_column]
    texts = (text if isinstance(text, str) else "" for text in part[text_column])
    sources = [Source(str(name), cell_bytes(text), "") for name, text in zip(names, texts, strict=True)]
    with _ONE_AT_A_TIME:
        outcomes = Walk(trail_here()).results(sources, _checker(setup).outcomes, _killed)
        return _frame([cells for outcome in outcomes for cells in _cells(outcome)])


@functools.lru_cache(maxsize=8)
def _checker(setup: bytes) -> Checker:
    """Return the checker of this process: the rules are compiled and the model loaded once."""
    return Checker(pickle.loads(setup))  # noqa: S301 - bytes of our own making


def _killed(source: Source) -> Outcome:
    return Outcome(source.path, problems=(Problem(source.path, UNREADABLE, _KILLED),))


def _frame(rows: Sequence[Row]) -> "pd.DataFrame":
    import pandas as pd

    columns: dict[str, Any] = {
        name: pd.array([row.get(name) for row in rows], dtype=dtype) for name, dtype in COLUMNS.items()
    }
    return pd.DataFrame(columns)


def _cells(outcome: Outcome) -> Iterator[Row]:
    kinds: list[tuple[str, Row]] = []
    if outcome.report is not None:
        kinds.append(("score", _score(outcome.report)))
        kinds.extend(("finding", _finding(finding)) for finding in outcome.report.findings)
        kinds.extend(("requirement", _requirement(judged)) for judged in outcome.report.requirements)
    kinds.extend(("problem", {"code": problem.code, "message": problem.message}) for problem in outcome.problems)
    for kind, cells in kinds:
        yield {**cells, "id": outcome.path, "kind": kind}


def _score(report: DocumentReport) -> Row:
    scores, lint = report.scores, report.scores.lint
    vacancy = vacancy_fields(report.vacancy)
    return {
        **{name: vacancy[name] for name in ("title", "level", "region", "language_profile")},
        "words": scores.words,
        "sentences": scores.sentences,
        "mean_sentence_length": scores.mean_sentence_length,
        "flesch_douma": scores.flesch_douma,
        "lint_score": lint.score if lint else None,
        "lint_level": lint.level if lint else None,
        "lint_reliable": lint.reliable if lint else None,
    }


def _finding(finding: Finding) -> Row:
    suggestion = finding.suggestions[0].text if finding.suggestions else None
    return {**finding_fields(finding), "text": finding.text or None, "suggestion": suggestion}


def _requirement(judged: JudgedRequirement) -> Row:
    req = judged.requirement
    row = demand_fields(judged)
    return {
        **row,
        "requirement": row["kind"],
        "code": row["rule"],
        "diploma": req.level.value if req.level else None,
        "regulated": req.regulated,
        "language": req.language,
        "asked": _levels(req.asked),
        "allowed": _levels(req.allowed),
    }


def _levels(levels: Levels) -> str | None:
    """Return language levels as `schrijven=B1 spreken=B2`."""
    return " ".join(f"{skill}={level}" for skill, level in levels_fields(levels).items()) or None
