"""A format is one value: whoever reads, names, places or corrects a document asks it."""

from typing import get_type_hints

import pytest

from vacaturelint.core.format import KNOWN, SUFFIXES, Format
from vacaturelint.core.text import Document, Place
from vacaturelint.readers.registry import reader_of
from vacaturelint.readers.source import Source
from vacaturelint.reporters.phrases import place_words


def test_every_format_has_a_reader_and_suffixes_of_its_own() -> None:
    for one in Format:
        assert get_type_hints(reader_of(one)) == {"source": Source, "return": Document}, one.reader
    assert sum(len(one.suffixes) for one in Format) == len(KNOWN)
    assert KNOWN - set(SUFFIXES) == {".doc", ".xml", ".rtf"}


def test_what_can_be_corrected_is_text_or_word() -> None:
    assert all(one.correctable for one in (Format.DOCX, Format.MARKDOWN, Format.TEXT))
    assert not any(one.correctable for one in (Format.DOC, Format.HTML, Format.ODT, Format.PDF, Format.RTF))
    assert {one for one in Format if one.tracks} == {Format.DOCX}


@pytest.mark.parametrize(
    ("format", "page", "words"),
    [
        (Format.TEXT, None, "regel 9"),
        (Format.MARKDOWN, None, "regel 9"),
        (Format.DOCX, None, "alinea 4"),
        (Format.RTF, None, "alinea 4"),
        (Format.FLAT_WORD, None, "alinea 4"),
        (Format.PDF, 2, "bladzijde 2"),
    ],
)
def test_a_place_is_told_as_people_count_it(format: Format, page: int | None, words: str) -> None:
    assert place_words(Place(9, 14, paragraph=4, page=page), format) == words
