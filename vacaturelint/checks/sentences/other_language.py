"""`andere-taal`: a part of the text, or all of it, that is not in Dutch."""

from collections.abc import Iterator

from vacaturelint.checks.base import Check, Facts, Hit, Option, declares
from vacaturelint.core.finding import Severity
from vacaturelint.core.text import BlockKind, Span
from vacaturelint.data.fields import Fields
from vacaturelint.language.names import NAMES
from vacaturelint.language.recognise import sentence_language, words_in


@declares(Option("minstens", "met minder woorden is het een naam of een slogan"))
def compile_other_language(fields: Fields) -> Check:
    """Strike the longest block or sentence in another language, once a document; in a Dutch text as a tip."""
    fewest = fields.integer("minstens")

    def run(facts: Facts) -> Iterator[Hit]:
        passages = list(_passages(facts))
        words = sum(words_in(text) for _, text, _ in passages)
        if words >= fewest:
            span, _, language = max(passages, key=lambda passage: len(passage[0]))
            values = {"taal": NAMES.get(language, language), "woorden": str(words)}
            yield Hit(span, values, severity=Severity.HINT if facts.document.is_dutch else None)

    return Check(run, frozenset({"taal", "woorden"}), any_language=True)


def _passages(facts: Facts) -> Iterator[tuple[Span, str, str]]:
    """Yield the blocks that are not Dutch, and such sentences in other blocks: place, text and language."""
    document = facts.document
    for block in document.blocks:
        if not block.is_dutch and block.kind is not BlockKind.MARGIN:
            yield block.span, document.passage(block).text, block.language
    for span in facts.foreign:
        text = document.text[span.start : span.end]
        yield span, text, sentence_language(text)
