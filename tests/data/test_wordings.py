"""Pieces of a pattern with a name: rules and code read the same ones, and a name that nobody knows is told."""

import re
from pathlib import Path

import pytest

import vacaturelint
from vacaturelint.data.wordings import filled, wording
from vacaturelint.data.wordlist import read_table
from vacaturelint.errors import RuleFileError
from vacaturelint.resources import data_root

NAMES = sorted({row["naam"] for row in read_table("wendingen.tsv", ("naam", "patroon"))})
CODE = "\n".join(path.read_text(encoding="utf-8") for path in Path(vacaturelint.__file__).parent.rglob("*.py"))
READ_BY_CODE = {*re.findall(r"wording\(['\"]([\w-]+)['\"]\)", CODE)}


def test_a_piece_is_a_pattern_that_matches_no_empty_text_and_somebody_reads_it() -> None:
    assert [name for name in NAMES if re.compile(wording(name)).fullmatch("")] == []
    folders = [folder for folder in (data_root() / "rules").iterdir() if folder.is_dir()]
    rules = "\n".join(path.read_text(encoding="utf-8") for folder in folders for path in folder.iterdir())
    tables = [data_root() / "wordlists" / table for table in ("wendingen.tsv", "voorlezen.tsv")]
    written = rules + "".join(path.read_text(encoding="utf-8") for path in tables)
    assert [name for name in NAMES if f"{{{name}}}" not in written and name not in READ_BY_CODE] == []


@pytest.mark.parametrize("day", ["31 oktober", "vrijdag 14 nov.", "2027-03-01", "3/5", "01.02.2027"])
def test_a_piece_stands_for_its_pattern_and_a_number_of_times_stays_one(day: str) -> None:
    pattern = filled(r"voor {datum}[^.]{0,20}\.", "r.yaml", 1)
    assert re.search(pattern, f"Mail ons voor {day} om 12 uur.")
    assert not re.search(pattern, "Mail ons voor alle vragen over de job.")


def test_a_name_that_is_unknown_is_an_error_at_its_line() -> None:
    with pytest.raises(RuleFileError, match=r"r\.yaml:7: .*\{datums\}.*wendingen\.tsv"):
        filled("voor {datums}", "r.yaml", 7)


def test_the_table_is_sorted_by_name() -> None:
    names = [row["naam"] for row in read_table("wendingen.tsv")]
    assert names == sorted(names)
