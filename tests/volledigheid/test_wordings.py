"""Many ways to tell the pay, the hours, the place …, and sentences that only look like it."""

from pathlib import Path

import pytest

from tests.examples import run_rule
from vacaturelint.data.wordlist import Row, parse_table
from vacaturelint.rulebook.loader import load_rules

PATH = Path(__file__).with_name("bewoordingen.tsv")
ROWS = parse_table(PATH.read_text(encoding="utf-8"), PATH.name, ("regel", "verwacht", "zin"))
RULES = {rule.code: rule for rule in load_rules()}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['regel']} {row['zin'][:40]}")
def test_a_wording_is_read_for_what_it_says(row: Row) -> None:
    text = row["zin"].replace("\\n", "\n")
    own = text.startswith("#") or row["regel"] == "VL707"
    found = run_rule(RULES[row["regel"]], text if own else f"# Kok\n\n{text}")
    assert bool(found) is (row["verwacht"] == "ontbreekt")
