"""Our own wordings of conditions on the person, experience and licences, and sentences that only look like one."""

from pathlib import Path

import pytest

from tests.vacancy.postings import posting_of
from vacaturelint.core.requirement import RequirementKind
from vacaturelint.data.wordlist import Row, parse_table
from vacaturelint.vacancy.requirements.find import find_requirements

PATH = Path(__file__).with_name("personen.tsv")
ROWS = parse_table(PATH.read_text(encoding="utf-8"), PATH.name, ("text", "title", "section", "kind", "verdict"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"])
def test_a_condition_on_the_person_is_read_and_judged(row: Row) -> None:
    found = find_requirements(posting_of(f"# {row['title']}\n\n## {row['section']}\n\n- {row['text']}\n"))
    own = [req.verdict.value for req in found if req.kind is RequirementKind(row["kind"])]
    assert own == ([] if row["verdict"] == "-" else [row["verdict"]])


@pytest.mark.parametrize("row", [row for row in ROWS if row["verdict"] == "-"], ids=lambda row: row["text"])
def test_what_looks_like_a_condition_is_none_without_headings(row: Row) -> None:
    found = find_requirements(posting_of(f"Vacature {row['title'].lower()}\n\n{row['text']}\n"))
    assert [req.text for req in found if req.kind is RequirementKind(row["kind"])] == []
