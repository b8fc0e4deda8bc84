"""Holds corrections to their promise: what was corrected is gone, and no new `fout` came for it."""

import bisect
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from vacaturelint.core.finding import Finding, Severity
from vacaturelint.core.report import DocumentReport
from vacaturelint.core.text import Document, Span
from vacaturelint.editors.plan import Edit, Plan, applied

_ROUNDS = 4  # taking one edit back may break another; after these none is made, so that it ends

Make = Callable[[Plan], bytes]
Check = Callable[[bytes], DocumentReport]


def keep_promise(before: DocumentReport, plan: Plan, make: Make, check: Check) -> tuple[Plan, bytes]:
    """Return the plan without the edits that break the promise, and the corrected document in bytes.

    `make` builds the corrected document of a plan, `check` reads and checks what it built.
    """
    for _ in range(_ROUNDS):
        data = make(plan)
        broken = broken_edits(before, check(data), plan) if plan.edits else ()
        if not broken:
            return plan, data
        plan = plan.without(broken)
    plan = plan.without(plan.edits)
    return plan, make(plan)


def broken_edits(before: DocumentReport, after: DocumentReport, plan: Plan) -> tuple[Edit, ...]:
    """Return the edits in blocks where a corrected finding is still there, or where a new `fout` appeared.

    When the new text is not the old one with the edits made, the whole document counts as one block.
    """
    same = _flat(applied(before.document.text, plan.edits)) == _flat(after.document.text)
    blocks = _Blocks(before.document if same else None, plan.edits)
    old = Counter((blocks.old(finding.span), finding.code) for finding in _places(before))
    new = Counter((blocks.new(finding.span), finding.code) for finding in _places(after))
    done = Counter((blocks.old(edit.span), edit.finding.code) for edit in plan.edits)
    errors = {finding.code for finding in (*before.findings, *after.findings) if finding.severity is Severity.ERROR}
    bad = {block for (block, code) in new - (old - done) if done[block, code] or code in errors}
    return tuple(edit for edit in plan.edits if None in bad or blocks.old(edit.span) in bad)


def _flat(text: str) -> str:
    """Return a text with its line ends as spaces: a corrected heading may make a reader cut a line where it did not."""
    return text.replace("\n", " ")


class _Blocks:
    """The number of the block that a span lies in, before the edits and, moved back, after them.

    It is None for a finding about the whole document, and for every one without a document to count in.
    """

    def __init__(self, document: Document | None, edits: Sequence[Edit]) -> None:
        self._starts = None if document is None else [block.span.start for block in document.blocks]
        self._edits = edits

    def old(self, span: Span | None) -> int | None:
        """Return the block of a span in the text as it was."""
        return None if span is None or self._starts is None else bisect.bisect_right(self._starts, span.start)

    def new(self, span: Span | None) -> int | None:
        """Return the block, as it was, of a span in the corrected text."""
        if span is None:
            return None
        offset = span.start
        for edit in self._edits:
            if edit.span.start >= offset:
                break
            offset = max(offset - len(edit.text) + len(edit.span), edit.span.start)
        return self.old(Span(offset, offset))


def _places(report: DocumentReport) -> Iterator[Finding]:
    for finding in report.findings:
        yield from finding.everywhere
