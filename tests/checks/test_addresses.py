"""Words inside a web address, a mail address or the name of a file are left alone: changing them breaks it."""

import pytest

from tests.examples import run_rule
from vacaturelint.rulebook.loader import load_rules

JARGON = next(rule for rule in load_rules() if rule.code == "VL203")


@pytest.mark.parametrize(
    "text",
    [
        "Lees meer op https://www.zandeke.example.be/over-ons/benefits voor wie werkt.",
        "Mail naar benefits@zandeke.example.be als je iets wil weten.",
        "Lees de gids benefits.pdf op de site.",
    ],
)
def test_an_address_is_no_text(text: str) -> None:
    assert run_rule(JARGON, text) == ()


def test_the_same_word_in_a_sentence_is_found() -> None:
    assert [finding.text for finding in run_rule(JARGON, "Je krijgt benefits zoals verlof.")] == ["benefits"]
