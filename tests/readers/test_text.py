"""Plain text: what a person sees as heading, item or paragraph, the reader sees too."""

import random

import pytest

from tests.readers.outline import outline
from vacaturelint.core.text import Document
from vacaturelint.errors import UnreadableError
from vacaturelint.readers.source import Source
from vacaturelint.readers.text import read_text


def read(text: str, encoding: str = "utf-8") -> Document:
    return read_text(Source("x.txt", text.encode(encoding)))


LINES = {
    "heading-by-blank-line": (
        "Poetshulp\n\nZo ziet een dag eruit\nJe poetst het zwembad.\n",
        ["H Poetshulp", "H Zo ziet een dag eruit", "P Je poetst het zwembad."],
    ),
    "heading-with-a-roman-numeral": (
        "Gemeente Zandeke\n\nIV. Verloop\n\nJe kookt een soep. Daarna praten we.\n\nXI. Loon\n\n2.400 euro.\n",
        [
            "H Gemeente Zandeke",
            "H IV. Verloop",
            "P Je kookt een soep. Daarna praten we.",
            "H XI. Loon",
            "P 2.400 euro.",
        ],
    ),
    "heading-before-what-leads-in-a-list": (
        "Kok\n\nVereisten (art. 12 van het decreet)\n\nJe moet:\n- koken\n- bakken\n",
        ["H Kok", "H Vereisten (art. 12 van het decreet)", "H Je moet:", "L koken", "L bakken"],
    ),
    "articles-as-bullets": (
        "Kok\n\nJe moet:\n1° koken;\n2° bakken.\n\n21°C is het in onze keuken.\n",
        ["H Kok", "H Je moet:", "L koken;", "L bakken.", "P 21°C is het in onze keuken."],
    ),
    "heading-with-a-pictogram": (
        "Kok\n\n🍲 Dit kook je\n\n- soep\n- saus\n\n➡️ Loon\n\nJe verdient 2.400 euro. 🎉 Proficiat!\n",
        ["H Kok", "H 🍲 Dit kook je", "L soep", "L saus", "H ➡ Loon", "P Je verdient 2.400 euro. 🎉 Proficiat!"],
    ),
    "capitals-with-a-number": (
        "Gemeente Zandeke\n\n1. TAKEN EN PLAATS\n1.1 Je leidt de ploeg.\n1.2 Je maakt de planning.\n",
        ["H Gemeente Zandeke", "H TAKEN EN PLAATS", "L Je leidt de ploeg.", "L Je maakt de planning."],
    ),
    "numbered-items-stay-items": (
        "Taken\n1. Zalen openen en sluiten.\n2. Lampen vervangen.\n",
        ["H Taken", "L Zalen openen en sluiten.", "L Lampen vervangen."],
    ),
    "letters-o-and-signs-as-bullets": (
        "Profiel\na. geduldig zijn;\no Je komt op tijd.\n\uf0b7Je rijdt graag.\n✅ Je lacht.\n•\u00a0Je tilt.\n",
        ["H Profiel", "L geduldig zijn;", "L Je komt op tijd.", "L Je rijdt graag.", "L Je lacht.", "L Je tilt."],
    ),
    "list-without-bullets": (
        "Dit ga je doen\nDossiers aanmaken\nPost verdelen over de diensten\nBezoekers ontvangen\nDit krijg je van ons\n"
        "Een vast contract.\n",
        [
            "H Dit ga je doen",
            "L Dossiers aanmaken",
            "L Post verdelen over de diensten",
            "L Bezoekers ontvangen",
            "H Dit krijg je van ons",
            "P Een vast contract.",
        ],
    ),
    "tabs-are-cells": (
        "FUNCTIEPROFIEL\nRang\tD1-D3\nTeam\tsport\n",
        ["H FUNCTIEPROFIEL", "C Rang", "C D1-D3", "C Team", "C sport"],
    ),
    "wrapped-lines-are-one-paragraph": (
        "Stad Zandeke\n\nJe helpt bewoners aan het loket met hun vragen over afval, water en\nstroom, en je verwijst "
        "hen door naar de juiste dienst als dat nodig is. Je\nwerkt samen met twee collega's van de dienst "
        "leefomgeving en je hebt\nelke maandag overleg.\n\nTot gauw in Zandeke!\n",
        [
            "H Stad Zandeke",
            "P Je helpt bewoners aan het loket met hun vragen over afval, water en stroom, en je verwijst hen door "
            "naar de juiste dienst als dat nodig is. Je werkt samen met twee collega's van de dienst leefomgeving en "
            "je hebt elke maandag overleg.",
            "P Tot gauw in Zandeke!",
        ],
    ),
    "an-indented-line-goes-on-in-the-item": (
        "Taken\n- Je maakt afspraken met ouders\n  en met de school.\n- Je belt.\n",
        ["H Taken", "L Je maakt afspraken met ouders   en met de school.", "L Je belt."],
    ),
    "a-label-is-no-heading": (
        "TITEL\nRang: D1-D3\nLoon: 2.400 euro\n\nKom je?",
        ["H TITEL", "P Rang: D1-D3", "P Loon: 2.400 euro", "H Kom je?"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), LINES.values(), ids=LINES)
def test_lines(text: str, expected: list[str]) -> None:
    assert outline(read(text)) == expected


JOB_SITE = (
    "Hulpkok Print OCMW Zandeke voor een job in ZANDEKE Online sinds: 3 dagen Contract Vaste Job Voltijds Talenkennis "
    "Nederlands (Goed) Frans (Basis) Rijbewijs B auto's Vereiste studies Bachelor Werkervaring Geen ervaring "
    "Functieomschrijving Je kookt elke dag voor tachtig bewoners. Je taken: - groenten snijden; - borden klaarmaken; - "
    "de keuken poetsen. Profiel Ervaring in een keuken is een pluspunt Je werkt graag in team Professionele "
    "vaardigheden De groenten snijden (wortelen, prei, ...) Het fornuis aanzetten\nDe borden wassen De vloer dweilen "
    "Aanbod ✅ Maaltijdcheques van 8 euro ✅ Je krijgt 30 dagen vakantie Hoe solliciteren? Bel ons.Mailen mag ook."
)
FLAT = {
    "job-site": (
        JOB_SITE,
        [
            "H Hulpkok",
            "P OCMW Zandeke voor een job in ZANDEKE",
            "P Online sinds: 3 dagen",
            "P Contract Vaste Job Voltijds",
            "H Talenkennis",
            "L Nederlands (Goed)",
            "L Frans (Basis)",
            "P Rijbewijs B auto's",
            "H Vereiste studies",
            "P Bachelor",
            "H Werkervaring",
            "P Geen ervaring",
            "H Functieomschrijving",
            "P Je kookt elke dag voor tachtig bewoners. Je taken:",
            "L groenten snijden;",
            "L borden klaarmaken;",
            "L de keuken poetsen.",
            "H Profiel",
            "L Ervaring in een keuken is een pluspunt",
            "L Je werkt graag in team",
            "H Professionele vaardigheden",
            "L De groenten snijden (wortelen, prei, ...)",
            "L Het fornuis aanzetten",
            "L De borden wassen",
            "L De vloer dweilen",
            "H Aanbod",
            "L Maaltijdcheques van 8 euro",
            "L Je krijgt 30 dagen vakantie",
            "H Hoe solliciteren?",
            "P Bel ons.",
            "P Mailen mag ook.",
        ],
    ),
    "glued": (
        "Onze dienst helpt bewoners die een woning zoeken en begeleidt hen bij de eerste stappen, van het dossier tot "
        "de sleutel. Je werkt met zes collega's aan het onthaal en in de wijken.De dienst groeit nog elk jaar en zoekt "
        "daarom een tweede begeleider.Wat bieden wij jou?Een loon volgens CAOEen budget om te lerenJe krijgt ook een "
        "fiets.\u200b\u200bWat breng je mee?Je luistert goed.",
        [
            "P Onze dienst helpt bewoners die een woning zoeken en begeleidt hen bij de eerste stappen, van het "
            "dossier tot de sleutel. Je werkt met zes collega's aan het onthaal en in de wijken.",
            "P De dienst groeit nog elk jaar en zoekt daarom een tweede begeleider.",
            "H Wat bieden wij jou?",
            "L Een loon volgens CAO",
            "L Een budget om te leren",
            "L Je krijgt ook een fiets.",
            "H Wat breng je mee?",
            "P Je luistert goed.",
        ],
    ),
    "short-line-of-bullets": ("• Voltijds • Zandeke • Vaste job", ["L Voltijds", "L Zandeke", "L Vaste job"]),
}


@pytest.mark.parametrize(("text", "expected"), FLAT.values(), ids=FLAT)
def test_flattened_text_is_split_where_a_person_would(text: str, expected: list[str]) -> None:
    document = read(text)
    assert [line.replace("\u200b", "") for line in outline(document)] == expected
    assert document.text == text


PROSE = (
    "Als medewerker van De Lijn of het OCMW ken je de stad. Je werkt bij de dienst Wonen van Stad Zandeke, samen met "
    "Het Huis van het Kind en met de vzw De Wilg. Een Woonbegeleider helpt jongeren. Wat doe je als een bewoner boos "
    "is? Je blijft rustig en je vraagt wat er scheelt. Elke dag is anders, want bij Node.js en ASP.NET is niets zeker."
)


def test_ordinary_prose_stays_whole() -> None:
    assert outline(read(PROSE)) == [f"P {PROSE}"]


GUESSED = ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "cp1252")
ENCODINGS = [("utf-8", 0), ("utf-8-sig", 0), *((encoding, 1) for encoding in GUESSED)]


