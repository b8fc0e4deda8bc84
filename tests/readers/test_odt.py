"""OpenDocument: headings, lists, notes and frames, read from the XML itself."""

import pytest

from tests.corpus.build import odt_of
from tests.readers.outline import outline
from tests.readers.packages import zipped
from vacaturelint.errors import UnreadableError
from vacaturelint.readers.odt import read_odt
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
