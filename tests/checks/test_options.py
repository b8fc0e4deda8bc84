"""The options that a kind of check declares: what a rule may set, what counts unsaid, and what `uitleg` tells of it."""

from dataclasses import replace
from pathlib import Path

import pytest

from vacaturelint.checks.base import Option
from vacaturelint.checks.kinds import KINDS
from vacaturelint.cli.main import run
from vacaturelint.core.located import Located
from vacaturelint.core.rule import Rule
from vacaturelint.data.fields import Fields
from vacaturelint.errors import RuleFileError
from vacaturelint.rulebook.loader import load_rules

RULES = tuple(load_rules())


def rule_of(kind: str) -> Rule:
    return next(rule for rule in RULES if rule.kind == kind)


@pytest.mark.parametrize(
    ("kind", "option"), [(name, option) for name, kind in KINDS.items() for option in kind.options], ids=str
)
def test_an_option_is_set_by_a_rule_or_says_what_counts_unsaid(kind: str, option: Option) -> None:
    used = any(Fields(rule.options, rule.path).has(option.key) for rule in RULES if rule.kind == kind)
    by_a_team = option.key == "stil"
    assert used or by_a_team or option.unsaid is not None
    assert option.about == option.about.strip()
    assert option.about


def test_what_is_unsaid_counts_as_declared() -> None:
    rule = replace(rule_of("bijzinnen"), options=Located({"hoogstens": Located("1", 7)}, 6))
    fields = KINDS["bijzinnen"].fields(rule)
    assert (fields.integer("hoogstens"), fields.integer("vanaf_woorden")) == (1, 0)
    assert [(option.key, value.value) for option, value in KINDS["bijzinnen"].settings(rule)] == [
        ("hoogstens", "1"),
        ("vanaf_woorden", "0"),
    ]


def test_an_option_that_no_kind_declares_is_an_error_with_its_line() -> None:
    rule = replace(rule_of("lange-zin"), options=Located({"meerdan": Located("9", 12)}, 11))
    with pytest.raises(RuleFileError, match=r"12.*meerdan.*meer_dan"):
        KINDS["lange-zin"](rule)


def test_the_explanation_lists_what_a_team_may_set_as_it_is_now(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["uitleg", "VL101"]) == 0
    assert "[regels.VL101]:\n  meer_dan = 25: een zin met meer woorden valt op\n" in capsys.readouterr().out
    Path("vacaturelint.toml").write_text("[regels.VL101]\nmeer_dan = 20\n", encoding="utf-8")
    assert run(["uitleg", "VL101"]) == 0
    assert "meer_dan = 20:" in capsys.readouterr().out


def test_a_kind_without_options_lists_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert KINDS["datum"].options == ()
    assert run(["uitleg", rule_of("datum").code]) == 0
    assert "Instellen in" not in capsys.readouterr().out
