"""PDFs of some kilobytes that unfold: each is refused by what it asks, before the clock or the memory is used up."""

import pytest

from bench.attack.pdfs import cases
from vacaturelint.errors import UnreadableError
from vacaturelint.readers.pdf_allowance import allowance_for
from vacaturelint.readers.pdf_filters import unpacked
from vacaturelint.readers.registry import read
from vacaturelint.readers.source import Source

_TOO_MUCH = "onderdelen|Uitgepakt|diep genest|20000 tekens"
_REFUSED = (
    "flate twice", "escaped name", "comment", "indirect", "run length", "letters", "ninety filters", "wide rows",
    "rows", "saved states", "escapes", "brackets in a string", "a long name", "a long comment", "array",
    "map, range", "map, ranges", "map, cid range", "widths, vertical range", "widths, range", "widths, ring",
    "encrypted", "table of millions", "packed objects", "lengths", "forms", "ring",
)  # fmt: skip
_READ = ("map, other maps", "map, long letters", "box of boxes", "table in itself", "letters on a line")
CASES = {case.name.removeprefix("pdf, "): case.files["a.pdf"] for case in cases()}


@pytest.mark.parametrize("name", _REFUSED)
def test_what_unfolds_is_refused_by_what_it_asks(name: str) -> None:
    with pytest.raises(UnreadableError, match=_TOO_MUCH):
        read(Source("a.pdf", CASES[name]))


@pytest.mark.parametrize("name", _READ)
def test_what_only_looks_heavy_is_read(name: str) -> None:
    assert read(Source("a.pdf", CASES[name])).blocks


@pytest.mark.parametrize(
    ("names", "packed", "text"),
    [
        (["ASCIIHexDecode"], b"4a 65 2>", b"Je "),
        (["A85"], b'<~87cURD]i,"Ebo80~>', b"Hello World!"),
        (["ASCII85Decode"], b'87cUR\nD]i,"Ebo7~>', b"Hello World"),
        (["ASCII85Decode"], b"z!!", bytes(5)),
        (["RunLengthDecode"], b"\x01ab\xfec\x80weg", b"abccc"),
        (["LZWDecode"], bytes.fromhex("800B6050220C0C8501"), b"-----A---B"),
        (["DCTDecode"], b"beeld", b""),
        (["ASCIIHexDecode", "A85"], b"3837635552>", b"Hell"),
    ],
)
def test_every_filter_gives_what_was_packed(names: list[str], packed: bytes, text: bytes) -> None:
    assert unpacked(names, packed, allowance_for(1000)) == text
