"""What of a Word file is met and not read: large pictures, drawings with text of their own, lists to choose from."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vacaturelint.readers.builder import TextBuilder
from vacaturelint.readers.docx_text import is_placeholder, paragraph_nodes
from vacaturelint.readers.xml import attribute, local_name

if TYPE_CHECKING:
    from lxml.etree import _Element

_KINDS = {
    "diagramData": "een SmartArt-tekening",
    "chart": "een grafiek",
    "chartEx": "een grafiek",
    "oleObject": "een ingesloten bestand",
    "package": "een ingesloten bestand",
    "subDocument": "een subdocument",
}
_PICTURE = "een grote afbeelding (tekst in beeld)"
_LARGE = (4_000_000, 2_500_000)  # width and height of a picture that may hold text: 11 by 7 cm, in EMU
_PROMPT = "de hulptekst van een veld dat nog niet ingevuld is"
_PROMPT_WORDS = 8  # fewer is only the prompt of Word itself: Klik hier als u tekst wilt invoeren
_WORDLESS = {"ddList": "een keuzelijst", "oMath": "een formule"}


def tell_unread(builder: TextBuilder, body: "_Element", kinds: list[str], hidden: list[int]) -> None:
    """Tell of what the body and the parts it points to hold beside its text."""
    for kind in kinds:
        if kind in _KINDS:
            builder.unread(_KINDS[kind])
    for number in hidden:
        builder.unread("verborgen tekst", f"alinea {number}")
    numbers = {node: nth for nth, node in enumerate(paragraph_nodes(body), start=1)}
    for what, node in _met(body):
        number = next((numbers[above] for above in node.iterancestors() if above in numbers), 0)
        builder.unread(what, f"alinea {number}" if number else "")


def _met(body: "_Element") -> "Iterator[tuple[str, _Element]]":
    for node in body.iter("{*}pic", "{*}ddList", "{*}oMath", "{*}sdt"):
        name = local_name(node)
        if name == "sdt":
            if is_placeholder(node) and len(" ".join(map(str, node.itertext("{*}t"))).split()) >= _PROMPT_WORDS:
                yield _PROMPT, node
            continue
        if name in _WORDLESS:
            yield _WORDLESS[name], node
        elif any(_is_large(size) for size in node.iter("{*}ext")):
            yield _PICTURE, node


def _is_large(size: "_Element") -> bool:
    width, height = (attribute(size, name) or "" for name in ("cx", "cy"))
    fits = width.isdecimal() and height.isdecimal() and len(width) < 12 and len(height) < 12
    return fits and int(width) >= _LARGE[0] and int(height) >= _LARGE[1]
