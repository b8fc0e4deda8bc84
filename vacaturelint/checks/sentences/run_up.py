"""`aanloop`: main clauses in which the reader waits too long for the verb."""

from collections.abc import Iterator

from vacaturelint.analysis.analysis import Token
from vacaturelint.analysis.labels import HOLDERS_OF_SUBJECT, VERBS_BESIDE
from vacaturelint.analysis.syntax.tree import Tree, span_of
from vacaturelint.checks.base import Check, Facts, Hit, Need, Option, declares
from vacaturelint.data.fields import Fields


@declares(Option("hoogstens", "zoveel woorden mogen voor het werkwoord staan"))
def compile_run_up(fields: Fields) -> Check:
    """Strike many words before the finite verb of the main clause, when the subject comes after it."""
    most = fields.integer("hoogstens")

    def run(facts: Facts) -> Iterator[Hit]:
        for _, tree in facts.trees:
            verb = _main_verb(tree)
            before = [token for token in tree if verb and token.nth < verb.nth and token.is_word]
            if verb is not None and len(before) > most and not before[0].is_finite and not _subject_first(tree, verb):
                yield Hit(span_of(before), {"woorden": str(len(before)), "werkwoord": verb.text})

    return Check(run, frozenset({"woorden", "werkwoord"}), frozenset({Need.PARSE}))


def _main_verb(tree: Tree) -> Token | None:
    root = next((token for token in tree if token.dep == "ROOT" and token.is_word), None)
    if root is None or root.is_finite:
        return root
    return next((child for child in tree.children(root, *VERBS_BESIDE) if child.is_finite), None)


def _subject_first(tree: Tree, verb: Token) -> bool:
    head = verb if verb.dep == "ROOT" else tree.head(verb)
    return any(child.nth < verb.nth for child in tree.children(head, *HOLDERS_OF_SUBJECT))
