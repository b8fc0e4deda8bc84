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
from vacaturelint.spoken.utterance import brief

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
TASKS = "## Taken\n\n- Je maait het gras.\n- Je snoeit de hagen.\n\n"
ASKED = {"Profiel": "Wat heb je nodig?", "Aanbod": "Wat krijg je?", "Solliciteren": "Hoe solliciteer je?"}


@functools.cache
def report_of(text: str) -> DocumentReport:
    return CHECKER.check(Source("vacature.md", text.encode()))[0]


@functools.cache
def script_of(text: str) -> Script:
    return spoken_version(report_of(text))


def part(script: Script, lead: str) -> list[str]:
    return [line.text for part in script.parts if part.lead == lead for line in part.lines]


def told_of(heading: str, text: str) -> list[str]:
    """Return what is told of a part of a vacancy for a gardener."""
    return part(script_of(f"# Tuinman\n\n{TASKS}## {heading}\n\n{text}\n"), ASKED[heading])


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
        assert words(line.text) <= words(say(source).text) | words(line.ours), (line.text, source)


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
        "Er zijn nog andere taken.",
    ]
    assert part(script, "Wat heb je nodig?") == [
        "Je spreekt Nederlands met bezoekers.",
        "Dit vraagt de vacature ook.",
        "Je hebt een masterdiploma.",
        "De vacature vraagt nog meer.",
    ]


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
    assert part(script, "Wat krijg je?")[:2] == ["Je krijgt maaltijdcheques.", "Fietsvergoeding."]
    assert script.left_out == (
        "Dit geef je alleen door als wat de vacature vraagt: 'Je hebt een master.' De functie heeft dit niet nodig.",
        "Dit vertel je niet: 'Je werkt in een jong team' Kijk naar opmerking VL502.",
        "Het stuk 'Hoe solliciteer je?' ontbreekt: vacaturelint vindt er niets over in de tekst.",
    )
    short = "Je vertelt 3 van de 4 zinnen over het werk en 2 van de 3 zinnen over wat je nodig hebt."
    assert script_of(FULL).left_out[-1] == f"Niet alles past in zo weinig tijd. {short}"


def test_a_demand_to_be_born_here_is_never_passed_on_and_the_user_reads_that() -> None:
    script = script_of(FULL)
    assert not any("moedertaal" in sentence for sentence in script.sentences)
    assert any(line.startswith("Dit vertel je niet: 'Nederlands is je moedertaal.'") for line in script.left_out)


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


def test_an_address_that_was_left_open_is_called_by_its_kind_and_asked_for() -> None:
    for text, said in (
        ("Stuur je cv naar xxxx.xxxxxx@xxxxx.xx en bel 000 00 00 00 met vragen.",
         "Stuur je cv naar een e-mailadres en bel een telefoonnummer met vragen."),
        ("Stuur je cv naar [e-mail] en bel [telefoon] met vragen.",
         "Stuur je cv naar een e-mailadres en bel een telefoonnummer met vragen."),
    ):  # fmt: skip
        script = script_of(f"# Poetshulp\n\n## Taken\n\n- Je poetst.\n\n## Solliciteren\n\n{text}\n")
        assert part(script, "Hoe solliciteer je?") == [said, "Zoek of vraag het e-mailadres en het telefoonnummer."]
    real = part(script_of(FULL.replace("jobs@zonnebeek.example.be", "An op 053 00 00 17")), "Hoe solliciteer je?")
    assert real == ["Mail je cv naar An op nul vijf drie, nul nul, nul nul, één zeven."]


def test_a_wish_stays_a_wish_also_when_only_its_heading_says_so() -> None:
    wishes = "- Je spreekt Frans.\n- Kennis van Excel is een plus."
    text = f"# Onthaalmedewerker\n\n## Profiel\n\n- Je bent vriendelijk.\n\n### Nice to haves\n\n{wishes}\n"
    told = part(script_of(text), "Wat heb je nodig?")
    assert "Een pluspunt, geen eis: je spreekt Frans." in told
    assert "Kennis van Excel is een plus." in told


DEMANDS = "Wat heb je nodig?"


def demands_of(*items: str, title: str = "Magazijnier", fields: str = "") -> list[str]:
    listed = "".join(f"- {item}\n" for item in items)
    return part(script_of(f"# {title}\n\n{fields}## Taken\n\n- Je laadt.\n\n## Profiel\n\n{listed}"), DEMANDS)


