"""Comments stand at their words, and nothing else in the package changes."""

import io
import re
import zipfile
from datetime import timedelta

import docx
import pytest
from lxml import etree

from tests.editors.hard import strict, with_parts
from tests.editors.test_docx_changes import MOMENT, read
from tests.editors.tracked import part, shape
from tests.findings import finding_at
from tests.readers.packages import W, docx_of, paragraph, run_of
from vacaturelint.core.finding import Suggestion
from vacaturelint.core.text import Span
from vacaturelint.editors.docx_comments import annotate_docx
from vacaturelint.editors.docx_own import Earlier, bare_docx
from vacaturelint.editors.remark import LONGEST, remark_lines


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
    assert first == "Waarschuwing: Schrijf het anders.|Waarom: Zo leest iedereen het.|VL201 kantoorjargon"
    assert second.startswith("Bij 'Vlotte':")


@pytest.mark.parametrize(("taken", "given"), [("41", "42"), ("999999999", "1000000000"), ("2147483647", "1")])
def test_a_new_comment_has_a_number_that_no_mark_has_and_that_word_can_hold(taken: str, given: str) -> None:
    bookmark = f'<w:bookmarkStart w:id="{taken}" w:name="plek"/><w:bookmarkEnd w:id="{taken}"/>'
    source = docx_of(paragraph("Titel") + paragraph(bookmark, "Je bent een teamplayer."))
    document = read(source)
    start = document.text.index("teamplayer")
    made = annotate_docx(source, document, [finding_at(document, Span(start, start + 10))], MOMENT)
    assert [node.get(f"{{{W}}}id") for node in part(made, "word/comments.xml")] == [given]


def test_existing_comments_stay_and_python_docx_reads_the_file() -> None:
    made = docx.Document()
    run = made.add_paragraph("Je bent een teamplayer.").runs[0]
    made.add_comment(run, text="Klopt dit?", author="An", initials="A")
    stream = io.BytesIO()
    made.save(stream)
    document = read(stream.getvalue())
    data = annotate_docx(stream.getvalue(), document, [finding_at(document, Span(12, 22))], MOMENT)
    authors = [(c.author, c.text.split("\n")[0]) for c in docx.Document(io.BytesIO(data)).comments]
    assert authors == [("An", "Klopt dit?"), ("vacaturelint", "Waarschuwing: Schrijf het anders.")]


def test_other_parts_stay_byte_for_byte() -> None:
    source = docx_of(paragraph("Titel"), styles="<w:style w:styleId='a'/>", footer=paragraph("Voet"))
    document = read(source)
    made = annotate_docx(source, document, [finding_at(document, None)], MOMENT)
    with zipfile.ZipFile(io.BytesIO(source)) as old, zipfile.ZipFile(io.BytesIO(made)) as new:
        changed = {name for name in new.namelist() if name not in old.namelist() or old.read(name) != new.read(name)}
    assert changed == {"[Content_Types].xml", "word/_rels/document.xml.rels", "word/comments.xml", "word/document.xml"}
    assert etree.tostring(part(made, "word/comments.xml"))


TEXT = paragraph("Titel") + paragraph("Je bent een vlotte teamplayer, en vlot.") + paragraph("Aanbod")


def test_annotating_again_replaces_what_we_said_and_leaves_the_rest_byte_for_byte() -> None:
    document = read(source := docx_of(TEXT))
    findings = [finding_at(document, None), finding_at(document, Span(18, 24)), finding_at(document, Span(25, 35))]
    once = annotate_docx(source, document, findings, MOMENT)
    twice = annotate_docx(once, read(once), findings, MOMENT + timedelta(days=1))
    for name in ("word/comments.xml", "word/document.xml"):
        assert etree.tostring(part(twice, name)) == etree.tostring(part(once, name))
    fewer = annotate_docx(twice, read(twice), findings[1:2], MOMENT)
    assert [words for words, _ in commented(fewer)] == ["vlotte"]
    none = annotate_docx(twice, read(twice), [], MOMENT)
    assert commented(none) == []
    assert not [node for node in part(none).iter() if "omment" in str(node.tag)]
    assert shape(none) == shape(source)


