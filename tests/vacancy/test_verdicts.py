"""The verdict on a demand follows the function: the same words fit one job and are too much for another."""

from pathlib import Path

import pytest

from tests.vacancy.postings import demands_of, posting_of
from vacaturelint.core.requirement import RequirementKind, Verdict
from vacaturelint.data.wordlist import Row, parse_table
from vacaturelint.vacancy.requirements.find import find_requirements

PATH = Path(__file__).with_name("oordelen.tsv")
ROWS = parse_table(PATH.read_text(encoding="utf-8"), PATH.name, ("title", "demand", "kind", "verdict", "topic"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['title']}: {row['demand']}")
def test_a_demand_is_judged_for_its_function(row: Row) -> None:
    found = demands_of(row["title"], row["demand"], kind=RequirementKind(row["kind"]))
    assert [(req.verdict.value, req.topic) for req in found] == [(row["verdict"], row["topic"])]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['title']}: {row['demand']}")
def test_a_verdict_explains_itself_and_never_says_unlawful(row: Row) -> None:
    for req in demands_of(row["title"], row["demand"], kind=RequirementKind(row["kind"])):
        assert req.reason.endswith((".", "?"))
        assert "wettig" not in req.reason
        if req.verdict is Verdict.TOO_HIGH:
            assert req.advice
        if req.verdict is Verdict.UNNEEDED and req.topic != "student":
            assert req.reason.startswith("We vonden geen beroepsregel die dit diploma vraagt.")


def test_alternatives_in_a_list_open_the_road_for_each_of_them() -> None:
    text = (
        "# HR-consulent (B1-B3)\n\n## Wat verwachten wij?\n\n"
        "- Je hebt een bachelordiploma, of\n- je hebt vijf jaar ervaring in een personeelsdienst.\n"
    )
    found = [r for r in find_requirements(posting_of(text)) if r.kind is RequirementKind.DIPLOMA]
    assert [req.verdict for req in found] == [Verdict.JUSTIFIED]


def test_the_fields_of_a_job_site_page_are_read_one_by_one() -> None:
    text = (
        "Magazijnier Print VOORBEELD NV voor een job in MEERBEKE Online sinds: 3 dagen Contract Vaste Job Voltijds "
        "Talenkennis Frans (Basis) Nederlands (Zeer goed) Vereiste studies Secundair onderwijs "
        "Werkervaring Geen ervaring "
        "Functieomschrijving Je zet goederen klaar. Profiel Je bent stipt. Aanbod Een vast loon."
    )
    found = find_requirements(posting_of(text))
    assert [(req.text, req.verdict.value) for req in found if req.kind is RequirementKind.LANGUAGE] == [
        ("Frans (Basis)", "te hoog"),
        ("Nederlands (Zeer goed)", "te hoog"),
    ]
    assert [req.text for req in found if req.kind is RequirementKind.DIPLOMA] == [
        "Vereiste studies Secundair onderwijs"
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Heb je geen diploma maar wel ervaring? Dan leg je een niveautest af.",
        "Kandidaten zonder diploma slagen eerst voor een capaciteitsproef.",
        "Een geslaagde niveautest kan het diploma vervangen.",
    ],
)
def test_a_road_elsewhere_in_the_text_opens_a_hard_demand(sentence: str) -> None:
    found = demands_of("HR-consulent (B1-B3)", "Je hebt een bachelordiploma.", sentence, kind=RequirementKind.DIPLOMA)
    assert found[0].verdict is Verdict.JUSTIFIED
    assert all(req.verdict is not Verdict.UNNEEDED for req in found)


def test_conditions_for_promotion_stand_apart_from_recruitment() -> None:
    text = (
        "# HR-consulent (B1-B3)\n\n## Aanwerving\n\n- Je hebt een bachelordiploma.\n\n"
        "## Bevordering\n\n- Je hebt een bachelordiploma.\n"
    )
    found = [r.topic for r in find_requirements(posting_of(text)) if r.kind is RequirementKind.DIPLOMA]
    assert found == ["geen-beroepsregel", "bevordering"]


def test_the_sentence_to_paste_is_about_the_skill_of_the_reason() -> None:
    demand = "Je beheerst de Nederlandse taal uitstekend, zowel mondeling als schriftelijk."
    (found,) = demands_of("Groenarbeider (D1-D3)", demand, kind=RequirementKind.LANGUAGE)
    assert "schrijven" in found.reason
    assert found.advice[0].startswith("Je schrijft ")
