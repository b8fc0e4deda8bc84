"""The layers that read words in context compute with the weights of a pack what training computes with its own."""

from typing import Any

import numpy as np
import numpy.typing as npt

from model.pack import LAYERS, convert
from vacaturelint.analysis.recurrence import Context

Floats = npt.NDArray[np.float32]

INPUTS, WIDTH, DEPTH, WORDS = 6, 8, 2, 5
STORED: dict[str, Any] = {
    "settings": {"network": {"widths": [3], "layers": DEPTH}},
    "vocabulary": {"tags": ["NOUN|"], "pos": ["NOUN"], "labels": ["root"]},
}


def _trained() -> dict[str, Floats]:
    """Return weights under the names of training, in which nothing but the layers counts."""
    random = np.random.default_rng(9)
    shapes: dict[str, tuple[int, ...]] = {
        f"{name}.weight": (2, 2) for name in (*LAYERS, "word", "known", "character", "flag")
    }
    shapes |= {f"{name}.bias": (2,) for name in LAYERS}
    shapes |= {"root": (2,), "arc": (3, 2), "label": (1, 3, 3), "filter3.weight": (2, 2, 3), "filter3.bias": (2,)}
    shapes["stack.0.near"] = (2, INPUTS)
    for layer in range(DEPTH):
        shapes[f"stack.{layer}.gates.weight"] = (3 * WIDTH, WIDTH if layer else INPUTS)
        shapes[f"stack.{layer}.gates.bias"] = (3 * WIDTH,)
    return {f"layers.{name}": random.standard_normal(shape, dtype=np.float32) for name, shape in shapes.items()}


def _states(trained: dict[str, Floats], text: Floats) -> Floats:
    """Return the states as `model/context.py` has them."""
    before, after = trained["layers.stack.0.near"]
    around = np.pad(text, ((1, 1), (0, 0)))
    seen = text + around[:-2] * before + around[2:] * after
    states = np.zeros((len(text), WIDTH), dtype=np.float32)
    for layer in range(DEPTH):
        gates = seen @ trained[f"layers.stack.{layer}.gates.weight"].T + trained[f"layers.stack.{layer}.gates.bias"]
        value, forget, carry = np.split(gates, 3, axis=1)
        forget, carry = 1 / (1 + np.exp(-forget)), 1 / (1 + np.exp(-carry))
        sums = (1 - forget) * value
        for word in range(1, len(text)):
            sums[word, : WIDTH // 2] += forget[word, : WIDTH // 2] * sums[word - 1, : WIDTH // 2]
            sums[-1 - word, WIDTH // 2 :] += forget[-1 - word, WIDTH // 2 :] * sums[-word, WIDTH // 2 :]
        states = seen = states + carry * (sums - states)
    return states


def test_a_pack_reads_in_context_as_training_does() -> None:
    trained = _trained()
    text = np.random.default_rng(10).standard_normal((WORDS, INPUTS), dtype=np.float32)
    steps = [slice(word, word + 1) for word in range(WORDS)]
    read = Context(convert(trained, STORED)).read(text, steps)
    np.testing.assert_allclose(read, _states(trained, text), atol=1e-5)
