"""Rules about sentences stay out of headings, tables, lists of competences and other languages."""

import pytest

from tests.examples import run_rule
from vacaturelint.core.rule import Rule
from vacaturelint.rulebook.loader import load_rules

SENTENCE_KINDS = {
    "aanloop", "bijzinnen", "derde-persoon", "dubbele-ontkenning", "lang-woord", "lange-zin", "lijdende-vorm", "men",
    "naamwoordstijl", "tang", "voorzetsels",
}  # fmt: skip
CASES = [
    pytest.param(rule, example.text, id=f"{rule.code}:{example.line}")
    for rule in load_rules()
    if rule.kind in SENTENCE_KINDS
    for example in rule.bad
    if "\n" not in example.text and not example.text.startswith("- ")
]
FRAMES = {
    "heading": "# {}",
    "second heading": "# Kok\n\n### {}",
    "cell": "| {} | ma |\n|---|---|\n| {} | 9 uur |",
    "competences": "Professionele vaardigheden {}\n\nAanbod\n\nWe bieden een laptop.",
}


@pytest.mark.parametrize("frame", FRAMES.values(), ids=FRAMES)
@pytest.mark.parametrize(("rule", "text"), CASES)
def test_no_style_finding_outside_running_text(rule: Rule, text: str, frame: str) -> None:
    assert [found.text for found in run_rule(rule, frame.format(text, text))] == []


@pytest.mark.parametrize(("rule", "text"), CASES)
def test_a_finding_stays_when_other_blocks_are_added(rule: Rule, text: str) -> None:
    alone = [found.text for found in run_rule(rule, text)]
    amid = run_rule(rule, f"## Wat doe je?\n\n- een laptop\n\n{text}\n\n## Aanbod\n\n- maaltijdcheques")
    assert [found.text for found in amid] == alone


ADVICE = [
    ("VL101", "Je beantwoordt elke dag alle vragen van de bezoekers aan het loket van het stadhuis en noteert alles "
     "daarna heel precies in het nieuwe systeem van de stad.", "stadhuis. Je noteert alles daarna heel precies"),
    ("VL102", "De vragen worden door jou beantwoord.", "Begin met wie het doet: 'Je beantwoordt de vragen.'"),
    ("VL102", "De wedde wordt vastgesteld door ons.", "'We stellen de wedde vast.'"),
    ("VL114", "## Taken\n\n- Opmaken van de planning", "'Je maakt … op'"),
    ("VL102", "Alle kandidaten worden op 3 mei verwittigd.", "Zeg wie het doet: begin met 'we', 'je'"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "words"), ADVICE)
def test_advice_says_what_to_write(code: str, text: str, words: str) -> None:
    rule = load_rules().find(code)
    assert rule is not None
    advice = [suggestion for found in run_rule(rule, text) for suggestion in found.suggestions]
    assert any(words in suggestion.text for suggestion in advice), advice
    assert not any(suggestion.replaces for suggestion in advice) or code == "VL101"
