"""Who a sentence is about, and where two sentences hide in one."""

from pathlib import Path

import pytest

from tests.statements.pieces import said_of
from vacaturelint.data.wordlist import Row, parse_table
from vacaturelint.statements.statement import Said
from vacaturelint.statements.terms import plain_terms

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


@pytest.mark.parametrize(
    ("text", "has_verb"),
    [
        ("Je hebt een rijbewijs.", True),
        ("Een rijbewijs B.", False),
        ("Bezoekers en klanten aan het loket ontvangen", False),
        ("Met haar de bestellingen klaarzetten", False),
        ("Die bij ons de tafels dekken", True),
    ],
)
def test_an_infinitive_at_the_end_is_no_verb_of_a_sentence_and_one_of_a_clause_is(text: str, has_verb: bool) -> None:
    assert said_of(text).has_verb is has_verb


def test_words_that_were_not_parsed_count_as_a_sentence() -> None:
    assert Said("Een rijbewijs B", plain_terms("Een rijbewijs B")).has_verb


def test_the_subject_behind_a_verb_that_comes_first_is_who_it_is_about() -> None:
    asked = "Spreken bezoekers hier Frans?", "Werk je graag buiten?"
    assert [said_of(text).statements[0].who.name for text in asked] == ["OTHER", "CANDIDATE"]


def test_words_stand_where_they_stand_in_the_text_also_behind_marks_of_markdown() -> None:
    said = said_of("Je hebt **een rijbewijs B** en *geduld* nodig.")
    assert [said.text[term.start : term.end].lower() for term in said.terms] == [term.form for term in said.terms]
