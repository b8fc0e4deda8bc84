"""What of a Word file is met and not read: pictures, drawings, charts, files in it, forms, remarks in the margin."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING

from vacaturelint.readers.builder import ADDRESSED, TextBuilder
from vacaturelint.readers.docx_text import is_placeholder, paragraph_nodes
from vacaturelint.readers.xml import attribute, child, local_name

if TYPE_CHECKING:
    from lxml.etree import _Element

_FILE, _CHART, _SMART_ART = "een ingesloten bestand", "een grafiek", "een SmartArt-tekening"
_KINDS = {
    "diagramData": _SMART_ART,
    "chart": _CHART,
    "chartEx": _CHART,
    "oleObject": _FILE,
    "package": _FILE,
    "subDocument": "een subdocument",
}
_EDGES = {"hdr": "koptekst", "ftr": "voettekst", "footnotes": "voetnoot", "endnotes": "eindnoot"}
_CHOICE = "een keuzelijst"
_PICTURE = "een grote afbeelding (tekst in beeld)"
_ALTERNATIVE = "de beschrijving van een afbeelding of tabel"
_REMARK = "een opmerking in de kantlijn"
_HIDDEN = "verborgen tekst"
_LARGE = (4_000_000, 2_500_000)  # width and height of a picture that may hold text: 11 by 7 cm, in EMU
_LARGE_POINTS = (315, 197)  # the same, in points
_SIZE = re.compile(r"(width|height)\s*:\s*(\d{1,5})(?:\.\d*)?\s*(pt|in|cm|mm)")
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 28.35, "mm": 2.835}
_PROMPT = "de hulptekst van een veld dat nog niet ingevuld is"
_PROMPT_WORDS = 8  # fewer is only the prompt of Word itself: Klik hier als u tekst wilt invoeren
_DESCRIBED = 5  # words: fewer is a name
_AUTOMATIC = re.compile(r"automati(?:sch|cally)\s+ge(?:genereerd|nerated)|met hoge betrouwbaarheid", re.IGNORECASE)
_DRAWN = "http://schemas.openxmlformats.org/drawingml/2006/main"
_Told = tuple[str, int]
"""What is not read, nothing when all of it is, and how many words it holds, 0 where nobody can count them."""


def tell_unread(
    builder: TextBuilder, root: "_Element", hidden: Collection[tuple[int, int]], comments: Mapping[str, str]
) -> None:
    """Tell of what the body or a margin holds beside its text.

    `hidden` are the numbers of paragraphs with hidden text, and its words; `comments` what others remark, by number.
    """
    edge = _EDGES.get(local_name(root), "")
    for number, words in hidden:
        builder.unread(_HIDDEN, edge or f"alinea {number}", words)
    numbers = {node: nth for nth, node in enumerate(paragraph_nodes(root), start=1)}
    for (what, words), node in _met(root, comments):
        around = chain(node.iterancestors(), paragraph_nodes(node))
        number = next((numbers[each] for each in around if each in numbers), 0)
        builder.unread(what, edge or (f"alinea {number}" if number else ""), words)


def tell_parts(builder: TextBuilder, kinds: Collection[str]) -> None:
    """Tell of the parts of such a kind that a file holds, where nothing in its text showed their place."""
    for what in dict.fromkeys(_KINDS[kind] for kind in kinds if kind in _KINDS):
        if not builder.has_told(what):
            builder.unread(what)


def _met(root: "_Element", comments: Mapping[str, str]) -> "Iterator[tuple[_Told, _Element]]":
    for node in root.iter(*(f"{{*}}{name}" for name in _JUDGES), f"{{{_DRAWN}}}t"):
        told = _drawn(node) if node.tag == f"{{{_DRAWN}}}t" else _JUDGES[local_name(node)](node)
        if told[0]:
            yield told, node
    for node in root.iter("{*}commentReference"):
        text = comments.get(attribute(node, "id") or "", "").strip()
        if text and not text.casefold().startswith(ADDRESSED):
            yield (_REMARK, len(text.split())), node


def _linked(what: str) -> Callable[["_Element"], _Told]:
    """Return a judge of an element that only points to another part of the file."""

    def judge(node: "_Element") -> _Told:
        is_link = any(name.rpartition("}")[2] in ("id", "dm", "embed") for name in map(str, node.attrib))
        return (what if is_link else "", 0)

    return judge


def _field(node: "_Element") -> _Told:
    """Judge a content control: what it shows while nothing was filled in is no text of the vacancy."""
    if not is_placeholder(node):
        return "", 0
    words = len(" ".join(map(str, node.itertext("{*}t"))).split())
    if any(child(node, "sdtPr", kind) is not None for kind in ("dropDownList", "comboBox")):
        return _CHOICE, 0
    return (_PROMPT, words) if words >= _PROMPT_WORDS else ("", 0)


def _button(node: "_Element") -> _Told:
    """Judge the code of a field: a macro button is what old templates let a person type over."""
    words = (node.text or "").split()
    is_prompt = words[:1] == ["MACROBUTTON"] and len(words) - 2 >= _PROMPT_WORDS
    return (_PROMPT, len(words) - 2) if is_prompt else ("", 0)


def _formula(node: "_Element") -> _Told:
    return ("" if any(local_name(above) == "oMath" for above in node.iterancestors()) else "een formule", 0)


def _picture(node: "_Element") -> _Told:
    return (_PICTURE if any(_is_large(size) for size in node.iter("{*}ext")) else "", 0)


def _shape(node: "_Element") -> _Told:
    """Judge a drawing of old versions of Word: a picture, by its size, or its description."""
    if any(local_name(above) == "Fallback" for above in node.iterancestors()):
        return "", 0
    sizes = {name: int(size) * _POINTS[unit] for name, size, unit in _SIZE.findall(node.get("style") or "")}
    is_large = sizes.get("width", 0) >= _LARGE_POINTS[0] and sizes.get("height", 0) >= _LARGE_POINTS[1]
    if is_large and child(node, "imagedata") is not None:
        return _PICTURE, 0
    return _described(node.get("alt"))


def _described(text: str | None) -> _Told:
    words = (text or "").split()
    return (_ALTERNATIVE, len(words)) if len(words) >= _DESCRIBED and not _AUTOMATIC.search(text or "") else ("", 0)


def _drawn(node: "_Element") -> _Told:
    return "tekst in een tekening", len((node.text or "").split())


_JUDGES: dict[str, Callable[["_Element"], _Told]] = {
    "relIds": _linked(_SMART_ART),
    "chart": _linked(_CHART),
    "OLEObject": _linked(_FILE),
    "subDoc": _linked(_KINDS["subDocument"]),
    "control": _linked("een formulierveld"),
    "ddList": lambda _: (_CHOICE, 0),
    "sdt": _field,
    "instrText": _button,
    "oMath": _formula,
    "pic": _picture,
    "shape": _shape,
    "textpath": lambda node: ("WordArt", len((node.get("string") or "").split())),
    "docPr": lambda node: _described(node.get("descr")),
    "tblDescription": lambda node: _described(attribute(node, "val")),
}


def _is_large(size: "_Element") -> bool:
    width, height = (attribute(size, name) or "" for name in ("cx", "cy"))
    fits = width.isdecimal() and height.isdecimal() and len(width) < 12 and len(height) < 12
    return fits and int(width) >= _LARGE[0] and int(height) >= _LARGE[1]
