"""Bytes → text: UTF-8 and UTF-16 with or without a mark, else Windows-1252, always with a notice when it is a guess."""

import codecs

from vacaturelint.errors import UnreadableError

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_CHECK = "Kloppen de letters met een accent niet? Bewaar als UTF-8."


def decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Return the text with newlines as line ends, and a notice when it is not UTF-8.

    Errors: UnreadableError for bytes that are no text (NUL bytes).
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            notices = () if encoding == "utf-8-sig" else ("De tekst is gelezen als UTF-16.",)
            return _newlines(data.decode(encoding, errors="replace")), notices
    if b"\0" in data:
        return _newlines(_bare_utf16(data)), (f"De tekst is gelezen als UTF-16. {_CHECK}",)
    try:
        return _newlines(data.decode("utf-8")), ()
    except UnicodeDecodeError:
        return _newlines(data.decode("cp1252", errors="replace")), (f"De tekst is gelezen als Windows-1252. {_CHECK}",)


def _bare_utf16(data: bytes) -> str:
    """Return UTF-16 without a mark: Latin text has a NUL in every other byte."""
    for encoding, nuls in (("utf-16-le", data[1::2]), ("utf-16-be", data[0::2])):
        if len(data) % 2 == 0 and nuls.count(0) > 0.8 * len(nuls):
            text = data.decode(encoding, errors="replace")
            if "\0" not in text:
                return text
    raise UnreadableError("Dit is geen tekstbestand. Bewaar je vacature als .docx, .md of .txt.")


def encoding_of(data: bytes) -> str:
    """Return the name of the encoding that `decode` reads the bytes in; UnreadableError for bytes that are no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    if b"\0" in data:
        text = _bare_utf16(data)
        return "utf-16-le" if text.encode("utf-16-le", "replace") == data else "utf-16-be"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
