"""Comments stand at their words, and nothing else in the package changes."""

import io
import zipfile

import docx
from lxml import etree

from tests.editors.test_docx_changes import MOMENT, finding_at, read
from tests.editors.tracked import part, shape
from tests.readers.packages import W, docx_of, paragraph, run_of
from vacaturelint.core.text import Span
from vacaturelint.editors.docx_comments import annotate_docx


def commented(data: bytes) -> list[tuple[str, str]]:
    """Return the words and the text of every comment."""
    root = part(data)
    texts = {
        node.get(f"{{{W}}}id"): "|".join(str(text) for text in node.itertext())
        for node in part(data, "word/comments.xml")
    }
    found: list[tuple[str, str]] = []
    for number, text in texts.items():
        words, inside = "", False
        for node in root.iter():
            if node.get(f"{{{W}}}id") == number and str(node.tag).endswith(("commentRangeStart", "commentRangeEnd")):
                inside = str(node.tag).endswith("Start")
            elif inside and node.tag == f"{{{W}}}t":
                words += node.text or ""
        found.append((words, text))
    return found


def test_overlapping_findings_keep_their_exact_words() -> None:
    source = docx_of(paragraph("Titel") + paragraph("Je bent ", run_of("een vlo", "<w:b/>"), "tte teamplayer."))
    document = read(source)
    words = ("een vlotte teamplayer", "vlotte", "teamplayer")
    spans = [Span(document.text.index(word), document.text.index(word) + len(word)) for word in words]
    made = annotate_docx(source, document, [finding_at(document, span) for span in spans], MOMENT)
    assert [found for found, _ in commented(made)] == list(words)
    assert shape(made) == shape(source)


def test_what_has_no_place_in_the_body_goes_to_the_title() -> None:
    source = docx_of(paragraph("Titel") + paragraph("Tekst."), header=paragraph("Vlotte kop"))
    document = read(source)
    start = document.text.index("Vlotte")
    findings = [finding_at(document, None), finding_at(document, Span(start, start + 6))]
    (title, first), (_, second) = commented(annotate_docx(source, document, findings, MOMENT))
    assert title == "Titel"
    assert first == "Schrijf het anders.|Waarom: Zo leest iedereen het.|waarschuwing VL201 kantoorjargon".replace(
        "|", "|"
    )
    assert second.startswith("Bij 'Vlotte':")


def test_existing_comments_stay_and_python_docx_reads_the_file() -> None:
    made = docx.Document()
    run = made.add_paragraph("Je bent een teamplayer.").runs[0]
    made.add_comment(run, text="Klopt dit?", author="An", initials="A")
    stream = io.BytesIO()
    made.save(stream)
    document = read(stream.getvalue())
    data = annotate_docx(stream.getvalue(), document, [finding_at(document, Span(12, 22))], MOMENT)
    authors = [(c.author, c.text.split("\n")[0]) for c in docx.Document(io.BytesIO(data)).comments]
    assert authors == [("An", "Klopt dit?"), ("vacaturelint", "Schrijf het anders.")]


def test_other_parts_stay_byte_for_byte() -> None:
    source = docx_of(paragraph("Titel"), styles="<w:style w:styleId='a'/>", footer=paragraph("Voet"))
    document = read(source)
    made = annotate_docx(source, document, [finding_at(document, None)], MOMENT)
    with zipfile.ZipFile(io.BytesIO(source)) as old, zipfile.ZipFile(io.BytesIO(made)) as new:
        changed = {name for name in new.namelist() if name not in old.namelist() or old.read(name) != new.read(name)}
    assert changed == {"[Content_Types].xml", "word/_rels/document.xml.rels", "word/comments.xml", "word/document.xml"}
    assert etree.tostring(part(made, "word/comments.xml"))
