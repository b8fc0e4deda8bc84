"""What goes to the network: bounded pieces, cut where a clause may end, and nothing that is no language."""

import itertools
import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from vacaturelint.analysis.pieces import MOST_WORDS, pieces_of
from vacaturelint.analysis.pipeline import Parser
from vacaturelint.core.format import Format
from vacaturelint.core.text import Block, BlockKind, Document, Fragment, Span


def _document(text: str) -> Document:
    whole = Span(0, len(text))
    return Document("a.txt", Format.TEXT, text, (Block(BlockKind.PARAGRAPH, whole, (Fragment(whole),)),), "")


def _texts(text: str) -> list[tuple[str, bool]]:
    return [(text[start:end], is_language) for start, end, is_language in pieces_of(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Je werkt in een klein team.",
        "Kijk op https://www.voorbeeld.be/werken-bij-de-stad/vacatures/administratief-medewerker-loket.html voor meer.",
        "Mail je cv naar jan.peeters.van.de.dienst.personeel.en.organisatie@stad.voorbeeld.be (voor 1 mei)!",
        "Naam: ............... Plaats: ...............",
        "Je kan " + ", ".join(f"taak {nth}" for nth in range(60)) + ".",
    ],
)
def test_an_ordinary_sentence_is_one_piece(text: str) -> None:
    assert _texts(text) == [(text, True)]


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("Je werkt met {} in een team.", "a" * 61),
        ("Je werkt met {} in een team.", "(" + "b7" * 40 + ")"),
        ("Kijk op {} voor meer.", "www." + "a/b-" * 80 + ".be"),
        ("Loon {} 2.000 euro", ". " * 39 + "."),
        ("Je werkt {} hier.", "([{" * 40),
    ],
)
def test_what_is_no_language_is_set_apart(text: str, apart: str) -> None:
    before, after = text.split(" {} ")
    assert _texts(text.format(apart)) == [(before, True), (apart, False), (after, True)]


def test_a_sentence_without_end_is_cut_at_its_safest_places() -> None:
    item = "je helpt mensen, je belt rond en je plant; "
    pieces = [text for text, _ in _texts((item * 100).strip())]
    assert len(pieces) > 4
    assert all(piece.endswith(";") for piece in pieces)


@given(st.text(alphabet="ab9 ,;.()-_é\u00a0", max_size=900))
def test_pieces_lie_in_order_are_bounded_and_leave_out_only_white_space(text: str) -> None:
    text = text.strip()
    assume(text)
    pieces = pieces_of(text)
    assert all(one.end <= other.start for one, other in itertools.pairwise(pieces))
    left = list(text)
    for piece in pieces:
        assert text[piece.start : piece.end] == text[piece.start : piece.end].strip() != ""
        left[piece.start : piece.end] = " " * (piece.end - piece.start)
        words = re.findall(r"\w+|[^\w\s]", text[piece.start : piece.end])
        assert len(words) <= MOST_WORDS or not piece.is_language
    assert not "".join(left).strip()


def test_tokens_of_all_pieces_are_those_of_one_sentence() -> None:
    text = "Je werkt met " + "x" * 5000 + " en je kan " + ", ".join(f"taak {nth}" for nth in range(400)) + "."
    analysis = Parser().parse(_document(text))
    (sentence,) = analysis.sentences
    assert (sentence.span, sentence.first, sentence.last) == (Span(0, len(text)), 0, len(analysis.tokens))
    assert [token.text for token in analysis.tokens] == re.findall(r"\w+|[^\w\s]", text)
    assert [token.nth for token in analysis.tokens] == list(range(len(analysis.tokens)))
    assert all(0 <= token.head < sentence.last for token in analysis.tokens)
    word = analysis.tokens[3]
    assert (word.pos, word.head, len(word.text)) == ("X", 3, 5000)


@pytest.mark.parametrize("words", [MOST_WORDS + 1, 2 * MOST_WORDS, 2 * MOST_WORDS + 1])
def test_one_word_too_many_is_already_cut(words: int) -> None:
    sizes = [len(piece.split()) for piece, is_language in _texts("woord " * words) if is_language]
    assert sum(sizes) == words
    assert max(sizes) <= MOST_WORDS
