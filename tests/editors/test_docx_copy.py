"""A Word copy of any input: the same words in the same order, and the same comments whatever it was made from."""

import io
from pathlib import Path

import docx
import pytest

from tests.corpus.build import FORMATS
from tests.corpus.source import TEXTS, parts_of
from tests.editors.test_docx_changes import MOMENT
from tests.editors.test_docx_comments import commented
from tests.examples import PARSER, every_rule
from vacaturelint.core.report import DocumentReport
from vacaturelint.editors.docx_comments import annotate_docx
from vacaturelint.editors.docx_copy import annotated_copy, word_file
from vacaturelint.editors.remark import LONGEST
from vacaturelint.engine import check_document
from vacaturelint.readers.registry import read
from vacaturelint.readers.source import Source
from vacaturelint.vacancy.posting import Overrides

HEAVY = [path for path in TEXTS if path.stem.endswith(("zwaar", "jargon", "streng"))]


def checked(data: bytes, kind: str) -> DocumentReport:
    return check_document(read(Source(f"a.{kind}", data)), every_rule(), PARSER, Overrides())[0]


@pytest.mark.parametrize("path", HEAVY[:4], ids=lambda path: path.stem)
def test_a_vacancy_in_six_formats_gives_the_same_comments(path: Path) -> None:
    found: dict[str, list[tuple[str, str]]] = {}
    for kind, make in FORMATS.items():
        data = make(parts_of(path))
        report = checked(data, kind)
        own = kind == "docx"
        made = (
            annotate_docx(data, report.document, report.findings, MOMENT)
            if own
            else annotated_copy(report.document, report.findings, MOMENT)
        )
        found[kind] = commented(made)
        assert len(found[kind]) == len(report.findings)
        assert all(len(text.replace("|", " ").split()) <= LONGEST for _, text in found[kind])
    assert {kind: comments for kind, comments in found.items() if comments != found["docx"]} == {}


@pytest.mark.parametrize("kind", FORMATS)
def test_the_copy_holds_the_words_of_the_original(kind: str) -> None:
    for path in TEXTS[:6]:
        document = read(Source(f"a.{kind}", FORMATS[kind](parts_of(path))))
        copy = read(Source("kopie.docx", word_file(document, title="Kopie")))
        words = [" ".join(passage.text.split()) for passage in document.passages]
        assert [" ".join(passage.text.split()) for passage in copy.passages] == [one for one in words if one]


def test_the_copy_is_a_real_word_document_in_dutch() -> None:
    report = checked(
        b"# Kok\n\n## Taken\n\n- Soep\n  - Tomatensoep\n\n| loon | uren |\n|---|---|\n| 2.000 euro | 38 uur |\n", "md"
    )
    made = docx.Document(io.BytesIO(word_file(report.document, title="Kok")))
    styles = {paragraph.text: paragraph.style.name for paragraph in made.paragraphs}
    assert styles == {"Kok": "Title", "Taken": "Heading 2", "Soep": "List Bullet", "Tomatensoep": "List Bullet 2"}
    rows = [[cell.text for cell in row.cells] for row in made.tables[0].rows]
    assert rows == [["loon", "uren"], ["2.000 euro", "38 uur"]]
    assert b"nl-BE" in made.styles.element.xml.encode()
    assert made.core_properties.title == "Kok"


def test_a_letter_that_no_word_file_can_hold_does_not_stop_it() -> None:
    report = checked(b"Je werkt \x01 teneinde \x0b inwoners te helpen.\n", "txt")
    assert [words for words, _ in commented(annotated_copy(report.document, report.findings, MOMENT))]
