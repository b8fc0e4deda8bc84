"""Maximum spanning trees: from scores of arcs to one tree with one root, in a time that grows with the size squared.

The algorithm is that of Chu-Liu and Edmonds in the form of Tarjan (1977) for dense graphs, with the correction of
Camerini, Fratta and Maffioli (1979): follow the best arcs into nodes from any node; a cycle becomes one node, in
place, and the walk goes on from there. Every node is contracted once and a contraction of *k* nodes looks at *k* rows
and columns, so all of them together look at the table a few times.
"""

from __future__ import annotations

from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

Floats: TypeAlias = npt.NDArray[np.floating[Any]]
Ints: TypeAlias = npt.NDArray[np.intp]

IMPOSSIBLE = -1e9
ROOTS_TRIED = 4  # each costs a search; the lead tells how near the next one was
OUT_OF_REACH = 1.0  # a root whose bound is so much lower is not tried: far more than a lead that anybody asks for


def best_trees(scores: Floats, begins: Ints) -> tuple[Ints, Floats]:
    """Return the heads (1 … n, 0 for the root) of the best tree with a single root of each sentence, and its lead.

    Rows are the tokens of all sentences, which begin at the rows *begins*. ``scores[i, j]`` says how good token *j* of
    its sentence (0: the root) is as the head of the token of row *i*; where a sentence is shorter than others the rest
    of its rows is minus infinity. *scores* are used up. The greedy choice is a tree mostly; only when it is not, the
    search runs, with the most likely roots in turn. The lead is the smallest difference on which a choice turned:
    scores that are off by much less give the same tree.
    """
    rows = np.arange(len(scores))
    heads: Ints = scores.argmax(axis=1)
    first = scores[rows, heads]
    scores[rows, heads] = -np.inf
    gaps = np.where(first > IMPOSSIBLE / 2, first - scores.max(axis=1), np.inf)
    leads = np.minimum.reduceat(gaps, begins)
    sizes = np.diff(np.append(begins, len(scores)))
    for number in np.flatnonzero(~_are_trees(heads, begins, sizes)).tolist():
        own = slice(begins[number], begins[number] + sizes[number])
        scores[rows[own], heads[own]] = first[own]
        heads[own], leads[number] = _search(scores[own, : sizes[number] + 1], float(leads[number]))
    return heads, leads


def _are_trees(heads: Ints, begins: Ints, sizes: Ints) -> npt.NDArray[np.bool_]:
    """Return of each sentence whether its *heads* (0: the root) form one tree with exactly one root."""
    jump = np.append(0, np.where(heads > 0, heads + np.repeat(begins, sizes), 0))
    for _ in range(int(sizes.max()).bit_length()):
        jump = jump[jump]
    reaches = np.logical_or.reduceat(jump[1:] > 0, begins)
    trees: npt.NDArray[np.bool_] = (np.add.reduceat(heads == 0, begins, dtype=np.intp) == 1) & ~reaches
    return trees


def _best(scores: Floats, axis: int) -> tuple[Ints, float]:
    """Return the places of the highest scores along *axis*, and by how much the narrowest of them leads."""
    places, _, gaps = _ranked(scores, axis)
    return places, float(gaps.min(initial=np.inf))


def _ranked(scores: Floats, axis: int) -> tuple[Ints, Floats, Floats]:
    """Return the places of the highest scores along *axis*, those scores, and by how much each leads."""
    places: Ints = scores.argmax(axis=axis)
    first, second = np.moveaxis(np.partition(scores, -2, axis=axis), axis, 0)[[-1, -2]]
    return places, first, np.where(first > IMPOSSIBLE / 2, first - second, np.inf)


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
    found = []
    for heads, narrowest in _under_each(table, roots[:ROOTS_TRIED] + 1):
        found.append(heads)
        leads.append(narrowest)
    totals = np.array([[table[rows, heads].sum() for heads in found]])
    best, narrowest = _best(totals, axis=1) if len(found) > 1 else (np.array([0]), np.inf)
    return found[int(best[0])], float(min(*leads, narrowest))


def _under_each(table: Floats, roots: Ints) -> list[tuple[Ints, float]]:
    """Return the best heads under each of *roots* and their lead, without the roots that cannot come near the best.

    No tree scores more than the best arcs into all nodes, and when these are a tree under a root, it is the best.
    """
    arcs = table.copy()
    arcs[:, 0] = IMPOSSIBLE
    places, most, gaps = _ranked(arcs, axis=1)
    del arcs
    bounds = most[1:].sum() - most[roots] + table[roots, 0]
    rows = np.arange(1, len(table))
    found: dict[int, tuple[Ints, float]] = {}
    highest = -np.inf
    for nth in np.argsort(-bounds, kind="stable").tolist():
        if bounds[nth] < highest - OUT_OF_REACH:
            break
        root = int(roots[nth])
        heads = np.where(rows == root, 0, places[1:])
        if is_tree(heads):
            found[nth] = heads, float(gaps[1:][rows != root].min(initial=np.inf))
        else:
            whole, narrowest = _Contraction(table, root).solve()
            found[nth] = whole[1:], narrowest
        highest = max(highest, float(table[rows, found[nth][0]].sum()))
    return [found[nth] for nth in sorted(found)]


