"""`verbeter`: corrections as tracked changes (`w:del` and `w:ins`) that Word accepts or refuses one by one."""

import copy
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from vacaturelint.core.text import Document
from vacaturelint.editors.docx_comments import add_comments, stamp
from vacaturelint.editors.docx_package import WordPackage, next_id
from vacaturelint.editors.docx_runs import PRESERVE, RunMap, element, set_own
from vacaturelint.editors.plan import Edit, Plan
from vacaturelint.editors.remark import AUTHOR, clean
from vacaturelint.readers.xml import child, local_name

if TYPE_CHECKING:
    from lxml.etree import _Element

_PLAIN = frozenset(["rPr", "t", "tab", "br", "cr", "noBreakHyphen", "softHyphen", "lastRenderedPageBreak"])
_OUTSIDE = frozenset(["commentReference", "annotationRef"])
_CLOSED = frozenset(["ins", "moveTo", "del", "moveFrom", "fldSimple", "txbxContent", "ruby"])
_BOUND = frozenset(["lock", "dataBinding", "dropDownList", "comboBox", "date"])


class Changeable:
    """Says of an edit whether it can be a tracked change: no field, text box, note mark or change of another."""

    def __init__(self, data: bytes, document: Document) -> None:
        self._runs = RunMap(WordPackage(data), document)
        self._document = document

    def __call__(self, edit: Edit) -> bool:
        """Return whether the runs under the edit hold nothing but text, in one paragraph."""
        first, last = self._runs.node(edit.span.start), self._runs.node(edit.span.end - 1)
        paragraph = self._runs.paragraph(edit.span.start)
        if paragraph is not self._runs.paragraph(edit.span.end - 1) or edit.text != clean(edit.text):
            return False
        under = list(_runs_between(paragraph, first.getparent(), last.getparent()))
        return not _in_field(paragraph, first) and all(_is_free(run) for run in under)


def correct_docx(data: bytes, document: Document, plan: Plan, moment: datetime) -> bytes:
    """Return the Word file with the edits of `plan` as tracked changes and the other findings as comments."""
    package = WordPackage(data)
    runs = RunMap(package, document)
    add_comments(package, runs, document, plan.rest, moment)
    number = next_id(*(package.root(part) for part in {document.place(e.span.start).part for e in plan.edits}))
    for nth, edit in enumerate(plan.edits):
        _change(runs, edit, number + 2 * nth, moment)
    return package.save()


def _change(runs: RunMap, edit: Edit, number: int, moment: datetime) -> None:
    span = edit.span
    first, last = runs.first_run(span), runs.last_run(span)
    under = [run for run in _runs_between(runs.paragraph(span.start), first, last) if _has_text(run)]
    for run in under:
        wrapper = _tracked(run, "del", number, moment)
        run.addprevious(wrapper)
        wrapper.append(run)
        for node in [node for node in run if local_name(node) == "t"]:
            node.tag = node.tag.removesuffix("t") + "delText"
    if edit.text:
        inserted = _tracked(first, "ins", number + 1, moment)
        inserted.append(_run_like(first, edit.text))
        deleted = first.getparent()
        if deleted is not None:
            deleted.addnext(inserted)


def _run_like(run: "_Element", text: str) -> "_Element":
    """Return a run with `text` in the formatting of `run`."""
    made, node = element(run, "r"), element(run, "t")
    properties = child(run, "rPr")
    if properties is not None:
        made.append(copy.deepcopy(properties))
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
    """Return whether a content control takes its text from elsewhere or may not be changed."""
    properties = child(node, "sdtPr") if local_name(node) == "sdt" else None
    return properties is not None and any(local_name(inner) in _BOUND for inner in properties)


def _in_field(paragraph: "_Element", node: "_Element") -> bool:
    """Return whether `node` is part of a field, whose text Word may compute anew."""
    depth = 0
    for other in paragraph.iter():
        if other is node:
            return depth > 0
        if local_name(other) == "fldChar":
            kinds = [value for key, value in other.attrib.items() if str(key).endswith("fldCharType")]
            depth += {"begin": 1, "end": -1}.get(str(kinds[0]) if kinds else "", 0)
    return False
