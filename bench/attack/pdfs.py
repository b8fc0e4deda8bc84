"""PDFs of some kilobytes that unfold: filters, character maps, widths, forms in forms, references in a ring."""

import base64
import random
import zlib
from collections.abc import Callable, Iterator, Mapping
from hashlib import md5

from bench.attack.case import Case, document
from vacaturelint.readers.pdf_allowance import allowance_for
from vacaturelint.readers.pdf_filters import arcfour

_TEXT = b"BT /F1 12 Tf 50 700 Td (Je bent een teamplayer in een jong team.) Tj ET"
_HELVETICA = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
_ZEROS = 100_000_000


def made(objects: Mapping[int, bytes], trailer: bytes = b"") -> bytes:
    """Return a PDF of these objects; object 1 is the catalogue."""
    out, places = bytearray(b"%PDF-1.7\n"), {}
    for number, body in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    most = max(objects) + 1
    rows = (b"%010d %05d %s \n" % (places.get(nth, 0), 0, b"n" if nth in places else b"f") for nth in range(most))
    out += b"xref\n0 %d\n%strailer\n<</Size %d/Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF\n" % (
        most, b"".join(rows), most, trailer, start,
    )  # fmt: skip
    return bytes(out)


def stream(data: bytes, entries: bytes = b"") -> bytes:
    """Return a stream object with these entries beside its length."""
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (entries, len(data), data)


def page(content: bytes, resources: bytes = b"", font: bytes = _HELVETICA, **more: bytes) -> dict[int, bytes]:
    """Return the objects of a document of one page; `more` are objects by number, as `o9`."""
    return {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>%s>>>>"
        % resources,
        4: content,
        5: font,
        **{int(name[1:]): body for name, body in more.items()},
    }


