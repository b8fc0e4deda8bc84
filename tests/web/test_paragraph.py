"""Offsets of LanguageTool: UTF-16 units of what was sent, text and markup together."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vacaturelint.errors import UsageError
from vacaturelint.readers.encoding import decode
from vacaturelint.web.paragraph import from_data, from_text, utf16


def units(text: str, offset: int, length: int) -> str:
    data = text.encode("utf-16-le", "surrogatepass")
    return data[2 * offset : 2 * (offset + length)].decode("utf-16-le", "surrogatepass")


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60), st.data())
def test_a_stretch_is_the_same_letters_in_the_request(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert units(text, *from_text(text).stretch(start, end)) == text[start:end]


def test_reading_as_a_file_keeps_every_place() -> None:
    text = "\ufeffRegel één.\r\nRegel twee."
    read = decode(from_text(text).text.encode())[0]
    assert read.index("twee") == text.index("twee")


def test_markup_counts_in_offsets_and_is_not_read() -> None:
    pieces = [
        {"text": "Je komt in de 😀 "},
        {"markup": "<b>"},
        {"text": "werfreserve"},
        {"markup": "</b>"},
        {"text": "."},
    ]
    sent = "".join(piece.get("text", "") + piece.get("markup", "") for piece in pieces)
    paragraph = from_data(json.dumps({"annotation": pieces}))
    start = paragraph.text.index("werfreserve")
    assert units(sent, *paragraph.stretch(start, start + len("werfreserve"))) == "werfreserve"
    assert "<b>" not in paragraph.text


def test_what_markup_stands_for_is_read_at_its_place() -> None:
    paragraph = from_data(json.dumps({"annotation": [
        {"text": "een"}, {"markup": "&nbsp;&nbsp;", "interpretAs": " "}, {"text": "woord"},
    ]}))  # fmt: skip
    assert paragraph.text == "een woord"
    assert paragraph.stretch(4, 9) == (3 + len("&nbsp;&nbsp;"), 5)


@pytest.mark.parametrize(
    "data", ["", "{}", "[]", '{"annotation": [{}]}', '{"annotation": []}', '{"annotation": 3}', "{"]
)
def test_annotations_that_are_none_are_refused(data: str) -> None:
    with pytest.raises(UsageError, match="annotation"):
        from_data(data)


def test_units_of_an_emoji() -> None:
    assert utf16("a😀b") == 4
