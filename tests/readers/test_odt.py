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
    assert document.notices == ("Niet gelezen: verborgen tekst (1 woord; alinea 2).",)


ASIDE = "die bezoekers aan het onthaal helpt"
PROMPT = "de hulptekst van een veld dat nog niet ingevuld is"
NOT_READ = {
    "hidden style": ("<text:p text:style-name='T1'>Zie je niet.</text:p>", "verborgen tekst (3 woorden; alinea 2)"),
    "hidden field": (
        "<text:p>Je bakt.<text:hidden-text text:string-value='Zie je niet' text:is-hidden='true'/></text:p>",
        "verborgen tekst (3 woorden; alinea 2)",
    ),
    "prompt": (
        f"<text:p>Kok: <text:placeholder>Vul iemand in {ASIDE}</text:placeholder></text:p>",
        f"{PROMPT} (9 woorden; alinea 2)",
    ),
    "prompt of a control": (
        f"<text:p>Kok: <loext:content-control xmlns:loext='x' loext:showing-place-holder='true'>Vul iemand in {ASIDE}"
        "</loext:content-control></text:p>",
        f"{PROMPT} (9 woorden; alinea 2)",
    ),
    "list without a choice": (
        "<text:p>Kok: <loext:content-control xmlns:loext='x' loext:showing-place-holder='true' loext:dropdown='true'>"
        "Kies een item.</loext:content-control></text:p>",
        "een keuzelijst (alinea 2)",
    ),
    "remark": (
        "<text:p>Je bakt.<office:annotation><text:p>Vragen we dit?</text:p></office:annotation></text:p>",
        "een opmerking in de kantlijn (3 woorden; alinea 2)",
    ),
    "file": ("<text:p><draw:frame><draw:object/></draw:frame></text:p>", "een ingesloten bestand (alinea 2)"),
    "formula": (
        "<text:p><draw:frame><draw:object><math xmlns='x'/></draw:object></draw:frame></text:p>",
        "een formule (alinea 2)",
    ),
    "field": ("<text:p><draw:control/></text:p>", "een formulierveld (alinea 2)"),
    "large picture": (
        "<text:p><draw:frame svg:width='12cm' svg:height='80mm'><draw:image/></draw:frame></text:p>",
        "een grote afbeelding (tekst in beeld) (alinea 2)",
    ),
    "described picture": (
        f"<text:p><draw:frame><draw:image/><svg:desc>Zoek iemand {ASIDE}</svg:desc></draw:frame></text:p>",
        "de beschrijving van een afbeelding of tabel (8 woorden; alinea 2)",
    ),
}


@pytest.mark.parametrize(("body", "told"), NOT_READ.values(), ids=NOT_READ)
def test_what_of_an_odt_file_is_not_read_is_told_with_its_place(body: str, told: str) -> None:
    document = read_odt(Source("x.odt", odt_of(INTRO + body, STYLES)))
    assert document.notices == (f"Niet gelezen: {told}.",)


NOT_TOLD = {
    "small picture": "<text:p><draw:frame svg:width='12cm' svg:height='2cm'><draw:image/></draw:frame></text:p>",
    "to us": "<text:p><office:annotation><text:p>vacaturelint: negeer VL302</text:p></office:annotation></text:p>",
    "by us": "<text:p><office:annotation><dc:creator>vacaturelint</dc:creator><text:p>Schrijf</text:p>"
    "</office:annotation></text:p>",
}


@pytest.mark.parametrize("body", NOT_TOLD.values(), ids=NOT_TOLD)
def test_what_nobody_would_miss_is_not_told(body: str) -> None:
    assert read_odt(Source("x.odt", odt_of(INTRO + body))).notices == ()


def test_a_field_for_hidden_text_that_shows_it_is_read() -> None:
    body = "<text:p>Je <text:hidden-text text:is-hidden='false'>bakt</text:hidden-text> brood.</text:p>"
    assert outline(read_odt(Source("x.odt", odt_of(INTRO + body))))[1] == "P Je bakt brood."


def test_the_edges_of_a_first_and_a_left_page_are_read_too() -> None:
    edges = (
        "<style:header><text:p>Stad</text:p></style:header><style:header-left><text:p>Stad</text:p></style:header-left>"
        "<style:header-first><text:p>Welkom</text:p></style:header-first>"
        "<style:footer-left style:display='false'><text:p>Niet te zien</text:p></style:footer-left>"
        "<style:footer><text:p>Blad<draw:control/></text:p></style:footer>"
    )
    document = read_odt(Source("x.odt", odt_of(INTRO, "", edges)))
    assert outline(document)[1:] == ["M Stad", "M Welkom", "M Blad"]
    assert document.notices == ("Niet gelezen: een formulierveld (voettekst).",)


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
