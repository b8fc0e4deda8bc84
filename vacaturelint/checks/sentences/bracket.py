"""`tang`: words that belong together with too many others between them."""

from collections.abc import Iterator

from vacaturelint.analysis.syntax.brackets import Apart, brackets
from vacaturelint.analysis.syntax.tree import Tree, span_of
from vacaturelint.checks.base import Check, Facts, Hit, Need, Option, declares
from vacaturelint.data.fields import Fields


@declares(
    Option("minstens", "zoveel woorden tussen wat samenhoort vallen op"),
    Option("minstens_lidwoord", "zoveel woorden tussen lidwoord en naamwoord vallen op"),
)
def compile_bracket(fields: Fields) -> Check:
    """Strike what belongs together and stands far apart: two verbs, subject and verb, article and noun."""
    least, least_article = fields.integer("minstens"), fields.integer("minstens_lidwoord")

    def run(facts: Facts) -> Iterator[Hit]:
        for _, tree in facts.trees:
            for found in _outermost(tree, least, least_article):
                yield Hit(
                    span_of((found.first, found.last)),
                    {"begin": found.first.text, "einde": found.last.text, "woorden": str(found.words)},
                )

    return Check(run, frozenset({"begin", "einde", "woorden"}), frozenset({Need.PARSE}))


def _outermost(tree: Tree, least: int, least_article: int) -> list[Apart]:
    """Return the long brackets of a sentence, of those that overlap the longest."""
    found = [b for b in brackets(tree) if b.words >= (least_article if b.of_article else least)]
    kept: list[Apart] = []
    for one in sorted(found, key=lambda b: -b.words):
        span = span_of((one.first, one.last))
        if not any(span_of((other.first, other.last)).overlaps(span) for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda b: b.first.nth)
