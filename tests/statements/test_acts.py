"""What a sentence does with a thing: the place it stands in may say so too."""

import pytest

from tests.statements.pieces import said_of, thing_in
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.statements.acts import Act, Around, read_act

WISHED = "Ervaring als kok is een pluspunt."


@pytest.mark.parametrize(
    ("text", "around", "act"),
    [
        (WISHED, Around(SectionLabel.DEMANDS), Act.WISH),
        (WISHED, Around(SectionLabel.DEMANDS, is_field=True), Act.DEMAND),
        ("Ervaring als kok is niet nodig.", Around(SectionLabel.DEMANDS, is_field=True), Act.NO_DEMAND),
        ("Je hebt ervaring als kok.", Around(SectionLabel.DEMANDS, about_pluses=True), Act.WISH),
    ],
)
def test_what_somebody_chose_in_a_field_is_asked_unless_it_is_denied(text: str, around: Around, act: Act) -> None:
    said = said_of(text)
    assert read_act(said, thing_in(said, "ervaring"), around, paper=False).act is act


@pytest.mark.parametrize("text", ["Breng je diploma mee naar het gesprek.", "Bezorg ons je diploma."])
def test_a_paper_that_is_handed_over_proves_what_one_has_and_asks_nothing_more(text: str) -> None:
    said, around = said_of(text), Around(SectionLabel.APPLY)
    assert read_act(said, thing_in(said, "diploma"), around, paper=True).act is Act.EVIDENCE
    assert read_act(said, thing_in(said, "diploma"), around, paper=False).act is Act.PROCEDURE
