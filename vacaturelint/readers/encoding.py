"""Bytes → text: Unicode with or without a mark, else Windows-1252, always with a notice when it is a guess."""

import codecs
import re

from vacaturelint.errors import UnreadableError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Encodings without a mark: how many bytes a letter takes, and which of them are NUL in Latin text.
_WIDE = (("utf-32-le", 4, (1, 2, 3)), ("utf-32-be", 4, (0, 1, 2)), ("utf-16-le", 2, (1,)), ("utf-16-be", 2, (0,)))
_LINE_ENDS = dict.fromkeys(map(ord, "\r\v\f\x85\u2028\u2029"), "\n")
_CHECK = "Kloppen de letters met een accent niet? Bewaar als UTF-8."
_NO_TEXT = "Dit is geen tekstbestand. Bewaar je vacature als .docx, .md of .txt."
_CONTROL = re.compile("[\0-\x08\x0e-\x1f\x7f\ufffd]")
_MOST_CONTROLS = 0.03  # of the characters: more than a slip of the program that wrote the text


def decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Return the text with newlines as line ends, and a notice when it is not UTF-8.

    Errors: UnreadableError for bytes that are no text (NUL bytes, or many characters that no text has).
    """
    encoding = encoding_of(data)
    text = _newlines(data.decode(encoding, errors="replace"))
    if len(_CONTROL.findall(text)) > max(_MOST_CONTROLS * len(text), 1):
        raise UnreadableError(_NO_TEXT)
    if encoding in ("utf-8", "utf-8-sig"):
        return text, ()
    name = "Windows-1252" if encoding == "cp1252" else encoding[:6].upper()
    guess = not any(data.startswith(mark) for mark, _ in _MARKS)
    return text, (f"De tekst is gelezen als {name}.{' ' + _CHECK if guess else ''}",)


def encoding_of(data: bytes) -> str:
    """Return the name of the encoding that `decode` reads the bytes in; UnreadableError for bytes that are no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    if b"\0" in data:
        return _without_mark(data)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _without_mark(data: bytes) -> str:
    """Return which wide encoding bytes are in: of Latin text most letters have NUL bytes at the same places."""
    for encoding, width, places in _WIDE:
        nuls = [data[place::width] for place in places]
        if len(data) % width == 0 and all(part.count(0) > 0.8 * len(part) for part in nuls):
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError:
                continue
            if "\0" not in text:
                return encoding
    raise UnreadableError(_NO_TEXT)


def _newlines(text: str) -> str:
    """Return text in which every line end is a line feed; only those of two characters change its length."""
    return text.replace("\r\n", "\n").translate(_LINE_ENDS)
