"""For which trade a text is written where no title says so: its own terms need no explanation there."""

import pytest

from vacaturelint.analysis.analysis import segment
from vacaturelint.checks.base import Facts
from vacaturelint.checks.words.trades import trades_of
from vacaturelint.readability.score import score
from vacaturelint.readers.markdown import read_markdown
from vacaturelint.readers.source import Source
from vacaturelint.vacancy.posting import Overrides
from vacaturelint.vacancy.reading import read_posting

TERMS = "Je maakt user stories en use cases. Je doet de sprint planning en de deployment. Je kent CI/CD."
DATA = "Je bouwt dataproducten. " + "Je werkt met data en met het datateam. " * 5
PAY = "Je krijgt een barema, maaltijdcheques, ADV-dagen en een groepsverzekering. Je hebt nuttige anciënniteit."


def trades(text: str) -> frozenset[str]:
    document = read_markdown(Source("voorbeeld.md", text.encode()))
    analysis = segment(document)
    return trades_of(Facts(read_posting(analysis, Overrides()), (), score(analysis)))


@pytest.mark.parametrize("text", [TERMS, DATA], ids=["terms", "title-words"])
def test_a_text_without_a_title_is_of_the_trade_that_it_speaks(text: str) -> None:
    assert trades(f"## Wat je doet\n\n{'Je werkt in een team van vijf mensen. ' * 5}\n\n{text}\n") == {"IT"}


def test_what_every_employer_offers_makes_no_trade() -> None:
    assert trades(f"## Wat je krijgt\n\n{PAY}\n") == frozenset()


@pytest.mark.parametrize("text", [TERMS, DATA], ids=["terms", "title-words"])
def test_a_title_decides_before_the_text(text: str) -> None:
    assert "IT" not in trades(f"# Vacature kok\n\n{text}\n")
