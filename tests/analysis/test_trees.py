"""The best tree, against all trees of small sentences and against the recursion of the books."""

import itertools
import tracemalloc

import numpy as np
import pytest

from tests.analysis import recursive_trees
from vacaturelint.analysis.trees import Floats, Ints, best_trees, is_tree

ONE = np.array([0])


def best_heads(scores: Floats) -> tuple[Ints, float]:
    heads, leads = best_trees(scores.copy(), ONE)
    return heads, float(leads[0])


@pytest.mark.parametrize(
    ("heads", "expected"),
    [([0], True), ([2, 0], True), ([0, 0], False), ([2, 1], False), ([2, 3, 2, 0], False), ([2, 0, 2, 3], True)],
)
def test_is_tree(heads: list[int], expected: bool) -> None:
    assert is_tree(np.array(heads)) is expected


@pytest.mark.parametrize("seed", range(60))
def test_no_tree_is_better(seed: int) -> None:
    random = np.random.default_rng(seed)
    size = int(random.integers(1, 6))
    scores = random.normal(size=(size, size + 1))
    np.fill_diagonal(scores[:, 1:], -1e9)
    rows = np.arange(size)
    found, _ = best_heads(scores)
    trees = (np.array(heads) for heads in itertools.product(range(size + 1), repeat=size))
    best = max(scores[rows, heads].sum() for heads in trees if is_tree(heads))
    assert is_tree(found)
    assert scores[rows, found].sum() == pytest.approx(best)


@pytest.mark.parametrize("seed", range(60))
def test_scores_off_by_less_than_the_lead_give_the_same_tree(seed: int) -> None:
    random = np.random.default_rng(seed)
    size = int(random.integers(1, 9))
    scores = random.normal(size=(size, size + 1))
    found, lead = best_heads(scores)
    noise = min(lead, 1.0) / (4 * size)
    for _ in range(20):
        other, _ = best_heads(scores + random.uniform(-noise, noise, scores.shape))
        assert np.array_equal(found, other)


def test_equals_the_recursion_of_the_books() -> None:
    tables = [recursive_trees.random_scores(np.random.default_rng(seed)) for seed in range(300)]
    pairs = [(best_heads(scores)[0], recursive_trees.best_heads(scores)) for scores in tables]
    assert [seed for seed, (ours, theirs) in enumerate(pairs) if ours.tolist() != theirs.tolist()] == []


@pytest.mark.parametrize("seed", range(60))
def test_sentences_side_by_side_get_the_trees_they_get_alone(seed: int) -> None:
    random = np.random.default_rng(seed)
    sentences = [recursive_trees.random_scores(random) for _ in range(8)]
    begins = np.cumsum([0, *map(len, sentences[:-1])])
    table = np.full((sum(map(len, sentences)), 1 + max(map(len, sentences))), -np.inf, dtype=np.float32)
    for begin, scores in zip(begins, sentences, strict=True):
        table[begin : begin + len(scores), : len(scores) + 1] = scores
    heads, leads = best_trees(table, begins)
    alone = [best_heads(scores) for scores in sentences]
    assert heads.tolist() == [head for found, _ in alone for head in found.tolist()]
    assert leads.tolist() == pytest.approx([lead for _, lead in alone])


def test_the_memory_is_that_of_a_few_tables() -> None:
    size = 300
    scores = np.random.default_rng(0).normal(size=(size, size + 1))
    words = np.arange(size)
    for reach in (1, 2, 4, 8, 16, 32, 64):
        scores[words, (words ^ reach).clip(0, size - 1) + 1] += 40 / reach
    tracemalloc.start()
    found, _ = best_trees(scores, ONE)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert is_tree(found)
    assert peak < 5 * 8 * (size + 1) ** 2
