"""Every example in every rule file, executed."""

import pytest

from tests.examples import apply_first, run_rule
from vacaturelint.core.rule import BadExample, GoodExample, Rule
from vacaturelint.rulebook.loader import load_rules

RULES = load_rules().rules


BAD = [pytest.param(rule, example, id=f"{rule.code}:{example.line}") for rule in RULES for example in rule.bad]


GOOD = [pytest.param(rule, example, id=f"{rule.code}:{example.line}") for rule in RULES for example in rule.good]


@pytest.mark.parametrize(("rule", "example"), BAD)
def test_a_bad_example_is_found_exactly_where_it_is_marked(rule: Rule, example: BadExample) -> None:
    findings = run_rule(rule, example.text)
    found = [(finding.span.start, finding.span.end) if finding.span else None for finding in findings]
    expected: list[tuple[int, int] | None] = [*example.marks] or [None]
    assert found == expected, [finding.text for finding in findings]


@pytest.mark.parametrize(("rule", "example"), BAD)
def test_the_first_suggestion_mends_a_bad_example(rule: Rule, example: BadExample) -> None:
    findings = run_rule(rule, example.text)
    mended = apply_first(example.text, findings)
    if example.better is not None:
        assert mended == example.better
    if mended != example.text:
        assert run_rule(rule, mended) == ()


@pytest.mark.parametrize(("rule", "example"), GOOD)
def test_a_good_example_stays_silent(rule: Rule, example: GoodExample) -> None:
    assert [finding.text for finding in run_rule(rule, example.text)] == []
