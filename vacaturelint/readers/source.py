"""What a reader gets: the bytes of one input and the name it goes by."""

import hashlib
from pathlib import PurePath
from typing import NamedTuple


class Source(NamedTuple):
    """One input: `path` as shown to the user, and its bytes.

    `extension` is for a path that is no file name (a row of a data set): what then counts as its extension.
    """

    path: str
    data: bytes
    extension: str | None = None

    @property
    def suffix(self) -> str:
        """Return the extension in lower case, with its dot."""
        return PurePath(self.path).suffix.lower() if self.extension is None else self.extension

    @property
    def sha256(self) -> str:
        """Return the SHA-256 of the bytes, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()