def test_a_demand_is_passed_on_in_the_words_of_the_text_and_an_age_never() -> None:
    asked = (
        "Je hebt een rijbewijs B.",
        "Je hebt minstens twee jaar ervaring met het lezen van plannen.",
        "Je hebt een bachelordiploma in de bouwkunde of vijf jaar ervaring als werfleider.",
        "Je spreekt Duits of Frans met de klanten.",
    )
    told = demands_of("Je bent op tijd.", *asked, "Je bent jonger dan 30 en je hebt een masterdiploma.")
    assert set(told) >= set(asked)
    assert not any("jonger" in one for one in told)


def test_another_road_on_a_line_of_its_own_stays_with_the_demand_before_it() -> None:
    told = demands_of("Je bent op tijd.", "Een bachelordiploma in de zorg", "Of gelijkwaardig door ervaring")
    assert "Een bachelordiploma in de zorg of gelijkwaardig door ervaring." in told


def test_a_mild_answer_stays_with_the_demand_that_it_takes_back() -> None:
    told = demands_of("Je hebt een bachelor sociaal werk.", "Studeer je dit jaar af? Dan mag je meedoen.")
    assert any("bachelor sociaal werk. Studeer je dit jaar af? Dan mag je meedoen." in " ".join(told) for _ in told)
    order = " ".join(told)
    assert order.index("bachelor") < order.index("Dan mag je meedoen")


def test_what_is_not_needed_is_told_as_the_text_has_it() -> None:
    told = demands_of("Je werkt netjes.", "Je hebt voor dit werk echt geen diploma nodig.")
    assert "Je hebt voor dit werk echt geen diploma nodig." in told
    assert "Je hebt geen diploma nodig." not in told


def test_a_condition_between_brackets_stays_with_the_demand() -> None:
    told = demands_of(
        "Je bezorgt ons een uittreksel uit het strafregister (pas als je mag beginnen, niet vroeger) dat je zelf "
        "bij je gemeente vraagt."
    )
    assert any("pas als je mag beginnen" in line for line in told)


def test_what_is_not_passed_on_of_the_demands_is_named_by_its_subject() -> None:
    long = "Je hebt een masterdiploma dat je " + "en dat je met de anderen " * 8 + "hebt behaald."
    told = demands_of("Je bent op tijd.", long)
    assert told[-1] == "De vacature vraagt nog meer."


def test_a_wish_behind_a_comma_says_nothing_of_the_demand_before_it() -> None:
    whole = "Je hebt een masterdiploma, kennis van Frans is een plus."
    told = demands_of("Je bent op tijd.", whole)
    assert whole in told
    assert not any(line.startswith("Een pluspunt") for line in told)


def test_a_field_that_the_text_contradicts_is_never_chosen_in_silence() -> None:
    site = "Werfleider Print De Bouwers voor een job in GENT Online sinds: 8 dagen Contract Vaste Job "
    fields = "Talenkennis Nederlands (Basis) Vereiste studies Bachelor Werkervaring Minstens 2 jaar ervaring "
    rest = "Aanbod Je werkt in een warm team. Hoe solliciteren? Je kan solliciteren via: Site werkgever"

    def told(profile: str) -> list[str]:
        text = f"{site}{fields}Functieomschrijving Je controleert de werf. Profiel {profile} {rest}"
        return part(spoken_version(CHECKER.check(Source("vacature.txt", text.encode()))[0]), DEMANDS)

    other = told("Je hebt minstens 5 jaar ervaring als werfleider. Je spreekt vloeiend Nederlands.")
    at = other.index("Over je ervaring staat er iets op twee plaatsen.")
    assert other[at + 1 : at + 3] == [
        "Minstens twee jaar ervaring.",
        "Je hebt minstens vijf jaar ervaring als werfleider.",
    ]
    at = other.index("Over talen staat er iets op twee plaatsen.")
    assert other[at + 1 : at + 3] == ["Talen: Nederlands basis.", "Je spreekt vloeiend Nederlands."]
    assert "Vraag wat geldt." in other
    same = told("Je hebt minstens 3 jaar ervaring als werfleider. Je hebt een bachelordiploma bouwkunde.")
    assert "Minstens twee jaar ervaring." not in same
    assert "Je hebt minstens drie jaar ervaring als werfleider." in same
    assert "Je hebt een bachelordiploma bouwkunde." in same
    assert not any("twee plaatsen" in line for line in same)
    none = told("Je hebt een bachelordiploma of je leerde het vak op de werf.")
    assert "Je hebt een bachelordiploma of je leerde het vak op de werf." in none
    assert not any("Studies" in line for line in none), "what the recruiter wrote names the other road"


