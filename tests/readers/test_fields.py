"""The page of a job site that lost its line breaks: whatever the format, its fields are blocks of their own."""

from tests.readers.outline import outline
from tests.readers.packages import docx_of, paragraph
from vacaturelint.core.job_site import SiteField
from vacaturelint.core.text import Document
from vacaturelint.readers.docx import read_docx
from vacaturelint.readers.markdown import read_markdown
from vacaturelint.readers.source import Source

PAGE = (
    "Hulpkok voor een job in ZANDEKE Online sinds: 3 dagen Rijbewijs B auto's Werkervaring Geen ervaring "
    "Functieomschrijving Je kookt elke dag. Profiel - Je werkt graag in team. Hoe solliciteren? Bel ons."
)
OUTLINE = [
    "P Hulpkok voor een job in ZANDEKE Online sinds: 3 dagen",
    "P Rijbewijs B auto's",
    "P Werkervaring Geen ervaring",
    "H Functieomschrijving",
    "P Je kookt elke dag.",
    "H Profiel",
    "P Je werkt graag in team.",
    "H Hoe solliciteren?",
    "P Bel ons.",
]
FIELDS = [
    None,
    SiteField.LICENCE,
    SiteField.EXPERIENCE,
    *(field for field in (SiteField.TASKS, SiteField.PROFILE, SiteField.APPLY) for _ in range(2)),
]


def _in_word(text: str) -> Document:
    """Return the text read from one paragraph whose runs break off in the middle of a label and of a word."""
    runs = (text[:66], text[66:150], text[150:])
    return read_docx(Source("vacature.docx", docx_of(paragraph(*runs))))


def _in_markdown(text: str) -> Document:
    return read_markdown(Source("vacature.md", text.encode()))


def test_a_page_in_markdown_is_cut_at_its_fields() -> None:
    document = _in_markdown(PAGE.replace("B auto's", "**B** auto's"))
    assert outline(document) == OUTLINE
    assert [block.field for block in document.blocks] == FIELDS


def test_a_page_in_word_is_cut_at_its_fields_and_every_piece_is_found_back_in_its_run() -> None:
    document = _in_word(PAGE)
    assert outline(document) == OUTLINE
    assert [block.field for block in document.blocks] == FIELDS
    runs = (PAGE[:66], PAGE[66:150], PAGE[150:])
    for fragment in (fragment for block in document.blocks for fragment in block.fragments):
        read = document.text[fragment.span.start : fragment.span.end]
        assert runs[fragment.run][fragment.offset :].startswith(read), fragment


def test_a_label_in_a_short_text_of_a_recruiter_is_a_word() -> None:
    document = _in_markdown("# Hulpkok\n\nRijbewijs B is handig. Profiel Je werkt graag in team.\n")
    assert outline(document) == ["H Hulpkok", "P Rijbewijs B is handig. Profiel Je werkt graag in team."]


def test_one_label_in_the_middle_of_a_page_is_a_word() -> None:
    document = _in_markdown("Kok voor een job in GENT. Een Rijbewijs B helpt je.")
    assert [block.field for block in document.blocks] == [None]


def test_what_stands_below_a_label_belongs_to_its_field_until_the_next_heading() -> None:
    document = _in_markdown("## Talenkennis\n\n- Frans\n\n## Taken\n\n- Je kookt.\n")
    assert [block.field for block in document.blocks] == [SiteField.LANGUAGES, SiteField.LANGUAGES, None, None]
