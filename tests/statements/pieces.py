"""One sentence as the readers of demands receive it."""

from tests.examples import PARSER
from vacaturelint.readers.markdown import read_markdown
from vacaturelint.readers.source import Source
from vacaturelint.statements.phrases import Hit
from vacaturelint.statements.statement import Said
from vacaturelint.statements.terms import TermReader


def said_of(text: str) -> Said:
    """Return what a sentence says."""
    document = read_markdown(Source("a.md", text.encode()))
    (passage,) = document.passages
    return Said(passage.text, TermReader(PARSER.parse(document)).read(passage, 0, passage.text))


def thing_in(said: Said, word: str) -> Hit:
    """Return a word of a sentence as the thing that is asked about."""
    (at,) = (nth for nth, term in enumerate(said.terms) if term.form == word)
    return Hit(at, at + 1)
