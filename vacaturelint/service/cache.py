"""Results of earlier runs, so that what did not change costs nothing.

One file an entry, in the cache folder of the user or in `VACATURELINT_CACHE`. The key holds all that decides a
result: the bytes, the extension, the setup with the files it names, and the program with its rules, lists and model.
An entry that is damaged counts as absent and is written again.
"""

import contextlib
import functools
import hashlib
import os
import shutil
import sys
import tempfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from vacaturelint import __version__
from vacaturelint.core.report import DocumentReport
from vacaturelint.readers.source import Source
from vacaturelint.resources import data_root
from vacaturelint.service.codec import decode_report

FOLDER = "VACATURELINT_CACHE"
MAX_BYTES = 256 * 1024 * 1024
_DIGEST = 32
_DATA = ("rules", "wordlists", "model")


@dataclass(frozen=True, slots=True)
class Cache:
    """The entries in one folder."""

    folder: Path

    def find(self, source: Source, setup_key: str) -> DocumentReport | None:
        """Return the report of an earlier run on the same bytes with the same setup, or None."""
        try:
            stored = self._entry(source, setup_key).read_bytes()
            packed = stored[_DIGEST:]
            if hashlib.sha256(packed).digest() != stored[:_DIGEST]:
                return None
            report = decode_report(zlib.decompress(packed))
        except (OSError, ValueError, zlib.error):
            return None
        return replace(report, document=replace(report.document, path=source.path))

    def keep(self, source: Source, setup_key: str, report: bytes) -> None:
        """Store an encoded report; a folder that cannot be written to only means that the next run is slower."""
        packed = zlib.compress(report, 1)
        entry = self._entry(source, setup_key)
        with contextlib.suppress(OSError):
            entry.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle, beside = tempfile.mkstemp(dir=entry.parent)
            try:
                with open(handle, "wb") as file:
                    file.write(hashlib.sha256(packed).digest() + packed)
                os.replace(beside, entry)
            except BaseException:
                Path(beside).unlink(missing_ok=True)
                raise

    def trim(self, max_bytes: int = MAX_BYTES) -> None:
        """Remove the entries that were made longest ago until at most `max_bytes` are left."""
        with contextlib.suppress(OSError):
            entries = sorted(self._files(), key=lambda entry: entry.stat().st_mtime)
            total = sum(entry.stat().st_size for entry in entries)
            for entry in entries:
                if total <= max_bytes:
                    return
                total -= entry.stat().st_size
                entry.unlink(missing_ok=True)

    def clear(self) -> int:
        """Remove every entry and return how many there were."""
        count = sum(1 for _ in self._files())
        shutil.rmtree(self.folder, ignore_errors=True)
        return count

    def _files(self) -> Iterator[Path]:
        return (entry for entry in self.folder.glob("*/*") if entry.is_file())

    def _entry(self, source: Source, setup_key: str) -> Path:
        parts = (program_stamp(), setup_key, source.suffix, source.sha256)
        name = hashlib.sha256("\0".join(parts).encode()).hexdigest()
        return self.folder / name[:2] / name


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
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        record = distribution("vacaturelint").read_text("RECORD") or ""
    except PackageNotFoundError:
        return []
    return sorted(line for line in record.splitlines() if line.startswith("vacaturelint/") and ",sha256=" in line)


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
