"""What stands beside a demand may open another road to it; most of what stands there does not."""

from pathlib import Path

import pytest

from tests.vacancy.postings import demands_of
from vacaturelint.core.requirement import RequirementKind
from vacaturelint.data.wordlist import Row, parse_table

PATH = Path(__file__).with_name("wegen.tsv")


@pytest.mark.parametrize(
    "row", parse_table(PATH.read_text(encoding="utf-8"), PATH.name, ("eis", "ernaast")), ids=lambda row: row["ernaast"]
)
def test_only_another_road_beside_a_diploma_softens_it(row: Row) -> None:
    beside = row["ernaast"]
    (found,) = demands_of("Onthaalmedewerker", "Je hebt een bachelor.", beside, kind=RequirementKind.DIPLOMA)
    assert found.force.value == row["eis"]
