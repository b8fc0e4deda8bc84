"""What `verbeter` plans, and its promise: an edit that does not help is taken back and left to read."""

import pytest

from vacaturelint.api import check_text
from vacaturelint.core.report import DocumentReport
from vacaturelint.editors.plan import Plan, plan_edits
from vacaturelint.editors.recheck import keep_promise
from vacaturelint.editors.text import correct_text

TEXT = "# Kok\n\nJe kookt teneinde bewoners te helpen.\n\nJe plant de maaltijden teneinde op tijd te zijn.\n"


@pytest.fixture(scope="module")
def report() -> DocumentReport:
    return check_text(TEXT, chosen=("VL115",)).documents[0]


@pytest.fixture
def plan(report: DocumentReport) -> Plan:
    return plan_edits(report, lambda _: True)


def test_an_edit_without_which_the_plan_goes_on_is_left_to_read(plan: Plan, report: DocumentReport) -> None:
    first, second = plan.edits
    assert plan.rest == ()
    smaller = plan.without([first])
    assert smaller.edits == (second,)
    assert [finding.span for finding in smaller.rest] == [first.span]
    assert smaller.without([second]).edits == ()
    assert [len(told.everywhere) for told in smaller.without([second]).rest] == [2]
    assert plan_edits(report, lambda edit: edit is not None and edit.span != first.span).edits == (second,)


def test_an_edit_after_which_its_finding_is_still_there_is_taken_back(plan: Plan, report: DocumentReport) -> None:
    stubborn, fine = plan.edits

    def make(some: Plan) -> bytes:
        return correct_text(TEXT.encode(), some.edits)

    def check(data: bytes) -> DocumentReport:
        after = check_text(data.decode(), chosen=("VL115",)).documents[0]
        still = tuple(finding for finding in report.findings if finding.span == stubborn.span)
        return after._replace(findings=still if fine.text in data.decode() else after.findings)

    kept, data = keep_promise(report, plan, make, check)
    assert stubborn not in kept.edits
    assert data == make(kept)
    untouched, same = keep_promise(report, plan, make, lambda data: check_text(data.decode()).documents[0])
    assert untouched == plan
    assert same == make(plan)
