"""What stands in a vacancy in whatever form is heard, and not looked up: who, where, the work, and how to apply."""

import pytest

from tests.spoken.test_script import TASKS, part, report_of, script_of, told_of
from vacaturelint.spoken.utterance import utterances
from vacaturelint.spoken.work import main_task, tasks

APPLY = "## Solliciteren\n\nMail je cv naar hr@hof.example.be.\n"


def told(text: str) -> list[str]:
    return list(script_of(text).sentences)


@pytest.mark.parametrize(
    "where",
    [
        f"# Tuinman\n\n{TASKS}## Solliciteren\n\nDe hulpverleningszone Scheldeland-Oost leest je brief.\n",
        f"# Tuinman\n\nDe dienst groen bestaat uit vier mensen.\n\n{TASKS}\n\nLokaal bestuur Scheldeland-Oost\n",
    ],
)
def test_an_employer_is_named_from_wherever_the_text_names_it(where: str) -> None:
    assert any(one.startswith("De vacature noemt") and one.endswith("Scheldeland-Oost.") for one in told(where))
    assert not any("De dienst groen" in one or "wie je werkgever is" in one for one in told(where))


@pytest.mark.parametrize(
    ("part_of", "line"),
    [
        ("Profiel", "Diploma van de Universiteit Gent"),
        ("Profiel", "Je volgde les aan een hogeschool in stad Bergelen"),
        ("Aanbod", "Een salaris van 2.500 euro"),
        ("Aanbod", "Contract Interim met optie vast werk"),
        ("Solliciteren", "Een cv volstaat"),
        ("Over ons", "We hebben een zaak in stad Bergelen."),
    ],
)
def test_where_one_studied_what_lies_near_and_what_only_looks_like_a_firm_is_no_employer(
    part_of: str, line: str
) -> None:
    assert not any("noemt" in one for one in told(f"# Tuinman\n\n{TASKS}## {part_of}\n\n- {line}\n"))


def test_an_agency_is_an_employer_and_no_place_and_a_town_that_one_works_near_no_employer() -> None:
    head = "Vlaams Agentschap Erfgoed en Landschap in Beheer (VELB)\n\nBrussel\n\n"
    script = script_of(f"# Tuinman\n\n{head}{TASKS}## Aanbod\n\nJe werkt vlak bij Brussel-Noord.\n")
    assert "De vacature is van Vlaams Agentschap Erfgoed en Landschap in Beheer, VELB." in script.sentences
    assert not any("van Brussel" in one for one in script.sentences)
    assert "Je werkt vlak bij Brussel-Noord." in script.sentences
    assert not any("Beheer" in one for one in part(script, "Waar werk je?"))


def test_the_line_of_the_title_is_quoted_only_for_what_is_not_heard_elsewhere() -> None:
    line = "TUINMAN (D1-D3) - VOLTIJDS - CONTRACTUEEL - ONBEPAALDE DUUR - MET AANLEG VAN EEN WERVINGSRESERVE"
    script = script_of(f"{line}\n\n{TASKS}{APPLY}")
    assert not any("Boven de vacature" in one for one in script.sentences)
    offered = part(script, "Wat krijg je?")
    assert offered[:3] == ["Je werkt voltijds.", "Contract: contractueel.", "Contract: onbepaalde duur."]


def test_a_stretch_of_hours_in_the_head_is_told_whole() -> None:
    script = script_of(f"# Tuinman\n\nGemeente Bergelen | 24 - 32 uur | schaal 7\n\n{TASKS}")
    assert "Je werkt vierentwintig tot tweeëndertig uur." in part(script, "Wat krijg je?")


def test_a_field_that_says_only_full_time_is_told_as_a_sentence() -> None:
    assert "Je werkt voltijds." in told(f"# Tuinman\n\nRegime: Voltijds\n\n{TASKS}")


def test_how_calling_a_letter_begins_is_not_what_stands_above_the_vacancy() -> None:
    assert not any("Beste lezer" in one for one in told(f"# Tuinman\n\nBeste lezer,\n\n{TASKS}"))


