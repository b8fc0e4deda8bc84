"""By which suffix each format goes: known without any of the readers."""

from pathlib import PurePath

SUFFIXES_OF = {
    "doc": (".doc",),
    "docx": (".docx", ".docm", ".dotx", ".dotm"),
    "flat": (".xml",),
    "fodt": (".fodt",),
    "html": (".html", ".htm", ".xhtml"),
    "md": (".md", ".markdown"),
    "mhtml": (".mhtml", ".mht", ".eml"),
    "odt": (".odt", ".ott"),
    "pdf": (".pdf",),
    "rtf": (".rtf",),
    "txt": (".txt",),
}
_UNASKED = ("doc", "flat", "rtf")  # in a folder these may be anything, or need a program that is not there
SUFFIXES = tuple(suffix for key, suffixes in SUFFIXES_OF.items() if key not in _UNASKED for suffix in suffixes)
KNOWN = tuple(suffix for suffixes in SUFFIXES_OF.values() for suffix in suffixes)
DATASETS = (".csv", ".tsv", ".jsonl", ".ndjson", ".parquet", ".pq")


def is_dataset(path: str) -> bool:
    """Return whether the extension is that of a data set: a file with a vacancy a row."""
    return PurePath(path).suffix.lower() in DATASETS
