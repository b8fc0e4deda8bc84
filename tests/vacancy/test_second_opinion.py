"""The learned second opinion: it lets be what nobody remarks on, and never touches a law or what we know."""

import pytest

from tests.vacancy.postings import posting_of
from vacaturelint.core.requirement import Requirement, RequirementKind, Verdict
from vacaturelint.statements.learned import VERDICTS, Remark, demand_model
from vacaturelint.vacancy.requirements.both_readers import by_unit, read_of
from vacaturelint.vacancy.requirements.clauses import clauses_of
from vacaturelint.vacancy.requirements.demands import read_frames
from vacaturelint.vacancy.requirements.find import find_requirements, read_by_frames
from vacaturelint.vacancy.requirements.second_opinion import WEIGHED, of_function, weighed

SURELY_FINE = Remark(
    0.01, {kind.value: {Verdict.JUSTIFIED: 0.98, Verdict.DOUBT: 0.01, Verdict.UNNEEDED: 0.01} for kind in WEIGHED}
)


def demand(line: str, title: str) -> Requirement:
    """Return the one demand of a line in the part with the demands, as the frames read it."""
    posting = posting_of(f"# {title}\n\n## Profiel\n\n{line}\n")
    read = read_frames(clauses_of(posting), demand_model())
    (found,) = read_by_frames(posting, read)
    return found


def test_the_chances_of_verdicts_add_up_to_one_for_each_kind() -> None:
    posting = posting_of("# Boekhouder\n\n## Profiel\n\nJe hebt een bachelor accountancy en drie jaar ervaring.\n")
    model = demand_model()
    read = read_frames(clauses_of(posting), model)
    owned = by_unit(read_by_frames(posting, read), read)
    (unit,) = read.units
    remark = model.remark(unit.rows, (*read_of(read, unit, owned[0]), *of_function(posting)))
    assert 0 < remark.told < 1
    for kind in WEIGHED:
        assert sum(remark.of(kind.value, verdict) for verdict in VERDICTS) == pytest.approx(1)


def test_of_what_is_not_weighed_nothing_is_known() -> None:
    assert Remark().of("diploma", Verdict.UNNEEDED) == 0
    assert SURELY_FINE.of("geloof", Verdict.JUSTIFIED) == 0


def test_a_demand_that_nobody_remarks_on_is_let_be() -> None:
    found = demand("Je hebt een bachelor in de communicatie.", "Communicatiemedewerker")
    assert found.verdict in (Verdict.UNNEEDED, Verdict.DOUBT)
    settled = weighed(found, SURELY_FINE)
    assert (settled.verdict, settled.advice) == (Verdict.JUSTIFIED, ())


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Je hebt een masterdiploma.", "Magazijnier (niveau D)"),
        ("Nederlands is je moedertaal.", "Magazijnier"),
        ("Bezorg bij je kandidatuur een uittreksel uit het strafregister.", "Magazijnier"),
    ],
)
def test_what_we_know_for_certain_or_comes_too_early_stays(line: str, title: str) -> None:
    found = demand(line, title)
    assert weighed(found, SURELY_FINE) == found


def test_a_profession_with_a_rule_is_never_accused() -> None:
    accusing = {kind.value: {Verdict.JUSTIFIED: 0.01, Verdict.DOUBT: 0.01, Verdict.UNNEEDED: 0.98} for kind in WEIGHED}
    nurse = demand("Je hebt een diploma verpleegkunde.", "Verpleegkundige")
    assert weighed(nurse, Remark(0.99, accusing)) == nurse


def test_the_opinion_never_takes_a_demand_away() -> None:
    lines = ("Je hebt een diploma hotelschool.", "Je spreekt vlot Nederlands.", "Je hebt een rijbewijs B.")
    text = "# Kok\n\n## Profiel\n\n" + "".join(f"- {line}\n" for line in lines)
    kinds = {req.kind for req in find_requirements(posting_of(text))}
    assert kinds == {RequirementKind.DIPLOMA, RequirementKind.LANGUAGE, RequirementKind.LICENCE}
