"""Opens zip files from strangers, part by part within the limits, and writes them anew with other parts."""

import io
import zipfile
import zlib
from collections.abc import Mapping
from types import TracebackType
from typing import Self

from vacaturelint.core.archive import TIMELESS
from vacaturelint.errors import UnreadableError
from vacaturelint.readers.limits import MAX_UNPACKED_BYTES, too_large_unpacked

DAMAGED = "Dit bestand is beschadigd. Open het in Word of LibreOffice en bewaar het opnieuw."
BROKEN: tuple[type[Exception], ...] = (
    zipfile.BadZipFile, zlib.error, ValueError, OSError, EOFError, NotImplementedError, RuntimeError, KeyError,
)  # fmt: skip
"""What reading a damaged, encrypted or strangely packed part raises."""


class Archive:
    """An opened zip file; counts what is unpacked. Errors: UnreadableError when it is damaged or too large.

    Names of parts have forward slashes, whatever the program wrote that made the file; case does not count in looking
    one up, as Word reads them.
    """

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self._written = {part_name(name): name for name in reversed(self._zip.namelist())}
        except BROKEN as error:
            raise UnreadableError(DAMAGED) from error
        self.names = frozenset(self._written)
        self._folded = {name.casefold(): name for name in sorted(self.names, reverse=True)}
        self._unpacked = 0
        if sum(info.file_size for info in self._zip.infolist()) > MAX_UNPACKED_BYTES:
            raise too_large_unpacked()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    def find(self, name: str) -> str | None:
        """Return the name of a part as it is among `names`, None when it is absent."""
        return name if name in self.names else self._folded.get(name.casefold())

    def read(self, name: str) -> bytes | None:
        """Return the bytes of one part, None when it is absent."""
        found = self.find(name)
        if found is None:
            return None
        try:
            with self._zip.open(self._written[found]) as part:
                data = part.read(MAX_UNPACKED_BYTES - self._unpacked + 1)
        except BROKEN as error:
            raise UnreadableError(DAMAGED) from error
        self._unpacked += len(data)
        if self._unpacked > MAX_UNPACKED_BYTES:
            raise too_large_unpacked()
        return data


def repacked(data: bytes, made: Mapping[str, bytes], damaged: str = DAMAGED) -> bytes:
    """Return a zip file with these parts in place of the old ones, or beside them; every other part stays as it is.

    Of a part that is there twice the last counts. Errors: UnreadableError with the message `damaged`.
    """
    out = io.BytesIO()
    there: set[str] = set()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
            for info in {info.filename: info for info in old.infolist()}.values():
                there.add(name := part_name(info.filename))
                new.writestr(info, made.get(name) or old.read(info))
            for name in (name for name in made if name not in there):
                new.writestr(zipfile.ZipInfo(name, TIMELESS), made[name], zipfile.ZIP_DEFLATED)
    except BROKEN as error:
        raise UnreadableError(damaged) from error
    return out.getvalue()


def part_name(name: str) -> str:
    """Return the name of a part with forward slashes, and without the root or the folder that it lies in itself."""
    return name.replace("\\", "/").removeprefix("./").lstrip("/")
