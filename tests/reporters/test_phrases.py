"""What reports say of a suggestion: one to write for the words, or one to think of."""

from tests.findings import finding_at
from vacaturelint.core.finding import Suggestion
from vacaturelint.readers.markdown import read_markdown
from vacaturelint.readers.source import Source
from vacaturelint.reporters.phrases import advice_lines
from vacaturelint.reporters.terminal.remarks import advice

SUGGESTIONS = (Suggestion("collega"), Suggestion("zeg wie je zoekt", replaces=False))
SAID = ["Schrijf: collega", "Voorstel: zeg wie je zoekt"]


def test_a_suggestion_to_write_and_one_to_think_of_have_words_of_their_own() -> None:
    document = read_markdown(Source("a.md", b"Je bent een teamplayer.\n"))
    finding = finding_at(document, None)._replace(suggestions=SUGGESTIONS)
    assert advice_lines(finding) == SAID
    assert ["".join(piece.text for piece in line) for line in advice(finding, 2)] == SAID
