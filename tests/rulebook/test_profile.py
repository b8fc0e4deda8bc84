"""Rule profiles: the shipped ones hold together, and mistakes in them are named."""

import pytest

from tests.examples import run_rule
from vacaturelint.core.finding import Severity
from vacaturelint.core.rule import Status
from vacaturelint.data.yamlfile import read_yaml
from vacaturelint.engine import compile_pack
from vacaturelint.errors import RuleFileError, UsageError
from vacaturelint.rulebook.loader import load_rules
from vacaturelint.rulebook.profile import apply_profile, load_profile, profile_from, profile_names
from vacaturelint.rulebook.select import select

SENTENCE = "Je helpt elke dag mensen aan het loket van het stadhuis en je noteert al hun vragen in het nieuwe systeem."


@pytest.mark.parametrize("name", profile_names())
def test_a_shipped_profile_compiles(name: str) -> None:
    pack = apply_profile(load_rules(), load_profile(name))
    assert len(compile_pack(select(pack))) > 0


def test_the_standard_profile_changes_nothing() -> None:
    assert apply_profile(load_rules(), load_profile("standaard")) == load_rules()


def test_the_strict_profile_has_lower_thresholds() -> None:
    strict = apply_profile(load_rules(), load_profile("streng"))
    mild, severe = load_rules().find("VL101"), strict.find("VL101")
    assert mild is not None
    assert severe is not None
    assert run_rule(mild, SENTENCE) == ()
    profile = profile_from(read_yaml("naam: x\nuitleg: y\nopties:\n  VL101:\n    meer_dan: 5\n", "p.yaml"), "p.yaml")
    lower = apply_profile(load_rules(), profile).find("VL101")
    assert lower is not None
    assert severe.options != mild.options
    assert compile_pack(strict)


def test_a_profile_sets_severity_and_turns_rules_on_and_off() -> None:
    text = "naam: x\nuitleg: y\nuit: [VL102]\nernst:\n  VL101: fout\n"
    pack = apply_profile(load_rules(), profile_from(read_yaml(text, "p.yaml"), "p.yaml"))
    chosen = select(pack)
    heavy = chosen.find("VL101")
    assert heavy is not None
    assert heavy.severity is Severity.ERROR
    assert chosen.find("VL102") is None
    on = profile_from(read_yaml("naam: x\nuitleg: y\naan: [VL102]\n", "p.yaml"), "p.yaml")
    again = apply_profile(pack, on).find("VL102")
    assert again is not None
    assert again.status is Status.STABLE


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("naam: x\nuitleg: y\nuit: [VL999]\n", "^p.yaml:1: regel VL999 bestaat niet"),
        ("naam: x\nuitleg: y\nernst:\n  VL101: zwaar\n", "^p.yaml:4: .*kies uit fout"),
        ("naam: x\nuitlig: y\n", "^p.yaml:2: .*bedoel je 'uitleg'"),
    ],
)
def test_a_mistake_in_a_profile_is_named(text: str, words: str) -> None:
    with pytest.raises(RuleFileError, match=words):
        apply_profile(load_rules(), profile_from(read_yaml(text, "p.yaml"), "p.yaml"))


def test_an_unknown_profile_gets_a_hint() -> None:
    with pytest.raises(UsageError, match="Bedoel je 'streng'"):
        load_profile("strenk")
