"""Text files keep their line ends and encoding, whatever is corrected in them."""

import pytest

from tests.findings import finding_at
from vacaturelint.core.text import Span
from vacaturelint.editors.plan import Edit
from vacaturelint.editors.text import correct_text, unified_diff
from vacaturelint.readers.markdown import read_markdown
from vacaturelint.readers.source import Source

CASES = {
    "unix": (b"Caf\xc3\xa9\nJe bent vlot.\n", b"Caf\xc3\xa9\nJe bent snel.\n"),
    "windows line ends": (b"Een\r\n\r\nJe bent vlot.\r\n", b"Een\r\n\r\nJe bent snel.\r\n"),
    "mixed line ends": (b"Een\rTwee\r\nJe\nbent vlot.", b"Een\rTwee\r\nJe\nbent snel."),
    "byte order mark": (b"\xef\xbb\xbfJe bent vlot.", b"\xef\xbb\xbfJe bent snel."),
    "windows-1252": (b"Caf\xe9 vlot.", b"Caf\xe9 snel."),
    "utf-16": ("vlot é".encode("utf-16"), "snel é".encode("utf-16")),
}


@pytest.mark.parametrize("name", CASES)
def test_only_the_words_change(name: str) -> None:
    before, after = CASES[name]
    document = read_markdown(Source("a.md", before))
    start = document.text.index("vlot")
    span = Span(start, start + 4)
    edit = Edit(span, "snel", finding_at(document, span, "snel"))
    assert correct_text(before, [edit]) == after
    assert "snel" in unified_diff(document, [edit], "b.md")


def test_a_letter_the_encoding_lacks_makes_it_utf_8() -> None:
    document = read_markdown(Source("a.md", b"Caf\xe9 vlot."))
    span = Span(5, 9)
    assert correct_text(b"Caf\xe9 vlot.", [Edit(span, "Łódź", finding_at(document, span))]) == "Café Łódź.".encode()


def test_words_around_markup_are_left_to_a_person() -> None:
    document = read_markdown(Source("a.md", b"Je bent een **vlotte** collega."))
    assert document.is_unbroken(Span(14, 20))
    assert not document.is_unbroken(Span(8, 24))
