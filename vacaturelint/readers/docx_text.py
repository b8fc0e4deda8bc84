"""The text of one Word paragraph, node by node; the one place that knows how `Fragment.run` counts.

`Fragment.paragraph` is the place of the `w:p` among all of its part (`paragraph_nodes`), from 1; `run` is the place of
the text node among all of that paragraph (`text_nodes`), from 0; `offset` counts code points in the node.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vacaturelint.readers.builder import Piece
from vacaturelint.readers.docx_styles import RunLook, Styles
from vacaturelint.readers.symbols import plain_sign
from vacaturelint.readers.xml import attribute, check_depth, child, local_name

if TYPE_CHECKING:
    from lxml.etree import _Element

_SPACES = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
# Text nodes, and what those without text of their own stand for.
_TEXT = {"t": "", "tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "sym": ""}
_SPACE = str.maketrans("\n\r", "  ")  # what Word shows for a line feed inside a text node
_SKIPPED = frozenset(["del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "drawing", "pict", "object", "rt", "oMath"])


@dataclass(frozen=True, slots=True)
class RichPiece:
    """A piece of text and how it looks."""

    piece: Piece
    look: RunLook


def text_nodes(paragraph: "_Element") -> "Iterator[_Element]":
    """Yield every text node below a paragraph, in document order, whether or not it is shown."""
    for node in paragraph.iter(*(space + name for space in _SPACES for name in _TEXT)):
        if not (local_name(node) == "tab" and _is_tab_stop(node)):
            yield node


def paragraph_nodes(root: "_Element") -> "Iterator[_Element]":
    """Yield every paragraph of a part, in document order, those in tables and text boxes included."""
    yield from root.iter(*(f"{space}p" for space in _SPACES))


def pieces_of_paragraph(
    paragraph: "_Element", part: str, style: str, styles: Styles, fields: list[bool]
) -> "list[RichPiece]":
    """Return the text that shows: no deletions, field codes or placeholders; hidden text says so in its look.

    `fields` are those still open from the paragraphs before, and is kept up to date.
    """
    places = {node: nth for nth, node in enumerate(text_nodes(paragraph))}
    found: list[RichPiece] = []
    for node, run in _shown(paragraph, None, 0):
        name = local_name(node)
        if name == "fldChar":
            _follow_field(fields, attribute(node, "fldCharType") or "")
            continue
        if any(fields) or node not in places:
            continue
        look = styles.look(style, run)
        underlined = look.underlined and not _in_link(node)
        found.append(RichPiece(Piece(_text(node, look), part, places[node], underlined=underlined), look))
    return found


def _follow_field(fields: list[bool], kind: str) -> None:
    """Keep for every open field whether its code, which does not show, is being read."""
    if kind == "begin":
        fields.append(True)
    elif kind == "separate" and fields:
        fields[-1] = False
    elif kind == "end" and fields:
        fields.pop()


def _shown(node: "_Element", run: "_Element | None", depth: int) -> "Iterator[tuple[_Element, _Element | None]]":
    """Yield text nodes and field marks with the properties of the run they stand in."""
    check_depth(depth)
    for inner in node:
        name = local_name(inner)
        if name in _TEXT or name == "fldChar":
            yield inner, run
        elif name and name not in _SKIPPED and not is_placeholder(inner) and not is_second_drawing(inner):
            yield from _shown(inner, child(inner, "rPr") if name == "r" else run, depth + 1)


def is_placeholder(node: "_Element") -> bool:
    """Return whether a content control still shows its prompt instead of text."""
    return local_name(node) == "sdt" and child(node, "sdtPr", "showingPlcHdr") is not None


def is_second_drawing(node: "_Element") -> bool:
    """Return whether an element is what old versions of Word show instead of one that was read already."""
    if local_name(node) != "Fallback":
        return False
    above = node.getparent()
    choices = [each for each in above if local_name(each) == "Choice"] if above is not None else []
    return any(next(each.iter("{*}t"), None) is not None for each in choices)


def _in_link(node: "_Element") -> bool:
    return any(local_name(above) == "hyperlink" for above in node.iterancestors())


def _is_tab_stop(node: "_Element") -> bool:
    above = node.getparent()
    return above is not None and local_name(above) == "tabs"


def _symbol(node: "_Element") -> str:
    """Return the sign that a symbol of a font stands for, nothing for a code that is none."""
    try:
        return plain_sign(chr(int(attribute(node, "char") or "", 16)), attribute(node, "font") or "")
    except (ValueError, OverflowError):
        return ""


def _text(node: "_Element", look: RunLook) -> str:
    name = local_name(node)
    if name == "sym":
        return _symbol(node)
    text = _TEXT[name] or (node.text or "").translate(_SPACE)
    ticked = _ticked(node) if len(text) == 1 else None
    if ticked is not None:
        return "☒" if ticked else "☐"
    return "".join(plain_sign(char, look.symbols) for char in text) if look.symbols else text


def form_box(paragraph: "_Element") -> bool | None:
    """Return whether the box of an old form (`FORMCHECKBOX`) before the text is ticked, None when there is none."""
    for node in paragraph.iter("{*}t", "{*}fldChar"):
        box = child(node, "ffData", "checkBox") if local_name(node) == "fldChar" else None
        if box is not None:
            state = child(box, "checked")
            state = state if state is not None else child(box, "default")
            return state is not None and attribute(state, "val") not in ("0", "false", "off")
        if (node.text or "").strip():
            return None
    return None


def _ticked(node: "_Element") -> bool | None:
    """Return whether the box to tick that a text node draws is ticked, None when it draws none."""
    for above in node.iterancestors():
        if local_name(above) == "p":
            return None
        box = child(above, "sdtPr", "checkbox") if local_name(above) == "sdt" else None
        if box is not None:
            state = child(box, "checked")
            return state is not None and attribute(state, "val") not in ("0", "false", "off")
    return None
