"""Accept all gives what was promised, refuse all gives the original: over generated run splits and hard documents."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.editors.tracked import settled, shape
from tests.findings import finding_at
from tests.readers.packages import docx_of, paragraph, run_of, table, text_box
from vacaturelint.core.text import Document, Span
from vacaturelint.editors.docx_changes import Changeable, correct_docx
from vacaturelint.editors.docx_comments import annotate_docx
from vacaturelint.editors.plan import Edit, Plan, applied
from vacaturelint.readers.docx import read_docx
from vacaturelint.readers.source import Source

MOMENT = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
WORDS = ["vlot", "teamplayer", "& co", "foto’s", "é", "\U0001f600", "je", "werkt", "<b>"]
LOOKS = ["", "<w:b/>", "<w:i/>", '<w:color w:val="FF0000"/>']
HYPERLINK = '<w:hyperlink r:id="rId9">{}</w:hyperlink>'
CONTROL = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"


def edit_at(document: Document, start: int, end: int, better: str) -> Edit:
    span = Span(start, end)
    return Edit(span, better, finding_at(document, span, better))


def read(data: bytes) -> Document:
    return read_docx(Source("a.docx", data))


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


@st.composite
def paragraphs(draw: st.DrawFn) -> str:
    words = draw(st.lists(st.sampled_from(WORDS), min_size=2, max_size=8))
    text = "Zin " + " ".join(words)
    cuts = sorted(draw(st.sets(st.integers(1, len(text) - 1), max_size=5)))
    pieces = [text[a:b] for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    runs = []
    for piece in pieces:
        run = run_of(_escaped(piece), draw(st.sampled_from(LOOKS)))
        run = run.replace("</w:t>", draw(st.sampled_from(["</w:t>", "</w:t><w:tab/>", "</w:t><w:t>x</w:t>"])))
        runs.append(draw(st.sampled_from(["{}", HYPERLINK, CONTROL])).format(run))
    return paragraph(*runs)


@st.composite
def bodies(draw: st.DrawFn) -> str:
    made = draw(st.lists(paragraphs(), min_size=1, max_size=4))
    return "".join(table([each]) if draw(st.booleans()) else each for each in made)


@settings(max_examples=200, deadline=None)
@given(bodies(), st.data())
def test_accepting_gives_the_promise_and_refusing_the_original(body: str, data: st.DataObject) -> None:
    source = docx_of(body)
    document = read(source)
    can_apply = Changeable(source, document)
    edits: list[Edit] = []
    for block in document.blocks:
        start = data.draw(st.integers(block.span.start, block.span.end - 1))
        end = data.draw(st.integers(start + 1, block.span.end))
        edit = edit_at(document, start, end, data.draw(st.sampled_from(["samen", "X & Y", "<é>"])))
        if can_apply(edit):
            edits.append(edit)
    spans = [Span(b.span.start, data.draw(st.integers(b.span.start + 1, b.span.end))) for b in document.blocks]
    rest = tuple(finding_at(document, span) for span in spans)
    made = correct_docx(source, document, Plan(tuple(edits), rest), MOMENT)
    promised = applied(document.text, edits)
    assert read(settled(made, accept=True)).text.split() == promised.split()
    assert read(made).text.split() == promised.split()
    refused = settled(made, accept=False)
    assert read(refused).text == document.text
    assert shape(refused) == shape(source)


FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>vlot</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
INSERTED = '<w:ins w:id="7" w:author="An"><w:r><w:t>vlot</w:t></w:r></w:ins>'
LOCKED = '<w:sdt><w:sdtPr><w:lock w:val="contentLocked"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>'
HARD = {
    "field": paragraph("Je bent ", FIELD),
    "change of another": paragraph("Je bent ", INSERTED),
    "locked control": paragraph("Je bent ", LOCKED.format(run_of("vlot"))),
    "text box": paragraph("Tekst ", text_box(paragraph("Je bent vlot"))),
    "note mark": paragraph("Je bent ", "<w:r><w:t>vl</w:t><w:footnoteReference w:id='2'/><w:t>ot</w:t></w:r>"),
}


@pytest.mark.parametrize("name", HARD)
def test_what_word_would_lose_becomes_a_comment(name: str) -> None:
    source = docx_of(paragraph("Titel") + HARD[name])
    document = read(source)
    start = document.text.index("vlot")
    edit = edit_at(document, start, start + 4, "snel")
    assert not Changeable(source, document)(edit)
    made = annotate_docx(source, document, (edit.finding,), MOMENT)
    assert shape(made) == shape(source)


def test_the_new_words_look_like_the_first_of_the_old() -> None:
    source = docx_of(paragraph(run_of("team", "<w:b/>"), run_of("player", "<w:i/>"), " zijn"))
    document = read(source)
    made = correct_docx(source, document, Plan((edit_at(document, 0, 10, "collega"),), ()), MOMENT)
    assert ("char", _bold(), "collega") in shape(settled(made, accept=True))


def _bold() -> str:
    return next(event[1] for event in shape(docx_of(paragraph(run_of("a", "<w:b/>")))) if event[0] == "char")
