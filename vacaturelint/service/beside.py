"""A file of our own beside the one it will become; what runs that were killed left behind is cleared away."""

import contextlib
import os
import re
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

PREFIX = ".vacaturelint-"
_LEFT = re.compile(r"\.vacaturelint-[a-z0-9_]{8}")
_FRESH_SECONDS = 60.0


@contextmanager
def file_beside(place: Path) -> Iterator[Path]:
    """Yield an empty file of our own beside `place`, held while we work; what killed runs left there goes."""
    sweep(place.parent)
    beside, handle = _free(place.parent), -1
    try:  # named before it is made: wherever Ctrl-C or SIGTERM falls, we know what to remove
        handle = os.open(beside, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), 0o600)
        if not _hold(handle):
            os.close(handle)
            handle = -1
        yield beside
    finally:
        beside.unlink(missing_ok=True)
        if handle >= 0:
            os.close(handle)


def _free(folder: Path) -> Path:
    """Return a name for a file of our own that nothing there has."""
    names = (folder / f"{PREFIX}{os.urandom(4).hex()}" for _ in count())
    return next(name for name in names if not os.path.lexists(name))


def sweep(folder: Path) -> None:
    """Remove from a folder our own files that no run holds any more."""
    try:
        with os.scandir(folder) as entries:
            left = [entry.path for entry in entries if _LEFT.fullmatch(entry.name)]
    except OSError:
        return
    for path in left:
        with (
            contextlib.suppress(OSError),
            open(os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)), "rb") as one,
        ):
            status = os.fstat(one.fileno())
            old = time.time() - status.st_mtime > _FRESH_SECONDS  # a younger one may be about to be held
            if stat.S_ISREG(status.st_mode) and status.st_uid == _user() and old and _hold(one.fileno()):
                os.unlink(path)


def _hold(handle: int) -> bool:
    """Return whether we hold an open file from now on; never where the system cannot tell."""
    try:
        import fcntl
    except ImportError:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _user() -> int:
    return os.getuid() if hasattr(os, "getuid") else -1
