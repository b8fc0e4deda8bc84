"""`lange-zin`: sentences with more words than a reader holds in one go, and where to cut them."""

from collections.abc import Iterator

from vacaturelint.analysis.analysis import Token
from vacaturelint.analysis.syntax.clauses import is_clause
from vacaturelint.analysis.syntax.tree import Tree
from vacaturelint.checks.base import Check, Facts, Hit, Need, options_of
from vacaturelint.core.finding import Suggestion
from vacaturelint.core.rule import Rule

_COORDINATE = ("conj", "parataxis")
_SUBORDINATE = ("acl:relcl", "advcl", "ccomp")
_FEWEST_WORDS = 5
_FEWEST_SIGNS = 3
_PRONOUNS = frozenset({"je", "jij", "u", "we", "wij", "ze", "zij"})


def compile_long_sentence(rule: Rule) -> Check:
    """Options: `meer_dan` (words; a sentence with more is a hit)."""
    most = options_of(rule, "meer_dan").integer("meer_dan")

    def run(facts: Facts) -> Iterator[Hit]:
        for sentence, tree in facts.trees:
            count = facts.analysis.count_words(sentence.span)
            if count > most:
                advice = tuple(Suggestion(text, replaces=False) for text in _advice(tree))
                yield Hit(sentence.span, {"woorden": str(count), "hoogstens": str(most)}, advice)

    return Check(run, frozenset({"woorden", "hoogstens"}), frozenset({Need.PARSE}))


def _advice(tree: Tree) -> Iterator[str]:
    """Yield at most one proposal: the cut between two clauses that leaves the most equal halves."""
    for relations, words in ((_COORDINATE, _coordinate), (_SUBORDINATE, _subordinate)):
        cuts = [cut for token in tree if token.dep in relations and (cut := _cut(tree, token))]
        if cuts:
            yield words(tree, *min(cuts, key=lambda cut: abs(tree.words_before(cut[1]) * 2 - tree.words)))
            return
    if sum(token.text in (",", ";") for token in tree) >= _FEWEST_SIGNS:
        yield "Maak van de opsomming een lijst."


def _coordinate(tree: Tree, verb: Token, first: Token) -> str:
    """Return where to cut before a coordinate clause; without a subject of its own it gets that of the first."""
    start = tree.following(first) if first.dep == "cc" else first
    shown = f"{first.text} {start.text}" if start and start is not first else first.text
    subject = tree.child(tree.head(verb), "nsubj", "nsubj:pass")
    alone = tree.child(verb, "nsubj", "nsubj:pass") is None
    if alone and subject is not None and subject.text.lower() in _PRONOUNS and start is verb:
        return f"Knip voor '{shown}'. De nieuwe zin begint zo: '{subject.text.capitalize()} {verb.text} …'."
    return f"Knip voor '{shown}' en maak van de rest een nieuwe zin."


def _subordinate(tree: Tree, verb: Token, first: Token) -> str:
    """Return which subordinate clause to turn into a sentence."""
    after = tree.following(first)
    return f"Maak een eigen zin van het stuk dat begint met '{first.text}{' ' + after.text if after else ''}'."


def _cut(tree: Tree, verb: Token) -> tuple[Token, Token] | None:
    """Return the verb and the first word of its clause when enough words stand on both sides."""
    if not is_clause(tree, verb):
        return None
    first = next(word for word in tree.subtree(verb) if word.is_word)
    before = tree.words_before(first)
    return (verb, first) if min(before, tree.words - before) >= _FEWEST_WORDS else None
