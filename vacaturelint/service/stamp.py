"""What this program is known by: results of another version, other rules or another model are no results of ours."""

import contextlib
import functools
import hashlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from vacaturelint import __version__
from vacaturelint.resources import data_root

_PACKAGE = Path(__file__).resolve().parent.parent
_DATA = ("rules", "wordlists", "model")


@functools.cache
def program_stamp() -> str:
    """Return a SHA-256 that changes with any file of the program, its rules, lists and model."""
    data = data_root()
    return stamp_of(_PACKAGE, data if isinstance(data, Path) else _PACKAGE / "_data")


def stamp_of(package: Path, data: Path) -> str:
    """Return the stamp of a package and of the folder that holds its data.

    An installed package is known by the hashes that its installer recorded, so that the same version on another machine
    finds the same entries; a checkout by name, size and time of every file.
    """
    digest = hashlib.sha256(f"{__version__} {sys.version_info[:2]}".encode())
    installed = _recorded(package) if data == package / "_data" else []
    for line in installed or _seen(package, data):
        digest.update(line.encode("utf-8", "surrogateescape") + b"\n")
    return digest.hexdigest()


def _recorded(package: Path) -> list[str]:
    """Return name and hash of every file that an installer recorded."""
    lines = _record(package).splitlines()
    return sorted(line for line in lines if line.startswith("vacaturelint/") and ",sha256=" in line)


def _record(package: Path) -> str:
    """Return what the installer recorded: as a rule beside the package; else `importlib.metadata` knows where."""
    beside = package.parent / f"vacaturelint-{__version__}.dist-info" / "RECORD"
    with contextlib.suppress(OSError):
        return beside.read_text(encoding="utf-8")
    from importlib.metadata import PackageNotFoundError, distribution

    with contextlib.suppress(PackageNotFoundError):
        return distribution("vacaturelint").read_text("RECORD") or ""
    return ""


def _seen(package: Path, data: Path) -> Iterator[str]:
    """Yield name, size and time of every file of a checkout."""
    for root in (package, *(data / name for name in _DATA)):
        yield from sorted(_program_files(str(root))) if root.is_dir() else ()


def _program_files(folder: str) -> Iterator[str]:
    with os.scandir(folder) as found:
        for one in found:
            if not one.is_dir(follow_symlinks=False):
                status = one.stat()
                yield f"{one.path}\0{status.st_size}\0{status.st_mtime_ns}"
            elif one.name != "__pycache__":
                yield from _program_files(one.path)
