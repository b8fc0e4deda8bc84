"""Large text files: opened as a stream, in the encoding that `readers.encoding` would read the whole file in."""

import codecs
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, TextIO

from vacaturelint.errors import UnreadableError
from vacaturelint.readers.encoding import encoding_of
from vacaturelint.readers.files import reason_of

_CHUNK = 1 << 20
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
_FEW_NULS = 0.05  # of the bytes: so few are slips in some rows, not an encoding in which letters have them


@contextmanager
def opened(path: str) -> Iterator[TextIO]:
    """Give the text of a file as a stream; line ends stay as they are.

    Errors: UnreadableError, with a Dutch remedy, when it cannot be read or holds no text.
    """
    check_file(path)
    try:
        with open(path, "rb") as data:
            encoding = _encoding(data)
        with open(path, encoding=encoding, errors="replace", newline="") as file:
            yield file
    except OSError as error:
        raise reason_of(path, error) from error


def check_file(path: str) -> None:
    """Refuse what is no ordinary file with something in it, before opening it can wait; UnreadableError."""
    try:
        status = os.stat(path)
    except (OSError, ValueError) as error:
        raise reason_of(path, error) from error
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableError("Dit is geen gewoon bestand. Geef een bestand met vacatures.")
    if not status.st_size:
        raise UnreadableError("Dit bestand is leeg.")


def _encoding(file: BinaryIO) -> str:
    """Return the encoding of a file; all of it is looked at, since one letter with an accent can be at the end."""
    head = file.read(_CHUNK)
    if head.startswith(_MARKS) or head.count(0) > _FEW_NULS * len(head):
        return encoding_of(head)
    decoder = codecs.getincrementaldecoder("utf-8")()
    chunk = head
    try:
        while chunk:
            decoder.decode(chunk)
            chunk = file.read(_CHUNK)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"
