"""The comments that vacaturelint put in a Word file before: taken out again, but for those that somebody answered."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from vacaturelint.editors.docx_package import EditedWord
from vacaturelint.readers.builder import AUTHOR
from vacaturelint.readers.xml import attribute, child, local_name

if TYPE_CHECKING:
    from lxml.etree import _Element

_MARKS = frozenset(["commentRangeStart", "commentRangeEnd", "commentReference"])
_BESIDE = ("commentsExtended", "commentsIds", "commentsExtensible")
Lines = tuple[str, ...]
_Cut = tuple["_Element | None", "_Element | None"]


@dataclass(frozen=True, slots=True)
class Earlier:
    """What a file held of ours: when each comment was made, and those that stay as they were."""

    dates: dict[Lines, str] = field(default_factory=dict)
    kept: Counter[Lines] = field(default_factory=Counter)

    def take(self, lines: list[str]) -> bool:
        """Return whether this very remark stands there already; each one that stays counts once."""
        key = key_of(lines)
        stands = self.kept[key] > 0
        self.kept[key] -= stands
        return stands


def bare_docx(data: bytes) -> tuple[bytes, Earlier]:
    """Return the file without our comments, each sentence whole again, and what it held of ours.

    A check of the bare file finds what it found before there were comments: words that a mark cuts in two are no
    sentence to write anew.
    """
    package = EditedWord(data)
    earlier = remove_own(package, rejoin=True)
    return (package.save() if earlier.dates else data), earlier


def remove_own(package: EditedWord, *, rejoin: bool = False) -> Earlier:
    """Take our comments out of the package; one with an answer, or that somebody marked as done, stays.

    With `rejoin` the runs that they cut are whole again: not while somebody holds on to those runs.
    """
    earlier = Earlier()
    if not package.parts(("comments",)):
        return earlier
    comments = package.comments()
    beside = [package.root(part) for part in package.parts(_BESIDE)]
    touched = set(_touched(beside))
    gone: dict[str, set[str]] = {}
    for comment in [node for node in comments if attribute(node, "author") == AUTHOR]:
        lines, paragraphs = _lines_of(comment), {attribute(node, "paraId") or "" for node in comment} - {""}
        if paragraphs & touched:
            earlier.kept[key_of(lines)] += 1
            continue
        earlier.dates[tuple(lines)] = attribute(comment, "date") or ""
        gone[attribute(comment, "id") or ""] = paragraphs
        comments.remove(comment)
    if gone:
        cuts = _remove_marks(package.root(package.main), set(gone))
        _rejoin(cuts if rejoin else ())
        _remove_beside(beside, set().union(*gone.values()))
    return earlier


def _lines_of(comment: "_Element") -> list[str]:
    return ["".join(map(str, paragraph.itertext("{*}t"))) for paragraph in comment]


def key_of(lines: list[str]) -> Lines:
    """Return what makes a remark the same whether or not it tells why: its first line and its rule."""
    return (lines[0], lines[-1]) if lines else ()


def _touched(beside: "list[_Element]") -> Iterator[str]:
    """Yield the paragraphs of comments that have an answer or are done."""
    for node in (node for root in beside for node in root):
        answered = attribute(node, "paraIdParent")
        if answered:
            yield answered
        if attribute(node, "done") in ("1", "true"):
            yield attribute(node, "paraId") or ""


def _remove_marks(root: "_Element", numbers: set[str]) -> "list[_Cut]":
    """Remove the marks of these comments; return what stood before and behind each."""
    lost = [_with_its_run(node) for node in root.iter() if _is_mark(node, numbers)]
    going = set(lost)
    cuts = [(_beyond(node, going, "preceding"), _beyond(node, going, "following")) for node in lost]
    for node in going:
        parent = node.getparent()
        if parent is not None:
            parent.remove(node)
    return cuts


def _rejoin(cuts: "Sequence[_Cut]") -> None:
    """Join the runs that marks cut in two, the last first."""
    for before, behind in reversed(cuts):
        if before is not None and behind is not None and _were_one(before, behind):
            _join(before, behind)


def _is_mark(node: "_Element", numbers: set[str]) -> bool:
    return local_name(node) in _MARKS and attribute(node, "id") in numbers


def _with_its_run(node: "_Element") -> "_Element":
    """Return a mark, or the run that holds nothing else."""
    above = node.getparent()
    alone = above is not None and all(inner is node or local_name(inner) == "rPr" for inner in above)
    return above if alone and above is not None and local_name(node) == "commentReference" else node


def _beyond(node: "_Element", lost: "set[_Element]", where: Literal["preceding", "following"]) -> "_Element | None":
    """Return the nearest neighbour of a node that stays."""
    return next((one for one in node.itersiblings(preceding=where == "preceding") if one not in lost), None)


def _were_one(before: "_Element", behind: "_Element") -> bool:
    """Return whether two runs are neighbours that look the same, as the halves of one that was cut."""
    return (
        before.getnext() is behind
        and local_name(before) == local_name(behind) == "r"
        and sorted(before.attrib.items()) == sorted(behind.attrib.items())
        and _look(before) == _look(behind)
    )


def _look(run: "_Element") -> bytes:
    from lxml import etree

    look = child(run, "rPr")
    return b"" if look is None else etree.tostring(look, method="c14n")


def _join(run: "_Element", behind: "_Element") -> None:
    """Put what stands in a run into the one before it, the halves of a text together."""
    rest = [node for node in behind if local_name(node) != "rPr"]
    last = run[-1] if len(run) else None
    if rest and last is not None and local_name(last) == local_name(rest[0]) == "t":
        last.text = (last.text or "") + (rest.pop(0).text or "")
    run.extend(rest)
    parent = behind.getparent()
    if parent is not None:
        parent.remove(behind)


def _remove_beside(beside: "list[_Element]", paragraphs: set[str]) -> None:
    """Remove what other parts say of the comments that are gone."""
    durable: set[str] = set()
    for root in beside:
        for node in [node for node in root if attribute(node, "paraId") in paragraphs]:
            durable.add(attribute(node, "durableId") or "")
            root.remove(node)
    for root in beside:
        for node in [node for node in root if (attribute(node, "durableId") or " ") in durable]:
            root.remove(node)
