"""Words that belong together and stand far apart (`tangconstructie`)."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from vacaturelint.analysis.analysis import Token
from vacaturelint.analysis.syntax.tree import Tree, is_finite

_SUBJECTS = ("nsubj", "nsubj:pass")


class Bracket(Enum):
    """Which two words belong together."""

    SUBJECT = "onderwerp en persoonsvorm"
    VERBS = "werkwoorden"
    PARTICLE = "werkwoord en voorzetsel"
    ARTICLE = "lidwoord en zelfstandig naamwoord"


@dataclass(frozen=True, slots=True)
class Apart:
    """Two words that belong together, in order of the text, and how many words stand between them."""

    kind: Bracket
    first: Token
    last: Token
    words: int


def brackets(tree: Tree) -> Iterator[Apart]:
    """Yield every pair of words that belong together with the number of words between them."""
    for token in tree:
        for kind, other in _partners(tree, token):
            first, last = sorted((token, other), key=lambda one: one.index)
            yield Apart(kind, first, last, len(tree.between(first, last)))


def _partners(tree: Tree, token: Token) -> Iterator[tuple[Bracket, Token]]:
    if token.dep in _SUBJECTS:
        verb = _finite_verb(tree, tree.head(token))
        if verb is not None:
            yield Bracket.SUBJECT, verb
    elif token.dep in ("aux", "aux:pass") and is_finite(token):
        yield Bracket.VERBS, tree.head(token)
    elif token.dep == "xcomp" and is_finite(tree.head(token)) and "VerbForm" in token.morph:
        yield Bracket.VERBS, tree.head(token)
    elif token.dep == "compound:prt":
        yield Bracket.PARTICLE, tree.head(token)
    elif token.dep == "det" and token.head > token.index:
        yield Bracket.ARTICLE, tree.head(token)


def _finite_verb(tree: Tree, head: Token) -> Token | None:
    """Return the finite verb of the clause around `head`."""
    if is_finite(head):
        return head
    return next((child for child in tree.children(head, "aux", "aux:pass", "cop") if is_finite(child)), None)
