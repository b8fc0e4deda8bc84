"""Every safe replacement of a noun in thirteen sentence frames, checked against a lexicon made by hand."""

import pytest

from tests.jargon.lexicon import NOUNS
from vacaturelint.analysis.analysis import Analysis
from vacaturelint.analysis.pipeline import Parser
from vacaturelint.checks.words.term_forms import Number, shapes
from vacaturelint.checks.words.term_index import Occurrence, TermIndex
from vacaturelint.checks.words.term_wording import wording
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


def fill(frame: str, article: str, noun: str) -> str:
    neuter = article == "het"
    text = frame.format(
        the=article, this="dit" if neuter else "deze", good="goed" if neuter else "goede", good_e="goede", one=noun,
        noun=noun,
    )  # fmt: skip
    return text[0].upper() + text[1:]


def many_of(term: Term) -> str:
    return next(text for text, shape in shapes(term) if shape.number is Number.PLURAL)


def given(term: Term) -> list[str]:
    """Return the sentences for one term, singular frames first."""
    many = many_of(term)
    return [fill(frame, term.gender, term.text) for frame in SINGULAR] + [fill(frame, "de", many) for frame in PLURAL]


@pytest.fixture(scope="module")
def results(parser: Parser) -> dict[str, list[str | None]]:
    """Return, for every term, its sentences with the safe suggestion applied; None where the tool is not sure.

    All sentences stand in one document: parsing it once is much faster.
    """
    texts = [text for term in COUNTED for text in given(term)]
    analysis = parser.parse(read_markdown(Source("x.md", "\n\n".join(texts).encode())))
    found: dict[str, list[str | None]] = {}
    size = len(SINGULAR) + len(PLURAL)
    for nth, term in enumerate(COUNTED):
        mine = range(nth * size, (nth + 1) * size)
        scanned = TermIndex([term._replace(when="")]).scan(analysis)
        by_block = {analysis.words[one.first].block: one for one in scanned}
        found[term.text] = [applied(by_block[block], analysis, block) for block in mine]
    return found


def applied(one: Occurrence, analysis: Analysis, block: int) -> str | None:
    better = wording(one, analysis)
    first, span, text = better.suggestions[0], analysis.document.blocks[block].span, analysis.document.text
    return text[span.start : better.span.start] + first.text + text[better.span.end : span.end] if first.safe else None


@pytest.mark.parametrize("term", COUNTED, ids=lambda term: term.text)
def test_article_endings_and_number_follow(term: Term, results: dict[str, list[str | None]]) -> None:
    noun = term.plain[0]
    article, many = NOUNS[noun]
    expected = [fill(frame, article, noun) for frame in SINGULAR] + [fill(frame, "de", many or "") for frame in PLURAL]
    found = results[term.text]
    assert [pair for pair in zip(found, expected, strict=True) if pair[0] not in (None, pair[1])] == []
    assert sum(text is not None for text in found[: len(SINGULAR)]) >= 6
