"""Results of earlier runs, so that what did not change costs nothing.

One file an entry, in the cache folder of the user or in `VACATURELINT_CACHE`. The key holds all that decides a
result: the bytes, the extension, the setup with the files it names, and the program with its rules, lists and model.
An entry that is damaged counts as absent and is written again. How entries lie in the folder: `entries.py`.
"""

import contextlib
import functools
import hashlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from vacaturelint import __version__
from vacaturelint.core.report import DocumentReport
from vacaturelint.readers.source import Source
from vacaturelint.resources import data_root
from vacaturelint.service.codec import decode_report
from vacaturelint.service.entries import Entry, entries_in, make_folder, remove_folder

FOLDER = "VACATURELINT_CACHE"
MAX_BYTES = 256 * 1024 * 1024
MAX_REPORT_BYTES = 128 * 1024 * 1024
_DATA = ("rules", "wordlists", "model")


class Cache(NamedTuple):
    """The entries in one folder; whatever else is in there is left alone."""

    folder: Path

    @property
    def rules(self) -> Path:
        """Return where the rules lie as they were read (`rulepack.py`): no results, and not counted as such."""
        return self.folder / "regels"

    def find(self, source: Source, setup_key: str) -> DocumentReport | None:
        """Return the report of an earlier run on the same bytes with the same setup, or None."""
        entry = self._entry(source, setup_key)
        try:
            report = decode_report(entry.unpacked(MAX_REPORT_BYTES), source.path)
        except (OSError, ValueError, RecursionError):
            return None
        return report if report.document.sha256 == source.sha256 else None

    def keep(self, source: Source, setup_key: str, report: bytes) -> None:
        """Store an encoded report; a folder that cannot be written to only means that the next run is slower."""
        with contextlib.suppress(OSError):
            make_folder(self.folder)
            self._entry(source, setup_key).pack(report)

    def trim(self, max_bytes: int = MAX_BYTES) -> None:
        """Remove the entries that were made longest ago until at most `max_bytes` are left."""
        found = (*entries_in(self.folder), *entries_in(self.rules))
        known = sorted((status.st_mtime, status.st_size, entry) for entry, status in found)
        total = sum(size for _, size, _ in known)
        for _, size, entry in known:
            if total <= max_bytes:
                return
            total -= size
            entry.remove()

    def clear(self) -> int:
        """Remove every entry and return how many results there were; a folder goes when nothing else is in it."""
        for entry, _ in list(entries_in(self.rules)):
            entry.remove()
        remove_folder(self.rules)
        with contextlib.suppress(OSError):
            os.rmdir(self.rules)
        count = sum(entry.remove() for entry, _ in list(entries_in(self.folder)))
        remove_folder(self.folder)
        return count

    def _entry(self, source: Source, setup_key: str) -> Entry:
        parts = (program_stamp(), setup_key, source.suffix, source.sha256)
        return Entry(self.folder, hashlib.sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest())


def user_cache() -> Cache:
    """Return the cache of this user."""
    given = os.environ.get(FOLDER)
    if given:
        return Cache(Path(given))
    from platformdirs import user_cache_path

    return Cache(user_cache_path("vacaturelint", appauthor=False) / "resultaten")


@functools.cache
def program_stamp() -> str:
    """Return a SHA-256 that changes with any file of the program, its rules, lists and model.

    An installed package is known by the hashes that its installer recorded, so that the same version on another machine
    finds the same entries; a checkout by name, size and time of every file.
    """
    digest = hashlib.sha256(f"{__version__} {sys.version_info[:2]}".encode())
    for line in _recorded() or _seen():
        digest.update(line.encode("utf-8", "surrogateescape") + b"\n")
    return digest.hexdigest()


def _recorded() -> list[str]:
    """Return name and hash of every installed file; nothing for a checkout."""
    package = Path(__file__).resolve().parent.parent
    if data_root() != package / "_data":
        return []
    record = _record(package)
    return sorted(line for line in record.splitlines() if line.startswith("vacaturelint/") and ",sha256=" in line)


def _record(package: Path) -> str:
    """Return what the installer recorded: as a rule beside the package; else `importlib.metadata` knows where."""
    beside = package.parent / f"vacaturelint-{__version__}.dist-info" / "RECORD"
    with contextlib.suppress(OSError):
        return beside.read_text(encoding="utf-8")
    from importlib.metadata import PackageNotFoundError, distribution

    with contextlib.suppress(PackageNotFoundError):
        return distribution("vacaturelint").read_text("RECORD") or ""
    return ""


def _seen() -> Iterator[str]:
    """Yield name, size and time of every file of a checkout."""
    package, data = Path(__file__).resolve().parent.parent, data_root()
    roots = [package, *(data / name for name in _DATA)] if isinstance(data, Path) else [package]
    for root in roots:
        for path in sorted(_program_files(str(root))):
            status = os.stat(path)
            yield f"{path}\0{status.st_size}\0{status.st_mtime_ns}"


def _program_files(root: str) -> Iterator[str]:
    for folder, folders, files in os.walk(root):
        folders[:] = [name for name in folders if name != "__pycache__"]
        yield from (os.path.join(folder, name) for name in files)
