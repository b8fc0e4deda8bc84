"""Whether something may have ended with a word: what a lost line break is told by, the same for every reader."""

import ast
from pathlib import Path

import pytest

import vacaturelint
from vacaturelint.analysis.breaks import closes
from vacaturelint.data.leaning import leans_on, may_lean_on
from vacaturelint.data.wordlist import read_table
from vacaturelint.readability.selection import lost_break

WORDS = [row["woord"] for row in read_table("leunwoorden.tsv")]
CLAUSES = "vacancy/requirements/clauses"
MOST = 3
"""Such words in one module: more is the list again."""


@pytest.mark.parametrize("word", ["kennis", "met", "goede", "een", "Excel", "a", "2027", "OCMW", "."])
def test_behind_these_a_capital_may_be_a_name(word: str) -> None:
    assert not closes(word)


@pytest.mark.parametrize("word", ["bewoners", "werkt", "team", "is", "grondwerken"])
def test_behind_these_something_new_may_begin(word: str) -> None:
    assert closes(word)


def test_a_word_leans_on_what_follows_at_the_beginning_of_a_sentence_too() -> None:
    assert leans_on("Met")
    assert not leans_on("bewoners")


def test_a_word_that_may_end_something_is_cut_behind_but_makes_no_sentence_suspect() -> None:
    assert may_lean_on("team")
    assert not leans_on("team")
    assert not lost_break("team", "Samen")
    assert lost_break("bewoners", "Samen")
    assert lost_break("FUNCTIE", "Samen")


def test_the_list_is_sorted_and_who_looks_for_lost_breaks_keeps_none_of_its_own() -> None:
    assert sorted(set(WORDS)) == WORDS
    for name in ("analysis/breaks", "readability/selection", "readers/flattened", "spoken/glue", CLAUSES):
        path = Path(vacaturelint.__file__).parent / f"{name}.py"
        said = {node.value for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Constant)}
        assert len(said & set(WORDS)) <= MOST, path
