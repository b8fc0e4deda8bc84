"""What the characters of a word say: sums of rows give what the convolution says, and each word is read by itself."""

import numpy as np
import numpy.typing as npt

from vacaturelint.analysis.letters import Letters
from vacaturelint.analysis.network_input import BEGIN, END, LONGEST_FORM, UNKNOWN, characters_read

Floats = npt.NDArray[np.float32]

CHARACTERS = "abcdefghijklmnopqrstuvwxyz"
FORMS = ["a", "kok", "ploegverantwoordelijken", "€", "k" * LONGEST_FORM, "kok's", "ja"]


def _weights() -> dict[str, Floats]:
    random = np.random.default_rng(3)
    shapes = {"character": (4 + len(CHARACTERS), 8), "filter3.w": (24, 6), "filter3.b": (6,), "filter5.w": (40, 6)}
    weights = {name: random.standard_normal(shape, dtype=np.float32) for name, shape in shapes.items()}
    weights["character"][0] = 0
    return weights | {"filter5.b": random.standard_normal(6, dtype=np.float32)}


def _convolved(weights: dict[str, Floats], form: str) -> Floats:
    """Return what the definition says: every filter at every character, the highest value, at least zero."""
    rows = [
        BEGIN,
        *(CHARACTERS.find(sign) + 4 if sign in CHARACTERS else UNKNOWN for sign in characters_read(form)),
        END,
    ]
    embedded = weights["character"][rows]
    highest = []
    for width in (3, 5):
        padded = np.pad(embedded, ((width // 2, width // 2), (0, 0)))
        windows = [padded[place : place + width].ravel() for place in range(len(rows))]
        values = np.array(windows) @ weights[f"filter{width}.w"] + weights[f"filter{width}.b"]
        highest.append(np.maximum(values.max(axis=0), 0))
    return np.concatenate(highest)


def test_sums_of_rows_are_the_convolution() -> None:
    weights = _weights()
    for form, read in zip(FORMS, Letters(weights, CHARACTERS).read(FORMS), strict=True):
        np.testing.assert_allclose(read, _convolved(weights, form), atol=1e-5, err_msg=form)


def test_a_word_is_read_the_same_whatever_stands_beside_it() -> None:
    letters = Letters(_weights(), CHARACTERS)
    together = letters.read(FORMS)
    assert [letters.read([form])[0].tobytes() for form in FORMS] == [read.tobytes() for read in together]
