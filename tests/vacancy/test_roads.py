"""What stands beside a demand may open another road to it; most of what stands there does not."""

import pytest

from tests.vacancy.postings import demands_of
from vacaturelint.core.requirement import Force, RequirementKind


@pytest.mark.parametrize(
    ("beside", "force"),
    [
        ("Je werkt graag samen.", Force.HARD),
        ("Je kent de buurt.", Force.HARD),
        ("Ervaring telt ook.", Force.SOFT),
        ("Heb je dat niet? Dan telt je ervaring.", Force.SOFT),
        ("Of je leerde het in een job.", Force.SOFT),
    ],
)
def test_only_another_road_beside_a_diploma_softens_it(beside: str, force: Force) -> None:
    (found,) = demands_of("Onthaalmedewerker", "Je hebt een bachelor.", beside, kind=RequirementKind.DIPLOMA)
    assert found.force is force
