"""Which format an input has, judged by its content; the extension only decides between kinds of text."""

import re
from dataclasses import dataclass

from vacaturelint.errors import UnreadableError
from vacaturelint.readers.archive import Archive
from vacaturelint.readers.source import Source

_SAVE_AS = "Open het in Word of LibreOffice en bewaar het als .docx."
_ODT = b"application/vnd.oasis.opendocument.text"
_PDF_HEADER = 1024
_BEFORE_HTML = re.compile(rb"\s*(?:\xef\xbb\xbf|\xff\xfe)?\s*(?:<\?xml[^>]*>\s*)?")
_SPACE = re.compile(rb"\s*")
_HTML = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|main|article|section|div|h[1-6]|p|ul|ol|table|meta|title)\b", re.IGNORECASE
)
_TEXT_SUFFIX = {".md": "md", ".markdown": "md"}


@dataclass(frozen=True, slots=True)
class _Refusal:
    """What a file that no reader can read begins with, and what to say of it."""

    start: bytes
    message: str


_REFUSED = (
    _Refusal(b"{\\rtf", f"Dit is een RTF-bestand. {_SAVE_AS}"),
    _Refusal(b"\x89PNG", "Dit is een afbeelding. Bewaar de tekst als .docx of plak hem in een .txt-bestand."),
    _Refusal(b"\xff\xd8\xff", "Dit is een afbeelding. Bewaar de tekst als .docx of plak hem in een .txt-bestand."),
    _Refusal(b"GIF8", "Dit is een afbeelding. Bewaar de tekst als .docx of plak hem in een .txt-bestand."),
    _Refusal(b"\x1f\x8b", "Dit is een ingepakt bestand. Pak het eerst uit."),
    _Refusal(b"7z\xbc\xaf", "Dit is een ingepakt bestand. Pak het eerst uit."),
    _Refusal(b"Rar!", "Dit is een ingepakt bestand. Pak het eerst uit."),
)


def detect(source: Source) -> str:
    """Return the key of the reader; UnreadableError with a remedy for what none can read."""
    data = source.data
    if not data.strip():
        raise UnreadableError("Dit bestand is leeg.")
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        raise UnreadableError(_old_office(data))
    for refusal in _REFUSED:
        if data.startswith(refusal.start):
            raise UnreadableError(refusal.message)
    if data.startswith(b"PK"):
        return _zip_format(data)
    if b"%PDF-" in data[:_PDF_HEADER]:
        return "pdf"
    if _is_html(data[:4000]) and source.suffix not in _TEXT_SUFFIX:
        return "html"
    return _TEXT_SUFFIX.get(source.suffix, "txt")


def _is_html(head: bytes) -> bool:
    """Return whether a tag of HTML comes first; comments before it are stepped over one by one, never tried again."""
    found = _BEFORE_HTML.match(head)
    at = found.end() if found else 0
    while head.startswith(b"<!--", at):
        end = head.find(b"-->", at)
        if end < 0:
            return False
        space = _SPACE.match(head, end + len(b"-->"))
        at = space.end() if space else len(head)
    return _HTML.match(head, at) is not None


def _old_office(data: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "Dit bestand heeft een wachtwoord. Haal het wachtwoord weg in Word en bewaar het opnieuw."
    return f"Dit is een oud Word-bestand (.doc). {_SAVE_AS}"


def _zip_format(data: bytes) -> str:
    with Archive(data) as archive:
        names = archive.names
        if "word/document.xml" in names or any(re.fullmatch(r"word/document\d*\.xml", name) for name in names):
            return "docx"
        if "mimetype" in names and (archive.read("mimetype") or b"").strip().startswith(_ODT):
            return "odt"
        for folder, message in (("xl/", "een Excel-bestand"), ("ppt/", "een PowerPoint-bestand")):
            if any(name.startswith(folder) for name in names):
                raise UnreadableError(f"Dit is {message}. Plak de tekst in Word en bewaar hem als .docx.")
    raise UnreadableError(f"Dit is geen Word-bestand. {_SAVE_AS}")
