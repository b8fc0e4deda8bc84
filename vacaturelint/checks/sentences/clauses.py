"""`bijzinnen`: sentences with too many subordinate clauses."""

from collections.abc import Iterator

from vacaturelint.analysis.syntax.clauses import subordinate_clauses
from vacaturelint.analysis.syntax.tree import span_of
from vacaturelint.checks.base import Check, Facts, Hit, Need, Option, declares
from vacaturelint.data.fields import Fields


@declares(
    Option("hoogstens", "zoveel bijzinnen mogen in één zin"),
    Option("vanaf_woorden", "een kortere zin valt nooit op", "0"),
)
def compile_clauses(fields: Fields) -> Check:
    """Strike the first subordinate clause too many that can be a sentence of its own."""
    most, least_words = fields.integer("hoogstens"), fields.integer("vanaf_woorden")

    def run(facts: Facts) -> Iterator[Hit]:
        for sentence, tree in facts.trees:
            found = list(subordinate_clauses(tree))
            extra = next((clause for clause in found[most:] if not clause.complement), None)
            if extra is not None and facts.analysis.count_words(sentence.span) >= least_words:
                yield Hit(span_of((extra.first, extra.last)), {"bijzinnen": str(len(found)), "hoogstens": str(most)})

    return Check(run, frozenset({"bijzinnen", "hoogstens"}), frozenset({Need.PARSE}))
