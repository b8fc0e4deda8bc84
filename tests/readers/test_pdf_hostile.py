"""PDFs of some kilobytes that unfold: each is refused by what it asks, before the clock or the memory is used up."""

import contextlib
import functools
import gc

import pytest
from pdfminer.psparser import PSKeywordTable, PSLiteralTable

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
    "map, range", "map, ranges", "map, cid range", "map, broken", "widths, vertical range", "widths, range",
    "widths, list", "widths, ring",
    "encrypted", "table of millions", "packed objects", "lengths", "forms", "ring",
)  # fmt: skip
_READ = (
    "widths, high letters",
    "map, other maps",
    "map, long letters",
    "box of boxes",
    "table in itself",
    "letters on a line",
)


@functools.cache
def made() -> dict[str, bytes]:
    """Return the attacks by name; not while tests are collected, for it takes seconds and every process collects."""
    return {case.name.removeprefix("pdf, "): case.files["a.pdf"] for case in cases()}


@pytest.mark.parametrize("name", _REFUSED)
def test_what_unfolds_is_refused_by_what_it_asks(name: str) -> None:
    with pytest.raises(UnreadableError, match=_TOO_MUCH):
        read(Source("a.pdf", made()[name]))


@pytest.mark.parametrize("name", _READ)
def test_what_only_looks_heavy_is_read(name: str) -> None:
    assert read(Source("a.pdf", made()[name])).blocks


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


@pytest.mark.parametrize("name", ["forms", "map, long letters"])
def test_nothing_of_a_file_stays(name: str) -> None:
    gc.collect()
    gc.disable()
    try:
        _tried(made()[name])
        own = [one for one in gc.get_objects() if str(type(one).__module__).startswith("vacaturelint.readers.pdf")]
        left = [one for one in own if type(one).__name__ in ("_Parser", "_Document")]
        assert [vars(one) for one in left if vars(one)] == []
    finally:
        gc.enable()


def test_very_many_names_do_not_stay() -> None:
    _tried(_page(b""))
    before = len(PSLiteralTable.dict), len(PSKeywordTable.dict)
    _tried(_page(b"".join(b"/n%d b%d\n" % (nth, nth) for nth in range(30_000))))
    assert (len(PSLiteralTable.dict), len(PSKeywordTable.dict)) <= before
    assert read(Source("a.pdf", made()["map, long letters"])).blocks


def _page(content: bytes) -> bytes:
    """Return a PDF of one page that draws this."""
    before = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R/MediaBox[0 0 9 9]>>endobj\n"
    )
    length = f"4 0 obj<</Length {len(content)}>>stream\n".encode()
    return before + length + content + b"\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF"


def _tried(data: bytes) -> None:
    with contextlib.suppress(UnreadableError):
        read(Source("a.pdf", data))
