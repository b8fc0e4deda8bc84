"""Word files with hard structure: ten built here from raw XML and by python-docx, five that LibreOffice wrote."""

import base64
import io
import zipfile
from pathlib import Path

import docx
from docx.enum.text import WD_COLOR_INDEX
from docx.shared import Cm

from tests.readers.packages import W, docx_of, paragraph, run_of, table, text_box

MAIN = "word/document.xml"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_WHO = 'w:author="An" w:date="2026-01-02T03:04:05Z"'
_DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mP8z8BQz0AEYBxVSF+FABJADveWkH6oAAAAAElFTkSuQmCC"
)
TITLE = paragraph("Administratief medewerker", properties='<w:outlineLvl w:val="0"/>')
HELP = (run_of("Je werkt tene"), run_of("in", "<w:b/>"), run_of("de", "<w:i/>"), run_of(" mensen te helpen."))
MAIL = "Stuur een mail t.b.v. de dienst."
_SECTION = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'


def with_parts(data: bytes, parts: dict[str, str | bytes], relations: str = "", types: str = "") -> bytes:
    """Return the package with parts added or replaced, and what points to them."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            inner = old.read(name)
            if name == "word/_rels/document.xml.rels":
                inner = inner.replace(b"</Relationships>", relations.encode() + b"</Relationships>")
            if name == "[Content_Types].xml":
                inner = inner.replace(b"</Types>", types.encode() + b"</Types>")
            if name not in parts:
                new.writestr(name, inner)
        for name, made in parts.items():
            new.writestr(name, made)
    return out.getvalue()


def _control(inner: str, properties: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


def _field(code: str, result: str) -> str:
    begin, middle, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    return f'{begin}<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>{middle}{result}{end}'


def controls() -> bytes:
    """Content controls around blocks, runs, cells and rows, in each other; locked, bound, with a choice, a prompt."""
    cell = f"<w:tc><w:tcPr/>{paragraph('Je belt t.b.v. de klant.')}</w:tc>"
    row = f"<w:tr><w:tc><w:tcPr/>{paragraph('Je schrijft t.b.v. de raad.')}</w:tc></w:tr>"
    body = (
        _control(TITLE, '<w:docPartObj><w:docPartGallery w:val="Cover Pages"/></w:docPartObj>')
        + _control(_control(paragraph(*HELP)) + paragraph(MAIL))
        + paragraph("Je helpt ", _control(_control(run_of("t.b.v."), '<w:id w:val="7"/>') + run_of(" de buurt")), ".")
        + f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{_control(cell)}</w:tr>{_control(row)}</w:tbl>"
        + paragraph("Vast: ", _control(run_of("t.b.v. het team"), '<w:lock w:val="contentLocked"/>'), ".")
        + paragraph("Keuze: ", _control(run_of("t.b.v. de wijk"), "<w:dropDownList/>"), ".")
        + paragraph("Uit gegevens: ", _control(run_of("t.b.v. de pers"), '<w:dataBinding w:xpath="/a"/>'), ".")
        + paragraph("Leeg: ", _control(run_of("klik t.b.v. tekst"), "<w:showingPlcHdr/>"), ".")
        + paragraph("Gewoon: ", _control(run_of("een mail t.b.v. de school"), "<w:text/>"), ".")
    )
    return docx_of(body + _SECTION)


def boxes() -> bytes:
    """Text boxes drawn twice (for old versions too), one in the title, one in a table; an emoji as Word writes it."""
    emoji = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:t>☺</w:t></mc:Choice><mc:Fallback><w:t>:)</w:t>'
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )
    ruby = (
        "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>lees</w:t></w:r></w:rt>"
        "<w:rubyBase><w:r><w:t>t.b.v.</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    )
    body = (
        paragraph("Administratief medewerker", text_box(paragraph(MAIL)), properties='<w:outlineLvl w:val="0"/>')
        + paragraph("Je werkt ", emoji, " t.b.v. de school.", text_box(paragraph(*HELP) + paragraph("Bel ons.")))
        + table([paragraph("Cel t.b.v. de klant.", text_box(paragraph("In de cel t.b.v. de raad.")))])
        + paragraph("Boven: ", ruby, " de wijk.")
    )
    return docx_of(body + _SECTION)


def talk() -> bytes:
    """Comments with an answer, and changes of another: moved text, looks, marks, rows and cells."""
    looked = f'<w:b/><w:rPrChange w:id="41" {_WHO}><w:rPr/></w:rPrChange>'
    kept = f'<w:jc w:val="both"/><w:pPrChange w:id="42" {_WHO}><w:pPr/></w:pPrChange>'
    comments = "".join(
        f'<w:comment w:id="{nth}" {_WHO} w:initials="A"><w:p w14:paraId="0000000{nth}"><w:r><w:t>{text}</w:t></w:r>'
        "</w:p></w:comment>"
        for nth, text in ((5, "Kan dit anders?"), (9, "Ja, schrijf voor."))
    )
    marks = "".join('<w:commentRangeStart w:id="5"/><w:commentRangeStart w:id="9"/>')
    close = "".join(f'<w:commentRangeEnd w:id="{nth}"/><w:r><w:commentReference w:id="{nth}"/></w:r>' for nth in (5, 9))
    body = (
        TITLE
        + paragraph("Je belt ", marks, run_of("t.b"), run_of(".v."), close, " de klant.")
        + paragraph("Je werkt ", run_of("graag teneinde mensen te helpen", looked), ".", properties=kept)
        + paragraph("Hier ", f'<w:del w:id="43" {_WHO}><w:r><w:delText>t.b.v. niets </w:delText></w:r></w:del>', "weg.")
        + paragraph("Nieuw: ", f'<w:ins w:id="44" {_WHO}>{run_of("een mail t.b.v. de dienst")}</w:ins>', ".")
        + paragraph(
            f'<w:moveFromRangeStart w:id="45" {_WHO} w:name="move1"/><w:moveFrom w:id="46" {_WHO}>'
            f'{run_of("Verhuisd t.b.v. de wijk. ")}</w:moveFrom><w:moveFromRangeEnd w:id="45"/>',
            "Blijft t.b.v. de raad. ",
            f'<w:moveToRangeStart w:id="47" {_WHO} w:name="move1"/><w:moveTo w:id="48" {_WHO}>'
            f'{run_of("Verhuisd t.b.v. de wijk. ")}</w:moveTo><w:moveToRangeEnd w:id="47"/>',
        )
        + paragraph("Deze alinea t.b.v. de pers", properties=f'<w:rPr><w:del w:id="49" {_WHO}/></w:rPr>')
        + paragraph(" loopt door t.b.v. de school.", properties=f'<w:rPr><w:ins w:id="50" {_WHO}/></w:rPr>')
        + f'<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:trPr><w:ins w:id="51" {_WHO}/></w:trPr><w:tc><w:tcPr/>'
        f"{paragraph('Nieuwe rij t.b.v. het team.')}</w:tc></w:tr></w:tbl>"
    )
    space = f'xmlns:w="{W}" xmlns:w14="{_W14}"'
    extended = "http://schemas.microsoft.com/office/word/2012/wordml"
    return with_parts(
        docx_of(body + _SECTION),
        {
            "word/comments.xml": f"<w:comments {space}>{comments}</w:comments>",
            "word/commentsExtended.xml": f'<w15:commentsEx xmlns:w15="{extended}"><w15:commentEx '
            'w15:paraId="00000005" w15:done="0"/><w15:commentEx w15:paraId="00000009" '
            'w15:paraIdParent="00000005" w15:done="0"/></w15:commentsEx>',
        },
        f'<Relationship Id="rId71" Type="{_OFFICE}/comments" Target="comments.xml"/><Relationship Id="rId72" '
        'Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" '
        'Target="commentsExtended.xml"/>',
        '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'wordprocessingml.comments+xml"/><Override PartName="/word/commentsExtended.xml" ContentType="application/'
        'vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml"/>',
    )


def fields() -> bytes:
    """A table of contents over paragraphs, a merge field, an IF with a field in it, links of both kinds, bookmarks."""
    begin, middle, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    contents = (
        paragraph(f"{begin}<w:r><w:instrText> TOC \\o </w:instrText></w:r>{middle}", "Administratief medewerker")
        + paragraph("Taken t.b.v. het team")
        + paragraph("Loon", end)
    )
    nested = _field("IF", _field("MERGEFIELD naam", run_of("t.b.v. wie")) + run_of(" en t.b.v. hem"))
    body = (
        TITLE
        + contents
        + paragraph("Beste ", _field("MERGEFIELD naam", run_of("t.b.v. wie")), ", je helpt t.b.v. de wijk.")
        + paragraph("Als: ", nested, ".")
        + paragraph("Lees ", _field('HYPERLINK "https://zandeke.example.be"', run_of("de folder t.b.v. de klant")), ".")
        + paragraph("Of ", f'<w:hyperlink w:anchor="doel">{run_of("een pagina t.b.v. de pers")}</w:hyperlink>', ".")
        + paragraph("Blad ", f'<w:fldSimple w:instr="PAGE">{run_of("t.b.v. 3")}</w:fldSimple>', ".")
        + paragraph(
            "Je werkt ",
            '<w:bookmarkStart w:id="3" w:name="doel"/>',
            run_of("tene"),
            '<w:bookmarkEnd w:id="3"/><w:proofErr w:type="spellStart"/>',
            run_of("inde"),
            '<w:proofErr w:type="spellEnd"/>',
            " mensen te helpen.",
        )
    )
    return docx_of(body + _SECTION)


def notes() -> bytes:
    """Foot- and endnotes, the same header twice, a footer, two sections, odd characters."""
    marked = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:{0}Reference w:id="2"/></w:r>'
    body = (
        TITLE
        + paragraph("Je werkt teneinde", marked.format("footnote"), " mensen te helpen", marked.format("endnote"), ".")
        + paragraph("Tab:", "<w:r><w:tab/><w:t>t.b.v.</w:t><w:br/><w:t>de school</w:t></w:r>", ".")
        + paragraph("Zacht: t.b\u00ad.v. de men\u00adsen, ", "<w:r><w:softHyphen/><w:noBreakHyphen/></w:r>")
        + paragraph("Vast:\u00a0t.b.v.\u00a0de raad.", properties=_SECTION)
        + paragraph("Teken ", '<w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r>', " t.b.v. de wijk.")
    )
    note = '<w:{0}note w:id="2">{1}</w:{0}note>'
    made = docx_of(
        body + _SECTION,
        header=paragraph("Dienst t.b.v. de kandidaat"),
        footer=paragraph("Bladzijde t.b.v. de lezer"),
        footnotes=note.format("foot", paragraph("Noot t.b.v. de lezer.")),
        endnotes=note.format("end", paragraph("Slot t.b.v. de lezer.")),
    )
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        header = archive.read("word/header1.xml")
    return with_parts(
        made,
        {"word/header2.xml": header},
        f'<Relationship Id="rId81" Type="{_OFFICE}/header" Target="header2.xml"/>',
        '<Override PartName="/word/header2.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'wordprocessingml.header+xml"/>',
    )


def strict() -> bytes:
    """Strict Open XML, without styles, with a Default for xml in its content types."""
    made = docx_of(TITLE + paragraph(*HELP) + paragraph(MAIL) + _SECTION)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    purl = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    return with_parts(made, {name: text.replace(W, STRICT).replace(_OFFICE, purl) for name, text in parts.items()})


def macros() -> bytes:
    """A document with macros, protected against changes, whose main part has another name."""
    made = docx_of(
        TITLE + paragraph(*HELP) + paragraph(MAIL) + _SECTION,
        main="application/vnd.ms-word.document.macroEnabled.main+xml",
        name="document",
    )
    return with_parts(
        made,
        {
            "word/vbaProject.bin": b"\xd0\xcf\x11\xe0macro",
            "word/settings.xml": f'<w:settings xmlns:w="{W}"><w:documentProtection w:edit="readOnly" '
            'w:enforcement="1"/><w:trackRevisions/></w:settings>',
        },
        '<Relationship Id="rId91" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" '
        f'Target="vbaProject.bin"/><Relationship Id="rId92" Type="{_OFFICE}/settings" Target="settings.xml"/>',
        '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override '
        'PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.'
        'settings+xml"/>',
    )


def built() -> bytes:
    """What python-docx makes: styles, lists, pictures, a table with merged cells, a comment, marked text, sections."""
    made = docx.Document()
    made.add_heading("Administratief medewerker", 0)
    line = made.add_paragraph("Je werkt ", style="List Bullet")
    for piece in ("ten", "ein", "de"):
        line.add_run(piece).font.highlight_color = WD_COLOR_INDEX.YELLOW
    line.add_run(" mensen te helpen.").add_picture(io.BytesIO(_DOT), width=Cm(1))
    made.add_comment(line.runs[1:3], text="Wat is dit?", author="An", initials="A")
    grid = made.add_table(2, 2, style="Table Grid")
    grid.cell(0, 0).merge(grid.cell(0, 1)).text = "Je belt t.b.v. de klant."
    grid.cell(1, 1).add_table(1, 1).cell(0, 0).text = "Je schrijft t.b.v. de raad."
    made.add_section().header.paragraphs[0].text = "Dienst t.b.v. de kandidaat"
    made.add_paragraph("Stuur een mail t.b.v. de dienst.", style="Intense Quote")
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


BUILT = {each.__name__: each for each in (controls, boxes, talk, fields, notes, strict, macros, built)}
WRITTEN = {path.stem: path for path in sorted(Path(__file__).with_name("libreoffice").glob("*.docx"))}
NAMES = (*BUILT, *WRITTEN)


def hard_file(name: str) -> bytes:
    """Return one of the hard files by its name."""
    return BUILT[name]() if name in BUILT else WRITTEN[name].read_bytes()
