"""What a document leaves out changes nothing in the order of what is left."""

import pytest

from tests.findings import finding_at
from vacaturelint.core.finding import in_order
from vacaturelint.core.report import DocumentReport
from vacaturelint.core.rule import RulePack
from vacaturelint.core.scores import Scores
from vacaturelint.core.text import Span
from vacaturelint.core.vacancy import Vacancy
from vacaturelint.readers.markdown import read_markdown
from vacaturelint.readers.source import Source
from vacaturelint.suppression.inline import RuleNames, suppress

TEXT = "# Kok\n\nJe helpt mensen.\n\n<!-- vacaturelint: negeer VL999 -->\nJe kookt graag.\n"


@pytest.mark.parametrize("turned", [False, True], ids=["given in order", "given turned round"])
def test_findings_at_one_place_are_in_the_order_of_every_report(*, turned: bool) -> None:
    document = read_markdown(Source("a.md", TEXT.encode()))
    start = document.text.index("Je helpt")
    places = (None, Span(start, start + 2), Span(start, start + 8))
    made = [finding_at(document, place) for place in places]
    findings = in_order([*made, *(one._replace(code="VL101") for one in made)])
    assert [(one.code, one.span) for one in findings] == [
        ("VL101", None), ("VL201", None), *((code, place) for place in places[1:] for code in ("VL101", "VL201")),
    ]  # fmt: skip
    given = tuple(findings[::-1] if turned else findings)
    report = DocumentReport(document, Vacancy(), Scores(6, 3, 2, 3, None), (), (), given)
    left = suppress(report, RuleNames(RulePack(()), frozenset())).findings
    assert [one for one in left if one.code != "VL904"] == findings
    assert any(one.code == "VL904" for one in left), "the wish names no rule"
