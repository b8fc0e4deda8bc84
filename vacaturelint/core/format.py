"""The formats that a document can have, and what that means for whoever names, places or corrects something in it."""

from enum import Enum, StrEnum


class Counted(Enum):
    """What a reader counts to find a place back: the lines of a text, the paragraphs of a word processor, pages."""

    LINES = "regel"
    PARAGRAPHS = "alinea"
    PAGES = "bladzijde"


class Format(StrEnum):
    """A format by the name it has in JSON, with the suffixes it goes by, the usual one first.

    `counted` says how a place in it is told; a format that counts lines is text as it stands in the file. `tracks` says
    that it can hold tracked changes. In a folder only what is `expected` is read: the others may be anything, or need a
    program that is not there.
    """

    suffixes: tuple[str, ...]
    counted: Counted
    tracks: bool
    expected: bool

    DOC = "doc", (".doc",), Counted.PARAGRAPHS, False, False
    DOCX = "docx", (".docx", ".docm", ".dotx", ".dotm"), Counted.PARAGRAPHS, True
    FLAT_ODT = "fodt", (".fodt",), Counted.PARAGRAPHS
    FLAT_WORD = "xml", (".xml",), Counted.PARAGRAPHS, False, False
    HTML = "html", (".html", ".htm", ".xhtml"), Counted.PARAGRAPHS
    MARKDOWN = "md", (".md", ".markdown"), Counted.LINES
    MIME = "mhtml", (".mhtml", ".mht", ".eml"), Counted.PARAGRAPHS
    ODT = "odt", (".odt", ".ott"), Counted.PARAGRAPHS
    PDF = "pdf", (".pdf",), Counted.PAGES
    RTF = "rtf", (".rtf",), Counted.PARAGRAPHS, False, False
    TEXT = "txt", (".txt",), Counted.LINES

    def __new__(
        cls, value: str, suffixes: tuple[str, ...], counted: Counted, tracks: bool = False, expected: bool = True
    ) -> "Format":
        """Make a member: a text with what is known of the format beside it."""
        made = str.__new__(cls, value)
        made._value_ = value
        made.suffixes, made.counted, made.tracks, made.expected = suffixes, counted, tracks, expected
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
KNOWN = frozenset(suffix for one in Format for suffix in one.suffixes)
"""By which any document is known."""
