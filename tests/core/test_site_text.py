"""What a job site wrote into a vacancy, and what its recruiter did."""

import pytest

from vacaturelint.core.job_site import SKILL_LABELS, SiteField, field_named
from vacaturelint.core.site_text import not_written_here, skill_lists
from vacaturelint.core.text import Document, Span
from vacaturelint.readers.source import Source
from vacaturelint.readers.text import read_text

PAGE = (
    "Hulpkok Print Hulpkok voor een job in ZANDEKE Online sinds: 3 dagen Werkervaring Geen ervaring "
    "Functieomschrijving Je kookt elke dag voor tachtig bewoners. Profiel - Je werkt graag in team. "
    "Professionele vaardigheden Maaltijden bereiden Het materiaal onderhouden "
    "Persoonlijke vaardigheden Zelfstandigheid Samenwerken Aanbod - Je verdient 2.500 euro. "
    "Plaats tewerkstelling Dorp 1 9999 ZANDEKE Hoe solliciteren? Bel ons."
)
FORM = (
    "Orderpicker\nFunctiecode: OP-1\nPlaats tewerkstelling: regio Zandeke\nContract: tijdelijk\n\n"
    "Functieomschrijving\nJe verzamelt bestellingen.\n\nJe krijgt ecocheques.\n"
)


def _read(text: str) -> Document:
    return read_text(Source("vacature.txt", text.encode()))


def _words(document: Document, spans: list[Span]) -> list[str]:
    return [" ".join(document.text[span.start : span.end].split()) for span in spans]


def test_a_page_wrote_its_head_its_lists_of_skills_and_the_address() -> None:
    document = _read(PAGE)
    head, skills, place = _words(document, not_written_here(document))
    assert head.startswith("Hulpkok")
    assert head.endswith("Functieomschrijving")
    assert skills.startswith("Professionele vaardigheden")
    assert skills.endswith("Samenwerken")
    assert place == "Plaats tewerkstelling Dorp 1 9999 ZANDEKE"
    assert _words(document, skill_lists(document)) == [skills]


def test_a_form_of_an_employer_with_a_label_of_the_site_is_his_own_text() -> None:
    assert not_written_here(_read(FORM)) == []


@pytest.mark.parametrize("label", SKILL_LABELS)
def test_a_list_of_skills_runs_from_its_label_to_the_next_heading(label: str) -> None:
    document = _read(
        f"Kok\n\nTaken\n\nJe kookt.\n\n{label}\n- Zelfstandig werken\n- Samenwerken\n\nAanbod\n\nJe krijgt loon.\n"
    )
    assert _words(document, skill_lists(document)) == [f"{label} - Zelfstandig werken - Samenwerken"]


def test_labels_of_before_name_the_same_field() -> None:
    assert field_named("Persoonsgebonden vaardigheden") is field_named("Persoonlijke vaardigheden") is SiteField.TRAITS
