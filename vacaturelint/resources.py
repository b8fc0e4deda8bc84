"""Where rules, word lists and the language model lie: in a wheel, a zip or a checkout."""

import functools
import importlib.resources
from importlib.resources.abc import Traversable
from pathlib import Path

_CHECKOUT = Path(__file__).resolve().parent.parent


@functools.cache
def data_root() -> Traversable:
    """Return the folder that holds `rules/`, `wordlists/` and `model/`.

    Installed packages carry them as `vacaturelint/_data`; in a checkout they lie beside the package.
    """
    packed = importlib.resources.files("vacaturelint") / "_data"
    return packed if packed.is_dir() else _CHECKOUT