def _flate(depth: int = 1, size: int = _ZEROS) -> bytes:
    packer = zlib.compressobj(9)
    piece = bytes(1_000_000)
    data = b"".join(packer.compress(piece) for _ in range(size // len(piece))) + packer.flush()
    for _ in range(depth - 1):
        data = zlib.compress(data, 9)
    return data


def _letters(count: int, size: int, place: Callable[[int], tuple[float, float]]) -> bytes:
    """Return what draws letters of a size, each at a place of its own."""
    drawn = (b"1 0 0 1 %f %f Tm (%c) Tj " % (*place(nth), 65 + nth % 26) for nth in range(count))
    return b"BT /F1 %d Tf " % size + b"".join(drawn)


_CONTENTS = {
    "saved states": b"q " * 600_000,
    "values": b"0 " * 300_000 + b"0 0 m " * 100_000,
    "escapes": b"(" + b"\\n" * 1_500_000 + b") Tj",
    "brackets in a string": b"(" * 3_000_000,
    "a long name": b"/" + b"#41" * 1_000_000,
    "a long comment": b"%" * 30_000_000,
    "picture without an end": b"BI /W 1 /H 1 ID " + b"E" * 3_000_000,
    "letters apart": _letters(12_000, 4, lambda nth: (nth % 590, nth // 590 * 40)),
    "letters on a heap": _letters(12_000, 40, lambda nth: (300 + nth * 0.007, 400)),
    "letters on a line": b"BT /F1 1 Tf 10 400 Td " + b"(ab ) Tj " * 6_000,
    "huge letters": _letters(500, 9000, lambda nth: (nth, 10)),
}  # fmt: skip


def _filters() -> Iterator[tuple[str, bytes]]:
    once, twice = _flate(), _flate(2)
    yield "flate", stream(once, b"/Filter/FlateDecode")
    yield "flate twice", stream(twice, b"/Filter[/FlateDecode/FlateDecode]")
    yield "escaped name", stream(twice, b"/Filter[/Fl#61teDecode /Fl#61teDecode]")
    yield "comment", stream(twice, b"/Filter[/FlateDecode%x\n/FlateDecode]")
    yield "indirect", stream(twice, b"/Filter 9 0 R")
    yield "ascii85", stream(base64.a85encode(once, adobe=True)[2:], b"/Filter[/ASCII85Decode/FlateDecode]")
    yield "run length", stream(zlib.compress(b"\x81\x00" * 3_000_000, 9), b"/Filter[/FlateDecode/RunLengthDecode]")
    yield "lzw", stream(bytes(2_000_000), b"/Filter/LZWDecode")
    yield "operators", stream(zlib.compress(b"0 0 m " * 800_000, 9), b"/Filter/FlateDecode")
    yield "letters", stream(zlib.compress(b"BT /F1 9 Tf " + b"(a) Tj " * 200_000 + b"ET", 9), b"/Filter/FlateDecode")
    yield "run length alone", stream(b"\x81\x00" * 3_000_000, b"/Filter/RunLengthDecode")
    yield "hex", stream(once.hex().encode() + b">", b"/Filter[/AHx/Fl]")
    yield "ascii85 of blanks", stream(b" " * 3_000_000 + b"!", b"/Filter/ASCII85Decode")
    yield "ascii85 of zeros", stream(b"z" * 20_000_000, b"/Filter/A85")
    yield "ninety filters", stream(once, b"/Filter[" + b"/FlateDecode" * 90 + b"]")
    yield "wide rows", stream(zlib.compress(b"0"), b"/Filter/Fl/DecodeParms<</Predictor 12/Columns 2000000000>>")
    yield "rows", stream(_flate(size=30_000_000), b"/Filter/Fl/DecodeParms<</Predictor 15/Columns 5>>")
    yield "damaged", stream(zlib.compress(random.Random(0).randbytes(2_000_000))[:-9] + b"1" * 9, b"/Filter/Fl")
    for name, text in _CONTENTS.items():
        yield name, stream(zlib.compress(text, 9), b"/Filter/FlateDecode")
    yield "array", stream(zlib.compress(b"[" * 2_000_000, 9), b"/Filter/FlateDecode")


def _fonts() -> Iterator[tuple[str, dict[int, bytes]]]:
    kind = b"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[8 0 R]/ToUnicode 9 0 R>>"
    below = b"<</Type/Font/Subtype/CIDFontType2/BaseFont/A%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)>>>>"
    for name, lines in {
        "range": b"1 beginbfrange <000000> <FFFFFF> <0041> endbfrange",
        "ranges": b"100 beginbfrange " + b"<0000> <FFFF> <0041> " * 100 + b"endbfrange",
        "cid range": b"1 begincidrange <00000000> <7FFFFFFF> 0 endcidrange",
    }.items():
        yield (
            f"map, {name}",
            page(stream(_TEXT), font=kind, o8=below % b"", o9=stream(b"begincmap " + lines + b" endcmap")),
        )
    for name, lines in {
        "other maps": b" ".join(b"/UniGB-UCS2-%s usecmap" % name for name in (b"H", b"V")),
        "long letters": b"1 beginbfchar <20> <" + b"0041" * 100_000 + b"> endbfchar",
        "broken": b"beginbfrange " * 300_000,
    }.items():
        yield f"map, {name}", page(stream(_TEXT), font=_HELVETICA[:-2] + b"/ToUnicode 9 0 R>>", o9=stream(lines))
    dag = {f"o{nth}": b"<</a %d 0 R/b %d 0 R>>" % (nth + 1, nth + 1) for nth in range(10, 50)}
    box = b"<</Type/Font/Subtype/TrueType/BaseFont/A/FontDescriptor<</FontBBox 10 0 R>>>>"
    yield "box of boxes", page(stream(_TEXT), font=box, **dag, o50=b"1")
    for name, widths in {
        "vertical range": b"/W2[0 2000000000 1 1 1]",
        "range": b"/W[0 2000000000 500]",
        "list": b"/W[0 [" + b"1 " * 500_000 + b"]]",
    }.items():
        yield f"widths, {name}", page(stream(_TEXT), font=kind.replace(b"/ToUnicode 9 0 R", b""), o8=below % widths)
    high = below % (b"/W[" + b"60000 60001 500 " * 400 + b"]")
    letters = stream(b"begincmap 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap")
    yield "widths, high letters", page(stream(_TEXT), font=kind, o8=high, o9=letters)
    simple = b"<</Type/Font/Subtype/TrueType/BaseFont/A/FirstChar 0/LastChar 2000000000/Widths 9 0 R>>"
    yield "widths, ring", page(stream(_TEXT), font=simple, o9=b"9 0 R")


_PADDING = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")


def _encrypted(size: int) -> bytes:
    """Return a document that opens without a password, and of which a page is a long hidden text."""
    owner, rights = bytes(32), b"\xfc\xff\xff\xff"
    key = md5(_PADDING + owner + rights).digest()[:5]
    entry = b"<</Filter/Standard/V 1/R 2/O<%s>/U<%s>/P -4>>" % (
        owner.hex().encode(), arcfour(key, _PADDING, allowance_for(0)).hex().encode(),
    )  # fmt: skip
    return made(page(stream(bytes(size))), b"/Encrypt " + entry + b"/ID[()()]")


def _tables() -> Iterator[tuple[str, bytes]]:
    """Yield documents whose table of contents goes round, or says what is not there."""
    whole = made(page(stream(_TEXT)))
    start = whole.index(b"xref")
    yield "table in itself", whole.replace(b"/Root 1 0 R", b"/Root 1 0 R/Prev %d" % start)
    xref = (
        b"9 0 obj\n<</Type/XRef/Size 9/W[1 1 1]/Index[0 2000000000]/Length 3>>stream\n\0\0\0\nendstream endobj\n"
        b"startxref\n9\n%%EOF"
    )
    yield "table of millions", b"%PDF-1.7\n" + xref
    yield "one long line", whole[:start] + b"%" + b" " * 25_000_000 + b"\nstartxref\n%d\n%%%%EOF" % start
    opened = b"".join(b"%d 0 obj << /Length 9999999 >> stream\n" % nth for nth in range(20_000))
    yield "streams without an end", b"%PDF-1.7\n" + opened
    numbers = zlib.compress(b"1 " * 20_000_000, 9)
    packed = stream(numbers, b"/Type/ObjStm/N 9/First 9/Filter/FlateDecode")
    yield "packed objects", b"%PDF-1.7\n1 0 obj\n" + packed + b"\nendobj\ntrailer<</Root 1 0 R>>"
    lying = dict.fromkeys(range(10, 400), b"<</Length 9000000>>stream\nx\nendstream")
    pages = {2: b"<</Type/Pages/Kids[%s]>>" % b" ".join(b"%d 0 R" % nth for nth in lying)}
    yield "lengths", made({**page(stream(_TEXT)), **pages, **lying, 400: stream(bytes(9_000_000))})


def _pages() -> Iterator[tuple[str, bytes]]:
    """Yield documents whose pages are too large or too full."""
    whole = page(stream(_CONTENTS["letters on a line"]))
    yield "large page", made({**whole, 3: whole[3].replace(b"595 842", b"2000000000 2000000000")})
    again = b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>"
    kids = dict.fromkeys(range(10, 300), again)
    tree = b"<</Type/Pages/Kids[" + b" ".join(b"%d 0 R" % nth for nth in kids) + b"]/Count 290>>"
    yield "the same page", made({**whole, **kids, 2: tree})
    yield "the same text", made({**whole, 3: whole[3].replace(b"4 0 R", b"[" + b"4 0 R " * 100_000 + b"]", 1)})
    field = b"<</Subtype/Widget/FT/Ch/Rect[0 0 9 9]/V 10 0 R/Opt 10 0 R>>"
    many = whole[3].replace(b"/Contents", b"/Annots[" + b"9 0 R " * 2_000 + b"]/Contents")
    yield "fields", made({**whole, 3: many, 9: field, 10: b"[" + b"(ab)" * 50_000 + b"]"})
    long = whole[3].replace(b"/Contents", b"/Annots[" + b"9 0 R " * 2_000 + b"]/Contents")
    texts = field.replace(b"/Ch", b"/Tx")
    yield "long fields", made({**whole, 3: long, 9: texts, 10: stream(_flate(size=9_000_000), b"/Filter/Fl")})


def cases() -> Iterator[Case]:
    """Yield every attack with a PDF."""
    for name, content in _filters():
        data = made(page(content, o9=b"[/FlateDecode/FlateDecode]"))
        yield document(f"pdf, {name}", "a.pdf", data, quick=name == "escaped name")
    for name, objects in _fonts():
        yield document(f"pdf, {name}", "a.pdf", made(objects), quick=name == "widths, range")
    for name, data in (("encrypted", _encrypted(8_000_000)), *_tables(), *_pages()):
        yield document(f"pdf, {name}", "a.pdf", data)
    forms = {
        f"o{nth}": stream(b"/X Do " * 10 if nth < 16 else _TEXT, (
            b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F1 5 0 R>>/XObject<</X %d 0 R>>>>" % (nth + 1)
        ))
        for nth in range(10, 17)
    }  # fmt: skip
    yield document("pdf, forms", "a.pdf", made(page(stream(b"/X Do"), b"/XObject<</X 10 0 R>>", **forms)))
    own = stream(b"/X Do /X Do", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 10 0 R>>>>")
    yield document("pdf, form in itself", "a.pdf", made(page(stream(b"/X Do"), b"/XObject<</X 10 0 R>>", o10=own)))
    ring = {1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"3 0 R", 3: b"2 0 R"}
    yield document("pdf, ring", "a.pdf", made(ring))
    kids = {1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"}
    yield document("pdf, pages in a ring", "a.pdf", made(kids), quick=True)
    many = b"<</Type/Pages/Kids[" + b"3 0 R " * 100_000 + b"]/Count 100000>>"
    yield document("pdf, pages", "a.pdf", made({**page(stream(_TEXT)), 2: many}))