@pytest.mark.parametrize(("encoding", "notices"), ENCODINGS)
def test_encodings_are_recognised_and_said(encoding: str, notices: int) -> None:
    document = read("Privé-café zoekt één kok – “vandaag” €5", encoding)
    assert document.text == "Privé-café zoekt één kok – “vandaag” €5"
    assert len(document.notices) == notices


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(UnreadableError, match="geen tekstbestand"):
        read_text(Source("x.txt", b"\x00\x01\x02\x03abc"))


@pytest.mark.parametrize("seed", range(40))
def test_noise_is_no_text_in_any_encoding(seed: int) -> None:
    noise = random.Random(seed).randbytes(300)
    with pytest.raises(UnreadableError):
        read_text(Source("x.txt", noise.replace(b"\0", b"\1")))


def test_a_stray_control_character_does_not_refuse_a_text() -> None:
    assert outline(read("Kok\n\nJe kookt\x07 soep.")) == ["H Kok", "P Je kookt\x07 soep."]


@pytest.mark.parametrize("end", ["\r", "\r\n", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_line_end_ends_a_line(end: str) -> None:
    assert outline(read(f"Kok{end}{end}Jouw profiel{end}Je kookt soep.{end}")) == [
        "H Kok",
        "H Jouw profiel",
        "P Je kookt soep.",
    ]
