"""The facts a listener needs, wherever a vacancy has put them: who, where, how much, how long, and how to apply."""

import pytest

from tests.spoken.test_script import TASKS, part, report_of, script_of, told_of
from vacaturelint.spoken.applying import how_to_apply
from vacaturelint.spoken.offer import offer
from vacaturelint.spoken.utterance import utterances

MORE = " en volgens de regeling voor tuinlieden van de gemeenten in het noorden van het land, de zee en de heide erbij"
DAYS_OFF = "Wel: pensioen (werkgever betaalt 60%), 27 vakantiedagen en drie dagen thuiswerken in overleg"


def least_offer(lines: str, *, lasts: bool = False) -> list[str]:
    """Return the least that is told of an offer, as written."""
    texts = list(utterances(report_of(f"# Tuinman\n\n{TASKS}## Aanbod\n\n{lines}")))
    return [one.text for one in offer(texts, 0, lasts=lasts)]


def long_winded(task: str, demand: str) -> str:
    """Return a vacancy of which every sentence goes on and on."""
    parts = {
        "Taken": task,
        "Profiel": demand,
        "Aanbod": f"- Het salaris ligt tussen € 3.150 en € 3.900 bruto per maand{MORE}.\n- Je werkt 36 uur per week",
        "Solliciteren": "Stuur je cv met een brief naar hr@tuinhof.example.be voor 15 december",
    }
    firm = f"Tuinhof is al jaren een tuinbedrijf met tuinlieden in Zandeke en Tuinhof werkt daar{MORE}."
    return f"# Tuinman\n\n{firm}\n\n" + "".join(f"## {at}\n\n{said}{MORE}.\n\n" for at, said in parts.items())


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("Gemeente Bergelen | Groendienst | schaal 5\n\n", "Gemeente Bergelen"),
        ("Zorggroep De Linde zoekt een tuinman\n\n", "Zorggroep De Linde"),
        ("Tuinhof – vestiging West\n\nBij Tuinhof werk je buiten. Je hoort er snel bij.\n\n", "Tuinhof"),
        ("Bedrijf: Hagen Groen\n\nSector: tuinen\n\n", "Hagen Groen"),
        ("Bank De Munt & Zonen — sinds 1901\n\n", "Bank De Munt en Zonen"),
        ("Vaste Hand Uitzendbureau - kantoor Zandeke\n\n", "Vaste Hand Uitzendbureau"),
    ],
)
def test_an_employer_in_the_lines_below_the_title_is_named(head: str, name: str) -> None:
    script = script_of(f"# Tuinman\n\n{head}{TASKS}")
    assert f"De vacature is van {name}." in script.sentences
    assert not any("werkgever" in sentence for sentence in script.sentences)


def test_hours_and_place_between_bars_are_told_and_their_neighbours_are_not() -> None:
    script = script_of(f"# Tuinman\n\nLocatie: Zandeke | 32 uur per week | FWG 40 | mbo\n\n{TASKS}")
    assert "Locatie: Zandeke." in part(script, "Waar werk je?")
    assert "Je werkt tweeëndertig uur per week." in part(script, "Wat krijg je?")
    assert not any("FWG" in sentence for sentence in script.sentences)


def test_an_amount_that_is_no_pay_is_not_taken_for_it() -> None:
    tasks = "- Tot 250.000 euro beslis je zelf over een krediet.\n- Je maait.\n- Je snoeit.\n"
    script = script_of(f"# Kredietadviseur\n\n## Taken\n\n{tasks}\n## Aanbod\n\n- Een fiets\n")
    assert any("je verdient" in sentence for sentence in part(script, "Wat krijg je?"))


def test_the_pay_is_told_of_a_sentence_that_is_too_long_to_say() -> None:
    long = (
        "We zijn een kleine vereniging met weinig geld en veel werk, dus rijk word je hier niet, maar we zijn er wel "
        "eerlijk over: het loon ligt tussen 2.600 en 3.100 euro bruto per maand, naargelang je ervaring, volgens het "
        "barema van PC 329 en met alle premies die daar al jaren bij horen."
    )
    told = told_of("Aanbod", long)
    assert "Het loon ligt tussen tweeduizend zeshonderd en drieduizend honderd euro bruto per maand." in told


