"""Tasks in a text: recognised in running sentences, and what they need of Dutch."""

from pathlib import Path

import pytest

from vacaturelint.core.requirement import Cefr, Skill
from vacaturelint.data.wordlist import Row, parse_table
from vacaturelint.vacancy.tasks import needed_by_tasks, profile_from_tasks, tasks_in

PATH = Path(__file__).with_name("taken.tsv")
ROWS = parse_table(PATH.read_text(encoding="utf-8"), PATH.name, ("text", "task"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"])
def test_a_task_is_recognised(row: Row) -> None:
    assert row["task"] in [task for task, _ in tasks_in(row["text"])]


@pytest.mark.parametrize("text", ["Je zingt.", "We werken in een mooi gebouw.", "Je krijgt maaltijdcheques."])
def test_other_sentences_hold_no_task(text: str) -> None:
    assert tasks_in(text) == []


def test_the_heaviest_task_counts() -> None:
    needed = needed_by_tasks(["Je noteert je uren.", "Je schrijft verslagen."])
    assert needed[Skill.WRITING] == (Cefr.B2, "verslag(en) schrijven/opmaken/maken")


def test_no_task_gives_no_profile() -> None:
    assert profile_from_tasks(["Je zingt."]) is None
