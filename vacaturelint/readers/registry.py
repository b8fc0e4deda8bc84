"""All readers by format key, and the one way to turn a source into a document."""

from collections.abc import Callable
from dataclasses import replace

from vacaturelint.core.text import Document
from vacaturelint.readers.detect import detect
from vacaturelint.readers.docx import read_docx, read_flat_word
from vacaturelint.readers.html import read_html
from vacaturelint.readers.limits import MAX_FILE_BYTES, check_words, too_large
from vacaturelint.readers.markdown import read_markdown
from vacaturelint.readers.mime import read_mime
from vacaturelint.readers.odt import read_flat_odt, read_odt
from vacaturelint.readers.office import read_through_office
from vacaturelint.readers.pdf import read_pdf
from vacaturelint.readers.source import Source
from vacaturelint.readers.suffixes import KNOWN, SUFFIXES_OF
from vacaturelint.readers.text import read_text

READERS: dict[str, Callable[[Source], Document]] = {
    "doc": read_through_office,
    "docx": read_docx,
    "flat": read_flat_word,
    "fodt": read_flat_odt,
    "html": read_html,
    "md": read_markdown,
    "mhtml": read_mime,
    "odt": read_odt,
    "pdf": read_pdf,
    "rtf": read_through_office,
    "txt": read_text,
}


def read(source: Source) -> Document:
    """Return the document in `source`; UnreadableError, with a Dutch remedy, when that cannot be done.

    A file that is something else than its extension says is read for what it is, with a notice.
    """
    if len(source.data) > MAX_FILE_BYTES:
        raise too_large()
    key = detect(source)
    document = READERS[key](source)
    check_words(document.text)
    own = SUFFIXES_OF[key]
    if source.suffix in own or source.suffix not in KNOWN:
        return document
    notice = f"De naam eindigt op {source.suffix}, maar dit is een {own[0]}-bestand: zo is het gelezen."
    return replace(document, notices=(*document.notices, notice))
