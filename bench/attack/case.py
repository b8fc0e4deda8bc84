"""One attack: the files it needs, the command, and what may come of it."""

import io
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.corpus.build import FORMATS
from tests.corpus.source import TEXTS, parts_of

Prepare = Callable[[Path], None]


@dataclass(frozen=True, slots=True)
class Case:
    """An attack by name. `prepare` makes in a folder what a file's bytes cannot be: pipes, links, devices.

    `keeps` are the names that must be the same afterwards; `words` is what is typed after `vacaturelint`.
    """

    name: str
    words: tuple[str, ...]
    files: Mapping[str, bytes] = field(default_factory=dict)
    prepare: Prepare | None = None
    keeps: tuple[str, ...] = ()
    statuses: tuple[int, ...] = (0, 1, 2)
    quick: bool = True


def document(name: str, file: str, data: bytes, *, quick: bool = False) -> Case:
    """Return the attack that checks one document."""
    return Case(name, (file, "--geen-cache"), {file: data}, quick=quick)


def vacancy(kind: str = "docx") -> bytes:
    """Return a whole vacancy in a format, to be damaged or attacked."""
    return FORMATS[kind](parts_of(TEXTS[0]))


def packed(parts: Mapping[str, bytes], base: bytes = b"") -> bytes:
    """Return a zip file with these parts over those of `base`."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as new:
        if base:
            with zipfile.ZipFile(io.BytesIO(base)) as old:
                for info in old.infolist():
                    if info.filename not in parts:
                        new.writestr(info, old.read(info))
        for name, data in parts.items():
            new.writestr(name, data)
    return out.getvalue()
