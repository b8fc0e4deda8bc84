"""What is shown as `Schrijf` can be pasted: the sentence with it agrees, and holds no word twice."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

import pytest

from tests.examples import PARSER
from vacaturelint.analysis.analysis import Token
from vacaturelint.analysis.pipeline import Parser
from vacaturelint.checks.base import Facts, Need
from vacaturelint.checks.words.pasting import pasteable
from vacaturelint.core.finding import Suggestion
from vacaturelint.core.text import Span
from vacaturelint.engine import gather
from vacaturelint.readers.registry import read
from vacaturelint.readers.source import Source
from vacaturelint.vacancy.posting import Overrides


def _facts(text: str, parser: Parser = PARSER) -> Facts:
    return gather(read(Source("a.txt", text.encode())), {Need.PARSE}, parser, Overrides())


def _fits(text: str, old: str, new: str) -> bool:
    """Return whether `new` may be pasted for `old`."""
    start = text.index(old)
    proposal = (Span(start, start + len(old)), (Suggestion(new, safe=True),))
    ((kept,),) = pasteable(_facts(text), [proposal])
    assert kept.text == new
    assert kept.safe is kept.replaces
    return kept.replaces


@pytest.mark.parametrize(
    ("text", "old", "new", "fits"),
    [
        ("Je durft de handen uit de mouwen steken.", "de handen uit de mouwen", "mee aanpakken", False),
        ("Je bezoekt klanten en prospecten in de streek.", "prospecten", "klanten", False),
        ("Het barema staat op de site.", "Het barema", "De loonschalen", False),
        ("We zoeken een leidinggevende.", "leidinggevende", "leidinggevende functies", False),
        ("Je krijgt een lange proef.", "lange proef", "lang dag", False),
        ("Je krijgt een barema.", "barema", "mooie loon", False),
        ("Ze is in de kantine.", "de kantine", "[gebouw]", False),
        ("We praten over over het werk.", "praten over", "spreken over", True),  # the fault was there before: not ours
        ("Je krijgt een aantrekkelijke bezoldiging.", "aantrekkelijke bezoldiging", "aantrekkelijk loon", True),
        ("De bezoldigingen staan op onze site.", "bezoldigingen", "lonen", True),
        ("Je belt m.b.t. het dossier.", "m.b.t.", "over", True),
        ("Je durft de handen uit de mouwen te steken.", "de handen uit de mouwen te steken", "mee aan te pakken", True),
    ],
)
def test_what_no_longer_agrees_is_advice(text: str, old: str, new: str, *, fits: bool) -> None:
    assert _fits(text, old, new) is fits


def test_the_work_is_bounded_for_each_place_in_a_list_without_end() -> None:
    item = "een barema en een mooie wagen, "
    read_texts: list[str] = []

    def longest(items: int) -> tuple[int, int]:
        text = f"Je krijgt {item * items}en meer."
        facts = _facts(text)
        places = [Span(m.start(), m.end()) for m in re.finditer("barema", text)]
        reader = facts.reader
        assert reader is not None

        def counted(texts: Iterable[str]) -> Mapping[str, tuple[Token, ...]]:
            read_texts.extend(texts := list(texts))
            return reader(texts)

        read_texts.clear()
        kept = pasteable(
            replace(facts, reader=counted),
            [(place, (Suggestion("mooie loon"), Suggestion("loon"))) for place in places],
        )
        assert all([one.replaces for one in pair] == [False, True] for pair in kept)
        return sum(map(len, read_texts)) // items, max(len(one.split()) for one in read_texts)

    few, many = longest(40), longest(160)
    assert many[0] <= few[0] * 1.5
    assert many[1] <= 125
