"""Cells of a table that a spreadsheet opens: text stays text, and a CSV file opens in columns by a double click."""

import io
import re
from collections.abc import Iterable, Sequence

from vacaturelint.core.visible import plain, uncommanded

# What makes a spreadsheet read a cell as a formula; after white space too, and in full width as East Asian editions do.
# https://owasp.org/www-community/attacks/CSV_Injection
_FORMULA = re.compile(r"\s*::|\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")
CSV_START = "\ufeff"
"""What a CSV text begins with, else Excel reads the accents as Windows-1252."""
Cell = str | int | float | None
_SPACES = str.maketrans("\n\r\t", "   ")


def shown_in_xml(text: str) -> str:
    """Return `text` with U+FFFD for what XML 1.0 forbids and for what steers, and no command for a runner."""
    return uncommanded(plain(text.replace("\r", "\n")))


def one_line(text: str) -> str:
    """Return `text` on one line, with U+FFFD for each letter that steers a terminal or turns the direction of text."""
    return plain(" ".join(text.split()))


def steerless(text: str) -> str:
    """Return `text` with line breaks and tabs as spaces, and U+FFFD for each other letter that steers a terminal."""
    return plain(text.translate(_SPACES))


def safe_cell(text: str) -> str:
    """Return `text` so that a spreadsheet shows it and never runs it: an apostrophe before what looks like a formula.

    Fit for csv and xlsx. Characters that XML forbids become U+FFFD. Numbers need no guard: write them as numbers.
    """
    text = plain(text.replace("\r", "\n"))
    return uncommanded(f"'{text}" if _FORMULA.match(text) else text)


def csv_rows(rows: Iterable[Sequence[Cell]]) -> str:
    """Return rows of a CSV text as Excel in Dutch opens it by a double click; None becomes an empty cell.

    They are separated by semicolons, the list separator of Dutch and Belgian Windows: with commas all lands in one
    column. Text cells are guarded.
    """
    import csv

    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    for row in rows:
        writer.writerow([safe_cell(cell) if isinstance(cell, str) else cell for cell in row])
    return out.getvalue()


def shortened(text: str, room: int) -> str:
    """Return `text` in at most `room` characters, cut in the middle at a space: its beginning and end are kept."""
    flat = one_line(text)
    if len(flat) <= room:
        return flat
    last = flat.rpartition(" ")[2]
    tail = flat[-(room // 3) :].partition(" ")[2] or (last if len(last) <= room // 2 else "")
    head = flat[: room - len(tail) - 3].rpartition(" ")[0] or flat[: room - len(tail) - 3]
    return f"{head} … {tail}" if tail else f"{flat[: room - 2].rpartition(' ')[0] or flat[: room - 2]} …"


def sentences(text: str) -> list[str]:
    """Return the sentences of one of our own messages."""
    return re.split(r"(?<=[.?!]) (?=[A-Z'])", one_line(text))
