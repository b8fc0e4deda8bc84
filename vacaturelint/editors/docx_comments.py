"""`annoteer`: findings as Word comments at their words; the layout and every other part stay as they were."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from vacaturelint.core.finding import Finding
from vacaturelint.core.text import Document, Span
from vacaturelint.editors.docx_own import Earlier, remove_own
from vacaturelint.editors.docx_package import EditedWord, next_id
from vacaturelint.editors.docx_runs import RunMap, element, set_own
from vacaturelint.editors.placing import in_reading_order
from vacaturelint.editors.remark import remark_lines, remarks
from vacaturelint.readers.builder import AUTHOR
from vacaturelint.readers.xml import child, local_name

if TYPE_CHECKING:
    from lxml.etree import _Element


def annotate_docx(
    data: bytes, document: Document, findings: Iterable[Finding], moment: datetime, earlier: Earlier | None = None
) -> bytes:
    """Return the Word file `data`, read as `document`, with one comment per finding, a new one dated `moment`.

    `earlier` is what it held of ours, when that was taken out before it was read (`bare_docx`).
    """
    package = EditedWord(data)
    add_comments(package, RunMap(package, document), document, findings, moment, earlier)
    return package.save()


def add_comments(
    package: EditedWord,
    runs: RunMap,
    document: Document,
    findings: Iterable[Finding],
    moment: datetime,
    earlier: Earlier | None = None,
) -> None:
    """Add a comment per finding in reading order, in the place of those that stood there from us before.

    A remark on what is missing stands at the heading it belongs under. What cannot stand at its words (a page header,
    a note) goes to the title, as does a remark on the whole document.
    """
    earlier = remove_own(package) if earlier is None else earlier
    comments: _Element | None = None
    number = 0
    ends = Ends()
    placed = in_reading_order(document, findings, lambda block: block.fragments[0].part == package.main)
    for one, why in zip(placed, (first for _, first in remarks([one.finding for one in placed])), strict=True):
        lines = remark_lines(one.finding, quote=one.astray, why=why)
        if earlier.take(lines):
            continue
        if comments is None:
            comments = package.comments()
            number = next_id(comments, package.root(package.main))
        if _anchor(runs, one.span, str(number), package.main, document, ends):
            date = earlier.dates.get(tuple(lines)) or stamp(moment)
            comments.append(_comment(comments, str(number), lines, date))
            number += 1


class Ends:
    """The marks of comments that end right behind a run: a title may have thousands, and none is passed twice."""

    def __init__(self) -> None:
        self._known: dict[_Element, tuple[_Element, _Element]] = {}

    def add(self, run: "_Element", close: "_Element", reference: "_Element") -> None:
        """Put both marks of a comment behind those that end right behind `run`: what came first is read first."""
        first, last = self._known.get(run, (close, run))
        if run.getnext() is not first:  # none yet, or it was cut since: then what stands behind it tells
            first, last = close, run
        while (following := last.getnext()) is not None and _is_end(following):
            first, last = (following if last is run else first), following
        last.addnext(close)
        close.addnext(reference)
        self._known[run] = first, reference


def _anchor(runs: RunMap, span: Span, number: str, part: str, document: Document, ends: Ends) -> bool:
    """Put the marks of a comment around `span`; around the whole paragraph for words in a text box."""
    end = Span(span.end - 1, span.end)
    if not len(span) or document.place(end.start).part != part:
        return False
    host, last = _host(runs.node(span.start)), _host(runs.node(end.start))
    if host is None and last is None:
        before, behind = runs.first_run(span), runs.last_run(span)
    else:
        paragraph = host if host is not None else runs.paragraph(span.start)
        content = [node for node in paragraph if local_name(node) != "pPr"]
        before, behind = content[0], content[-1]
    before.addprevious(_mark(before, "commentRangeStart", number))
    close = _mark(before, "commentRangeEnd", number)
    reference = element(before, "r")
    reference.append(_mark(before, "commentReference", number))
    ends.add(behind, close, reference)
    return True


def _is_end(node: "_Element") -> bool:
    return local_name(node) == "commentRangeEnd" or child(node, "commentReference") is not None


def _host(node: "_Element") -> "_Element | None":
    """Return the paragraph that the outermost text box around `node` hangs in, None outside text boxes."""
    boxes = [above for above in node.iterancestors() if local_name(above) == "txbxContent"]
    return next((above for above in boxes[-1].iterancestors() if local_name(above) == "p"), None) if boxes else None


def _comment(comments: "_Element", number: str, lines: list[str], date: str) -> "_Element":
    comment = _mark(comments, "comment", number)
    for name, value in (("author", AUTHOR), ("date", date), ("initials", "vl")):
        set_own(comment, name, value)
    for line in lines:
        paragraph, run, text = (element(comments, name) for name in ("p", "r", "t"))
        text.text = line
        comment.append(paragraph)
        paragraph.append(run)
        run.append(text)
    return comment


def stamp(moment: datetime) -> str:
    """Return a moment as Word writes it, to the second."""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def _mark(like: "_Element", name: str, number: str) -> "_Element":
    made = element(like, name)
    set_own(made, "id", number)
    return made
