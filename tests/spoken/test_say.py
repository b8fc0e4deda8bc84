"""What one says for what is written."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vacaturelint.spoken.numbers import LARGEST, digits, in_words
from vacaturelint.spoken.say import say

TABLE = (Path(__file__).parent / "gezegd.tsv").read_text(encoding="utf-8")
ROWS = list(csv.DictReader(TABLE.splitlines(), delimiter="\t"))
NUMBERS = {
    0: "nul", 1: "één", 22: "tweeëntwintig", 33: "drieëndertig", 41: "eenenveertig", 100: "honderd",
    112: "honderdtwaalf", 1000: "duizend", 1200: "twaalfhonderd", 2000: "tweeduizend",
    2450: "tweeduizend vierhonderdvijftig", 21_000: "eenentwintigduizend", 1_000_000: "één miljoen",
    27_400: "zevenentwintigduizend vierhonderd", 3_000_022: "drie miljoen tweeëntwintig",
}  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["geschreven"])
def test_a_sentence_as_people_say_it(row: dict[str, str]) -> None:
    assert say(row["geschreven"]).text == row["gezegd"]


@pytest.mark.parametrize(("number", "words"), NUMBERS.items())
def test_a_number_in_words(number: int, words: str) -> None:
    assert in_words(number) == words


@given(st.integers(0, LARGEST), st.integers(0, LARGEST))
def test_two_numbers_never_sound_the_same(first: int, second: int) -> None:
    assert (in_words(first) == in_words(second)) is (first == second)


@given(st.text(max_size=200))
def test_what_is_said_has_no_digits_or_marks_that_nobody_can_say(text: str) -> None:
    said = say(text).text
    assert not set(said) & set("€%&@()[]<>_*#")


def test_a_long_link_or_a_code_is_named_apart() -> None:
    said = say("Kijk op www.gemeente.be/vacatures/123?x=1 en vermeld HR-2027/12.")
    assert said.text == "Kijk op gemeente punt be en vermeld."
    assert set(said.unspoken) == {"www.gemeente.be/vacatures/123?x=1", "HR-2027/12"}


def test_digits_one_by_one() -> None:
    assert digits("053") == "nul vijf drie"
    assert say("Je bent 007.").text == "Je bent nul nul zeven."
    assert say(f"Er zijn {LARGEST + 1} redenen.").text == f"Er zijn {digits(str(LARGEST + 1))} redenen."
