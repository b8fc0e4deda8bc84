"""Paragraphs cut into lines, and their pieces with them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vacaturelint.readers.assemble import Cutter, lines_of
from vacaturelint.readers.builder import Piece

TEXTS = st.lists(st.text(alphabet="ab \n", max_size=5), max_size=6)


@given(TEXTS, st.integers(0, 12), st.integers(0, 12))
def test_a_cut_has_the_text_and_every_sign_its_place(texts: list[str], one: int, other: int) -> None:
    pieces = [Piece(text, run=nth, offset=10) for nth, text in enumerate(texts)]
    start, end = min(one, other), max(one, other)
    cutter = Cutter(pieces)
    signs = [(sign, nth, 10 + at) for nth, text in enumerate(texts) for at, sign in enumerate(text)]
    found = cutter.cut(start, end)
    assert [(sign, p.run, p.offset + at) for p in found for at, sign in enumerate(p.text)] == signs[start:end]
    assert all(piece.text for piece in found)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Je taken:\n- je helpt\n- je belt", ["Je taken:", "- je helpt", "- je belt"]),
        ("Je werkt in\neen team", ["Je werkt in\neen team"]),
        ("Wij zoeken\n \n\nEen kok", ["Wij zoeken", " \n\nEen kok"]),
        ("Je werkt, en\nJan ook", ["Je werkt, en", "Jan ook"]),
        ("Je werkt met An,\nJan en Piet", ["Je werkt met An,\nJan en Piet"]),
        ("\n\nKok\n\n", ["\n\nKok\n\n"]),
    ],
)
def test_lines_that_stand_alone(text: str, lines: list[str]) -> None:
    assert [text[start:end] for start, end in lines_of(text)] == lines
