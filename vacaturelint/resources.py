"""Where rules, word lists and the language model lie: in a wheel, a zip or a checkout."""

import functools
import mmap
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_PACKAGE = Path(__file__).resolve().parent


@functools.cache
def data_root() -> "Traversable":
    """Return the folder that holds `rules/`, `wordlists/` and `model/`.

    Installed packages carry them as `vacaturelint/_data`; in a checkout they lie beside the package.
    """
    if _PACKAGE.is_dir():
        packed = _PACKAGE / "_data"
        return packed if packed.is_dir() else _PACKAGE.parent
    import importlib.resources  # only a zip needs its machinery

    return importlib.resources.files("vacaturelint") / "_data"


def mapped(name: str) -> "mmap.mmap | bytes":
    """Return a shipped table as bytes: mapped into memory, which processes share, or read when it lies in a zip."""
    source = data_root() / "wordlists" / name
    if not isinstance(source, Path):
        return source.read_bytes()
    with source.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
