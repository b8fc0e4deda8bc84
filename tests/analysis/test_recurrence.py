"""Words in context: the layers compute what their definition says, for texts together as for each alone."""

import numpy as np
import numpy.typing as npt
import pytest

from vacaturelint.analysis.batches import time_major
from vacaturelint.analysis.network import NARROW
from vacaturelint.analysis.recurrence import BLOCK, Context

Floats = npt.NDArray[np.float32]

INPUTS, SIZE, LAYERS = 12, 16, 3


@pytest.fixture(scope="module")
def weights() -> dict[str, Floats]:
    random = np.random.default_rng(5)
    shapes: dict[str, tuple[int, ...]] = {"near": (2, INPUTS)}
    for layer in range(LAYERS):
        for part in "zfr":
            shapes |= {f"stack{layer}.{part}": (SIZE if layer else INPUTS, SIZE), f"stack{layer}.{part}b": (SIZE,)}
    return {name: random.standard_normal(shape, dtype=np.float32) / np.float32(3) for name, shape in shapes.items()}


def _texts(*lengths: int) -> list[Floats]:
    random = np.random.default_rng(len(lengths))
    return [random.standard_normal((length, INPUTS), dtype=np.float32) for length in lengths]


def _read(weights: dict[str, Floats], texts: list[Floats]) -> list[Floats]:
    """Return the states of each text, read together."""
    order, steps = time_major([len(text) for text in texts])
    states = np.empty((len(order), SIZE), dtype=np.float32)
    states[order] = Context(weights).read(np.concatenate(texts)[order], steps)
    return np.split(states, np.cumsum([len(text) for text in texts])[:-1])


def _defined(weights: dict[str, Floats], text: Floats) -> Floats:
    """Return the states word by word, as the definition has them; the gates are stored at half their size."""
    around = np.pad(text, ((1, 1), (0, 0)))
    seen = text + around[:-2] * weights["near"][0] + around[2:] * weights["near"][1]
    states = np.zeros((len(text), SIZE), dtype=np.float32)
    for layer in range(LAYERS):
        value, forget, carry = (
            seen @ weights[f"stack{layer}.{part}"] + weights[f"stack{layer}.{part}b"] for part in "zfr"
        )
        forget, carry = (1 / (1 + np.exp(-2 * gate)) for gate in (forget, carry))
        sums = (1 - forget) * value
        half = SIZE // 2
        for word in range(1, len(text)):
            sums[word, :half] += forget[word, :half] * sums[word - 1, :half]
            sums[-1 - word, half:] += forget[-1 - word, half:] * sums[-word, half:]
        states = seen = states + carry * (sums - states)
    return states


@pytest.mark.parametrize("lengths", [(1,), (7,), (2, 9, 9, 1, 4), (3, BLOCK, 1, 2 * BLOCK + 1)])
def test_states_are_those_of_the_definition(weights: dict[str, Floats], lengths: tuple[int, ...]) -> None:
    texts = _texts(*lengths)
    for text, states in zip(texts, _read(weights, texts), strict=True):
        np.testing.assert_allclose(states, _defined(weights, text), atol=1e-5)


def test_a_text_is_read_the_same_alone_and_beside_others(weights: dict[str, Floats]) -> None:
    texts = _texts(1, 400, 12, 12, 3, 1, 80)
    for text, together in zip(texts, _read(weights, texts), strict=True):
        (alone,) = _read(weights, [text])
        np.testing.assert_allclose(together, alone, atol=NARROW / 100)


def test_what_is_read_stays_as_it_was(weights: dict[str, Floats]) -> None:
    (text,) = _texts(5)
    before = text.copy()
    _read(weights, [text])
    np.testing.assert_array_equal(text, before)
