"""Web pages and mails in one file (`.mhtml`, `.mht`, `.eml`, Word saved as one web page): the page in them."""

import email
import email.policy
import re
from collections.abc import Iterator
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message

from vacaturelint.core.format import Format
from vacaturelint.core.text import Document
from vacaturelint.errors import UnreadableError
from vacaturelint.readers.assemble import Assembler
from vacaturelint.readers.builder import TextBuilder
from vacaturelint.readers.html import add_html, decoded_page
from vacaturelint.readers.html_left_out import PAGE
from vacaturelint.readers.said import Said
from vacaturelint.readers.source import Source

_NO_PAGE = "In dit bestand (MHTML of mail) staat geen tekst. Kopieer de vacature en bewaar ze als .docx of .txt."
_FILE = "een bijlage"
_SUBJECT = "het onderwerp van de mail"
_PAGES = ("text/html", "application/xhtml+xml")
_FEWEST_WORDS = 5  # on a page in another: fewer is a counter or an advertisement


def read_mime(source: Source) -> Document:
    """Return the page or mail as a document; UnreadableError when it holds no text."""
    builder = TextBuilder()
    add_mime(source.data, builder, Assembler(builder))
    return builder.build(source, Format.HTML)


def add_mime(data: bytes, builder: TextBuilder, assembler: Assembler, *, part: str = "") -> None:
    """Add the texts of a message one after the other, and tell of what else it holds; errors as of `read_mime`."""
    message = _parsed(data)
    texts = list(_texts(message))
    if not texts:
        raise UnreadableError(_NO_PAGE)
    pages = [_page(each) for each in texts]
    for page in pages:
        add_html(page, builder, assembler, part=part)
    subject = _subject(message)
    if subject and not Said("\n".join(pages)).holds(subject):
        builder.unread(_SUBJECT, "", len(subject.split()))
    for each in message.walk():
        if _is_file(each):
            builder.unread(_FILE, str(each.get_filename() or "zonder naam"))
    for words in _frames(message):
        builder.unread(PAGE, "", words)


def _texts(message: "Message[str, str]") -> "Iterator[Message[str, str]]":
    """Yield the parts that a person reads as the message, of what is given in two ways only the richest."""
    kind = message.get_content_type()
    if _is_file(message):
        return
    if not message.is_multipart():
        if kind in (*_PAGES, "text/plain"):
            yield message
        return
    parts = [list(_texts(part)) for part in _parts(message)]
    if kind == "multipart/alternative":
        parts = sorted(parts, key=lambda each: any(part.get_content_type() in _PAGES for part in each))[-1:]
    elif kind == "multipart/related":
        parts = [each for each in parts if each][:1]
    for found in parts:
        yield from found


def _frames(message: "Message[str, str]") -> Iterator[int]:
    """Yield how many words each page holds that is only shown inside another."""
    for related in message.walk():
        if related.get_content_type() == "multipart/related":
            texts = [text for part in _parts(related) for text in _texts(part)]
            for text in texts[1:]:
                words = len(re.sub(r"<(script|style)\b.*?</\1|<[^<>]*>", " ", _page(text), flags=re.DOTALL).split())
                if words >= _FEWEST_WORDS:
                    yield words


def _parts(message: "Message[str, str]") -> "list[Message[str, str]]":
    given = message.get_payload()
    return [part for part in given if isinstance(part, Message)] if isinstance(given, list) else []


def _page(text: "Message[str, str]") -> str:
    page = decoded_page(_bytes(text), text.get_content_charset())
    return _as_html(page) if text.get_content_type() == "text/plain" else page


def _subject(message: "Message[str, str]") -> str:
    """Return what a mail is about; a page that a browser saved has its own title there."""
    if "@" not in str(message.get("From") or ""):
        return ""
    try:
        return str(make_header(decode_header(str(message.get("Subject") or ""))))
    except (LookupError, ValueError, HeaderParseError):
        return ""


def _parsed(data: bytes) -> "Message[str, str]":
    try:
        return email.message_from_bytes(data.lstrip(), policy=email.policy.compat32)
    except Exception as error:  # the parser raises whatever a damaged header makes it trip over
        raise UnreadableError(_NO_PAGE) from error


def _is_file(part: "Message[str, str]") -> bool:
    return part.get_content_disposition() == "attachment"


def _bytes(part: "Message[str, str]") -> bytes:
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""


def _as_html(text: str) -> str:
    from html import escape

    return "".join(f"<p>{escape(each)}</p>".replace("\n", "<br>") for each in text.split("\n\n"))
