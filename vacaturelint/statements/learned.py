"""What a sentence asks, as a model reads it that learned from labelled sentences: beside the frames.

The frames know wordings; this second reader has seen thousands of sentences and weighs all their words together.
It says no more than how likely it is that a kind of demand is made and how strongly, and, once a demand is read and
its function is known, how likely it is that a careful reader would remark on it. `model/fit_demands.py` makes its
weights and `model/README.md` tells how good they are.
"""

import functools
import io
import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING
from zipfile import BadZipFile

from vacaturelint.core.requirement import Force, Verdict
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.errors import ModelError
from vacaturelint.resources import data_root
from vacaturelint.statements.statement import Said

if TYPE_CHECKING:
    import numpy as np

PACK = "model/nl_eisen/nl_eisen.npz"
NONE = "geen"
FORCES = tuple(Force)
VERDICTS = (Verdict.JUSTIFIED, Verdict.DOUBT, Verdict.UNNEEDED)
_LONG = 7
_PART = 6


@dataclass(frozen=True, slots=True)
class Odds:
    """How likely it is, from 0 to 1, that a piece of text demands each kind of thing, and with which force.

    The chances of all kinds and that of `none` add up to 1, and so do those of the forces.
    """

    none: float = 0.0
    kinds: Mapping[str, float] | None = None
    forces: Mapping[Force, float] | None = None

    def of(self, kind: str) -> float:
        """Return the chance that a thing of this kind is demanded."""
        return self.kinds.get(kind, 0.0) if self.kinds else 0.0

    def chance_of_force(self, force: Force) -> float:
        """Return the chance that what is demanded is demanded so."""
        return self.forces.get(force, 0.0) if self.forces else 0.0


UNKNOWN = Odds()
"""The odds of a piece with no word that the model has met: they decide nothing."""


@dataclass(frozen=True, slots=True)
class Remark:
    """How likely it is, from 0 to 1, that a careful reader remarks on a piece, and what such a reader thinks of it.

    `verdicts` holds for each kind of demand that is weighed the chances that one is needed, in doubt, or not needed,
    which add up to 1.
    """

    told: float = 0.5
    verdicts: Mapping[str, Mapping[Verdict, float]] | None = None

    def of(self, kind: str, verdict: Verdict) -> float:
        """Return the chance that a demand of this kind deserves this verdict, 0 for a kind that is not weighed."""
        return self.verdicts.get(kind, {}).get(verdict, 0.0) if self.verdicts else 0.0


def features(pieces: Iterable[Said], section: SectionLabel, heading: str) -> Iterator[str]:
    """Yield what the model weighs of pieces that are read together: words, lemmas, pairs, signals, and their part.

    Of a long word its beginning and end count too: a compound that nobody wrote before is known by them.
    """
    yield from _of_place(section, heading)
    for piece in pieces:
        for term in piece.terms:
            yield from _of_word(term.form, term.lemma)
        yield from _of_order(piece)


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


def _of_order(piece: Said) -> Iterator[str]:
    """Yield the pairs of lemmas beside each other and the classes of signals in a piece."""
    lemmas = ["^", *(term.lemma for term in piece.terms), "$"]
    yield from (f"b:{before} {after}" for before, after in pairwise(lemmas))
    yield from (f"g:{signal}" for signal in piece.signals)


@dataclass(frozen=True)
class DemandModel:
    """Regressions over one table of features, which a piece has or has not, each weighed by its rarity.

    `weights` has a row per feature and a column per class: the kinds with `geen` and the forces, which are read off the
    words; then `melden` and the three `VERDICTS` of each kind in `weighed`, for which all that was read of a piece and
    its function count too. `rarity` holds the square of each feature's inverse document frequency, by which its row was
    already multiplied.
    """

    index: Mapping[str, int]
    kinds: tuple[str, ...]
    weighed: tuple[str, ...]
    weights: "np.ndarray"
    rarity: "np.ndarray"
    bias: "np.ndarray"

    def rows(self, pieces: Iterable[Said], section: SectionLabel, heading: str) -> frozenset[int]:
        """Return the rows of the features of pieces that are read together."""
        found = set(self._rows_of_place(section, heading))
        for piece in pieces:
            found.update(*(self._rows_of_word(term.form, term.lemma) for term in piece.terms))
            found.update(self._rows(_of_order(piece)))
        return frozenset(found)

    def odds(self, rows: frozenset[int]) -> Odds:
        """Return the odds of a piece with these rows; UNKNOWN when there are none."""
        if not rows:
            return UNKNOWN
        scores = self._scores(rows, slice(0, len(self.kinds) + len(FORCES)))
        kinds = dict(zip(self.kinds, _softmax(scores[: len(self.kinds)]), strict=True))
        forces = dict(zip(FORCES, _softmax(scores[len(self.kinds) :]), strict=True))
        return Odds(kinds.pop(NONE), kinds, forces)

    def remark(self, rows: frozenset[int], read: Iterable[str]) -> Remark:
        """Return what a careful reader would say of a piece with these rows, of which `read` are the other features."""
        scores = self._scores(rows.union(self._rows(read)), slice(len(self.kinds) + len(FORCES), None))
        of_kinds = (scores[at : at + len(VERDICTS)] for at in range(1, len(scores), len(VERDICTS)))
        verdicts = {
            kind: dict(zip(VERDICTS, _softmax(own), strict=True))
            for kind, own in zip(self.weighed, of_kinds, strict=True)
        }
        return Remark(1 / (1 + math.exp(-scores[0])), verdicts)

    def _scores(self, rows: frozenset[int], columns: slice) -> list[float]:
        import numpy as np

        own = np.fromiter(rows, np.intp, len(rows))
        own.sort()  # so that sums, which turn on their order, are the same for the same rows
        length = float(np.add.reduce(self.rarity.take(own))) ** 0.5 or 1.0
        sums = np.add.reduce(self.weights.take(own, axis=0)[:, columns], axis=0)
        scores: list[float] = (sums / length + self.bias[columns]).tolist()
        return scores

    def _rows(self, found: Iterable[str]) -> tuple[int, ...]:
        return tuple(self.index[one] for one in found if one in self.index)

    @functools.cached_property
    def _rows_of_word(self) -> Callable[[str, str], tuple[int, ...]]:
        """Return what looks up the rows of the features of one word, and keeps those of the last ones."""
        return functools.lru_cache(maxsize=30_000)(lambda form, lemma: self._rows(_of_word(form, lemma)))

    @functools.cached_property
    def _rows_of_place(self) -> Callable[[SectionLabel, str], tuple[int, ...]]:
        return functools.lru_cache(maxsize=500)(lambda section, heading: self._rows(_of_place(section, heading)))


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
        names, kinds, weighed = (bytes(pack[part]).decode().split("\n") for part in ("features", "kinds", "weighed"))
        return DemandModel(
            {name: n for n, name in enumerate(names)},
            tuple(kinds),
            tuple(weighed),
            pack["weights"].astype(np.float32),
            pack["rarity"].astype(np.float32),
            pack["bias"],
        )
