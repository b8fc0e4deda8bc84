"""The pieces that a text is read in: also where line breaks got lost, each thing that is asked stands alone."""

import pytest

from tests.vacancy.postings import posting_of
from vacaturelint.vacancy.requirements.clauses import clauses_of, part_around

LOST = (
    "Je hebt een rijbewijs B Kennis van grondwerken Ervaring in de verkoop Je werkt graag samen met de collega's en je "
    "helpt de bezoekers van het gemeentehuis aan het loket en aan de telefoon, ook op zaterdag en in de zomer, want "
    "dan komen er meer vragen Bereid om te leren en om opleidingen te volgen Kennis van sociale media (basis) "
    "Ervaring telt mee"
)


def test_items_that_lost_their_line_breaks_are_read_one_by_one() -> None:
    found = [clause.text for clause in clauses_of(posting_of(f"# Kok\n\n## Profiel\n\n{LOST}\n"))]
    assert found[2:5] == ["Je hebt een rijbewijs B", "Kennis van grondwerken", "Ervaring in de verkoop"]
    assert found[-2:] == ["Kennis van sociale media (basis)", "Ervaring telt mee"]


def test_a_short_block_is_no_row_of_items() -> None:
    short = "Je hebt een rijbewijs B Kennis van grondwerken Ervaring in de verkoop"
    assert clauses_of(posting_of(f"# Kok\n\n## Profiel\n\n{short}\n"))[-1].text == short


@pytest.mark.parametrize(
    ("word", "part"),
    [
        ("diploma", "Je hebt een diploma"),
        ("Kennis", "Kennis van grondwerken"),
        ("rijbewijs", "Een rijbewijs B"),
        ("Nederlands", "Ervaring en Nederlands"),
    ],
)
def test_the_part_of_a_text_around_a_word_ends_where_the_next_begins(word: str, part: str) -> None:
    text = "Je hebt een diploma Kennis van grondwerken Een rijbewijs B Ervaring en Nederlands"
    first = text.index(word)
    start, end = part_around(text, first, first + len(word))
    assert text[start:end] == part
