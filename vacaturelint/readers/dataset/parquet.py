"""Parquet → rows, a few hundred at a time, through pyarrow (an optional package)."""

import datetime
from collections.abc import Iterator
from typing import Any

from vacaturelint.core.extras import how_to_get
from vacaturelint.errors import UnreadableError, UsageError
from vacaturelint.readers.dataset.opened import check_file
from vacaturelint.readers.dataset.row import Row, Table

_BATCH = 256
_DAMAGED = "Dit is geen Parquet-bestand, of het is beschadigd."


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
        raise UsageError(how_to_get("parquet", "Om Parquet te lezen")) from error
    try:
        with pyarrow.parquet.ParquetFile(path) as head:
            texts = [field.name for field in head.schema_arrow if _is_text(field.type)]
        file = pyarrow.parquet.ParquetFile(path, read_dictionary=texts)
        columns = [field.name for field in file.schema_arrow if not pyarrow.types.is_nested(field.type)]
    except (pyarrow.ArrowException, OSError, ValueError) as error:  # a name that is no UTF-8 is a ValueError
        raise UnreadableError(_DAMAGED) from error
    return Table(tuple(columns), _rows(file, columns), "rij")


def _rows(file: Any, columns: list[str]) -> Iterator[Row]:  # noqa: ANN401 - pyarrow has no types
    """Yield the rows one by one; a text that a column repeats is there once until its row is asked for."""
    import pyarrow

    batches = file.iter_batches(batch_size=_BATCH, columns=columns)
    rows = (
        Row(number, {name: _text(batch.column(name)[nth].as_py()) for name in columns})
        for number, (batch, nth) in enumerate(((batch, nth) for batch in batches for nth in range(batch.num_rows)), 1)
    )
    with file:
        while True:
            try:
                row = next(rows, None)
            except MemoryError:
                raise
            except (pyarrow.ArrowException, OSError, ValueError) as error:
                raise UnreadableError(_DAMAGED) from error
            if row is None:
                return
            yield row


def _is_text(kind: Any) -> bool:  # noqa: ANN401 - pyarrow has no types
    """Return whether a column holds text, which is then kept as a list of texts and a number a row."""
    from pyarrow import types

    return bool(types.is_string(kind) or types.is_large_string(kind) or types.is_binary(kind))


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
