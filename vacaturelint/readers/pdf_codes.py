"""The table of codes that a PDF brings for a font of its own, as Prince writes it: pdfminer knows only named ones."""

import re
from collections.abc import Iterator
from typing import Any

from pdfminer.cmapdb import CMap
from pdfminer.pdftypes import PDFStream

from vacaturelint.readers.pdf_allowance import Allowance, Cost

_GROUP = re.compile(rb"begincid(range|char)\b(.{0,200000}?)\bendcid", re.DOTALL)
_TOKEN = re.compile(rb"<\s*([0-9A-Fa-f]{2,8})\s*>|(?<![\w<])(\d{1,7})\b")
_MOST = 65_536  # codes: more letters than a font has


def codes_of(encoding: object, allowance: Allowance) -> CMap | None:
    """Return the table in the stream that is the encoding of a font; None when it is no stream or says nothing."""
    if not isinstance(encoding, PDFStream):
        return None
    table = CMap()
    for low, high, cid in _ranges(encoding.get_data()):
        last = min(int.from_bytes(high, "big"), int.from_bytes(low, "big") + _MOST - 1)
        allowance.take(Cost.ENTRIES, max(last - int.from_bytes(low, "big"), 0) + 1)
        for step, code in enumerate(range(int.from_bytes(low, "big"), last + 1)):
            _put(table.code2cid, code.to_bytes(len(low), "big"), cid + step)
    return table if table.code2cid else None


def _ranges(data: bytes) -> Iterator[tuple[bytes, bytes, int]]:
    """Yield first code, last code and number of the first letter of each row of a table."""
    for group in _GROUP.finditer(data):
        found = [bytes.fromhex(code.decode()) if code else int(number) for code, number in _tokens(group[2])]
        size = 3 if group[1] == b"range" else 2
        for nth in range(0, len(found) - size + 1, size):
            low, high, cid = found[nth], found[nth + size - 2], found[nth + size - 1]
            if isinstance(low, bytes) and isinstance(high, bytes) and isinstance(cid, int) and len(low) == len(high):
                yield low, high, cid


def _tokens(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    for match in _TOKEN.finditer(data):
        code = match[1] or b""
        yield (b"0" * (len(code) % 2) + code, match[2] or b"")


def _put(table: dict[int, Any], code: bytes, cid: int) -> None:
    """Put one code in a tree that goes by its bytes."""
    for each in code[:-1]:
        inner = table.setdefault(each, {})
        if not isinstance(inner, dict):
            return
        table = inner
    table.setdefault(code[-1], cid)