def test_a_sentence_that_leans_on_the_way_to_apply_is_told_right_behind_it() -> None:
    apply = (
        "Bel gerust naar An op 050 00 00 18 of spring eens binnen. "
        "Solliciteren kan met een mail naar an@hof.example.be. Doe dat voor vrijdag 14 november."
    )
    told = part(script_of(f"# Tuinman\n\n{TASKS}## Interesse?\n\n{apply}\n"), "Hoe solliciteer je?")
    at = told.index("Doe dat voor vrijdag veertien november.")
    assert told[at - 1].startswith("Solliciteren kan met een mail")


def test_a_way_and_a_last_day_in_a_sentence_that_is_not_passed_on_are_told_all_the_same() -> None:
    apply = "Stuur je cv MET FOTO uiterlijk op 31 oktober naar hr@bergelen.example.be."
    told = told_of("Solliciteren", apply)
    assert not any("foto" in line for line in told)
    assert "Je kan mailen naar hr apenstaartje bergelen punt example punt be." in told
    assert "Je kan solliciteren uiterlijk op eenendertig oktober." in told


def test_what_one_sentence_wishes_makes_no_wish_of_what_it_asks() -> None:
    whole = "Je bent thuis in het erfrecht: een diploma rechten is nuttig maar niet noodzakelijk."
    told = part(script_of(f"# Adviseur legaten\n\n{TASKS}## Profiel\n\n- {whole}\n"), "Wat heb je nodig?")
    assert whole in told


def test_what_a_tail_asks_is_not_cut_off() -> None:
    tail = (
        "Je verplaatst je veel: twee of drie bezoeken per week, meestal met de trein of met de deelwagen van het werk, "
        "zodat een rijbewijs wel nodig is."
    )
    told = part(script_of(f"# Adviseur legaten\n\n{TASKS}## Profiel\n\n- {tail}\n"), "Wat heb je nodig?")
    assert any("zodat een rijbewijs wel nodig is" in line for line in told)


def test_a_car_of_ones_own_is_not_called_a_licence() -> None:
    long = "Je beschikt over eigen vervoer, want " + "de werf is op die uren " * 9 + "niet te bereiken met de bus."
    told = told_of("Profiel", f"- Je bent op tijd.\n- {long}")
    assert not any("rijbewijs" in line for line in told)


def test_hours_and_places_are_no_work_and_neither_is_where_a_colleague_went() -> None:
    facts = (
        "- Maandag en dinsdag van 15.30 tot 19.45 uur.\n- Eerst een contract tot 30 juni.\n- Bus 42 stopt vlakbij.\n"
    )
    who = "Onze vorige tuinman reist nu rond, dus je kan altijd bellen."
    told = part(script_of(f"# Tuinman\n\n## Taken\n\n{facts}- Je maait het gras.\n\n{who}\n"), "Wat doe je?")
    assert told[0] == "Je maait het gras."
    assert not any(word in " ".join(told) for word in ("Bus", "contract", "Maandag", "vorige"))


def test_who_is_no_firm_opens_nothing_and_a_word_that_only_begins_a_sentence_is_no_name() -> None:
    about = (
        "Thuiswerken is ook mogelijk. Externe bureaus: acquisitie naar aanleiding van deze vacature is niet gewenst."
    )
    script = script_of(f"# Tuinman\n\n{about}\n\n{TASKS}")
    assert not any("Thuiswerken" in line or "acquisitie" in line for line in part(script, ""))


def test_what_others_do_and_what_is_only_a_caption_is_no_task() -> None:
    lines = (
        "Samen zorgen ze elke dag voor de machines. Jouw rol als tuinman.\n\n- Functie\n- Samenwerking met anderen is "
        "nodig.\n- Je maait het gras.\n"
    )
    assert part(script_of(f"# Tuinman\n\n## Taken\n\n{lines}"), "Wat doe je?")[0] == "Je maait het gras."
    told = " ".join(part(script_of(f"# Tuinman\n\n## Taken\n\n{lines}"), "Wat doe je?"))
    assert "Functie" not in told
    assert "Samen zorgen" not in told
    assert "Jouw rol" not in told


def test_a_sentence_is_not_cut_behind_a_word_that_needs_the_next() -> None:
    long = (
        "Je hebt al de nodige ervaring opgedaan met bijvoorbeeld het planten, snoeien en verzorgen van oude bomen in "
        "parken en op begraafplaatsen van steden en gemeenten."
    )
    told = told_of("Profiel", f"- {long}")
    assert not any(line.endswith("opgedaan met.") for line in told)


