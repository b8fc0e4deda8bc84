"""Finds `vacaturelint: negeer VL201` in a document: HTML comments, lines of plain text, Word comments."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from vacaturelint.core.text import Block, Document, Span
from vacaturelint.readers.archive import Archive
from vacaturelint.readers.encoding import decode

_WORDS = r"vacaturelint:[ \t]*(negeer(?:-bestand)?)[ \t]+([\w-]+(?:[ \t]*,[ \t]*[\w-]+)*)"
_COMMENT = re.compile(rf"<!--\s*{_WORDS}\s*-->", re.IGNORECASE)
_LINE = re.compile(rf"^[ \t]*{_WORDS}[ \t]*$", re.IGNORECASE | re.MULTILINE)
_BARE = re.compile(_WORDS, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Directive:
    """A wish to leave rules out: `selectors` as typed, for `block`, or for the whole document when it is None.

    `own` is where the wish itself stands in the text, when it does.
    """

    selectors: tuple[str, ...]
    block: Block | None
    own: Span | None = None


def find_directives(document: Document, data: bytes) -> tuple[Directive, ...]:
    """Return the wishes in a document, in order; `data` are its bytes. Other formats than these hold none."""
    find = _FINDERS.get(document.format)
    return tuple(find(document, data)) if find and b"vacaturelint" in _probe(document, data) else ()


def _probe(document: Document, data: bytes) -> bytes:
    return b"vacaturelint" if document.format in ("docx", "txt") else data.replace(b"\0", b"")


def _in_markdown(document: Document, _data: bytes) -> Iterator[Directive]:
    for match in _COMMENT.finditer(document.text):
        yield _directive(match, _block_from(document, match.start()), Span(match.start(), match.end()))


def _in_text(document: Document, _data: bytes) -> Iterator[Directive]:
    for match in _LINE.finditer(document.text):
        yield _directive(match, _block_from(document, match.end()), Span(match.start(), match.end()))


def _in_html(document: Document, data: bytes) -> Iterator[Directive]:
    text, _ = decode(data)
    for match in _COMMENT.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        after = (block for block in document.blocks if block.fragments[0].run >= line)
        yield _directive(match, next(after, None), None)


def _in_word(document: Document, data: bytes) -> Iterator[Directive]:
    from vacaturelint.readers.docx_text import paragraph_nodes
    from vacaturelint.readers.xml import attribute, local_name, parse_xml

    with Archive(data) as archive:
        found = archive.read("word/comments.xml")
        main = archive.read("word/document.xml")
    if found is None or main is None or b"vacaturelint" not in found:
        return
    starts: dict[str, int] = {}
    for number, paragraph in enumerate(paragraph_nodes(parse_xml(main, "")), start=1):
        for node in paragraph.iter():
            if local_name(node) in ("commentRangeStart", "commentReference"):
                starts.setdefault(attribute(node, "id") or "", number)
    for comment in parse_xml(found, ""):
        match = _BARE.search("".join(str(text) for text in comment.itertext()))
        number = starts.get(attribute(comment, "id") or "", 0)
        if match and number:
            after = (b for b in document.blocks if b.fragments[0].paragraph >= number)
            yield _directive(match, next(after, None), None)


_FINDERS: dict[str, Callable[[Document, bytes], Iterator[Directive]]] = {
    "docx": _in_word,
    "html": _in_html,
    "md": _in_markdown,
    "txt": _in_text,
}


def _directive(match: "re.Match[str]", block: Block | None, own: Span | None) -> Directive:
    selectors = tuple(word.strip() for word in match[2].split(","))
    return Directive(selectors, None if match[1].casefold() == "negeer-bestand" else block, own)


def _block_from(document: Document, offset: int) -> Block | None:
    """Return the block that holds `offset`, or the next one."""
    return next((block for block in document.blocks if block.span.end > offset), None)
