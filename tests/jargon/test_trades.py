"""For which trade a text is written where no title says so: its own terms need no explanation there."""

import pytest

from tests.examples import run_rule
from vacaturelint.analysis.analysis import segment
from vacaturelint.checks.base import Facts
from vacaturelint.checks.words.trades import readers_of, trades_of
from vacaturelint.readability.score import score
from vacaturelint.readers.markdown import read_markdown
from vacaturelint.readers.source import Source
from vacaturelint.rulebook.loader import load_rules
from vacaturelint.vacancy.posting import Overrides
from vacaturelint.vacancy.reading import read_posting

ABBREVIATIONS = next(rule for rule in load_rules() if rule.code == "VL204")
TERMS = "Je maakt user stories en use cases. Je doet de sprint planning en de deployment. Je kent CI/CD."
DATA = "Je bouwt dataproducten. " + "Je werkt met data en met het datateam. " * 5
PAY = "Je krijgt een barema, maaltijdcheques, ADV-dagen en een groepsverzekering. Je hebt nuttige anciënniteit."


def facts(text: str) -> Facts:
    analysis = segment(read_markdown(Source("voorbeeld.md", text.encode())))
    return Facts(read_posting(analysis, Overrides()), (), score(analysis))


def trades(text: str) -> frozenset[str]:
    return trades_of(facts(text))


@pytest.mark.parametrize("text", [TERMS, DATA], ids=["terms", "title-words"])
def test_a_text_without_a_title_is_of_the_trade_that_it_speaks(text: str) -> None:
    assert trades(f"## Wat je doet\n\n{'Je werkt in een team van vijf mensen. ' * 5}\n\n{text}\n") == {"IT"}


def test_what_every_employer_offers_makes_no_trade() -> None:
    assert trades(f"## Wat je krijgt\n\n{PAY}\n") == frozenset()


@pytest.mark.parametrize("text", [TERMS, DATA], ids=["terms", "title-words"])
def test_a_title_decides_before_the_text(text: str) -> None:
    assert "IT" not in trades(f"# Vacature kok\n\n{text}\n")


@pytest.mark.parametrize("title", ["Jurist (niveau A)", "Senior developer", "Store manager", "Ergotherapeut"])
def test_who_studied_or_leads_is_a_reader_who_knows_the_usual_benefits(title: str) -> None:
    assert "hoger" in readers_of(facts(f"# {title}\n\n{PAY}\n"))
    assert "hoger" not in trades(f"# {title}\n\n{PAY}\n")


@pytest.mark.parametrize("title", ["Poetshulp", "Chauffeur CE", "Onthaalmedewerker (C1-C3)"])
def test_who_needs_no_diploma_of_a_college_is_no_such_reader(title: str) -> None:
    assert "hoger" not in readers_of(facts(f"# {title}\n\n{PAY}\n"))


@pytest.mark.parametrize(("said", "known"), [("Ervaring is niet nodig: je leert het vak hier.", False), ("", True)])
def test_nobody_has_a_trade_yet_where_it_is_learned_on_the_spot(said: str, known: bool) -> None:
    found = run_rule(ABBREVIATIONS, f"# Dakwerker\n\nJe plaatst EPDM op platte daken. {said}\n")
    assert ([finding.text for finding in found] == []) is known


def test_the_name_of_a_house_for_the_homeless_is_no_trade_of_building() -> None:
    assert "bouw" not in trades("# Coördinator campagnes – vzw Dak voor Iedereen\n\nJe maakt campagnes.")
    assert "bouw" in trades("# Dakwerker\n\nJe legt pannen.")
