"""What a reader gets: the bytes of one input and the name it goes by."""

import hashlib
from dataclasses import dataclass
from pathlib import PurePath


@dataclass(frozen=True, slots=True)
class Source:
    """One input: `path` as shown to the user, and its bytes."""

    path: str
    data: bytes

    @property
    def suffix(self) -> str:
        """Return the extension in lower case, with its dot."""
        return PurePath(self.path).suffix.lower()

    @property
    def sha256(self) -> str:
        """Return the SHA-256 of the bytes, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()
