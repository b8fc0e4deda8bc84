"""At which words of a document the comment of each finding stands, in reading order."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from vacaturelint.core.finding import Finding
from vacaturelint.core.text import Block, BlockKind, Document, Span
from vacaturelint.core.worth import by_worth
from vacaturelint.editors.remark import home_of

Holds = Callable[[Block], bool]
"""Whether a comment can stand in a block: a page header or a note holds none."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A finding, the words its comment stands at, and whether those are not its own."""

    finding: Finding
    span: Span
    astray: bool
    rank: int

    @property
    def order(self) -> tuple[int, int, int]:
        """Return what sorts it in reading order: on one place the widest first, then as they help."""
        return self.span.start, -self.span.end, self.rank


def in_reading_order(document: Document, findings: Iterable[Finding], holds: Holds) -> list[Placed]:
    """Return every finding at its words, at the heading under which something is missing, or else at the title."""
    return sorted(_placed(document, findings, holds), key=lambda one: one.order)


def title_of(document: Document, holds: Holds) -> Span | None:
    """Return the first heading that can hold a comment, or the first text."""
    body = [block for block in document.blocks if holds(block)]
    headings = [block for block in body if block.kind is BlockKind.HEADING]
    return next((block.span for block in (*headings, *body)), None)


def _placed(document: Document, findings: Iterable[Finding], holds: Holds) -> Iterator[Placed]:
    title = title_of(document, holds)
    for rank, finding in enumerate(by_worth(findings)):
        home = home_of(document, finding)
        block = document.block_at(home.start) if home else None
        own = block is not None and holds(block)
        span = home if own else title
        if span is not None:
            yield Placed(finding, span, finding.span is not None and not own, rank)
