"""Small text files that people edit (settings, lists, profiles, baselines): opened without waiting, within a limit."""

import os
import stat
from pathlib import Path

from vacaturelint.core.visible import decodable
from vacaturelint.errors import UnreadableError

MOST_BYTES = 16_000_000
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def text_of(path: str | Path) -> str:
    """Return the text of a file in UTF-8, with or without a mark, newlines as line ends.

    Errors: UnreadableError, with a remedy, for what is not there, no ordinary file, too large or not UTF-8.
    """
    try:
        with open(os.open(path, _FLAGS), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise UnreadableError("dat is geen gewoon bestand: geef een tekstbestand")
            data = file.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            raise UnreadableError(f"dat is groter dan {MOST_BYTES // 1_000_000} MB: maak het kleiner")
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except FileNotFoundError as error:
        raise UnreadableError("dat bestaat niet: kijk naar de naam en de map") from error
    except (OSError, ValueError) as error:
        raise UnreadableError("dat is niet te lezen: kijk naar de naam en bewaar het als UTF-8") from error


def path_from(folder: str | Path, path: str) -> str:
    """Return a path as seen from a folder, as text: so it does not matter where a run is started."""
    try:
        return decodable(Path(os.path.relpath(path, folder)).as_posix())
    except ValueError:  # another drive on Windows, or a name with a NUL
        return decodable(Path(path).as_posix())


def is_there(path: str | Path) -> bool:
    """Return whether there is an ordinary file at `path`; also for a name that no file can have."""
    try:
        return stat.S_ISREG(os.stat(path).st_mode)
    except (OSError, ValueError):
        return False
