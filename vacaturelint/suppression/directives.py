"""Reads `vacaturelint: negeer VL201` in the notes that the reader found beside the text, whatever the format."""

import re
from dataclasses import dataclass

from vacaturelint.core.text import Document, Remark, Span

_WISH = re.compile(r"vacaturelint: ?(negeer(?:-bestand)?) ([\w-]+(?: ?, ?[\w-]+)*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Directive:
    """A wish to leave rules out: `selectors` as typed, for the `whole` document or `reach` (None: nothing follows).

    A paragraph of Word whose lines are blocks of their own is left out as a whole.

    `own` is where the wish itself stands in the text, when it does.
    """

    selectors: tuple[str, ...]
    whole: bool
    reach: Span | None
    own: Span | None = None


def find_directives(document: Document) -> tuple[Directive, ...]:
    """Return the wishes in a document, in order."""
    wishes = [(remark, match) for remark in document.remarks if (match := _WISH.match(remark.text))]
    ends = _paragraph_ends(document) if wishes else []
    return tuple(_directive(document, remark, match, ends) for remark, match in wishes)


def _directive(document: Document, remark: Remark, match: re.Match[str], ends: list[int]) -> Directive:
    selectors = tuple(word.strip() for word in match[2].split(","))
    whole = match[1].casefold() == "negeer-bestand"
    first = document.number_from(remark.offset)
    reach = None
    if first < len(ends):
        reach = Span(document.blocks[first].span.start, max(ends[first], remark.end or 0))
    return Directive(selectors, whole, reach, _own(document, remark))


def _paragraph_ends(document: Document) -> list[int]:
    """Return for each block where the last one ends that the source has in one paragraph with it."""
    ends = [block.span.end for block in document.blocks]
    places = [(block.fragments[0].part, block.fragments[0].paragraph) for block in document.blocks]
    for nth in range(len(ends) - 2, -1, -1):
        if places[nth] == places[nth + 1] and places[nth][1]:
            ends[nth] = ends[nth + 1]
    return ends


def _own(document: Document, remark: Remark) -> Span | None:
    """Return the line of the wish where the text is the file; elsewhere a note stands outside the text."""
    if not document.format.is_text:
        return None
    end = document.text.find("\n", remark.offset)
    return Span(remark.offset, end if end >= 0 else len(document.text))
