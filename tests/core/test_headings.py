"""The heading that a place stands under, as one finds it by looking through all blocks."""

import pytest

from vacaturelint.core.headings import heading_above, headings
from vacaturelint.core.text import BlockKind, Document
from vacaturelint.readers.registry import read
from vacaturelint.readers.source import Source

TEXTS = (
    "Je kookt.",
    "# Kok\n\nJe kookt.\n\n## Taken\n\n- Je kookt soep.\n\n## Aanbod\n\nEen loon.",
    "Je kookt.\n\n# Kok",
)


@pytest.mark.parametrize("text", TEXTS)
def test_every_place_is_under_the_last_heading_that_starts_there_or_before(text: str) -> None:
    document: Document = read(Source("kok.md", text.encode()))
    above = [None, *(block for block in document.blocks if block.kind is BlockKind.HEADING)]
    assert headings(document) == tuple(above[1:])
    for offset in range(len(document.text) + 1):
        expected = [block for block in above if block is None or block.span.start <= offset][-1]
        assert heading_above(document, offset) is expected
