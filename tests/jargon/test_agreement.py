"""Every safe replacement of a noun in thirteen sentence frames, checked against a lexicon made by hand."""

from dataclasses import replace

import pytest

from tests.jargon.lexicon import NOUNS
from vacaturelint.analysis.pipeline import Parser
from vacaturelint.checks.term_forms import Number, shapes
from vacaturelint.checks.term_index import TermIndex
from vacaturelint.checks.term_wording import wording
from vacaturelint.readers.markdown import read_markdown
from vacaturelint.readers.source import Source
from vacaturelint.rulebook.terms import Gender, Part, Remedy, Term, read_terms

SAFE = [term for term in read_terms("jargon.tsv") if term.part is Part.NOUN and term.remedy is Remedy.SAFE]
COUNTED = [term for term in SAFE if Gender.PLURAL not in (term.gender, term.plain_gender)]
# `the`, `this`, `good` and `good_e` agree with the noun; `one` is the noun behind een or nothing, `noun` elsewhere.
SINGULAR = (
    "{the} {noun} staat hier.",
    "Wij tonen {the} {noun} aan iedereen.",
    "Wij tonen een {one} aan iedereen.",
    "Wij tonen een {good} {one} aan iedereen.",
    "Wij tonen {the} {good_e} {noun} aan iedereen.",
    "Lees alles over {this} {noun}.",
    "Je bekijkt jouw {noun}.",
    "Je bekijkt jouw {good_e} {noun}.",
    "Wij werken zonder {one}.",
)
PLURAL = ("De {noun} staan hier.", "Wij tonen de {noun}.", "Wij tonen {good_e} {noun}.", "Lees alles over deze {noun}.")


def fill(frame: str, article: str, one: str, noun: str) -> str:
    neuter = article == "het"
    text = frame.format(
        the=article, this="dit" if neuter else "deze", good="goed" if neuter else "goede", good_e="goede", one=one,
        noun=noun,
    )  # fmt: skip
    return text[0].upper() + text[1:]


def replaced(text: str, term: Term, parser: Parser) -> str | None:
    """Return the text with the safe suggestion applied; None when the tool is not sure."""
    analysis = parser.parse(read_markdown(Source("x.md", text.encode())))
    found = TermIndex([replace(term, when="")]).scan(analysis)
    assert len(found) == 1, text
    better = wording(found[0], analysis)
    first = better.suggestions[0]
    return text[: better.span.start] + first.text + text[better.span.end :] if first.safe else None


@pytest.mark.parametrize("term", COUNTED, ids=lambda term: term.text)
def test_article_and_endings_follow_in_the_singular(term: Term, parser: Parser) -> None:
    article, one, noun, _ = NOUNS[term.plain[0]]
    results = [
        (replaced(fill(frame, term.gender, term.text, term.text), term, parser), fill(frame, article, one, noun))
        for frame in SINGULAR
    ]
    assert [pair for pair in results if pair[0] is not None and pair[0] != pair[1]] == []
    assert sum(found is not None for found, _ in results) >= 6


@pytest.mark.parametrize("term", COUNTED, ids=lambda term: term.text)
def test_number_follows_in_the_plural(term: Term, parser: Parser) -> None:
    many = next(text for text, shape in shapes(term) if shape.number is Number.PLURAL)
    expected = NOUNS[term.plain[0]][3]
    for frame in PLURAL:
        found = replaced(fill(frame, "de", many, many), term, parser)
        assert found is None or found == fill(frame, "de", "", expected or "")
