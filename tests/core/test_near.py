"""A slip of the pen finds its word; what is another word, or another number, finds none."""

import pytest

from vacaturelint.core.near import nearest

KNOWN = ("VL801", "VL909", "opvoeder", "Schoonmaker", "lange-zin")


@pytest.mark.parametrize(
    ("word", "meant"),
    [("schoonmakr", "Schoonmaker"), ("lange zin", "lange-zin"), ("VL8O1", "VL801"), ("VL801x", "VL801")],
)
def test_a_slip_is_found(word: str, meant: str) -> None:
    assert nearest(word, KNOWN) == meant


@pytest.mark.parametrize("word", ["VL999", "vl802", "poetser", "", "qqq"])
def test_nothing_is_guessed(word: str) -> None:
    assert nearest(word, KNOWN) == ""
