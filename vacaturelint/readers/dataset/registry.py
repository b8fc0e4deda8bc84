"""Every kind of data set by its suffix; the module that reads one is loaded only when there is one."""

from collections.abc import Callable, Mapping
from pathlib import PurePath
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vacaturelint.readers.dataset.row import Table


def _delimited(path: str) -> "Table":
    from vacaturelint.readers.dataset.delimited import read_delimited

    return read_delimited(path)


def _jsonlines(path: str) -> "Table":
    from vacaturelint.readers.dataset.jsonlines import read_jsonlines

    return read_jsonlines(path)


def _parquet(path: str) -> "Table":
    from vacaturelint.readers.dataset.parquet import read_parquet

    return read_parquet(path)


DATASETS: Mapping[str, Callable[[str], "Table"]] = MappingProxyType({
    ".csv": _delimited,
    ".tsv": _delimited,
    ".jsonl": _jsonlines,
    ".ndjson": _jsonlines,
    ".parquet": _parquet,
    ".pq": _parquet,
})  # fmt: skip


def is_dataset(path: str) -> bool:
    """Return whether the extension is that of a data set: a file with a vacancy a row."""
    return PurePath(path).suffix.lower() in DATASETS


def read_table(path: str) -> "Table":
    """Return the rows of a data set; UnreadableError when it cannot be read, UsageError when a package is missing."""
    return DATASETS[PurePath(path).suffix.lower()](path)
