"""What of an ODT file is met and not read: pictures, files inside, fields that were not filled in, remarks."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from vacaturelint.readers.builder import ADDRESSED, AUTHOR
from vacaturelint.readers.xml import attribute, child, local_name

if TYPE_CHECKING:
    from lxml.etree import _Element

HIDDEN = "verborgen tekst"
_PROMPT = "de hulptekst van een veld dat nog niet ingevuld is"
_PROMPT_WORDS = 8  # fewer is only the prompt of the program itself
_DESCRIBED = 5  # words: fewer is a name
_SIZE = re.compile(r"(\d{1,4}(?:\.\d+)?)(cm|mm|in|pt)")
_CENTIMETRES = {"cm": 1.0, "mm": 0.1, "in": 2.54, "pt": 0.0353}
_LARGE = (11.0, 7.0)  # centimetres: width and height of a picture that may hold text
_Told = tuple[str, int]
"""What is not read, nothing when all of it is, and how many words it holds, 0 where nobody can count them."""


def unread_in(node: "_Element") -> _Told:
    """Return what of an element itself is not read."""
    judge = _JUDGES.get(local_name(node))
    return judge(node) if judge else ("", 0)


def is_prompt(node: "_Element") -> bool:
    """Return whether a content control still shows its prompt instead of text."""
    return local_name(node) == "content-control" and attribute(node, "showing-place-holder") == "true"


def is_hidden_field(node: "_Element") -> bool:
    """Return whether a field for text that may hide is hiding it."""
    return local_name(node) == "hidden-text" and attribute(node, "is-hidden") != "false"


def _words(node: "_Element") -> int:
    return len(" ".join(map(str, node.itertext())).split())


def _object(node: "_Element") -> _Told:
    return "een formule" if child(node, "math") is not None else "een ingesloten bestand", 0


def _prompt(node: "_Element") -> _Told:
    words = _words(node)
    return (_PROMPT if words >= _PROMPT_WORDS else "", words)


def _control(node: "_Element") -> _Told:
    if not is_prompt(node):
        return "", 0
    is_choice = any(attribute(node, kind) == "true" for kind in ("dropdown", "combobox"))
    return ("een keuzelijst", 0) if is_choice else _prompt(node)


def _hidden(node: "_Element") -> _Told:
    words = len((attribute(node, "string-value") or "").split())
    return (HIDDEN if words and is_hidden_field(node) else "", words)


def _description(node: "_Element") -> _Told:
    words = _words(node)
    return ("de beschrijving van een afbeelding of tabel" if words >= _DESCRIBED else "", words)


def _picture(node: "_Element") -> _Told:
    frame = node.getparent()
    sizes = [_SIZE.fullmatch(attribute(frame, name) or "") for name in ("width", "height")] if frame is not None else []
    large = [
        size is not None and float(size[1]) * _CENTIMETRES[size[2]] >= least
        for size, least in zip(sizes, _LARGE, strict=False)
    ]
    return ("een grote afbeelding (tekst in beeld)" if large and all(large) else "", 0)


def _remark(node: "_Element") -> _Told:
    texts = [" ".join(map(str, each.itertext())) for each in node.iter("{*}p")]
    words = " ".join(texts).split()
    author = "".join(map(str, node.itertext("{*}creator")))
    is_ours = author == AUTHOR or (words and words[0].casefold().startswith(ADDRESSED))
    return ("" if is_ours or not words else "een opmerking in de kantlijn", len(words))


_JUDGES: dict[str, Callable[["_Element"], _Told]] = {
    "object": _object,
    "object-ole": _object,
    "control": lambda _: ("een formulierveld", 0),
    "placeholder": _prompt,
    "content-control": _control,
    "hidden-text": _hidden,
    "desc": _description,
    "image": _picture,
    "annotation": _remark,
}
JUDGED = frozenset(_JUDGES)
"""The names of the elements of which something may not be read."""
