"""Terms are found in every form, and words that only look like them are left alone."""

import pytest

from tests.examples import PARSER
from vacaturelint.core.finding import Finding
from vacaturelint.core.rule import RulePack
from vacaturelint.engine import check_document, compile_pack
from vacaturelint.readers.markdown import read_markdown
from vacaturelint.readers.source import Source
from vacaturelint.rulebook.loader import load_rules
from vacaturelint.vacancy.posting import Overrides

RULES = compile_pack(
    RulePack(
        tuple(
            rule
            for rule in load_rules()
            if rule.kind in ("termen", "afkorting", "loonschaal") and rule.status.value == "stabiel"
        )
    )
)


def findings(text: str) -> tuple[Finding, ...]:
    report, problems = check_document(read_markdown(Source("x.md", text.encode())), RULES, PARSER, Overrides())
    assert not problems
    return report.findings


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Je komt in onze werfreserves.", "werfreserves"),
        ("Je valt onder een paritair comité.", "paritair comité"),
        ("Je valt onder het paritaire comité.", "paritaire comité"),
        ("Wij werken met statutaire collega's.", "statutaire"),
        ("Je maakt het dossier over.", "maakt het dossier over"),
        ("Vergeet het dossier niet over te maken.", "over te maken"),
        ("Het dossier wordt overgemaakt.", "overgemaakt"),
        ("Je dient het formulier te ondertekenen.", "dient het formulier te"),
        ("De dienst staat open en ressorteert onder het college.", "ressorteert onder"),
        ("Je draagt elke dag zorg voor de zaal.", "draagt elke dag zorg voor"),
        ("Je staat op de wervingsreservelijst.", "wervingsreservelijst"),
        ("Bekijk onze startweddeschalen.", "startweddeschalen"),
        ("Je werkt met HET BAREMA van de stad.", "HET BAREMA"),
        ("Je hebt een flexi\u2011job.", "flexi\u2011job"),
        ("Je hebt een flexijob.", "flexijob"),
        ("Wij vragen ADV dagen aan.", "ADV dagen"),
        ("Je bent houder van een diploma.", "bent houder van"),
        ("Stuur de stavingsstukken mee.", "stavingsstukken"),
    ],
)
def test_a_term_is_found_in_every_form(text: str, found: str) -> None:
    assert found in [finding.text for finding in findings(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Je maakt een verslag over de vergadering.",
        "De lift dient om kisten te tillen.",
        "Je brengt thee rond.",
        "Een vergunning aanvragen doe je aan het loket.",
        "Je spreekt Nederlands op niveau B1.",
        "Je gaat op tijd naar huis.",
    ],
)
def test_ordinary_words_are_left_alone(text: str) -> None:
    assert [finding.text for finding in findings(text)] == []


def test_a_term_is_reported_once_with_the_number_of_further_mentions() -> None:
    found = findings("Je komt in de werfreserve.\n\nDe werfreserve geldt een jaar. Zo'n werfreserve is nuttig.")
    assert [finding.text for finding in found] == ["werfreserve"]
    assert found[0].data["more"] == "2"


def test_a_trade_word_needs_no_explanation_within_the_trade() -> None:
    text = "Je werkt mee aan het RUP."
    assert [f.text for f in findings(f"# Onthaalmedewerker\n\n{text}")] == ["RUP"]
    assert findings(f"# Omgevingsambtenaar\n\n{text}") == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Je neemt deel aan het HOC.", ["HOC"]),
        ("Je neemt deel aan het hoog overlegcomité (HOC). Het HOC beslist.", []),
        ("Je neemt deel aan het HOC (overleg met de vakbonden).", []),
        ("Je belt ivm je dossier.", ["ivm"]),
        ("Je werkt bij het OCMW met een pc en een gsm.", []),
        ("VTE staat voor voltijdsequivalent.", []),
        ("Je noteert alles in de QZT van de dienst.", ["QZT"]),
        ("Wij zijn QZT Groep.", []),
        ("WIJ ZOEKEN EEN QZT", []),
    ],
)
def test_abbreviations(text: str, found: list[str]) -> None:
    assert [finding.text for finding in findings(text)] == found


