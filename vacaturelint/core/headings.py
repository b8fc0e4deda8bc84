"""The headings of a document, and the one that a place stands under."""

import bisect

from vacaturelint.core.text import Block, BlockKind, Document


def headings(document: Document) -> tuple[Block, ...]:
    """Return the headings of a document, in order."""
    return document.kept(_headings)


def heading_above(document: Document, offset: int) -> Block | None:
    """Return the last heading that starts at or before `offset`; None above the first one."""
    found = headings(document)
    nth = bisect.bisect_right(found, offset, key=_start) - 1
    return found[nth] if nth >= 0 else None


def _headings(document: Document) -> tuple[Block, ...]:
    return tuple(block for block in document.blocks if block.kind is BlockKind.HEADING)


def _start(block: Block) -> int:
    return block.span.start