@pytest.mark.parametrize(
    ("rest", "place"),
    [
        ("Ik heb sinds 1998 een kwekerij in de Dorpsstraat 12 in Zandeke.", "Dorpsstraat twaalf in Zandeke"),
        ("WZC De Linde, Kloosterdreef 8, Zandeke", "Kloosterdreef acht, Zandeke"),
        ("Onze loods: Markt 1 (Zandeke)", "Markt één, Zandeke"),
    ],
)
def test_an_address_anywhere_is_told_where_no_place_is(rest: str, place: str) -> None:
    assert part(script_of(f"# Tuinman\n\n{TASKS}{APPLY}\n{rest}\n"), "Waar werk je?") == [
        f"Dit adres staat in de vacature: {place}."
    ]


def test_of_a_town_one_works_in_that_town_and_where_a_firm_has_customers_is_no_place() -> None:
    assert not part(script_of(f"# Tuinman\n\nLokaal bestuur Zandeke zoekt een tuinman.\n\n{TASKS}"), "Waar werk je?")
    firm = "Wij zijn actief in Oost-Vlaanderen. Wij zijn een zaak in Zandeke."
    assert part(script_of(f"# Tuinman\n\n{firm}\n\n{TASKS}"), "Waar werk je?") == ["Wij zijn een zaak in Zandeke."]


def test_two_towns_between_a_slash_are_no_choice() -> None:
    script = script_of(f"# Tuinman\n\nLocatie: Zandeke / Bergelen\n\n{TASKS}")
    assert part(script, "Waar werk je?") == ["Locatie: Zandeke, Bergelen."]


def test_the_pay_behind_the_name_of_a_scale_is_no_field_of_its_own() -> None:
    pay = "- Bezoldiging: weddeschaal D1-D3: van 2.352,22 EUR tot 3.448,74 EUR bruto per maand\n"
    offered = told_of("Aanbod", pay)
    assert offered[0].startswith("Bezoldiging: weddeschaal D één tot D drie: van tweeduizend")


@pytest.mark.parametrize(
    ("apply", "first"),
    [
        ("Twijfel dan niet en stuur snel je cv naar hr@hof.example.be.", "Stuur snel je cv naar hr"),
        (
            "Spreekt deze job je aan? Aarzel dan niet en solliciteer meteen via de knop hieronder of "
            "stuur je cv naar hr@hof.example.be.",
            "Stuur je cv naar hr",
        ),
        ("Solliciteer via de knop hieronder of stuur je cv naar hr@hof.example.be.", "Stuur je cv naar hr"),
        (
            "Ben jij de collega naar wie wij al zo lang zoeken? Dan ontvangen we graag je cv op hr@hof.example.be.",
            "We ontvangen graag",
        ),
    ],
)
def test_how_to_apply_begins_with_what_one_does(apply: str, first: str) -> None:
    assert told_of("Solliciteren", apply)[0].startswith(first)


def test_what_points_at_applying_is_told_behind_it_and_not_behind_who_is_kept_on_a_list() -> None:
    apply = (
        "Solliciteren t.e.m. 18 mei. Wie geschikt is maar niet gekozen wordt, komt in een reserve van twee jaar. "
        "Dit kan uitsluitend online via hof.example.be."
    )
    lines = told_of("Solliciteren", apply)
    at = lines.index("Dit kan uitsluitend online via hof punt example punt be.")
    assert lines[at - 1] == "Solliciteren tot en met achttien mei."


def test_a_long_sentence_on_applying_gives_its_address_and_its_day_and_says_that_something_goes_along() -> None:
    apply = (
        "De kandidaturen (sollicitatieformulier, cv, kopie van het diploma en uittreksel uit het strafregister) dienen "
        "uiterlijk op 28 mei toe te komen, hetzij per aangetekende zending ter attentie van het college van "
        "burgemeester en schepenen, hetzij via mail naar hr@hof.example.be."
    )
    lines = told_of("Solliciteren", apply)
    assert lines == [
        "Je kan mailen naar hr apenstaartje hof punt example punt be.",
        "Je kan solliciteren uiterlijk op achtentwintig mei.",
        "Lees in de vacature wat je meestuurt.",
    ]


def test_the_first_task_is_told_before_a_shorter_one() -> None:
    main = "Je behandelt de aanvragen voor een vergunning, van de eerste controle tot de beslissing van het college"
    work = f"## Taken\n\n- {main} en het verslag voor de raad.\n- Je helpt burgers.\n\n"
    apply = " ".join(f"Stuur ook document nummer {nth} van de lijst mee, met een kopie." for nth in range(1, 9))
    lines = part(script_of(f"# Tuinman\n\n{work}## Solliciteren\n\n{apply} {APPLY[17:]}"), "Wat doe je?")
    assert lines[0].startswith("Je behandelt de aanvragen")


