"""All readers by format, and the one way to turn a source into a document."""

from collections.abc import Callable
from dataclasses import replace

from vacaturelint.core.format import KNOWN, Format
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
from vacaturelint.readers.text import read_text

READERS: dict[Format, Callable[[Source], Document]] = {
    Format.DOC: read_through_office,
    Format.DOCX: read_docx,
    Format.FLAT_WORD: read_flat_word,
    Format.FLAT_ODT: read_flat_odt,
    Format.HTML: read_html,
    Format.MARKDOWN: read_markdown,
    Format.MIME: read_mime,
    Format.ODT: read_odt,
    Format.PDF: read_pdf,
    Format.RTF: read_through_office,
    Format.TEXT: read_text,
}


def read(source: Source) -> Document:
    """Return the document in `source`; UnreadableError, with a Dutch remedy, when that cannot be done.

    A file that is something else than its extension says is read for what it is, with a notice.
    """
    if len(source.data) > MAX_FILE_BYTES:
        raise too_large()
    found = detect(source)
    document = READERS[found](source)
    check_words(document.text)
    if source.suffix in found.suffixes or source.suffix not in KNOWN:
        return document
    notice = f"De naam eindigt op {source.suffix}, maar dit is een {found.suffixes[0]}-bestand: zo is het gelezen."
    return replace(document, notices=(*document.notices, notice))