def test_a_site_that_asks_no_experience_is_silent_where_the_recruiter_wishes_some() -> None:
    site = "Tuinman Print De Hoven voor een job in GENT Online sinds: 8 dagen Contract Vaste Job Voltijds Dagwerk "
    rest = "Werkervaring Geen ervaring Functieomschrijving Je maait het gras Profiel Ervaring in een park is een plus "
    script = script_of(f"{site}{rest}Aanbod Je werkt in een warm team Hoe solliciteren? Je kan solliciteren via: Brief")
    assert not any("geen ervaring nodig" in sentence for sentence in script.sentences)
    assert any("Voltijds" in line for line in part(script, "Wat krijg je?"))


def test_the_hours_of_the_pay_are_not_those_of_the_job() -> None:
    offer = "- Je verdient 2.600 euro bruto per maand bij 38 uur per week.\n- Je werkt 24 uur per week.\n"
    told = told_of("Aanbod", offer)
    assert "Je werkt vierentwintig uur per week." in told


def test_for_an_employer_a_place_and_an_amount_that_may_stand_there_one_reads_the_vacancy() -> None:
    script = script_of(f"# Tuinman\n\n{TASKS}## Loon\n\n- 17,45 (cat I), 18,90 (cat II)\n- Extra: 300 euro budget\n")
    only_asked = [sentence for sentence in script.sentences if sentence.startswith("Vraag")]
    assert not any(word in sentence for sentence in only_asked for word in ("verdient", "werkgever", "waar je werkt"))


def test_a_heading_that_wishes_nothing_makes_no_wish() -> None:
    lines = "## Profiel\n\n- Je bent op tijd.\n\n### Extra info\n\n- Je hebt een bachelordiploma.\n"
    told = part(script_of(f"# Tuinman\n\n{TASKS}{lines}"), "Wat heb je nodig?")
    assert not any(line.startswith("Een pluspunt") for line in told)


def test_the_way_to_apply_is_told_before_the_steps_that_stand_above_it() -> None:
    steps = "1. Mondelinge proef op 12 juni.\n\nMail je cv naar hr@bergelen.example.be.\n"
    told = part(script_of(f"# Tuinman\n\n{TASKS}## Procedure\n\n{steps}"), "Hoe solliciteer je?")
    assert told[0].startswith("Mail je cv")


def test_a_licence_that_is_only_wished_is_not_asked() -> None:
    told = part(
        script_of(f"# Tuinman\n\n**Rijbewijs:** B graag, BE nog liever\n\n{TASKS}## Profiel\n\n- Je bent op tijd.\n"),
        "Wat heb je nodig?",
    )
    assert not any("nodig." in line and "rijbewijs B" in line for line in told)


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Tuinman – Hagen Zandeke\n\nBij Hagen werk je buiten. Hagen is een winkel.", "Hagen Zandeke"),
        ("Assistent tuinbouw, Universiteit Zandeke\n\nJe werkt buiten.", "Universiteit Zandeke"),
        ("POLITIEZONE HOGE BEEK (PZ 5001) - Consulent Personeel\n\nJe werkt binnen.", "Politiezone Hoge Beek"),
    ],
)
def test_an_employer_in_the_line_of_the_title_is_named(title: str, told: str) -> None:
    assert f"De vacature is van {told}." in script_of(f"# {title}\n\n{TASKS}").sentences


def test_an_employer_who_was_just_heard_in_the_title_is_not_called_unheard() -> None:
    script = script_of(f"# Poetshulp basisschool De Kei\n\n{TASKS}")
    assert script.sentences[0] == "Dit is een job als poetshulp basisschool De Kei."
    assert not any("werkgever" in sentence for sentence in script.sentences)
    assert any("werkgever" in sentence for sentence in script_of(f"# Poetshulp\n\n{TASKS}").sentences)


def test_a_field_that_holds_only_what_it_is_for_tells_no_place() -> None:
    script = script_of(f"# Tuinman\n\nContract: vast\n\nPlaats: Provincie\n\n{TASKS}")
    assert not any("Provincie" in sentence for sentence in script.sentences)
    assert "Je werkt in Zandeke." in script_of(f"# Tuinman\n\nPlaats: Zandeke\n\n{TASKS}").sentences


