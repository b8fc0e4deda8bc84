"""What every writer of a batch report has in common: it takes documents one by one, and closes with the overview."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from vacaturelint.core.report import DocumentReport, Problem
from vacaturelint.reporters.batch.overview import Overview, Row
from vacaturelint.reporters.batch.trend import Trend


@dataclass(frozen=True, slots=True)
class Ending:
    """How a run ended: what could not be read, whose program and model it was, and what came before.

    `total` is the number of inputs when the run was stopped before its end, else None; `stopped` says that it was.
    """

    problems: tuple[Problem, ...]
    version: str
    model: str
    moment: str
    stopped: bool = False
    total: int | None = None
    trend: Trend | None = None


class Sink(Protocol):
    """A writer of one format. Errors: OSError from the file it writes to."""

    def add(self, report: DocumentReport, row: Row, groups: Mapping[str, str]) -> None:
        """Take one document; what is heavy goes to disk at once."""

    def finish(self, overview: Overview, ending: Ending) -> None:
        """Write what closes the report; nothing may be added after it."""
