"""Where sentences begin and end, without a model."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vacaturelint.analysis.analysis import segment
from vacaturelint.analysis.segments import sentence_spans
from vacaturelint.readers.markdown import read_markdown
from vacaturelint.readers.source import Source


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Je verdient 2.946,50 euro bruto.", 5),
        ("Je werkt van 8.15 tot 16:45 uur.", 7),
        ("In 2027. Daarna 3, 4 of 5 jaar.", 8),
    ],
)
def test_a_number_is_one_word_whatever_stands_in_it(text: str, words: int) -> None:
    document = read_markdown(Source("voorbeeld.md", text.encode()))
    assert segment(document).count_words(document.blocks[0].span) == words


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Je helpt mensen. Je werkt buiten.", ["Je helpt mensen.", "Je werkt buiten."]),
        ("Bel m.b.t. de job naar dhr. Peeters.", ["Bel m.b.t. de job naar dhr. Peeters."]),
        ("Bel J. Peeters of K. De Smet.", ["Bel J. Peeters of K. De Smet."]),
        ("Je doet alles van A tot Z. Je plant ook.", ["Je doet alles van A tot Z.", "Je plant ook."]),
        ("Kom langs! (Dat kan elke dag.) Tot dan.", ["Kom langs!", "(Dat kan elke dag.)", "Tot dan."]),
        ("Je verdient 2.450 euro. Mooi, hè?", ["Je verdient 2.450 euro.", "Mooi, hè?"]),
        ("Je werkt in een team.Wij helpen je.", ["Je werkt in een team.", "Wij helpen je."]),
        ("Ruimte om te groeienJe krijgt een laptop.", ["Ruimte om te groeien", "Je krijgt een laptop."]),
        ("Je hebt oog voor detail Je werkt vlot", ["Je hebt oog voor detail", "Je werkt vlot"]),
        ("Je taken: - Je helpt mee. - Je belt rond.", ["Je taken:", "- Je helpt mee.", "- Je belt rond."]),
        ("Wij vragen: Het maaien van gras; Het snoeien.", ["Wij vragen: Het maaien van gras;", "Het snoeien."]),
        ("We zoeken: • een kok • een koksmaat", ["We zoeken:", "• een kok", "• een koksmaat"]),
        (
            "Mail naar jan@example.be of kijk op www.example.be. Tot dan!",
            ["Mail naar jan@example.be of kijk op www.example.be.", "Tot dan!"],
        ),
        ("Ons profiel is duidelijk. Werkervaring telt.", ["Ons profiel is duidelijk.", "Werkervaring telt."]),
        ("", []),
        ("  \n ", []),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in sentence_spans(text)] == sentences


@given(st.text(alphabet='Je werkt.!?:;-•()’" 123\u00a0éDeWij', max_size=80))
def test_sentences_lie_in_order_and_leave_out_only_white_space(text: str) -> None:
    spans = sentence_spans(text)
    assert all(start < end for start, end in spans)
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(spans))
    rest = list(text)
    for start, end in spans:
        rest[start:end] = [" "] * (end - start)
    assert not "".join(rest).strip()
