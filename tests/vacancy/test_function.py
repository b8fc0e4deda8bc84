"""What is recognised of the function: title, level and what it rests on, profile and kind of document."""

from pathlib import Path

import pytest

from tests.vacancy.postings import posting_of
from vacaturelint.core.vacancy import FunctionLevel, LevelSource, Region
from vacaturelint.data.wordlist import Row, parse_table
from vacaturelint.vacancy.posting import Overrides

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
