"""`lange-zin`: sentences with more words than a reader holds in one go, and where to cut them."""

from collections.abc import Iterator

from vacaturelint.analysis.analysis import Sentence, Token
from vacaturelint.analysis.syntax.clauses import is_clause
from vacaturelint.analysis.syntax.tree import Tree
from vacaturelint.checks.base import Check, Facts, Hit, Need, Option, declares
from vacaturelint.checks.sentences.split_sentence import first_halves, in_two
from vacaturelint.core.finding import Suggestion
from vacaturelint.data.fields import Fields

_SUBORDINATE = ("acl:relcl", "advcl")
_FEWEST_WORDS = 5  # on either side of a cut: less is no sentence
_FEWEST_SIGNS = 3  # commas and semicolons that make a sentence an enumeration, to be cut into points


@declares(Option("meer_dan", "een zin met meer woorden valt op"))
def compile_long_sentence(fields: Fields) -> Check:
    """Strike a sentence with too many words, with a place to cut it where there is one."""
    most = fields.integer("meer_dan")

    def long(facts: Facts) -> list[tuple[Sentence, Tree, int]]:
        counted = ((sentence, tree, facts.analysis.count_words(sentence.span)) for sentence, tree in facts.trees)
        return [one for one in counted if one[2] > most]

    def ahead(facts: Facts) -> Iterator[str]:
        for sentence, tree, _ in facts.kept(long):
            yield from first_halves(facts, sentence, tree)

    def run(facts: Facts) -> Iterator[Hit]:
        for sentence, tree, count in facts.kept(long):
            values = {"woorden": str(count), "hoogstens": str(most)}
            yield Hit(sentence.span, values, tuple(_advice(facts, sentence, tree)))

    return Check(run, frozenset({"woorden", "hoogstens"}), frozenset({Need.PARSE}), ahead=ahead)


def _advice(facts: Facts, sentence: Sentence, tree: Tree) -> Iterator[Suggestion]:
    """Yield at most one proposal: the sentence as two, or which part to take out of it."""
    halves = in_two(facts, sentence, tree)
    if halves is not None:
        yield Suggestion(halves)
        return
    cuts = [cut for token in tree if token.dep in _SUBORDINATE and (cut := _cut(tree, token))]
    if cuts:
        first = min(cuts, key=lambda first: abs(tree.words_before(first) * 2 - tree.words))
        yield Suggestion(_subordinate(tree, first), replaces=False)
    elif sum(token.text in (",", ";") for token in tree) >= _FEWEST_SIGNS:
        yield Suggestion("Maak van de opsomming een lijst.", replaces=False)


def _subordinate(tree: Tree, first: Token) -> str:
    """Return which subordinate clause to turn into a sentence."""
    after = tree.following(first)
    return f"Maak een eigen zin van het stuk dat begint met '{first.text}{' ' + after.text if after else ''}'."


def _cut(tree: Tree, verb: Token) -> Token | None:
    """Return the first word of the clause of a verb when enough words stand on both sides."""
    if not is_clause(tree, verb):
        return None
    first = next(word for word in tree.subtree(verb) if word.is_word)
    before = tree.words_before(first)
    return first if min(before, tree.words - before) >= _FEWEST_WORDS else None
