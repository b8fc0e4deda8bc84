"""Opens zip files from strangers: the parts are read one by one, within the limits."""

import io
import zipfile
import zlib
from types import TracebackType
from typing import Self

from vacaturelint.errors import UnreadableError
from vacaturelint.readers.limits import MAX_UNPACKED_BYTES, too_large_unpacked

DAMAGED = "Dit bestand is beschadigd. Open het in Word of LibreOffice en bewaar het opnieuw."
_BROKEN = (zipfile.BadZipFile, zlib.error, ValueError, OSError, EOFError, NotImplementedError, RuntimeError, KeyError)


class Archive:
    """An opened zip file; counts what is unpacked. Errors: UnreadableError when it is damaged or too large."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self.names = frozenset(self._zip.namelist())
        except _BROKEN as error:
            raise UnreadableError(DAMAGED) from error
        self._unpacked = 0
        if sum(info.file_size for info in self._zip.infolist()) > MAX_UNPACKED_BYTES:
            raise too_large_unpacked()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    def read(self, name: str) -> bytes | None:
        """Return the bytes of one part, None when it is absent."""
        if name not in self.names:
            return None
        try:
            with self._zip.open(name) as part:
                data = part.read(MAX_UNPACKED_BYTES - self._unpacked + 1)
        except _BROKEN as error:
            raise UnreadableError(DAMAGED) from error
        self._unpacked += len(data)
        if self._unpacked > MAX_UNPACKED_BYTES:
            raise too_large_unpacked()
        return data
