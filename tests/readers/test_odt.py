"""OpenDocument: headings, lists, notes and frames, read from the XML itself."""

import pytest

from tests.corpus.build import odt_of
from tests.readers.outline import outline
from tests.readers.packages import zipped
from vacaturelint.errors import UnreadableError
from vacaturelint.readers.odt import read_odt
from vacaturelint.readers.registry import read as read_any
from vacaturelint.readers.source import Source

INTRO = "<text:p>Stad Zandeke zoekt een kok.</text:p>"
STYLES = (
    '<style:style style:name="Vet" style:family="paragraph">'
    '<style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Heading_20_3"/>'
    '<style:style style:name="Heading_20_3" style:family="paragraph"/>'
    '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="T2" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
)
BODIES = {
    "headings": (
        '<text:h text:outline-level="2">Taken</text:h><text:p text:style-name="P1">Je dag</text:p>'
        '<text:p text:style-name="Vet">Je plek in het team</text:p>'
        '<text:p><text:span text:style-name="T2">Let op:</text:span> mail ons.</text:p>',
        ["H Taken", "H Je dag", "H Je plek in het team", "P Let op: mail ons."],
    ),
    "lists and tables": (
        "<text:list><text:list-item><text:p>Je kookt.</text:p><text:list><text:list-item><text:p>Je bakt.</text:p>"
        "</text:list-item></text:list></text:list-item></text:list><table:table><table:table-row><table:table-cell>"
        "<text:p>Rang</text:p></table:table-cell></table:table-row></table:table>",
        ["L Je kookt.", "L Je bakt.", "C Rang"],
    ),
    "spaces, tabs and breaks": (
        '<text:p>Je<text:s text:c="2"/>kookt<text:tab/>graag<text:line-break/>met  \n stijl en hulp\u00adkok.</text:p>',
        ["P Je  kookt graag met stijl en hulpkok."],
    ),
    "notes, comments and deletions": (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>weg</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes><text:p>Je kookt<text:note><text:note-citation>1"
        "</text:note-citation><text:note-body><text:p>Met examen.</text:p></text:note-body></text:note> graag"
        "<office:annotation><text:p>opmerking</text:p></office:annotation>.</text:p>",
        ["P Je kookt graag.", "M Met examen.", "M Bladzijde 1"],
    ),
    "hidden parts": (
        '<text:section text:display="none"><text:p>Niet voor mensen.</text:p></text:section><text:section>'
        '<text:p>Je kookt.</text:p></text:section><text:p><text:hidden-paragraph text:is-hidden="true"/>Ook niet.'
        "</text:p>",
        ["P Je kookt."],
    ),
    "frames and hidden text": (
        "<text:p>Voor<draw:frame><draw:text-box><text:p>In het kader.</text:p></draw:text-box></draw:frame> erna"
        '<text:span text:style-name="T1">verborgen</text:span>.</text:p>',
        ["P Voor erna.", "P In het kader."],
    ),
}
FOOTER = "<style:footer><text:p>Bladzijde <text:page-number>1</text:page-number></text:p></style:footer>"


@pytest.mark.parametrize(("body", "expected"), BODIES.values(), ids=BODIES)
def test_what_an_odt_file_may_hold(body: str, expected: list[str]) -> None:
    edges = FOOTER if any(line.startswith("M Bladzijde") for line in expected) else ""
    document = read_odt(Source("x.odt", odt_of(INTRO + body, STYLES, edges)))
    assert outline(document) == ["P Stad Zandeke zoekt een kok.", *expected]


def test_a_password_is_said() -> None:
    files = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "META-INF/manifest.xml": "<m><encryption-data/></m>",
    }
    with pytest.raises(UnreadableError, match="wachtwoord"):
        read_odt(Source("x.odt", zipped(files)))


def test_hidden_parts_are_said_with_their_place() -> None:
    body = INTRO + '<text:section text:display="none"><text:p>Weg.</text:p></text:section>'
    document = read_odt(Source("x.odt", odt_of(body)))
    assert document.notices == ("Niet gelezen: verborgen tekst (alinea 2).",)


@pytest.mark.parametrize("name", ["x.fodt", "x.xml", "x"])
def test_an_odt_in_one_xml_text_is_read(name: str) -> None:
    space = "urn:oasis:names:tc:opendocument:xmlns"
    data = (
        f'<?xml version="1.0"?><office:document xmlns:office="{space}:office:1.0" xmlns:text="{space}:text:1.0" '
        f'xmlns:style="{space}:style:1.0"><office:master-styles><style:master-page><style:header><text:p>Stad</text:p>'
        "</style:header></style:master-page></office:master-styles><office:body><office:text>"
        f'<text:h text:outline-level="1">Kok</text:h>{INTRO}</office:text></office:body></office:document>'
    )
    document = read_any(Source(name, data.encode()))
    assert outline(document) == ["H Kok", "P Stad Zandeke zoekt een kok.", "M Stad"]
    assert document.format == "odt"
