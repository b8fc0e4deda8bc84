"""How a set of vacancies changed since an earlier run, and from run to run."""

from collections.abc import Mapping
from dataclasses import dataclass

from vacaturelint.core.finding import Category


@dataclass(frozen=True, slots=True)
class RunPoint:
    """One run in the series, oldest first.

    `moment` is local time in ISO 8601 (`2026-11-24T14:30`); `documents` counts the vacancies that were read, `findings`
    the findings per category over all of them; `mean_lint` is the mean LiNT score (0-100) or None without any score.
    """

    moment: str
    documents: int
    findings: Mapping[Category, int]
    mean_lint: float | None


@dataclass(frozen=True, slots=True)
class Change:
    """Findings of one document: new since the run compared with, solved since then, and remaining.

    Only documents that are in both runs have one.
    """

    path: str
    title: str | None
    new: int
    solved: int
    remaining: int


@dataclass(frozen=True, slots=True)
class Trend:
    """What a report shows of the past: the run compared with (`since`, in words for the reader), and the series.

    `changes` holds the documents that are in both; `series` may be empty (two results compared) and ends with this
    run. `gone` counts the documents of the earlier run that are not in this one, `added` the other way round.
    """

    since: str
    changes: tuple[Change, ...]
    series: tuple[RunPoint, ...] = ()
    gone: int = 0
    added: int = 0

    @property
    def new(self) -> int:
        """Return how many findings are new over all documents."""
        return sum(change.new for change in self.changes)

    @property
    def solved(self) -> int:
        """Return how many findings are solved over all documents."""
        return sum(change.solved for change in self.changes)

    @property
    def remaining(self) -> int:
        """Return how many findings remain over all documents."""
        return sum(change.remaining for change in self.changes)
