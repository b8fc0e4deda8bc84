"""Web pages and mails in one file (`.mhtml`, `.mht`, `.eml`, Word saved as one web page): the page in them."""

import email
import email.policy
from email.message import Message

from vacaturelint.core.format import Format
from vacaturelint.core.text import Document
from vacaturelint.errors import UnreadableError
from vacaturelint.readers.assemble import Assembler
from vacaturelint.readers.builder import TextBuilder
from vacaturelint.readers.html import add_html, decoded_page
from vacaturelint.readers.source import Source

_NO_PAGE = "In dit bestand (MHTML of mail) staat geen tekst. Kopieer de vacature en bewaar ze als .docx of .txt."
_FILE = "een bijlage"


def read_mime(source: Source) -> Document:
    """Return the page or mail as a document; UnreadableError when it holds no text."""
    builder = TextBuilder()
    add_html(page_of(source.data), builder, Assembler(builder))
    for name in _attachments(source.data):
        builder.unread(_FILE, name)
    return builder.build(source, Format.HTML)


def page_of(data: bytes) -> str:
    """Return the first HTML in a message, else its plain text as HTML; UnreadableError when there is neither."""
    message = _parsed(data)
    parts = [part for part in message.walk() if not part.is_multipart() and not _is_file(part)]
    for part in parts:
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            return decoded_page(_bytes(part), part.get_content_charset())
    for part in parts:
        if part.get_content_type() == "text/plain":
            return _as_html(decoded_page(_bytes(part), part.get_content_charset()))
    raise UnreadableError(_NO_PAGE)


def _parsed(data: bytes) -> "Message[str, str]":
    try:
        return email.message_from_bytes(data.lstrip(), policy=email.policy.compat32)
    except Exception as error:  # the parser raises whatever a damaged header makes it trip over
        raise UnreadableError(_NO_PAGE) from error


def _attachments(data: bytes) -> list[str]:
    found = [part for part in _parsed(data).walk() if _is_file(part)]
    return [str(part.get_filename() or "zonder naam") for part in found]


def _is_file(part: "Message[str, str]") -> bool:
    return part.get_content_disposition() == "attachment"


def _bytes(part: "Message[str, str]") -> bytes:
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""


def _as_html(text: str) -> str:
    from html import escape

    return "".join(f"<p>{escape(each)}</p>".replace("\n", "<br>") for each in text.split("\n\n"))