class _Contraction:
    """The best tree under one root, found in a working copy of the scores.

    A contracted cycle keeps the slot (row and column) of its first node. `dependent` and `head` say which arc between
    words an entry of the table stands for. Nodes are slots and, for cycles, the numbers after them; `name` is the node
    that now has a slot, `parent` the cycle of a node and `arcs` the arc into it.
    """

    def __init__(self, table: Floats, root: int) -> None:
        size = len(table)
        self.table = table.copy()
        self.table[1:, 0] = IMPOSSIBLE
        self.table[root] = IMPOSSIBLE
        self.table[root, 0] = 0.0
        self.dependent = np.repeat(np.arange(size, dtype=np.int32)[:, None], size, axis=1)
        self.head = np.ascontiguousarray(self.dependent.T)
        self.alive = np.ones(size, dtype=np.bool_)
        self.name = list(range(size))
        self.nodes = size
        self.best, self.lead = _best(self.table, axis=1)
        self.parent: dict[int, int] = {}
        self.arcs: dict[int, tuple[int, int]] = {}

    def solve(self) -> tuple[Ints, float]:
        """Return the head of every node (node 0 is the root; its head is -1), and their lead."""
        done = {0}
        for start in range(1, len(self.table)):
            path: list[int] = []
            at = start
            while self.alive[at] and at not in done:
                if at in path:
                    ring = path[path.index(at) :]
                    del path[-len(ring) :]
                    at = self._contract(ring)
                path.append(at)
                at = int(self.best[at])
            done.update(path)
        return self._expand(), self.lead

    def _contract(self, cycle: list[int]) -> int:
        """Make one node of the nodes at the slots of *cycle*, and return its slot."""
        ring = np.array(cycle)
        slot, kept = cycle[0], self.table[ring, self.best[ring]]
        self._note(cycle)
        self.alive[ring] = False
        rest = np.flatnonzero(self.alive)
        self._leave(slot, ring, rest)
        self._enter(slot, ring, rest, kept)
        self.alive[slot] = True
        self.table[ring[1:]] = IMPOSSIBLE
        self.table[:, ring[1:]] = IMPOSSIBLE
        self.table[slot, slot] = IMPOSSIBLE
        self.best[np.isin(self.best, ring)] = slot
        best, lead = _best(self.table[slot : slot + 1], axis=1)
        self.best[slot] = best[0]
        self.lead = min(self.lead, lead)
        return slot

    def _note(self, cycle: list[int]) -> None:
        """Keep the arc into each node of a cycle; the cycle is a new node at the slot of the first."""
        new, self.nodes = self.nodes, self.nodes + 1
        self.parent.update((self.name[slot], new) for slot in cycle)
        self.arcs.update((self.name[slot], self._arc(slot)) for slot in cycle)
        self.name[cycle[0]] = new

    def _arc(self, slot: int) -> tuple[int, int]:
        at = slot, self.best[slot]
        return int(self.dependent[at]), int(self.head[at])

    def _leave(self, slot: int, ring: Ints, rest: Ints) -> None:
        """Give the arcs from the cycle to the other nodes the column of the slot."""
        out = self.table[np.ix_(rest, ring)]
        away, lead = _best(out, axis=1)
        self.lead = min(self.lead, lead)
        self.table[rest, slot] = out.max(axis=1)
        for origin in (self.dependent, self.head):
            origin[rest, slot] = origin[rest, ring[away]]

    def _enter(self, slot: int, ring: Ints, rest: Ints, kept: Floats) -> None:
        """Give the arcs into the cycle, each in the place of the arc it drives out, the row of the slot."""
        into = self.table[np.ix_(ring, rest)] - kept[:, None]
        inward, lead = _best(into, axis=0)
        self.lead = min(self.lead, lead)
        self.table[slot, rest] = into.max(axis=0) + kept.sum()
        for origin in (self.dependent, self.head):
            origin[slot, rest] = origin[ring[inward], rest]

    def _expand(self) -> Ints:
        """Return the head of every node: the last cycle first, the arc into it drives out one of its own."""
        size = len(self.table)
        self.arcs.update((self.name[slot], self._arc(slot)) for slot in np.flatnonzero(self.alive).tolist() if slot)
        for new in range(self.nodes - 1, size - 1, -1):
            node = self.arcs[new][0]
            while self.parent[node] != new:
                node = self.parent[node]
            self.arcs[node] = self.arcs[new]
        return np.array([-1, *(self.arcs[node][1] for node in range(1, size))])
