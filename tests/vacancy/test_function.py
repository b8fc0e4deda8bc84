"""What is recognised of the function: title, level and what it rests on, profile and kind of document."""

from pathlib import Path

import pytest

from tests.vacancy.postings import posting_of
from vacaturelint.core.vacancy import FunctionLevel, LevelSource, Region
from vacaturelint.data.wordlist import Row, parse_table
from vacaturelint.vacancy.posting import Overrides
from vacaturelint.vacancy.profiles import find_profile

PATH = Path(__file__).with_name("functies.tsv")
ROWS = parse_table(PATH.read_text(encoding="utf-8"), PATH.name, ("head", "title", "level", "source", "profile", "kind"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["head"])
def test_the_function_is_recognised(row: Row) -> None:
    text = row["head"].replace("|", "\n\n")
    vacancy = posting_of(f"# {text}\n").vacancy
    assert (
        vacancy.title,
        vacancy.level.value if vacancy.level else "-",
        vacancy.level_source.value if vacancy.level_source else "-",
        vacancy.language_profile or "-",
        vacancy.kind.value,
    ) == (row["title"], row["level"], row["source"], row["profile"], row["kind"])


def test_what_the_user_says_wins() -> None:
    overrides = Overrides(level=FunctionLevel.A, region=Region.NL)
    vacancy = posting_of("# Schoonmaker (E1-E3)\n", overrides).vacancy
    assert (vacancy.level, vacancy.region, vacancy.source) == (FunctionLevel.A, Region.NL, "opgegeven")
    assert vacancy.level_source is LevelSource.GIVEN


def test_the_level_comes_with_its_passage() -> None:
    posting = posting_of("# Schoonmaker\n\nJe loon volgt schaal E1-E3.\n")
    evidence = posting.vacancy.evidence
    assert evidence is not None
    assert posting.document.text[evidence.start : evidence.end] == "E1-E3"


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("# Schoonmaker\n\nJe krijgt maaltijdcheques. Mail naar jobs@meerbeke.example.be.\n", Region.BE),
        ("# Schoonmaker\n\nSalaris volgens de cao. Reageer op www.voorbeeld.nl, 1234 AB Utrecht.\n", Region.NL),
        ("# Schoonmaker\n", Region.BE),
    ],
)
def test_the_region_follows_the_words(text: str, region: Region) -> None:
    assert posting_of(text).vacancy.region is region


def test_the_title_and_its_profile_are_found_once_for_all_who_ask() -> None:
    posting = posting_of("# Schoonmaker (E1-E3)\n\nJe poetst de klassen.\n")
    title = posting.recognised.title
    assert title is not None
    assert posting.vacancy is posting.recognised.vacancy
    assert (posting.vacancy.title, posting.functions) == (title.text, title.functions)
    assert posting.profile is posting.recognised.profile
    assert posting.profile is not None
    assert posting.vacancy.language_profile == posting.profile.name


def test_a_profile_that_was_given_wins_from_that_of_the_title() -> None:
    given = find_profile("jurist")
    posting = posting_of("# Schoonmaker (E1-E3)\n", Overrides(profile=given))
    assert posting.profile is given
    assert posting.vacancy.language_profile == "jurist"
