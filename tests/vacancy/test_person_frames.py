"""Every frame of experience, licence and conditions on the person is read in its own example."""

import pytest

from tests.vacancy.postings import demands_of
from vacaturelint.core.requirement import PERSON_KINDS, RequirementKind
from vacaturelint.data.wordlist import Row, read_table

_KINDS = {kind.value: kind for kind in RequirementKind} | {"wagen": RequirementKind.LICENCE}
_FILES = (
    "afkomst", "beschikbaarheid", "ervaring", "geloof", "geslacht", "gezin", "leeftijd", "medisch", "nationaliteit",
    "rijbewijs", "strafregister", "uiterlijk", "wagen", "woonplaats",
)  # fmt: skip
ROWS = [
    pytest.param(_KINDS[file], row, id=f"{file}: {row['frame']}")
    for file in _FILES
    for row in read_table(f"eisen/{file}.tsv")
    if row["gewicht"] not in ("geen", "vraag")
]


@pytest.mark.parametrize(("kind", "row"), ROWS)
def test_a_frame_is_read_in_its_example(kind: RequirementKind, row: Row) -> None:
    assert row["voorbeeld"], "a frame that accuses has an example"
    assert [req.kind for req in demands_of("Medewerker", row["voorbeeld"], kind=kind)] == [kind]


@pytest.mark.parametrize("file", _FILES)
def test_a_file_of_frames_is_sorted_and_holds_each_once(file: str) -> None:
    frames = [row["frame"] for row in read_table(f"eisen/{file}.tsv")]
    assert frames == sorted(set(frames), key=lambda text: (text.casefold(), text))


@pytest.mark.parametrize("file", [kind.value for kind in PERSON_KINDS])
def test_a_frame_about_the_person_says_of_whom_it_counts(file: str) -> None:
    said = {(row["wie"], row["gewicht"] == "geen") for row in read_table(f"eisen/{file}.tsv", ("wie",))}
    assert said <= {("kandidaat", False), ("ieder", False), ("-", True)}


def test_whoever_the_subject_is_counts_only_where_the_row_says_so() -> None:
    lines = ("Wij zijn een jong gezicht in de sector.", "Wij zijn vers bloed in de sector.")
    found = [demands_of("Kelner", line, kind=RequirementKind.AGE) for line in lines]
    assert [len(one) for one in found] == [1, 0]
