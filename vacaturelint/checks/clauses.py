"""`bijzinnen`: sentences with too many subordinate clauses."""

from collections.abc import Iterator

from vacaturelint.analysis.syntax.clauses import subordinate_clauses
from vacaturelint.analysis.syntax.tree import span_of
from vacaturelint.checks.base import Check, Facts, Hit, Need, options_of
from vacaturelint.core.rule import Rule


def compile_clauses(rule: Rule) -> Check:
    """Options: `hoogstens` (subordinate clauses; the first one too many is the hit), `vanaf_woorden`."""
    fields = options_of(rule, "hoogstens", "vanaf_woorden")
    most, least_words = fields.integer("hoogstens"), fields.integer("vanaf_woorden", 0)

    def run(facts: Facts) -> Iterator[Hit]:
        for sentence, tree in facts.trees:
            found = list(subordinate_clauses(tree))
            if len(found) > most and facts.analysis.count_words(sentence.span) >= least_words:
                extra = found[most]
                yield Hit(span_of((extra.first, extra.last)), {"bijzinnen": str(len(found)), "hoogstens": str(most)})

    return Check(run, frozenset({"bijzinnen", "hoogstens"}), frozenset({Need.PARSE}))
