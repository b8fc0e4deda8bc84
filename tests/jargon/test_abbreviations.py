"""Abbreviations: a sense that fits the document or none, and never for a name or a Roman numeral."""

import pytest

from tests.examples import run_rule
from vacaturelint.checks.words.term_context import conditions
from vacaturelint.core.finding import Finding
from vacaturelint.data.wordlist import read_table
from vacaturelint.rulebook.loader import load_rules

RULE = next(rule for rule in load_rules() if rule.code == "VL204")


def _found(text: str) -> tuple[Finding, ...]:
    return run_rule(RULE, text)


def _told(text: str) -> list[str]:
    return [suggestion.text for finding in _found(text) for suggestion in finding.suggestions]


@pytest.mark.parametrize(
    "text",
    [
        "Je verzorgt de regie van een programma voor de BBC.",
        "In de stad Gent maak je programma's voor de BBC en voor CNN.",
        "Je werkt bij de CM en je helpt leden aan het loket.",
        "Je bestelt SLA, tomaat en brood bij de leverancier.",
        "Je plaatst zonnepanelen en een PV installatie.",
        "Je legt leidingen voor water, GAS en elektriciteit aan.",
        "Het leefgebied valt onder bijlage III van de richtlijn.",
        "Je werkt in fase II, III en IV van het project.",
        "VAPH zoekt een medewerker. Werken bij VAPH is leuk.",
        "Je komt terecht bij OVAM vzw.",
        "Je werkt in een TOF team.",
        "De vacature LT/24 loopt tot mei.",
        "Je verdient volgens schaal BB1 van de politie.",
        "Je hebt een rijbewijs CE en je rijdt graag.",
        "Stuur je cv voor middernacht CET naar ons.",
        "Je bent kinesist en je kent de DTP van elke baby.",
    ],
)
def test_no_sense_that_does_not_fit(text: str) -> None:
    assert [(finding.text, finding.message) for finding in _found(text)] == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Je werkt bij een OCMW en kent de BBC.",
            ["BBC (beleids- en beheerscyclus, boekhoudregels van de gemeente)"],
        ),
        ("VDAB helpt je. Je start met een IBO.", ["IBO (individuele beroepsopleiding, leren op de werkplek via VDAB)"]),
        (
            "Je kent de kinderopvang. Je helpt kinderen elke dag na school met hun taken en bij het spelen, in de IBO.",
            ["IBO (initiatief voor buitenschoolse opvang)"],
        ),
        ("Je helpt KMO's.", ["KMO's (kleine of middelgrote bedrijven)"]),
        ("Je werkt in een ploeg van 10 VTE.", ["VTE (voltijdse jobs)"]),
        ("Ons team telt 10 VTE.", ["VTE (voltijdse jobs)"]),
    ],
)
def test_the_sense_and_the_number_that_fit(text: str, told: list[str]) -> None:
    assert _told(text)[: len(told)] == told


def test_the_meaning_stands_once() -> None:
    (found,) = _found("Je helpt een KMO. De KMO betaalt niets.")
    assert [place.suggestions[0].replaces for place in found.everywhere] == [True, False]


@pytest.mark.parametrize("text", ["Je volgt de regels (HACCP en meer).", "Je beheert de ERP omgeving."])
def test_without_room_for_brackets_it_is_advice(text: str) -> None:
    (found,) = _found(text)
    assert [suggestion.replaces for suggestion in found.suggestions] == [False]


def test_of_two_wordings_the_writer_chooses() -> None:
    (found,) = _found("Je werkt een plan uit i.f.v. de school.")
    assert found.message.endswith("Zeg het anders, bijvoorbeeld: 'voor' of 'volgens'.")
    assert [suggestion.replaces for suggestion in found.suggestions] == [False, False]


@pytest.mark.parametrize(("noun", "pastes"), [("kennis", True), ("controle", False)])
def test_over_comes_only_behind_what_is_about_something(noun: str, pastes: bool) -> None:
    (found,) = _found(f"We vragen {noun} m.b.t. voeding.")
    assert [suggestion.replaces for suggestion in found.suggestions] == [pastes]


def test_every_condition_is_known_and_there_is_one_for_each_meaning() -> None:
    for row in read_table("afkortingen.tsv"):
        asked = row.parts("when")
        assert len(asked) < 2 or len(asked) == len(row.parts("betekenis")), row["afkorting"]
        for when in asked:
            conditions(when)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Je belt met iemand van P&O over je verlof.", "P&O"),
        ("Je werkt met de dienst L&D aan een plan.", "L&D"),
        ("Je haalt zelf de stukken voor S&OP op.", "S&OP"),
    ],
)
def test_capitals_with_an_ampersand_are_one_abbreviation(text: str, told: str) -> None:
    assert [finding.text for finding in _found(text)] == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("# Chauffeur\n\nDe regels van gmp leren wij je op een dag.", ["gmp"]),
        ("Je kent ovocom en je rijdt graag.", ["ovocom"]),
        ("Je neemt een hap en je staat op de mat.", []),  # words
        ("Je bestelt alles via edi.", ["edi"]),
    ],
)
def test_an_abbreviation_in_small_letters_is_one_where_it_is_no_other_word(text: str, told: list[str]) -> None:
    assert [finding.text for finding in _found(text)] == told


def test_that_one_needs_it_does_not_say_what_it_is() -> None:
    assert [finding.text for finding in _found("Ervaring met EPT = plus, een attest haal je hier.")] == ["EPT"]
    assert _found("Je rijdt met een EPT: een elektrisch karretje voor pallets.") == ()
