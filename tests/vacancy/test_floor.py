"""The published floor of every level and skill: at the floor is fine, one step above a lower profile is not."""

import pytest

from tests.vacancy.postings import demands_of
from vacaturelint.core.requirement import Cefr, RequirementKind, Skill, Verdict
from vacaturelint.core.vacancy import FunctionLevel
from vacaturelint.data.wordlist import Row, read_table
from vacaturelint.vacancy.posting import Overrides
from vacaturelint.vacancy.profiles import LanguageProfile, floor_of

TECHNICAL_C, CLERICAL_D = "technisch/verzorgend", "administratief/verzorgend"
CELLS = [row for row in read_table("taalbodem.tsv") if row["skill"] != "gesprekken"]
PUBLISHED = {
    ("A", ""): "C1 C1 C1 C1",
    ("B", ""): "C1 C1 B2 B2",
    ("C", ""): "B2 B2 B2 B2",
    ("C", TECHNICAL_C): "B1 B1 B1 B1",
    ("D", CLERICAL_D): "B1 B1 B1 B1",
    ("D", ""): "A2 A2 A2 A2",
    ("E", ""): "A2 A2 A2 A2",
}
TITLES = {TECHNICAL_C: "Loodgieter", CLERICAL_D: "Administratief beambte", "": "Medewerker"}
WORDS = {"lezen": "Lezen", "luisteren": "Luisteren", "schrijven": "Schrijven", "spreken": "Spreken"}
LOW = dict.fromkeys(Skill, Cefr.A1)
PROFILE = LanguageProfile("laag profiel", LOW, LOW, LOW)


def _verdicts(row: Row, level: Cefr) -> list[Verdict]:
    overrides = Overrides(level=FunctionLevel(row["level"]), profile=PROFILE)
    demand = f"{WORDS[row['skill']]} in het Nederlands op niveau {level.value}."
    found = demands_of(TITLES[row["variant"]], demand, kind=RequirementKind.LANGUAGE, overrides=overrides)
    return [requirement.verdict for requirement in found]


def _above(level: Cefr) -> Cefr:
    return list(Cefr)[level.rank]


@pytest.mark.parametrize("row", CELLS, ids=lambda row: f"{row['level']}-{row['variant']}-{row['skill']}")
def test_a_demand_at_the_floor_fits_and_one_step_above_is_too_high(row: Row) -> None:
    floor = Cefr(row["cefr"])
    assert _verdicts(row, floor) == [Verdict.FITTING]
    assert _verdicts(row, _above(floor)) == [Verdict.TOO_HIGH]


@pytest.mark.parametrize("key", PUBLISHED, ids="-".join)
def test_the_table_is_the_published_one(key: tuple[str, str]) -> None:
    floor = floor_of(FunctionLevel(key[0]), key[1])
    order = (Skill.READING, Skill.LISTENING, Skill.WRITING, Skill.SPEAKING)
    assert [floor[skill].value for skill in order] == PUBLISHED[key].split()


def test_every_cell_is_tested() -> None:
    assert len(CELLS) == 28
