"""Explanations in brackets: in the number of the word, once in a document, and only where brackets can stand."""

import pytest

from tests.examples import run_rule
from vacaturelint.checks.words.gloss import in_number
from vacaturelint.core.finding import Finding
from vacaturelint.rulebook.loader import load_rules
from vacaturelint.rulebook.terms import Term, read_terms

RULES = {rule.code: rule for rule in load_rules()}


def _found(text: str, code: str = "VL201") -> tuple[Finding, ...]:
    return run_rule(RULES[code], text)


def _pasted(text: str, code: str = "VL201") -> list[str]:
    """Return what can be pasted, at every place of every finding."""
    places = (place for finding in _found(text, code) for place in finding.everywhere)
    return [suggestion.text for place in places for suggestion in place.suggestions[:1] if suggestion.replaces]


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("klein of middelgroot bedrijf", "kleine of middelgrote bedrijven"),
        ("vast bedrag per gewerkte dag", "vaste bedragen per gewerkte dag"),
        ("diploma dat je nodig hebt", "diploma's die je nodig hebt"),
        ("bewijs dat je het kunt", "bewijzen dat je het kunt"),
        ("ministerieel besluit", "ministeriële besluiten"),
        ("hoe we kiezen", "hoe we kiezen"),
        ("geld om te werken", "geld om te werken"),
        ("regels over je loon", "regels over je loon"),
        ("cijfer dat toont of het goed gaat", None),
        ("diploma secundair onderwijs", None),
    ],
)
def test_an_explanation_takes_the_number_of_the_word(one: str, many: str | None) -> None:
    assert in_number(one, many=True) == many
    assert in_number(one, many=False) == one


def test_an_explanation_stands_once_at_the_first_mention_that_has_room() -> None:
    text = "## De werfreserve\n\nJe komt in een werfreserve. De werfreserve geldt een jaar."
    assert _pasted(text) == ["werfreserve (lijst van geslaagde kandidaten die we later kunnen contacteren)"]
    assert [len(finding.everywhere) for finding in _found(text)] == [3]


@pytest.mark.parametrize(
    "text",
    [
        "Je werkt als polyvalent medewerker in de keuken.",
        "Je hebt een diploma of je bent gelijkgesteld door ervaring.",
        "Je loon volgt de regels (met een baremaverhoging na twee jaar).",
        "# Onze werfreserve en de tests",
    ],
)
def test_where_brackets_do_not_fit_there_is_advice_only(text: str) -> None:
    assert _found(text)
    assert _pasted(text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Je werkt met zowel B2B als B2C relaties.", "VL204"),
        ("Je werkt elke dag met de CRM of rekensoftware.", "VL204"),
        ("Je krijgt ook ons pakket Fellow & Testimonials.", "VL203"),
        ("Je werkt mee aan Flash audits.", "VL203"),
    ],
)
def test_a_word_that_shares_its_noun_or_name_is_not_explained_within_it(text: str, code: str) -> None:
    assert _found(text, code)
    assert _pasted(text, code) == []


@pytest.mark.parametrize(
    "text",
    [
        "Je krijgt elk jaar een evolutiegesprek en groeikansen.",  # growth would be talked about
        "Je zorgt voor de nacalculatie van onze keuken.",  # brackets would cut off what is improved
        "Je krijgt een loon volgens barema.",  # loon volgens loonschaal
    ],
)
def test_what_would_read_as_something_else_is_advice(text: str) -> None:
    assert _found(text)
    assert _pasted(text) == []


@pytest.mark.parametrize(("noun", "pasted"), [("kennis", ["over"]), ("controles", [])])
def test_over_stands_only_for_what_is_about_something(noun: str, pasted: list[str]) -> None:
    assert _pasted(f"We vragen {noun} inzake voeding.", "VL115") == pasted


@pytest.mark.parametrize(
    "text",
    [
        "Hybride werken: twee dagen thuis, drie dagen op kantoor.",
        "Eindejaarspremie – een extraatje op het einde van het jaar.",
        "Je start via een individuele beroepsopleiding. Dit is een opleiding op de werkvloer.",
    ],
)
def test_a_text_may_explain_it_behind_a_colon_or_in_the_next_sentence(text: str) -> None:
    assert not _found(text)


