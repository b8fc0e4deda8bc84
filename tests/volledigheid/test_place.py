"""A sentence to paste says where it belongs: under the heading of that section, or where it would stand."""

import pytest

from tests.examples import run_rule
from vacaturelint.rulebook.loader import load_rules

PAY = next(rule for rule in load_rules() if rule.code == "VL701")


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("# Kok\n\n## Wat bieden wij?\n\n- Een leuk team.", "onder 'Wat bieden wij?'"),
        ("# Kok\n\nJe kookt soep.", "bij wat je biedt"),
    ],
)
def test_the_message_names_the_place(text: str, where: str) -> None:
    (finding,) = run_rule(PAY, text)
    assert where in finding.message
    assert finding.span is None
    assert "[bedrag]" in finding.suggestions[0].text
    assert not finding.suggestions[0].replaces
    (below,) = run_rule(PAY, f"Welkom bij ons.\n\n{text}")
    assert below.fingerprint == finding.fingerprint  # the heading moved, what is missing did not
    heading = {"heading": str(text.index("Wat bieden wij?"))} if "Wat bieden" in text else {}
    assert finding.data == {"element": "salaris", **heading}


def test_the_field_of_a_job_site_is_no_place_for_a_sentence() -> None:
    rule = next(rule for rule in load_rules() if rule.code == "VL712")
    text = (
        "Kok voor een job in ZANDEKE Online sinds: 3 dagen Vereiste studies Professionele bachelor Werkervaring "
        "Geen ervaring Functieomschrijving Je kookt soep. Profiel Je hebt een bachelor. Aanbod Een vast contract."
    )
    (finding,) = run_rule(rule, text)
    assert "Werkervaring" not in finding.message
