"""Cells of a table that a spreadsheet opens: text stays text, and a CSV file opens in columns by a double click."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

# What makes a spreadsheet read a cell as a formula; after white space too, and in full width as East Asian editions do.
# https://owasp.org/www-community/attacks/CSV_Injection
_FORMULA = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_SPACES = str.maketrans("\n\r\t", "   ")
_UNKNOWN = "\ufffd"


def legal_xml(text: str) -> str:
    """Return `text` with every character that XML 1.0 forbids (most control characters) as U+FFFD."""
    return _NOT_IN_XML.sub(_UNKNOWN, text)


def one_line(text: str) -> str:
    """Return `text` on one line, with U+FFFD for each letter that steers a terminal or turns the direction of text."""
    return steerless(" ".join(text.split()))


def steerless(text: str) -> str:
    """Return `text` with line breaks and tabs as spaces, and U+FFFD for each other letter that steers a terminal."""
    return _STEERING.sub(_UNKNOWN, text.translate(_SPACES))


def safe_cell(text: str) -> str:
    """Return `text` so that a spreadsheet shows it and never runs it: an apostrophe before what looks like a formula.

    Fit for csv and xlsx. Characters that XML forbids become U+FFFD. Numbers need no guard: write them as numbers.
    """
    text = legal_xml(text)
    return f"'{text}" if _FORMULA.match(text) else text


def csv_table(header: Sequence[str], rows: Iterable[Sequence[str | int | float | None]]) -> str:
    """Return a CSV text as Excel in Dutch opens it by a double click; None becomes an empty cell.

    It starts with a byte order mark (else Excel reads the accents as Windows-1252) and separates with a semicolon
    (the list separator of Dutch and Belgian Windows: with commas all lands in one column). Text cells are guarded.
    """
    out = io.StringIO()
    out.write("\ufeff")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([safe_cell(name) for name in header])
    for row in rows:
        writer.writerow([safe_cell(cell) if isinstance(cell, str) else cell for cell in row])
    return out.getvalue()
