"""All readers by format key, and the one way to turn a source into a document."""

from collections.abc import Callable

from vacaturelint.core.text import Document
from vacaturelint.errors import UnreadableError
from vacaturelint.readers.detect import detect
from vacaturelint.readers.docx import read_docx
from vacaturelint.readers.limits import MAX_FILE_BYTES
from vacaturelint.readers.markdown import read_markdown
from vacaturelint.readers.source import Source
from vacaturelint.readers.text import read_text

READERS: dict[str, Callable[[Source], Document]] = {
    "docx": read_docx,
    "md": read_markdown,
    "txt": read_text,
}
SUFFIXES = (".docx", ".md", ".markdown", ".txt")


def read(source: Source) -> Document:
    """Return the document in `source`; UnreadableError, with a Dutch remedy, when that cannot be done."""
    if len(source.data) > MAX_FILE_BYTES:
        raise UnreadableError(
            f"Dit bestand is groter dan {MAX_FILE_BYTES // 1_000_000} MB: dat leest vacaturelint niet."
        )
    return READERS[detect(source)](source)
