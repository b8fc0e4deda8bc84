"""`.html`: the vacancy of a saved web page, without its navigation, completed with its JobPosting.

`Fragment.run` is the line of the source. What only the JobPosting says has the part `JobPosting`.
"""

import re
from collections.abc import Iterator
from html import escape, unescape
from typing import TYPE_CHECKING

from vacaturelint.core.format import Format
from vacaturelint.core.text import Document
from vacaturelint.errors import UnreadableError
from vacaturelint.readers.assemble import Assembler, Look
from vacaturelint.readers.builder import Piece, TextBuilder
from vacaturelint.readers.encoding import decode
from vacaturelint.readers.front_matter import SETTINGS, front_matter_length, words_in_front
from vacaturelint.readers.html_left_out import LeftOut
from vacaturelint.readers.html_page import Page, main_part
from vacaturelint.readers.html_walk import Found, PageWalker
from vacaturelint.readers.job_posting import PART, JobPosting, find_posting
from vacaturelint.readers.limits import check_nodes
from vacaturelint.readers.said import Said
from vacaturelint.readers.source import Source

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})", re.IGNORECASE)
_NO_TEXT = "In deze webpagina staat geen leesbare tekst. Kopieer de vacature en bewaar ze als .docx of .txt."
_FROM_DATA = "Aangevuld met de gegevens van de vacature in de pagina (JobPosting)."
# What the program that fills a page with settings in front replaces: orders (`{% … %}`) and values (`{{ … }}`).
_TEMPLATE = re.compile(r"\{%[^%{}\n]{0,300}%\}|\{\{[^{}\n]{0,300}\}\}")
# Text that XML marks as being no markup, which is none in a script: the parser of pages knows only the second.
_MARKED = re.compile(r"<(?:script|style)\b.*?(?:</(?:script|style)|\Z)|<!\[CDATA\[(.*?)(?:\]\]>|\Z)", re.DOTALL)
# A browser reads on behind the end of a page; the parser drops a body that comes after it.
_ENDS = re.compile(r"</(?:html|body)[ \t]*>", re.IGNORECASE)
_SHELL_SHARE = 0.3  # of the words of the description: a page with fewer is filled in by a program
_LITTLE = 20  # words: with fewer, and more elsewhere on the page, too much was taken for furniture


def read_html(source: Source) -> Document:
    """Return the document; UnreadableError when the page holds no text."""
    text, notices = _decoded(source.data)
    builder = TextBuilder()
    for notice in notices:
        builder.note(notice)
    add_html(text, builder, Assembler(builder))
    return builder.build(source, Format.HTML)


def add_html(text: str, builder: TextBuilder, assembler: Assembler, *, part: str = "") -> None:
    """Add the paragraphs of a page, and of its JobPosting what the page does not say."""
    front = front_matter_length(text)
    body = _TEMPLATE.sub("", text[front:]) if front else text
    root = parse_page("\n" * text.count("\n", 0, front) + body)
    words = words_in_front(text[:front])
    if words:
        builder.unread(SETTINGS, "regel 1", words)
    found, left = _page(root, part)
    read = _words(found)
    found, added = _with_posting(found, find_posting(root))
    if added:
        builder.note(_FROM_DATA)
    if not found:
        left.meet_beside(read)
    for what, where, words in left.told(read + _words(added)):
        builder.unread(what, where, words)
    headed = bool(added) and added[0].look.heading == 1
    parts = (*added[:1], *found, *added[1:]) if headed else (*found, *added)
    for number, each in enumerate(parts, start=1):
        for remark in each.remarks:
            builder.remark(remark)
        assembler.add(each.pieces, each.look, number)