def test_a_comment_with_an_answer_or_that_is_done_stays_and_is_not_said_twice() -> None:
    document = read(source := docx_of(TEXT))
    findings = [finding_at(document, Span(18, 24)), finding_at(document, Span(25, 35)), finding_at(document, None)]
    findings = [one._replace(message=f"Schrijf het anders, nummer {nth}.") for nth, one in enumerate(findings)]
    once = annotate_docx(source, document, findings, MOMENT)
    answered = _with_threads(once, parents={"Waarschuwing: Schrijf het anders, nummer 0."}, done={"nummer 1."})
    again = annotate_docx(answered, read(answered), findings, MOMENT)
    texts = [text.split("|")[0] for _, text in commented(again)]
    assert sorted(texts) == ["Klopt.", *(f"Waarschuwing: Schrijf het anders, nummer {nth}." for nth in range(3))]
    extended = part(again, "word/commentsExtended.xml")
    known = {node.get(f"{{{_W14}}}paraId") for node in part(again, "word/comments.xml").iter(f"{{{W}}}p")}
    assert {node.get(f"{{{_W15}}}paraId") for node in extended} <= known


_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_W15 = "http://schemas.microsoft.com/office/word/2012/wordml"


def _with_threads(data: bytes, parents: set[str], done: set[str]) -> bytes:
    """Return the file as Word leaves it when somebody answers one comment and closes another."""
    comments = part(data, "word/comments.xml")
    threads = etree.Element(f"{{{_W15}}}commentsEx", nsmap={"w15": _W15})
    for nth, comment in enumerate(list(comments)):
        number = f"0000000{nth}"
        comment[-1].set(f"{{{_W14}}}paraId", number)
        first = "".join(str(text) for text in comment[0].itertext())
        closed = str(int(any(first.endswith(words) for words in done)))
        etree.SubElement(threads, f"{{{_W15}}}commentEx", {f"{{{_W15}}}paraId": number, f"{{{_W15}}}done": closed})
        if first in parents:
            answer = etree.SubElement(comments, f"{{{W}}}comment", {f"{{{W}}}id": "99", f"{{{W}}}author": "An"})
            told = etree.SubElement(answer, f"{{{W}}}p", {f"{{{_W14}}}paraId": "000000FF"})
            etree.SubElement(etree.SubElement(told, f"{{{W}}}r"), f"{{{W}}}t").text = "Klopt."
            names = {f"{{{_W15}}}paraId": "000000FF", f"{{{_W15}}}paraIdParent": number, f"{{{_W15}}}done": "0"}
            etree.SubElement(threads, f"{{{_W15}}}commentEx", names)
    relation = (
        '<Relationship Id="rIdEx" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" '
        'Target="commentsExtended.xml"/>'
    )
    kind = (
        '<Override PartName="/word/commentsExtended.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml"/>'
    )
    parts: dict[str, str | bytes] = {
        "word/comments.xml": etree.tostring(comments),
        "word/commentsExtended.xml": etree.tostring(threads),
    }
    return with_parts(data, parts, relation, kind)


def test_comments_on_one_place_are_read_in_the_order_they_are_listed() -> None:
    document = read(source := docx_of(TEXT))
    findings = [finding_at(document, None)._replace(code=f"VL70{nth}", message=f"{nth}.") for nth in (1, 2, 3)]
    made = part(annotate_docx(source, document, findings, MOMENT))
    marks = [(etree.QName(node).localname, node.get(f"{{{W}}}id")) for node in made.iter() if "omment" in str(node.tag)]
    numbers = {name: [number for kind, number in marks if kind == name] for name, _ in marks}
    assert all(found == sorted(found, key=lambda number: int(number or 0)) for found in numbers.values())
    assert len(numbers["commentReference"]) == 3


def test_what_is_missing_is_said_at_the_heading_it_belongs_under() -> None:
    document = read(source := docx_of(TEXT))
    heading = document.text.index("Aanbod")
    missing = finding_at(document, None)._replace(data={"element": "salaris", "heading": str(heading)})
    ((words, _),) = commented(annotate_docx(source, document, [missing], MOMENT))
    assert words == "Aanbod"


