"""What was filled in on a PDF form, and text boxes laid over the page: as printed lines, where they stand."""

import re
from collections.abc import Iterator
from typing import Any

from vacaturelint.readers.limits import MAX_PAGE_CHARACTERS
from vacaturelint.readers.pdf_allowance import Allowance, Cost, too_heavy
from vacaturelint.readers.pdf_lines import Line

_HIDDEN = 1 << 1
_PASSWORD = 1 << 13
_PUSH = 1 << 16
_SIZE = re.compile(r"([\d.]{1,8})\s+Tf")
_USUAL = 10.0  # points
_MOST_FIELDS = 2000
_DEEPEST = 8


def field_lines(page: Any, number: int, matrix: Any) -> list[Line]:  # noqa: ANN401  # pdfminer has no types
    """Return the values on a page as lines; `matrix` places what the page says on the page as it is read."""
    from pdfminer.pdftypes import resolve1

    found: list[Line] = []
    letters = 0
    for each in (resolve1(page.annots) or [])[:_MOST_FIELDS]:
        field = resolve1(each)
        if isinstance(field, dict) and not _number(field.get("F")) & _HIDDEN:
            lines = list(_lines(field, number, matrix, page.doc.allowance))
            letters += sum(len(line.text) for line in lines)
            if letters > MAX_PAGE_CHARACTERS:
                raise too_heavy()
            found.extend(lines)
    return found


def _lines(field: dict[str, Any], number: int, matrix: Any, allowance: Allowance) -> Iterator[Line]:  # noqa: ANN401
    from pdfminer.utils import apply_matrix_pt

    corners = [_float(value) for value in _list(field.get("Rect"))]
    texts = [text for text in re.split(r"[\r\n]+", _shown(field, allowance)) if text.strip()]
    if len(corners) != 4 or not texts:
        return
    (ax, ay), (bx, by) = (apply_matrix_pt(matrix, (corners[nth], corners[nth + 1])) for nth in (0, 2))
    left, right, low, high = min(ax, bx), max(ax, bx), min(ay, by), max(ay, by)
    size = _size(field) or min(_USUAL, high - low)
    step = (high - low) / len(texts)
    for nth, text in enumerate(texts):
        top = high - nth * step
        yield Line(text, number, left, right, top, top - step, round(size, 1), bold=False)


def _box(field: dict[str, Any]) -> str:
    """Return a box or a round button as it stands: with a mark in it or empty."""
    state = _name(field.get("AS")) or _name(_inherited(field, "V"))
    return "☐" if state in ("", "Off") else "☒"


def _shown(field: dict[str, Any], allowance: Allowance) -> str:
    """Return what a field or a text box shows; each takes as much as its values and choices are."""
    kind = _name(field.get("Subtype"))
    if kind == "FreeText":
        return _text(field.get("Contents"))
    if kind != "Widget":
        return ""
    sort, flags = _name(_inherited(field, "FT")), _number(_inherited(field, "Ff"))
    if sort == "Btn":
        return "" if flags & _PUSH else _box(field)
    if sort not in ("Tx", "Ch") or (sort == "Tx" and flags & _PASSWORD):
        return ""
    values, options = _list(_inherited(field, "V")), _list(_inherited(field, "Opt"))
    allowance.take(Cost.TOKENS, len(values) * (1 + len(options)))
    texts = [_text(value) for value in values]
    allowance.take(Cost.SCANNED, sum(map(len, texts)))
    return "\n".join(_option(options, text) for text in texts)


def _option(options: list[Any], value: str) -> str:
    """Return how a list to choose from shows a value."""
    for option in options:
        pair = [_text(each) for each in _list(option)]
        if len(pair) == 2 and pair[0] == value:
            return pair[1]
    return value


def _inherited(field: dict[str, Any], key: str) -> Any:  # noqa: ANN401
    """Return a value of a field or of the fields that it is a part of."""
    from pdfminer.pdftypes import resolve1

    each: Any = field
    for _ in range(_DEEPEST):
        if not isinstance(each, dict):
            return None
        if key in each:
            return resolve1(each[key])
        each = resolve1(each.get("Parent"))
    return None


def _list(value: Any) -> list[Any]:  # noqa: ANN401
    from pdfminer.pdftypes import resolve1

    found = resolve1(value)
    if found is None:
        return []
    return [resolve1(each) for each in found] if isinstance(found, list) else [found]


def _text(value: Any) -> str:  # noqa: ANN401
    from pdfminer.pdftypes import PDFStream, resolve1
    from pdfminer.utils import decode_text

    found = resolve1(value)
    if isinstance(found, PDFStream):
        found = found.get_data()
    if isinstance(found, bytes):
        return str(decode_text(found))
    return found if isinstance(found, str) else _name(found)


def _name(value: Any) -> str:  # noqa: ANN401
    from pdfminer.pdftypes import resolve1
    from pdfminer.psparser import PSLiteral

    found = resolve1(value)
    return str(found.name) if isinstance(found, PSLiteral) else ""


def _number(value: Any) -> int:  # noqa: ANN401
    from pdfminer.pdftypes import resolve1

    found = resolve1(value)
    return found if isinstance(found, int) else 0


def _float(value: Any) -> float:  # noqa: ANN401
    return float(value) if isinstance(value, int | float) else 0.0


def _size(field: dict[str, Any]) -> float:
    found = _SIZE.search(_text(_inherited(field, "DA")))
    try:
        return float(found[1]) if found else 0.0
    except ValueError:
        return 0.0
