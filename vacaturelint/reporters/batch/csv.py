"""The batch report as CSV: one row a finding, with the groups of its vacancy, safe to open in a spreadsheet."""

import contextlib
from pathlib import Path

from vacaturelint.core.report import DocumentReport
from vacaturelint.reporters.batch.overview import Overview, Row
from vacaturelint.reporters.batch.sink import Ending
from vacaturelint.reporters.cells import csv_table
from vacaturelint.reporters.csv import COLUMNS, finding_rows, problem_row
from vacaturelint.reporters.look import Look

_MARK = "\ufeff"


class CsvSink:
    """Writes rows as the documents come; the groups are those of the first document."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("w", encoding="utf-8", errors="replace", newline="")
        self._groups: tuple[str, ...] | None = None

    def add(self, report: DocumentReport, row: Row) -> None:
        """Write the findings of one document."""
        self._header(tuple(row.groups))
        groups = [row.groups.get(name, "") for name in self._groups or ()]
        self._write([[*cells, *groups] for cells in finding_rows(report, Look())])

    def finish(self, _overview: Overview, ending: Ending) -> None:
        """Write what could not be checked."""
        self._header(())
        self._write([[*problem_row(problem), *[""] * len(self._groups or ())] for problem in ending.problems])
        self._file.flush()
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        with contextlib.suppress(OSError):
            self._file.close()

    def _header(self, groups: tuple[str, ...]) -> None:
        if self._groups is None:
            self._groups = groups
            self._file.write(csv_table([*COLUMNS, *groups], []))

    def _write(self, rows: list[list[str | int | float | None]]) -> None:
        table = csv_table(["kop"], rows).removeprefix(_MARK)
        self._file.write(table.partition("\r\n")[2])
