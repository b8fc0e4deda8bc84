"""How strongly a thing is asked is told by the turn of phrase around it, whatever the thing is."""

from pathlib import Path

import pytest

from tests.vacancy.postings import posting_of
from vacaturelint.core.requirement import Requirement
from vacaturelint.data.wordlist import Row, parse_table
from vacaturelint.vacancy.requirements.find import find_requirements

PATH = Path(__file__).with_name("wendingen.tsv")
ROWS = parse_table(PATH.read_text(encoding="utf-8"), PATH.name, ("kracht", "wending"))
THINGS = {"diploma": "een bachelordiploma", "taal": "kennis van het Frans"}
TEXT = "# Keukenmedewerker\n\nEethuis De Pot zoekt.\n\n## Profiel\n\n- Je werkt graag.\n- {}\n- Je bent stipt.\n"
NOT_ASKED = "niet"


def _sentence(turn: str, thing: str) -> str:
    bare = thing.removeprefix("een ")
    for negation in ("Geen", "geen"):
        turn = turn.replace(f"{negation} X", f"{negation} {bare}")
    said = turn.replace("X", thing)
    return said[0].upper() + said[1:]


def _force(requirement: Requirement | None) -> str:
    if requirement is None or requirement.asks_nothing or not requirement.is_demand:
        return NOT_ASKED
    return NOT_ASKED if requirement.topic == "geen-diploma" else requirement.force.value


CASES = [(row, kind) for row in ROWS for kind in THINGS if kind == "diploma" or row["kracht"] != "soft"]
"""Only a paper has another road."""


@pytest.mark.parametrize(("row", "kind"), CASES, ids=lambda part: part if isinstance(part, str) else part["wending"])
def test_a_turn_of_phrase_tells_how_strongly_it_is_asked(row: Row, kind: str) -> None:
    sentence = _sentence(row["wending"], THINGS[kind])
    posting = posting_of(TEXT.format(sentence))
    start = posting.document.text.index(sentence)
    found = (req for req in find_requirements(posting) if req.kind == kind and req.span.start >= start)
    assert _force(next(found, None)) == row["kracht"]


def test_there_are_many_turns_of_each_kind() -> None:
    counts = [sum(row["kracht"] == force for row in ROWS) for force in ("hard", "soft", "wens", NOT_ASKED)]
    assert min(counts) >= 35
