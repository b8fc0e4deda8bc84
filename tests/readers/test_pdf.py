"""PDF: the printed page back to paragraphs, in the order in which a person reads."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageBreak, PageTemplate, Paragraph, SimpleDocTemplate, Spacer

from tests.readers.outline import outline
from vacaturelint.core.text import BlockKind, Document
from vacaturelint.errors import UnreadableError
from vacaturelint.readers.pdf import read_pdf
from vacaturelint.readers.source import Source

BODY = getSampleStyleSheet()["BodyText"]
SENTENCES = [
    f"Zin {nth} gaat over koken, poetsen en bakken voor de bewoners van het huis in de straat." for nth in range(12)
]


def drawn(draw: Callable[[Canvas], None], **options: object) -> bytes:
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4, **options)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return stream.getvalue()


def read(data: bytes) -> Document:
    return read_pdf(Source("x.pdf", data))


def test_two_columns_are_read_one_after_the_other() -> None:
    stream = io.BytesIO()
    document = BaseDocTemplate(stream, pagesize=A4)
    frames = [Frame(40, 40, 240, 700), Frame(310, 40, 240, 700)]
    document.addPageTemplates([PageTemplate(frames=frames)])
    document.build([item for sentence in SENTENCES * 3 for item in (Paragraph(sentence, BODY), Spacer(1, 12))])
    assert [line[2:] for line in outline(read(stream.getvalue()))] == SENTENCES * 3


def test_broken_words_are_whole_again() -> None:
    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(50, 700)
        for line in (
            "De medewerker helpt de bewo-",
            "ners van de stad en werkt in week-",
            "en avonddienst voor het huis.",
        ):
            text.textLine(line)
        canvas.drawText(text)

    assert outline(read(drawn(draw))) == [
        "P De medewerker helpt de bewoners van de stad en werkt in week- en avonddienst voor het huis."
    ]


def test_the_hyphen_of_a_short_form_stays() -> None:
    def draw(canvas: Canvas) -> None:
        for nth, line in enumerate(("De stad zoekt voor haar dienst een ICT-", "projectleider die graag samenwerkt.")):
            canvas.drawString(50, 700 - 14 * nth, line)

    assert outline(read(drawn(draw))) == [
        "P De stad zoekt voor haar dienst een ICT-projectleider die graag samenwerkt."
    ]


ITEMS = ("Je maait het gras.", "Je snoeit de hagen.", "Je herstelt de banken.")


def dotted(canvas: Canvas, radius: float, gap: float, *, fill: int = 1) -> None:
    canvas.drawString(50, 740, "Dit is jouw werk:")
    for nth, item in enumerate(ITEMS):
        canvas.drawString(80, 700 - 16 * nth, item)
        canvas.circle(80 - gap, 704 - 16 * nth, radius, stroke=1 - fill, fill=fill)


def test_a_bullet_may_be_drawn_as_browsers_do() -> None:
    found = outline(read(drawn(lambda canvas: dotted(canvas, radius=1.9, gap=10))))
    assert found[1:] == [f"L {item}" for item in ITEMS]


@pytest.mark.parametrize(
    ("radius", "gap", "fill"),
    [(6, 10, 1), (1.9, 60, 1), (1.9, 10, 0), (0.2, 10, 1)],
    ids=["large", "far", "open", "dust"],
)
def test_other_round_shapes_are_no_bullets(radius: float, gap: float, fill: int) -> None:
    found = outline(read(drawn(lambda canvas: dotted(canvas, radius, gap, fill=fill))))
    assert not [line for line in found if line.startswith("L")]


def test_a_drawing_of_many_dots_makes_no_bullets() -> None:
    def draw(canvas: Canvas) -> None:
        dotted(canvas, radius=1.9, gap=10)
        for nth in range(500):
            canvas.circle(100 + nth % 20 * 5, 100 + nth // 20 * 5, 1.9, stroke=0, fill=1)

    assert not [line for line in outline(read(drawn(draw))) if line.startswith("L")]


def test_edges_that_repeat_are_margins_and_pages_are_known() -> None:
    def edge(canvas: Canvas, document: SimpleDocTemplate) -> None:
        canvas.drawString(50, 800, "Stad Zandeke - infobundel")
        canvas.drawString(50, 30, f"Pagina {document.page} van 3")

    stream = io.BytesIO()
    flow = [item for nth in range(3) for item in (Paragraph(f"Dit is bladzijde {nth + 1}.", BODY), PageBreak())]
    SimpleDocTemplate(stream, pagesize=A4).build(flow, onFirstPage=edge, onLaterPages=edge)
    document = read(stream.getvalue())
    assert outline(document) == [
        *(f"P Dit is bladzijde {page}." for page in (1, 2, 3)),
        "M Stad Zandeke - infobundel",
    ]
    assert [document.place(block.span.start).page for block in document.blocks] == [1, 2, 3, 1]


def test_headings_by_weight_and_size() -> None:
    def draw(canvas: Canvas) -> None:
        for y, font, size, text in (
            (750, "Helvetica-Bold", 18, "Hulpkok in het woonzorgcentrum"),
            (700, "Helvetica", 11, "Stad Zandeke zoekt een hulpkok die graag lacht."),
            (660, "Helvetica-Bold", 11, "Je plek in het team"),
            (640, "Helvetica", 11, "Je werkt met zes collega's in de keuken."),
        ):
            canvas.setFont(font, size)
            canvas.drawString(50, y, text)

    kinds = [block.kind for block in read(drawn(draw)).blocks]
    assert kinds == [BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.PARAGRAPH]


def locked() -> bytes:
    return drawn(lambda canvas: canvas.drawString(50, 700, "Geheim"), encrypt="wachtwoord")


def crowded(canvas: Canvas) -> None:
    for _ in range(260):
        canvas.drawString(50, 400, "woord " * 16)


REFUSED = {
    "crowded page": (drawn(crowded), "20000 tekens"),
    "no text": (drawn(lambda canvas: canvas.rect(10, 10, 50, 50)), "scan"),
    "password": (locked(), "wachtwoord"),
    "damaged": (b"%PDF-1.4\nniets", "beschadigd"),
}


@pytest.mark.parametrize(("data", "message"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_read_has_its_own_message(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableError, match=message):
        read(data)


WORDS = ("Hulpkok in Zandeke", "Je kookt elke dag soep voor de bewoners van ons huis.", "Je bakt graag brood.")


def write(canvas: Canvas, top: float = 700) -> None:
    for nth, line in enumerate(WORDS):
        canvas.drawString(60, top - 24 * nth, line)


def twice(canvas: Canvas) -> None:
    write(canvas)
    canvas.translate(0.4, -0.3)
    write(canvas)


def twice_in_two_sizes(canvas: Canvas) -> None:
    write(canvas)
    canvas.setFont("Helvetica", 12.05)
    write(canvas)


def turned(degrees: int) -> Callable[[Canvas], None]:
    def draw(canvas: Canvas) -> None:
        canvas.translate(300, 400)
        canvas.rotate(degrees)
        canvas.translate(-200, -600)
        write(canvas)

    return draw


def in_a_form(canvas: Canvas) -> None:
    canvas.beginForm("a")
    write(canvas)
    canvas.endForm()
    canvas.doForm("a")


def cropped(canvas: Canvas) -> None:
    canvas.setCropBox((50, 60, 500, 760))
    write(canvas)
    canvas.drawString(60, 20, "Zetterij snijlijn")
    canvas.drawString(-400, 600, "Verborgen links")


def on_its_side(canvas: Canvas) -> None:
    canvas.setPageRotation(90)
    canvas.translate(595, 0)
    canvas.rotate(90)
    write(canvas, 500)


DRAWN: dict[str, Callable[[Canvas], None]] = {
    "drawn twice": twice,
    "drawn twice, once a little larger": twice_in_two_sizes,
    "turned to the left": turned(90),
    "turned to the right": turned(270),
    "upside down": turned(180),
    "a page on its side": on_its_side,
    "in a form": in_a_form,
    "cropped": cropped,
}


@pytest.mark.parametrize("draw", DRAWN.values(), ids=DRAWN)
def test_the_lines_are_those_that_a_person_sees_each_once(draw: Callable[[Canvas], None]) -> None:
    assert outline(read(drawn(draw))) == [f"H {WORDS[0]}", *(f"P {line}" for line in WORDS[1:])]


def with_own_codes(table: str, text: str, known: int = 0x60) -> bytes:
    """Return a page as Prince prints it: the font brings its own table of codes, here of one byte a letter.

    Of the first `known` codes it also says which letter they are.
    """
    shown = "".join(f"{ord(letter) - 31:02x}" for letter in text)
    page = f"BT /F1 12 Tf 60 700 Td <{shown}> Tj ET"
    letters = f"1 beginbfrange\n<01> <{known:02x}> <0020>\nendbfrange"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(page)} >>\nstream\n{page}\nendstream",
        "<< /Type /Font /Subtype /Type0 /BaseFont /Own /DescendantFonts [6 0 R] /Encoding 7 0 R /ToUnicode 8 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Own /DW 500 /CIDSystemInfo << /Registry (Adobe) "
        "/Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /Own "
        "/FontBBox [0 -200 1000 800] /Ascent 800 /Descent -200 >> >>",
        *(
            f"<< /Length {len(inner)} >>\nstream\n{inner}\nendstream"
            for inner in (f"begincmap\n{table}\nendcmap", f"begincmap\n{letters}\nendcmap")
        ),
    ]
    body = "%PDF-1.5\n" + "".join(f"{nth} 0 obj\n{each}\nendobj\n" for nth, each in enumerate(objects, start=1))
    return f"{body}trailer\n<< /Root 1 0 R /Size {len(objects) + 1} >>\n%%EOF\n".encode("latin-1")


@pytest.mark.parametrize(
    "table",
    [
        "1 begincidrange\n<01> <60> 1\nendcidrange",
        "2 begincidrange\n<01> <20> 1\n<21> <40> 33\nendcidrange\n1 begincidrange <41><60>65 endcidrange",
        "96 begincidchar\n" + "".join(f"<{code:02x}> {code}\n" for code in range(1, 97)) + "endcidchar",
    ],
)
def test_a_font_with_a_table_of_codes_of_its_own_is_read(table: str) -> None:
    assert outline(read(with_own_codes(table, WORDS[1]))) == [f"P {WORDS[1]}"]


def test_text_in_a_font_that_gives_no_letters_is_said() -> None:
    with pytest.raises(UnreadableError, match="een lettertype dat we niet kunnen lezen"):
        read(with_own_codes("1 begincidrange\n<c0> <c1> 1\nendcidrange", WORDS[1]))


def test_letters_of_which_the_font_says_nothing_are_said_beside_what_is_read() -> None:
    found = read(with_own_codes("1 begincidrange\n<01> <60> 1\nendcidrange", "38 UUR loonschaal en maaltijd", 0x3B))
    assert outline(found)[0].split()[1:3] == ["38", "UUR"]
    assert "een lettertype dat we niet kunnen lezen (bladzijde 1)" in " ".join(found.notices)


def test_a_bullet_of_which_the_font_says_nothing_is_no_text_that_is_lost() -> None:
    items = "a 1 AAN 2 b 3 AAN 4 c 5 AAN 6 d 7 AAN 8 e 9 AAN 10 f 11 AAN 12 g 13 h 14 i 15 j 16 k 17"
    assert read(with_own_codes("1 begincidrange\n<01> <60> 1\nendcidrange", items, 0x3B)).notices == ()


def test_letters_without_a_size_are_read_all_the_same() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 0.01)
        write(canvas)

    assert len(outline(read(drawn(draw)))) > 0


def test_slanted_text_is_said() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas)
        canvas.translate(100, 100)
        canvas.rotate(45)
        canvas.drawString(0, 0, "ONTWERP NIET VERSPREIDEN")

    document = read(drawn(draw))
    assert "ONTWERP" not in document.text
    assert document.notices == ("Niet gelezen: schuine tekst (bladzijde 1).",)


def test_letters_set_wide_are_words() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(60, 740, "O N S   A A N B O D")
        text = canvas.beginText(60, 700)
        text.setCharSpace(6)
        text.textLine("JOUW PROFIEL")
        text.setCharSpace(0)
        canvas.drawText(text)
        canvas.drawString(60, 660, "Je kookt elke dag soep.")

    assert outline(read(drawn(draw))) == ["H ONS AANBOD", "H JOUW PROFIEL", "P Je kookt elke dag soep."]


def test_a_title_over_two_lines_is_one() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 22)
        canvas.drawString(60, 760, "Maatschappelijk werker sociale")
        canvas.drawString(60, 734, "dienst")
        canvas.setFont("Helvetica", 11)
        for nth in range(4):
            canvas.drawString(60, 690 - 13 * nth, "Je helpt bewoners die een vraag hebben over wonen of geld, en")

    assert outline(read(drawn(draw)))[0] == "H Maatschappelijk werker sociale dienst"


def test_what_was_filled_in_is_read_beside_its_label() -> None:
    def draw(canvas: Canvas) -> None:
        for y, label in ((700, "Functie:"), (660, "Dienst:")):
            canvas.drawString(60, y, label)
        canvas.acroForm.textfield(name="f", value="Hulpkok", x=150, y=695, width=200, height=18)
        canvas.acroForm.choice(
            name="d", value="Keuken", options=["Keuken", "Poets"], x=150, y=655, width=200, height=18
        )
        for y, ticked, label in ((600, True, "Voltijds"), (570, False, "Deeltijds")):
            canvas.acroForm.checkbox(name=label, checked=ticked, x=60, y=y, size=14)
            canvas.drawString(82, y + 3, label)

    assert outline(read(drawn(draw))) == ["C Functie:", "C Hulpkok", "C Dienst:", "C Keuken", "L Voltijds", "L "]


def test_a_page_that_is_a_picture_is_said(tmp_path: Path) -> None:
    picture = Image.new("RGB", (40, 40), "white")
    picture.save(tmp_path / "a.png")

    def draw(canvas: Canvas) -> None:
        write(canvas)
        canvas.showPage()
        canvas.drawImage(str(tmp_path / "a.png"), 0, 0, 595, 842)

    assert read(drawn(draw)).notices == ("Niet gelezen: een grote afbeelding (tekst in beeld) (bladzijde 2).",)


@pytest.mark.parametrize(("place", "is_told"), [((60, 60, 480, 400), True), ((0, 0, 595, 842), False)])
def test_a_large_picture_is_said_unless_a_text_lies_over_it(
    tmp_path: Path, place: tuple[int, int, int, int], is_told: bool
) -> None:
    Image.new("RGB", (40, 40), "white").save(tmp_path / "a.png")

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(str(tmp_path / "a.png"), *place)
        for nth, sentence in enumerate(SENTENCES[:5]):
            canvas.drawString(60, 760 - 14 * nth, sentence)

    told = ("Niet gelezen: een grote afbeelding (tekst in beeld) (bladzijde 1).",)
    assert read(drawn(draw)).notices == (told if is_told else ())
