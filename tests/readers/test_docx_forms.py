"""Word files as people and programs make them: nothing is lost, and what is not read is said."""

import io
import zipfile
from datetime import UTC, datetime

import pytest

from tests.findings import finding_at
from tests.readers.outline import outline
from tests.readers.packages import W, docx_of, paragraph, run_of, table, text_box, zipped
from vacaturelint.core.text import Document
from vacaturelint.editors.docx_comments import annotate_docx
from vacaturelint.readers.registry import read
from vacaturelint.readers.source import Source
from vacaturelint.suppression.directives import find_directives

INTRO = paragraph("Stad Zandeke zoekt een kok.")
GONE = "<w:rPr><w:del/></w:rPr>"
MOVED = "<w:rPr><w:moveFrom/></w:rPr>"


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def sign(char: str, font: str) -> str:
    return f'<w:r><w:sym w:font="{font}" w:char="{char}"/></w:r>'


def box(ticked: str, char: str = "☐") -> str:
    return (
        f'<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="x"><w14:checked w14:val="{ticked}"/></w14:checkbox></w:sdtPr>'
        f"<w:sdtContent>{run_of(char)}</w:sdtContent></w:sdt>"
    )


def old_box(*, ticked: bool) -> str:
    state = "<w:checked/>" if ticked else '<w:default w:val="0"/>'
    field = f'<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>{state}</w:checkBox></w:ffData></w:fldChar>'
    return f"<w:r>{field}</w:r>" + code(" FORMCHECKBOX ") + mark("end")


OLD_BOX = "<w:r><w:pict><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></w:pict></w:r>"
IF = code(' IF "A" = "B" "')
BODIES = {
    "a deleted end of a paragraph": (
        paragraph("Je bakt ", properties=GONE) + "<w:bookmarkStart/>" + paragraph("brood", properties=MOVED)
        + paragraph(" en soep.") + paragraph("Je tilt."),
        ["P Je bakt brood en soep.", "P Je tilt."],
    ),
    "a deleted end before a table": (
        paragraph("Je bakt.", properties=GONE) + table([paragraph("Rang")]) + paragraph("Je tilt."),
        ["P Je bakt.", "C Rang", "P Je tilt."],
    ),
    "a large first letter": (
        paragraph("N", properties='<w:framePr w:dropCap="drop" w:lines="3"/>') + paragraph("ederlands spreek je."),
        ["P Nederlands spreek je."],
    ),
    "a paragraph in a frame": (
        paragraph("Kom langs op 3 mei.", properties='<w:framePr w:dropCap="none"/>') + paragraph("Je bakt."),
        ["P Kom langs op 3 mei.", "P Je bakt."],
    ),
    "the code of a field over paragraphs": (
        paragraph(mark("begin"), IF) + paragraph(code("masterdiploma"), run_of("weg"), code('" "" '), mark("separate"))
        + paragraph("soep", mark("end"), " na."),
        ["P soep na."],
    ),
    "a field without an end hides no more": (paragraph(mark("begin"), IF) + paragraph("Je bakt."), ["P Je bakt."]),
    "a text box for old versions only": (
        paragraph(
            "Voor.",
            '<w:r><mc:AlternateContent><mc:Choice Requires="wpg"/><mc:Fallback>'
            f"{OLD_BOX.format(paragraph('Kom langs.'))}</mc:Fallback></mc:AlternateContent></w:r>",
        ),
        ["P Voor.", "P Kom langs."],
    ),
    "a text box in both forms": (paragraph("Voor.", text_box(paragraph("Kom langs."))), ["P Voor.", "P Kom langs."]),
    "signs of symbol fonts": (
        paragraph("Loon: ", sign("F0A0", "Symbol"), " 2.500. Open ma ", sign("F02D", "Symbol"), " vr. ",
                  sign("F028", "Wingdings"), " 09.")
        + paragraph(sign("F0A7", "Wingdings"), " Je bakt.")
        + paragraph(run_of("\uf0fc", '<w:rFonts w:ascii="Wingdings"/>'), " Je tilt."),
        ["P Loon: € 2.500. Open ma - vr. ☎ 09.", "L Je bakt.", "L Je tilt."],
    ),
    "boxes of which some are ticked": (
        paragraph(box("1", "\uf0fe"), " Je bakt.") + paragraph(box("0"), " Je tilt.") + paragraph("☐ Je zingt."),
        ["L Je bakt.", "L ", "L "],
    ),
    "boxes of which none is ticked": (
        paragraph(box("0"), " Je bakt.") + paragraph("☐ Je tilt."),
        ["L Je bakt.", "L Je tilt."],
    ),
    "boxes in cells of their own": (
        table([paragraph(box("1")), paragraph("Je bakt.")], [paragraph("☐"), paragraph("Je tilt.")]),
        ["C Je bakt.", "C "],
    ),
    "boxes of an old form": (
        paragraph(old_box(ticked=True), " Je bakt.") + paragraph(old_box(ticked=False), " Je tilt."),
        ["L Je bakt.", "L "],
    ),
    "a heading with hyphens that do not show": (
        paragraph("Jouw pro\u00adfiel") + paragraph("Je bakt."),
        ["H Jouw profiel", "P Je bakt."],
    ),
    "other line ends": (paragraph("Loon:\u2028Je bakt.\u2029Je tilt."), ["H Loon:", "P Je bakt.", "P Je tilt."]),
}  # fmt: skip


