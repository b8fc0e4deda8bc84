"""A team's own language profile: what is read, what is refused and on which line, and the start that is written."""

import pytest

from tests.vacancy.postings import demands_of, posting_of
from vacaturelint.core.requirement import Cefr, RequirementKind, Skill, Verdict
from vacaturelint.core.vacancy import FunctionLevel
from vacaturelint.errors import RuleFileError
from vacaturelint.vacancy.own_profile import profile_text, read_profile
from vacaturelint.vacancy.posting import Overrides
from vacaturelint.vacancy.profiles import find_profile, profile_names
from vacaturelint.vacancy.requirements.find import find_requirements

WHOLE = """naam: zaal
vaardigheden:
  spreken:
    start: A2
    functioneren: B1
    streef: B2
    waarom: bezoekers helpen
  schrijven: {streef: A2}
bodem: {spreken: A2}
"""


def test_a_profile_is_read() -> None:
    profile = read_profile(WHOLE, "zaal.yaml")
    assert profile.name == "zaal"
    assert profile.at_hiring == {Skill.SPEAKING: Cefr.A2, Skill.WRITING: Cefr.A2}
    assert profile.target == {Skill.SPEAKING: Cefr.B2, Skill.WRITING: Cefr.A2}
    assert profile.reasons[Skill.SPEAKING] == "bezoekers helpen"
    assert profile.floor == {Skill.SPEAKING: Cefr.A2}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("vaardigheden:\n  spreken: {streef: A2}\n", "zaal.yaml:1: 'naam' ontbreekt"),
        ("naam: zaal\n", "'vaardigheden' ontbreekt"),
        ("naam: zaal\nvaardigheden: {}\n", "'vaardigheden' ontbreekt"),
        ("naam: zaal\nvaardigheden:\n  spreke: {streef: A2}\n", "zaal.yaml:3: onbekende sleutel 'spreke'"),
        ("naam: zaal\nvaardigheden:\n  spreken: {streef: B3}\n", "zaal.yaml:3: streef: 'B3' kan hier niet"),
        ("naam: zaal\nvaardigheden:\n  spreken:\n    start: C1\n    streef: A2\n", "zaal.yaml:5: streef: het niveau"),
        ("naam: zaal\nvaardigheden:\n  spreken: {start: A2}\n", "zaal.yaml:3: 'streef' ontbreekt"),
        ("naam: zaal\nvaardigheden:\n  spreken: {streef: A2}\nbodem: {praten: A2}\n", "zaal.yaml:4: onbekende sleutel"),
        ("naam: zaal\nkleur: rood\n", "zaal.yaml:2: onbekende sleutel 'kleur'"),
    ],
)
def test_a_mistake_is_told_with_its_line(text: str, message: str) -> None:
    with pytest.raises(RuleFileError) as caught:
        read_profile(text, "zaal.yaml")
    assert message in str(caught.value)


def test_the_start_that_is_written_reads_back_the_same() -> None:
    shipped = [one for name in profile_names() if (one := find_profile(name)) is not None]
    assert len(shipped) == len(list(profile_names()))
    read = [read_profile(profile_text(one), "start.yaml") for one in shipped]
    told, kept = ([(one.at_hiring, one.functioning, one.target) for one in profiles] for profiles in (read, shipped))
    assert told == kept


def test_the_minimum_of_the_employer_wins_over_the_published_one() -> None:
    overrides = Overrides(level=FunctionLevel.A, profile=read_profile(WHOLE, "zaal.yaml"))
    found = demands_of(
        "Zaal", "Je schrijft Nederlands op niveau B1.", kind=RequirementKind.LANGUAGE, overrides=overrides
    )
    assert [req.verdict for req in found] == [Verdict.TOO_HIGH]


def test_tasks_in_the_text_are_the_evidence() -> None:
    posting = posting_of(
        "# Ruimtevaarder\n\n## Wat doe je?\n\n- Je noteert je uren.\n\n## Wat verwachten wij?\n\n"
        "- Je schrijft Nederlands op niveau C1.\n"
    )
    (req,) = find_requirements(posting)
    assert posting.profile is not None
    assert req.verdict is Verdict.TOO_HIGH
    assert "uren noteren/registreren" in req.reason


@pytest.mark.parametrize(
    ("title", "profile", "other"),
    [
        ("Kok", "Functieprofiel boekhouder", "Functieprofiel boekhouder"),
        ("Kok", "Functieprofiel kok", None),
        ("Kok", "Functieprofiel", None),
        ("Ploegbaas groendienst", "Functieprofiel arbeider groendienst", None),  # the same trade at another rank
    ],
)
def test_the_function_profile_behind_a_vacancy_may_be_of_another_function(
    title: str, profile: str, other: str | None
) -> None:
    posting = posting_of(f"# {title}\n\nJe werkt in de stad.\n\n# {profile}\n\nJe helpt de dienst.\n")
    assert posting.other_function == other
