"""Words that stand there for somebody else than who applies, and abbreviations that outsiders must understand."""

import pytest

from tests.examples import run_rule
from vacaturelint.checks.words.abbreviation_shape import is_spelled
from vacaturelint.rulebook.loader import load_rules

RULES = {rule.code: rule for rule in load_rules()}


def told(text: str, code: str) -> list[str]:
    return [finding.text for finding in run_rule(RULES[code], text)]


@pytest.mark.parametrize(
    ("others", "applicant", "code"),
    [
        ("Acquisitie n.a.v. deze vacature wensen we niet.", "Bel ons n.a.v. deze vacature.", "VL204"),
        (
            "Cv's van bureaus zonder KPI lezen we niet.",
            "We meten je werk met een KPI.",
            "VL204",
        ),
        (
            'Je werkt aan het project "Meer wervingsreserve in de kleine stad".',
            'Je komt in een "wervingsreserve".',
            "VL201",
        ),
        ("# Auditor\n\nJe doet elke nacht de audit.", "# Kok\n\nJe doet elke nacht de audit.", "VL203"),
    ],
)
def test_what_is_not_said_to_who_applies_needs_no_explanation(others: str, applicant: str, code: str) -> None:
    assert told(others, code) == []
    assert told(applicant, code)


def test_two_names_for_one_thing_in_one_place_are_explained_once() -> None:
    assert told("Je krijgt een CAO90-bonus of een collectieve bonus.", "VL201") == ["CAO90-bonus"]
    assert len(told("Je krijgt een CAO90-bonus.\n\nLater volgt een collectieve bonus.", "VL201")) == 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("## Wat we bieden\n\n- PVTO tot drie dagen per week", ["PVTO"]),
        ("## Wat we bieden\n\n- DELTA tot drie dagen per week", []),
        ("Je kent de regels (Exodus, WQP) van de dienst.", ["WQP"]),
        ("Je leest de verslagen (KQR/MQR) na.", ["KQR", "MQR"]),
        ("Je dossier heeft nummer KQR/24/MQR.", []),
    ],
)
def test_capitals_that_nobody_can_say_or_that_stand_in_a_row_are_abbreviations(text: str, found: list[str]) -> None:
    assert told(text, "VL204") == found


def test_what_is_said_as_a_word_is_a_name() -> None:
    assert [core for core in ("PTOW", "IDMS", "FAGG", "STERK", "ALCOA", "SCHOOL", "TRIXXO") if is_spelled(core)] == [
        "PTOW",
        "IDMS",
        "FAGG",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Je sorteert klein gevaarlijk afval. Breng KGA naar ons.", []),
        ("Je sorteert gevaarlijk afval. Breng KGA naar ons.", ["KGA"]),
    ],
)
def test_words_that_begin_with_its_letters_say_what_an_abbreviation_is(text: str, found: list[str]) -> None:
    assert told(text, "VL204") == found


def test_a_level_behind_its_diploma_says_nothing_new() -> None:
    assert told("Je hebt een masterdiploma, dat toegang geeft tot niveau A.", "VL206") == []
    assert told("Je hebt een diploma, dat toegang geeft tot niveau A.", "VL206") == ["niveau A"]


def test_a_verb_far_from_its_tail_is_told_without_what_lies_between() -> None:
    text = "Kandidaturen dienen uiterlijk op 15 februari 2027 per aangetekend schrijven te worden bezorgd."
    (found,) = [one for one in run_rule(RULES["VL115"], text) if one.text.startswith("dienen")]
    assert found.suggestions[0].text == "moeten"


@pytest.mark.parametrize(("heading", "found"), [("Compensation & Benefits", []), ("Benefits", ["Benefits"])])
def test_a_heading_all_in_english_is_not_half_replaced(heading: str, found: list[str]) -> None:
    rule = next(rule for rule in load_rules() if rule.code == "VL203")
    told = run_rule(rule, f"# Kok\n\n## {heading}\n\nJe krijgt eten en een vrije dag.\n")
    assert [finding.text for finding in told] == found


def test_the_name_of_a_decision_is_no_wording_of_the_writer() -> None:
    rule = next(rule for rule in load_rules() if rule.code == "VL201")
    law = "Het besluit van 20 januari 2023 tot vaststelling van voorwaarden voor de rechtspositieregeling geldt."
    assert [finding.text for finding in run_rule(rule, law)] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Je kent het decreet van 25 april 2014 betreffende de omgevingsvergunning.", []),
        ("Je kent de wetgeving betreffende het welzijn.", ["betreffende"]),
    ],
)
def test_a_preposition_in_the_name_of_a_law_is_no_wording_of_the_writer(text: str, found: list[str]) -> None:
    assert [finding.text for finding in run_rule(RULES["VL115"], text)] == found


def test_in_case_of_takes_another_preposition_than_in_case_that() -> None:
    def written(text: str) -> list[str]:
        return [finding.suggestions[0].text for finding in run_rule(RULES["VL115"], text)]

    assert written("Je start later ingeval van ziekte.") == ["bij"]
    assert written("Je belt ingeval je ziek bent.") == ["als"]


def test_who_reads_on_about_an_english_job_knows_its_name() -> None:
    assert [f.text for f in run_rule(RULES["VL203"], "# Kok\n\nJe werkt naast de orderpickers.\n")] == ["orderpickers"]
    assert run_rule(RULES["VL203"], "# Orderpicker nacht\n\nWij zoeken orderpickers voor de nacht.\n") == ()


@pytest.mark.parametrize(
    ("title", "text", "found"),
    [
        ("Leerkracht", "Je komt in aanmerking voor TADD.", ["TADD"]),
        ("Leerkracht", "Je loon loopt via AgODI.", ["AgODI"]),
        ("Leerkracht", "Je maakt een plan voor OKAN.", []),
    ],
)
def test_what_the_employer_offers_is_no_word_of_the_trade(title: str, text: str, found: list[str]) -> None:
    assert [finding.text for finding in run_rule(RULES["VL204"], f"# {title}\n\n{text}\n")] == found


@pytest.mark.parametrize("written", ["front office", "front-office", "frontoffice"])
def test_two_english_words_are_one_term_with_a_hyphen_or_as_one_word(written: str) -> None:
    assert [f.text for f in run_rule(RULES["VL203"], f"# Kok\n\nJe helpt in het {written} van de school.\n")] == [
        written
    ]


def test_a_demand_that_only_names_a_law_is_told() -> None:
    text = "Je voldoet aan de taalkennis volgens de wetten op het gebruik van de talen in bestuurszaken."
    (found,) = run_rule(RULES["VL201"], text)
    assert found.text == "wetten op het gebruik van de talen in bestuurszaken"
    assert "hoe goed iemand Nederlands moet kennen" in found.message
