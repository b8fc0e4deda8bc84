"""Notes to vacaturelint beside the text: found in every format, never part of the text."""

import io

import docx
import pytest

from vacaturelint.core.text import Document
from vacaturelint.readers.registry import read
from vacaturelint.readers.source import Source

NOTE = "vacaturelint: negeer VL201"


def word_file() -> bytes:
    document = docx.Document()
    document.add_paragraph("Stad Zandeke zoekt een kok.")
    paragraph = document.add_paragraph("Je bent een teamplayer.")
    document.add_comment(paragraph.runs, NOTE, author="An", initials="A")
    document.add_comment(paragraph.runs, "Mooi geschreven!", author="An", initials="A")
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


SOURCES = {
    "txt": f"Stad Zandeke zoekt een kok.\n\n{NOTE}\nJe bent een teamplayer.".encode(),
    "md": f"Stad Zandeke zoekt een kok.\n\n<!-- {NOTE} -->\nJe bent een teamplayer.".encode(),
    "html": f"<p>Stad Zandeke zoekt een kok.</p><!-- {NOTE} --><!-- mooi --><p>Je bent een teamplayer.</p>".encode(),
    "docx": word_file(),
}


@pytest.mark.parametrize("key", SOURCES)
def test_a_note_belongs_to_the_block_it_stands_in_or_before(key: str) -> None:
    document: Document = read(Source(f"x.{key}", SOURCES[key]))
    assert [remark.text for remark in document.remarks] == [NOTE]
    block = document.blocks[document.number_from(document.remarks[0].offset)]
    assert document.passage(block).text == "Je bent een teamplayer."
    assert "vacaturelint" not in " ".join(document.passage(block).text for block in document.blocks)
