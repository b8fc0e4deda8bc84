"""Our own wordings of language demands: which language, skills, level and force are read."""

from pathlib import Path

import pytest

from tests.vacancy.postings import DEMANDS, demands_of, posting_of
from vacaturelint.core.requirement import Cefr, RequirementKind, Skill, Verdict
from vacaturelint.data.wordlist import Row, parse_table
from vacaturelint.vacancy.requirements.find import find_requirements

PATH = Path(__file__).with_name("taaleisen.tsv")
ROWS = parse_table(PATH.read_text(encoding="utf-8"), PATH.name, ("text", "language", "skills", "cefr", "force"))
LETTERS = {
    "l": Skill.LISTENING,
    "r": Skill.READING,
    "g": Skill.INTERACTION,
    "s": Skill.SPEAKING,
    "w": Skill.WRITING,
}


def _skills(cell: str) -> set[Skill]:
    return set(Skill) if cell == "*" else {LETTERS[letter] for letter in cell if letter != "-"}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"])
def test_a_language_demand_is_read(row: Row) -> None:
    found = demands_of("Medewerker", row["text"], kind=RequirementKind.LANGUAGE)
    assert [req.language for req in found] == [row["language"]]
    (req,) = found
    assert (set(req.asked), {level.value for level in req.asked.values()}) == (
        _skills(row["skills"]) if row["cefr"] != "-" else set(),
        {row["cefr"]} - {"-"},
    )
    assert req.force.value == row["force"]


def test_a_mother_tongue_is_that_of_one_language() -> None:
    text = "Frans is je moedertaal, je leest vlot Nederlands en Duits."
    found = demands_of("Medewerker", text, kind=RequirementKind.LANGUAGE)
    assert [(req.language, req.topic == "moedertaal") for req in found] == [("fr", True), ("nl", False), ("de", False)]


def test_there_are_enough_wordings() -> None:
    assert len({row["text"] for row in ROWS}) >= 150


@pytest.mark.parametrize("heading", ["## Wat bieden wij?", "## Wie zijn wij?", "## Wat doe je?"])
@pytest.mark.parametrize("text", ["Een verzorgde taal siert je.", "Je slaagt voor het taalexamen."])
def test_a_weak_turn_of_phrase_asks_something_among_the_demands_only(heading: str, text: str) -> None:
    def asked(above: str) -> int:
        found = find_requirements(posting_of(f"# Medewerker\n\n{above}\n\n- {text}\n"))
        return sum(req.kind is RequirementKind.LANGUAGE for req in found)

    assert (asked(DEMANDS), asked(heading)) == (1, 0)


@pytest.mark.parametrize(
    ("title", "beside", "topic"),
    [
        ("Jurist", "Je mailt met internationale partners.", "met-taak"),
        ("Jurist", "Je mailt met de andere diensten.", "zonder-taak"),
        ("Poetshulp", "Je mailt met internationale partners.", "zonder-taak"),  # whom one meets is no task of hers
    ],
)
def test_contact_across_the_border_shows_what_a_language_is_for(title: str, beside: str, topic: str) -> None:
    found = demands_of(title, "Je spreekt vlot Frans.", beside, kind=RequirementKind.LANGUAGE)
    assert [req.topic for req in found] == [topic]


def test_contact_shows_no_need_for_more_than_good_french() -> None:
    asked = ("Je spreekt vloeiend Frans.", "Je mailt met internationale partners.")
    (found,) = demands_of("Jurist", *asked, kind=RequirementKind.LANGUAGE)
    assert (found.verdict, found.topic) == (Verdict.DOUBT, "meer-dan-contact")


@pytest.mark.parametrize(
    ("line", "levels"),
    [
        ("Taal: Nederlands zeer goed, Frans beperkt", {"nl": {Cefr.C1}, "fr": {Cefr.A2}}),
        ("Nederlands: goed, Engels: basis", {"nl": {Cefr.B2}, "en": {Cefr.A2}}),
        ("Je spreekt vlot Nederlands en goed Frans.", {"nl": {Cefr.B2}, "fr": {Cefr.B2}}),
    ],
)
def test_a_degree_behind_its_language_is_not_that_of_the_next(line: str, levels: dict[str, set[Cefr]]) -> None:
    found = demands_of("Kok", line, kind=RequirementKind.LANGUAGE)
    assert {req.language: set(req.asked.values()) for req in found} == levels
