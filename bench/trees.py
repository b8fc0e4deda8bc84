"""The decoder of trees against the recursion of the books, on random matrices; then its time and memory by size.

    python -m bench.trees [--matrices 50000] [--sizes 250,500,1000,2000]

Ends with 1 when one matrix gives another tree.
"""

import argparse
import sys
import time
import tracemalloc
from collections.abc import Iterator

import numpy as np

from tests.analysis import recursive_trees
from vacaturelint.analysis.trees import Floats, best_trees

ONE = np.array([0])


def main() -> None:
    """Compare, measure, and print both."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--matrices", type=int, default=50_000)
    parser.add_argument("--sizes", default="250,500,1000,2000")
    options = parser.parse_args()
    other = [seed for seed in range(options.matrices) if not _equal(seed)]
    print(f"{options.matrices} matrices, {len(other)} with another tree {other[:5]}")
    for line in map(_measured, _cyclic(map(int, filter(None, options.sizes.split(","))))):
        print(line)
    sys.exit(1 if other else 0)


def _equal(seed: int) -> bool:
    scores = recursive_trees.random_scores(np.random.default_rng(seed))
    right = recursive_trees.best_heads(scores)
    return np.array_equal(best_trees(scores, ONE)[0], right)


def _cyclic(sizes: Iterator[int]) -> Iterator[Floats]:
    """Yield scores of sentences in which the words hang on each other two by two, and the pairs again."""
    for size in sizes:
        scores = np.random.default_rng(size).normal(size=(size, size + 1))
        for reach in (2**level for level in range(1, size.bit_length())):
            place = np.arange(size)
            scores[place, (place ^ (reach // 2)).clip(0, size - 1) + 1] += 40 / reach
        yield scores


def _measured(scores: Floats) -> str:
    start = time.process_time()
    best_trees(scores.copy(), ONE)
    seconds = time.process_time() - start
    tracemalloc.start()
    best_trees(scores, ONE)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return f"{len(scores):6} words {seconds:8.3f} s {peak / 2**20:8.1f} MB"


if __name__ == "__main__":
    main()
