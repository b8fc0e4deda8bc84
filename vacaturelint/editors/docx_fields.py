"""Which runs of a Word part are the outcome of a field, that Word computes anew: a table of contents, a merge field.

The words of a HYPERLINK field are typed by a person, so they count as ordinary text. A field may span paragraphs.
"""

from typing import TYPE_CHECKING

from vacaturelint.readers.xml import attribute, local_name

if TYPE_CHECKING:
    from lxml.etree import _Element

_TYPED = "HYPERLINK"


def computed_runs(root: "_Element") -> "frozenset[_Element]":
    """Return the runs below `root` that stand in a complex field, those with its code included."""
    found: set[_Element] = set()
    codes: list[list[str]] = []  # of every open field its code so far, and "" once its outcome has begun
    for node in root.iter("{*}r", "{*}instrText", "{*}fldChar"):
        name = local_name(node)
        if name == "instrText":
            _read_code(codes, node.text or " ")
        elif name == "fldChar":
            _follow(codes, attribute(node, "fldCharType") or "")
        elif any(_is_computed(code) for code in codes):
            found.add(node)
    return frozenset(found)


def _read_code(codes: list[list[str]], text: str) -> None:
    if codes and codes[-1][-1:] != [""]:
        codes[-1].append(text)


def _follow(codes: list[list[str]], kind: str) -> None:
    if kind == "begin":
        codes.append([])
    elif kind == "separate" and codes:
        codes[-1].append("")
    elif kind == "end" and codes:
        codes.pop()


def _is_computed(code: list[str]) -> bool:
    """Return whether a field is one whose text may change by itself, or its code is still being read."""
    return code[-1:] != [""] or not "".join(code).strip().upper().startswith(_TYPED)
