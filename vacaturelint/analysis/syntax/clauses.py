"""Subordinate clauses of a sentence."""

from collections.abc import Iterator
from dataclasses import dataclass

from vacaturelint.analysis.analysis import Token
from vacaturelint.analysis.syntax.tree import Tree, is_finite

_SUBORDINATE = frozenset({"csubj", "ccomp", "advcl", "acl:relcl", "acl"})


@dataclass(frozen=True, slots=True)
class Clause:
    """A subordinate clause: its governing word, its first and its last word."""

    head: Token
    first: Token
    last: Token


def subordinate_clauses(tree: Tree) -> Iterator[Clause]:
    """Yield the subordinate clauses with a finite verb, in order of their first word."""
    found = [_clause(tree, token) for token in tree if token.dep in _SUBORDINATE and is_clause(tree, token)]
    yield from sorted(found, key=lambda clause: clause.first.index)


def is_clause(tree: Tree, token: Token) -> bool:
    """Return whether `token` is or governs a finite verb."""
    return is_finite(token) or any(is_finite(child) for child in tree.children(token, "aux", "aux:pass", "cop"))


def _clause(tree: Tree, token: Token) -> Clause:
    words = [word for word in tree.subtree(token) if word.is_word]
    return Clause(token, words[0], words[-1])
