"""The learned second reader over a vacancy: what it takes back of the frames, and what it adds to them.

The frames find words and their statements; the model of `statements.learned` weighs all the words of a piece. Where it
is sure that nothing is asked, a demand falls; where it is sure that something is and no frame knows the wording, a
demand is added, judged as mildly as the words allow. The limits were set on sentences of writers that the weights had
not seen; `model/README.md` says what that gives.
"""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vacaturelint.core.requirement import Force
from vacaturelint.core.text import BlockKind
from vacaturelint.statements.learned import UNKNOWN, DemandModel, Odds, Remark
from vacaturelint.vacancy.requirements.clauses import Clause

_TOGETHER = 45
"""Terms of a paragraph or item that is read as one; of a longer one each piece is read apart."""
_FEWEST = 4
"""Terms from which on the model is heard: of less it has seen too little."""
_ENOUGH = 8
"""Terms from which on it may change what a frame knows: in a short sentence the wording is all there is."""
_SURELY_NONE = 0.85
_SURELY_ASKED = 0.5
_SURELY_ASKED_AND_FINE = 0.6
_BEYOND_DOUBT = 0.85
_SURELY_SO = 0.75
_PERHAPS_FINE = 0.3
LEAST_ASKED = min(_SURELY_ASKED, _SURELY_ASKED_AND_FINE, _BEYOND_DOUBT)
"""The least chance at which a demand is ever added."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Pieces that are read together, by number: their features in the model, what they likely ask, how many terms."""

    pieces: range
    rows: frozenset[int]
    odds: Odds
    terms: int


def units_of(clauses: Sequence[Clause], model: DemandModel) -> tuple[Unit, ...]:
    """Return the units of a text in order; headings are none, and every other piece lies in one."""
    return tuple(_unit(clauses, pieces, model) for pieces in _pieces(clauses))


def _pieces(clauses: Sequence[Clause]) -> Iterator[range]:
    numbered = enumerate(clauses)
    for _, group in itertools.groupby(numbered, key=lambda pair: (id(pair[1].passage), pair[1].field)):
        numbers = [number for number, _ in group]
        if clauses[numbers[0]].kind is BlockKind.HEADING:
            continue
        whole = range(numbers[0], numbers[-1] + 1)
        if sum(len(clauses[n].said.terms) for n in whole) <= _TOGETHER:
            yield whole
        else:
            yield from _parted(clauses, whole)


def _parted(clauses: Sequence[Clause], whole: range) -> Iterator[range]:
    """Yield the pieces one by one, a question with what answers it."""
    n = whole.start
    while n < whole.stop:
        last = n + 2 if clauses[n].said.is_question and n + 1 < whole.stop else n + 1
        yield range(n, last)
        n = last


def _unit(clauses: Sequence[Clause], pieces: range, model: DemandModel) -> Unit:
    first = clauses[pieces.start]
    terms = sum(len(clauses[n].said.terms) for n in pieces)
    if first.is_chosen or terms < _FEWEST:
        return Unit(pieces, frozenset(), UNKNOWN, terms)
    rows = model.rows((clauses[n].said for n in pieces), first.section, first.heading)
    return Unit(pieces, rows, model.odds(rows), terms)


def says_enough(unit: Unit) -> bool:
    """Return whether a piece is long enough to change what the frames made of it."""
    return unit.terms >= _ENOUGH


def takes_back(unit: Unit, remark: Remark) -> bool:
    """Return whether the model is sure that a piece asks none of the kinds it knows, and nobody would remark on it.

    What an application form wants is no demand, and may well be told: `Vermeld de geboorteplaats van je ouders`.
    """
    return says_enough(unit) and unit.odds.none >= _SURELY_NONE and remark.told <= _PERHAPS_FINE


def force_of(odds: Odds, read: Force) -> Force:
    """Return the force of a demand that the frames read as hard: softer where the model is sure of it."""
    if read is not Force.HARD:
        return read
    return next((force for force in (Force.SOFT, Force.WISH) if odds.chance_of_force(force) >= _SURELY_SO), read)


def asked_beside(odds: Odds, kind: str, *, named: bool, told: bool) -> bool:
    """Return whether the model is sure that a piece asks a thing of this kind; surer still where `named` by a frame.

    A frame that is no demand was read so by the grammar: that is not lightly set aside. What nobody would remark on
    (`told`) is worth less than a false line in the table of demands.
    """
    if named:
        return odds.of(kind) >= _BEYOND_DOUBT
    return odds.of(kind) >= (_SURELY_ASKED if told else _SURELY_ASKED_AND_FINE)
