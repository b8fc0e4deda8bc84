"""Opens a PDF from a stranger and gives its lines page by page, within the limits."""

import io
import logging
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from vacaturelint.errors import UnreadableError
from vacaturelint.readers.limits import (
    MAX_CHARACTERS,
    MAX_PAGE_CHARACTERS,
    MAX_PAGES,
    MAX_UNPACKED_BYTES,
    too_large_unpacked,
)
from vacaturelint.readers.pdf_fields import field_lines
from vacaturelint.readers.pdf_letters import Box, letters_of, upright, visible
from vacaturelint.readers.pdf_lines import Line, lines_of, with_fields

_DAMAGED = "Deze pdf is beschadigd. Open het oorspronkelijke document en bewaar het opnieuw als pdf of .docx."
_LOCKED = "Deze pdf heeft een wachtwoord. Bewaar een versie zonder wachtwoord."
_STREAM = re.compile(rb"stream\r?\n")
_TWICE = re.compile(rb"/Fl(?:ateDecode)?[\s\[\]]*/Fl(?:ateDecode)?\b")
_CHUNK = 1_000_000
_ASLANT = "schuine tekst"
_PICTURE = "een grote afbeelding (tekst in beeld)"
_FEWEST_LETTERS = 10  # letters that stand aslant: fewer are no text that someone would miss
_FEW_WORDS = 40  # on a page: with more, a large picture is its background
_LARGE = 0.3  # of the page


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page from top to bottom, its height in points, and what of it could not be read, in Dutch."""

    lines: list[Line]
    height: float
    unread: tuple[str, ...] = ()


def pages_of(data: bytes) -> list[Page]:
    """Return every page.

    Errors: UnreadableError for a password, damage, or more than a limit allows.
    """
    from pdfminer.pdfdocument import PDFPasswordIncorrect, PDFTextExtractionNotAllowed

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # what it stumbles over is no news for a user
    _check_streams(data)
    found: list[Page] = []
    characters = 0
    try:
        for number, (page, layout) in enumerate(_layouts(data), start=1):
            if number > MAX_PAGES:
                raise UnreadableError(f"Deze pdf heeft meer dan {MAX_PAGES} bladzijden. Deel hem op.")
            found.append(_read(page, layout, number))
            characters += sum(len(line.text) for line in found[-1].lines)
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


def _layouts(data: bytes) -> Iterator[tuple[Any, Any]]:
    """Yield every page, and the same with its letters, not yet put in lines."""
    from pdfminer.converter import PDFPageAggregator
    from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
    from pdfminer.pdfpage import PDFPage

    manager = PDFResourceManager(caching=True)
    device = PDFPageAggregator(manager, laparams=None)
    interpreter = PDFPageInterpreter(manager, device)
    for page in PDFPage.get_pages(io.BytesIO(data)):
        interpreter.process_page(page)
        yield page, device.get_result()


def _read(page: Any, layout: Any, number: int) -> Page:  # noqa: ANN401  # pdfminer has no types
    """Return a page with its letters put in lines; one with too many letters would take minutes."""
    from pdfminer.layout import LAParams

    if len(layout) > MAX_PAGE_CHARACTERS:
        raise _too_full()
    matrix = _matrix(page)
    every = letters_of(layout)
    if len(every) > MAX_PAGE_CHARACTERS:
        raise _too_full()
    groups, aslant = upright(visible(every, _box(page, layout, matrix)), layout)
    lines = []
    for group in groups:
        group.analyze(LAParams(boxes_flow=None))
        lines += lines_of(group, number)
    lines = with_fields(lines, field_lines(page, number, matrix))
    unread = [_ASLANT] if aslant >= _FEWEST_LETTERS else []
    words = sum(len(line.text.split()) for line in lines)
    if words < _FEW_WORDS and any(_is_large(each, layout) for each in layout):
        unread.append(_PICTURE)
    return Page(lines, float(layout.height), tuple(unread))


def _too_full() -> UnreadableError:
    return UnreadableError(f"Een bladzijde van deze pdf heeft meer dan {MAX_PAGE_CHARACTERS} tekens of lijnen.")


def _matrix(page: Any) -> tuple[float, ...]:  # noqa: ANN401
    """Return what places a point of the page as it is written on the page as it is shown."""
    x0, y0, x1, y1 = page.mediabox
    turns = {90: (0, -1, 1, 0, -y0, x1), 180: (-1, 0, 0, -1, x1, y1), 270: (0, 1, -1, 0, y1, -x0)}
    return turns.get(page.rotate, (1, 0, 0, 1, -x0, -y0))


def _box(page: Any, layout: Any, matrix: tuple[float, ...]) -> Box:  # noqa: ANN401
    """Return the part of the page that shows."""
    from pdfminer.utils import apply_matrix_pt

    crop = page.cropbox or page.mediabox
    (ax, ay), (bx, by) = (apply_matrix_pt(matrix, (crop[nth], crop[nth + 1])) for nth in (0, 2))
    box = (
        max(min(ax, bx), layout.x0),
        max(min(ay, by), layout.y0),
        min(max(ax, bx), layout.x1),
        min(max(ay, by), layout.y1),
    )
    return box if box[0] < box[2] and box[1] < box[3] else layout.bbox


def _is_large(node: Any, layout: Any) -> bool:  # noqa: ANN401
    from pdfminer.layout import LTFigure, LTImage

    is_picture = isinstance(node, LTImage | LTFigure)
    return is_picture and node.width * node.height > _LARGE * layout.width * layout.height


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
