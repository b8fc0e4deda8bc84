"""Damaged and hostile documents end in a document or in one message, and offsets stay right."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.corpus.build import FORMATS
from tests.corpus.source import TEXTS, parts_of
from tests.readers.mutations import mutated
from vacaturelint.analysis.analysis import segment
from vacaturelint.core.text import Document
from vacaturelint.errors import UnreadableError
from vacaturelint.readers.registry import read
from vacaturelint.readers.source import Source

SEEDS = 40
WHOLE = {key: FORMATS[key](parts_of(TEXTS[0])) for key in FORMATS}


def assert_sound(document: Document) -> None:
    """Check that blocks and fragments lie in order inside the text, and that every offset has a place."""
    end = 0
    for block in document.blocks:
        assert end <= block.span.start < block.span.end <= len(document.text)
        at = block.span.start
        for fragment in block.fragments:
            assert at <= fragment.span.start < fragment.span.end <= block.span.end
            at = fragment.span.end
        end = block.span.end
    for offset in range(0, len(document.text) + 1, max(len(document.text) // 50, 1)):
        assert document.place(offset).line >= 1
    for word in segment(document).words:
        assert document.text[word.start : word.end].strip()


def survive(name: str, data: bytes) -> None:
    try:
        document = read(Source(name, data))
    except UnreadableError as error:
        assert str(error).endswith(".")  # noqa: PT017
    else:
        assert_sound(document)


@pytest.mark.parametrize("key", FORMATS)
def test_damage_ends_in_a_document_or_a_message(key: str) -> None:
    for seed in range(SEEDS):
        survive(f"x.{key}", mutated(WHOLE[key], seed))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400), st.sampled_from(["x.txt", "x.md", "x.html"]))
def test_any_text_is_read_or_refused(text: str, name: str) -> None:
    survive(name, text.encode("utf-8", "surrogatepass"))


ENOUGH = 200_000  # characters: a pattern that goes over the text again and again takes minutes on this
LONG = {
    "one long word": "a" * 1_000_000,
    "one long line": "woord " * 160_000,
    "many bullets": "• punt " * 60_000,
    "many dashes": " - a" * 200_000,
    "many gaps": "a     B" * 70_000,
    "glued sentences": "woord.Zin" * 110_000,
    "combining": "e" + "\u0301" * 500_000,
    "right to left": "\u202eabc\u202c " * 150_000,
    "many line ends": "a" + "\n" * 900_000,
    "deep quotes": ">" * 50_000 + "a",
    "deep lists": "".join("  " * depth + "- a\n" for depth in range(900)),
    "emphasis": "*a **b " * 20_000,
    "brackets": "[" * 20_000 + "a",
    "headings": "Profiel Aanbod " * 30_000,
}


@pytest.mark.parametrize("name", ["x.txt", "x.md"])
@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_large_and_strange_texts_take_no_time(text: str, name: str) -> None:
    try:
        read(Source(name, text[:ENOUGH].encode()))
    except UnreadableError as error:
        assert any(words in str(error) for words in ("50000", "60000 woorden", "geen tekst"))  # noqa: PT017
