"""Path → source: opens nothing but ordinary files, and none that is too large."""

import errno
import os
import stat

from vacaturelint.errors import UnreadableError
from vacaturelint.readers.limits import MAX_FILE_BYTES, too_large
from vacaturelint.readers.source import Source

_NO_FILE = "Dit is geen gewoon bestand, maar {what}. Geef een document."
_EMPTY_FOLDER = "In deze map staat geen document dat vacaturelint leest. Geef een andere map of een bestand."
_KINDS = (
    (stat.S_ISFIFO, "een pijp (FIFO)"),
    (stat.S_ISSOCK, "een socket"),
    (stat.S_ISCHR, "een apparaat"),
    (stat.S_ISBLK, "een apparaat"),
)


def read_file(path: str) -> Source:
    """Return the bytes of the file at `path`; symbolic links are followed.

    Errors: UnreadableError, with a Dutch remedy, for what does not exist, may not be read, is too large, or is no
    ordinary file. Nothing waits: a FIFO without a writer is refused like any other.
    """
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError) as error:
        raise reason_of(path, error) from error
    try:
        with open(handle, "rb") as file:
            _check(os.fstat(file.fileno()))
            data = file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise reason_of(path, error) from error
    if len(data) > MAX_FILE_BYTES:
        raise too_large()
    return Source(path, data)


def _check(status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise UnreadableError(_EMPTY_FOLDER)
    for is_kind, what in _KINDS:
        if is_kind(status.st_mode):
            raise UnreadableError(_NO_FILE.format(what=what))
    if status.st_size > MAX_FILE_BYTES:
        raise too_large()


def reason_of(path: str, error: OSError | ValueError) -> UnreadableError:
    """Return what to tell the user of an error of the operating system."""
    if isinstance(error, FileNotFoundError):
        return UnreadableError("Dit bestand bestaat niet. Kijk naar de naam en de map.")
    if isinstance(error, PermissionError):
        return UnreadableError("Je mag dit bestand niet lezen. Vraag toegang of kopieer het.")
    if isinstance(error, IsADirectoryError) or os.path.isdir(path):
        return UnreadableError(_EMPTY_FOLDER)
    if isinstance(error, ValueError):
        return UnreadableError("Deze bestandsnaam kan niet: er staat een nulteken in.")
    if error.errno == errno.ELOOP:
        return UnreadableError("Deze koppeling wijst in een kring naar zichzelf. Geef het document zelf.")
    return UnreadableError(f"Dit bestand is niet te lezen ({error.strerror or error}).")
