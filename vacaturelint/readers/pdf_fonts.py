"""The fonts of a PDF within its allowance: widths and maps of letters are counted before pdfminer unfolds them."""

import io
import struct
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pdfminer.cmapdb import CMapParser, FileUnicodeMap
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdftypes import PDFStream, dict_value, int_value, list_value, resolve1

from vacaturelint.readers.pdf_allowance import Allowance, Cost, too_heavy
from vacaturelint.readers.pdf_codes import codes_of
from vacaturelint.readers.pdf_counted import Counted
from vacaturelint.readers.pdf_numbered import numbered_letters

_FONT = 100  # tokens: about the work that a font is at least
_LONGEST_LETTER = 64  # bytes of text for one sign: more than any ligature
_LONGEST_NAME = 127
_MOST_LETTERS = 70_000  # of a font: its signs are numbered with two bytes
_LARGEST_MAP = 2_000_000  # bytes: with all of them one by one
_MOST_MAPS = 4  # of the large maps that come with pdfminer
_OWN_MAPS = ("Identity", "Adobe-Identity", "Adobe-UCS")


class _Map(FileUnicodeMap):
    """Which letter each sign of a font is."""

    def __init__(self, allowance: Allowance) -> None:
        super().__init__()
        self._allowance = allowance

    def add_cid2unichr(self, cid: int, code: Any) -> None:  # noqa: ANN401  # pdfminer has no types
        """Add a letter."""
        self._allowance.take(Cost.ENTRIES)
        if not isinstance(code, bytes) or len(code) <= _LONGEST_LETTER:
            super().add_cid2unichr(cid, code)


class _MapParser(Counted, CMapParser):
    """Reads a map of letters."""

    def __init__(self, into: _Map, data: bytes, allowance: Allowance) -> None:
        self.allowance = allowance
        CMapParser.__init__(self, into, io.BytesIO(data))

    def do_keyword(self, pos: int, token: Any) -> None:  # noqa: ANN401
        """Take a part of the map in; a map of letters gets nothing from another one that it names."""
        if token is self.KEYWORD_USECMAP:
            self.pop(1)
        else:
            super().do_keyword(pos, token)


class Fonts(PDFResourceManager):
    """Makes the fonts of one PDF."""

    def __init__(self, allowance: Allowance) -> None:
        super().__init__(caching=True)
        self.allowance = allowance
        self._large: set[str] = set()

    def get_font(self, objid: object, spec: Any) -> Any:  # noqa: ANN401
        """Return a font; UnreadableError when its maps or widths are more than is left."""
        if objid and objid in self._cached_fonts:
            return super().get_font(objid, spec)
        self.allowance.take(Cost.TOKENS, _FONT)
        if _name(spec.get("Subtype")) == "Type0":
            return super().get_font(objid, spec)
        made = dict(spec)
        letters = self._letters(made)
        self._bound(made)
        font = super().get_font(objid, made)
        if letters is not None:
            font.unicode_map = letters
        for code, letter in _numbered(made) if hasattr(font, "cid2unicode") else ():
            font.cid2unicode.pop(code, None)
            font.cid2unicode |= {code: letter} if letter else {}
        codes = codes_of(resolve1(spec.get("Encoding")), self.allowance) if hasattr(font, "cmap") else None
        if codes is not None:
            font.cmap = codes
        return font

    def _letters(self, spec: dict[str, Any]) -> _Map | None:
        """Return the map that a font brings, and leave an empty one in its place."""
        given = resolve1(spec.get("ToUnicode"))
        if not isinstance(given, PDFStream):
            return None
        letters, data = _Map(self.allowance), given.get_data()
        if len(data) > _LARGEST_MAP:
            raise too_heavy()
        _MapParser(letters, data, self.allowance).run()
        spec["ToUnicode"] = PDFStream({}, b"")
        return letters

    def _bound(self, spec: dict[str, Any]) -> None:
        """Put numbers alone where numbers belong, and count what unfolds."""
        if "Widths" in spec:
            spec["Widths"] = self._numbers(spec["Widths"])
        for key, group in (("W", 3), ("W2", 5)):
            if key in spec:
                spec[key] = self._ranges(list_value(spec[key]), group)
        if "FontBBox" in spec:
            spec["FontBBox"] = self._numbers(spec["FontBBox"])
        self._bound_encoding(spec)
        if "FontDescriptor" in spec:
            spec["FontDescriptor"] = self._descriptor(dict_value(spec["FontDescriptor"]), spec)

    def _descriptor(self, given: Mapping[str, Any], spec: Mapping[str, Any]) -> dict[str, Any]:
        found = dict(given)
        if "FontBBox" in found:
            found["FontBBox"] = self._numbers(found["FontBBox"])
        if "FontFile2" in found:
            if "ToUnicode" in spec or not _name(spec.get("Subtype")).startswith("CID"):
                del found["FontFile2"]  # only its map is read, and the font has one
            else:
                self.allowance.take(Cost.ENTRIES, _letters_in(resolve1(found["FontFile2"])))
        if "FontFile" in found and "Encoding" not in spec:
            file = resolve1(found["FontFile"])
            if isinstance(file, PDFStream):
                self.allowance.take_words(file.get_data()[: int_value(file.get("Length1", 0))])
        return found

    def _bound_encoding(self, spec: dict[str, Any]) -> None:
        encoding = resolve1(spec.get("Encoding"))
        if isinstance(encoding, dict) and "Differences" in encoding:
            names = [resolve1(each) for each in list_value(encoding["Differences"])]
            self.allowance.take(Cost.ENTRIES, len(names))
            short = [each for each in names if len(_name(each)) <= _LONGEST_NAME]
            spec["Encoding"] = {**encoding, "Differences": short}
        wanted = (_name(encoding), _ordering(spec))
        self._large.update(name for name in wanted if name and not name.startswith(_OWN_MAPS))
        if len(self._large) > _MOST_MAPS and _name(spec.get("Subtype")).startswith("CID"):
            raise too_heavy()

    def _numbers(self, given: object) -> list[float]:
        listed = list_value(given)
        self.allowance.take(Cost.ENTRIES, len(listed))
        if len(listed) > _MOST_LETTERS:
            raise too_heavy()
        values = [resolve1(each) for each in listed]
        return [each if isinstance(each, int | float) else 0 for each in values]

    def _ranges(self, given: Sequence[object], group: int) -> list[Any]:
        """Return widths per letter and per range of letters, counted."""
        found: list[Any] = []
        run: list[float] = []
        for each in map(resolve1, given):
            if isinstance(each, list):
                found.append(self._numbers(each))
                run = []
            elif isinstance(each, int | float):
                found.append(each)
                run.append(each)
            if len(run) == group:
                self.allowance.take(Cost.ENTRIES, max(int(run[1] - run[0]), 0) + 1)
                run = []
        return found


