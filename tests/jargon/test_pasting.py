"""What is shown as `Schrijf` can be pasted: the sentence with it agrees, and holds no word twice."""

import pytest

from tests.examples import PARSER
from vacaturelint.analysis.pipeline import Parser
from vacaturelint.checks.base import Facts, Need
from vacaturelint.checks.pasting import pasteable
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
    ("text", "old", "new"),
    [
        ("Je durft de handen uit de mouwen steken.", "de handen uit de mouwen", "mee aanpakken"),
        ("Je bezoekt klanten en prospecten in de streek.", "prospecten", "klanten"),
        ("Het barema staat op de site.", "Het barema", "De loonschalen"),
        ("We zoeken een leidinggevende.", "leidinggevende", "leidinggevende functies"),
        ("Je krijgt een lange proef.", "lange proef", "lang dag"),
        ("Je krijgt een barema.", "barema", "mooie loon"),
        ("Ze is in de kantine.", "de kantine", "[gebouw]"),
        ("We praten over over het werk.", "praten over", "spreken over"),
    ],
)
def test_what_no_longer_agrees_is_advice(text: str, old: str, new: str) -> None:
    if text.startswith("We praten"):
        assert _fits(text, old, new)  # the fault was there before: not ours
    else:
        assert not _fits(text, old, new)


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("Je krijgt een aantrekkelijke bezoldiging.", "aantrekkelijke bezoldiging", "aantrekkelijk loon"),
        ("De bezoldigingen staan op onze site.", "bezoldigingen", "lonen"),
        ("Je belt m.b.t. het dossier.", "m.b.t.", "over"),
        ("Je durft de handen uit de mouwen te steken.", "de handen uit de mouwen te steken", "mee aan te pakken"),
    ],
)
def test_what_agrees_stays(text: str, old: str, new: str) -> None:
    assert _fits(text, old, new)
