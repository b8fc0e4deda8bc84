"""Holds corrections to their promise: what was corrected is gone, and no new `fout` came for it."""

from collections import Counter
from collections.abc import Callable

from vacaturelint.core.finding import Severity
from vacaturelint.core.report import DocumentReport
from vacaturelint.core.text import Document
from vacaturelint.editors.plan import Edit, Plan

_ROUNDS = 4

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

    When the blocks no longer correspond, the whole document counts as one block.
    """
    same = len(before.document.blocks) == len(after.document.blocks)
    old, new = _codes(before, by_block=same), _codes(after, by_block=same)
    done = Counter((_block(before.document, edit.span.start, same), edit.finding.code) for edit in plan.edits)
    errors = {f.code for report in (before, after) for f in report.findings if f.severity is Severity.ERROR}
    bad = {
        block
        for (block, code), count in new.items()
        if count > old[block, code] - done[block, code] and (done[block, code] or code in errors)
    }
    return tuple(edit for edit in plan.edits if _block(before.document, edit.span.start, same) in bad or None in bad)


def _codes(report: DocumentReport, *, by_block: bool) -> Counter[tuple[int | None, str]]:
    return Counter(
        (_block(report.document, finding.span.start, by_block) if finding.span else None, finding.code)
        for finding in report.findings
    )


def _block(document: Document, offset: int, by_block: object) -> int | None:
    block = document.block_at(offset)
    return document.blocks.index(block) if by_block and block is not None else None