@pytest.mark.parametrize(
    ("work", "task"),
    [
        ("Wat is het werk?\n\nJe veegt de vloer.", "Je veegt de vloer."),
        (
            "Beste buren,\n\nOnze Karel gaat met pensioen en wij zoeken iemand voor onze bakkerij.\n\n"
            "Het werk is gauw verteld: je weegt het meel af, je vormt de broden en je haalt ze uit de oven.",
            "Het werk is gauw verteld: je weegt het meel af, je vormt de broden.",
        ),
        (
            "We zoeken iemand die verpleegkundige is, met een visum. Dat hebben we nodig. "
            "Je helpt de bewoners bij het eten.",
            "Je helpt de bewoners bij het eten.",
        ),
        (
            "§ 1. Voorwerp\n\nEr is een plaats.\n\n§ 2. Opdracht\n\nDe tuinman onderhoudt het groen.\n\n"
            "§ 3. Toelating\n\nEen rijbewijs B.",
            "De tuinman onderhoudt het groen.",
        ),
    ],
)
def test_the_work_is_told_of_a_plain_heading_a_letter_and_numbered_parts(work: str, task: str) -> None:
    rest = "Je werkt 38 uur per week en je verdient 2.500 euro per maand.\n\nMail je cv naar hr@hof.example.be.\n"
    assert task in part(script_of(f"Tuinman\n\n{work}\n\n{rest}"), "Wat doe je?")


def test_a_heading_in_capitals_with_an_aside_opens_its_part() -> None:
    heading = "VOORWAARDEN (te vervullen op de laatste dag van de inschrijving)"
    text = f"# Tuinman\n\n{TASKS}## {heading}\n\n- rijbewijs B hebben\n"
    assert "Rijbewijs B hebben." in part(script_of(text), "Wat heb je nodig?")


def test_calling_somebody_is_no_work() -> None:
    text = (
        "Poetshulp\n\nJe poetst bij gezinnen.\n\nJe strijkt.\n\n13,50 euro per uur.\n\nBellen naar Els: 09 111 22 33.\n"
    )
    assert "Bellen naar Els: nul negen, één één één, twee twee, drie drie." in part(
        script_of(text), "Hoe solliciteer je?"
    )


def test_a_title_that_says_that_somebody_is_sought_asks_nothing_of_what_stands_below_it() -> None:
    work = "Wij doen:\n\n- platte daken\n- hellende daken\n\n"
    script = script_of(f"Dakwerker gezocht\n\n{work}Wat moet ge kunnen\n\n- Een goot solderen.\n")
    assert not any("daken" in one for one in part(script, "Wat heb je nodig?"))


@pytest.mark.parametrize(("years", "is_double"), [("min. 1 jaar", False), ("min. 5 jaar", True)])
def test_a_field_that_asks_less_than_two_years_and_a_text_that_asks_one_say_the_same(
    years: str, is_double: bool
) -> None:
    asked = f"- Ervaring als tuinman is een must ({years})\n\nErvaring: beperkte ervaring (< 2 jaar)\n"
    lines = told_of("Profiel", asked)
    assert any(one.startswith("Ervaring als tuinman is een must") for one in lines)
    assert ("Vraag wat geldt." in lines) is is_double


def test_what_is_free_for_some_is_no_contract() -> None:
    offered = (
        "- Medische kosten gratis bij de dokter (enkel statutair)\n- 38 uur per week\n- Contract van onbepaalde duur\n"
    )
    lines = told_of("Aanbod", offered)
    assert lines.index("Contract van onbepaalde duur.") == 1


def test_what_one_has_makes_no_work_of_a_paragraph() -> None:
    rest = "Je werkt 38 uur per week. Mail je cv naar hr@hof.example.be."
    asked = (
        "Wat je meebrengt is jezelf, en verder dat je de tuin kent, dat je papieren hebt en dat je een rijbewijs hebt."
    )
    script = script_of(f"Tuinman\n\nJe maait het gras in de tuinen van de stad.\n\n{asked}\n\nTot gauw.\n\n{rest}\n")
    assert not any("meebrengt" in one for one in part(script, "Wat doe je?"))


