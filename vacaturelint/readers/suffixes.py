"""By which suffix a data set goes: known without any of the readers. Those of documents stand with their `Format`."""

from pathlib import PurePath

DATASETS = (".csv", ".tsv", ".jsonl", ".ndjson", ".parquet", ".pq")


def is_dataset(path: str) -> bool:
    """Return whether the extension is that of a data set: a file with a vacancy a row."""
    return PurePath(path).suffix.lower() in DATASETS
