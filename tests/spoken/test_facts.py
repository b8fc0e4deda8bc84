"""The facts a listener needs, wherever a vacancy has put them: who, where, how much, how long, and how to apply."""

import pytest

from tests.spoken.test_script import part, script_of

TASKS = "## Taken\n\n- Je maait het gras.\n- Je snoeit de hagen.\n\n"


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("Gemeente Bergelen | Groendienst | schaal 5\n\n", "Gemeente Bergelen"),
        ("Zorggroep De Linde zoekt een tuinman\n\n", "Zorggroep De Linde"),
        ("Tuinhof – vestiging West\n\nBij Tuinhof werk je buiten. Je hoort er snel bij.\n\n", "Tuinhof"),
        ("Bedrijf: Hagen Groen\n\nSector: tuinen\n\n", "Hagen Groen"),
    ],
)
def test_an_employer_in_the_lines_below_the_title_is_named(head: str, name: str) -> None:
    script = script_of(f"# Tuinman\n\n{head}{TASKS}")
    assert f"De vacature is van {name}." in script.sentences
    assert not any("werkgever" in sentence for sentence in script.sentences)


def test_hours_and_place_between_bars_are_told_and_their_neighbours_are_not() -> None:
    script = script_of(f"# Tuinman\n\nLocatie: Zandeke | 32 uur per week | FWG 40 | mbo\n\n{TASKS}")
    assert "Locatie: Zandeke." in part(script, "Waar werk je?")
    assert "Tweeëndertig uur per week." in part(script, "Wat krijg je?")
    assert not any("FWG" in sentence for sentence in script.sentences)


def test_an_amount_that_is_no_pay_is_not_taken_for_it() -> None:
    tasks = "- Tot 250.000 euro beslis je zelf over een krediet.\n- Je maait.\n- Je snoeit.\n"
    script = script_of(f"# Kredietadviseur\n\n## Taken\n\n{tasks}\n## Aanbod\n\n- Een fiets\n")
    assert "Hoeveel je verdient en hoeveel uren je werkt, hoor je hier niet." not in script.sentences
    assert any("je verdient" in sentence for sentence in part(script, "Wat krijg je?"))


def test_the_pay_is_told_of_a_sentence_that_is_too_long_to_say() -> None:
    long = (
        "We zijn een kleine vereniging met weinig geld en veel werk, dus rijk word je hier niet, maar we zijn er wel "
        "eerlijk over: het loon ligt tussen 2.600 en 3.100 euro bruto per maand, naargelang je ervaring, volgens het "
        "barema van PC 329 en met alle premies die daar al jaren bij horen."
    )
    told = part(script_of(f"# Tuinman\n\n{TASKS}## Aanbod\n\n{long}\n"), "Wat krijg je?")
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
    told = part(script_of(f"# Tuinman\n\n{TASKS}## Solliciteren\n\n{apply}\n"), "Hoe solliciteer je?")
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
    told = part(script_of(f"# Tuinman\n\n{TASKS}## Profiel\n\n- Je bent op tijd.\n- {long}\n"), "Wat heb je nodig?")
    assert not any("rijbewijs" in line for line in told)


def test_hours_and_places_are_no_work_and_neither_is_where_a_colleague_went() -> None:
    facts = (
        "- Maandag en dinsdag van 15.30 tot 19.45 uur.\n- Eerst een contract tot 30 juni.\n- Bus 42 stopt vlakbij.\n"
    )
    who = "Onze vorige tuinman reist nu rond, dus je kan altijd bellen."
    told = part(script_of(f"# Tuinman\n\n## Taken\n\n{facts}- Je maait het gras.\n\n{who}\n"), "Wat doe je?")
    assert told[0] == "Je maait het gras."
    assert not any(word in " ".join(told) for word in ("Bus", "contract", "Maandag", "vorige"))
