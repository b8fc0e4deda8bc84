"""The files of the cache: each carries our mark, and nothing without it is ever read, replaced or removed.

An entry is `<two digits>/<64 digits>` in the folder of the cache and begins with `_MARK`. A folder that we make gets a
`CACHEDIR.TAG` (https://bford.info/cachedir/), so that backups pass over it; a folder that was there gets none.
"""

import contextlib
import hashlib
import os
import re
import stat
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from vacaturelint.service.beside import file_beside, sweep

_MARK = b"vacaturelint-resultaat/1\n"
_TAG = "CACHEDIR.TAG"
_TAG_TEXT = (
    b"Signature: 8a477f597d28d172789f06886806bc55\n"
    b"# Resultaten die vacaturelint bewaart. Je mag deze map wissen: vacaturelint cache --wis\n"
)
_NAME = re.compile(r"[0-9a-f]{64}")
_SHELF = re.compile(r"[0-9a-f]{2}")
_MOST_BYTES = 64 * 1024 * 1024
_DIGEST = 32
_READ = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class Entry(NamedTuple):
    """One file of the cache, there or not."""

    folder: Path
    name: str

    @property
    def path(self) -> Path:
        """Return where it lies."""
        return self.folder / self.name[:2] / self.name

    def read(self) -> bytes:
        """Return what it holds; OSError when it is not there, ValueError when it is not ours or too large."""
        with open(os.open(self.path, _READ), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode) or file.read(len(_MARK)) != _MARK:
                raise ValueError("not ours")
            data = file.read(_MOST_BYTES + 1)
        if len(data) > _MOST_BYTES:
            raise ValueError("too large")
        return data

    def unpacked(self, most: int) -> bytes:
        """Return what was packed in it; OSError when it is not there, ValueError when it is damaged or over `most`."""
        stored = self.read()
        packed = stored[_DIGEST:]
        if hashlib.sha256(packed).digest() != stored[:_DIGEST]:
            raise ValueError("damaged")
        unpacker = zlib.decompressobj()
        try:
            data = unpacker.decompress(packed, most)
        except zlib.error as error:
            raise ValueError("damaged") from error
        if not unpacker.eof:
            raise ValueError("too large")
        return data

    def pack(self, data: bytes) -> None:
        """Write it packed, with the hash of that; OSError when that cannot be done."""
        packed = zlib.compress(data, 1)
        self.write(hashlib.sha256(packed).digest() + packed)

    def write(self, data: bytes) -> None:
        """Write it as a whole; OSError when that cannot be done, or when something else stands in its place."""
        self.path.parent.mkdir(mode=0o700, exist_ok=True)
        if os.path.lexists(self.path) and not _is_own(self.path):
            raise FileExistsError(self.path)
        with file_beside(self.path) as beside:
            beside.write_bytes(_MARK + data)
            os.replace(beside, self.path)

    def remove(self) -> bool:
        """Remove it, if it is ours; return whether it was there."""
        with contextlib.suppress(OSError):
            if _is_own(self.path):
                self.path.unlink()
                return True
        return False


def entries_in(folder: Path) -> Iterator[tuple[Entry, os.stat_result]]:
    """Yield what by its name and kind can be an entry, with its status."""
    for shelf in _shelves(folder):
        for found in _scanned(shelf):
            if _NAME.fullmatch(found.name) and found.name.startswith(shelf.name):
                with contextlib.suppress(OSError):
                    if found.is_file(follow_symlinks=False):
                        yield Entry(folder, found.name), found.stat(follow_symlinks=False)


def make_folder(folder: Path) -> None:
    """Make the folder of a cache where there is none, and mark one that is empty as ours. Errors: OSError."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not _scanned(folder):
        (folder / _TAG).write_bytes(_TAG_TEXT)


def remove_folder(folder: Path) -> None:
    """Remove what is left of a cache: our temporary files, our mark, and the folders that are then empty."""
    for shelf in _shelves(folder):
        sweep(shelf)
        with contextlib.suppress(OSError):
            os.rmdir(shelf)
    with contextlib.suppress(OSError):
        if os.listdir(folder) == [_TAG] and (folder / _TAG).read_bytes() == _TAG_TEXT:
            (folder / _TAG).unlink()
            os.rmdir(folder)


def _is_own(path: Path) -> bool:
    """Return whether an ordinary file has our mark, or the beginning of it: a power failure may have cut it off."""
    try:
        with open(os.open(path, _READ), "rb") as file:
            return stat.S_ISREG(os.fstat(file.fileno()).st_mode) and _MARK.startswith(file.read(len(_MARK)))
    except OSError:
        return False


def _shelves(folder: Path) -> Iterator[Path]:
    for found in _scanned(folder):
        if _SHELF.fullmatch(found.name) and found.is_dir(follow_symlinks=False):
            yield Path(found.path)


def _scanned(folder: Path) -> list["os.DirEntry[str]"]:
    try:
        with os.scandir(folder) as found:
            return list(found)
    except OSError:
        return []
