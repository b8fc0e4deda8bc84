"""CEFR levels and what looks like them: every context is resolved as it is meant."""

from pathlib import Path

import pytest

from vacaturelint.data.wordlist import Row, parse_table
from vacaturelint.statements.statement import Said
from vacaturelint.statements.terms import plain_terms
from vacaturelint.vacancy.requirements.cefr import find_codes
from vacaturelint.vacancy.requirements.language_words import words_in

PATH = Path(__file__).with_name("ercodes.tsv")
ROWS = parse_table(PATH.read_text(encoding="utf-8"), PATH.name, ("text", "levels"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"])
def test_a_code_is_read_as_it_is_meant(row: Row) -> None:
    said = Said(row["text"], plain_terms(row["text"]))
    found = [code.level for code in find_codes(said, words_in(said))]
    assert found == row["levels"].replace("-", "").split()


def test_there_are_enough_contexts() -> None:
    assert len(ROWS) >= 60
