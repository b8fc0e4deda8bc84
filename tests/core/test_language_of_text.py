"""Whether a document is Dutch: most of its text is, not most of its blocks."""

import pytest

from vacaturelint.core.format import Format
from vacaturelint.core.text import Block, BlockKind, Document, Fragment, Span


@pytest.mark.parametrize(("dutch", "expected"), [(0, False), (4, False), (5, True), (6, True), (10, True)])
def test_half_of_the_text_decides(dutch: int, expected: bool) -> None:
    spans = [span for span in (Span(0, dutch), Span(dutch, 10)) if len(span)]
    blocks = tuple(
        Block(BlockKind.PARAGRAPH, span, (Fragment(span),), language="nl" if span.end <= dutch else "en")
        for span in spans
    )
    assert Document("a.txt", Format.TEXT, "x" * 10, blocks, "").is_dutch is expected
