"""`naamwoordstijl`: actions written as nouns (`het opmaken van`, `de uitvoering van`) where a verb is plainer."""

import re
from collections.abc import Iterator

from vacaturelint.analysis.analysis import Token
from vacaturelint.analysis.syntax.tree import Tree, span_of
from vacaturelint.checks.base import Check, Facts, Hit, Need, Option, declares, folded
from vacaturelint.checks.sentences.verbal_sentence import verbal
from vacaturelint.core.finding import Suggestion
from vacaturelint.data.fields import Fields
from vacaturelint.readability.lexicon import NounType, find
from vacaturelint.readability.vocabulary import is_action, verb_behind

_INFINITIVE = re.compile(r"\w{3,}en|\w*(?:doen|gaan|staan|slaan|zien)")
_OF = frozenset({"van", "aan"})


@declares(
    Option("hoogstens", "zoveel werkwoorden als naamwoord mogen in één zin"),
    Option("gewoon", "zo gewoon dat een werkwoord niet beter is"),
)
def compile_nominal_style(fields: Fields) -> Check:
    """Strike actions that a sentence tells with nouns.

    A single `het opmaken van` is a hit already.
    """
    most, common = fields.integer("hoogstens"), folded(fields.texts("gewoon"))

    def run(facts: Facts) -> Iterator[Hit]:
        for _, tree in facts.trees:
            found = [token for token in tree if token.text.lower() not in common and _is_nominal(tree, token)]
            if len(found) > most or any(_is_infinitive(token) for token in found):
                words = ", ".join(f"'{token.text}'" for token in found)
                whole = [word for token in found for word in (*tree.children(token, "det"), token)]
                yield Hit(
                    span_of(whole), {"woorden": words, "aantal": str(len(found))}, tuple(_advice(facts, tree, found))
                )

    return Check(run, frozenset({"woorden", "aantal"}), frozenset({Need.PARSE}))


def _is_nominal(tree: Tree, token: Token) -> bool:
    following = tree.following(token)
    if following is None or following.text.lower() not in _OF:
        return False
    text = token.text.lower()
    if _is_infinitive(token):
        return following.text.lower() == "van" and _has_article(tree, token)
    return token.pos == "NOUN" and is_action(text)


def _is_infinitive(token: Token) -> bool:
    """Return whether a word is an infinitive used as a noun; a thing (`het oosten van`) is none."""
    text = token.text.lower()
    if _INFINITIVE.fullmatch(text) is None or find(text).noun is NounType.CONCRETE:
        return False
    return token.pos == "NOUN" or token.is_infinitive


def _has_article(tree: Tree, token: Token) -> bool:
    return any(child.text.lower() == "het" for child in tree.children(token, "det"))


def _advice(facts: Facts, tree: Tree, found: list[Token]) -> Iterator[Suggestion]:
    verbs = [verb for token in found if (verb := verb_behind(token.text.lower()))]
    whole = verbal(facts, tree, found[0], verbs[0]) if len(found) == len(verbs) == 1 else None
    if whole is not None:
        yield Suggestion(f"Gebruik het werkwoord: '{whole}'", replaces=False)
    elif verbs:
        yield Suggestion(f"Gebruik het werkwoord: {', '.join(verbs)}.", replaces=False)
