"""An abbreviation with its meaning in brackets is explained, however it is written."""

import pytest

from tests.examples import run_rule
from vacaturelint.rulebook.loader import load_rules

RULE = next(rule for rule in load_rules() if rule.code == "VL204")


@pytest.mark.parametrize(
    "text",
    [
        "Je helpt KMO’s (klein of middelgroot bedrijf) met hun dossier. Een KMO betaalt niets.",
        "Je helpt KMO's (klein of middelgroot bedrijf) met hun dossier.",
        "Je werkt met een ERP-systeem (programma voor bestellingen en voorraad).",
        "Je werkt 0,8 fte (voltijdse job van een week).",
    ],
)
def test_brackets_behind_it_explain_it(text: str) -> None:
    assert [finding.text for finding in run_rule(RULE, text)] == []


def test_a_limit_in_brackets_explains_nothing() -> None:
    assert [finding.text for finding in run_rule(RULE, "Je helpt KMO’s (tot 50 mensen) met hun dossier.")] == ["KMO’s"]


def test_a_list_of_parts_in_brackets_explains_nothing() -> None:
    rule = next(rule for rule in load_rules() if rule.code == "VL203")
    text = "Je bent verantwoordelijk voor alle audits (Magazijn en keuken) in het huis."
    assert [finding.text for finding in run_rule(rule, text)] == ["audits"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Je merkt linnen: truien labelen (patchen) en tellen.", []),
        ("Je zorgt voor de servers: nieuwe software uittesten (patchen).", []),
        ("Je beheert de servers en je helpt bij het patchen.", ["patchen"]),
        ("Je naait, en je helpt bij het patchen van de truien.", []),
    ],
)
def test_a_verb_alone_in_brackets_is_told_by_the_one_before_it(text: str, found: list[str]) -> None:
    rule = next(rule for rule in load_rules() if rule.code == "VL203")
    assert [finding.text for finding in run_rule(rule, f"# Medewerker\n\n{text}")] == found


@pytest.mark.parametrize(
    ("offer", "found"),
    [
        ("Je verdient tussen 2.512 en 3.980 euro bruto per maand.", []),
        ("Je krijgt 2.500 euro budget voor opleiding.", ["rang C1"]),
    ],
)
def test_a_scale_in_the_title_is_told_by_the_wage_in_the_offer(offer: str, found: list[str]) -> None:
    rule = next(rule for rule in load_rules() if rule.code == "VL206")
    told = run_rule(rule, f"# Tekenaar (rang C1)\n\n## Aanbod\n\n- {offer}")
    assert [str(finding.data["term"]) for finding in told] == found


def test_a_date_behind_an_abbreviation_makes_it_no_name() -> None:
    assert [finding.text for finding in run_rule(RULE, "Je kent het KB 19 april 2014.")] == ["KB"]
    assert [finding.text for finding in run_rule(RULE, "Je plaatst 12 KB foto's.")] == []
