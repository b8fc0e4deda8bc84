"""All readers by format key, and the one way to turn a source into a document."""

from collections.abc import Callable
from dataclasses import replace

from vacaturelint.core.text import Document
from vacaturelint.readers.detect import detect
from vacaturelint.readers.docx import read_docx
from vacaturelint.readers.html import read_html
from vacaturelint.readers.limits import MAX_FILE_BYTES, too_large
from vacaturelint.readers.markdown import read_markdown
from vacaturelint.readers.odt import read_odt
from vacaturelint.readers.pdf import read_pdf
from vacaturelint.readers.source import Source
from vacaturelint.readers.text import read_text

READERS: dict[str, Callable[[Source], Document]] = {
    "docx": read_docx,
    "html": read_html,
    "md": read_markdown,
    "odt": read_odt,
    "pdf": read_pdf,
    "txt": read_text,
}
_SUFFIXES_OF = {
    "docx": (".docx", ".docm", ".dotx", ".dotm"),
    "html": (".html", ".htm", ".xhtml"),
    "md": (".md", ".markdown"),
    "odt": (".odt", ".ott"),
    "pdf": (".pdf",),
    "txt": (".txt",),
}
SUFFIXES = tuple(suffix for suffixes in _SUFFIXES_OF.values() for suffix in suffixes)
_OLD = (".doc", ".rtf")


def read(source: Source) -> Document:
    """Return the document in `source`; UnreadableError, with a Dutch remedy, when that cannot be done.

    A file that is something else than its extension says is read for what it is, with a notice.
    """
    if len(source.data) > MAX_FILE_BYTES:
        raise too_large()
    key = detect(source)
    document = READERS[key](source)
    own = _SUFFIXES_OF[key]
    if source.suffix in own or source.suffix not in (*SUFFIXES, *_OLD):
        return document
    notice = f"De naam eindigt op {source.suffix}, maar dit is een {own[0]}-bestand: zo is het gelezen."
    return replace(document, notices=(*document.notices, notice))
