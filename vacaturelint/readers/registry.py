"""The reader of each format, and the one way to turn a source into a document."""

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module

from vacaturelint.core.format import KNOWN, Format
from vacaturelint.core.text import Document
from vacaturelint.readers.detect import detect
from vacaturelint.readers.limits import MAX_FILE_BYTES, check_words, too_large
from vacaturelint.readers.source import Source

Reader = Callable[[Source], Document]


def reader_of(format: Format) -> Reader:
    """Return what reads a format, as its value says; no run loads the readers of other formats."""
    module, _, name = format.reader.partition(".")
    reader: Reader = getattr(import_module(f"vacaturelint.readers.{module}"), name)
    return reader


def read(source: Source) -> Document:
    """Return the document in `source`; UnreadableError, with a Dutch remedy, when that cannot be done.

    A file that is something else than its extension says is read for what it is, with a notice.
    """
    if len(source.data) > MAX_FILE_BYTES:
        raise too_large()
    found = detect(source)
    document = reader_of(found)(source)
    check_words(document.text)
    if source.suffix in found.suffixes or source.suffix not in KNOWN:
        return document
    notice = f"De naam eindigt op {source.suffix}, maar dit is een {found.suffixes[0]}-bestand: zo is het gelezen."
    return replace(document, notices=(*document.notices, notice))
