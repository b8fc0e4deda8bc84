"""Words in context without a matrix product a step: all gates at once, then an element-wise recurrence.

A layer weighs every word (value, forget gate, carry gate) with one product each, adds values up along the text, the
first half of its columns forwards and the second half backwards, and mixes the sums with what it read: SRU (Lei et al.
2018, https://arxiv.org/abs/1709.02755) without the state in its gates, as in QRNN (https://arxiv.org/abs/1611.01576).
Before the first layer every word also gets a share of its neighbours.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import count, pairwise, takewhile
from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

Floats: TypeAlias = npt.NDArray[np.float32]
Pairs: TypeAlias = list[tuple[slice, slice]]

HALF = np.float32(0.5)
BLOCK = 128
"""Rows on which all is done that needs no other row before the next are begun: they stay in the cache so long."""


class Layer(NamedTuple):
    """The weights of what a word adds, of what it forgets of the sum so far, and of how much of the sum it takes."""

    value: Floats
    value_bias: Floats
    forget: Floats
    forget_bias: Floats
    carry: Floats
    carry_bias: Floats


class Context:
    """The layers, in their order, and what a word gets of the words before and after it ahead of the first."""

    def __init__(self, weights: Mapping[str, Floats]) -> None:
        self._near = weights["near"]
        names = takewhile(lambda name: f"{name}.z" in weights, (f"stack{number}" for number in count()))
        self._layers = [
            Layer(*(weights[f"{name}.{part}"] for part in ("z", "zb", "f", "fb", "r", "rb"))) for name in names
        ]

    def read(self, inputs: Floats, steps: Sequence[slice]) -> Floats:
        """Return the states of the words *inputs*; step *t* of all texts, longest first, are the rows ``steps[t]``."""
        pairs = [(slice(a.start, a.start + b.stop - b.start), b) for a, b in pairwise(steps)]
        shape = len(inputs), self._layers[0].value.shape[1]
        room = _Room(*np.empty((3, *shape), dtype=np.float32))
        states = np.zeros(shape, dtype=np.float32)
        seen = self._with_neighbours(inputs, pairs)
        for layer in self._layers:
            room.weigh(layer, seen)
            room.add_up(pairs)
            room.mix(layer, seen, states)
            seen = states
        return states

    def _with_neighbours(self, inputs: Floats, pairs: Pairs) -> Floats:
        before, after = self._near
        seen = inputs.copy()
        for here, following in pairs:
            seen[following] += inputs[here] * before
            seen[here] += inputs[following] * after
        return seen


class _Room:
    """Where the layers compute, one after the other: new memory for each takes time."""

    def __init__(self, values: Floats, forget: Floats, carry: Floats) -> None:
        self._values, self._forget, self._carry = values, forget, carry
        self._blocks = [slice(begin, begin + BLOCK) for begin in range(0, len(values), BLOCK)]
        self._part = np.empty_like(values)

    def weigh(self, layer: Layer, seen: Floats) -> None:
        """Set, of each word, what is left of the sum before it and what it adds itself."""
        np.matmul(seen, layer.value, out=self._values)
        np.matmul(seen, layer.forget, out=self._forget)
        for rows in self._blocks:
            values, forget = self._values[rows], _gate(self._forget[rows], layer.forget_bias)
            values += layer.value_bias
            values -= np.multiply(forget, values, out=self._part[: len(values)])

    def add_up(self, pairs: Pairs) -> None:
        """Add to each word what is left of the word before it: half of the columns forwards, the others backwards."""
        half = self._values.shape[1] // 2
        backwards = [(after, before) for before, after in reversed(pairs)]
        for columns, order in ((slice(half), pairs), (slice(half, None), backwards)):
            values, forget, part = self._values[:, columns], self._forget[:, columns], self._part[:, columns]
            for before, here in order:
                row = values[here]
                row += np.multiply(forget[here], values[before], out=part[: len(row)])

    def mix(self, layer: Layer, seen: Floats, states: Floats) -> None:
        """Move *states* towards the sums, as far as the gate that carries is open."""
        np.matmul(seen, layer.carry, out=self._carry)
        for rows in self._blocks:
            values, carry, state = self._values[rows], _gate(self._carry[rows], layer.carry_bias), states[rows]
            values -= state
            values *= carry
            state += values


def _gate(inputs: Floats, bias: Floats) -> Floats:
    """Return *inputs* as a gate between 0 and 1; their weights are halved, so that a hyperbolic tangent computes it."""
    inputs += bias
    np.tanh(inputs, out=inputs)
    inputs *= HALF
    inputs += HALF
    return inputs
