"""Offsets are those of the text as the editor sent it, whatever it begins with and however its lines end."""

import pytest

from vacaturelint.lsp.remarks import remarks_in
from vacaturelint.service.live import Live
from vacaturelint.service.session import Order


@pytest.mark.parametrize(
    "text",
    [
        "Je bent een stakeholder.",
        "\ufeffJe bent een stakeholder.",
        "Kok\r\n\r\nEen stakeholder.",
        "Je bent\0een stakeholder.",
    ],
)
def test_a_remark_stands_at_its_words_in_what_was_sent(text: str) -> None:
    (found,) = remarks_in(Live(Order(typed={"kies": ("VL203",)})), "a.txt", text)
    assert text[found.start : found.end] == "stakeholder"


def test_what_is_missing_stands_at_the_title() -> None:
    text = "# Kok\n\n## Wat doe je?\n\n- Je kookt elke dag soep.\n"
    (found,) = remarks_in(Live(Order(typed={"kies": ("VL701",)})), "a.md", text)
    assert (text[found.start : found.end], found.about_whole) == ("Kok", True)
