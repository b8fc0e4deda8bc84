"""Where a result may go: one place decides about every target, so that nothing of the user's is replaced by accident.

A new or ordinary file is written beside and then renamed. A device, a FIFO or an open stream (`/dev/stdout`) is written
to, never replaced. What the run reads (an input, the settings, a baseline) is no target, under whatever name.
"""

import contextlib
import errno
import os
import shutil
import stat
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from vacaturelint.errors import OutputError
from vacaturelint.service.beside import PREFIX, file_beside
from vacaturelint.service.inputs import STDIN

_MOST_LINKS = 40
_READER_SECONDS = 5.0


def check_target(target: str, reads: Iterable[str] = (), *, ordinary: bool = False) -> None:
    """Raise OutputError when `target` cannot be where a result goes; `reads` are the files that the run reads.

    `ordinary` asks for a file that is, or can be, an ordinary one.
    """
    if _place_of(target, reads) is None and ordinary:
        raise OutputError(f"{target} is niet te schrijven: dat is geen gewoon bestand. Kies een andere plaats.")


def write_file(data: bytes, target: str, *, reads: Iterable[str] = (), overwrite: bool = True) -> None:
    """Write a file as a whole: beside it first, then renamed; through a link, and with the rights it had.

    Errors: OutputError when it cannot be written, is one of `reads`, or is there and may not be overwritten.
    """
    if not overwrite and os.path.lexists(target) and not _is_stream(target):
        raise OutputError(f"{target} bestaat al. Kies een andere naam met -o, of gebruik --overschrijf.")
    with replacing(target, reads=reads) as beside:
        beside.write_bytes(data)


@contextmanager
def replacing(target: str, *, reads: Iterable[str] = ()) -> Iterator[Path]:
    """Yield the path of an empty file that becomes `target`, with the rights it had, when all went well.

    Errors: OutputError when either cannot be written or `target` is one of `reads`; what stood there is then untouched.
    """
    reads = tuple(reads)
    place = _place_of(target, reads)
    try:
        if place is None:
            with tempfile.TemporaryDirectory(prefix=PREFIX) as folder:
                beside = Path(folder, "uitvoer")
                beside.touch()
                yield beside
                _pour(beside, target)
            return
        with file_beside(place) as beside:
            yield beside
            _place_of(target, reads)  # it may have become something else while the work went on
            _take_over(beside, place)
            os.replace(beside, place)
    except OSError as error:
        raise _unwritable(target, error) from error


def _place_of(target: str, reads: Iterable[str]) -> Path | None:
    """Return the ordinary file that `target` is or will be; None for what is written to. OutputError for the rest."""
    if not target:
        raise OutputError("-o zonder naam kan niet. Geef de naam van een bestand.")
    if _is_stream(target):
        return None
    try:
        status = _status(target)
        place = Path(os.path.realpath(target))
    except (OSError, ValueError) as error:
        raise _unwritable(target, error) from error
    if status is not None and not stat.S_ISREG(status.st_mode):
        raise OutputError(f"{target} is niet te schrijven: {_kind(status.st_mode)}. Kies een andere plaats.")
    if status is not None and not status.st_mode & 0o222:
        raise OutputError(f"{target} is beschermd tegen schrijven. Kies een andere naam.")
    if any(_is_target(name, place, status) for name in reads):
        raise OutputError(
            f"{target} is je eigen bestand: vacaturelint vervangt niet wat het leest. Kies een andere naam."
        )
    return place


def _is_target(name: str, place: Path, status: os.stat_result | None) -> bool:
    """Return whether the file `name` is the one at `place`, with its status; `-` is what stdin was opened on."""
    if status is None:
        return os.path.realpath(name) == str(place)
    with contextlib.suppress(OSError, ValueError):
        return os.path.samestat(os.fstat(0) if name == STDIN else os.stat(name), status)
    return False


def _status(target: str) -> os.stat_result | None:
    try:
        return os.stat(target)
    except FileNotFoundError:
        return None


def _is_stream(target: str) -> bool:
    """Return whether a target is a FIFO, a device that takes text, or a stream that is already open."""
    with contextlib.suppress(OSError, ValueError):
        mode = os.stat(target).st_mode
        return stat.S_ISFIFO(mode) or stat.S_ISCHR(mode) or _descriptor(target) is not None
    return False


def _descriptor(target: str) -> int | None:
    """Return the open file that a name leads to (behind `/dev/stdout` may be an ordinary one), or None."""
    for _ in range(_MOST_LINKS):
        parent, name = os.path.split(os.path.abspath(target))
        if name.isdecimal() and (parent == "/dev/fd" or os.path.realpath(parent) == f"/proc/{os.getpid()}/fd"):
            return int(name)
        if not os.path.islink(target):
            return None
        target = os.path.join(parent, os.readlink(target))
    return None


def _kind(mode: int) -> str:
    if stat.S_ISDIR(mode):
        return "dat is een map"
    return "dat is een schijf" if stat.S_ISBLK(mode) else "dat is geen gewoon bestand"


def _pour(made: Path, target: str) -> None:
    """Write a finished result to a device or FIFO; OSError when nobody reads it."""
    flags = os.O_WRONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
    known, until = _descriptor(target), time.monotonic() + _READER_SECONDS
    handle = None if known is None else os.dup(known)
    while handle is None:
        try:
            handle = os.open(target, flags)
        except OSError as error:
            if error.errno != errno.ENXIO or time.monotonic() > until:
                raise
            time.sleep(0.05)  # the reader of a FIFO may be about to open it
    os.set_blocking(handle, True)
    with open(handle, "wb") as stream, made.open("rb") as result:
        shutil.copyfileobj(result, stream)


def _take_over(beside: Path, place: Path) -> None:
    """Give a finished file the owner and rights of the one it replaces, or those of a new file."""
    status = _status(str(place))
    if status is not None and hasattr(os, "chown"):
        with contextlib.suppress(OSError):
            os.chown(beside, status.st_uid, status.st_gid)
    os.chmod(beside, stat.S_IMODE(status.st_mode) if status else 0o666 & ~_umask())


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _unwritable(target: str, error: OSError | ValueError) -> OutputError:
    """Return what to tell the user of an error of the operating system, in Dutch where we know it."""
    reasons = {
        errno.ENOENT: "die map bestaat niet",
        errno.ENOTDIR: "die map bestaat niet",
        errno.EACCES: "je mag daar niet schrijven",
        errno.EPERM: "je mag daar niet schrijven",
        errno.EROFS: "je mag daar niet schrijven",
        errno.EISDIR: "dat is een map",
        errno.ENOSPC: "de schijf is vol",
        errno.EDQUOT: "de schijf is vol",
        errno.EFBIG: "het bestand wordt te groot",
        errno.ENAMETOOLONG: "die naam is te lang",
        errno.ELOOP: "die koppeling wijst in een kring naar zichzelf",
        errno.ENXIO: "niemand leest die pijp",
        errno.EPIPE: "niemand leest die pijp verder",
    }
    number = error.errno if isinstance(error, OSError) else None
    why = reasons.get(number or 0, "die naam kan niet" if number is None else os.strerror(number))
    return OutputError(f"{target} is niet te schrijven: {why}. Kies een andere plaats.")
