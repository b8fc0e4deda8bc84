"""Every frame of experience, licence and conditions on the person is read in its own example."""

import pytest

from tests.vacancy.postings import demands_of
from vacaturelint.core.requirement import PERSON_KINDS, RequirementKind, Verdict
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


ROWS += [
    pytest.param(_KINDS[row["soort"]], row, id=f"personen: {row['frame']}") for row in read_table("eisen/personen.tsv")
]


@pytest.mark.parametrize(("kind", "row"), ROWS)
def test_a_frame_is_read_in_its_example(kind: RequirementKind, row: Row) -> None:
    assert row["voorbeeld"], "a frame that accuses has an example"
    assert [req.kind for req in demands_of("Medewerker", row["voorbeeld"], kind=kind)] == [kind]


@pytest.mark.parametrize("file", [*_FILES, "personen"])
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


def test_the_grounds_are_sorted_and_each_holds_once() -> None:
    rows = [(row["soort"], row["wat"], row["frase"]) for row in read_table("eisen/gronden.tsv")]
    assert rows == sorted(set(rows))


@pytest.mark.parametrize(
    "line",
    [
        "Kandidaten die door een handicap aanpassingen aan de proeven wensen, vermelden dit in hun mail.",
        "Ben je kleurenblind? Meld het dan even: wij hebben sensoren.",
        "Partners en huwelijk komen bij ons niet ter sprake in een gesprek.",
        "Bezorg uiterlijk op 3 maart je cv.",
        "Ook mantelzorgers zijn welkom.",
        "Je afkomst speelt bij ons geen rol.",
        "Make-up is in de cleanroom verboden.",
        "Zwangere vrouwen bereid je voor op de bevalling.",
        "Voorbehouden voor mensen met een arbeidshandicap: deze job komt daarvoor niet in aanmerking.",
    ],
)
def test_nobody_is_turned_away_by_what_only_looks_like_it(line: str) -> None:
    found = [req for kind in PERSON_KINDS for req in demands_of("Medewerker", line, kind=kind)]
    assert not [req for req in found if req.verdict is not Verdict.JUSTIFIED]


def test_what_a_frame_of_an_age_is_about_is_one_of_the_cases_that_are_judged() -> None:
    topics = {row["onderwerp"] for row in read_table("eisen/leeftijd.tsv") if row["gewicht"] != "geen"}
    assert topics == {"zinspeling", "ondergrens", "bovengrens", "grens", "bereik"}
