"""Builds small Word files from the XML of their parts, so that a test sees exactly what the reader sees."""

import io
import zipfile
from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def docx_of(body: str, *, styles: str = "", main: str = _MAIN, name: str = "document", **parts: str) -> bytes:
    """Return a Word file with this body; `parts` are `header`, `footer`, `footnotes`, `endnotes` as inner XML."""
    roots = {"header": "hdr", "footer": "ftr", "footnotes": "footnotes", "endnotes": "endnotes"}
    files = {f"word/{name}.xml": f"<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>"}
    relations = []
    if styles:
        files["word/styles.xml"] = f"<w:styles {_NAMESPACES}>{styles}</w:styles>"
        relations.append(("styles", "styles.xml"))
    for kind, inner in parts.items():
        files[f"word/{kind}1.xml"] = f"<w:{roots[kind]} {_NAMESPACES}>{inner}</w:{roots[kind]}>"
        relations.append((kind, f"{kind}1.xml"))
    files[f"word/_rels/{name}.xml.rels"] = _relations(relations)
    files["_rels/.rels"] = _relations([("officeDocument", f"word/{name}.xml")])
    overrides = "".join(
        f'<Override PartName="/{path}" ContentType="{main if path == f"word/{name}.xml" else _type_of(path)}"/>'
        for path in files
        if not path.endswith(".rels")
    )
    files["[Content_Types].xml"] = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{overrides}</Types>'
    )
    return zipped(files)


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """Return a zip file with these parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, text in files.items():
            archive.writestr(path, text)
    return stream.getvalue()


def paragraph(*runs: str, properties: str = "") -> str:
    """Return a `w:p`; a run that is no XML becomes a run of text."""
    inner = "".join(run if run.startswith("<") else run_of(run) for run in runs)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def run_of(text: str, properties: str = "") -> str:
    """Return a `w:r` with one text node."""
    return f'<w:r>{f"<w:rPr>{properties}</w:rPr>" if properties else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def table(*rows: list[str]) -> str:
    """Return a `w:tbl` of rows of cells, each given as its paragraphs."""
    made = "".join("<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{made}</w:tbl>"


def text_box(inner: str) -> str:
    """Return a run with a text box as Word writes it: a drawing, and the same again for old versions."""
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>{inner}'
        f"</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{inner}"
        "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def _relations(relations: list[tuple[str, str]]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{nth}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for nth, (kind, target) in enumerate(relations, start=1)
    )
    return f'<Relationships xmlns="{_RELS}">{rows}</Relationships>'


def _type_of(path: str) -> str:
    kind = path.rpartition("/")[2].removesuffix(".xml").rstrip("1")
    return f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"
