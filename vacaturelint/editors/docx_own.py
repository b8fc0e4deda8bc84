"""The comments that vacaturelint put in a Word file before: taken out again, but for those that somebody answered."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from vacaturelint.editors.docx_package import WordPackage
from vacaturelint.editors.remark import AUTHOR
from vacaturelint.readers.xml import attribute, local_name

if TYPE_CHECKING:
    from lxml.etree import _Element

_MARKS = frozenset(["commentRangeStart", "commentRangeEnd", "commentReference"])
_BESIDE = ("commentsExtended", "commentsIds", "commentsExtensible")
Lines = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Earlier:
    """What a file held of ours: when each comment was made, and those that stay as they were."""

    dates: dict[Lines, str] = field(default_factory=dict)
    kept: Counter[Lines] = field(default_factory=Counter)

    def take(self, lines: list[str]) -> bool:
        """Return whether this very remark stands there already; each one that stays counts once."""
        key = _key(lines)
        stands = self.kept[key] > 0
        self.kept[key] -= stands
        return stands


def remove_own(package: WordPackage) -> Earlier:
    """Take our comments out of the package; one with an answer, or that somebody marked as done, stays."""
    earlier = Earlier()
    if not package.parts(("comments",)):
        return earlier
    comments = package.comments()
    beside = [package.root(part) for part in package.parts(_BESIDE)]
    touched = set(_touched(beside))
    gone: dict[str, set[str]] = {}
    for comment in [node for node in comments if attribute(node, "author") == AUTHOR]:
        lines = ["".join(map(str, paragraph.itertext("{*}t"))) for paragraph in comment]
        paragraphs = {number for node in comment if (number := attribute(node, "paraId"))}
        if paragraphs & touched:
            earlier.kept[_key(lines)] += 1
            continue
        earlier.dates[tuple(lines)] = attribute(comment, "date") or ""
        gone[attribute(comment, "id") or ""] = paragraphs
        comments.remove(comment)
    if gone:
        _remove_marks(package.root(package.main), set(gone))
        _remove_beside(beside, set().union(*gone.values()))
    return earlier


def _key(lines: list[str]) -> Lines:
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


def _remove_marks(root: "_Element", numbers: set[str]) -> None:
    for node in [node for node in root.iter() if local_name(node) in _MARKS and attribute(node, "id") in numbers]:
        above = node.getparent()
        alone = above is not None and all(inner is node or local_name(inner) == "rPr" for inner in above)
        lost = above if alone and local_name(node) == "commentReference" else node
        parent = lost.getparent() if lost is not None else None
        if parent is not None and lost is not None:
            parent.remove(lost)


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
