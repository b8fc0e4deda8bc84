"""The parts of a vacancy and the kind of document, in plain text."""

import pytest

from vacaturelint.analysis.analysis import segment
from vacaturelint.core.text import Document
from vacaturelint.core.vacancy import DocumentKind, Region
from vacaturelint.readers.source import Source
from vacaturelint.readers.text import read_text
from vacaturelint.vacancy.kind import kind_of
from vacaturelint.vacancy.sections import find_sections
from vacaturelint.vacancy.titles import find_title

VACANCY = """Gemeente Testdorp
KOK – D1-D3

In onze keuken koken we elke dag voor honderd kinderen.

1. TAKEN
- Je kookt soep.

2. VOORWAARDEN
- Je werkt proper.

3. BEZOLDIGING
Je krijgt een vast contract.

4. PROCEDURE
Je krijgt eerst een opdracht in de keuken. Daarna volgt een gesprek.
"""


def read(text: str) -> Document:
    return read_text(Source("a.txt", text.encode()))


def test_sections_begin_at_the_number_of_their_heading_and_stay_until_the_next() -> None:
    document = read(VACANCY)
    found = [
        (section.label.value, document.text[section.span.start :][:12]) for section in find_sections(segment(document))
    ]
    assert found == [
        ("overig", "Gemeente Tes"),
        ("over ons", "In onze keuk"),
        ("taken", "1. TAKEN\n- J"),
        ("eisen", "2. VOORWAARD"),
        ("aanbod", "3. BEZOLDIGI"),
        ("solliciteren", "4. PROCEDURE"),
    ]


HEADS = {
    DocumentKind.PROFILE: ("Functieprofiel kok", "Functiebeschrijving: kok"),
    DocumentKind.STUDENT: ("Jobstudenten gezocht voor de keuken",),
    DocumentKind.INTERNAL: ("Interne vacature: kok",),
    DocumentKind.VACANCY: ("Kok", "Een job met toekomst: je verdient goed"),
    DocumentKind.OTHER: ("Verslag van de vergadering",),
}


@pytest.mark.parametrize(("head", "kind"), [(head, kind) for kind, heads in HEADS.items() for head in heads])
def test_the_head_tells_the_kind_of_document(head: str, kind: DocumentKind) -> None:
    document = read(f"{head}\n\nJe kookt soep.")
    assert kind_of(document, find_title(document, Region.BE), ()) is kind


def test_the_button_above_a_text_is_no_part_about_applying() -> None:
    button = "Solliciteer op deze vacature. Je kookt elke dag soep voor honderd kinderen."
    document = read(VACANCY.replace("In onze keuken koken we elke dag voor honderd kinderen.", button))
    offset = document.text.index("Solliciteer op")
    (label,) = [s.label.value for s in find_sections(segment(document)) if s.span.start <= offset < s.span.end]
    assert label != "solliciteren"


def labels_of(text: str) -> list[str]:
    return [section.label.value for section in find_sections(segment(read(text)))]


def test_a_short_heading_tells_the_part_only_where_it_says_nothing_else() -> None:
    short = "KRAANMAN\n\nWAT\n- kraan bedienen\n- beton storten\n\nWIE\n- op tijd\n- nuchter\n"
    assert labels_of(short) == ["overig", "taken", "eisen"]
    longer = "KRAANMAN\n\nWAT ANDEREN ZEGGEN\n- een goede ploeg\n- een propere werf\n"
    assert "taken" not in labels_of(longer)


def test_headings_that_divide_a_part_do_not_end_it() -> None:
    divided = (
        "JURIST\n\nTAKEN\n\nDOSSIERS\n- Je leest dossiers.\n- Je hoort mensen.\n\nARCHIEFWERK\n- Je leest wetten.\n\n"
        "WAT BIEDEN WIJ\n- Een vast contract.\n"
    )
    assert labels_of(divided) == ["overig", "taken", "aanbod"]
    beside = "JURIST\n\nTAKEN\n- Je leest dossiers.\n\nDE STAD\n- Een park.\n- Een plein.\n"
    assert labels_of(beside) == ["overig", "taken", "overig"]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("CALog Niveau B – Consulent Personeel – Politiezone Zandeke", "Consulent Personeel"),
        ("CALog – Consulent Personeel – Politiezone Zandeke", "Consulent Personeel"),
        (
            "CALOG NIV C - OPERATOR METINGEN / CAMERABEELDEN - PZ HOGE BEEK (5001) - 2 PLAATSEN",
            "OPERATOR METINGEN / CAMERABEELDEN",
        ),
    ],
)
def test_the_rank_of_the_place_is_no_part_of_the_title(line: str, title: str) -> None:
    found = find_title(read(f"{line}\n\nDe zone zoekt versterking.\n"), Region.BE)
    assert found is not None
    assert found.text == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Hulpverleningszone Hoge Beek - Aanwerving beroepsbrandweerman (basiskader) via externe werving",
            "beroepsbrandweerman (basiskader)",
        ),
        ("Assistent-bestuurder Hof ten Groenen Weide (een tuin met bomen en vijvers)\n\nNa een jaar zijn we blij als:",
         "Assistent-bestuurder Hof ten Groenen Weide"),
        ("Vakgroep RE23 – Faculteit Tuinen – ref. 12", None),
        ("Dan zijn we tevreden als – na een jaar", None),
        ("Dit is een lange zin over de tuin en het park.\n\nNa het jaar:\n\n- Een park.", None),
    ],
)  # fmt: skip
def test_an_organisation_a_part_of_it_or_half_a_sentence_is_no_title(text: str, title: str | None) -> None:
    found = find_title(read(f"{text}\n\nEr is veel werk.\n"), Region.BE)
    assert (found.text if found else None) == title
