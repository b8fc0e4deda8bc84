"""Maximum spanning trees: from scores of arcs to one tree with one root (Chu-Liu and Edmonds)."""

from __future__ import annotations

from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

Floats: TypeAlias = npt.NDArray[np.floating[Any]]
Ints: TypeAlias = npt.NDArray[np.intp]

IMPOSSIBLE = -1e9
ROOTS_TRIED = 4


def best_heads(scores: Floats) -> tuple[Ints, float]:
    """Return the head of each of *n* tokens (1 … n, 0 for the root) of the best tree with a single root, and its lead.

    ``scores[i, j]`` says how good token *j* (0: the root) is as the head of token *i + 1*. The greedy choice is
    a tree nearly always; only when it is not, the search runs, with the most likely roots in turn. The lead is the
    smallest difference on which a choice turned: scores that are off by much less give the same tree.
    """
    heads, lead = _best(scores, axis=1)
    return (heads, lead) if is_tree(heads) else _search(scores, lead)


def _best(scores: Floats, axis: int) -> tuple[Ints, float]:
    """Return the places of the highest scores along *axis*, and by how much the narrowest of them leads."""
    places: Ints = scores.argmax(axis=axis)
    first, second = np.moveaxis(np.partition(scores, -2, axis=axis), axis, 0)[[-1, -2]]
    possible = first > IMPOSSIBLE / 2
    return places, float((first - second)[possible].min(initial=np.inf))


def is_tree(heads: Ints) -> bool:
    """Return whether *heads* form one tree with exactly one root."""
    if np.count_nonzero(heads == 0) != 1:
        return False
    jump = np.concatenate(([0], heads))
    for _ in range(len(heads).bit_length()):
        jump = jump[jump]
    return not jump.any()


def _search(scores: Floats, lead: float) -> tuple[Ints, float]:
    size = len(scores)
    table = np.full((size + 1, size + 1), IMPOSSIBLE)
    table[1:] = scores
    np.fill_diagonal(table, IMPOSSIBLE)
    rows = np.arange(1, size + 1)
    loss = table[1:].max(axis=1) - table[1:, 0]
    roots = np.argsort(loss)[: ROOTS_TRIED + 1]
    leads = [lead, *np.diff(loss[roots])[ROOTS_TRIED - 1 :]]
    found: list[Ints] = []
    for root in roots[:ROOTS_TRIED] + 1:
        trial = table.copy()
        trial[1:, 0] = IMPOSSIBLE
        trial[root] = IMPOSSIBLE
        trial[root, 0] = 0.0
        heads, narrowest = _edmonds(trial)
        found.append(heads[1:])
        leads.append(narrowest)
    totals = np.array([[table[rows, heads].sum() for heads in found]])
    best, narrowest = _best(totals, axis=1) if len(found) > 1 else (np.array([0]), np.inf)
    return found[int(best[0])], float(min(*leads, narrowest))


def _edmonds(table: Floats) -> tuple[Ints, float]:
    """Return the best head of every node of *table* (node 0 is the root; its head is -1), and their lead."""
    heads, lead = _best(table, axis=1)
    heads[0] = -1
    cycle = _cycle(heads)
    if not cycle:
        return heads, lead
    inside = set(cycle)
    rest = np.array([node for node in range(len(table)) if node not in inside])
    small, arcs, narrowest = _contract(table, heads, cycle, rest)
    below, deeper = _edmonds(small)
    return _expand(below, heads, rest, arcs), min(lead, narrowest, deeper)


def _cycle(heads: Ints) -> list[int]:
    """Return the nodes of one cycle, or an empty list."""
    done = {0}
    for start in range(1, len(heads)):
        path: list[int] = []
        node = start
        while node not in done:
            done.add(node)
            path.append(node)
            node = int(heads[node])
        if node in path:
            return path[path.index(node) :]
    return []


def _contract(table: Floats, heads: Ints, cycle: list[int], rest: Ints) -> tuple[Floats, tuple[Ints, Ints], float]:
    """Return the table with the cycle as its last node, where arcs enter and leave the cycle, and their lead."""
    ring = np.array(cycle)
    size = len(rest)
    small = np.full((size + 1, size + 1), IMPOSSIBLE)
    small[:size, :size] = table[rest[:, None], rest]
    out = table[rest[:, None], ring]
    away, lead_away = _best(out, axis=1)
    small[1:size, size] = out.max(axis=1)[1:]
    kept = table[ring, heads[ring]]
    into = table[ring[:, None], rest] - kept[:, None]
    inward, lead_inward = _best(into, axis=0)
    small[size, :size] = into.max(axis=0) + kept.sum()
    return small, (ring[inward], ring[away]), min(lead_away, lead_inward)


def _expand(small: Ints, heads: Ints, rest: Ints, arcs: tuple[Ints, Ints]) -> Ints:
    """Return the heads in the full graph, given those of the contracted one."""
    enters, leaves = arcs
    size = len(rest)
    out = heads.copy()
    for place, node in enumerate(rest[1:], start=1):
        head = int(small[place])
        out[node] = leaves[place] if head == size else rest[head]
    entry = int(small[size])
    out[enters[entry]] = rest[entry]
    return out
