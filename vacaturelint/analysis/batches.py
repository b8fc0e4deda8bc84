"""How texts are laid out to be read together: in chunks of like length, and within a chunk step by step."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Ints: TypeAlias = npt.NDArray[np.intp]

CHUNK = 1500
"""Words computed together: a bound on memory."""


def chunks(lengths: Sequence[int]) -> list[list[int]]:
    """Return the indexes of the texts, longest first, in groups of at most `CHUNK` words, or one longer text."""
    made: list[list[int]] = [[]]
    total = 0
    for index in sorted(range(len(lengths)), key=lambda index: -lengths[index]):
        length = lengths[index]
        if total and total + length > CHUNK:
            made.append([])
            total = 0
        made[-1].append(index)
        total += length
    return made if made[0] else []


def time_major(lengths: Sequence[int]) -> tuple[Ints, list[slice]]:
    """Return how words are laid out step by step: their order and the rows of each step.

    At step *t* stand the words number *t* of all texts that long, longest text first, so no row is padding.
    """
    ranked = np.argsort(-np.asarray(lengths), kind="stable")
    sizes = np.asarray(lengths)[ranked]
    begins = np.concatenate(([0], np.cumsum(lengths)))[ranked]
    counts = [int(np.count_nonzero(sizes > step)) for step in range(int(sizes[0]))]
    offsets = np.concatenate(([0], np.cumsum(counts)))
    order = np.concatenate([begins[:count] + step for step, count in enumerate(counts)])
    steps = [slice(int(start), int(end)) for start, end in pairwise(offsets)]
    return order, steps