@pytest.mark.parametrize("words", [3, 30, 59, 80, 200])
@pytest.mark.parametrize("sentence", [5, 400])
def test_a_comment_is_never_long_and_always_says_what_to_do(words: int, sentence: int) -> None:
    text = " ".join(
        f"{'W' if nth % sentence == 0 else 'w'}oord{'.' if nth % sentence == sentence - 1 else ''}"
        for nth in range(words)
    )
    document = read(docx_of(TEXT))
    finding = finding_at(document, Span(6, 40))._replace(
        message=text, reason=text, suggestions=(Suggestion(text), Suggestion("Zo kan het ook.")),
    )  # fmt: skip
    for quote in (False, True):
        lines = remark_lines(finding, quote=quote)
        assert len(" ".join(lines).split()) <= LONGEST
        assert lines[int(quote)].startswith("Waarschuwing: Woord")
        assert lines[-1] == "VL201 kantoorjargon"
        assert re.match("Bij '", lines[0]) if quote else True


def test_why_is_told_at_the_first_comment_of_a_rule_only() -> None:
    document = read(source := docx_of(TEXT))
    findings = [finding_at(document, Span(18, 24)), finding_at(document, Span(25, 35))]
    first, second = (text for _, text in commented(annotate_docx(source, document, findings, MOMENT)))
    assert "Waarom:" in first
    assert "Waarom:" not in second


def test_a_sentence_that_our_marks_cut_is_whole_again_without_them() -> None:
    bold = run_of("vlotte", "<w:b/>")
    source = docx_of(paragraph("Titel") + paragraph("Je bent een ", bold, " teamplayer met zin in een team."))
    document = read(source)
    words = ("een vlotte teamplayer", "teamplayer", "in een", "team.")
    spans = [Span(document.text.index(word), document.text.index(word) + len(word)) for word in words]
    once = annotate_docx(source, document, [finding_at(document, span) for span in spans], MOMENT)
    bare, earlier = bare_docx(once)
    assert earlier.dates
    fragments = [block.fragments for block in read(bare).blocks]
    assert fragments == [block.fragments for block in document.blocks]
    assert shape(bare) == shape(source)
    assert bare_docx(source) == (source, Earlier())


def test_white_space_that_a_program_puts_between_tags_keeps_no_halves_apart() -> None:
    source = docx_of(paragraph("Titel") + paragraph(run_of("een vlotte teamplayer", "<w:b/>")))
    document = read(source)
    start = document.text.index("vlotte")
    once = annotate_docx(source, document, [finding_at(document, Span(start, start + 6))], MOMENT)
    body = etree.tostring(part(once))
    assert body.count(b"</w:rPr><w:t") == 3
    once = with_parts(once, {"word/document.xml": body.replace(b"</w:rPr><w:t", b"</w:rPr>\n<w:t", 1).decode()})
    fragments = [block.fragments for block in read(bare_docx(once)[0]).blocks]
    assert fragments == [block.fragments for block in document.blocks]


@pytest.mark.parametrize(
    ("source", "home"),
    [(strict(), "http://purl.oclc.org/"), (docx_of(paragraph("Kok")), "http://schemas.openxmlformats")],
)
def test_the_comments_are_related_as_the_kind_of_word_file_has_it(source: bytes, home: str) -> None:
    made = annotate_docx(source, read(source), [finding_at(read(source), Span(0, 2))], MOMENT)
    (kind,) = (
        one.get("Type") for one in part(made, "word/_rels/document.xml.rels") if one.get("Target") == "comments.xml"
    )
    assert str(kind).startswith(home)


def test_what_to_write_comes_before_why_and_no_question_ends_what_was_cut() -> None:
    finding = finding_at(read(docx_of(paragraph("Titel van de tekst"))), Span(0, 5))._replace(
        message="Doe iets.", reason="Zo leest iedereen het.",
        suggestions=(Suggestion("Kom. Heb je hulp nodig? " + "woord " * 60 + "."), Suggestion("Zo kan het ook.")),
    )  # fmt: skip
    lines = [line.split(":")[0] for line in remark_lines(finding)]
    assert lines == ["Waarschuwing", "Schrijf", "Schrijf", "Waarom", "VL201 kantoorjargon"]
    assert remark_lines(finding)[1] == "Schrijf: Kom."
