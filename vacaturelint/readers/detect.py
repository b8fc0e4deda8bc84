"""Which format an input has, judged by its content; the extension only decides between kinds of text."""

import re
from dataclasses import dataclass

from vacaturelint.core.format import Format
from vacaturelint.errors import UnreadableError
from vacaturelint.readers.archive import Archive
from vacaturelint.readers.docx_package import main_part_of
from vacaturelint.readers.front_matter import front_matter_length
from vacaturelint.readers.source import Source

SAVE_AS = "Open het in Word of LibreOffice en bewaar het als .docx."
_ODT = b"application/vnd.oasis.opendocument.text"
_PDF_HEADER = 1024  # bytes in which the standard lets the mark of a PDF stand
_LOOKED_AT = 4000
_SAMPLE = 50_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BEFORE = re.compile(rb"\s*(?:\xef\xbb\xbf|\xff\xfe)?\s*(?:<\?[^>]*>\s*)*")
_SPACE = re.compile(rb"\s*")
_PAGE_TAGS = (
    b"html head body main article section div h[1-6] p ul ol table meta title center header details form fieldset dl "
    b"blockquote"
)
_HTML = re.compile(rb"<(?:!doctype\s+html|%s)\b" % b"|".join(_PAGE_TAGS.split()), re.IGNORECASE)
_TAG = re.compile(
    rb"</(?:p|li|ul|ol|div|span|strong|em|b|i|u|a|h[1-6]|td|tr|table|font)\s*>|<br\s*/?>|<p>|<li>", re.IGNORECASE
)
_FEWEST_TAGS = 2  # one closing tag in a text may be typed, two are markup
_MARKDOWN = re.compile(rb"^#{1,6}[ \t]+[^\s#]", re.MULTILINE)
_MIME = re.compile(
    rb"\A\s*+(?:(?:[A-Za-z][\w-]*:[^\n]*|[ \t][^\n]*)\n)*?(?:MIME-Version:|Content-Type:[ \t]*(?:multipart|text)/)",
    re.IGNORECASE,
)
_ROOT = re.compile(rb"<([A-Za-z][\w.-]*:)?([A-Za-z][\w.-]*)")
_BINARY = {Format.DOCX: "Word-bestand", Format.ODT: "ODT-bestand", Format.PDF: "pdf"}


@dataclass(frozen=True, slots=True)
class _Refusal:
    """What a file that no reader can read begins with, and what to say of it."""

    start: bytes
    message: str


_PICTURE = "Dit is een afbeelding. Bewaar de tekst als .docx of plak hem in een .txt-bestand."
_PACKED = "Dit is een ingepakt bestand. Pak het eerst uit."
_REFUSED = (
    _Refusal(b"\x89PNG", _PICTURE),
    _Refusal(b"\xff\xd8\xff", _PICTURE),
    _Refusal(b"GIF8", _PICTURE),
    _Refusal(b"\x1f\x8b", _PACKED),
    _Refusal(b"7z\xbc\xaf", _PACKED),
    _Refusal(b"Rar!", _PACKED),
)


def detect(source: Source) -> Format:
    """Return the format; UnreadableError with a remedy for what none can read."""
    data = source.data
    if not data.strip():
        raise UnreadableError("Dit bestand is leeg.")
    for refusal in _REFUSED:
        if data.startswith(refusal.start):
            raise UnreadableError(refusal.message)
    if data.startswith(_OLE):
        return _old_office(data)
    if data.startswith(b"{\\rtf"):
        return Format.RTF
    if data.startswith(b"PK"):
        return _zip_format(data)
    if b"%PDF-" in data[:_PDF_HEADER]:
        return Format.PDF
    return _text_format(source)


def looks_like_html(data: bytes) -> bool:
    """Return whether bytes that no name explains are a web page or a piece of one."""
    head = data[:_LOOKED_AT]
    return _HTML.match(head, _start(head)) is not None or len(_TAG.findall(data[:_SAMPLE])) >= _FEWEST_TAGS


def looks_like_markdown(data: bytes) -> bool:
    """Return whether bytes that no name explains are Markdown: a line is a heading with `#` before it."""
    return _MARKDOWN.search(data[:_SAMPLE]) is not None and not looks_like_html(data)


def _start(head: bytes) -> int:
    """Return where the first tag may stand; comments before it are stepped over one by one, never tried again."""
    found = _BEFORE.match(head)
    at = found.end() if found else 0
    while head.startswith(b"<!--", at):
        end = head.find(b"-->", at)
        if end < 0:
            return len(head)
        space = _SPACE.match(head, end + len(b"-->"))
        at = space.end() if space else len(head)
    return at


def _text_format(source: Source) -> Format:
    """Return which kind of text an input is; UnreadableError when its name says that it is none."""
    data, suffix = source.data, source.suffix
    named = next((one for one in Format if one.is_text and suffix in one.suffixes), None)
    if named is None and _MIME.match(data[:_LOOKED_AT]):
        return Format.MIME
    if named not in (None, Format.TEXT):  # nothing in Markdown tells it from plain text but its name
        return named
    flat = _xml_format(data[:_LOOKED_AT])
    if flat:
        return flat
    if suffix in Format.HTML.suffixes or looks_like_html(data[_front_matter(data) :]):
        return Format.HTML
    promised = next((name for one, name in _BINARY.items() if suffix in one.suffixes), None)
    if promised:
        raise UnreadableError(f"De naam eindigt op {suffix}, maar dit is geen {promised}. {SAVE_AS}")
    return Format.TEXT


def _front_matter(data: bytes) -> int:
    """Return how many bytes of settings stand before a page; in what follows only ASCII is looked at."""
    return (
        front_matter_length(data[:_LOOKED_AT].decode("latin-1").replace("\r\n", "\n"))
        if data[:3]
        in (
            b"---",
            b"+++",
        )
        else 0
    )


def _xml_format(head: bytes) -> Format | None:
    """Return the format of a document saved as one XML text, None when it is none."""
    root = _ROOT.match(head, _start(head))
    name = root[2] if root else b""
    if name == b"document" and b"urn:oasis:names:tc:opendocument" in head:
        return Format.FLAT_ODT
    if name == b"package" and b"office/2006/xmlPackage" in head:
        return Format.FLAT_WORD
    if name == b"wordDocument":
        raise UnreadableError(f"Dit is een oud Word-bestand (XML). {SAVE_AS}")
    if head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<?xml") and name and not looks_like_html(head):
        raise UnreadableError("Dit is een XML-bestand, geen document. Plak de tekst in Word en bewaar hem als .docx.")
    return None


def _old_office(data: bytes) -> Format:
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise UnreadableError(
            "Dit bestand heeft een wachtwoord. Haal het wachtwoord weg in Word en bewaar het opnieuw."
        )
    return Format.DOC


def _zip_format(data: bytes) -> Format:
    with Archive(data) as archive:
        if main_part_of(archive):
            return Format.DOCX
        if (archive.read("mimetype") or b"").strip().startswith(_ODT):
            return Format.ODT
        for folder, message in (("xl/", "een Excel-bestand"), ("ppt/", "een PowerPoint-bestand")):
            if any(name.startswith(folder) for name in archive.names):
                raise UnreadableError(f"Dit is {message}. Plak de tekst in Word en bewaar hem als .docx.")
    raise UnreadableError(f"Dit is geen Word-bestand. {SAVE_AS}")
