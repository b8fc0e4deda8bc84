"""Paths as other programs want them: forward slashes, from the folder of the project, or as a URI."""

import os
from pathlib import PurePath
from urllib.parse import quote

from vacaturelint.core.visible import decodable, visible


def shown_path(path: str, root: str = "", *, flavour: type[PurePath] = PurePath) -> str:
    """Return `path` with forward slashes, relative to the folder `root` when it lies below it, on one line.

    `flavour` says how paths are written (default: as on this machine).
    """
    return visible(_below(path, root, flavour).as_posix())


def uri_of(path: str, root: str = "", *, flavour: type[PurePath] = PurePath) -> str:
    """Return `path` as a URI reference: relative as `shown_path` is, else absolute (`file:///…`).

    All that is not plain ASCII is percent-encoded, so spaces, accents, `#`, `%` and colons are safe.
    """
    pure = _below(path, root, flavour)
    try:
        return pure.as_uri() if pure.is_absolute() else quote(os.fsencode(pure.as_posix()), safe="/")
    except UnicodeEncodeError:  # the name of a row of data, which no file can have
        return uri_of(decodable(path), root, flavour=flavour)


def _below(path: str, root: str, flavour: type[PurePath]) -> PurePath:
    pure = flavour(path)
    return pure.relative_to(root) if root and pure.is_absolute() and pure.is_relative_to(root) else pure
