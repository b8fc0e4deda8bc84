"""`verbeter` for one document: which suggestions to apply, the corrected bytes, and the promise that they hold."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from vacaturelint.core.report import DocumentReport
from vacaturelint.editors.docx_changes import Changeable, correct_docx
from vacaturelint.editors.plan import Edit, Plan, plan_edits
from vacaturelint.editors.recheck import keep_promise
from vacaturelint.editors.text import correct_text


@dataclass(frozen=True, slots=True)
class Corrected:
    """What was corrected and what is left to read, and the document in bytes."""

    plan: Plan
    data: bytes


def correct_document(
    report: DocumentReport,
    data: bytes,
    check: Callable[[bytes], DocumentReport],
    *,
    moment: datetime,
    unsafe: bool = False,
) -> Corrected:
    """Return the corrected copy of `data`, read and judged as `report`; in a format that is `correctable`.

    In Word the corrections are tracked changes dated `moment`, and what is left becomes comments. `check` reads and
    judges a corrected copy: a correction after which its finding is still there, or a `fout` is new, is taken back.
    """
    document = report.document

    def word(plan: Plan) -> bytes:
        return correct_docx(data, document, plan, moment)

    def text(plan: Plan) -> bytes:
        return correct_text(data, plan.edits)

    def stands_together(edit: Edit) -> bool:
        return document.is_unbroken(edit.span)

    in_text = document.format.is_text
    plan = plan_edits(report, stands_together if in_text else Changeable(data, document), unsafe=unsafe)
    return Corrected(*keep_promise(report, plan, text if in_text else word, check))
