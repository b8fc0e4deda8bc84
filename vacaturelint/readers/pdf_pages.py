"""Opens a PDF from a stranger and gives its lines page by page, within the limits."""

import io
import logging
import re
import zlib
from collections.abc import Iterator
from typing import Any

from vacaturelint.errors import UnreadableError
from vacaturelint.readers.limits import (
    MAX_CHARACTERS,
    MAX_PAGE_CHARACTERS,
    MAX_PAGES,
    MAX_UNPACKED_BYTES,
    too_large_unpacked,
)
from vacaturelint.readers.pdf_lines import Line, lines_of

_DAMAGED = "Deze pdf is beschadigd. Open het oorspronkelijke document en bewaar het opnieuw als pdf of .docx."
_LOCKED = "Deze pdf heeft een wachtwoord. Bewaar een versie zonder wachtwoord."
_STREAM = re.compile(rb"stream\r?\n")
_TWICE = re.compile(rb"/Fl(?:ateDecode)?[\s\[\]]*/Fl(?:ateDecode)?\b")
_CHUNK = 1_000_000


def pages_of(data: bytes) -> list[tuple[list[Line], float]]:
    """Return the lines and the height in points of every page.

    Errors: UnreadableError for a password, damage, or more than a limit allows.
    """
    from pdfminer.pdfdocument import PDFPasswordIncorrect, PDFTextExtractionNotAllowed

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # what it stumbles over is no news for a user
    _check_streams(data)
    found: list[tuple[list[Line], float]] = []
    characters = 0
    try:
        for number, layout in enumerate(_layouts(data), start=1):
            if number > MAX_PAGES:
                raise UnreadableError(f"Deze pdf heeft meer dan {MAX_PAGES} bladzijden. Deel hem op.")
            lines = lines_of(_analysed(layout), number)
            found.append((lines, float(layout.height)))
            characters += sum(len(line.text) for line in lines)
            if characters > MAX_CHARACTERS:
                raise UnreadableError(f"Deze pdf heeft meer dan {MAX_CHARACTERS} tekens. Deel hem op.")
    except (PDFPasswordIncorrect, PDFTextExtractionNotAllowed) as error:
        raise UnreadableError(_LOCKED) from error
    except (UnreadableError, MemoryError, RecursionError):
        raise
    except Exception as error:  # pdfminer raises whatever a damaged file makes it trip over
        raise UnreadableError(_DAMAGED) from error
    if not found:
        raise UnreadableError(_DAMAGED)
    return found


def _layouts(data: bytes) -> Iterator[Any]:
    """Yield every page with its letters, not yet put in lines."""
    from pdfminer.converter import PDFPageAggregator
    from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
    from pdfminer.pdfpage import PDFPage

    manager = PDFResourceManager(caching=True)
    device = PDFPageAggregator(manager, laparams=None)
    interpreter = PDFPageInterpreter(manager, device)
    for page in PDFPage.get_pages(io.BytesIO(data)):
        interpreter.process_page(page)
        yield device.get_result()


def _analysed(layout: Any) -> Any:  # noqa: ANN401  # pdfminer has no types
    """Return the page with its letters put in lines; a page with too many letters would take minutes."""
    from pdfminer.layout import LAParams

    if len(layout) > MAX_PAGE_CHARACTERS:
        raise UnreadableError(f"Een bladzijde van deze pdf heeft meer dan {MAX_PAGE_CHARACTERS} tekens of lijnen.")
    layout.analyze(LAParams(boxes_flow=None))
    return layout


def _check_streams(data: bytes) -> None:
    """Raise UnreadableError when the packed streams together unpack to more than the limit."""
    if _TWICE.search(data):
        raise too_large_unpacked()
    total = 0
    for match in _STREAM.finditer(data):
        for size in _unpacked(data, match.end()):
            total += size
            if total > MAX_UNPACKED_BYTES:
                raise too_large_unpacked()


def _unpacked(data: bytes, start: int) -> Iterator[int]:
    """Yield how many bytes come out of a packed stream, piece by piece; nothing when it is not packed with zlib."""
    if data[start : start + 1] not in (b"\x78", b"\x58", b"\x68", b"\x48"):
        return
    unpacker = zlib.decompressobj()
    view = memoryview(data)
    while not unpacker.eof:
        piece = unpacker.unconsumed_tail or view[start : start + _CHUNK]
        if not len(piece):
            return
        if not unpacker.unconsumed_tail:
            start += len(piece)
        try:
            yield len(unpacker.decompress(piece, _CHUNK))
        except zlib.error:
            return
