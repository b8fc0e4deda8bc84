"""Rows of a table: as the source keeps them, for who looks for a cell and for a copy in Word."""

import io
from collections.abc import Callable

import docx
import pytest
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

from tests.corpus.build import odt_of
from tests.readers.packages import docx_of
from vacaturelint.core.grid import row_of, stretches
from vacaturelint.core.text import BlockKind, Document
from vacaturelint.editors.docx_copy import word_file
from vacaturelint.readers.registry import read
from vacaturelint.readers.source import Source

BODY = ParagraphStyle("cell", leading=14)
ROWS = [["loon", "2.000 euro"], ["uren", "38 uur"], ["plaats", "Zandeke"]]


def as_docx(rows: list[list[str]]) -> bytes:
    made = "".join(
        "<w:tr>" + "".join(f"<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>" for cell in row) + "</w:tr>"
        for row in rows
    )
    return docx_of(f"<w:p><w:r><w:t>Ons aanbod</w:t></w:r></w:p><w:tbl>{made}</w:tbl>")


def as_odt(rows: list[list[str]]) -> bytes:
    made = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in row)
        + "</table:table-row>"
        for row in rows
    )
    return odt_of(f"<text:p>Ons aanbod</text:p><table:table>{made}</table:table>")


def as_html(rows: list[list[str]]) -> bytes:
    head, *body = ["<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows]
    return f"<p>Ons aanbod</p><table><thead>{head}</thead><tbody>{''.join(body)}</tbody></table>".encode()


def as_markdown(rows: list[list[str]]) -> bytes:
    head, *body = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join(["Ons aanbod", "", head, "|---|---|", *body, ""]).encode()


def as_pdf(rows: list[list[str]], padding: int = 4) -> bytes:
    stream = io.BytesIO()
    style = [(f"{side}PADDING", (0, 0), (-1, -1), padding) for side in ("TOP", "BOTTOM")]
    table = Table([[Paragraph(cell, BODY) for cell in row] for row in rows], [90, 200], style=style)
    SimpleDocTemplate(stream).build([Paragraph("Ons aanbod", BODY), Spacer(1, 30), table])
    return stream.getvalue()


def table_in(document: Document) -> list[list[str]]:
    (table,) = [stretch for stretch in stretches(document) if isinstance(stretch, list)]
    return [[document.passage(cell).text for cell in row] for row in table]


@pytest.mark.parametrize(
    ("name", "make"),
    [("a.docx", as_docx), ("a.odt", as_odt), ("a.html", as_html), ("a.md", as_markdown), ("a.pdf", as_pdf)],
)
def test_rows_are_kept_in_the_places_and_in_the_copy(name: str, make: Callable[[list[list[str]]], bytes]) -> None:
    document = read(Source(name, make(ROWS)))
    assert table_in(document) == ROWS
    cells = [block for block in document.blocks if block.kind is BlockKind.CELL]
    assert [row_of(document, cell) for cell in cells] == [1, 1, 2, 2, 3, 3]
    assert row_of(document, document.blocks[0]) is None
    (table,) = docx.Document(io.BytesIO(word_file(document, title="Kopie"))).tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == ROWS


def test_a_list_of_terms_is_a_table_of_two_columns() -> None:
    terms = "".join(f"<dt>{term}</dt><dd>{told}</dd>" for term, told in ROWS)
    assert table_in(read(Source("a.html", f"<p>Ons aanbod</p><dl>{terms}</dl>".encode()))) == ROWS


@pytest.mark.parametrize(("padding", "rows"), [(4, [1, 1, 2, 2, 2, 2, 3, 3]), (0, [None] * 8)])
def test_a_wrapped_cell_of_a_printed_page_is_in_one_row_or_nobody_knows(padding: int, rows: list[int | None]) -> None:
    wrapped = [ROWS[0], ["uren en<br/>dagen", "38 uur, van<br/>maandag af"], ROWS[2]]
    document = read(Source("a.pdf", as_pdf(wrapped, padding)))
    cells = [block for block in document.blocks if block.kind is BlockKind.CELL]
    assert [row_of(document, cell) for cell in cells] == rows
