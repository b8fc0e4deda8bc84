"""`.html`: the vacancy of a saved web page, without its navigation; a JobPosting in JSON-LD goes before the page.

`Fragment.run` is the line of the source. The text of a JobPosting has the part `JobPosting`.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import TYPE_CHECKING

from vacaturelint.core.text import Document
from vacaturelint.errors import UnreadableError
from vacaturelint.readers.assemble import Assembler
from vacaturelint.readers.builder import TextBuilder
from vacaturelint.readers.encoding import decode
from vacaturelint.readers.html_walk import Found, PageWalker
from vacaturelint.readers.job_posting import JobPosting, find_posting
from vacaturelint.readers.source import Source

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_ENOUGH = 200  # characters of a job description that may stand in for the page
_NO_TEXT = "In deze webpagina staat geen leesbare tekst. Kopieer de vacature en bewaar ze als .docx of .txt."


def read_html(source: Source) -> Document:
    """Return the document; UnreadableError when the page holds no text."""
    text, notices = _decoded(source.data)
    root = parse_page(text)
    builder = TextBuilder()
    for notice in notices:
        builder.note(notice)
    posting = find_posting(root)
    if posting is not None and len(posting.description) >= _ENOUGH:
        builder.note("Gelezen uit de gegevens van de vacature in de pagina (JobPosting).")
        _add_posting(posting, builder)
    else:
        _add_page(root, builder)
    return builder.build(source, "html")


def parse_page(text: str) -> "HtmlElement":
    """Return the root of a page; UnreadableError when there is nothing to parse."""
    from lxml import etree, html

    parser = html.HTMLParser(no_network=True, remove_comments=False, remove_pis=True, huge_tree=False, encoding="utf-8")
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError(_NO_TEXT) from error
    return root


def _decoded(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Return the text in the encoding that the page names, or else in the one its bytes show."""
    named = _CHARSET.search(data[:4000])
    if named and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode(named[1].decode("ascii")).replace("\r\n", "\n"), ()
        except (LookupError, UnicodeDecodeError):
            return decode(data)
    return decode(data)


def _add_page(root: "HtmlElement", builder: TextBuilder) -> None:
    assembler = Assembler(builder)
    for number, found in enumerate(PageWalker(main_part(root), part="").paragraphs(), start=1):
        for remark in found.remarks:
            builder.remark(remark)
        assembler.add(found.pieces, found.look, number)


def _add_posting(posting: JobPosting, builder: TextBuilder) -> None:
    assembler = Assembler(builder)
    parts = (*posting.heads(), *_described(posting), *posting.facts())
    for number, found in enumerate(parts, start=1):
        assembler.add(found.pieces, found.look, number)


def _described(posting: JobPosting) -> Iterator[Found]:
    text = posting.description
    if "<" not in text:
        text = unescape(text) if "&lt;" in text else text.replace("\n", "<br>")
    yield from PageWalker(parse_page(f"<div>{text}</div>"), part="JobPosting").paragraphs()


def main_part(root: "HtmlElement") -> "HtmlElement":
    """Return the element with the main content: `main`, else the only or the longest `article`, else the page."""
    mains = root.xpath("//main | //*[@role='main']")
    articles = root.xpath("//article")
    for found in (mains, articles):
        if found:
            best = max(found, key=lambda element: len(element.text_content()))
            if len(best.text_content().split()) >= 30:
                return best
    return root