def test_that_a_job_ends_belongs_to_the_least_that_is_told_of_the_offer() -> None:
    ends = "Eerst een jaarcontract", "Een vervangingscontract tot eind augustus", "Een benoeming voor vier jaar"
    sure = ["2.400 euro bruto per maand", "38 uur per week"]
    for line in (*ends, "Een contract van bepaalde duur"):
        assert least_offer("".join(f"- {one}\n" for one in (*sure, "Een fiets", line))) == [*sure, line]


def test_that_a_job_does_not_end_is_told_before_all_else_that_there_is_time_for() -> None:
    offered = "- 38 uur per week\n- Geen tijdelijk contract\n"
    assert least_offer(offered) == ["38 uur per week"]
    assert least_offer(offered, lasts=True) == ["38 uur per week", "Geen tijdelijk contract"]
    more = "".join(f"- Je hebt {years} jaar ervaring met het vak.\n" for years in ("drie", "vier", "vijf"))
    told = script_of(f"# Tuinman\n\n{TASKS}## Profiel\n\n{more}\n## Aanbod\n\n{offered}- Maaltijdcheques\n").sentences
    assert "Geen tijdelijk contract." in told


def test_days_off_are_no_hours() -> None:
    assert least_offer(f"- {DAYS_OFF}\n- 2.400 euro bruto per maand\n") == ["2.400 euro bruto per maand"]


@pytest.mark.parametrize("line", ["Ook gezocht: zaalhulp met ervaring", "Wil je beter Nederlands leren?"])
def test_other_jobs_and_what_one_may_learn_are_no_demands(line: str) -> None:
    script = script_of(f"# Tuinman\n\n{TASKS}## Profiel\n\n- Je hebt een rijbewijs B.\n\n{line}\n")
    assert "Je hebt een rijbewijs B." in script.sentences
    assert not any(line[:10] in sentence for sentence in script.sentences)


@pytest.mark.parametrize("line", ["Wij zoeken dringend een kok.", "Wij zijn een zaak met dringend werk."])
def test_who_is_looked_for_and_what_the_firm_is_are_no_demands(line: str) -> None:
    script = script_of(f"# Kok\n\n## Profiel\n\n{line}\n\n- Je bent stipt.\n\n{TASKS}")
    assert not any("dringend" in sentence for sentence in part(script, "Wat heb je nodig?"))


def test_a_demand_outside_a_part_of_its_own_that_is_not_told_is_announced() -> None:
    kinds = ("B", "C", "CE", "D", "BE", "C1", "D1", "C1E", "D1E")
    asked = " ".join(f"Je moet een rijbewijs {kind} hebben en het tonen aan de dienst van de tuin." for kind in kinds)
    script = script_of(f"# Tuinman\n\n## Over ons\n\n{asked}\n\n{TASKS}")
    assert "De vacature vraagt nog meer." in part(script, "Wat heb je nodig?")


def test_an_exam_is_no_task() -> None:
    script = script_of(f"TUINMAN\n\n2. Functie\n\n{TASKS[10:]}3. Vergelijkend examen\n\nEr is een praktische proef.\n")
    assert not any("examen" in sentence for sentence in part(script, "Wat doe je?"))


def test_the_pay_in_a_long_sentence_is_told_before_all_that_is_not_necessary() -> None:
    task = "- Je maait elke week het gras van het grote park en je snoeit"
    script = script_of(long_winded(task, "- Je moet een rijbewijs B hebben en het elk jaar tonen"))
    assert any("salaris" in sentence for sentence in part(script, "Wat krijg je?"))


@pytest.mark.parametrize(
    "pay",
    ["De vorige had tweeduizend tweehonderd netto.", "Een correct loon.", "Wat je verdient, spreken we af."],
)
def test_that_something_is_missing_is_never_claimed(pay: str) -> None:
    script = script_of(f"# Kok\n\n{TASKS}## Aanbod\n\n- {pay}\n")
    assert not any("niet bij" in line or "hoor je hier niet" in line for line in script.sentences)
    assert any("verdient" in line and line.endswith(("of vraag het.", "uren je werkt.")) for line in script.sentences)


