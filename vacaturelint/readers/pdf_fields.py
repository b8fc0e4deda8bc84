"""What was filled in on a PDF form, and text boxes laid over the page: as printed lines, where they stand."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from vacaturelint.readers.limits import MAX_PAGE_CHARACTERS
from vacaturelint.readers.pdf_allowance import Allowance, Cost, too_heavy
from vacaturelint.readers.pdf_lines import Line

_HIDDEN = 1 << 1
_PASSWORD = 1 << 13
_PUSH = 1 << 16
_SIZE = re.compile(r"([\d.]{1,8})\s+Tf")
_TAG = re.compile(r"<[^<>]{0,2000}>")
_BLOCK_END = re.compile(r"</p>|<br\s*/?>", re.IGNORECASE)
_USUAL = 10.0  # points
MOST_FIELDS = 2000
"""On one page: what more there is, is not looked at."""
_DEEPEST = 8


def field_lines(page: Any, number: int, matrix: Any) -> list[Line]:  # noqa: ANN401  # pdfminer has no types
    """Return the values on a page as lines; `matrix` places what the page says on the page as it is read."""
    from pdfminer.pdftypes import resolve1

    found: list[Line] = []
    letters = 0
    for each in (resolve1(page.annots) or [])[:MOST_FIELDS]:
        field = resolve1(each)
        if isinstance(field, dict) and not is_hidden(field):
            lines = list(_lines(field, number, matrix, page.doc.allowance))
            letters += sum(len(line.text) for line in lines)
            if letters > MAX_PAGE_CHARACTERS:
                raise too_heavy()
            found.extend(lines)
    return found


def _lines(field: dict[str, Any], number: int, matrix: Any, allowance: Allowance) -> Iterator[Line]:  # noqa: ANN401
    from pdfminer.utils import apply_matrix_pt

    corners = [_float(value) for value in _list(field.get("Rect"))]
    texts = [text for text in re.split(r"[\r\n]+", shown_in(field, allowance)) if text.strip()]
    if len(corners) != 4 or not texts:
        return
    (ax, ay), (bx, by) = (apply_matrix_pt(matrix, (corners[nth], corners[nth + 1])) for nth in (0, 2))
    left, right, low, high = min(ax, bx), max(ax, bx), min(ay, by), max(ay, by)
    size = _size(field) or min(_USUAL, high - low)
    step = (high - low) / len(texts)
    for nth, text in enumerate(texts):
        top = high - nth * step
        yield Line(text, number, left, right, top, top - step, round(size, 1), bold=False)


def is_hidden(field: dict[str, Any]) -> bool:
    """Return whether a field or remark does not show."""
    return bool(number_of(field.get("F")) & _HIDDEN)


def _box(field: dict[str, Any]) -> str:
    """Return a box or a round button as it stands: with a mark in it or empty."""
    state = name_of(field.get("AS")) or name_of(inherited(field, "V"))
    return "☐" if state in ("", "Off") else "☒"


def shown_in(field: dict[str, Any], allowance: Allowance) -> str:
    """Return what a field or a text box shows; each takes as much as its values and choices are."""
    kind = name_of(field.get("Subtype"))
    if kind == "FreeText":
        return text_of(field.get("Contents")) or _rich(field.get("RC"), allowance)
    if kind != "Widget":
        return ""
    sort, flags = name_of(inherited(field, "FT")), number_of(inherited(field, "Ff"))
    if sort == "Btn":
        return "" if flags & _PUSH else _box(field)
    if sort not in ("Tx", "Ch") or (sort == "Tx" and flags & _PASSWORD):
        return ""
    values, options = _list(inherited(field, "V")), _list(inherited(field, "Opt"))
    allowance.take(Cost.TOKENS, len(values) * (1 + len(options)))
    if not values:
        return _rich(inherited(field, "RV"), allowance)
    texts = [text_of(value) for value in values]
    allowance.take(Cost.SCANNED, sum(map(len, texts)))
    return "\n".join(_option(options, text) for text in texts)


def _rich(value: Any, allowance: Allowance) -> str:  # noqa: ANN401
    """Return the plain text of a value that is only given with its looks, in the tags of a web page."""
    text = text_of(value)
    allowance.take(Cost.SCANNED, len(text))
    return unescape(_TAG.sub("", _BLOCK_END.sub("\n", text))).strip()


def _option(options: list[Any], value: str) -> str:
    """Return how a list to choose from shows a value."""
    for option in options:
        pair = [text_of(each) for each in _list(option)]
        if len(pair) == 2 and pair[0] == value:
            return pair[1]
    return value


def inherited(field: dict[str, Any], key: str) -> Any:  # noqa: ANN401
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


def text_of(value: Any) -> str:  # noqa: ANN401
    """Return a text of the file, or of a stream or a name in it; nothing for anything else."""
    from pdfminer.pdftypes import PDFStream, resolve1
    from pdfminer.utils import decode_text

    found = resolve1(value)
    if isinstance(found, PDFStream):
        found = found.get_data()
    if isinstance(found, bytes):
        return str(decode_text(found))
    return found if isinstance(found, str) else name_of(found)


def name_of(value: Any) -> str:  # noqa: ANN401
    """Return a name of the file, nothing for anything else."""
    from pdfminer.pdftypes import resolve1
    from pdfminer.psparser import PSLiteral

    found = resolve1(value)
    return str(found.name) if isinstance(found, PSLiteral) else ""


def number_of(value: Any) -> int:  # noqa: ANN401
    """Return a whole number of the file, 0 for anything else."""
    from pdfminer.pdftypes import resolve1

    found = resolve1(value)
    return found if isinstance(found, int) else 0


def _float(value: Any) -> float:  # noqa: ANN401
    return float(value) if isinstance(value, int | float) else 0.0


def _size(field: dict[str, Any]) -> float:
    found = _SIZE.search(text_of(inherited(field, "DA")))
    try:
        return float(found[1]) if found else 0.0
    except ValueError:
        return 0.0
