"""Who a sentence is about, and where two sentences hide in one."""

import pytest

from tests.statements.pieces import said_of
from vacaturelint.statements.statement import Who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Je spreekt vlot Frans.", Who.CANDIDATE),
        ("De kandidaat spreekt vlot Frans.", Who.CANDIDATE),
        ("Wij spreken hier Frans.", Who.EMPLOYER),
        ("Ons bedrijf telt honderd medewerkers.", Who.EMPLOYER),
        ("De klanten spreken Frans.", Who.OTHER),
        ("Onze medewerkers spreken Frans.", Who.OTHER),
        ("De winkel heeft een parking.", Who.NOBODY),
    ],
)
def test_who_a_sentence_is_about(text: str, who: Who) -> None:
    (statement,) = said_of(text).statements
    assert statement.who is who


@pytest.mark.parametrize(("text", "hides"), [("Je rijdt graag rond.", False), ("Je hebt een rijbewijs B.", True)])
def test_a_full_stop_of_its_own_hides_no_second_sentence(text: str, hides: bool) -> None:
    assert said_of(text).hides_a_stop is hides
