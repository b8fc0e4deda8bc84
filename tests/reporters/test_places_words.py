"""What the terminal says of a place and of a demand that another place contradicts."""

import pytest

from tests.examples import PARSER
from vacaturelint.core.report import Report, Tool
from vacaturelint.readers.source import Source
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.terminal import TerminalWriter
from vacaturelint.reporters.writer import render
from vacaturelint.service.checker import Checker
from vacaturelint.service.setup import Setup

LONG = (
    "Je kookt elke dag soep voor alle kinderen van de school en voor alle leraren die in de grote zaal eten en voor "
    "alle gasten die op bezoek komen in de week."
)
TEXT = (
    "Voltijds Functieomschrijving Je kookt soep. Je helpt in de keuken. Profiel Je werkt graag samen met anderen. "
    "Je kan lezen. Aanbod Je krijgt een vast contract."
)


def shown(text: str) -> str:
    report, *_ = Checker(Setup(), PARSER).check(Source("kok.txt", text.encode()))
    return render(TerminalWriter, Report((report,), (), Tool("0.1.0")), Look(width=100, inputs=("kok.txt",)))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"{LONG} {TEXT}", "boven de eerste kop: "),
        (TEXT.replace("Je kookt soep.", LONG), "onder 'Functieomschrijving': "),
    ],
)
def test_a_place_names_a_heading_only_where_there_is_one(text: str, place: str) -> None:
    assert f"{place}»Je kookt" in shown(f"Kok voor een job in ZANDEKE Online sinds: 3 dagen {text}")


def test_a_demand_that_another_place_contradicts_is_not_told_to_be_right() -> None:
    asks, denies = "Drie jaar ervaring in een keuken is nodig, omdat je de ploeg leidt.", "Ervaring is niet vereist."
    text = f"Kok\n\nWat verwachten we?\n\n- {asks}\n- {denies}\n"
    (line,) = [line for line in shown(text).split("\n") if line.startswith("  ervaring  Drie jaar")]
    assert line.endswith("tegenspraak")
