"""Subordinate clauses of a sentence."""

from collections.abc import Iterator
from dataclasses import dataclass

from vacaturelint.analysis.analysis import Token
from vacaturelint.analysis.labels import SUBJECTS, VERBS_BESIDE
from vacaturelint.analysis.syntax.tree import Tree

_COMPLEMENTS = ("csubj", "ccomp")
_SUBORDINATE = frozenset({"csubj", "ccomp", "advcl", "acl:relcl", "acl"})


@dataclass(frozen=True, slots=True)
class Clause:
    """A subordinate clause: its finite verb, its first and its last word.

    A `complement` is subject or object of its sentence (`zeg wat je zoekt`) and can be no sentence of its own.
    """

    verb: Token
    first: Token
    last: Token
    complement: bool = False


def subordinate_clauses(tree: Tree) -> Iterator[Clause]:
    """Yield the subordinate clauses with a finite verb, in order of their first word."""
    found = [_clause(tree, token, verb) for token in tree if (verb := _verb_below(tree, token))]
    yield from sorted(found, key=lambda clause: clause.first.nth)


def _verb_below(tree: Tree, token: Token) -> Token | None:
    return finite_verb(tree, token) if token.dep in _SUBORDINATE else None


def is_clause(tree: Tree, token: Token) -> bool:
    """Return whether `token` is or governs a finite verb."""
    return finite_verb(tree, token) is not None


def finite_verb(tree: Tree, head: Token) -> Token | None:
    """Return the finite verb of the clause that `head` governs, or None when it has none."""
    verbs = sorted([head, *tree.children(head, *VERBS_BESIDE)], key=lambda token: token.nth)
    finite = next((one for one in verbs if one.is_finite), None)
    return finite or _plural(tree, head, verbs)


def _plural(tree: Tree, head: Token, verbs: list[Token]) -> Token | None:
    """Return the verb that must be a plural (`mensen die buiten werken`) although it was taken for an infinitive."""
    if tree.child(head, *SUBJECTS) is None or any(child.text.lower() == "te" for child in tree.children(head)):
        return None
    return next((one for one in verbs if one.is_infinitive), None)


def _clause(tree: Tree, token: Token, verb: Token) -> Clause:
    words = [word for word in tree.subtree(token) if word.is_word]
    return Clause(verb, words[0], words[-1], token.dep in _COMPLEMENTS)
