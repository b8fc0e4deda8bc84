"""Documents that are small and ask much: square readers and checks, bombs, nesting, words without end."""

from collections.abc import Iterator

from bench.attack.case import Case, document, packed, vacancy

_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_ODT = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)
_TEXTS = {
    "list of lines": "".join(f"- punt {nth}\n" for nth in range(6000)),
    "lines": "Je helpt mensen\n" * 6000,
    "word": "a" * 60_000,
    "words with a mark": "a-" * 30_000,
    "dots": "." * 25_000,
    "ampersands": "&" * 15_000,
    "entities": "&amp;" * 15_000,
    "stars": "*" * 20_000,
    "brackets": "(" * 400 + "a" + ")" * 400 + ".",
    "square brackets": "[" * 20_000,
    "quotes": "> " * 2000 + "a",
    "commas": "Je helpt, " * 4000 + "je werkt.",
    "conjunctions": "Je helpt en " * 800 + "werkt.",
    "needless marks": "vacaturelint: negeer VL101\n\nJe helpt teneinde.\n\n" * 1500,
    "demands": "Je hebt een bachelordiploma of je kent goed Nederlands en Frans.\n" * 1500,
    "demands in one": "een bachelordiploma en " * 1500,
    "levels": "niveau B2 voor Frans, " * 1500,
    "abbreviations": " ".join(f"AB{nth} (afkorting {nth})" for nth in range(3000)),
    "comments": "<!-- a -->\n" * 28 + "Kok",
    "many comments": "<!-- a --> " * 3000,
    "headings": "# Kop\n\n" * 6000,
    "table": "| a | b |\n|---|---|\n" + "| a | b |\n" * 4000,
    "combining": "e" + "\u0301" * 50_000,
    "escapes": "\x1b[2J\x1b]0;x\x07\u202e Je helpt teneinde. " * 500,
    "spaces": "a" + " " * 200_000 + "b",
    "line ends": "a" + "\n" * 200_000 + "b",
    "emoji": "👩🏽‍🚀" * 5000,
    "nul": "a\0b" * 5000,
}
_PAGES = {
    "deep": "<div>" * 50_000 + "a",
    "many": "<p>a</p>" * 100_000,
    "inline": "<p>" + "<b>a" * 20_000,
    "lists": "<ul><li>a" * 5000,
    "tables": "<table><tr><td>" * 3000 + "a",
    "posting": f'<script type="application/ld+json">{"[" * 50_000}</script><p>Je helpt.</p>',
    "charset": '<meta charset="undefined"><p>Je helpt teneinde.</p>',
    "charset idna": '<meta charset="idna"><p>Je helpt teneinde.</p>',
    "entities": '<!DOCTYPE html [<!ENTITY a "aaaa">]><p>' + "&a;" * 20_000,
}


def cases() -> Iterator[Case]:
    """Yield every attack with a text, a page or an office document."""
    for name, text in _TEXTS.items():
        quick = name in ("comments", "dots", "brackets")
        yield document(f"txt, {name}", "a.txt", text.encode(), quick=quick)
        yield document(f"md, {name}", "a.md", text.encode(), quick=quick)
    yield document("unknown, head of a mail", "a.xyz", b"Functie: kok\r\n" * 400, quick=True)
    for name, page in _PAGES.items():
        yield document(f"html, {name}", "a.html", page.encode(), quick=name.startswith("charset"))
    for name, body in _bodies().items():
        yield document(f"docx, {name}", "a.docx", _word(body), quick=name == "empty")
    for name, body in _odt_bodies().items():
        content = f"<office:document-content {_ODT}><office:body><office:text>{body}</office:text></office:body>"
        data = packed({"content.xml": f"{content}</office:document-content>".encode()}, vacancy("odt"))
        yield document(f"odt, {name}", "a.odt", data)
    yield document("docx, bomb", "a.docx", packed({"word/document.xml": b" " * 150_000_000}))
    yield document("docx, laughs", "a.docx", _word("<w:p><w:r><w:t>&h;</w:t></w:r></w:p>", _laughs()), quick=True)


def _word(body: str, before: str = "") -> bytes:
    """Return a vacancy in Word with another body, and what stands before it."""
    xml = f"{before}<w:document {_WORD}><w:body>{body}</w:body></w:document>"
    return packed({"word/document.xml": xml.encode()}, vacancy())


def _laughs() -> str:
    """Return declarations of entities that each hold ten of the one before."""
    more = [f"<!ENTITY {name} '" + f"&{below};" * 10 + "'>" for below, name in zip("abcdefg", "bcdefgh", strict=True)]
    return f"<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'>{''.join(more)}]>"


def _bodies() -> dict[str, str]:
    run = "<w:r><w:t>Je helpt.</w:t></w:r>"
    return {
        "empty": "<w:p/>" * 2_000_000,
        "breaks": f"<w:p><w:r><w:t>a</w:t>{'<w:br/>' * 8000}<w:t>b</w:t></w:r></w:p>",
        "more breaks": f"<w:p><w:r><w:t>a</w:t>{'<w:br/>' * 200_000}<w:t>b</w:t></w:r></w:p>",
        "runs": f"<w:p>{'<w:r><w:t>a</w:t></w:r>' * 60_000}</w:p>",
        "tables": "<w:tbl><w:tr><w:tc>" * 150 + f"<w:p>{run}</w:p>" + "</w:tc></w:tr></w:tbl>" * 150,
        "cells": f"<w:tbl><w:tr>{f'<w:tc><w:p>{run}</w:p></w:tc>' * 8000}</w:tr></w:tbl>",
        "paragraphs": f"<w:p>{run}</w:p>" * 20_000,
        "controls": "<w:sdt><w:sdtContent>" * 180 + f"<w:p>{run}</w:p>" + "</w:sdtContent></w:sdt>" * 180,
    }


def _odt_bodies() -> dict[str, str]:
    return {
        "empty": "<text:p/>" * 2_000_000,
        "spaces": "<text:p>a" + '<text:s text:c="99999"/>' * 5000 + "b</text:p>",
        "spans": "<text:p>" + "<text:span>a" * 150 + "</text:span>" * 150 + "</text:p>",
        "lists": "<text:list><text:list-item>" * 90 + "<text:p>a</text:p>" + "</text:list-item></text:list>" * 90,
    }