def test_an_allowance_is_no_pay() -> None:
    wacht = "- Een toelage voor de wacht: gemiddeld 310 euro bruto per maand.\n"
    pay = "- Loon: 2.791 tot 3.842 euro bruto per maand.\n"
    lines = told_of("Aanbod", f"{wacht}{pay}")
    assert lines[0].startswith("Je verdient tweeduizend zevenhonderdeenennegentig")


def test_a_wish_for_a_language_and_a_field_that_asks_a_little_of_it_say_the_same() -> None:
    asked = "- Je spreekt vlot Nederlands, noties van Frans zijn meegenomen.\n"
    fields = "Talen: Nederlands zeer goed, Frans beperkt\n"
    assert "Vraag wat geldt." not in told(f"# Tuinman\n\n{TASKS}## Profiel\n\n{asked}\n{fields}")


def test_a_call_for_candidates_is_not_the_name_of_a_job() -> None:
    assert not any("job als oproep" in one for one in told(f"OPROEP KANDIDATEN BRANDWEERMAN\n\n{TASKS}"))


def test_what_is_done_for_people_named_before_is_told_last() -> None:
    work = "- Je gaat bij hen langs en je luistert.\n- Je legt uit wat een legaat is.\n- Je schrijft het verslag.\n"
    texts = list(utterances(report_of(f"# Adviseur\n\n## Taken\n\nOudere mensen bellen ons.\n\n{work}")))
    assert [one.text for one in tasks(texts)][-1] == "Je gaat bij hen langs en je luistert."
    assert [one.text for one in main_task(texts)] == ["Je legt uit wat een legaat is."]


def test_what_covers_costs_of_the_road_is_no_pay_and_a_slash_before_an_hour_is_no_choice() -> None:
    offered = "- ARAB: 1,8760 EUR/uur\n- Loon: 17,20 EUR/uur bruto\n"
    lines = part(script_of(f"# Chauffeur\n\n{TASKS}## Aanbod\n\n{offered}"), "Wat krijg je?")
    assert lines[0] == "Je verdient zeventien euro twintig per uur bruto."


def test_fields_in_a_row_behind_the_number_of_the_vacancy_are_told_apart() -> None:
    row = (
        "Vacaturenummer 23-0881 Dienstverband: Tijdelijk met uitzicht op vast Opleidingsniveau: MBO Uren: 16 tot 28 uur"
    )
    lines = part(script_of(f"# Tuinman\n\n{TASKS}{row}\n"), "Wat krijg je?")
    assert {"Dienstverband: tijdelijk met uitzicht op vast.", "Je werkt zestien tot achtentwintig uur."} <= set(lines)


@pytest.mark.parametrize(("must", "may"), [("Moet", "Mag"), ("Vereist", "Pluspunt")])
def test_what_stands_in_one_of_two_columns_is_not_told_without_its_column(must: str, may: str) -> None:
    table = f"| Wat | {must} | {may} |\n|---|---|---|\n| Rijbewijs B | | x |\n| Attest | x | |\n"
    lines = part(script_of(f"# Lasser\n\n{TASKS}## Profiel\n\n{table}"), "Wat heb je nodig?")
    assert lines == ["De vacature vraagt nog meer."]
    other = table.replace(must, "Waar").replace(may, "Wanneer")
    assert any("rijbewijs" in one for one in told(f"# Lasser\n\n{TASKS}## Profiel\n\n{other}"))


def test_a_stretch_of_pay_in_the_head_is_told_whole_and_a_town_there_is_heard() -> None:
    script = script_of(f"# Poetshulp\n\nSchoonmaak Helder | Zandeke | 32 uur | € 2.900 - € 3.400\n\n{TASKS}")
    assert any("weeduizend negenhonderd euro tot drieduizend" in one for one in part(script, "Wat krijg je?"))
    assert not part(script, "Waar werk je?")


def test_a_button_is_a_way_to_apply() -> None:
    apply = "Solliciteer dan direct via de button!"
    lines = part(script_of(f"# Poetshulp\n\n{TASKS}## Solliciteren\n\n{apply}\n"), "Hoe solliciteer je?")
    assert lines == ["Solliciteer dan direct via de button!"]


