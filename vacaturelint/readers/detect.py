"""Which format an input has, judged by its content; the extension only decides between kinds of text."""

import io
import zipfile

from vacaturelint.errors import UnreadableError
from vacaturelint.readers.limits import MAX_UNPACKED_BYTES
from vacaturelint.readers.source import Source

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SAVE_AS = "Open het in Word of LibreOffice en bewaar het als .docx."


def detect(source: Source) -> str:
    """Return the key of the reader; UnreadableError with a remedy for what none can read."""
    data = source.data
    if not data.strip():
        raise UnreadableError("Dit bestand is leeg.")
    if data.startswith(_OLE):
        raise UnreadableError(f"Dit is een oud of beveiligd Word-bestand. {_SAVE_AS} Haal eerst het wachtwoord weg.")
    if data.startswith(b"{\\rtf"):
        raise UnreadableError(f"Dit is een RTF-bestand. {_SAVE_AS}")
    if data.startswith(b"PK"):
        return _zip_format(data)
    return "md" if source.suffix in (".md", ".markdown") else "txt"


def _zip_format(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(info.file_size for info in archive.infolist())
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise UnreadableError(f"Dit bestand is beschadigd. {_SAVE_AS}") from error
    if size > MAX_UNPACKED_BYTES:
        raise UnreadableError(
            f"Uitgepakt is dit bestand groter dan {MAX_UNPACKED_BYTES // 1_000_000} MB: dat leest vacaturelint niet."
        )
    if "word/document.xml" in names:
        return "docx"
    raise UnreadableError(f"Dit is geen Word-bestand. {_SAVE_AS}")