def test_a_diploma_is_told_before_a_proof_of_conduct_and_a_check_up() -> None:
    more = ", zoals de wet op het welzijn van wie hier werkt dat al vele jaren vraagt"
    proofs = f"- Je bezorgt een uittreksel uit het strafregister{more}.\n- Je bent medisch geschikt{more}.\n"
    languages = f"- Je spreekt goed Nederlands{more}.\n- Je spreekt ook Frans{more}.\n"
    diploma = f"- Je hebt een bachelordiploma in het tuinbeheer of in de landschapszorg{more}.\n"
    whole = f"{TASKS}## Profiel\n\n{proofs}{languages}{diploma}\n## Aanbod\n\n- Een fiets{more}.\n"
    told = part(script_of(f"# Tuinman\n\n{whole}## Solliciteren\n\nBel 053 00 00 17{more}.\n"), "Wat heb je nodig?")
    assert any("bachelordiploma" in line for line in told)
    assert "De vacature vraagt nog meer." in told


def test_what_else_is_asked_is_not_called_by_a_word_of_ours() -> None:
    long = "Je bent een jonge kracht met een sterke rug, want " + "wat je hier elke dag moet tillen is zwaar, " * 6
    told = told_of("Profiel", f"- Je bent op tijd.\n- {long}dus.")
    assert not any("gezondheid" in line or "onderzoek" in line for line in told)


@pytest.mark.parametrize(
    "line",
    [
        "Offer binnen 48u.",
        "Mentor: begeleiding 1u per week met Fatima.",
        "Je doet minimum 24 u bijscholing per jaar, oefenavond is dinsdag 19u30-22u.",
        "Vaste permanentie dinsdagavond van 17u tot 19u.",
        "Kom langs of bel, niet tussen 11u30 en 14u30.",
        "Infoavond in de kantine, Markt 5, dinsdag 26 augustus van 18u tot 20u.",
        "24 vakantiedagen bij voltijds werk.",
    ],
)
def test_hours_of_something_beside_the_work_are_not_told_as_those_of_the_job(line: str) -> None:
    script = script_of(f"# Tuinman\n\n{TASKS}## Aanbod\n\n- {line}\n")
    assert any("hoeveel uren je werkt" in sentence for sentence in script.sentences)
    least = least_offer(f"- {line}\n- Je werkt 32 uur per week.\n")
    assert line not in least
    assert "Je werkt 32 uur per week." in least


def test_how_many_hours_one_works_is_told_before_on_which_days() -> None:
    days = "Maandag, dinsdag en vrijdag van 15.30 tot 19.30 uur."
    script = script_of(
        f"# Poetshulp De Kei – 19 uur per week\n\n{TASKS}## Aanbod\n\n{days} Woensdag van 12 tot 15 uur.\n"
    )
    assert "Je werkt negentien uur per week." in part(script, "Wat krijg je?")


def test_where_one_reads_more_on_the_scales_tells_no_pay() -> None:
    script = script_of(f"# Tuinman\n\n{TASKS}## Aanbod\n\n- Meer informatie over de salarisschalen op de website.\n")
    assert not any("salarisschalen" in line for line in part(script, "Wat krijg je?")[:1])


@pytest.mark.parametrize(
    ("line", "first"),
    [
        ("Country: Belgium", "Boven de vacature staat: Country: Belgium."),
        ("Hulpverleningszone Rijvallei", "Boven de vacature staat: Hulpverleningszone Rijvallei."),
        ("Torenkraanmachinist", "Dit is een job als torenkraanmachinist."),
    ],
)
def test_a_title_is_told_as_a_job_only_where_somebody_does_it(line: str, first: str) -> None:
    assert script_of(f"{line}\n\n{TASKS}").sentences[0] == first


@pytest.mark.parametrize(
    ("apply", "told"),
    [
        ("## Interesse?\n\nSolliciteer via de knop. Of bel An op 053 00 00 17.", "Of bel An op nul vijf drie"),
        ("## Aanbod\n\n- Een fiets\n\nSpring eens binnen, en vraag naar An.", "Spring eens binnen"),
        ("## Klinkt dit goed?\n\nDrop je cv op tuinhof.example.be of vraag An.", "Drop je cv op tuinhof punt"),
        ("## Info\n\nOm te solliciteren: klik op Apply.", "Om te solliciteren: klik op Apply."),
        ("## Kandidaturen\n\nKandidaturen worden ingediend op tuinhof.example.be, en bevatten:\n\n- kopie diploma",
         "Kandidaturen worden ingediend op tuinhof punt example punt be."),
    ],
)  # fmt: skip
def test_a_way_to_apply_is_told_wherever_it_stands_an_address_before_a_button(apply: str, told: str) -> None:
    script = script_of(f"# Tuinman\n\n{TASKS}{apply}\n")
    assert any(line.startswith(told) for line in part(script, "Hoe solliciteer je?"))
    assert not any("je solliciteert" in line for line in script.sentences)


