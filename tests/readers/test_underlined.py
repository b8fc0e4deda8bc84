"""What is underlined by hand is known in every format that can tell; a link is none."""

import io
import zipfile

import docx
import pytest

from vacaturelint.readers.registry import read
from vacaturelint.readers.source import Source

_HTML = (
    "<html lang='nl'><body><p>Je werkt <u>elke <b>zaterdag</b></u>. Lees <a href='x'><u>meer</u></a>.</p></body></html>"
)
_MARKDOWN = "Je werkt <u>elke zaterdag</u>. Lees [meer](x)."


def _docx() -> bytes:
    document = docx.Document()
    paragraph = document.add_paragraph("Je werkt ")
    paragraph.add_run("elke zaterdag").underline = True
    paragraph.add_run(". Lees meer.").underline = False
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _odt() -> bytes:
    spaces = "".join(
        f" xmlns:{name}='urn:oasis:names:tc:opendocument:xmlns:{uri}'"
        for name, uri in (("office", "office:1.0"), ("text", "text:1.0"), ("style", "style:1.0"))
    )
    content = (
        f"<office:document-content{spaces}><office:automatic-styles><style:style style:name='T1' style:family='text'>"
        "<style:text-properties style:text-underline-style='solid'/></style:style></office:automatic-styles>"
        "<office:body><office:text><text:p>Je werkt <text:span text:style-name='T1'>elke zaterdag</text:span>. "
        "Lees meer.</text:p></office:text></office:body></office:document-content>"
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("name", "data"), [("x.html", _HTML.encode()), ("x.md", _MARKDOWN.encode()), ("x.docx", _docx()), ("x.odt", _odt())]
)
def test_underlining_is_read(name: str, data: bytes) -> None:
    document = read(Source(name, data))
    fragments = [fragment for block in document.blocks for fragment in block.fragments if fragment.underlined]
    assert "".join(document.text[f.span.start : f.span.end] for f in fragments) == "elke zaterdag"