def _numbered(spec: Mapping[str, Any]) -> Iterator[tuple[int, str]]:
    """Yield the codes of a font whose sign goes by a number, with their letter."""
    encoding = resolve1(spec.get("Encoding"))
    given = list_value(encoding.get("Differences", [])) if isinstance(encoding, dict) else []
    yield from numbered_letters([resolve1(each) for each in given], _name(spec.get("BaseFont")))


def _name(value: object) -> str:
    found = getattr(resolve1(value), "name", "")
    return found if isinstance(found, str) else ""


def _ordering(spec: Mapping[str, Any]) -> str:
    system = dict_value(spec.get("CIDSystemInfo", {}))
    parts = [resolve1(system.get(key)) for key in ("Registry", "Ordering")]
    return "-".join(part.decode("latin-1").strip() for part in parts if isinstance(part, bytes))


def _letters_in(file: object) -> int:
    """Return how many letters the tables of a TrueType font say that it maps."""
    if not isinstance(file, PDFStream):
        return 0
    data = file.get_data()
    try:
        return sum(_letters_of_table(data, start) for start in _tables(data))
    except struct.error:
        return 0


def _tables(data: bytes) -> Iterator[int]:
    """Yield where each map of letters begins."""
    (count,) = struct.unpack_from(">H", data, 4)
    for nth in range(count):
        name, _, start, _ = struct.unpack_from(">4sLLL", data, 12 + 16 * nth)
        if name == b"cmap":
            (tables,) = struct.unpack_from(">H", data, start + 2)
            for table in range(tables):
                yield start + struct.unpack_from(">L", data, start + 8 + 8 * table)[0]


def _letters_of_table(data: bytes, start: int) -> int:
    (kind,) = struct.unpack_from(">H", data, start)
    if kind == 4:
        count = struct.unpack_from(">H", data, start + 6)[0] // 2
        ends = struct.unpack_from(f">{count}H", data, start + 14)
        starts = struct.unpack_from(f">{count}H", data, start + 16 + 2 * count)
        return sum(max(end - first + 1, 0) for first, end in zip(starts, ends, strict=True))
    if kind == 12:
        (count,) = struct.unpack_from(">L", data, start + 12)
        if count * 12 > len(data):
            count = len(data) // 12
        groups = struct.iter_unpack(">LLL", data[start + 16 :][: 12 * count // 12 * 12])
        return sum(max(end - first + 1, 0) for first, end, _ in groups)
    return 65_536
