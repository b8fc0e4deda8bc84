"""The tip on words that no list knows: which words it names, in which order, and what it leaves to others."""

import pytest

from tests.examples import run_rule
from vacaturelint.rulebook.loader import load_rules

RULE = next(rule for rule in load_rules() if rule.code == "VL210")
SENTENCE = "Je overlegt intercollegiaal over elk kind."


def told(text: str) -> list[str]:
    """Return the words that the tip shows, in its order."""
    return [suggestion.text.split(":")[0] for finding in run_rule(RULE, text) for suggestion in finding.suggestions]


def test_a_document_gets_one_tip_about_the_whole_with_a_place_for_every_word() -> None:
    text = f"{SENTENCE}\n\nDe behandeling is protocollair, en je kent concordantie.\n"
    (finding,) = run_rule(RULE, text)
    assert finding.span is None
    assert [word for word in told(text) if f"'{word}'" not in finding.message] == []
    assert "intercollegiaal: “Je overlegt intercollegiaal over elk kind”" in [one.text for one in finding.suggestions]
    assert not any(one.replaces or one.safe for one in finding.suggestions)


def test_the_hardest_word_comes_first_wherever_it_stands() -> None:
    assert told("Je bent gevalideerd. Je kent concordantie.") == ["concordantie", "gevalideerd"]
    assert told("Je kent concordantie. Je bent gevalideerd.") == ["concordantie", "gevalideerd"]


def test_there_are_at_most_eight_words() -> None:
    words = "homogenisatie coöptatie concordantie sedimentatie conformiteit validatie fermenteren"
    sentences = [f"Je weet alles van {word}." for word in words.split()]
    assert len(told("\n\n".join([*sentences, SENTENCE]))) == 8
    assert len(told("\n\n".join([*sentences, SENTENCE, "De behandeling is protocollair."]))) == 8


def test_a_word_that_returns_or_is_inflected_is_told_once() -> None:
    assert told(f"{SENTENCE} We werken intercollegiaal. Het is intercollegiale steun.") == ["intercollegiaal"]


@pytest.mark.parametrize("listed", ["procurement", "fytolicentie"])
def test_a_row_of_the_word_list_always_wins(listed: str) -> None:
    assert listed not in told(f"Je weet alles van {listed}. {SENTENCE}")


@pytest.mark.parametrize(
    "known",
    [
        "# Nacalculator\n\nAls nacalculator doe je de nacalculatie van elk project.",  # the function itself
        "Je doet de nacalculatie (dat is narekenen wat het kostte).",  # told here
        "We zoeken iemand voor Nacalculatie Peeters in Gent.",  # a name
        "Je helpt onze klannten.",  # a slip
        "We hebben padelsesies en een sterke klantenservcie.",  # slips in the last part of a compound
        "Zoek je werk? Yer işçisi olarak çalışmak ister misiniz? Bel ons.",  # a language that we do not know
        "We werken in Geel - Laakdal - Mol.",  # a place
        "Je krijgt een thuiswerkplekinrichting.",  # a compound within a compound
        "Dat is jóúw werk.",  # an accent for weight
        "Je bent de eerste aan de koffieautomaat.",  # parts that everybody knows
        "You will handle the subrogation and the consignment of all our claims in the port.",  # another language
    ],
)
def test_what_needs_no_explanation_is_left_alone(known: str) -> None:
    assert told(known) == []
