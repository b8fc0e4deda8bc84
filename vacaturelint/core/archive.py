"""Zip archives of our own making that are the same byte for byte whenever they are made."""

import io
import zipfile
from collections.abc import Callable
from typing import IO

TIMELESS = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip can hold: it says when nothing was written."""


def timeless(save: Callable[[IO[bytes]], object]) -> bytes:
    """Return the archive that `save` writes, its parts in the same order, without the time of writing."""
    made, out = io.BytesIO(), io.BytesIO()
    save(made)
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(out, "w") as new:
        for info in old.infolist():
            new.writestr(zipfile.ZipInfo(info.filename, TIMELESS), old.read(info), zipfile.ZIP_DEFLATED)
    return out.getvalue()
