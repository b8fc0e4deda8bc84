"""What to write for a long sentence and a passive: whole sentences, or only who should act."""

import pytest

from tests.examples import run_rule
from vacaturelint.core.finding import Suggestion
from vacaturelint.rulebook.loader import load_rules

RULES = {rule.code: rule for rule in load_rules()}
FILLER = "in het oude stadhuis naast de kerk van Zandeke en in alle andere gebouwen van onze stad"


def _first(code: str, text: str) -> Suggestion | None:
    (found,) = run_rule(RULES[code], text)
    return found.suggestions[0] if found.suggestions else None


@pytest.mark.parametrize(
    ("text", "two"),
    [
        (
            f"Je onderhoudt elke dag de planten {FILLER} en je geeft ze elke dag op tijd water.",
            f"Je onderhoudt elke dag de planten {FILLER}. Je geeft ze elke dag op tijd water.",
        ),
        (
            f"Je onderhoudt elke dag de planten {FILLER} en geeft ze elke dag op tijd water.",
            f"Je onderhoudt elke dag de planten {FILLER}. Je geeft ze elke dag op tijd water.",
        ),
        (
            f"Als tuinier onderhoud je elke dag de planten {FILLER} en help je de collega's van het park.",
            f"Als tuinier onderhoud je elke dag de planten {FILLER}. Je helpt de collega's van het park.",
        ),
        (
            f"We onderhouden elke dag de planten {FILLER}, maar in de winter werken we in de serre.",
            f"We onderhouden elke dag de planten {FILLER}. Maar in de winter werken we in de serre.",
        ),
    ],
)
def test_a_long_sentence_becomes_two_sentences(text: str, two: str) -> None:
    assert _first("VL101", text) == Suggestion(two)


@pytest.mark.parametrize(
    "text",
    [
        # the second half has no verb, no subject that can be borrowed, or belongs to a subordinate clause
        f"Je onderhoudt elke dag de planten {FILLER} en de bloemen van het grote park bij de rivier.",
        f"Elke dag worden de planten onderhouden {FILLER} en krijgen van de tuiniers op tijd water.",
        f"Je leert hoe je de planten onderhoudt {FILLER} en hoe je ze op tijd water geeft.",
        f"Je werkt {FILLER} in een team dat de planten kiest en verzorgt volgens alle regels van de stad.",
        # a row would lose its `en`, a comma its row, and a subordinate clause may go on
        "Daarom helpen we bij het planten en verzorgen van bomen, het knippen en snoeien van oude hagen"
        f" en zorgen we voor bloemen {FILLER}.",
        f"Je onderhoudt elke dag de planten {FILLER}, je geeft ze elke dag water, en snoeit ze in het voorjaar.",
        f"Je helpt {FILLER} de tuiniers van het park die de planten kiezen en je geeft ze elke dag op tijd water.",
        # the beginning of the sentence stands elsewhere
        f"- onderhoudt elke dag de planten {FILLER} en je geeft ze elke dag op tijd water.",
    ],
)
def test_where_a_half_is_no_sentence_nothing_can_be_pasted(text: str) -> None:
    first = _first("VL101", text)
    assert first is None or not first.replaces


def test_a_row_of_verbs_is_not_left_without_its_en() -> None:
    first = _first("VL101", f"Je onderhoudt de planten, geeft ze elke dag water {FILLER} en snoeit ze in het voorjaar.")
    assert first is None or ", geeft ze" not in first.text.split(". ")[0]


ADVICE = {
    "De aanvragen worden elke week door de dienst behandeld.":
        ("VL102", "Begin met wie het doet: 'De dienst behandelt de aanvragen elke week.'"),
    "Het dossier wordt door jou opgevolgd.": ("VL102", "Begin met wie het doet: 'Je volgt het dossier op.'"),
    "De gesprekken worden door ons gevoerd.": ("VL102", "Begin met wie het doet: 'We voeren de gesprekken.'"),
    "De werken worden door onze ploegen uitgevoerd op straat.":
        ("VL102", "Begin met wie het doet: 'Onze ploegen voeren de werken op straat uit.'"),
    # not sure who acts, or how: it only says who should
    "De brief wordt snel verstuurd.": ("VL102", "Zeg wie het doet: begin met 'we', 'je' of de naam van de dienst."),
    "Er wordt door de ploeg hard gewerkt.": ("VL102", "Begin met wie het doet: 'de ploeg …'."),
    # nominal style, where nothing is lost
    "Je zorgt voor het opmaken van de verslagen.": ("VL104", "Gebruik het werkwoord: 'Je maakt de verslagen op.'"),
    "We staan in voor het onderhouden van de parken.":
        ("VL104", "Gebruik het werkwoord: 'We onderhouden de parken.'"),
    "Je helpt bij het verwerken van de post.": ("VL104", "Gebruik het werkwoord: verwerken."),
}  # fmt: skip


@pytest.mark.parametrize(("text", "code", "advice"), [(text, *told) for text, told in ADVICE.items()])
def test_a_passive_or_a_noun_becomes_a_whole_sentence_where_that_is_sure(text: str, code: str, advice: str) -> None:
    assert _first(code, text) == Suggestion(advice, replaces=False)
