"""What of a PDF is met and not read: remarks, stamps, fields, pictures, letters that fall off the page."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from vacaturelint.readers.pdf_allowance import Allowance, Cost
from vacaturelint.readers.pdf_fields import (
    MOST_FIELDS,
    inherited,
    is_hidden,
    name_of,
    number_of,
    shown_in,
    text_of,
)
from vacaturelint.readers.pdf_letters import broken, has_unknown, unknown
from vacaturelint.readers.pdf_lines import Line

if TYPE_CHECKING:
    from pdfminer.layout import LTChar

UNKNOWN = "tekst in een lettertype dat we niet kunnen lezen"
_ASLANT = "schuine tekst"
_BEYOND = "tekst buiten de bladzijde"
_PICTURE = "een grote afbeelding (tekst in beeld)"
_FILE = "een ingesloten bestand"
_FIELD = "een formulierveld"
_REMARK = "een opmerking in de kantlijn"
_XFA = "een formulier dat alleen Adobe Reader toont (XFA)"
_REMARKS = frozenset(
    [
        "Text",
        "Highlight",
        "Underline",
        "StrikeOut",
        "Squiggly",
        "Caret",
        "Square",
        "Circle",
        "Ink",
        "Line",
        "Polygon",
        "PolyLine",
    ]
)
_KINDS = {
    "Stamp": "een stempel",
    "FileAttachment": _FILE,
    "RichMedia": "een video",
    "Screen": "een video",
    "Movie": "een video",
    "Sound": "een geluidsfragment",
}
_FEWEST_LETTERS = 10  # fewer are no text that someone would miss
_FEWEST_BROKEN = 3  # words with a letter that is not known
_FEW_WORDS = 40  # on a large picture: with more, it is the background of a text
_LARGE = 0.3  # of the page
_PUSH = 1 << 16
_WRITES = re.compile(rb"[)>\]]\s*T[jJ]\b")
Told = tuple[str, int]
"""What is not read, and how many words it holds, 0 where nobody can count them."""


def unread_letters(letters: "list[LTChar]", *, unshown: int, aslant: int, beyond: int) -> Iterator[Told]:
    """Yield what of the letters of a page is not read."""
    if aslant >= _FEWEST_LETTERS:
        yield _ASLANT, 0
    if beyond >= _FEWEST_LETTERS:
        yield _BEYOND, 0
    if unshown >= _FEWEST_LETTERS or (
        has_unknown(letters) and (unknown(letters) >= _FEWEST_LETTERS or broken(letters) >= _FEWEST_BROKEN)
    ):
        yield UNKNOWN, 0


def unread_pictures(layout: Any, lines: Sequence[Line]) -> Iterator[Told]:  # noqa: ANN401  # pdfminer has no types
    """Yield a picture that fills much of a page, and over which hardly anything is written."""
    from pdfminer.layout import LTChar, LTFigure, LTImage

    least = _LARGE * layout.width * layout.height
    beside = [node for node in layout if type(node) is not LTChar]  # the letters are nearly all of it
    large = [node for node in beside if isinstance(node, LTImage | LTFigure) and node.width * node.height > least]
    for node in large:
        words = 0
        for line in lines:
            x, y = (line.left + line.right) / 2, (line.top + line.bottom) / 2
            words += len(line.text.split()) if node.x0 <= x <= node.x1 and node.y0 <= y <= node.y1 else 0
        if words < _FEW_WORDS:
            yield _PICTURE, 0
            return


def unread_notes(page: Any) -> Iterator[Told]:  # noqa: ANN401
    """Yield what was laid over a page and is not read as lines: remarks, stamps, files, fields that show no value."""
    from pdfminer.pdftypes import resolve1

    for each in (resolve1(page.annots) or [])[:MOST_FIELDS]:
        note = resolve1(each)
        if isinstance(note, dict):
            what, words = _judged(note, page.doc.allowance)
            if what:
                yield what, words


def unread_parts(catalog: dict[str, Any]) -> Iterator[Told]:
    """Yield what a whole document holds beside its pages."""
    from pdfminer.pdftypes import resolve1

    if resolve1(_dictionary(catalog.get("Names")).get("EmbeddedFiles")):
        yield _FILE, 0
    if "XFA" in _dictionary(catalog.get("AcroForm")) and resolve1(catalog.get("NeedsRendering")):
        yield _XFA, 0


def _judged(note: dict[str, Any], allowance: Allowance) -> Told:
    kind = name_of(note.get("Subtype"))
    if kind == "Widget":
        return _field(note, allowance)
    words = len(text_of(note.get("Contents")).split())
    if kind in _KINDS:
        return _KINDS[kind], words
    return (_REMARK, words) if kind in _REMARKS and words else ("", 0)


def _field(note: dict[str, Any], allowance: Allowance) -> Told:
    """Judge a field of a form: one that is hidden, a button, or one that shows what it does not hold."""
    shown = len(shown_in(note, allowance).split())
    if is_hidden(note):
        return ("verborgen tekst", shown) if shown and name_of(inherited(note, "FT")) != "Btn" else ("", 0)
    if name_of(inherited(note, "FT")) == "Btn":
        is_push = number_of(inherited(note, "Ff")) & _PUSH
        label = _dictionary(note.get("MK")).get("CA")
        return (_FIELD, len(text_of(label).split())) if is_push and label else ("", 0)
    return (_FIELD, 0) if not shown and _writes(note, allowance) else ("", 0)


def _writes(note: dict[str, Any], allowance: Allowance) -> bool:
    """Return whether what a field looks like has text in it."""
    from pdfminer.pdftypes import PDFStream, resolve1

    look = resolve1(_dictionary(note.get("AP")).get("N"))
    if not isinstance(look, PDFStream):
        return False
    data = look.get_data()
    allowance.take(Cost.SCANNED, len(data))
    return _WRITES.search(data) is not None


def _dictionary(value: Any) -> dict[str, Any]:  # noqa: ANN401
    from pdfminer.pdftypes import resolve1

    found = resolve1(value)
    return found if isinstance(found, dict) else {}
