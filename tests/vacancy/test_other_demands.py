"""Experience, licence, criminal record, nationality, age and health: what is demanded and whether it is explained."""

from pathlib import Path

import pytest

from tests.vacancy.postings import posting_of, vacancy_of
from vacaturelint.core.requirement import Requirement, RequirementKind, Verdict
from vacaturelint.data.wordlist import Row, parse_table
from vacaturelint.vacancy.requirements.counts import years_in
from vacaturelint.vacancy.requirements.find import find_requirements

PATH = Path(__file__).with_name("andere-eisen.tsv")
ROWS = parse_table(PATH.read_text(encoding="utf-8"), PATH.name, ("demand", "task", "kind", "verdict", "topic"))
OWN = (RequirementKind.DIPLOMA, RequirementKind.LANGUAGE)


def _others(text: str) -> list[Requirement]:
    return [req for req in find_requirements(posting_of(text)) if req.kind not in OWN]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["demand"])
def test_a_demand_is_found_and_judged(row: Row) -> None:
    text = f"{vacancy_of('Medewerker', row['demand'])}\n\n## Wat doe je?\n\n- {row['task']}\n"
    assert [(req.kind.value, req.verdict.value, req.topic) for req in _others(text)] == [
        (row["kind"], row["verdict"], row["topic"])
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Een auto of rijbewijs heb je niet nodig.",
        "We werken met een jonge en een oudere collega.",
        "Je loon is afhankelijk van je ervaring.",
        "Je hebt een bachelor of bent gelijkwaardig door ervaring.",
        "We nemen tien jaar ervaring mee in je loon.",
        "Je nationaliteit doet niet ter zake.",
    ],
)
def test_what_is_no_demand_is_left_alone(text: str) -> None:
    assert [req.text for req in _others(f"# Medewerker\n\n## Wat bieden wij?\n\n- {text}\n")] == []


def test_good_conduct_is_no_faultless_writing() -> None:
    text = vacancy_of("Klusser", "Je bent van onberispelijk gedrag (uittreksel uit het strafregister).")
    assert not [req for req in find_requirements(posting_of(text)) if req.kind is RequirementKind.LANGUAGE]


def test_proof_that_is_soon_got_is_no_diploma_beside_a_medical_check() -> None:
    text = vacancy_of("Magazijnier", "Je hebt een geldig reachtruckattest en medische schifting.")
    found = [req.topic for req in find_requirements(posting_of(text)) if req.kind is RequirementKind.DIPLOMA]
    assert found in ([], ["attest"], ["gewoon"])


def test_a_european_nationality_is_asked_of_teachers_by_law() -> None:
    line = "Je bent burger van een lidstaat van de EU."
    verdicts = [find_requirements(posting_of(vacancy_of(title, line))) for title in ("Leraar", "Klusser")]
    assert [[req.verdict for req in found] for found in verdicts] == [[Verdict.JUSTIFIED], [Verdict.DOUBT]]


def test_a_preference_for_own_colleagues_is_no_question_about_the_person() -> None:
    text = vacancy_of("Klusser", "Bij gelijke geschiktheid gaat de voorkeur uit naar een interne kandidaat.")
    assert not [req for req in find_requirements(posting_of(text)) if req.topic == "gelezen"]


def test_the_reason_for_an_extract_is_told_once() -> None:
    reason = "- We vragen een uittreksel uit het strafregister omdat je met kinderen werkt."
    paper = "Papieren: foto, uittreksel strafregister."
    text = "# Medewerker\n\n## Wat verwachten wij?\n\n{}\n\n## Hoe solliciteer je?\n\n{}\n"
    topics = [req.topic for req in _others(text.format(reason, paper))]
    assert topics == ["met-reden", "met-reden"]
    alone = [req.topic for req in _others(text.format("- Je kookt.", paper))]
    assert alone == ["zonder-reden"]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("3 jaar ervaring", 3),
        ("tien jaar ervaring", 10),
        ("Eén jaar ervaring", 1),
        ("ervaring", None),
        ("3+ jaar ervaring met SQL", 3),
        ("min. 2j in een magazijn", 2),
        ("5 j. ervaring", 5),
        ("2-3 jaar op de baan", 2),
        ("minimum vijf (5) volle jaren", 5),
        ("een tiental jaar", 10),
        ("een 10-tal jaar", 10),
        ("een jaar of vier in de keuken", 4),
        ("een jaar ervaring", 1),
        ("twee schooljaren als toezichter", 2),
        ("36 maanden praktijk", 3),
        ("anderhalf jaar", 1),
        ("een half jaar ervaring", 0),
        ("Zes maanden aan de band", 0),
        ("10+ years of Java", 10),
        ("je start half december", None),
        ("een paar jaar ervaring", None),
        ("een ervaren kok voor 2 keukens", None),
    ],
)
def test_whole_years_are_read_in_figures_and_words(text: str, years: int | None) -> None:
    assert years_in(text) == years


@pytest.mark.parametrize(
    ("line", "demands"),
    [
        ("Rijbewijs B Ervaring in tuinwerk", ["Ervaring in tuinwerk", "Rijbewijs B"]),
        ("Rijbewijs B. Soms werk je op zaterdag", ["Rijbewijs B"]),
        ("Je leest een plan In het bezit van rijbewijs B", ["In het bezit van rijbewijs B"]),
        ("Je hebt drie jaar ervaring in zorg Contact met mensen ligt je", ["Je hebt drie jaar ervaring in zorg"]),
        (
            "Je hebt twee jaar ervaring met Excel en met de dienst",
            ["Je hebt twee jaar ervaring met Excel en met de dienst"],
        ),
    ],
)
def test_a_demand_does_not_swallow_the_next_item(line: str, demands: list[str]) -> None:
    assert sorted(req.text for req in _others(vacancy_of("Medewerker", line))) == demands


@pytest.mark.parametrize(
    ("lead", "topic"),
    [
        ("Je voldoet aan de voorwaarden (KB 19 april 2014 art. 37):", "met-wet"),
        ("Je voldoet aan de voorwaarden:", "zonder-rijtaak"),
        ("De voorwaarden van art. 37 gelden voor iedereen.", "zonder-rijtaak"),
    ],
)
def test_a_law_in_the_line_that_leads_in_a_list_is_that_of_every_item(lead: str, topic: str) -> None:
    text = f"# Klusser\n\n## Wie ben je?\n\n{lead}\n\n- Je bent stipt.\n- Je hebt een rijbewijs B.\n"
    assert [req.topic for req in _others(text) if req.kind is RequirementKind.LICENCE] == [topic]


def test_years_of_a_life_are_no_experience() -> None:
    found = find_requirements(posting_of(vacancy_of("Klusser", "Minimum 18 jaar op de dag van aanwerving.")))
    assert not [req for req in found if req.kind is RequirementKind.EXPERIENCE]
