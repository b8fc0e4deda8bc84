"""Writing results: whole files only, streams that never choke on a letter."""

import errno
import os
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from vacaturelint.errors import OutputError


def write_result(text: str, target: str | None, *, exact: bool = False) -> None:
    """Write to stdout, or to the file `target`: beside it first, then renamed, so never half a file.

    For a program stdout must be `exact`: UTF-8 with the line ends of `text`, whatever the terminal uses (Windows writes
    a pipe in its own code page). Errors: OutputError when the file cannot be written.
    """
    if target is None:
        if exact:
            sys.stdout.flush()
            sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        else:
            sys.stdout.write(text)
        sys.stdout.flush()
        return
    write_file(text.encode("utf-8", "replace"), target)


def write_file(data: bytes, target: str, *, overwrite: bool = True) -> None:
    """Write a file as a whole: beside it first, then renamed; through a link, and with the rights it had.

    Errors: OutputError when it cannot be written, or is there and may not be overwritten.
    """
    path = Path(target)
    if not overwrite and os.path.lexists(path):
        raise OutputError(f"{target} bestaat al. Kies een andere naam met -o, of gebruik --overschrijf.")
    with replacing(target) as beside:
        beside.write_bytes(data)


@contextmanager
def replacing(target: str) -> Iterator[Path]:
    """Yield the path of an empty file beside `target` that replaces it, with the rights it had, when all went well.

    Errors: OutputError when either cannot be written; what stood at `target` is then untouched.
    """
    try:
        path = Path(target).resolve()
        rights = stat.S_IMODE(path.stat().st_mode) if path.exists() else 0o666 & ~_umask()
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".vacaturelint-")
        os.close(handle)
        try:
            yield Path(name)
            os.chmod(name, rights)
            os.replace(name, path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise OutputError(f"{target} is niet te schrijven: {_why(error)}. Kies een andere plaats.") from error


def _why(error: OSError) -> str:
    """Return the reason of an error of the operating system, in Dutch where we know it."""
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
    }
    return reasons.get(error.errno or 0, error.strerror or str(error))


def say(message: str) -> None:
    """Write one line for the user to stderr; none that a GitHub runner would take for a command."""
    sys.stderr.write(message.replace("::", ": :", 1) + "\n" if message.lstrip().startswith("::") else message + "\n")
    sys.stderr.flush()


def tolerant(stream: TextIO) -> None:
    """Make a stream replace what its encoding cannot hold instead of failing."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")


def wants_color(stream: TextIO) -> bool:
    """Return whether to use colour: a terminal, and no NO_COLOR."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