def test_what_the_reader_should_do_is_no_employer() -> None:
    order = "Maak een account aan in onze dienst voor kandidaten van Tuinhof."
    assert order not in part(script_of(f"# Tuinman\n\n{order}\n\n{TASKS}"), "")


def test_only_a_place_with_a_house_number_is_called_an_address() -> None:
    script = script_of(f"# Tuinman\n\nPlaats: Zandeke, 5 min van het station\n\n{TASKS}")
    assert part(script, "Waar werk je?") == ["Plaats: Zandeke, vijf minuten van het station."]
    street = script_of(f"# Tuinman\n\nPlaats: Markt 5, Zandeke\n\n{TASKS}")
    assert part(street, "Waar werk je?") == ["Je werkt op dit adres: Markt vijf, Zandeke."]


def test_the_number_of_a_scale_is_no_pay() -> None:
    told = part(script_of(f"# Tuinman\n\nSalarisschaal: 8\n\n{TASKS}"), "Wat krijg je?")
    assert not any(line.startswith("Je verdient") for line in told)


def test_a_contract_that_ends_is_told_from_a_part_of_any_name() -> None:
    ends = "Je begint met een contract van bepaalde duur van een jaar."
    assert ends in least_offer(f"- Een fiets\n\n## Praktisch\n\n{ends}\n")


def test_that_no_diploma_is_needed_is_said_only_where_the_text_says_no() -> None:
    low = "Vereist diploma: lager onderwijs of maximaal tweede graad secundair onderwijs"
    told = part(script_of(f"# Tuinman\n\n{low}\n\n{TASKS}## Profiel\n\n- Je bent op tijd.\n"), "Wat heb je nodig?")
    assert "Je hebt geen diploma nodig." not in told
    assert any("lager onderwijs" in line.lower() for line in told)
    none = f"# Tuinman\n\nVereiste studies: Geen\n\n{TASKS}## Profiel\n\n- Je bent op tijd.\n"
    assert "Je hebt geen diploma nodig." in part(script_of(none), "Wat heb je nodig?")


def test_a_stretch_of_land_is_no_town() -> None:
    assert "Locatie: Kust." in script_of(f"# Kok\n\nLocatie: Kust\n\n{TASKS}").sentences


def test_who_comes_from_outside_hears_the_way_for_those_outside_and_mails_before_calling_for_a_look() -> None:
    inside = "Interne kandidaten: mail met het formulier naar intern@zone.example.be.\n\n"
    outside = "Extern: mail je cv naar hr@zone.example.be.\n"
    told = told_of("Solliciteren", f"{inside}{outside}")
    assert any("hr apenstaartje" in line for line in told)
    look = "Wil je eens meelopen? Dat kan! App Anja 06-00000000.\n\n"
    look += "Klik op de knop of mail naar an@zorg.example.nl je cv.\n"
    least = how_to_apply(list(utterances(report_of(f"# Tuinman\n\n{TASKS}## Solliciteren\n\n{look}"))), 0)
    assert [one.text for one in least] == ["Klik op de knop of mail naar an@zorg.example.nl je cv."]


def test_how_one_is_ranked_asks_nothing_and_an_evening_to_hear_more_is_not_what_one_gets() -> None:
    ranks = "Bachelors worden ingeschaald in B4-B5 mits 2 jaar ervaring, zoniet in B1-B3."
    offer_ = "- Infoavond: 9 oktober om 20 uur in de kantine.\n- Een fiets van het werk.\n"
    script = script_of(f"# Tuinman\n\n{TASKS}## Profiel\n\n{ranks}\n\n## Aanbod\n\n{offer_}")
    assert not any("ingeschaald" in line for line in script.sentences)
    assert not any("Infoavond" in line for line in script.sentences)


