"""What every writer of a batch report has in common: it takes documents one by one, and closes with the overview."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from vacaturelint.core.report import DocumentReport, Problem
from vacaturelint.reporters.batch.overview import Overview, Row
from vacaturelint.reporters.batch.trend import Trend


@dataclass(frozen=True, slots=True)
class Ending:
    """How a run ended: what could not be read, whose program and model it was, and what came before.

    `moment` is local time to the minute. `total` is the number of inputs, None when nobody knows it (a data set).
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

    def add(self, report: DocumentReport, row: Row) -> None:
        """Take one document; what is heavy goes to disk at once."""

    def finish(self, overview: Overview, ending: Ending) -> None:
        """Write what closes the report; nothing may be added after it."""

    def close(self) -> None:
        """Let go of the files of a report that is not finished; after `finish` this does nothing."""


def sink_for(target: str, path: Path) -> Sink | None:
    """Return the writer that the extension of `target` asks for, writing to the file `path`; None for another one."""
    match Path(target).suffix.lower():
        case ".html" | ".htm":
            from vacaturelint.reporters.batch.html import HtmlSink

            return HtmlSink(path)
        case ".xlsx":
            from vacaturelint.reporters.batch.xlsx import XlsxSink

            return XlsxSink(path)
        case ".csv":
            from vacaturelint.reporters.batch.csv import CsvSink

            return CsvSink(path)
        case ".json":
            from vacaturelint.reporters.batch.json import JsonSink

            return JsonSink(path)
    return None
