"""What a sentence asks, as a model reads it that learned from labelled sentences: beside the frames.

The frames know wordings; this second reader has seen some six thousand sentences and weighs all their words together.
It says no more than how likely it is that a kind of demand is made, how strongly, and that a careful reader would
remark on it. `model/fit_demands.py` makes its weights and `model/README.md` tells how good they are.
"""

import functools
import io
import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING
from zipfile import BadZipFile

from vacaturelint.core.requirement import Force
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.errors import ModelError
from vacaturelint.resources import data_root
from vacaturelint.statements.statement import Said

if TYPE_CHECKING:
    import numpy as np

PACK = "model/nl_eisen/nl_eisen.npz"
NONE = "geen"
FORCES = tuple(Force)
_LONG = 7
_PART = 6


@dataclass(frozen=True, slots=True)
class Odds:
    """How likely it is, from 0 to 1, that a piece of text demands each kind of thing, and with which force.

    The chances of all kinds and that of `none` add up to 1, and so do those of the forces. `told` is the chance that a
    careful reader says something of the piece.
    """

    none: float = 0.0
    told: float = 0.5
    kinds: Mapping[str, float] | None = None
    forces: Mapping[Force, float] | None = None

    def of(self, kind: str) -> float:
        """Return the chance that a thing of this kind is demanded."""
        return self.kinds.get(kind, 0.0) if self.kinds else 0.0

    def is_of_force(self, force: Force) -> float:
        """Return the chance that what is demanded is demanded so."""
        return self.forces.get(force, 0.0) if self.forces else 0.0


UNKNOWN = Odds()
"""The odds of a piece with no word that the model has met: they decide nothing."""


def features(pieces: Iterable[Said], section: SectionLabel, heading: str) -> Iterator[str]:
    """Yield what the model weighs of pieces that are read together: words, lemmas, pairs of lemmas, and their part.

    Of a long word its beginning and end count too: a compound that nobody wrote before is known by them.
    """
    yield from _of_place(section, heading)
    for piece in pieces:
        for term in piece.terms:
            yield from _of_word(term.form, term.lemma)
        yield from _of_pairs(piece)


def _of_place(section: SectionLabel, heading: str) -> Iterator[str]:
    yield f"s:{section.value}"
    for word in heading.casefold().split():
        yield f"h:{word}"


def _of_word(form: str, lemma: str) -> Iterator[str]:
    yield f"w:{form}"
    yield f"l:{lemma}"
    if len(form) > _LONG:
        yield f"p:{form[:_PART]}"
        yield f"e:{form[-_PART:]}"


def _of_pairs(piece: Said) -> Iterator[str]:
    lemmas = ["^", *(term.lemma for term in piece.terms), "$"]
    return (f"b:{before} {after}" for before, after in pairwise(lemmas))


@dataclass(frozen=True)
class DemandModel:
    """Three regressions over the same features, which a piece has or has not, each weighed by its rarity.

    `weights` has a row per feature and a column per class: the kinds with `geen`, the forces, and `melden`. `rarity`
    holds the square of each feature's inverse document frequency, by which its row was already multiplied.
    """

    index: Mapping[str, int]
    kinds: tuple[str, ...]
    weights: "np.ndarray"
    rarity: "np.ndarray"
    bias: "np.ndarray"

    def odds(self, pieces: Iterable[Said], section: SectionLabel, heading: str) -> Odds:
        """Return the odds of pieces that are read together; UNKNOWN when the model knows no word of them."""
        found = set(self._rows_of_place(section, heading))
        for piece in pieces:
            found.update(*(self._rows_of_word(term.form, term.lemma) for term in piece.terms))
            found.update(self._rows(_of_pairs(piece)))
        return self._odds(sorted(found)) if found else UNKNOWN

    def _rows(self, found: Iterable[str]) -> tuple[int, ...]:
        return tuple(self.index[one] for one in found if one in self.index)

    @functools.cached_property
    def _rows_of_word(self) -> Callable[[str, str], tuple[int, ...]]:
        """Return what looks up the rows of the features of one word, and keeps those of the last ones."""
        return functools.lru_cache(maxsize=30_000)(lambda form, lemma: self._rows(_of_word(form, lemma)))

    @functools.cached_property
    def _rows_of_place(self) -> Callable[[SectionLabel, str], tuple[int, ...]]:
        return functools.lru_cache(maxsize=500)(lambda section, heading: self._rows(_of_place(section, heading)))

    def _odds(self, rows: list[int]) -> Odds:
        length = float(self.rarity[rows].sum()) ** 0.5
        scores = (self.weights[rows].sum(axis=0) / length + self.bias).tolist()
        kinds = dict(zip(self.kinds, _softmax(scores[: len(self.kinds)]), strict=True))
        forces = dict(zip(FORCES, _softmax(scores[len(self.kinds) : -1]), strict=True))
        return Odds(kinds.pop(NONE), 1 / (1 + math.exp(-scores[-1])), kinds, forces)


def _softmax(scores: list[float]) -> list[float]:
    most = max(scores)
    raised = [math.exp(score - most) for score in scores]
    total = sum(raised)
    return [one / total for one in raised]


@functools.cache
def demand_model() -> DemandModel:
    """Return the shipped model, read once; ModelError when it is missing or damaged."""
    try:
        return _read((data_root() / PACK).read_bytes())
    except (OSError, EOFError, ValueError, KeyError, BadZipFile) as error:
        raise ModelError(f"Het model nl_eisen is niet te laden ({error}). Installeer vacaturelint opnieuw.") from error


def _read(data: bytes) -> DemandModel:
    import numpy as np

    with np.load(io.BytesIO(data), allow_pickle=False) as pack:
        names = bytes(pack["features"]).decode().split("\n")
        return DemandModel(
            {name: n for n, name in enumerate(names)},
            tuple(bytes(pack["kinds"]).decode().split("\n")),
            pack["weights"].astype(np.float32),
            pack["rarity"].astype(np.float32),
            pack["bias"],
        )
