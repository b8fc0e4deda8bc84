"""The wordings of the spoken version: each row finds its own example, and each name is asked for."""

import ast
import re
from pathlib import Path

import pytest

import vacaturelint.spoken
from vacaturelint.data.wordlist import Row, parse_table, read_table
from vacaturelint.errors import RuleFileError
from vacaturelint.spoken.wordings import TABLE, by_name, says, wording_of

ROWS = read_table(TABLE)
NAMES = {row["naam"] for row in ROWS}
CODE = [ast.parse(path.read_text(encoding="utf-8")) for path in Path(vacaturelint.spoken.__file__).parent.glob("*.py")]
HEADER = "naam\twaar\tpatroon\tvoorbeeld\n"


def _finds_its_example(row: Row) -> bool:
    alone = re.search(by_name([row])[row["naam"]], row["voorbeeld"], re.IGNORECASE)
    return alone is not None and says(row["naam"], row["voorbeeld"])


def test_a_row_finds_its_example_and_is_no_other_row_again() -> None:
    assert [f"{row['naam']}, line {row.line}" for row in ROWS if not _finds_its_example(row)] == []
    assert len({(row["naam"], row["patroon"]) for row in ROWS}) == len(ROWS)


def test_a_name_finds_nothing_in_what_says_nothing() -> None:
    assert [name for name in NAMES if wording_of(name).search("") or says(name, "Alleen groenten.")] == []


def test_every_name_that_code_asks_for_is_in_the_list_and_the_other_way_round() -> None:
    calls = [node for module in CODE for node in ast.walk(module) if isinstance(node, ast.Call)]
    asked = [call for call in calls if getattr(call.func, "id", "") in ("says", "wording_of")]
    given = [one.value for call in asked for one in ast.walk(call.args[0]) if isinstance(one, ast.Constant)]
    assert len(given) > len(NAMES) / 2, "the calls are found"
    assert set(given) - NAMES == set()
    texts = {node.value for module in CODE for node in ast.walk(module) if isinstance(node, ast.Constant)}
    assert NAMES - texts == set()


def test_the_table_is_sorted_by_name() -> None:
    assert [row["naam"] for row in ROWS] == sorted(row["naam"] for row in ROWS)


PLACES = {
    "woord": ("dat mag ook", "dat mag ooklid"),
    "begin": ("Ook goed", "dat mag ook"),
    "heel": ("ook", "ook goed"),
    "stuk": ("kantoorkookpot", "kantoorpot"),
}


@pytest.mark.parametrize("where", PLACES)
def test_a_wording_counts_where_its_row_says(where: str) -> None:
    pattern = by_name(parse_table(f"{HEADER}ook\t{where}\took\took\n", "v.tsv"))["ook"]
    assert [re.search(pattern, text, re.IGNORECASE) is not None for text in PLACES[where]] == [True, False]


def test_a_place_that_is_none_is_an_error_at_its_row() -> None:
    with pytest.raises(RuleFileError, match=r"v\.tsv:3: 'midden' is geen plaats: kies woord, begin, heel, stuk"):
        by_name(parse_table(f"{HEADER}ook\twoord\took\took\nook\tmidden\took\took\n", "v.tsv"))
