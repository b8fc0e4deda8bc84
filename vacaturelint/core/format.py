"""The formats that a document can have, and what that means for whoever names, places or corrects something in it."""

from enum import Enum, StrEnum


class Counted(Enum):
    """What a reader counts to find a place back: the lines of a text, the paragraphs of a word processor, pages."""

    LINES = "regel"
    PARAGRAPHS = "alinea"
    PAGES = "bladzijde"


class Format(StrEnum):
    """A format by the name it has in JSON, with the suffixes it goes by, the usual one first.

    `reader` is the function that reads it, by its module in `readers/`, which is loaded when a document asks for it.
    `counted` says how a place in it is told; a format that counts lines is text as it stands in the file. `tracks` says
    that it can hold tracked changes. In a folder only what is `expected` is read: the others may be anything, or need a
    program that is not there.
    """

    suffixes: tuple[str, ...]
    reader: str
    counted: Counted
    tracks: bool
    expected: bool

    DOC = "doc", (".doc",), "office.read_through_office", Counted.PARAGRAPHS, False, False
    DOCX = "docx", (".docx", ".docm", ".dotx", ".dotm"), "docx.read_docx", Counted.PARAGRAPHS, True
    FLAT_ODT = "fodt", (".fodt",), "odt.read_flat_odt", Counted.PARAGRAPHS
    FLAT_WORD = "xml", (".xml",), "docx.read_flat_word", Counted.PARAGRAPHS, False, False
    HTML = "html", (".html", ".htm", ".xhtml"), "html.read_html", Counted.PARAGRAPHS
    MARKDOWN = "md", (".md", ".markdown"), "markdown.read_markdown", Counted.LINES
    MIME = "mhtml", (".mhtml", ".mht", ".eml"), "mime.read_mime", Counted.PARAGRAPHS
    ODT = "odt", (".odt", ".ott"), "odt.read_odt", Counted.PARAGRAPHS
    PDF = "pdf", (".pdf",), "pdf.read_pdf", Counted.PAGES
    RTF = "rtf", (".rtf",), "office.read_through_office", Counted.PARAGRAPHS, False, False
    TEXT = "txt", (".txt",), "text.read_text", Counted.LINES

    def __new__(
        cls,
        value: str,
        suffixes: tuple[str, ...],
        reader: str,
        counted: Counted,
        tracks: bool = False,
        expected: bool = True,
    ) -> "Format":
        """Make a member: a text with what is known of the format beside it."""
        made = str.__new__(cls, value)
        made._value_ = value
        made.suffixes, made.reader, made.counted = suffixes, reader, counted
        made.tracks, made.expected = tracks, expected
        return made

    @property
    def is_text(self) -> bool:
        """Return whether the text of a document is the file itself, so that lines and offsets point into it."""
        return self.counted is Counted.LINES

    @property
    def correctable(self) -> bool:
        """Return whether a document in this format can be corrected in place, and not only in a copy in Word."""
        return self.is_text or self.tracks


SUFFIXES = tuple(suffix for one in Format if one.expected for suffix in one.suffixes)
"""By which a document in a folder is known."""
BY_NAME = (*Format.DOC.suffixes, *Format.RTF.suffixes)
"""Which of a folder are documents for sure, but only read when they are named: each takes a program to convert it."""
KNOWN = frozenset(suffix for one in Format for suffix in one.suffixes)
"""By which any document is known."""