def read_docx(data: bytes) -> Document:
    return read(Source("x.docx", data))


@pytest.mark.parametrize(("body", "expected"), BODIES.values(), ids=BODIES)
def test_every_form_is_read(body: str, expected: list[str]) -> None:
    assert outline(read_docx(docx_of(INTRO + body))) == ["P Stad Zandeke zoekt een kok.", *expected]


@pytest.mark.parametrize("body", [body for body, _ in BODIES.values()], ids=BODIES)
def test_every_form_can_be_annotated_and_keeps_its_text(body: str) -> None:
    data = docx_of(INTRO + body)
    document = read_docx(data)
    findings = [finding_at(document, block.span) for block in document.blocks]
    made = annotate_docx(data, document, findings, datetime(2026, 1, 1, tzinfo=UTC))
    assert read_docx(made).text == document.text


def with_parts(data: bytes, **added: str) -> bytes:
    """Return the package with parts added or replaced; keys are names with `__` for `/`."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name).decode() for name in archive.namelist()}
    return zipped({**files, **{name.replace("__", "/"): text for name, text in added.items()}})


def renamed(data: bytes, change: "dict[str, str]") -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name).decode() for name in archive.namelist()}
    for old, new in change.items():
        files = {name.replace(old, new): text for name, text in files.items()}
    return zipped(files)


@pytest.mark.parametrize(
    "change",
    [
        {"/": "\\"},
        {"word/document": "WORD/Document"},
        {"word": "Word", "_rels": "_Rels"},
        {"word/": "/word/", "_rels/.rels": "/_rels/.rels"},
        {"word/": ".\\word\\"},
    ],
)
def test_names_of_parts_may_be_written_otherwise(change: dict[str, str]) -> None:
    data = renamed(docx_of(INTRO, header=paragraph("Stad Zandeke")), change)
    document = read_docx(data)
    assert outline(document) == ["P Stad Zandeke zoekt een kok.", "M Stad Zandeke"]
    made = annotate_docx(data, document, [], datetime(2026, 1, 1, tzinfo=UTC))
    assert read_docx(made).text == document.text


def test_the_main_part_is_the_one_that_the_package_points_to() -> None:
    assert outline(read_docx(docx_of(INTRO, name="hoofdtekst"))) == ["P Stad Zandeke zoekt een kok."]


RELATION = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r9" Type="x/aFChunk" Target="{}"/></Relationships>'
)
CHUNK = '<w:altChunk r:id="r9"/>'


def imported(name: str, text: str) -> bytes:
    data = docx_of(INTRO + CHUNK + paragraph("Je tilt."))
    return with_parts(data, **{"word___rels__document.xml.rels": RELATION.format(name), f"word__{name}": text})


MIME = "MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<h2>Taken</h2><p>Je bakt.</p>"
CHUNKS = {
    "html": ("a.html", "<h2>Taken</h2><p>Je bakt.</p>", ["H Taken", "P Je bakt."]),
    "mhtml": ("a.mht", MIME, ["H Taken", "P Je bakt."]),
    "text": ("a.txt", "Taken\nJe bakt.", ["H Taken", "P Je bakt."]),
}


@pytest.mark.parametrize(("name", "text", "expected"), CHUNKS.values(), ids=CHUNKS)
def test_an_imported_document_is_read_in_its_place(name: str, text: str, expected: list[str]) -> None:
    data = imported(name, text)
    document = read_docx(data)
    assert outline(document) == ["P Stad Zandeke zoekt een kok.", *expected, "P Je tilt."]
    assert document.notices == ()
    made = annotate_docx(data, document, [], datetime(2026, 1, 1, tzinfo=UTC))
    assert read_docx(made).text == document.text


def test_the_prompt_of_a_field_that_was_not_filled_in_is_said_when_it_is_long() -> None:
    def field(prompt: str) -> str:
        return f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{paragraph(prompt)}</w:sdtContent></w:sdt>"

    short, long = field("Klik om tekst te typen."), field("Zet hier wie je bent en wat je doet voor de stad.")
    assert read_docx(docx_of(INTRO + short)).notices == ()
    (notice,) = read_docx(docx_of(INTRO + long)).notices
    assert "een veld dat nog niet ingevuld is" in notice


def test_what_is_not_read_is_said_in_one_notice() -> None:
    size = '<a:ext xmlns:a="x" cx="5000000" cy="4000000"/>'
    picture = f'<w:r><w:drawing><pic:pic xmlns:pic="x">{size}</pic:pic></w:drawing></w:r>'
    hidden = run_of("dit stuk ziet geen mens hier", "<w:vanish/>")
    choice = '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList/></w:ffData></w:fldChar></w:r>' + mark("end")
    body = INTRO + paragraph("Kijk: ", picture) + paragraph(hidden, "Je bakt.") + paragraph("Kies: ", choice) + CHUNK
    document = read_docx(docx_of(body))
    assert document.notices == (
        "Niet gelezen: een ingevoegd document; verborgen tekst (6 woorden; alinea 3); "
        "een grote afbeelding (tekst in beeld) (alinea 2); een keuzelijst (alinea 4).",
    )


def drawing(inner: str, name: str = "") -> str:
    graphic = f"<a:graphic xmlns:a='{DRAWN}'><a:graphicData>{inner}</a:graphicData></a:graphic>"
    return f"<w:r><w:drawing>{name}{graphic}</w:drawing></w:r>"


DRAWN = "http://schemas.openxmlformats.org/drawingml/2006/main"
LINK = "xmlns:x='x' r:id='rId9'"
ALTERNATIVE = "de beschrijving van een afbeelding of tabel"
PROMPT = "de hulptekst van een veld dat nog niet ingevuld is"
NOT_READ = {
    "SmartArt": (paragraph(drawing("<x:relIds xmlns:x='x' r:dm='rId9'/>")), "een SmartArt-tekening (alinea 2)"),
    "chart": (paragraph(drawing(f"<x:chart {LINK}/>")), "een grafiek (alinea 2)"),
    "file": (paragraph(f"<w:r><w:object><x:OLEObject {LINK}/></w:object></w:r>"), "een ingesloten bestand (alinea 2)"),
    "ActiveX": (paragraph(f"<w:r><w:object><w:control {LINK}/></w:object></w:r>"), "een formulierveld (alinea 2)"),
    "WordArt": (
        paragraph("<w:r><w:pict><v:shape><v:textpath string='Kom koken'/></v:shape></w:pict></w:r>"),
        "WordArt (2 woorden; alinea 2)",
    ),
    "drawing": (
        paragraph(drawing("<a:sp><a:p><a:r><a:t>Je hebt een rijbewijs</a:t></a:r></a:p></a:sp>")),
        "tekst in een tekening (4 woorden; alinea 2)",
    ),
    "described picture": (
        paragraph(drawing("", "<wp:docPr xmlns:wp='x' descr='Vacature: je hebt een diploma'/>")),
        f"{ALTERNATIVE} (5 woorden; alinea 2)",
    ),
    "large old picture": (
        paragraph("<w:r><w:pict><v:shape style='width:500pt;height:8cm'><v:imagedata/></v:shape></w:pict></w:r>"),
        "een grote afbeelding (tekst in beeld) (alinea 2)",
    ),
    "described old picture": (
        paragraph("<w:r><w:pict><v:shape alt='Vacature: je hebt een diploma'/></w:pict></w:r>"),
        f"{ALTERNATIVE} (5 woorden; alinea 2)",
    ),
    "list without a choice": (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/><w:dropDownList/></w:sdtPr>"
        f"<w:sdtContent>{paragraph('Kies een item.')}</w:sdtContent></w:sdt>",
        "een keuzelijst (alinea 2)",
    ),
    "macro button": (
        paragraph(
            mark("begin") + code(" MACROBUTTON niets [Klik en typ hier de naam van wie belt]") + mark("end"),
            "Je bakt.",
        ),
        f"{PROMPT} (9 woorden; alinea 2)",
    ),
}


@pytest.mark.parametrize(("body", "told"), NOT_READ.values(), ids=NOT_READ)
def test_what_of_a_word_file_is_not_read_is_told_with_its_place(body: str, told: str) -> None:
    assert read_docx(docx_of(INTRO + body)).notices == (f"Niet gelezen: {told}.",)


def test_what_word_itself_says_of_a_picture_is_not_told() -> None:
    name = "<wp:docPr xmlns:wp='x' descr='Afbeelding met tekst, buiten, lucht. Automatisch gegenereerde beschrijving'/>"
    assert read_docx(docx_of(INTRO + paragraph(drawing("", name)))).notices == ()


@pytest.mark.parametrize(
    ("part", "told"),
    {"header": "koptekst", "footer": "voettekst", "footnotes": "voetnoot", "endnotes": "eindnoot"}.items(),
)
def test_what_is_not_read_in_a_margin_is_told_too(part: str, told: str) -> None:
    inner = paragraph("Stad Zandeke", run_of(" en wat niemand ziet", "<w:vanish/>"))
    document = read_docx(docx_of(INTRO, **{part: inner}))
    assert outline(document)[1:] == ["M Stad Zandeke"]
    assert document.notices == (f"Niet gelezen: verborgen tekst (4 woorden; {told}).",)


@pytest.mark.parametrize(
    ("author", "text", "told"),
    [
        ("Jan", "Vragen we dit echt?", ("Niet gelezen: een opmerking in de kantlijn (4 woorden; alinea 2).",)),
        ("Jan", "vacaturelint: negeer VL302", ()),
        ("vacaturelint", "Vragen we dit echt?", ()),
    ],
)
def test_a_remark_in_the_margin_is_told_unless_it_is_ours(author: str, text: str, told: tuple[str, ...]) -> None:
    relation = RELATION.format("comments.xml").replace("aFChunk", "comments")
    comments = (
        f'<w:comments xmlns:w="{W}"><w:comment w:id="5" w:author="{author}"><w:p><w:r><w:t>{text}</w:t></w:r></w:p>'
        "</w:comment></w:comments>"
    )
    parts = {"word___rels__document.xml.rels": relation, "word__comments.xml": comments}
    body = INTRO + paragraph("Je bakt.", '<w:r><w:commentReference w:id="5"/></w:r>')
    assert read_docx(with_parts(docx_of(body), **parts)).notices == told


COMMENTED = {
    "around two paragraphs": (
        paragraph('<w:commentRangeStart w:id="5"/>', run_of("Je bakt."))
        + paragraph("Je tilt.", '<w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r>'),
        ["Je bakt.", "Je tilt."],
    ),
    "between paragraphs": (
        '<w:commentRangeStart w:id="5"/>' + paragraph("Je bakt.") + paragraph("Je tilt.") + paragraph("Je zingt.")
        + '<w:commentRangeEnd w:id="5"/>' + paragraph('<w:r><w:commentReference w:id="5"/></w:r>'),
        ["Je bakt.", "Je tilt.", "Je zingt."],
    ),
    "in one paragraph": (
        paragraph('<w:commentRangeStart w:id="5"/>', run_of("Je bakt."), '<w:r><w:commentReference w:id="5"/></w:r>')
        + paragraph("Je tilt."),
        ["Je bakt."],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("body", "covered"), COMMENTED.values(), ids=COMMENTED)
def test_a_comment_holds_for_all_its_paragraphs(body: str, covered: list[str]) -> None:
    relation = RELATION.format("comments.xml").replace("aFChunk", "comments")
    comments = (
        f'<w:comments xmlns:w="{W}"><w:comment w:id="5"><w:p><w:r>'
        "<w:t>vacaturelint: negeer VL302</w:t></w:r></w:p></w:comment></w:comments>"
    )
    parts = {"word___rels__document.xml.rels": relation, "word__comments.xml": comments}
    document = read_docx(with_parts(docx_of(INTRO + body + paragraph("Je lacht.")), **parts))
    (wish,) = find_directives(document)
    assert wish.reach is not None
    blocks = [block for block in document.blocks if wish.reach.overlaps(block.span)]
    assert [document.passage(block).text for block in blocks] == covered


FLAT = (
    '<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"><pkg:part '
    'pkg:name="/word/document.xml"><pkg:xmlData><w:document '
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'
    "</pkg:xmlData></pkg:part></pkg:package>"
)


def test_word_in_one_xml_text_is_read() -> None:
    document = read(Source("x.xml", FLAT.format(INTRO + paragraph("Je bakt.")).encode()))
    assert outline(document) == ["P Stad Zandeke zoekt een kok.", "P Je bakt."]
    assert document.format == "xml"
