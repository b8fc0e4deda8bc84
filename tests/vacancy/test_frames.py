"""Every frame of a demand is read in its own example, with the slots that its row gives."""

import pytest

from tests.vacancy.postings import demands_of
from vacaturelint.core.requirement import Requirement, RequirementKind
from vacaturelint.data.wordlist import Row, read_table

DIPLOMAS = [row for row in read_table("eisen/diploma.tsv") if row["gewicht"] not in ("geen", "ontkend")]
LANGUAGES = [row for row in read_table("eisen/taal.tsv") if row["gewicht"] != "geen" and row["voorbeeld"]]
# Words that two levels share: the lowest that suffices counts.
_ANY = "specifiek"


def _read(row: Row, kind: RequirementKind) -> list[Requirement]:
    return demands_of("Medewerker", row["voorbeeld"], kind=kind)


@pytest.mark.parametrize("row", DIPLOMAS, ids=lambda row: row["frame"])
def test_a_frame_of_a_diploma_is_read_in_its_example(row: Row) -> None:
    found = _read(row, RequirementKind.DIPLOMA)
    assert len(found) == 1
    assert found[0].level is not None
    assert row["niveau"].replace("lager", "secundair") in (_ANY, found[0].level.value)


@pytest.mark.parametrize("row", LANGUAGES, ids=lambda row: row["frame"])
def test_a_frame_of_language_is_read_in_its_example(row: Row) -> None:
    found = _read(row, RequirementKind.LANGUAGE)
    assert found
    assert row["taal"] in ("*", *(req.language for req in found))
    assert row["niveau"] in ("", *(level.value for req in found for level in req.asked.values()))


@pytest.mark.parametrize("name", ["eisen/daden.tsv", "eisen/klassen.tsv"])
def test_a_list_of_phrases_is_sorted_and_holds_each_once(name: str) -> None:
    rows = [(row["klasse"], row["frase"]) for row in read_table(name)]
    assert rows == sorted(set(rows))
