"""Who a sentence is about, and where two sentences hide in one."""

from pathlib import Path

import pytest

from tests.statements.pieces import said_of
from vacaturelint.data.wordlist import Row, parse_table

PATH = Path(__file__).with_name("wie.tsv")


@pytest.mark.parametrize(
    "row", parse_table(PATH.read_text(encoding="utf-8"), PATH.name, ("wie", "zin")), ids=lambda row: row["zin"]
)
def test_who_a_sentence_is_about(row: Row) -> None:
    (statement,) = said_of(row["zin"]).statements
    assert statement.who.name == row["wie"]


@pytest.mark.parametrize(("text", "hides"), [("Je rijdt graag rond.", False), ("Je hebt een rijbewijs B.", True)])
def test_a_full_stop_of_its_own_hides_no_second_sentence(text: str, hides: bool) -> None:
    assert said_of(text).hides_a_stop is hides
