"""Word files that LibreOffice wrote: the hand-made templates of `test_docx.py`, opened and saved by LibreOffice 7.4."""

import io
import re
from pathlib import Path

import pytest
from docx2python import docx2python

from vacaturelint.core.text import BlockKind
from vacaturelint.readers.docx import read_docx
from vacaturelint.readers.source import Source

FOLDER = Path(__file__).with_name("libreoffice")
FILES = sorted(FOLDER.glob("*.docx"))
TYPED = re.compile(r"^\s*(?:--|[-•])\s+", re.MULTILINE)
# docx2python reads hidden text, and it reads the words of a deletion that the reader leaves out.
DIFFERS = ("hidden-text-soft-hyphens-and-breaks", "tracked-changes")


@pytest.mark.parametrize("path", [path for path in FILES if path.stem not in DIFFERS], ids=lambda path: path.stem)
def test_words_and_their_order_are_those_of_docx2python(path: Path) -> None:
    raw = path.read_bytes()
    with docx2python(io.BytesIO(raw)) as oracle:
        words = TYPED.sub("", oracle.text).split()
    assert read_docx(Source(path.name, raw)).text.split() == words


def test_deleted_and_hidden_words_are_not_read() -> None:
    texts = [read_docx(Source(f"{name}.docx", (FOLDER / f"{name}.docx").read_bytes())).text for name in DIFFERS]
    assert "verborgen" not in texts[0]
    assert texts[1].split()[5:8] == ["Je", "kookt", "graag."]


def test_nested_tables_are_cells_in_reading_order() -> None:
    document = read_docx(Source("x.docx", (FOLDER / "nested-tables.docx").read_bytes()))
    assert [block.kind for block in document.blocks[1:]] == [BlockKind.CELL] * (len(document.blocks) - 1)
