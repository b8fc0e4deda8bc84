"""Word files: everything a template may hold is read once, in order, and each character is found back."""

import io
import re
from xml.sax.saxutils import escape

import docx
import pytest
from docx2python import docx2python
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.readers.outline import outline
from tests.readers.packages import docx_of, paragraph, run_of, table, text_box
from vacaturelint.core.text import Document
from vacaturelint.errors import UnreadableError
from vacaturelint.readers.docx import read_docx
from vacaturelint.readers.docx_text import paragraph_nodes, text_nodes
from vacaturelint.readers.source import Source
from vacaturelint.readers.xml import parse_xml

INTRO = paragraph("Stad Zandeke zoekt een kok.")
STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Huisstijl kop"/><w:basedOn w:val="Kop2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Rang"><w:name w:val="Rang"/>'
    '<w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Punten"><w:name w:val="Punten"/>'
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Vet"><w:name w:val="Vet"/><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Inh"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:type="character" w:styleId="Weg"><w:name w:val="Weg"/><w:rPr><w:vanish/></w:rPr></w:style>'
)


def style(name: str) -> str:
    return f'<w:pStyle w:val="{name}"/>'


def field(code: str, result: str) -> str:
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"{marks[0]}<w:r><w:instrText>{code}</w:instrText></w:r>{marks[1]}{run_of(result)}{marks[2]}"


NUMBER = f'<w:fldSimple w:instr="NUMPAGES">{run_of("9")}</w:fldSimple>'
LIST = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>'
BODIES = {
    "heading styles": (
        paragraph("Taken", properties=style("Kop2"))
        + paragraph("Je dag", properties=style("Eigen"))
        + paragraph("Je week", properties=style("Rang"))
        + paragraph("Je jaar", properties='<w:outlineLvl w:val="0"/>'),
        ["H Taken", "H Je dag", "H Je week", "H Je jaar"],
    ),
    "fake headings": (
        paragraph(run_of("Je plaats in het team", "<w:b/>"))
        + paragraph("Je plek", properties=style("Vet"))
        + paragraph(run_of("Grote letters hier", '<w:sz w:val="32"/>'))
        + paragraph("JE LOON EN VOORDELEN")
        + paragraph(run_of("Let op:", "<w:b/>"), " mail ons voor 1 mei.")
        + paragraph(run_of("Niet vet", '<w:b w:val="0"/>'), properties=style("Vet")),
        [
            "H Je plaats in het team",
            "H Je plek",
            "H Grote letters hier",
            "H JE LOON EN VOORDELEN",
            "P Let op: mail ons voor 1 mei.",
            "P Niet vet",
        ],
    ),
    "lists": (
        paragraph("Je kookt.", properties=LIST)
        + paragraph("Je poetst.", properties=style("Punten"))
        + paragraph("•\tJe lacht.")
        + paragraph("- ", "Je zingt.")
        + paragraph("Geen punt meer", properties='<w:numPr><w:numId w:val="0"/></w:numPr>'),
        ["L Je kookt.", "L Je poetst.", "L Je lacht.", "L Je zingt.", "P Geen punt meer"],
    ),
    "nested tables": (
        table([paragraph("Rang"), paragraph("Taal") + table([paragraph("spreken"), paragraph("B1")])]),
        ["C Rang", "C Taal", "C spreken", "C B1"],
    ),
    "a table as layout": (
        table([paragraph("Dit is je werk bij ons.") + paragraph("Je kookt.") + paragraph("Wat bieden wij?")]),
        ["P Dit is je werk bij ons.", "P Je kookt.", "H Wat bieden wij?"],
    ),
    "hyperlinks and fields": (
        paragraph("Mail ", f"<w:hyperlink>{run_of('kok@zandeke.example.be')}</w:hyperlink>", " voor ")
        + paragraph(
            "Bladzijde ", field("PAGE", "3"), " van ", f'<w:fldSimple w:instr="NUMPAGES">{run_of("9")}</w:fldSimple>'
        ),
        ["P Mail kok@zandeke.example.be voor", "P Bladzijde 3 van 9"],
    ),
    "content controls": (
        f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('Je werkt in een blok.')}</w:sdtContent></w:sdt>"
        + paragraph("Start: ", f"<w:sdt><w:sdtContent>{run_of('1 mei')}</w:sdtContent></w:sdt>")
        + f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{paragraph('Klik hier.')}</w:sdtContent></w:sdt>",
        ["P Je werkt in een blok.", "P Start: 1 mei"],
    ),
    "tracked changes": (
        paragraph(
            "Je ",
            f"<w:ins>{run_of('kookt')}</w:ins>",
            "<w:del><w:r><w:delText>bakt</w:delText></w:r></w:del>",
            f"<w:moveFrom>{run_of(' weg')}</w:moveFrom><w:moveTo>{run_of(' graag')}</w:moveTo>",
            ".",
        )
        + f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{paragraph('geschrapt')}</w:tc></w:tr></w:tbl>",
        ["P Je kookt graag."],
    ),
    "text boxes": (
        paragraph("Voor de foto.", text_box(paragraph("Kom langs op 3 mei.")), " Erna."),
        ["P Voor de foto. Erna.", "P Kom langs op 3 mei."],
    ),
    "hidden text, soft hyphens and breaks": (
        paragraph(
            run_of("Een keuken\u00admede\u00adwerker"),
            run_of(" verborgen", "<w:vanish/>"),
            run_of(" ook weg", '<w:rStyle w:val="Weg"/>'),
            "<w:r><w:softHyphen/><w:t>kok</w:t><w:br/><w:t>met stijl</w:t><w:noBreakHyphen/><w:t>gevoel</w:t></w:r>",
        ),
        ["P Een keukenmedewerkerkok met stijl-gevoel"],
    ),
    "lines in one paragraph": (
        paragraph("<w:r><w:t>Je taken:</w:t><w:br/><w:t>- koken</w:t><w:br/><w:t>- poetsen</w:t></w:r>"),
        ["H Je taken:", "L koken", "L poetsen"],
    ),
    "a table of contents": (
        paragraph("Taken 3", properties=style("Inh")) + paragraph("Je kookt."),
        ["M Taken 3", "P Je kookt."],
    ),
}