def test_a_language_is_told_as_the_text_has_it_and_none_that_the_text_does_not_name() -> None:
    told = demands_of(
        "Je bent op tijd.", "Je communiceert vlot.", "Je spreekt uitstekend Duits.", "Basiskennis van Pools."
    )
    assert not any("Nederlands" in line for line in told)
    assert {"Je spreekt uitstekend Duits.", "Basiskennis van Pools."} <= set(told)


def test_experience_of_the_firm_is_no_demand() -> None:
    about = "Met onze twintig jaar ervaring zijn wij een partner voor bedrijven.\n\n"
    assert not any("onze" in line for line in demands_of("Je bent op tijd.", fields=about))


def test_little_experience_is_not_asked_as_a_number_of_years_and_nothing_is_said_twice() -> None:
    demands = (
        "- Je bent op tijd.\n- Je bent op tijd.\n- Je werkt netjes.\n- Je kan tillen.\n- Beperkte ervaring (< 2 jaar)\n"
    )
    told = part(script_of(f"# Accountant\n\n## Profiel\n\n{demands}"), "Wat heb je nodig?")
    assert len(told) == len(set(told))
    assert not any("minder dan twee jaar ervaring nodig" in line for line in told)
    assert any("ervaring" in line for line in told)


def test_what_the_text_does_not_tell_is_asked() -> None:
    script = script_of("# Poetshulp\n\n## Taken\n\n- Je poetst.\n\n## Aanbod\n\n- Een aantrekkelijk loon\n")
    assert part(script, "Wat krijg je?")[0] == "Vraag hoeveel je verdient en hoeveel uren je werkt."
    assert part(script, "Waar werk je?") == ["Lees in de vacature waar je werkt, of vraag het."], (
        "in words that nobody lists"
    )
    assert part(script, "Hoe solliciteer je?") == ["Vraag hoe je solliciteert."]
    assert not any(sentence.startswith("Vraag hoeveel") for sentence in script_of(FULL).sentences)


def test_what_was_told_in_another_part_is_not_called_missing_nor_what_the_text_may_hold() -> None:
    head = "# Poetshulp 19 uur per week\n\n## Taken\n\n- Je poetst.\n\n## Aanbod\n\n"
    script = script_of(f"{head}- Je wordt betaald volgens de barema's van PC 124.\n")
    assert not any("uren" in sentence for sentence in script.sentences)
    assert part(script, "Wat krijg je?")[:2] == [
        "Je wordt betaald volgens de barema's van PC honderdvierentwintig.",
        "Vraag welk bedrag je verdient.",
    ]
    assert not any(
        sentence.startswith("Vraag hoeveel") for sentence in script_of(f"{head}- 16 euro per uur\n").sentences
    )


def test_an_address_among_the_tasks_is_a_way_to_apply_and_no_task() -> None:
    text = "# Chauffeur\n\nU rijdt met containers naar de haven.\n\nBel Rudy van de planning op 053 00 00 17.\n"
    script = script_of(text)
    assert not any("Rudy" in line for line in part(script, "Wat doe je?"))
    assert any("Rudy" in line for line in part(script, "Hoe solliciteer je?"))


def test_the_last_day_is_told_before_a_second_way() -> None:
    ways = "Mail je cv naar An: an@zonnebeek.example.be.\n\nJe kan ook bellen op 053 00 00 17.\n\n"
    rest = "Je kan ook langskomen aan de balie in het stadhuis.\n\nWe verwachten je cv tot en met 13 december 2027.\n"
    script = script_of(f"# Poetshulp\n\n## Taken\n\n- Je poetst.\n\n## Solliciteren\n\n{ways}{rest}")
    assert any("dertien december" in line for line in part(script, "Hoe solliciteer je?"))


def test_a_firm_that_its_own_sentence_names_is_the_employer() -> None:
    about = "Bouwgroep Van Steen is een familiebedrijf van tachtig mensen in Aalter."
    script = script_of(f"# Werfleider\n\n{about}\n\n## Taken\n\n- Je leidt de werf.\n")
    assert about in script.sentences
    assert not any("werkgever" in sentence for sentence in script.sentences)


def test_a_label_with_its_value_is_said_as_a_sentence_where_there_is_one() -> None:
    fields = "**Standplaats:** 9800 DEINZE\n**Contract:** Vast\n**Loon:** 2.450 euro bruto per maand"
    script = script_of(f"# Chauffeur\n\n{fields}\n\n## Taken\n\n- Je rijdt met de bus.\n\n## Rijbewijs\n\n- D\n")
    assert part(script, "Waar werk je?") == ["Je werkt in Deinze."]
    assert "Contract: vast." in part(script, "Wat krijg je?")
    assert "Je verdient tweeduizend vierhonderdvijftig euro bruto per maand." in part(script, "Wat krijg je?")
    assert "Je hebt een rijbewijs D nodig." in part(script, "Wat heb je nodig?")


