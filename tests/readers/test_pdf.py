"""PDF: the printed page back to paragraphs, in the order in which a person reads."""

import io
import zlib
from collections.abc import Callable

import pytest
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


def bomb() -> bytes:
    packed = zlib.compress(b"0" * 110_000_000, 9)
    return b"%PDF-1.4\n1 0 obj<</Filter/FlateDecode>>stream\n" + packed + b"\nendstream endobj"


def crowded(canvas: Canvas) -> None:
    for _ in range(260):
        canvas.drawString(50, 400, "woord " * 16)


REFUSED = {
    "bomb": (bomb(), "100 MB"),
    "bomb in a bomb": (b"%PDF-1.4 1 0 obj<</Filter [/FlateDecode /FlateDecode]>>", "100 MB"),
    "crowded page": (drawn(crowded), "20000 tekens"),
    "no text": (drawn(lambda canvas: canvas.rect(10, 10, 50, 50)), "scan"),
    "password": (locked(), "wachtwoord"),
    "damaged": (b"%PDF-1.4\nniets", "beschadigd"),
}


@pytest.mark.parametrize(("data", "message"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_read_has_its_own_message(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableError, match=message):
        read(data)