def read(data: bytes) -> Document:
    return read_docx(Source("x.docx", data))


@pytest.mark.parametrize(("body", "expected"), BODIES.values(), ids=BODIES)
def test_what_a_template_may_hold(body: str, expected: list[str]) -> None:
    document = read(docx_of(INTRO + body, styles=STYLES))
    assert outline(document) == ["P Stad Zandeke zoekt een kok.", *expected]


def test_margins_come_last_and_once() -> None:
    data = docx_of(
        INTRO,
        header=paragraph("Stad Zandeke"),
        footer=paragraph("Stad Zandeke"),
        footnotes='<w:footnote w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        f"<w:footnote>{paragraph('Met examen.')}</w:footnote>",
        endnotes=f"<w:endnote>{paragraph('Bron: de wet.')}</w:endnote>",
    )
    assert outline(read(data)) == [
        "P Stad Zandeke zoekt een kok.",
        "M Met examen.",
        "M Bron: de wet.",
        "M Stad Zandeke",
    ]


@pytest.mark.parametrize("body", [body for body, _ in BODIES.values()], ids=BODIES)
def test_every_character_is_found_back_in_its_text_node(body: str) -> None:
    raw = docx_of(INTRO + body, styles=STYLES)
    assert_found_back(read(raw), raw)


def assert_found_back(document: Document, raw: bytes) -> None:
    root = docx.Document(io.BytesIO(raw)).element
    paragraphs = list(paragraph_nodes(root))
    for block in document.blocks:
        assert block.fragments[0].span.start == block.span.start
        assert block.fragments[-1].span.end == block.span.end
        for fragment in block.fragments:
            node = list(text_nodes(paragraphs[fragment.paragraph - 1]))[fragment.run]
            text = document.text[fragment.span.start : fragment.span.end]
            if node.tag.endswith("}t"):
                assert (node.text or "")[fragment.offset : fragment.offset + len(text)] == text
            assert fragment.part == "word/document.xml"


RUNS = st.text(st.characters(blacklist_categories=["Cc", "Cs", "Cn"]), max_size=30)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(RUNS, max_size=4), max_size=6))
def test_any_text_in_any_runs_is_found_back(paragraphs: list[list[str]]) -> None:
    made = "".join(paragraph(*(run_of(escape(run)) for run in runs)) for runs in paragraphs)
    raw = docx_of(INTRO + made)
    document = read(raw)
    assert_found_back(document, raw)
    for offset in range(len(document.text) + 1):
        assert document.place(offset).line >= 1


TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
MACRO = "application/vnd.ms-word.document.macroEnabled.main+xml"


@pytest.mark.parametrize(("main", "name"), [(TEMPLATE, "document"), (MACRO, "document"), ("", "document2")])
def test_templates_macro_files_and_other_part_names_are_read(main: str, name: str) -> None:
    assert outline(read(docx_of(INTRO, main=main, name=name))) == ["P Stad Zandeke zoekt een kok."]


def test_deep_tables_are_refused_by_name_of_the_limit() -> None:
    body = paragraph("diep")
    for _ in range(120):
        body = table([body])
    with pytest.raises(UnreadableError, match="200 lagen"):
        read(docx_of(body))


def test_entities_are_not_expanded() -> None:
    evil = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + f'<w:p xmlns:w="x"><w:t>{"&a;"}</w:t></w:p>'
    assert "root" not in "".join(str(text) for text in parse_xml(evil.encode(), "kapot").itertext())


# Where docx2python reads something else, and why we do not follow it.
ORACLE_DIFFERS = {
    "content controls": "it reads the prompt of a control that nobody filled in",
    "tracked changes": "it reads moved-away text twice and a deleted table row",
    "text boxes": "it reads the copy for old versions of Word too",
    "hidden text, soft hyphens and breaks": "it reads hidden text and drops the non-breaking hyphen",
}
TYPED = re.compile(r"^\s*(?:--|[-•])\s+", re.MULTILINE)


@pytest.mark.parametrize("name", sorted(BODIES.keys() - ORACLE_DIFFERS.keys()))
def test_words_and_their_order_are_those_of_docx2python(name: str) -> None:
    raw = docx_of(INTRO + BODIES[name][0], styles=STYLES)
    with docx2python(io.BytesIO(raw)) as oracle:
        words = TYPED.sub("", oracle.text).split()
    assert read(raw).text.split() == words
