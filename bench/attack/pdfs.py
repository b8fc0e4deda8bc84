"""PDFs of some kilobytes that unfold: filters, character maps, widths, forms in forms, references in a ring."""

import base64
import zlib
from collections.abc import Iterator, Mapping

from bench.attack.case import Case, document

_TEXT = b"BT /F1 12 Tf 50 700 Td (Je bent een teamplayer in een jong team.) Tj ET"
_HELVETICA = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
_ZEROS = 400_000_000


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
    for name, widths in {"range": b"/W[0 2000000000 500]", "list": b"/W[0 [" + b"1 " * 500_000 + b"]]"}.items():
        yield f"widths, {name}", page(stream(_TEXT), font=kind.replace(b"/ToUnicode 9 0 R", b""), o8=below % widths)
    simple = b"<</Type/Font/Subtype/TrueType/BaseFont/A/FirstChar 0/LastChar 2000000000/Widths 9 0 R>>"
    yield "widths, ring", page(stream(_TEXT), font=simple, o9=b"9 0 R")


def cases() -> Iterator[Case]:
    """Yield every attack with a PDF."""
    for name, content in _filters():
        data = made(page(content, o9=b"[/FlateDecode/FlateDecode]"))
        yield document(f"pdf, {name}", "a.pdf", data, quick=name == "escaped name")
    for name, objects in _fonts():
        yield document(f"pdf, {name}", "a.pdf", made(objects), quick=name == "widths, range")
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
