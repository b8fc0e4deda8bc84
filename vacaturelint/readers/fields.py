"""Gives each block the field of a job site that it belongs to; one that holds more of them is cut at their labels."""

import itertools
from collections.abc import Iterator
from dataclasses import replace

from vacaturelint.core.job_site import Mark, SiteField, field_named, fields_in, is_of_job_site
from vacaturelint.core.text import Block, BlockKind, Document, Fragment, Passage, Span

_LEVEL = 2  # of a label as a heading: below the title
_BETWEEN = " :-•"
"""What may stand between a label and what it is for."""


def with_fields(document: Document) -> Document:
    """Return the document with the field of every block: by the label in front of it, else by the heading above it."""
    blocks = tuple(_fielded(document))
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _fielded(document: Document) -> Iterator[Block]:
    on_page = is_of_job_site(document.text)
    above: SiteField | None = None
    for block, passage in zip(document.blocks, document.passages, strict=True):
        named = field_named(passage.text)
        if block.kind is BlockKind.HEADING or (named and named.is_listed):  # such a label is no item of a list
            above = named
        marks = [*fields_in(passage.text, on_page=on_page)]
        if marks == [Mark()]:
            yield block if above is None else block._replace(field=above)
            continue
        for mark, end in zip(marks, [*(later.start for later in marks[1:]), len(passage.text)], strict=True):
            yield from _parts(block._replace(field=mark.field or above), passage, mark, end)


def _parts(block: Block, passage: Passage, mark: Mark, end: int) -> Iterator[Block]:
    """Yield the part of a block from a mark to `end`: a label before sentences is a heading of its own."""
    start, body, field = mark
    if field and not field.is_chosen:
        heading = block._replace(kind=BlockKind.HEADING, level=_LEVEL)
        yield from _cut(heading, passage, start, body)
        start = end - len(passage.text[body:end].lstrip(_BETWEEN))
    yield from _cut(block, passage, start, end)


def _cut(block: Block, passage: Passage, start: int, end: int) -> Iterator[Block]:
    """Yield the part of a block that reads as `text[start:end]`, without the white space at its end, if any is left."""
    last = start + len(passage.text[start:end].rstrip())
    if last > start:
        span = passage.span(start, last)
        fragments = tuple(itertools.chain.from_iterable(_within(fragment, span) for fragment in block.fragments))
        yield block._replace(span=span, fragments=fragments)


def _within(fragment: Fragment, span: Span) -> Iterator[Fragment]:
    """Yield what of a fragment lies within `span`, with its place in the source."""
    first, last = max(fragment.span.start, span.start), min(fragment.span.end, span.end)
    if first < last:
        yield fragment._replace(span=Span(first, last), offset=fragment.offset + first - fragment.span.start)
