"""What the characters of a word say: a convolution over them, of which every filter keeps the highest value.

There are some hundred characters and eight places in the filters, so what each character adds at each place is
computed beforehand: a value is then a sum of five rows of a table, no matrix product. A word is computed by itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from vacaturelint.analysis.network_input import BEGIN, END, PAD, UNKNOWN, characters_read

Floats: TypeAlias = npt.NDArray[np.float32]

BETWEEN_WORDS = -1e9
"""What a place that is no character adds: no filter has its highest value there."""


class Letters:
    """Reads words with the filters in *weights*; *characters* gives the rows of the table of characters."""

    def __init__(self, weights: Mapping[str, Floats], characters: str) -> None:
        self._characters = {character: row for row, character in enumerate(characters, start=4)}
        self._tables = _tables(weights)
        self._margin = [PAD] * (len(self._tables) // 2)

    def read(self, forms: Sequence[str]) -> list[Floats]:
        """Return, for each form, the maximum over its characters of every filter."""
        rows, ends = [*self._margin], []
        for form in forms:
            known = (self._characters.get(character, UNKNOWN) for character in characters_read(form))
            rows += [BEGIN, *known, END, *self._margin]
            ends.append(len(rows) - 2 * len(self._margin))
        places = np.array(rows, dtype=np.intp)
        values = self._tables[0].take(places[: ends[-1]], axis=0)
        part = np.empty_like(values)
        for shift, table in enumerate(self._tables[1:], start=1):
            values += table.take(places[shift : shift + ends[-1]], axis=0, out=part, mode="clip")
        return [np.maximum(values[begin:end].max(axis=0), 0) for begin, end in zip([0, *ends], ends, strict=False)]


def _tables(weights: Mapping[str, Floats]) -> list[Floats]:
    """Return what each character adds to all filters, for each place in the widest of them."""
    embedded = weights["character"]
    size = embedded.shape[1]
    names = sorted(name.removesuffix(".w") for name in weights if name.startswith("filter") and name.endswith(".w"))
    widths = [len(weights[f"{name}.w"]) // size for name in names]
    columns = []
    for name, width in zip(names, widths, strict=True):
        filters = weights[f"{name}.w"]
        aside = (max(widths) - width) // 2
        table = np.zeros((max(widths), len(embedded), filters.shape[1]), dtype=np.float32)
        table[aside : aside + width] = embedded @ filters.reshape(width, size, -1)
        table[max(widths) // 2] += weights[f"{name}.b"]
        columns.append(table)
    tables = np.concatenate(columns, axis=2)
    tables[max(widths) // 2, PAD] = BETWEEN_WORDS
    return list(tables)
