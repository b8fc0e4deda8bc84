"""CSV → rows: the separator is found, cells may hold line breaks, and a broken row does not stop the others."""

import csv
import io
import itertools
import re
from collections.abc import Iterator, Sequence
from typing import TextIO

from vacaturelint.errors import UnreadableError
from vacaturelint.readers.dataset.opened import opened
from vacaturelint.readers.dataset.row import BadRow, Row, Table
from vacaturelint.readers.limits import MAX_FILE_BYTES

_SEPARATORS = ";,\t"
_NAMED = re.compile(r"\ufeff?\"?sep=([^\r\n\"])\"?[;,\t]*\r?\n", re.IGNORECASE)  # how Excel names the separator
_SAMPLE = 1 << 16
_SAMPLE_ROWS = 30
_BROKEN = (
    "Deze rij is niet te lezen. Misschien staat er een aanhalingsteken te veel. "
    'Zet een tekst tussen "…" en schrijf een aanhalingsteken erin dubbel.'
)
_NUL = "In deze rij staat een nulteken: dat is geen tekst. Haal het weg."
_LONG = (
    "Deze rij heeft {count} velden en de kop heeft er {expected}. "
    "Zet een tekst met een scheidingsteken erin tussen aanhalingstekens."
)


def read_delimited(path: str) -> Table:
    """Return the table in a CSV file; UnreadableError when the file cannot be read or has no header."""
    rows = _rows(path)
    header = next(rows, None)
    if not isinstance(header, Row):
        raise UnreadableError("Dit bestand heeft geen kop. Zet de namen van de kolommen op de eerste regel.")
    return Table(tuple(header.values), rows, "regel")


def _rows(path: str) -> Iterator[Row | BadRow]:
    """Yield the header as a row of names, then the rows."""
    csv.field_size_limit(MAX_FILE_BYTES)
    with opened(path) as file:
        records = _records(file)
        line, first = next(records, (1, None))
        if first is None or not any(cell.strip() for cell in first):
            return
        names = _names(first)
        yield Row(line, dict.fromkeys(names, ""))
        for line, record in records:
            if record is None:
                yield BadRow(line, _BROKEN)
            elif any("\0" in cell for cell in record):
                yield BadRow(line, _NUL)
            elif any(cell.strip() for cell in record[len(names) :]):
                yield BadRow(line, _LONG.format(count=len(record), expected=len(names)))
            else:
                yield Row(line, dict(itertools.zip_longest(names, record[: len(names)], fillvalue="")))


def _records(file: TextIO) -> Iterator[tuple[int, Sequence[str] | None]]:
    """Yield each record that is not blank, with the line it starts on; None for one that cannot be read."""
    sample = file.read(_SAMPLE)
    named = _NAMED.match(sample)
    skip = named.end() if named else 0
    separator = named[1] if named else _separator(sample)
    reader = csv.reader(itertools.chain(_lines(sample[skip:], file), file), delimiter=separator)
    while True:
        line = reader.line_num + 1 + (skip > 0)
        try:
            record = next(reader, None)
        except csv.Error:
            yield line, None
            continue
        if record is None:
            return
        if record:
            yield line, record


def _lines(sample: str, file: TextIO) -> Iterator[str]:
    """Yield the lines of a sample, the last one made whole from the file."""
    lines = list(io.StringIO(sample, newline=""))
    if lines:
        lines[-1] += file.readline()
    yield from lines


def _separator(sample: str) -> str:
    """Return the separator by which most of the first rows have as many cells as the header, and that cuts most."""

    def fit(separator: str) -> tuple[float, int]:
        rows = [row for row in itertools.islice(_readable(sample, separator), _SAMPLE_ROWS) if row]
        width = len(rows[0]) if rows else 0
        same = sum(len(row) == width for row in rows) / max(len(rows), 1)
        return (same if width > 1 else 0.0), width

    return max(_SEPARATORS, key=fit)


def _readable(sample: str, separator: str) -> Iterator[list[str]]:
    reader = csv.reader(io.StringIO(sample, newline=""), delimiter=separator)
    while True:
        try:
            yield next(reader)
        except csv.Error:
            continue
        except StopIteration:
            return


def _names(record: Sequence[str]) -> list[str]:
    """Return the names of the columns: what is empty gets its number, what is there twice a number behind it."""
    names: list[str] = []
    for number, cell in enumerate(record, start=1):
        name = " ".join(cell.split()) or f"kolom {number}"
        names.append(f"{name} ({number})" if name in names else name)
    return names
