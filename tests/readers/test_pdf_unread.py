"""PDF: what is laid over a page or falls off it is read, or told with its page."""

import pytest

from tests.readers.outline import outline
from vacaturelint.core.text import Document
from vacaturelint.readers.pdf import read_pdf
from vacaturelint.readers.source import Source

LINE = "Je kookt elke dag soep."
LOOK = "<</N 6 0 R>>"


def pdf_of(*notes: str, text: str = LINE, box: str = "0 0 595 842", catalog: str = "", encoding: str = "") -> bytes:
    """Return a PDF of one page with a line of text, these annotations on it, and more in its catalog."""
    look = "BT /F1 9 Tf (Zandeke) Tj ET"
    content = f"BT /F1 11 Tf 60 700 Td {text if text.startswith('(') else f'({text})'} Tj ET"
    objects = [
        f"<</Type/Catalog/Pages 2 0 R{catalog}>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[{box}]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>/Annots["
        + "".join(f"<</Type/Annot{note}>>" for note in notes)
        + "]>>",
        f"<</Length {len(content)}>>stream\n{content}\nendstream",
        f"<</Type/Font/Subtype/Type1/BaseFont/Helvetica{encoding}>>",
        f"<</Type/XObject/Subtype/Form/BBox[0 0 99 20]/Length {len(look)}>>stream\n{look}\nendstream",
    ]
    made, starts = "%PDF-1.7\n", []
    for number, each in enumerate(objects, start=1):
        starts.append(len(made))
        made += f"{number} 0 obj\n{each}\nendobj\n"
    table = "".join(f"{start:010} 00000 n \n" for start in starts)
    end = f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(made)}\n%%EOF"
    return f"{made}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{end}".encode("latin-1")


def read(data: bytes) -> Document:
    return read_pdf(Source("x.pdf", data))


def note(kind: str, more: str) -> str:
    return f"/Subtype/{kind}/Rect[60 600 260 620]{more}"


TOLD = {
    "remark": (note("Text", "/Contents(Vragen we dit?)"), "een opmerking in de kantlijn (3 woorden; bladzijde 1)"),
    "remark at a marked line": (
        note("Highlight", "/Contents(Vragen we dit?)"),
        "een opmerking in de kantlijn (3 woorden; bladzijde 1)",
    ),
    "stamp": (note("Stamp", ""), "een stempel (bladzijde 1)"),
    "file": (note("FileAttachment", ""), "een ingesloten bestand (bladzijde 1)"),
    "film": (note("RichMedia", ""), "een video (bladzijde 1)"),
    "button": (
        note("Widget", "/FT/Btn/Ff 65536/MK<</CA(Solliciteer nu)>>"),
        "een formulierveld (2 woorden; bladzijde 1)",
    ),
    "password": (note("Widget", f"/FT/Tx/Ff 8192/V(geheim)/AP{LOOK}"), "een formulierveld (bladzijde 1)"),
    "value that only shows": (note("Widget", f"/FT/Tx/AP{LOOK}"), "een formulierveld (bladzijde 1)"),
    "hidden value": (note("Widget", "/FT/Tx/F 2/V(Je hebt ervaring)"), "verborgen tekst (3 woorden; bladzijde 1)"),
}


@pytest.mark.parametrize(("given", "told"), TOLD.values(), ids=TOLD)
def test_what_is_laid_over_a_page_is_told(given: str, told: str) -> None:
    document = read(pdf_of(given))
    assert outline(document) == [f"P {LINE}"]
    assert document.notices == (f"Niet gelezen: {told}.",)


@pytest.mark.parametrize(
    "given",
    [
        note("Link", "/Contents(naar de site)"),
        note("Popup", "/Contents(Vragen we dit?)"),
        note("Highlight", ""),
        note("Widget", "/FT/Tx"),
    ],
)
def test_what_shows_no_text_is_not_told(given: str) -> None:
    assert read(pdf_of(given)).notices == ()


RICH = [
    ("FreeText", "/RC(<body><p>Je spreekt &amp; schrijft.</p></body>)"),
    ("Widget", "/FT/Tx/RV(Je <b>spreekt</b> &amp; schrijft.)"),
]


@pytest.mark.parametrize(("kind", "more"), RICH)
def test_a_value_that_is_only_given_with_its_looks_is_read(kind: str, more: str) -> None:
    document = read(pdf_of(note(kind, more)))
    assert outline(document) == [f"P {LINE}", "P Je spreekt & schrijft."]
    assert document.notices == ()


PARTS = {
    "file": ("/Names<</EmbeddedFiles<</Names[(a.docx)<<>>]>>>>", ("een ingesloten bestand",)),
    "form for one program": (
        "/NeedsRendering true/AcroForm<</XFA[]>>",
        ("een formulier dat alleen Adobe Reader toont (XFA)",),
    ),
    "form for any program": ("/AcroForm<</XFA[]>>", ()),
    "other names": ("/Names<</Dests<<>>>>", ()),
}


@pytest.mark.parametrize(("catalog", "told"), PARTS.values(), ids=PARTS)
def test_what_a_file_holds_beside_its_pages_is_told(catalog: str, told: tuple[str, ...]) -> None:
    notices = tuple(f"Niet gelezen: {what} (bladzijde 1)." for what in told)
    assert read(pdf_of(catalog=catalog)).notices == notices


def test_a_page_whose_corners_are_given_the_other_way_round_is_read() -> None:
    assert outline(read(pdf_of(box="595 842 0 0"))) == [f"P {LINE}"]


def test_text_that_falls_off_the_page_is_told() -> None:
    document = read(pdf_of(text="(Je bakt.) Tj 900 0 Td (en dit staat ernaast)"))
    assert outline(document) == ["P Je bakt."]
    assert document.notices == ("Niet gelezen: tekst buiten de bladzijde (bladzijde 1).",)


@pytest.mark.parametrize(
    ("text", "is_told"), [("Een qxef, een proxel en een axtel.", True), ("Een proef. x Je kookt. x Je bakt.", False)]
)
def test_words_with_a_letter_that_is_not_known_are_told(text: str, is_told: bool) -> None:
    document = read(pdf_of(text=text, encoding="/Encoding<</Differences[120/g483]>>"))
    told = ("Niet gelezen: tekst in een lettertype dat we niet kunnen lezen (bladzijde 1).",)
    assert document.notices == (told if is_told else ())


NUMBERED = {
    "g483": "P Je koopt 1 ton.",
    "a120": "P Je koopt x1 ton.",
    "G78": "P Je koopt x1 ton.",
    "G4B": "P Je koopt K1 ton.",
    "C75": "P Je koopt K1 ton.",
    "c228": "P Je koopt ä1 ton.",
    "C13": "P Je koopt 1 ton.",
    "f_i": "P Je koopt fi1 ton.",
}


@pytest.mark.parametrize(("name", "expected"), NUMBERED.items())
def test_a_sign_by_a_number_is_the_letter_that_the_number_tells_or_none(name: str, expected: str) -> None:
    document = read(pdf_of(text="Je koopt x1 ton.", encoding=f"/Encoding<</Differences[120/{name}]>>"))
    assert outline(document) == [expected]
