"""Builds a vacancy of the corpus in every format that vacaturelint reads."""

import html
import io
from collections.abc import Callable
from itertools import groupby

import docx
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import ListFlowable, Paragraph, SimpleDocTemplate, Spacer, Table

from tests.corpus.source import Part
from tests.readers.packages import zipped

_ODF = "urn:oasis:names:tc:opendocument:xmlns"


def as_markdown(parts: list[Part]) -> bytes:
    lines: list[str] = []
    for kind, group in groupby(parts, key=lambda part: part.kind):
        items = list(group)
        if kind == "rij":
            lines += ["| | |", "|---|---|", *(f"| {part.cells[0]} | {part.cells[1]} |" for part in items), ""]
        elif kind == "punt":
            lines += [*(f"- {part.text}" for part in items), ""]
        else:
            mark = {"kop1": "# ", "kop2": "## "}.get(kind, "")
            lines += [line for part in items for line in (mark + part.text, "")]
    return "\n".join(lines).encode()


def as_text(parts: list[Part]) -> bytes:
    lines: list[str] = []
    for part in parts:
        if part.kind == "kop2":
            lines.append("")
        lines.append({"punt": "- "}.get(part.kind, "") + "\t".join(part.cells))
    return "\n".join(lines).encode()


def as_docx(parts: list[Part]) -> bytes:
    document = docx.Document()
    styles = {"kop1": "Title", "kop2": "Heading 2", "tekst": "Normal", "punt": "List Bullet"}
    for kind, group in groupby(parts, key=lambda part: part.kind):
        items = list(group)
        if kind == "rij":
            table = document.add_table(rows=len(items), cols=2)
            for row, part in zip(table.rows, items, strict=True):
                for cell, text in zip(row.cells, part.cells, strict=True):
                    cell.text = text
        else:
            for part in items:
                document.add_paragraph(part.text, style=styles[kind])
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def as_html(parts: list[Part]) -> bytes:
    body: list[str] = []
    for kind, group in groupby(parts, key=lambda part: part.kind):
        items = [[html.escape(cell) for cell in part.cells] for part in group]
        if kind == "rij":
            rows = "".join(f"<tr><th>{cells[0]}</th><td>{cells[1]}</td></tr>" for cells in items)
            body.append(f"<table>{rows}</table>")
        elif kind == "punt":
            body.append("<ul>" + "".join(f"<li>{cells[0]}</li>" for cells in items) + "</ul>")
        else:
            tag = {"kop1": "h1", "kop2": "h2"}.get(kind, "p")
            body.extend(f"<{tag}>{cells[0]}</{tag}>" for cells in items)
    page = "<nav><ul><li><a href='/'>Home</a></li></ul></nav><main>" + "\n".join(body) + "</main><footer>Menu</footer>"
    return f"<!DOCTYPE html><html lang='nl'><head><title>Jobs</title></head><body>{page}</body></html>".encode()


def as_odt(parts: list[Part]) -> bytes:
    body: list[str] = []
    for kind, group in groupby(parts, key=lambda part: part.kind):
        items = [[html.escape(cell) for cell in part.cells] for part in group]
        if kind == "rij":
            rows = "".join(
                "<table:table-row>"
                + "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in cells)
                + "</table:table-row>"
                for cells in items
            )
            body.append(f"<table:table>{rows}</table:table>")
        elif kind == "punt":
            points = "".join(f"<text:list-item><text:p>{cells[0]}</text:p></text:list-item>" for cells in items)
            body.append(f"<text:list>{points}</text:list>")
        elif kind == "kop1":
            body.extend(f'<text:p text:style-name="Title">{cells[0]}</text:p>' for cells in items)
        elif kind == "kop2":
            body.extend(f'<text:h text:outline-level="2">{cells[0]}</text:h>' for cells in items)
        else:
            body.extend(f"<text:p>{cells[0]}</text:p>" for cells in items)
    return odt_of("".join(body), '<style:style style:name="Title" style:family="paragraph"/>')


def odt_of(body: str, styles: str = "", edges: str = "") -> bytes:
    """Return an ODT file with this content, automatic styles, and headers or footers."""
    names = "".join(f' xmlns:{name}="{_ODF}:{name}:1.0"' for name in ("office", "text", "table", "style", "drawing"))
    names += f' xmlns:fo="{_ODF}:xsl-fo-compatible:1.0" xmlns:draw="{_ODF}:drawing:1.0"'
    names += f' xmlns:svg="{_ODF}:svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content{names}>"
            f"<office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
            "styles.xml": f"<office:document-styles{names}><office:master-styles><style:master-page>{edges}"
            "</style:master-page></office:master-styles></office:document-styles>",
            "META-INF/manifest.xml": "<manifest/>",
        }
    )


def as_pdf(parts: list[Part]) -> bytes:
    sheet = getSampleStyleSheet()
    styles = {"kop1": sheet["Title"], "kop2": sheet["Heading2"], "tekst": sheet["BodyText"]}
    flow: list[object] = []
    for kind, group in groupby(parts, key=lambda part: part.kind):
        items = [[html.escape(cell) for cell in part.cells] for part in group]
        if kind == "rij":
            flow.append(Table([[Paragraph(cell, sheet["BodyText"]) for cell in cells] for cells in items], [150, 300]))
        elif kind == "punt":
            points = [Paragraph(cells[0], sheet["BodyText"]) for cells in items]
            flow.append(ListFlowable(points, bulletType="bullet", start="•"))
        else:
            flow.extend(Paragraph(cells[0], styles[kind]) for cells in items)
        flow.append(Spacer(1, 6))
    stream = io.BytesIO()
    SimpleDocTemplate(stream, pagesize=A4, title="Vacature").build(flow)
    return stream.getvalue()


FORMATS: dict[str, Callable[[list[Part]], bytes]] = {
    "md": as_markdown,
    "txt": as_text,
    "docx": as_docx,
    "html": as_html,
    "odt": as_odt,
    "pdf": as_pdf,
}
