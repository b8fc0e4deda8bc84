"""`verbeter`: corrections as tracked changes (`w:del` and `w:ins`) that Word accepts or refuses one by one."""

import copy
import itertools
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from vacaturelint.core.text import Document
from vacaturelint.core.visible import legal_xml
from vacaturelint.editors.docx_comments import add_comments, stamp
from vacaturelint.editors.docx_fields import computed_runs
from vacaturelint.editors.docx_package import EditedWord, next_id
from vacaturelint.editors.docx_runs import PRESERVE, RunMap, element, set_own
from vacaturelint.editors.plan import Edit, Plan
from vacaturelint.readers.builder import AUTHOR
from vacaturelint.readers.xml import child, local_name

if TYPE_CHECKING:
    from lxml.etree import _Element

_PLAIN = frozenset(["rPr", "t", "tab", "br", "cr", "noBreakHyphen", "softHyphen", "lastRenderedPageBreak"])
_OUTSIDE = frozenset(["commentReference", "annotationRef"])
_CLOSED = frozenset(["ins", "moveTo", "del", "moveFrom", "fldSimple", "txbxContent", "ruby", "AlternateContent"])
_BOUND = frozenset(
    [
        "lock",
        "text",
        "dataBinding",
        "dropDownList",
        "comboBox",
        "date",
        "checkbox",
        "docPartList",
        "citation",
        "bibliography",
    ]
)
_HISTORY = frozenset(["rPrChange", "ins", "del", "moveFrom", "moveTo"])
_EDGES = ("header", "footer")
_LAYOUT = frozenset("\n\r\t")


class Changeable:
    """Says of an edit whether it can be a tracked change: no field, text box, note mark or change of another."""

    def __init__(self, data: bytes, document: Document) -> None:
        package = EditedWord(data)
        self._runs = RunMap(package, document)
        self._document = document
        parts = {fragment.part for block in document.blocks for fragment in block.fragments}
        self._computed = {part: computed_runs(package.root(part)) for part in parts if package.holds(part)}
        self._twins = _twins(package)

    def __call__(self, edit: Edit) -> bool:
        """Return whether the runs under the edit hold nothing but text, in one paragraph."""
        part, old = self._document.place(edit.span.start).part, self._document.text[edit.span.start : edit.span.end]
        if part not in self._computed or self._document.place(edit.span.end - 1).part != part:
            return False
        first, last = self._runs.node(edit.span.start), self._runs.node(edit.span.end - 1)
        paragraph = self._runs.paragraph(edit.span.start)
        if paragraph is not self._runs.paragraph(edit.span.end - 1) or edit.text != legal_xml(edit.text):
            return False
        if _LAYOUT & set(old + edit.text):
            return False
        under = list(_runs_between(paragraph, first.getparent(), last.getparent()))
        return part not in self._twins and all(_is_free(run) and run not in self._computed[part] for run in under)


def correct_docx(data: bytes, document: Document, plan: Plan, moment: datetime) -> bytes:
    """Return the Word file with the edits of `plan` as tracked changes and the other findings as comments."""
    package = EditedWord(data)
    runs = RunMap(package, document)
    add_comments(package, runs, document, plan.rest, moment)
    parts = {document.place(edit.span.start).part for edit in plan.edits}
    numbers = itertools.count(next_id(package.root(package.main), *(package.root(part) for part in parts)))
    for edit in plan.edits:
        _change(runs, edit, numbers, moment)
    return package.save()


def _twins(package: EditedWord) -> frozenset[str]:
    """Return the headers and footers that say the same as another: the reader shows one of them, Word all."""
    words = {part: "".join(map(str, package.root(part).itertext("{*}t"))).split() for part in package.parts(_EDGES)}
    return frozenset(part for part, own in words.items() if sum(own == other for other in words.values()) > 1)


def _change(runs: RunMap, edit: Edit, numbers: Iterator[int], moment: datetime) -> None:
    span = edit.span
    first, last = runs.first_run(span), runs.last_run(span)
    under = [run for run in _runs_between(runs.paragraph(span.start), first, last) if _has_text(run)]
    deleted: _Element | None = None
    for run in under:
        if deleted is None or deleted.getnext() is not run:
            deleted = _tracked(run, "del", next(numbers), moment)
            run.addprevious(deleted)
        deleted.append(run)
        for node in [node for node in run if local_name(node) == "t"]:
            node.tag = node.tag.removesuffix("t") + "delText"
    if edit.text:
        inserted = _tracked(first, "ins", next(numbers), moment)
        inserted.append(_run_like(first, edit.text))
        beside = first.getparent()
        if beside is not None:
            beside.addnext(inserted)


def _run_like(run: "_Element", text: str) -> "_Element":
    """Return a run with `text` in the formatting of `run`."""
    made, node = element(run, "r"), element(run, "t")
    properties = child(run, "rPr")
    if properties is not None:
        made.append(copy.deepcopy(properties))
        for old in [old for old in made[0] if local_name(old) in _HISTORY]:
            made[0].remove(old)
    node.text = text
    node.set(PRESERVE, "preserve")
    made.append(node)
    return made


def _tracked(like: "_Element", name: str, number: int, moment: datetime) -> "_Element":
    made = element(like, name)
    for key, value in (("id", str(number)), ("author", AUTHOR), ("date", stamp(moment))):
        set_own(made, key, value)
    return made


def _runs_between(paragraph: "_Element", first: "_Element | None", last: "_Element | None") -> "Iterator[_Element]":
    """Yield the runs of a paragraph from `first` to `last`, in document order."""
    inside = False
    for run in (node for node in paragraph.iter() if local_name(node) == "r"):
        inside = inside or run is first
        if inside:
            yield run
        if run is last:
            return


def _has_text(run: "_Element") -> bool:
    return not any(local_name(node) in _OUTSIDE for node in run) and len(run) > 0


def _is_free(run: "_Element") -> bool:
    """Return whether a run may be deleted and rewritten by a tracked change."""
    names = {local_name(node) for node in run}
    if names & _OUTSIDE:
        return True
    above = list(run.iterancestors())
    closed = any(local_name(node) in _CLOSED for node in above)
    return names <= _PLAIN and not closed and not any(_is_bound(node) for node in above)


def _is_bound(node: "_Element") -> bool:
    """Return whether a content control takes its text from elsewhere or may not be changed.

    One for plain text, or around a table cell, loses what a tracked change deletes when LibreOffice 7.4 opens it.
    """
    properties = child(node, "sdtPr") if local_name(node) == "sdt" else None
    if properties is not None and child(node, "sdtContent", "tc") is not None:
        return True
    return properties is not None and any(local_name(inner) in _BOUND for inner in properties)
