"""What every format has in common: it takes documents one by one, and closes with how the run ended."""

import io
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple, Protocol, TextIO

from vacaturelint.core.finding import EMPTY
from vacaturelint.core.report import DocumentReport, Problem, Report
from vacaturelint.reporters.look import Look

if TYPE_CHECKING:
    from vacaturelint.reporters.trend import Trend

_IN_MEMORY = 1 << 20
_CHUNK = 1 << 20


class Ending(NamedTuple):
    """How a run ended: what could not be read, and what came before.

    `moment` is local time to the minute, empty when it does not matter. `total` is the number of inputs, None when
    nobody knows it (a data set). `stopped` tells that the user stopped the run: what was ready is in the report.
    """

    problems: tuple[Problem, ...] = ()
    moment: str = ""
    stopped: bool = False
    total: int | None = None
    trend: "Trend | None" = None


class Writer(Protocol):
    """A writer of one format, made with the stream it writes to and how to show things; use it once.

    Nothing is written before the first document or the ending, so that a run that cannot begin leaves nothing behind.
    Errors: OSError from the stream.
    """

    def add(self, report: DocumentReport, groups: Mapping[str, str] = EMPTY) -> None:
        """Take one document; `groups` says what the user sorts it by. What is heavy leaves the memory at once."""
        ...

    def finish(self, ending: Ending) -> None:
        """Write what closes the report; nothing may be added after it."""
        ...

    def close(self) -> None:
        """Let go of what a writer holds, finished or not."""


Make = Callable[[TextIO, Look], Writer]
"""What makes a writer: its class. A format that is no text writes to the `buffer` of the stream."""


class Spool:
    """Text kept, on disk when there is much, until what must stand above it is known."""

    def __init__(self) -> None:
        import tempfile

        self._file = tempfile.SpooledTemporaryFile(  # noqa: SIM115 - closed by `close`
            _IN_MEMORY, "w+", encoding="utf-8", errors="replace", newline=""
        )

    def write(self, text: str) -> None:
        """Keep a piece."""
        self._file.write(text)

    def pour(self, out: TextIO) -> None:
        """Write all that was kept."""
        self._file.seek(0)
        while chunk := self._file.read(_CHUNK):
            out.write(chunk)

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()


def render(make: Make, report: Report, look: Look) -> str:
    """Return a whole report in a format that is text."""
    out = io.StringIO(newline="")
    writer = make(out, look)
    for document in report.documents:
        writer.add(document)
    writer.finish(Ending(problems=report.problems))
    writer.close()
    return out.getvalue()