def test_a_clause_is_not_cut_between_brackets() -> None:
    said = "Je kan je vlot uitdrukken in het Nederlands (onderwijstaal; C1) en hebt een goede passieve kennis van Frans"
    told = part(script_of(f"# Assistent\n\n{TASKS}## Profiel\n\n- {said} en Duits.\n"), "Wat heb je nodig?")
    assert any("onderwijstaal; C één, en hebt een goede passieve kennis van Frans en Duits" in line for line in told)


def test_a_long_task_is_told_where_there_is_no_short_one() -> None:
    task = "Je verzorgt elke week het groen van de parken en de begraafplaatsen van de stad"
    script = script_of(long_winded(task, "- Je hebt een rijbewijs B en een diploma"))
    assert any("begraafplaatsen" in line for line in part(script, "Wat doe je?"))


def test_a_wish_elsewhere_in_a_paragraph_makes_no_wish_of_its_other_sentences() -> None:
    lines = (
        "Je hebt een bachelordiploma in het tuinbeheer. Ervaring is een meerwaarde. Daarnaast ben je:\n\n- op tijd\n"
    )
    told = told_of("Profiel", lines)
    assert "Je hebt een bachelordiploma in het tuinbeheer." in told


def test_what_one_needs_for_what_one_gets_is_not_asked() -> None:
    car = "Een wagen van het werk: hiervoor is een rijbewijs B natuurlijk vereist."
    script = script_of(f"# Tuinman\n\n{TASKS}## Profiel\n\n- Je bent op tijd.\n\n## Aanbod\n\n- {car}\n")
    assert car not in part(script, "Wat heb je nodig?")


def test_what_one_has_is_no_task_and_what_one_does_is_no_employer() -> None:
    text = "Beheren van het groen bij Stad Zandeke.\n\n## Taken\n\nJe hebt een hbo-niveau.\n\nJe maait het gras.\n"
    script = script_of(f"# Tuinman\n\n{text}")
    assert part(script, "Wat doe je?") == ["Je maait het gras."]
    assert not any("Beheren" in line for line in part(script, ""))


def test_what_runs_on_behind_the_pay_of_a_field_is_not_told_with_it() -> None:
    fields = "Loon: minimaal 3100 euro bruto per maand Aanbod Dit kan je verwachten Uren: 38 per week"
    told = told_of("Aanbod", fields)
    assert "Je verdient minimaal drieduizend honderd euro bruto per maand." in told


@pytest.mark.parametrize(
    ("asked", "less"),
    [
        ("Je spreekt genoeg Nederlands voor een verslag.", "Je hoeft nog niet foutloos te schrijven."),
        ("Je hebt drie jaar ervaring als tuinman.", "Dat mag in een andere sector zijn geweest."),
    ],
)
def test_a_demand_is_told_with_the_sentence_that_asks_less(asked: str, less: str) -> None:
    told = told_of("Profiel", f"- {asked} {less}")
    assert f"{asked} {less}" in told


@pytest.mark.parametrize(
    "line",
    ["Klaar voor het groen – tuinploeg Zandeke", "FW: dringend iemand die snoeit", "Oproep aan wie graag snoeit"],
)
def test_where_no_title_is_sure_what_stands_above_the_vacancy_is_told_as_such(line: str) -> None:
    script = script_of(f"{line}\n\n## Taken\n\n- Je snoeit de hagen.\n")
    assert script.sentences[0].startswith("Boven de vacature staat: ")
    assert not any("Dit is een job" in one or "hoe de job heet" in one for one in script.sentences)


def test_an_employer_that_no_kind_gives_away_is_told_with_the_line_below_the_title() -> None:
    script = script_of(f"# Tuinman\n\nGroenwerk Kempenrand, 36 uur\n\n{TASKS}")
    assert script.sentences[1] == "Boven de vacature staat: Groenwerk Kempenrand, zesendertig uur."
    assert not any("werkgever" in one for one in script.sentences)


@pytest.mark.parametrize(
    ("heading", "line"),
    [
        ("Aanbod", "Met vijf jaar ervaring is dat als bachelor 3.310 euro bruto per maand."),
        ("Taken", "Je schrijft minstens een artikel en je hebt ervaring met snoeien."),
        (
            "Profiel",
            "Stage vangt aan bij de opleiding tot het brevet en eindigt een jaar na het behalen van het diploma.",
        ),
        ("Profiel", "Wie slaagt en niet meteen begint, komt op een lijst die drie jaar geldig is."),
    ],
)
def test_pay_work_a_stage_and_a_list_of_who_passed_are_not_asked(heading: str, line: str) -> None:
    rest = "" if heading == "Profiel" else "## Profiel\n\n- Je bent op tijd.\n"
    script = script_of(f"# Tuinman\n\n{TASKS if heading != 'Taken' else ''}## {heading}\n\n{line}\n\n{rest}")
    assert not any(line[:20] in one for one in part(script, "Wat heb je nodig?"))


