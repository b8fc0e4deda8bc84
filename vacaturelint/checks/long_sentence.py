"""`lange-zin`: sentences with more words than a reader holds in one go."""

from collections.abc import Iterator

from vacaturelint.checks.base import Check, Facts, Hit, options_of
from vacaturelint.core.rule import Rule


def compile_long_sentence(rule: Rule) -> Check:
    """Options: `meer_dan` (words; a sentence with more is a hit)."""
    most = options_of(rule, "meer_dan").integer("meer_dan")

    def run(facts: Facts) -> Iterator[Hit]:
        for sentence in facts.analysis.sentences:
            count = facts.analysis.count_words(sentence.span)
            if count > most:
                yield Hit(sentence.span, {"woorden": str(count), "hoogstens": str(most)})

    return Check(run, frozenset({"woorden", "hoogstens"}))
