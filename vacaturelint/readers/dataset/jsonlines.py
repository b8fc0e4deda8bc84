"""JSON Lines → rows: one object a line; a line that is none does not stop the others."""

import itertools
import json
from collections.abc import Iterator
from typing import TextIO

from vacaturelint.errors import UnreadableError
from vacaturelint.readers.dataset.opened import opened
from vacaturelint.readers.dataset.row import BadRow, Row, Table
from vacaturelint.readers.limits import MAX_FILE_BYTES

_LOOKED_AT = 100
_BAD = "Deze regel is geen JSON-object ({why}). Zet elke vacature als één object op één regel."
_LIST = "Dit is één JSON-lijst, geen JSON Lines. Zet elke vacature als één object op een eigen regel."


def read_jsonlines(path: str) -> Table:
    """Return the table in a file; its columns are the keys of the first hundred rows.

    Errors: UnreadableError when the file cannot be read or holds no object at all.
    """
    rows = _rows(path)
    first = list(itertools.islice(rows, _LOOKED_AT))
    columns = dict.fromkeys(name for row in first if isinstance(row, Row) for name in row.values)
    if not columns:
        raise UnreadableError(next((row.message for row in first if isinstance(row, BadRow)), "Dit bestand is leeg."))
    return Table(tuple(columns), itertools.chain(first, rows), "regel")


def _rows(path: str) -> Iterator[Row | BadRow]:
    with opened(path) as file:
        for number, line in enumerate(_lines(file), start=1):
            if len(line) > MAX_FILE_BYTES:
                yield BadRow(number, _BAD.format(why="te lang"))
            elif line.strip():
                yield _row(number, line)


def _lines(file: TextIO) -> Iterator[str]:
    """Yield the lines; of one that is too long only the beginning."""
    while line := file.readline(MAX_FILE_BYTES + 1):
        yield line
        while line and not line.endswith(("\n", "\r")):
            line = file.readline(MAX_FILE_BYTES + 1)


def _row(number: int, line: str) -> Row | BadRow:
    try:
        value = json.loads(line)
    except json.JSONDecodeError as error:
        if number == 1 and line.lstrip().startswith("["):
            return BadRow(number, _LIST)
        return BadRow(number, _BAD.format(why=f"fout bij teken {error.pos + 1}"))
    except (ValueError, RecursionError):
        return BadRow(number, _BAD.format(why="niet te lezen"))
    if isinstance(value, list) and number == 1:
        return BadRow(number, _LIST)
    if not isinstance(value, dict):
        return BadRow(number, _BAD.format(why="een losse waarde"))
    return Row(number, {name: _text(item) for name, item in value.items()})


def _text(value: object) -> str:
    """Return a value as text; what has parts of its own is left out."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    return "" if value is None or isinstance(value, dict | list) else str(value)