@pytest.mark.parametrize("pay", ["Een beurs van 2.650 à 2.790 netto.", "16,2475 per uur, en 25 procent voor de nacht."])
def test_an_amount_with_how_it_is_counted_is_pay(pay: str) -> None:
    script = script_of(f"# Tuinman\n\n{TASKS}## Aanbod\n\n- {pay}\n")
    assert not any("verdient" in one for one in script.sentences)


def test_the_hours_of_other_days_are_told_too() -> None:
    days = ["Maandag en vrijdag: van 15.30 tot 19.15 uur.", "Woensdag: van 12.30 tot 16.30 uur in de sporthal."]
    assert least_offer("\n\n".join(days)) == days


def test_what_applying_costs_is_no_way_to_do_it_and_what_somebody_else_does_is_no_place() -> None:
    fee = "Inschrijvingsgeld ten laste van de zone."
    about = "Gerrit start de bus bij de loods in Zandeke."
    script = script_of(f"# Tuinman\n\n{about}\n\n{TASKS}## Solliciteren\n\n{fee}\n")
    assert not any(
        fee in one or about in one for one in part(script, "Hoe solliciteer je?") + part(script, "Waar werk je?")
    )
    assert about not in part(script, "Waar werk je?")


def test_a_second_way_keeps_its_of_behind_the_first() -> None:
    apply = "Mail je cv naar an@zorg.example.be. Of bel An op 053 00 00 17."
    told = told_of("Solliciteren", apply)
    assert any(line.startswith("Of bel An") for line in told)


def test_the_heading_of_a_part_is_not_told_as_what_stands_above_the_vacancy() -> None:
    script = script_of(f"In het kort\n\nOver de organisatie\n\n{TASKS}")
    assert not any("Boven de vacature" in one for one in script.sentences)


def test_what_an_earlier_text_said_is_not_told() -> None:
    right = "In een eerdere versie stond dat je tot 6 december kan solliciteren."
    apply = f"{right} Mail je cv voor 16 december naar an@zorg.example.be."
    script = script_of(f"# Tuinman\n\n{TASKS}## Solliciteren\n\n{apply}\n")
    assert not any("zes december" in one for one in script.sentences)


def test_what_who_lacks_a_proof_may_do_is_told_with_the_proof() -> None:
    whole = "De attesten zijn vereist. Wie ze nog niet heeft, haalt ze in het eerste jaar."
    told = told_of("Profiel", f"- {whole}")
    assert not any(one == "De attesten zijn vereist." for one in told)


@pytest.mark.parametrize("line", ["Mensen zoals jij.", "Je kent ons van de tuin.", "U krijgt ter plaatse tien vragen."])
def test_what_is_no_work_is_not_told_as_such(line: str) -> None:
    told = part(script_of(f"# Tuinman\n\n## Taken\n\n{line}\n\nJe maait het gras.\n"), "Wat doe je?")
    assert told == ["Je maait het gras."]


@pytest.mark.parametrize(
    "line", ["We werken in Exact Online en Excel.", "Om elf uur ben ik op kantoor aan de Brink in Zandeke."]
)
def test_software_and_where_somebody_is_at_eleven_are_no_place(line: str) -> None:
    assert line not in part(script_of(f"# Tuinman\n\n{line}\n\n{TASKS}"), "Waar werk je?")


@pytest.mark.parametrize(
    ("ways", "said"),
    [
        ("het loket op de markt", "Je kan solliciteren via het loket op de markt."),
        ("mail, telefoon 053 00 00 72", "Je kan solliciteren per mail of per telefoon: nul vijf drie, "),
    ],
)
def test_the_ways_in_a_field_are_told_as_one_sentence_also_one_that_no_list_has(ways: str, said: str) -> None:
    assert told_of("Solliciteren", f"Je kan solliciteren via: {ways}")[0].startswith(said)
