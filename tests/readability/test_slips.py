"""A slip of the pen is no hard word: one letter or accent away from a common word, alone or behind another word."""

import pytest

from vacaturelint.analysis.words import LONGEST_WORD
from vacaturelint.readability.familiarity import is_slip


@pytest.mark.parametrize(
    "word", ["jóúw", "één", "vriendelik", "zwemmbad", "collgea", "vrijwillger", "organistie", "padelsesies"]
)
def test_a_word_that_is_one_letter_or_accent_away_from_a_common_one_is_a_slip(word: str) -> None:
    assert is_slip(word)


@pytest.mark.parametrize("word", ["vriendelijk", "collega", "identiteit", "merk-identiteit", "padelsessies", "blorpig"])
def test_a_word_that_people_use_or_that_is_far_from_any_is_none(word: str) -> None:
    assert not is_slip(word)


def test_what_is_too_long_for_a_word_is_no_slip_of_one() -> None:
    assert not is_slip("padelsesie" * (LONGEST_WORD // 10) + "s")