def test_an_ambiguous_abbreviation_names_both_readings() -> None:
    (found,) = findings("Je helpt bij de IBO.")
    assert "leren op de werkplek" in found.message
    assert "buitenschoolse opvang" in found.message


def test_a_split_verb_gets_a_whole_clause_as_suggestion() -> None:
    (found,) = findings("Je dient dit attest te bezorgen.")
    assert (found.text, found.suggestions[0].text) == ("dient dit attest te", "moet dit attest")


@pytest.mark.parametrize(
    ("text", "found", "advice"),
    [
        ("Je loon volgt weddeschaal C1-C3.", ["weddeschaal"], "hoeveel euro bruto per maand"),
        ("Je loon volgt schaal C1-C3: 2.300 tot 2.900 euro bruto.", ["schaal"], "laat de code weg"),
        ("Onthaal (C1-C3)\n\nJe loon volgt schaal C1-C3: 2.300 tot 2.900 euro bruto.", [], ""),
        ("Je loon volgt barema B1-B3 (min. 2.999 euro).", ["barema"], "Schrijf 'loonschaal'."),
        ("Dit is een functie van niveau B.", ["niveau B"], "een functie op bachelorniveau"),
        ("Je valt onder PC 329.01 en PC 329.", ["PC 329.01"], "noem die sector"),
        ("Je loon volgt IFIC categorie 14.", ["IFIC categorie 14"], "de loonschaal van de zorg"),
        ("Je salaris volgt de CAO Welzijn.", ["CAO Welzijn"], "hoeveel euro bruto per maand"),
        ("Je opleiding betalen we volgens de CAO Welzijn.", [], ""),
        ("De kraan staat op schaal 1 op 10.", [], ""),
        ("Je tekent op schaal 1:500 en op schaal 20 op 1.", [], ""),
        ("Je loon volgt schaal 9.", ["schaal"], "hoeveel euro bruto per maand"),
        ("Je zit in salarisschaal 7.1 van de school.", ["salarisschaal"], "hoeveel euro bruto per maand"),
        ("Je valt in functiegroep 4.", ["functiegroep"], "hoeveel euro bruto per maand"),
        ("Je loon volgt barema B0-1/V.", ["barema"], "hoeveel euro bruto per maand"),
        ("Je salaris is FWG 35: 2.522 tot 3.516 euro bruto.", ["FWG 35"], "de loonschaal van de zorg"),
        ("Je verdient 3.400 euro bruto (schaal 9).", ["schaal"], "laat de code weg"),
        ("Je loon is dat van salarisschaal A111.", ["salarisschaal"], "hoeveel euro bruto per maand"),
        ("Je kent de wet van 4 augustus 1996.", ["wet van 4 augustus 1996"], "laat het nummer weg"),
        ("Je kent de wet van 4 augustus 1996 betreffende het welzijn van werknemers.", [], ""),
        ("Je bent vrij op feestdagen volgens CAO 38 sexies.", ["CAO 38 sexies"], "laat het nummer weg"),
        ("Je Nederlands zit op niveau C1.", [], ""),
    ],
)
def test_a_pay_scale_asks_for_a_figure_and_its_code_is_no_finding(text: str, found: list[str], advice: str) -> None:
    result = findings(text)
    assert [finding.text for finding in result] == found
    assert all(advice in finding.message for finding in result)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Je komt in de werfreserve (lijst van geslaagde kandidaten).", []),
        ("Je komt in de werfreserve, dat is een lijst van geslaagde kandidaten.", []),
        ("Wij maken een werfreserve. Dat betekent dat je later nog kan starten.", []),
        ("Je krijgt ADV-dagen (max 250 euro per jaar).", ["ADV-dagen"]),  # a limit explains nothing
        ("Je krijgt ADV-dagen (vanaf je eerste dag).", ["ADV-dagen"]),
    ],
)
def test_a_term_that_the_text_explains_is_no_finding(text: str, found: list[str]) -> None:
    assert [finding.text for finding in findings(text)] == found


def test_a_term_that_ends_the_text_is_replaced_as_any_other() -> None:
    (found,) = findings("Je krijgt een mooie wedde")
    assert found.suggestions[0].replaces