def parse_page(text: str) -> "HtmlElement":
    """Return the root of a page; UnreadableError when there is nothing to parse."""
    from lxml import etree, html

    if text.lstrip("\ufeff \n").startswith("<?xml"):
        text = _MARKED.sub(lambda found: found[0] if found[1] is None else escape(found[1]), text)
    data = _ENDS.sub("", text).encode("utf-8", "replace")
    check_nodes(data)
    parser = html.HTMLParser(no_network=True, remove_comments=False, remove_pis=True, huge_tree=True, encoding="utf-8")
    try:
        root = html.document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError(_NO_TEXT) from error
    return root


def decoded_page(data: bytes, encoding: str | None = None) -> str:
    """Return the text of a page in the encoding that is given or that it names, else in the one its bytes show."""
    return _decoded(data, encoding)[0]


def _decoded(data: bytes, encoding: str | None = None) -> tuple[str, tuple[str, ...]]:
    named = _CHARSET.search(data[:4000]) or _XML_CHARSET.match(data[:400])
    name = encoding or (named[1].decode("ascii") if named else None)
    if name and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode(name).replace("\r\n", "\n"), ()
        except (LookupError, UnicodeError):
            return decode(data)
    return decode(data)


def _page(root: "HtmlElement", part: str) -> tuple[list[Found], LeftOut]:
    """Return the paragraphs of a page, and what of it is not read."""
    page = Page(root)
    found, left = _walked(page, main_part(page, root), part)
    words = _words(found)
    if words < _LITTLE and page.total > words:
        whole = Page(root, names=False)
        every, beside = _walked(whole, root, part)
        if _words(every) >= max(2 * words, _LITTLE):
            found, left = every, beside
    left.meet_styles(root)
    return found, left


def _walked(page: Page, main: "HtmlElement", part: str) -> tuple[list[Found], LeftOut]:
    left = LeftOut(page)
    found = list(PageWalker(main, part=part, page=page, left=left).paragraphs())
    left.meet_beside(page.total - page.words(main))
    return found, left


def _words(found: list[Found]) -> int:
    return sum(len("".join(piece.text for piece in each.pieces).split()) for each in found)


def _with_posting(found: list[Found], posting: JobPosting | None) -> tuple[list[Found], list[Found]]:
    """Return what is kept of the paragraphs of a page, and what its data adds to them."""
    if posting is None:
        return found, []
    if _is_shell(found, posting):
        found = []
    return found, list(_completed(found, posting))


def _is_shell(found: list[Found], posting: JobPosting) -> bool:
    """Return whether a page says hardly anything beside its data: a program would fill it in."""
    return _words(found) < _SHELL_SHARE * len(re.sub(r"<[^>]*>", " ", posting.description).split())


def _completed(found: list[Found], posting: JobPosting) -> Iterator[Found]:
    """Yield what a posting says that the paragraphs of the page do not: title, texts, facts."""
    said = Said("\n".join("".join(piece.text for piece in each.pieces) for each in found))
    if posting.title and not said.holds(posting.title):
        yield Found((Piece(posting.title, PART),), Look(heading=1))
    for each in _described(posting.description):
        text = "".join(piece.text for piece in each.pieces)
        if not said.holds(text):
            said.add(text)
            yield each
    for heading, texts in posting.sections:
        kept = [each for text in texts for each in _described(text) if not said.holds(_text(each))]
        if kept:
            yield Found((Piece(heading, PART),), Look(heading=2))
            yield from kept
            for each in kept:
                said.add(_text(each))
    for label, value in posting.facts:
        if not said.holds(value):
            yield Found((Piece(f"{label}: {value}", PART),), Look(cell=True))


def _text(found: Found) -> str:
    return "".join(piece.text for piece in found.pieces)


def _described(text: str) -> Iterator[Found]:
    """Yield the paragraphs of a text of a posting: HTML, HTML written as text, or lines."""
    if "<" not in text and "&lt;" in text:
        text = unescape(text)
    if not re.search(r"<[a-zA-Z/]", text):
        text = text.replace("\n", "<br>")
    if text.strip():
        yield from PageWalker(parse_page(f"<div>{text}</div>"), part=PART).paragraphs()