@pytest.mark.parametrize(
    ("item", "pasted"),
    [
        ("Werkgelegenheidsplan", []),
        ("Groepsverzekering", ["Groepsverzekering (extra pensioen via je werkgever)"]),
        ("ADV-dagen", ["ADV-dagen (extra vrije dagen)"]),
    ],
)
def test_the_name_of_a_benefit_stays_beside_its_explanation(item: str, pasted: list[str]) -> None:
    assert _pasted(f"Je krijgt:\n\n- {item}\n- een fiets\n") == pasted


def test_a_number_before_the_word_agrees() -> None:
    assert _pasted("Je hebt 10 VTE in je ploeg, en 12 ADV-dagen.") == ["ADV-dagen (extra vrije dagen)"]


@pytest.mark.parametrize(
    ("text", "pastes"),
    [
        ("Je krijgt maaltijdcheques, een groepsverzekering, een fiets.", True),
        ("Je krijgt een groepsverzekering en een fiets.", True),
        ("Een groepsverzekering is deel van je loon.", True),
        ("Je krijgt een groepsverzekering van je eerste dag af.", False),  # what follows goes on about it
        ("Je krijgt een groepsverzekering fiets maaltijdcheques.", False),  # no end of a group of words
        ("Je krijgt een groepsverzekering – voor later.", False),
        ("Je krijgt een groepsverzekering, dus een extra pensioen.", False),  # said twice
        ("Je bouwt een pensioen op met een groepsverzekering.", False),
    ],
)
def test_brackets_stand_where_a_group_of_words_ends_and_say_nothing_twice(text: str, pastes: bool) -> None:
    assert _found(text)
    assert bool(_pasted(text)) is pastes


@pytest.mark.parametrize(
    "text",
    [
        "Je kent de gecoördineerde wetten op het gebruik van de talen in bestuurszaken.",
        "Je kent het besluit van 7 december 2007 houdende de voorwaarden voor de personeelsformatie.",
    ],
)
def test_the_name_of_a_law_is_left_alone(text: str) -> None:
    assert _found(text) == ()


def test_an_english_compound_in_pieces_is_not_half_translated() -> None:
    assert _pasted("Je toont je coding skills.", "VL203") == []
    assert _pasted("Je hebt skills in R.", "VL203") == ["vaardigheden"]


def test_what_we_never_saw_in_a_real_vacancy_is_advice_unless_it_is_always_right() -> None:
    assert [one.tried for one in (_term("knelpuntfunctie"), _term("groepsverzekering"))] == [False, True]
    (found,) = _found("Je kent de knelpuntfunctie.")
    assert found.message.endswith(f"Leg het uit: {_term('knelpuntfunctie').plain[0]}.")
    assert _pasted("Je kent de knelpuntfunctie.") == []
    assert not _term("beginwedde").tried
    assert _pasted("Je kent je beginwedde.") == ["startloon"]


@pytest.mark.parametrize(("who", "pastes"), [("U", False), ("Je", True)])
def test_an_explanation_with_je_is_not_pasted_in_a_text_that_says_u(who: str, pastes: bool) -> None:
    assert bool(_pasted(f"{who} krijgt een groepsverzekering, en {who.lower()} rijdt gratis.")) is pastes


def test_small_letters_with_a_full_stop_are_short_for_something_else() -> None:
    assert not _found("Vraag het aan Jan Peeters, adv. bij de dienst.")
    assert _found("Je krijgt twaalf dagen adv per jaar.")


def _term(text: str) -> Term:
    return next(term for term in read_terms("jargon.tsv") if term.text == text)


def test_the_end_of_a_name_is_not_explained_within_it() -> None:
    assert _pasted("Je krijgt 10 procent Employee Benefit Budget.") == []
    assert _pasted("Je krijgt een benefit budget.") == ["benefit budget (geld dat je vrij mag besteden)"]


def test_a_scale_behind_a_preposition_gets_its_article() -> None:
    assert _pasted("Wij betalen boven barema, vraag het maar.") == ["boven de loonschaal"]
    assert _pasted("Je verdient volgens barema en je krijgt een fiets.") == ["volgens de loonschaal"]
