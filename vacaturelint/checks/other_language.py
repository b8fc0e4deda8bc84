"""`andere-taal`: a part of the text, or all of it, that is not in Dutch."""

from collections.abc import Iterator

from vacaturelint.checks.base import Check, Facts, Hit, options_of
from vacaturelint.core.finding import Severity
from vacaturelint.core.rule import Rule
from vacaturelint.core.text import Block, BlockKind

_NAMES = {"fr": "Frans", "en": "Engels", "de": "Duits"}


def compile_other_language(rule: Rule) -> Check:
    """Options: `minstens` (words in other languages; with fewer it is a name or a slogan).

    One hit a document, at the longest block; a tip when most of the text is Dutch.
    """
    fewest = options_of(rule, "minstens").integer("minstens")

    def run(facts: Facts) -> Iterator[Hit]:
        blocks = [block for block in facts.document.blocks if not block.is_dutch and block.kind is not BlockKind.MARGIN]
        words = sum(_count(facts, block) for block in blocks)
        if words >= fewest:
            longest = max(blocks, key=lambda block: len(block.span))
            values = {"taal": _NAMES.get(longest.language, longest.language), "woorden": str(words)}
            severity = Severity.HINT if facts.document.is_dutch else None
            yield Hit(longest.span, values, severity=severity)

    return Check(run, frozenset({"taal", "woorden"}), any_language=True)


def _count(facts: Facts, block: Block) -> int:
    return len(facts.document.passage(block).text.split())
