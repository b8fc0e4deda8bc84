"""Every word about language is read in its own example, as its row says."""

import pytest

from vacaturelint.core.requirement import Cefr
from vacaturelint.data.wordlist import Row, read_table
from vacaturelint.language.names import LANGUAGES, NAMES
from vacaturelint.statements.statement import Said
from vacaturelint.statements.terms import plain_terms
from vacaturelint.vacancy.requirements.frames import frames
from vacaturelint.vacancy.requirements.language_words import (
    Word,
    find_mentions,
    level_without_degree,
    skills_of,
    words_of,
)

ROWS = read_table("eisen/taalwoord.tsv")


def _words(text: str) -> tuple[Said, list[Word]]:
    said = Said(text, plain_terms(text))
    return said, words_of(said, frames().find(said))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["frame"])
def test_a_word_is_read_in_its_example(row: Row) -> None:
    _, words = _words(row["voorbeeld"])
    own = [word for word in words if word.kind == row["soort"]]
    level = Cefr(row["niveau"]) if row["niveau"] not in ("", "-") else None
    wanted = level, row["onderwerp"], skills_of(row["vaardigheden"]), row["niveau"] == "-"
    assert wanted in [(word.level, word.topic, word.skills, word.says_nothing) for word in own]


@pytest.mark.parametrize("row", [row for row in ROWS if row["soort"] == "ander"], ids=lambda row: row["frame"])
def test_a_course_of_a_language_asks_none(row: Row) -> None:
    said, words = _words(row["voorbeeld"])
    assert "nl" not in [mention.language for mention in find_mentions(said, words, letters=True)]


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("Je spreekt de Nederlandse en Franse taal.", ["nl", "fr"]),
        ("Franstalige medewerker", ["fr"]),
        ("Talen: NL/FR, EN (goed)", ["nl", "fr", "en"]),
        ("Je eet graag Franse kaas.", []),
    ],
)
def test_languages_are_found_by_name_and_by_letters(text: str, languages: list[str]) -> None:
    said, words = _words(text)
    assert [mention.language for mention in find_mentions(said, words, letters=True)] == languages


def test_every_language_that_can_be_named_has_a_name() -> None:
    assert set(LANGUAGES.values()) <= set(NAMES)


@pytest.mark.parametrize(
    ("text", "level"), [("Je beheerst Nederlands.", Cefr.B2), ("Kennis van Frans is vereist.", None), ("Engels", None)]
)
def test_a_verb_says_what_is_asked_where_no_degree_stands(text: str, level: Cefr | None) -> None:
    assert level_without_degree(_words(text)[1], ()) is level