def test_the_word_before_a_reference_goes_with_it() -> None:
    apply = "Mail je cv naar hr@hof.example.be, referentie BF-2025-03, of bel 051 11 22 33."
    lines = part(script_of(f"# Poetshulp\n\n{TASKS}## Solliciteren\n\n{apply}\n"), "Hoe solliciteer je?")
    assert lines[0].startswith("Mail je cv naar hr apenstaartje hof punt example punt be, of bel")


def test_what_the_pay_counts_by_takes_no_pay_away() -> None:
    pay = "- brutomaandloon: minimum € 2.297,44 (0 jaar ervaring) – maximum € 2.910,12\n"
    lines = told_of("Aanbod", f"{pay}- 38 uur per week")
    assert any("tweeduizend tweehonderdzevenennegentig euro" in one for one in lines)


def test_a_contract_in_a_long_sentence_is_told_beside_the_pay() -> None:
    offered = (
        "Een halftijds contract (19/38) van onbepaalde duur in weddeschaal C1-C2: voor 19 uur verdien je tussen 1.198 "
        "en 1.812 euro bruto per maand."
    )
    lines = told_of("Aanbod", offered)
    assert any("contract, negentien op achtendertig uur, van onbepaalde duur" in one for one in lines)
    assert any("elfhonderdachtennegentig" in one for one in lines)


def test_a_name_of_which_the_last_word_returns_is_an_employer() -> None:
    text = f"# Verkoper schoenen – Schoenen Torfke – filiaal Zandeke\n\nTorfke is al 40 jaar een begrip.\n\n{TASKS}"
    assert "De vacature is van Schoenen Torfke." in told(text)


def test_where_one_brings_a_letter_is_no_place_of_work_before_it_is_a_way_to_apply() -> None:
    apply = "Spring binnen met je cv in de winkel (Nieuwstraat 12, Zandeke) of mail naar zandeke@hof.example.be."
    lines = part(
        script_of(f"# Verkoper\n\n{TASKS}## Wij bieden\n\n- 24 uur per week\n\n{apply}\n"), "Hoe solliciteer je?"
    )
    assert lines[0].startswith("Spring binnen met je cv in de winkel")


def test_a_fraction_behind_a_task_is_hours_and_a_stretch_of_days_is_an_end() -> None:
    head = "Opdracht: 24/24\n\nPeriode: 1 september tot 30 juni (vervanging)\n\n"
    lines = part(script_of(f"# Leerkracht\n\n{head}{TASKS}"), "Wat krijg je?")
    assert "Periode: één september tot dertig juni, vervanging." in lines
    assert "Opdracht: vierentwintig op vierentwintig." in lines
    assert not any("hoeveel uren" in one for one in lines)
    assert "Opdracht: de tuin." not in told(f"# Tuinman\n\nOpdracht: de tuin\n\n{TASKS}")


@pytest.mark.parametrize(
    "pay",
    [
        "Tijdens de opleiding schaal 6 (€ 2.791 – € 3.842), daarna schaal 7 (€ 2.962 – € 4.195) bruto per maand.",
        "Prestatievergoeding per uur volgens schaal B0-0: bruto 14,87 euro.",
    ],
)
def test_pay_during_a_course_or_for_each_turn_is_pay(pay: str) -> None:
    lines = part(script_of(f"# Tuinman\n\n{TASKS}## Aanbod\n\n- {pay}\n- 38 uur per week\n"), "Wat krijg je?")
    assert lines[0].startswith(pay[:20])
    assert not any("verdient" in one for one in lines)


def test_the_heading_of_a_part_about_the_firm_is_no_firm() -> None:
    head = "Kantoor | Regio Zandeke | Over Bank Hallewijn\n\nHallewijn is een bank.\n\n"
    assert not any("Over Bank" in one for one in told(f"# Tuinman\n\n{head}{TASKS}"))


def test_an_employer_is_known_by_the_address_of_its_mail() -> None:
    text = (
        "# Analist\n\nNovaceris maakt geneesmiddelen.\n\n## Wat doe je?\n\n- Je onderzoekt stalen.\n\n"
        "## Hoe solliciteer je?\n\nMail je cv naar jobs@novaceris.example.be.\n"
    )
    assert "De vacature noemt Novaceris." in told(text)
    assert "De vacature noemt Novaceris." not in told(text.replace("jobs@novaceris", "jobs@werkgever"))
