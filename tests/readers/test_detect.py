"""What an input is: judged by its first bytes, in a time that grows with their number."""

import pytest

from vacaturelint.readers.detect import detect
from vacaturelint.readers.source import Source

COMMENTS = b"<!-- a --> "


@pytest.mark.parametrize(
    ("data", "format"),
    [
        (b"<p>Kok</p>", "html"),
        (b"\xef\xbb\xbf \n<?xml version='1.0'?>\n<!DOCTYPE html>", "html"),
        (COMMENTS * 20 + b"<h1>Kok</h1>", "html"),
        (COMMENTS * 20 + b"Kok", "txt"),
        (b"<!-- nooit gesloten <p>", "txt"),
        (b"<paard>", "txt"),
    ],
)
def test_html_is_known_by_its_first_tag(data: bytes, format: str) -> None:
    assert detect(Source("stdin.txt", data)) == format


@pytest.mark.parametrize("data", [COMMENTS * 400, b"<!---->" * 600, b"\n" * 4000, b"<?xml " * 700, b"\n <?xml" * 700])
def test_no_beginning_is_tried_again_and_again(data: bytes) -> None:
    assert detect(Source("a.md", data + b"Kok")) == "md"


@pytest.mark.parametrize("line", [b"Functie: kok\r\n", b"Functie: kok\n", b" kok\r\n"])
def test_lines_like_the_head_of_a_mail_are_read_once(line: bytes) -> None:
    head = b"Van: a@example.be\r\n"
    assert detect(Source("a.xyz", head + line * 300)) == "txt"
    assert detect(Source("a.xyz", head + line * 20 + b"Content-Type: text/html\r\n\r\n<p>Kok</p>")) == "mhtml"
