"""Passives: `worden` or `zijn` with a past participle."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vacaturelint.analysis.analysis import Token
from vacaturelint.analysis.labels import AUXILIARY, PASSIVE_AUXILIARY, SUBJECTS
from vacaturelint.analysis.syntax.tree import Tree

_BECOME = frozenset({"word", "wordt", "worden", "werd", "werden", "geworden"})
_BE = frozenset({"ben", "bent", "is", "zijn", "was", "waren", "geweest", "zij"})
# The shape of a past participle, for those that the parser took for an adjective or another verb form.
_SHAPE = re.compile(r"(?:\w*ge\w+|(?:be|ver|her|ont|er|over|onder|door|vol|voor|mis|aan|om)\w+)(?:d|t|en|an|ien)")
_SURE_SHAPE = re.compile(r"(?:aan|af|bij|door|in|mee|na|om|op|over|toe|uit|voor|weg)?ge[a-zë]{3,}(?:d|t|en)")


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
    form, head = token.text.lower(), tree.head(token)
    if form in _BE:
        return head if token.dep == PASSIVE_AUXILIARY and head.is_participle else None
    if form not in _BECOME:
        return None
    if token.dep == PASSIVE_AUXILIARY and _looks_like_one(head):
        return head
    if token.dep in ("cop", AUXILIARY):
        return head if token.dep == AUXILIARY and head.is_participle else None
    below = next(filter(_looks_like_one, tree.children(token, "xcomp", "ccomp", "advcl", "conj")), None)
    return below or next((child for child in tree.children(token, "obl", "obj") if _must_be_one(tree, child)), None)


def _must_be_one(tree: Tree, token: Token) -> bool:
    """Return whether a word that the parser took for a noun has the form of a participle and no article."""
    return _SURE_SHAPE.fullmatch(token.text) is not None and tree.child(token, "det", "amod") is None


def _looks_like_one(token: Token) -> bool:
    return token.is_participle or (token.pos in ("VERB", "ADJ") and _SHAPE.fullmatch(token.text.lower()) is not None)


def _agent(tree: Tree, participle: Token) -> Token | None:
    for child in tree.children(participle, "obl:agent", "obl"):
        case = tree.child(child, "case")
        if case is not None and case.text.lower() == "door":
            return child
    return _pronoun_after_by(tree, participle)


def _pronoun_after_by(tree: Tree, participle: Token) -> Token | None:
    """Return `jou` or `ons` right before the participle, which the parser may take for a possessive."""
    pronoun = tree.previous(participle)
    by = tree.previous(pronoun) if pronoun else None
    named = pronoun is not None and pronoun.text.lower() in ("jou", "ons", "je") and by is not None
    return pronoun if named and by is not None and by.text.lower() == "door" else None


def _subject(tree: Tree, participle: Token) -> Token | None:
    return tree.child(participle, *reversed(SUBJECTS))
