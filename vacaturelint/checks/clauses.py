"""`bijzinnen`: sentences with too many subordinate clauses."""

from collections.abc import Iterator

from vacaturelint.analysis.syntax.clauses import subordinate_clauses
from vacaturelint.analysis.syntax.tree import span_of
from vacaturelint.checks.base import Check, Facts, Hit, Need, options_of
from vacaturelint.core.rule import Rule


def compile_clauses(rule: Rule) -> Check:
    """Options: `hoogstens` (subordinate clauses), `vanaf_woorden`.

    The hit is the first clause too many that can be a sentence of its own.
    """
    fields = options_of(rule, "hoogstens", "vanaf_woorden")
    most, least_words = fields.integer("hoogstens"), fields.integer("vanaf_woorden", 0)

    def run(facts: Facts) -> Iterator[Hit]:
        for sentence, tree in facts.trees:
            found = list(subordinate_clauses(tree))
            extra = next((clause for clause in found[most:] if not clause.complement), None)
            if extra is not None and facts.analysis.count_words(sentence.span) >= least_words:
                yield Hit(span_of((extra.first, extra.last)), {"bijzinnen": str(len(found)), "hoogstens": str(most)})

    return Check(run, frozenset({"bijzinnen", "hoogstens"}), frozenset({Need.PARSE}))
