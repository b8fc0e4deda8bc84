"""The spoken version of whole vacancies: nothing invented, nothing unfair, of the right length."""

import functools
import re
from pathlib import Path
from statistics import median
from xml.etree import ElementTree

import pytest

from tests.examples import PARSER
from vacaturelint.core.report import DocumentReport
from vacaturelint.readers.source import Source
from vacaturelint.service.checker import Checker
from vacaturelint.service.setup import Setup
from vacaturelint.spoken.pace import BREATH, breathless
from vacaturelint.spoken.say import say
from vacaturelint.spoken.script import LONGEST, SHORTEST, Script, spoken_version
from vacaturelint.spoken.ssml import ssml

TEXTS = sorted((Path(__file__).parents[1] / "corpus" / "teksten").glob("[a-e]-*.md"))
CHECKER = Checker(Setup(), PARSER)
FULL = """# Onthaalmedewerker (m/v/x)

Stad Zonnebeek zoekt een onthaalmedewerker voor het stadhuis.

## Wat doe je?

- Je ontvangt bezoekers aan het loket.
- Je beantwoordt vragen aan de telefoon.
- Je maakt afspraken voor de andere diensten.
- Je ruimt de wachtzaal op.

## Wat vragen we?

- Je hebt een masterdiploma.
- Nederlands is je moedertaal.
- Je spreekt Nederlands met bezoekers.

## Wat krijg je?

- Je verdient 2.450 euro bruto per maand.
- Je werkt 38 uur per week.

## Hoe solliciteer je?

Mail je cv naar jobs@zonnebeek.example.be.
"""


@functools.cache
def report_of(text: str) -> DocumentReport:
    return CHECKER.check(Source("vacature.md", text.encode()))[0]


def script_of(text: str) -> Script:
    return spoken_version(report_of(text))


def part(script: Script, lead: str) -> list[str]:
    return [line.text for part in script.parts if part.lead == lead for line in part.lines]


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_every_word_comes_from_the_sentence_it_stands_for(path: Path) -> None:
    report = report_of(path.read_text(encoding="utf-8"))
    lines = [line for part in spoken_version(report).parts for line in part.lines if line.span]
    assert lines
    for line in lines:
        assert line.span
        source = report.document.text[line.span.start : line.span.end]
        assert words(line.text) <= words(say(source).text), (line.text, source)


def test_half_of_the_vacancies_are_told_in_a_minute_and_none_in_more_than_ninety_seconds() -> None:
    lengths = [script_of(path.read_text(encoding="utf-8")).seconds for path in TEXTS]
    assert median(lengths) >= SHORTEST - 5
    assert max(lengths) <= LONGEST


def test_at_most_three_tasks_and_only_demands_that_the_function_needs() -> None:
    script = script_of(FULL)
    assert part(script, "Wat doe je?") == [
        "Je ontvangt bezoekers aan het loket.",
        "Je beantwoordt vragen aan de telefoon.",
        "Je maakt afspraken voor de andere diensten.",
    ]
    assert part(script, "Wat heb je nodig?") == ["Je spreekt Nederlands met bezoekers."]


def test_pay_hours_and_address_are_said_in_words() -> None:
    script = script_of(FULL)
    assert script.sentences[0] == "Dit is een job als onthaalmedewerker."
    assert "Je verdient tweeduizend vierhonderdvijftig euro bruto per maand." in part(script, "Wat krijg je?")
    assert part(script, "Hoe solliciteer je?") == ["Mail je cv naar jobs apenstaartje zonnebeek punt example punt be."]


def test_what_is_missing_is_asked() -> None:
    assert "Tot wanneer kan je solliciteren?" in script_of(FULL).asked
    assert "Wat verdien je?" not in script_of(FULL).asked
    assert "Wat verdien je?" in script_of(FULL.replace("2.450 euro", "goed")).asked


def test_what_is_left_out_is_told_with_the_reason_and_what_is_fair_beside_it_is_kept() -> None:
    offer = "## Wat krijg je?\n\nJe werkt in een jong team en je krijgt maaltijdcheques.\n\n- Fietsvergoeding\n"
    script = script_of(f"# Poetshulp\n\n## Taken\n\n- Je poetst.\n\n## Profiel\n\n- Je hebt een master.\n\n{offer}")
    assert part(script, "Wat krijg je?") == ["Je krijgt maaltijdcheques.", "Fietsvergoeding."]
    assert script.left_out == (
        "Dit vertel je niet: 'Je hebt een master.' De functie heeft dit niet nodig.",
        "Dit vertel je niet: 'Je werkt in een jong team' Kijk naar opmerking VL502.",
        "Het stuk 'Wat heb je nodig?' ontbreekt: alles wat daarover staat, valt weg.",
        "Het stuk 'Hoe solliciteer je?' ontbreekt: vacaturelint vindt er niets over in de tekst.",
    )
    short = "Je vertelt 3 van de 4 zinnen over het werk en 1 van de 3 zinnen over wat je nodig hebt."
    assert script_of(FULL).left_out[-1] == f"Niet alles past in zo weinig tijd. {short}"


def test_a_clause_under_a_condition_is_never_told_without_it() -> None:
    hangs = "Als je ploegen doet en je werkt in een jong team en je bent er op zondag, krijg je een premie."
    script = script_of(f"# Poetshulp\n\n## Taken\n\n- Je poetst.\n\n## Aanbod\n\n{hangs}\n")
    assert "zondag" not in " ".join(script.sentences)
    assert any("Als je ploegen doet" in line for line in script.left_out)


def test_only_what_says_something_by_itself_is_told_and_in_its_own_part() -> None:
    tasks = (
        "Onze klant bestaat al vijftig jaar. Zin in een nieuwe uitdaging? Bel ons op 050 12 34 56.\n\n"
        "Je poetst de klassen van de school. Lees snel verder!"
    )
    demands = "- Frans\n- Of gelijkwaardig door ervaring\n- Je werkt graag samen met collega's."
    place = "- Je praat met bezoekers in het Nederlands.\n- Je werkt in het stadhuis van Deinze."
    script = script_of(
        f"# Poetshulp\n\nOnline sinds: 18 sep.\n\n## Taken\n\n{tasks}\n\n{place}\n\n## Profiel\n\n{demands}\n"
    )
    assert part(script, "Wat doe je?") == [
        "Je poetst de klassen van de school.",
        "Je praat met bezoekers in het Nederlands.",
        "Je werkt in het stadhuis van Deinze.",
    ]
    assert "Of gelijkwaardig door ervaring." not in script.sentences
    assert not any("Online" in sentence for sentence in script.sentences)
    assert part(script, "Wat heb je nodig?")[:1] == ["Je werkt graag samen met collega's."]
    assert part(script, "Waar werk je?") == [], "it was told already"


def test_ssml_says_every_sentence_in_the_language_of_the_region() -> None:
    script = script_of(FULL)
    root = ElementTree.fromstring(ssml(script).encode())
    space = "{http://www.w3.org/2001/10/synthesis}"
    assert [node.text for node in root.iter(f"{space}s")] == list(script.sentences)
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "nl-BE"


def test_a_sentence_too_long_for_one_breath_is_found_and_a_comma_gives_breath() -> None:
    long = "Je helpt " + " ".join(["de bezoekers van het gemeentehuis"] * 6) + "."
    found = list(breathless(report_of(f"# Onthaal\n\n{long}\n")))
    assert len(found) == 1
    assert found[0].seconds > BREATH
    rested = long.replace("gemeentehuis de", "gemeentehuis, de")
    assert not list(breathless(report_of(f"# Onthaal\n\n{rested}\n")))
