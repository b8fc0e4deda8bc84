"""Reads `vacaturelint: negeer VL201` in the notes that the reader found beside the text, whatever the format."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vacaturelint.core.text import Block, Document, Remark, Span

_WISH = re.compile(r"vacaturelint: ?(negeer(?:-bestand)?) ([\w-]+(?: ?, ?[\w-]+)*)", re.IGNORECASE)
_TEXT_IS_FILE = ("md", "txt")


@dataclass(frozen=True, slots=True)
class Directive:
    """A wish to leave rules out: `selectors` as typed, for the `whole` document or `blocks` (none: nothing follows).

    A paragraph of Word whose lines are blocks of their own is left out as a whole.

    `own` is where the wish itself stands in the text, when it does.
    """

    selectors: tuple[str, ...]
    whole: bool
    blocks: tuple[Block, ...]
    own: Span | None = None


def find_directives(document: Document) -> tuple[Directive, ...]:
    """Return the wishes in a document, in order."""
    return tuple(wish for remark in document.remarks if (wish := _directive(document, remark)))


def _directive(document: Document, remark: Remark) -> Directive | None:
    match = _WISH.match(remark.text)
    if match is None:
        return None
    selectors = tuple(word.strip() for word in match[2].split(","))
    whole = match[1].casefold() == "negeer-bestand"
    return Directive(selectors, whole, tuple(_blocks(document, remark)), _own(document, remark))


def _blocks(document: Document, remark: Remark) -> Iterator[Block]:
    """Yield the block a remark is about, and the others that the source has in one paragraph with it."""
    first = document.block_from(remark.offset)
    if first is None:
        return
    yield first
    place = first.fragments[0]
    for block in document.blocks[document.blocks.index(first) + 1 :] if place.paragraph else ():
        if (block.fragments[0].part, block.fragments[0].paragraph) != (place.part, place.paragraph):
            return
        yield block


def _own(document: Document, remark: Remark) -> Span | None:
    """Return the line of the wish where the text is the file; elsewhere a note stands outside the text."""
    if document.format not in _TEXT_IS_FILE:
        return None
    end = document.text.find("\n", remark.offset)
    return Span(remark.offset, end if end >= 0 else len(document.text))
