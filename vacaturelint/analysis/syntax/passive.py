"""Passives: `worden` or `zijn` with a past participle."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vacaturelint.analysis.analysis import Token
from vacaturelint.analysis.syntax.tree import Tree, is_participle

_BECOME = frozenset({"word", "wordt", "worden", "werd", "werden", "geworden"})
_BE = frozenset({"ben", "bent", "is", "zijn", "was", "waren", "geweest", "zij"})
# The shape of a past participle, for those that the parser took for an adjective or another verb form.
_SHAPE = re.compile(r"(?:\w*ge\w+|(?:be|ver|her|ont|er|over|onder|door|vol|voor|mis|aan|om)\w+)(?:d|t|en|an|ien)")


@dataclass(frozen=True, slots=True)
class Passive:
    """A passive: auxiliary and participle, the one who acts (`door …`) and the subject where they are named."""

    auxiliary: Token
    participle: Token
    agent: Token | None
    subject: Token | None

    @property
    def with_become(self) -> bool:
        """Return whether the auxiliary is `worden` (rather than `zijn`)."""
        return self.auxiliary.text.lower() in _BECOME


def passives(tree: Tree) -> Iterator[Passive]:
    """Yield the passives of a sentence, one for each auxiliary."""
    for token in tree:
        participle = _participle(tree, token)
        if participle is not None:
            yield Passive(token, participle, _agent(tree, participle), _subject(tree, participle))


def _participle(tree: Tree, token: Token) -> Token | None:
    form = token.text.lower()
    if form in _BE and token.dep == "aux:pass" and is_participle(tree.head(token)):
        return tree.head(token)
    if form not in _BECOME:
        return None
    if token.dep == "aux:pass" and _looks_like_one(tree.head(token)):
        return tree.head(token)
    if token.dep == "aux" and is_participle(tree.head(token)):
        return tree.head(token)
    if token.dep in ("cop", "aux"):
        return None
    return next(filter(_looks_like_one, tree.children(token, "xcomp", "ccomp", "advcl", "conj")), None)


def _looks_like_one(token: Token) -> bool:
    return is_participle(token) or (token.pos in ("VERB", "ADJ") and _SHAPE.fullmatch(token.text.lower()) is not None)


def _agent(tree: Tree, participle: Token) -> Token | None:
    for child in tree.children(participle, "obl:agent", "obl"):
        case = tree.child(child, "case")
        if case is not None and case.text.lower() == "door":
            return child
    return None


def _subject(tree: Tree, participle: Token) -> Token | None:
    return tree.child(participle, "nsubj:pass", "nsubj")
