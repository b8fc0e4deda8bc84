"""Offsets: the one coordinate system holds from block to place and back."""

import hashlib
import unicodedata

from hypothesis import example, given, settings
from hypothesis import strategies as st

from vacaturelint.analysis.analysis import segment
from vacaturelint.core.format import Format
from vacaturelint.core.text import BlockKind, Document, Span
from vacaturelint.readers.builder import Piece, TextBuilder
from vacaturelint.readers.markdown import read_markdown
from vacaturelint.readers.source import Source
from vacaturelint.readers.text import read_text

SOURCE = Source("x.docx", b"x")
WORDS = st.text(min_size=1, max_size=20).filter(lambda text: any(char.isalnum() for char in text))


def canonical(text: str) -> str:
    return unicodedata.normalize("NFKC", text).replace("\u2010", "-")  # a hyphen of its own is read as the usual one


def build(blocks: list[list[str]]) -> Document:
    builder = TextBuilder()
    for number, pieces in enumerate(blocks, start=1):
        runs = [Piece(text, "word/document.xml", run) for run, text in enumerate(pieces)]
        builder.add(BlockKind.PARAGRAPH, runs, paragraph=number)
    return builder.build(SOURCE, Format.DOCX)


@given(st.lists(st.lists(WORDS, min_size=1, max_size=4), min_size=1, max_size=6))
def test_assembled_blocks_map_back_to_their_runs(blocks: list[list[str]]) -> None:
    document = build(blocks)
    for block in document.blocks:
        joined = "".join(document.text[f.span.start : f.span.end] for f in block.fragments)
        assert joined == document.text[block.span.start : block.span.end]
        for fragment in block.fragments:
            for offset in range(fragment.span.start, fragment.span.end):
                place = document.place(offset)
                run = blocks[(place.paragraph or 0) - 1][place.run]
                assert run[place.offset] == document.text[offset]


@given(st.lists(st.lists(WORDS, min_size=1, max_size=3), min_size=1, max_size=4))
def test_every_offset_has_a_place(blocks: list[list[str]]) -> None:
    document = build(blocks)
    for offset in range(len(document.text) + 1):
        place = document.place(offset)
        lines = document.text[:offset].split("\n")
        assert (place.line, place.column) == (len(lines), len(lines[-1]) + 1)


@settings(deadline=None)
@example("\u2010")
@given(st.text(max_size=300).filter(lambda text: bool(text.strip()) and "\0" not in text))
def test_words_and_sentences_are_slices_of_the_file(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    for name, reader in (("x.txt", read_text), ("x.md", read_markdown)):
        try:
            document = reader(Source(name, data))
        except Exception as error:
            assert type(error).__name__ == "UnreadableError"  # noqa: PT017
            continue
        analysis = segment(document)
        for word in analysis.words:
            raw = document.text[word.start : word.end].replace("\n", " ")
            assert raw == word.text or len(word.text) < len(raw) or canonical(raw) == canonical(word.text)
        for sentence in analysis.sentences:
            assert document.blocks[sentence.block].span.covers(sentence.span)
        for before, after in zip(document.blocks, document.blocks[1:], strict=False):
            assert before.span.end <= after.span.start


def test_markup_lies_between_fragments() -> None:
    text = "# Poetshulp\n\n- Je **kuist** de *zalen*.\n"
    document = read_markdown(Source("x.md", text.encode()))
    passages = [document.passage(block).text for block in document.blocks]
    assert passages == ["Poetshulp", "Je kuist de zalen."]
    passage = document.passage(document.blocks[1])
    assert passage.span(3, 8) == Span(text.index("kuist"), text.index("kuist") + 5)


def test_the_fingerprint_of_a_source_is_that_of_its_bytes() -> None:
    assert Source("a", b"abc").sha256 == hashlib.sha256(b"abc").hexdigest()


def test_letters_that_look_the_same_read_the_same_and_know_their_place() -> None:
    text = "Je krijgt een geïndexeerd loon, een certiﬁcaat en 𝗸𝗼𝘀𝘁‑en geld."
    text = text.replace("ï", "i\u0308")
    document = read_text(Source("x.txt", text.encode()))
    passage = document.passages[0]
    assert passage.text == "Je krijgt een geïndexeerd loon, een certificaat en kost-en geld."
    for word, raw in (("geïndexeerd", "gei\u0308ndexeerd"), ("certificaat", "certiﬁcaat"), ("kost-en", "𝗸𝗼𝘀𝘁‑en")):
        at = passage.text.index(word)
        span = passage.span(at, at + len(word))
        assert text[span.start : span.end] == raw
