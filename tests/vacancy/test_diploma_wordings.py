"""Our own wordings of diploma demands, and sentences that only look like one."""

from pathlib import Path

import pytest

from tests.vacancy.postings import demands_of, posting_of
from vacaturelint.core.requirement import DiplomaLevel, RequirementKind
from vacaturelint.data.wordlist import Row, parse_table
from vacaturelint.vacancy.requirements.find import find_requirements

HERE = Path(__file__).parent


def _rows(name: str, *columns: str) -> tuple[Row, ...]:
    return parse_table((HERE / name).read_text(encoding="utf-8"), name, columns)


DEMANDS = _rows("diplomaeisen.tsv", "text", "level", "force")


@pytest.mark.parametrize("row", DEMANDS, ids=lambda row: row["text"])
def test_a_diploma_demand_is_read(row: Row) -> None:
    found = demands_of("Medewerker", row["text"], kind=RequirementKind.DIPLOMA)
    assert [(req.level.value if req.level else None, req.force.value) for req in found] == [
        (row["level"], row["force"])
    ]


@pytest.mark.parametrize("row", _rows("geen-diplomaeis.tsv", "section", "text"), ids=lambda row: row["text"])
def test_a_diploma_word_is_not_always_a_demand(row: Row) -> None:
    found = find_requirements(posting_of(f"# Medewerker\n\n## {row['section']}\n\n- {row['text']}\n"))
    assert [req.text for req in found if req.kind is RequirementKind.DIPLOMA] == []


def test_there_are_enough_wordings() -> None:
    assert len({row["text"] for row in DEMANDS}) >= 150


@pytest.mark.parametrize(
    "text", ["Je hebt A2 of A1 in het Frans.", "Je Nederlands is minstens niveau A2.", "Taalniveau: A2."]
)
def test_a_level_of_language_is_no_diploma(text: str) -> None:
    assert demands_of("Medewerker", text, kind=RequirementKind.DIPLOMA) == []
    (found,) = demands_of("Medewerker", "Je hebt minstens A2.", kind=RequirementKind.DIPLOMA)
    assert found.level is DiplomaLevel.SECONDARY


@pytest.mark.parametrize(
    "text",
    [
        "Diploma? Don't care.",
        "A bachelor is not required.",
        "Graduaat, bachelor, zelf geleerd: als je het kan, dan kan je het.",
        "Bachelor, master, avondschool: het maakt niet uit.",
        "Diploma nee, werklust ja.",
        "Diploma neen, werklust ja.",
        "Een bachelor? Nee hoor, wel een glimlach.",
        "Een master? Ook niet.",
        "Diploma noch ervaring is een must.",
        "Een diploma, dat deert ons niet.",
        "Een diploma kan ook zonder.",
        "Naar je diploma vraagt niemand.",
        "Met een diploma hebben we hier niets aan.",
    ],
)
def test_a_diploma_that_does_not_matter_is_not_asked(text: str) -> None:
    found = demands_of("Medewerker", text, kind=RequirementKind.DIPLOMA)
    assert [req.level for req in found] == [DiplomaLevel.NONE]


def test_what_stands_behind_a_colon_tells_of_things_that_are_only_named() -> None:
    (found,) = demands_of(
        "Medewerker", "Je hebt een bachelor: een rijbewijs is niet nodig.", kind=RequirementKind.DIPLOMA
    )
    assert found.level is DiplomaLevel.BACHELOR


def test_a_line_of_facts_is_judged_as_the_sentence_that_tells_it_in_full() -> None:
    facts = "32 uur per week | schaal 6 | mbo/hbo"
    full = "Een opleiding op mbo- of hbo-niveau, of je volgt die nu."
    alone, told = (
        demands_of("Tuinier", *texts, kind=RequirementKind.DIPLOMA)[0] for texts in ((facts,), (facts, full))
    )
    assert (alone.force.value, told.force.value) == ("hard", "soft")
