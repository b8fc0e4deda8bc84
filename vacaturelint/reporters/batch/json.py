"""The batch report as JSON: the same object as `--formaat json`, written document by document."""

import contextlib
import tempfile
from pathlib import Path

from vacaturelint.core.report import DocumentReport, Report
from vacaturelint.core.visible import json_text
from vacaturelint.reporters.batch.overview import Overview, Row
from vacaturelint.reporters.batch.sink import Ending
from vacaturelint.reporters.json import Json, document_json, report_json
from vacaturelint.reporters.look import Look

_LOOK = Look()
_EMPTY = '"documents": [],'


class JsonSink:
    """Writes the JSON of the contract in bounded memory."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("w", encoding="utf-8", errors="replace")
        self._spool = tempfile.TemporaryFile("w+", encoding="utf-8", dir=path.parent)  # noqa: SIM115
        self._first = True

    def add(self, report: DocumentReport, _row: Row) -> None:
        """Write one document."""
        self._spool.write("\n    " if self._first else ",\n    ")
        self._spool.write(_indented(document_json(report, _LOOK)))
        self._first = False

    def finish(self, _overview: Overview, ending: Ending) -> None:
        """Write head, documents and problems; the same text as `report_json` gives."""
        frame = report_json(Report((), ending.problems, ending.version, ending.model), _LOOK)
        before, after = frame.split(_EMPTY, 1)
        self._file.write(before + '"documents": [')
        self._spool.seek(0)
        while chunk := self._spool.read(1 << 20):
            self._file.write(chunk)
        self._file.write(("" if self._first else "\n  ") + "]," + after)
        self._file.flush()
        self.close()

    def close(self) -> None:
        """Let go of the files."""
        with contextlib.suppress(OSError):
            self._file.close()
        self._spool.close()


def _indented(value: Json) -> str:
    return json_text(value, indent=2).replace("\n", "\n    ")