def test_a_call_to_the_reader_or_a_heading_among_the_sentences_answers_nothing() -> None:
    tasks = (
        "Lees gerust even mee! Een greep uit je takenpakket. Wij zijn op zoek naar jou! Je poetst de klassen. Top taken"
    )
    script = script_of(f"# Poetshulp\n\n## Taken\n\n{tasks}\n\n## Solliciteren\n\nKom ons team versterken!\n")
    assert part(script, "Wat doe je?") == ["Je poetst de klassen."]
    assert part(script, "Hoe solliciteer je?") == ["Vraag hoe je solliciteert."]


def test_a_place_to_fill_in_is_never_said_and_the_user_hears_which() -> None:
    script = script_of(FULL.replace("2.450 euro", "[bedrag] euro"))
    assert not any("bedrag" in sentence for sentence in script.sentences)
    assert "Vraag hoeveel je verdient." in part(script, "Wat krijg je?")
    assert any("[bedrag]" in line and "open" in line for line in script.left_out)


def test_items_that_run_on_in_a_flattened_page_are_told_apart_and_a_name_stays_with_its_noun() -> None:
    flat = (
        "Werfleider Print De Bouwers voor een job in GENT Online sinds: 8 dagen Contract Vaste Job Contract van "
        "onbepaalde duur Werkervaring Geen ervaring Functieomschrijving Je controleert de kwaliteit van het werk "
        "Samen met je collega's maak je de planning Profiel Je hebt een bachelordiploma Bouwkunde "
        "Aanbod Je werkt in een warm team Hoe solliciteren? Je kan solliciteren via: Site werkgever"
    )
    script = spoken_version(CHECKER.check(Source("vacature.txt", flat.encode()))[0])
    assert "De vacature is van De Bouwers." in script.sentences
    assert part(script, "Wat doe je?")[:2] == [
        "Je controleert de kwaliteit van het werk.",
        "Samen met je collega's maak je de planning.",
    ]
    assert part(script, "Waar werk je?") == ["Je werkt in Gent."]
    assert not any(sentence == "Je hebt een bachelordiploma." for sentence in script.sentences)


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


def test_a_firm_demand_that_the_function_needs_is_told_wherever_it_stands() -> None:
    soft = "".join(f"- Je werkt graag met {what}.\n" for what in ("mensen", "dieren", "planten", "kaarten", "boeken"))
    demands = f"{soft}- Je hebt een rijbewijs C.\n"
    text = f"# Chauffeur vrachtwagen\n\n## Wat doe je?\n\n- Je rijdt.\n\n## Wat vragen we?\n\n{demands}"
    told = part(script_of(text), "Wat heb je nodig?")
    assert sum(line.startswith("Je werkt graag") for line in told) < 5
    assert "Je hebt een rijbewijs C." in told


def test_a_task_with_jargon_is_told_only_where_there_is_room() -> None:
    plain = "".join(
        f"- Je belt elke week met de {who}.\n" for who in ("buren", "bakker", "school", "slager", "drukker")
    )
    tasks = f"- Je ontvangt stakeholders aan de balie.\n{plain}"
    text = f"# Onthaalmedewerker\n\n## Wat doe je?\n\n{tasks}\n## Wat vragen we?\n\n- Je bent op tijd.\n"
    told = part(script_of(text), "Wat doe je?")
    assert told
    assert not any("stakeholders" in line for line in told)


def test_only_a_long_sentence_is_told_in_pieces() -> None:
    short = "Je ontvangt bezoekers aan het loket en je helpt ze verder."
    long = f"Je ontvangt elke dag veel bezoekers aan het loket van het stadhuis, en je {'helpt en ' * 8}luistert."
    assert brief(short) == [short]
    assert len(brief(long)) > 1
    assert brief(f"{short[:-1]} (met of zonder afspraak, en in het weekend ook op het marktplein).") == [short]


@pytest.mark.parametrize("label", ["Functiecode: ZOO/C/27", "Vacaturenummer: 2027/118", "Referentie: 27-118"])
def test_a_code_or_a_number_is_no_name_of_the_job(label: str) -> None:
    script = script_of(f"Pinguïnbewaarder (m/v/x)\n\nDienst Vijvers\n\n{label}\n\nJe voert elke ochtend de dieren.\n")
    assert script.sentences[0] == "Dit is een job als pinguïnbewaarder."


