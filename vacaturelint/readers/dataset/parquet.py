"""Parquet → rows, a few hundred at a time, through pyarrow (an optional package)."""

import datetime
from collections.abc import Iterator
from typing import Any

from vacaturelint.errors import UnreadableError, UsageError
from vacaturelint.readers.dataset.opened import check_file
from vacaturelint.readers.dataset.row import Row, Table

_BATCH = 256
_MISSING = "Om Parquet te lezen is nog een pakket nodig. Installeer het met: pip install 'vacaturelint[parquet]'"


def read_parquet(path: str) -> Table:
    """Return the table in a file; columns with parts of their own (lists, structures) are left out.

    Errors: UnreadableError when it is no Parquet file, UsageError when pyarrow is not installed.
    """
    check_file(path)
    try:
        import pyarrow
        import pyarrow.parquet
        import pyarrow.types
    except ImportError as error:
        raise UsageError(_MISSING) from error
    try:
        file = pyarrow.parquet.ParquetFile(path)
    except (pyarrow.ArrowException, OSError) as error:
        raise UnreadableError("Dit is geen Parquet-bestand, of het is beschadigd.") from error
    columns = [field.name for field in file.schema_arrow if not pyarrow.types.is_nested(field.type)]
    return Table(tuple(columns), _rows(file, columns), "rij")


def _rows(file: Any, columns: list[str]) -> Iterator[Row]:  # noqa: ANN401 - pyarrow has no types
    number = 0
    with file:
        for batch in file.iter_batches(batch_size=_BATCH, columns=columns):
            for values in batch.to_pylist():
                number += 1
                yield Row(number, {name: _text(value) for name, value in values.items()})


def _text(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "ja" if value else "nee"
        case bytes():
            return value.decode("utf-8", "replace")
        case datetime.datetime():
            return value.isoformat(" ")
        case datetime.date() | datetime.time():
            return value.isoformat()
    return str(value)
