"""What a remark on a sentence or a long word tells the writer to do, in words of the text itself."""

import pytest

from vacaturelint import check_text


def advice(text: str, code: str) -> list[tuple[str, ...]]:
    """Return what each finding of a rule advises."""
    (document,) = check_text(f"# Kok\n\n{text}\n", name="vacature.md", chosen=(code,)).documents
    return [tuple(one.text for one in finding.suggestions) for finding in document.findings]


def test_the_stretch_to_take_out_of_a_long_sentence_is_named_by_its_first_two_words() -> None:
    sentence = (
        "De medewerker helpt elke dag in de keuken van het woonzorgcentrum de ploeg van zes mensen die hun werk graag "
        "doen voor de bewoners van de wijk en de buurt rond het park."
    )
    assert advice(sentence, "VL101") == [("Maak een eigen zin van het stuk dat begint met 'die hun'.",)]


@pytest.mark.parametrize(
    ("agent", "words"),
    [
        ("de koks van de keuken", "Begin met wie het doet: 'de koks van de keuken …'."),
        ("de vijf koks van de keuken", "Zeg wie het doet: begin met 'we', 'je' of de naam van de dienst."),
        ("5 koks van de keuken", "Zeg wie het doet: begin met 'we', 'je' of de naam van de dienst."),
    ],
)
def test_who_acts_is_named_whole_or_not_at_all(agent: str, words: str) -> None:
    assert advice(f"Alle maaltijden zouden dan worden klaargemaakt door {agent}.", "VL102") == [(words,)]


def test_a_long_word_gets_a_hyphen_only_where_its_parts_are_known() -> None:
    known = "Kan het niet korter? Zet een streepje: arbeidsongeschiktheids-verzekering"
    assert advice("Je kent de arbeidsongeschiktheidsverzekering.", "VL109") == [(known,)]
    assert advice("Je werkt met het kwadrimesterplanningssysteem.", "VL109") == [()]