def test_an_employer_behind_or_below_the_title_is_no_name_of_the_job() -> None:
    title = "Duiker-opmeter voor werken onder water (rang C1), Agentschap Kanalen en Oude Sluizen"
    script = script_of(f"{title}\n\nVlaamse overheid\n\nJe duikt elke dag onder de sluizen.\n")
    assert script.sentences[0].startswith("Dit is een job als duiker-opmeter")
    assert "gentschap" not in script.sentences[0]


def test_applying_is_not_called_missing_where_an_address_stands_in_a_place_that_is_not_told() -> None:
    skills = "Jobgerelateerde competenties\n- Voorraad opvolgen\n\n"
    skills += "Persoonsgebonden competenties\n- Zelfstandig werken\n- Klantgerichtheid\n\n"
    tail = f"{skills}Talenkennis\nNederlands (goed)\n\nSOLLICITEER NU!\nStuur je cv naar rita@kaas.example.be of kom.\n"
    page = f"Winkelbediende\n\nWat doe je?\n* Je snijdt kaas.\n\nPlaats\n9000 GENT\n\n{tail}".encode()
    script = spoken_version(CHECKER.check(Source("vacature.txt", page))[0])
    assert not any("je solliciteert" in sentence for sentence in script.sentences)
    assert any("rita apenstaartje" in line for line in part(script, "Hoe solliciteer je?"))


def test_applying_and_hours_are_no_work_where_no_part_tells_the_work() -> None:
    apply = (
        "Bel Karim op 053 00 00 17. Breng je identiteitskaart mee.\n\nJe krijgt snel antwoord en je komt proefdraaien."
    )
    hours = "Contract 32 uur, of 24 uur als je nog studeert."
    script = script_of(f"# Kraanman\n\n{hours}\n\n{apply}\n")
    assert part(script, "Wat doe je?") == ["Lees in de vacature wat je precies doet, of vraag het."]


def test_the_hours_of_one_task_are_not_the_hours_of_the_job() -> None:
    tasks = "- Je schrijft brieven voor de raad.\n- Je bent ook secretaris van de rekendienst (ca. 6 uur per week).\n"
    offer = "- Je krijgt een fiets.\n- Je krijgt een laptop.\n"
    script = script_of(f"# Secretaris\n\n## Taken\n\n{tasks}\n## Aanbod\n\n{offer}")
    assert not any("rekendienst" in line for line in part(script, "Wat krijg je?"))


def test_the_end_of_the_job_is_not_the_last_day_to_apply() -> None:
    head = "Einddatum: 30/06/2027 (met kans op verlenging)\nReden: vervanging"
    apply = "Mail je brief naar directie@deknoop.example.be."
    script = script_of(f"# Leraar wiskunde\n\n{head}\n\n## Taken\n\n- Je geeft les.\n\n## Solliciteren\n\n{apply}\n")
    assert not any("dertig juni" in line for line in part(script, "Hoe solliciteer je?"))


def test_a_sentence_that_leans_on_one_that_is_not_told_is_left_out() -> None:
    tasks = "Wij hebben een eigen tuin achter de school.\nDaar plant je elke lente bloemen. Je maait het gras."
    script = script_of(f"# Tuinier\n\n## Taken\n\n{tasks}\n")
    assert part(script, "Wat doe je?")[0] == "Je maait het gras."
    assert not any(sentence.startswith("Daar ") for sentence in script.sentences)


def test_the_rank_of_the_place_is_no_demand() -> None:
    rank = "Categorie: CALog Niveau: C Graad: Assistent"
    script = script_of(
        f"# Operator meldkamer\n\n{rank}\n\n## Profiel\n\n- Je bent graag op tijd.\n- Je luistert goed.\n"
    )
    assert not any("CALog" in line or "ssistent" in line for line in part(script, "Wat heb je nodig?"))


def test_whom_one_calls_at_work_is_nobody_to_apply_to() -> None:
    task = "Bellen naar Piet Janssens van de brandcentrale hoort bij elke ronde."
    text = f"# Nachtwaker\n\n## Over ons\n\n{task}\n\n## Taken\n\n- Je sluit af.\n\n"
    script = script_of(f"{text}## Solliciteren\n\nSolliciteer met het formulier op www.deuil.example.be.\n")
    assert any("deuil punt" in line for line in part(script, "Hoe solliciteer je?"))
    assert not any("Janssens" in line for line in part(script, "Hoe solliciteer je?"))
