"""Opens a PDF from a stranger and gives its lines page by page, within the limits."""

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from vacaturelint.errors import UnreadableError
from vacaturelint.readers.limits import MAX_CHARACTERS, MAX_PAGES
from vacaturelint.readers.pdf_fields import field_lines
from vacaturelint.readers.pdf_letters import Box, beyond, letters_of, upright, visible
from vacaturelint.readers.pdf_lines import Line, lines_of, with_others
from vacaturelint.readers.pdf_unread import Told, unread_letters, unread_notes, unread_parts, unread_pictures

if TYPE_CHECKING:
    from vacaturelint.readers.pdf_guarded import Printed

_DAMAGED = "Deze pdf is beschadigd. Open het oorspronkelijke document en bewaar het opnieuw als pdf of .docx."
_LOCKED = "Deze pdf heeft een wachtwoord. Bewaar een versie zonder wachtwoord."


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page from top to bottom, its height in points, and what of it is not read."""

    lines: list[Line]
    height: float
    unread: tuple[Told, ...] = ()


def pages_of(data: bytes) -> list[Page]:
    """Return every page.

    Errors: UnreadableError for a password, damage, or more than a limit allows.
    """
    from pdfminer.pdfdocument import PDFPasswordIncorrect, PDFTextExtractionNotAllowed

    from vacaturelint.readers.pdf_guarded import layouts

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # what it stumbles over is no news for a user
    found: list[Page] = []
    characters = 0
    try:
        for number, printed in enumerate(layouts(data), start=1):
            if number > MAX_PAGES:
                raise UnreadableError(f"Deze pdf heeft meer dan {MAX_PAGES} bladzijden. Deel hem op.")
            found.append(_read(printed, number))
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


def _read(printed: "Printed", number: int) -> Page:
    """Return a page with its letters put in lines."""
    page, layout = printed.page, printed.layout
    matrix = _matrix(page)
    every = letters_of(layout)
    box = _box(page, layout, matrix)
    letters = visible(every, box)
    fallen = beyond(every, box) if len(letters) < len(every) else 0
    groups, aslant = upright(letters, layout)
    found = [line for group in groups for line in lines_of(group, layout, number)]
    lines = with_others(found, [*field_lines(page, number, matrix), *printed.marks.beside(found, number)])
    unread = (
        *unread_letters(letters, unshown=printed.unshown, aslant=aslant, beyond=fallen),
        *unread_pictures(layout, lines),
        *unread_notes(page),
        *(unread_parts(page.doc.catalog) if number == 1 else ()),
    )
    return Page(lines, float(layout.height), unread)


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
