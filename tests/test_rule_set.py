"""What every rule file must have."""

import pytest

from vacaturelint.core.finding import Severity
from vacaturelint.core.rule import Rule, RulePack
from vacaturelint.engine import compile_pack
from vacaturelint.rulebook.loader import load_rules

RULES = load_rules().rules


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_has_examples_near_misses_and_sources(rule: Rule) -> None:
    near = [example for example in rule.good if example.near_miss]
    assert len(rule.bad) >= 3
    assert len(rule.good) - len(near) >= 3
    assert near
    assert rule.sources


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_an_error_rests_on_a_source_that_was_seen(rule: Rule) -> None:
    if rule.severity is Severity.ERROR:
        assert any(source.startswith("http") for source in rule.sources)


def test_the_whole_set_compiles() -> None:
    assert len(compile_pack(RulePack(RULES))) == len(RULES)


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.yields_to], ids=lambda rule: rule.code)
def test_a_rule_gives_way_to_rules_that_exist(rule: Rule) -> None:
    assert set(rule.yields_to) <= {other.code for other in RULES} - {rule.code}
