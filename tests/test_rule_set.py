"""What every rule file must have, and what the README promises about rules in a new version."""

import re
from pathlib import Path

import pytest

from vacaturelint import __version__
from vacaturelint.core.finding import Severity
from vacaturelint.core.rule import Rule, RulePack, Status
from vacaturelint.engine import compile_pack
from vacaturelint.rulebook.loader import load_rules
from vacaturelint.rulebook.profile import apply_profile, load_profile, profile_names
from vacaturelint.rulebook.select import select

RULES = load_rules().rules
ON_TRIAL = [rule for rule in RULES if rule.status is Status.TRIAL]
CHANGES = (Path(__file__).parent.parent / "CHANGELOG.md").read_text(encoding="utf-8")
VERSIONS = re.findall(r"^## (\d+\.\d+\.\d+)", CHANGES, re.MULTILINE)


def _is_whole(rule: Rule) -> bool:
    near = [example for example in rule.good if example.near_miss]
    return len(rule.bad) >= 3 and len(rule.good) - len(near) >= 3 and bool(near) and bool(rule.sources)


def test_a_rule_has_examples_near_misses_and_sources() -> None:
    assert [rule.code for rule in RULES if not _is_whole(rule)] == []


def test_an_error_rests_on_a_source_that_was_seen() -> None:
    errors = [rule for rule in RULES if rule.severity is Severity.ERROR]
    assert [rule.code for rule in errors if not any(one.startswith("http") for one in rule.sources)] == []
    assert errors


def test_the_whole_set_compiles() -> None:
    assert len(compile_pack(RulePack(RULES))) == len(RULES)


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.yields_to], ids=lambda rule: rule.code)
def test_a_rule_gives_way_to_rules_that_exist(rule: Rule) -> None:
    for word in rule.yields_to:
        assert any(rule.yields(other) and other.answers_to(word) for other in RULES), word


def test_the_changelog_tells_about_this_version() -> None:
    assert VERSIONS[0] == __version__


def test_a_rule_is_there_since_a_version_that_was_made() -> None:
    made = {version.rpartition(".")[0] for version in VERSIONS}
    assert [rule.code for rule in RULES if rule.since not in made] == []


@pytest.mark.parametrize("name", profile_names())
def test_no_profile_runs_a_rule_on_trial(name: str) -> None:
    running = select(apply_profile(load_rules(), load_profile(name)))
    assert {rule.status for rule in running} == {Status.STABLE}


@pytest.mark.parametrize("rule", ON_TRIAL, ids=lambda rule: rule.code)
def test_a_rule_on_trial_runs_for_who_asks(rule: Rule) -> None:
    assert [chosen.code for chosen in select(load_rules(), (rule.code,))] == [rule.code]
