"""`voorzetsels`: groups with a preposition stacked on each other."""

from collections.abc import Iterator

from vacaturelint.analysis.analysis import Token
from vacaturelint.analysis.syntax.tree import Tree, span_of
from vacaturelint.checks.base import Check, Facts, Hit, Need, Option, declares
from vacaturelint.data.fields import Fields

_INSIDE = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "PRON", "ADV"})
_NOUNS = frozenset({"NOUN", "PROPN"})


@declares(Option("minstens", "zoveel groepen met een voorzetsel na elkaar vallen op"))
def compile_preposition_chain(fields: Fields) -> Check:
    """Strike groups with a preposition that follow each other."""
    least = fields.integer("minstens")

    def run(facts: Facts) -> Iterator[Hit]:
        for _, tree in facts.trees:
            for chain in _chains(tree):
                count = sum(token.pos == "ADP" for token in chain)
                if count >= least:
                    words = ", ".join(token.text for token in chain if token.pos == "ADP")
                    yield Hit(span_of(chain), {"aantal": str(count), "voorzetsels": words})

    return Check(run, frozenset({"aantal", "voorzetsels"}), frozenset({Need.PARSE}))


def _chains(tree: Tree) -> Iterator[list[Token]]:
    """Yield the longest stretches of nothing but `preposition … noun` groups, each hung on the one before it."""
    chain: list[Token] = []
    group: list[Token] = []
    for token in [*tree, None]:
        if token is not None and token.pos in _INSIDE and group:
            group.append(token)
            continue
        whole = bool(group) and group[-1].pos in _NOUNS
        if whole:
            chain += group
        group = [token] if token is not None and _is_preposition(tree, token) else []
        if chain and not (whole and group):
            yield chain
            chain = []


def _is_preposition(tree: Tree, token: Token) -> bool:
    return token.pos == "ADP" and (token.dep == "fixed" or (token.dep == "case" and tree.head(token).nth > token.nth))
