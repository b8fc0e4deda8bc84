"""Every regulated profession of the list: its own demand is justified, and never elsewhere."""

import re

import pytest

from tests.vacancy.postings import demands_of
from vacaturelint.core.requirement import Confidence, Requirement, RequirementKind, Verdict
from vacaturelint.core.vacancy import Region
from vacaturelint.vacancy.posting import Overrides
from vacaturelint.vacancy.professions import (
    Profession,
    Stance,
    all_professions,
    names_regulated,
    professions_in,
)

ROWS = all_professions()
REGULATED = [row for row in ROWS if row.kind == "diploma-wettelijk" and row.confidence is Confidence.HIGH]
SPELLED_OUT = {
    "schuldbemiddelaar OCMW (erkende instelling)": "Je hebt een diploma maatschappelijk werk of rechten.",
    "pedagogisch medewerker kinderopvang (NL)": "Je hebt een diploma dat telt voor de kwalificatie-eis van de cao.",
}
GENERIC = (
    "Je hebt een diploma secundair onderwijs.",
    "Je hebt een bachelordiploma.",
    "Je hebt een masterdiploma.",
    "Je hebt een diploma.",
)

HARDEST = "Je hebt een masterdiploma."
"""What no job needs that no rule asks it for: under its other names a job is still that job."""


def _own_demand(row: Profession) -> str:
    if row.name in SPELLED_OUT:
        return SPELLED_OUT[row.name]
    first = re.split(r"[;:(]", row.qualification)[0].replace("+", "en").strip()
    return f"Je hebt {first}."


def _demands(title: str, row: Profession, *texts: str) -> list[Requirement]:
    return demands_of(title, *texts, kind=RequirementKind.DIPLOMA, overrides=Overrides(region=row.region))


@pytest.mark.parametrize("row", REGULATED, ids=lambda row: row.name)
def test_the_own_qualification_is_justified_with_its_basis(row: Profession) -> None:
    found = _demands(row.names[0], row, _own_demand(row))
    assert [(req.verdict, req.regulated) for req in found] == [(Verdict.JUSTIFIED, True)]
    assert row.basis == "" or row.basis in found[0].reason or found[0].topic == "te-smal"


@pytest.mark.parametrize("row", REGULATED, ids=lambda row: row.name)
def test_the_same_demand_is_not_justified_for_another_job(row: Profession) -> None:
    found = _demands("Magazijnier", row, _own_demand(row))
    assert [req.verdict for req in found if req.verdict is Verdict.JUSTIFIED] == []
    assert found


@pytest.mark.parametrize("row", [row for row in ROWS if row.stance is not Stance.FLAG], ids=lambda row: row.name)
def test_only_a_job_without_any_rule_can_get_an_unneeded_diploma(row: Profession) -> None:
    first, *others = row.names
    asked = [(first, text) for text in (*GENERIC, _own_demand(row))] + [(name, HARDEST) for name in others]
    for name, text in asked:
        assert [req.verdict for req in _demands(name, row, text) if req.verdict is Verdict.UNNEEDED] == [], name


def test_the_strictest_of_several_professions_speaks() -> None:
    found = demands_of("GAS-jurist", "Je hebt een master in de rechten.", kind=RequirementKind.DIPLOMA)
    assert [req.verdict for req in found] == [Verdict.JUSTIFIED]


def test_a_row_that_may_be_flagged_is_not_a_guess() -> None:
    flagged = [row for row in ROWS if row.stance is Stance.FLAG]
    assert [row.name for row in flagged if row.confidence is Confidence.LOW or row.region is not Region.BE] == []
    assert flagged


@pytest.mark.parametrize(
    ("demand", "expected"),
    [("een diploma verpleegkunde", True), ("een diploma als verpleegkundige", True), ("een rijbewijs CE", False)],
)
def test_a_demand_may_name_a_profession_that_a_rule_asks_a_diploma_for(demand: str, *, expected: bool) -> None:
    assert names_regulated(demand) is expected


@pytest.mark.parametrize("region", Region)
@pytest.mark.parametrize(
    ("title", "demand"),
    [
        ("Ziekenhuisarts", "Je bent erkend als arts-specialist, met RIZIV-nummer."),
        ("Stadsdierenarts", "Je hebt een master in de diergeneeskunde."),
        ("Ziekenhuisapotheker", "Je hebt een master in de farmacie."),
        ("Kandidaat-notaris", "Je hebt een master in het notariaat."),
    ],
)
def test_a_compound_and_a_profession_of_the_private_sector_are_known_too(
    title: str, demand: str, region: Region
) -> None:
    assert any(row.stance is Stance.SILENT for row in professions_in(title, region))
    found = demands_of(title, demand, kind=RequirementKind.DIPLOMA, overrides=Overrides(region=region))
    assert [req.verdict for req in found] == [Verdict.JUSTIFIED]


@pytest.mark.parametrize("title", ["Softwarearchitect", "Dierenverzorger", "Dartster", "Dierenartsassistent"])
def test_a_compound_that_only_ends_alike_is_no_protected_profession(title: str) -> None:
    assert not any(row.stance is Stance.SILENT for row in professions_in(title, Region.BE))


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("Solution architect", False),
        ("Architect", True),
        ("Solution architect en architect", True),
        ("Architect of solution architect", True),
    ],
)
def test_a_name_inside_that_of_another_profession_is_not_meant(title: str, *, named: bool) -> None:
    found = professions_in(title, Region.BE)
    assert any(row.name.startswith("architect ") for row in found) is named
