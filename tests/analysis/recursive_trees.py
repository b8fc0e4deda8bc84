"""The best tree by the recursion of Chu-Liu and Edmonds as books have it: slow and hungry, an oracle for our own."""

import numpy as np

from vacaturelint.analysis.trees import IMPOSSIBLE, ROOTS_TRIED, Floats, Ints, is_tree


def best_heads(scores: Floats) -> Ints:
    """Return the heads that `trees.best_trees` must return of one sentence."""
    greedy: Ints = scores.argmax(axis=1)
    return greedy if is_tree(greedy) else _search(scores)


def random_scores(random: np.random.Generator) -> Floats:
    """Return scores of a sentence: noise, noise where words pull each other into cycles, or a product of vectors."""
    size = int(random.choice([2, 3, 5, 8, 13, 21, 34, 55]))
    kind = random.integers(3)
    scores = random.normal(size=(size, size + 1))
    if kind == 1:
        order = random.permutation(size)
        scores[order, np.roll(order, 1) + 1] += 3
    elif kind == 2:
        scores = random.normal(size=(size, 4)) @ random.normal(size=(4, size + 1))
    return scores.astype(np.float32)


def _search(scores: Floats) -> Ints:
    size = len(scores)
    table = np.full((size + 1, size + 1), IMPOSSIBLE)
    table[1:] = scores
    np.fill_diagonal(table, IMPOSSIBLE)
    rows = np.arange(1, size + 1)
    roots = np.argsort(table[1:].max(axis=1) - table[1:, 0])[:ROOTS_TRIED] + 1
    found = [_edmonds(_rooted(table, root))[1:] for root in roots]
    return found[int(np.argmax([table[rows, heads].sum() for heads in found]))]


def _rooted(table: Floats, root: int) -> Floats:
    trial = table.copy()
    trial[1:, 0] = IMPOSSIBLE
    trial[root] = IMPOSSIBLE
    trial[root, 0] = 0.0
    return trial


def _edmonds(table: Floats) -> Ints:
    """Return the best head of every node of *table* (node 0 is the root; its head is -1)."""
    heads: Ints = table.argmax(axis=1)
    heads[0] = -1
    cycle = _cycle(heads)
    if not cycle:
        return heads
    rest = np.array([node for node in range(len(table)) if node not in cycle])
    small, arcs = _contract(table, heads, cycle, rest)
    return _expand(_edmonds(small), heads, rest, arcs)


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


def _contract(table: Floats, heads: Ints, cycle: list[int], rest: Ints) -> tuple[Floats, tuple[Ints, Ints]]:
    """Return the table with the cycle as its last node, and where arcs enter and leave the cycle."""
    ring = np.array(cycle)
    size = len(rest)
    small = np.full((size + 1, size + 1), IMPOSSIBLE)
    small[:size, :size] = table[rest[:, None], rest]
    out = table[rest[:, None], ring]
    small[1:size, size] = out.max(axis=1)[1:]
    kept = table[ring, heads[ring]]
    into = table[ring[:, None], rest] - kept[:, None]
    small[size, :size] = into.max(axis=0) + kept.sum()
    return small, (ring[into.argmax(axis=0)], ring[out.argmax(axis=1)])


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
