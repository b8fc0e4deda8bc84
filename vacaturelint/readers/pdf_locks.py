"""PDFs that are encrypted but open without a password: read within the allowance."""

import struct
from collections.abc import Callable
from functools import partial
from hashlib import md5
from typing import Any

from pdfminer.pdfdocument import (
    PDFStandardSecurityHandler,
    PDFStandardSecurityHandlerV4,
    PDFStandardSecurityHandlerV5,
)

from vacaturelint.readers.pdf_allowance import Allowance, Cost
from vacaturelint.readers.pdf_filters import arcfour

_LONGEST_KEY = 256


class _Bounded:
    """What every kind of encryption keeps to."""

    def __init__(self, allowance: Allowance, *given: Any) -> None:  # noqa: ANN401
        self._allowance = allowance
        super().__init__(*given)

    def init_params(self) -> None:
        """Read what the key is made of; longer than any key, it is an attack."""
        super().init_params()  # type: ignore[misc]
        if any(len(getattr(self, name, b"")) > _LONGEST_KEY for name in ("o", "u", "oe", "ue")):
            raise ValueError("te lange sleutel")

    def decrypt(self, objid: int, genno: int, data: bytes, *given: Any) -> bytes:  # noqa: ANN401
        """Return what was encrypted."""
        self._allowance.take(Cost.SLOW, 300)  # a key is made for every string
        return bytes(super().decrypt(objid, genno, data, *given))  # type: ignore[misc]

    def decrypt_rc4(self, objid: int, genno: int, data: bytes) -> bytes:
        """Return what RC4 hid."""
        key: bytes = self.key + struct.pack("<L", objid)[:3] + struct.pack("<L", genno)[:2]  # type: ignore[attr-defined]
        return arcfour(md5(key, usedforsecurity=False).digest()[: min(len(key), 16)], data, self._allowance)


class _Standard(_Bounded, PDFStandardSecurityHandler):
    pass


class _Fourth(_Bounded, PDFStandardSecurityHandlerV4):
    pass


class _Fifth(_Bounded, PDFStandardSecurityHandlerV5):
    pass


def locks_within(allowance: Allowance) -> dict[int, Callable[..., Any]]:
    """Return what opens each version of encryption."""
    kinds = {1: _Standard, 2: _Standard, 4: _Fourth, 5: _Fifth}
    return {version: partial(kind, allowance) for version, kind in kinds.items()}
