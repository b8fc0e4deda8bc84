"""Demands as both readers leave them: without those that the second one takes back, with those that no frame knows."""

import bisect
from collections.abc import Callable, Iterator, Mapping, Sequence

from vacaturelint.core.requirement import PERSON_KINDS, Force, Requirement, RequirementKind, Verdict
from vacaturelint.statements.acts import Act, Reading
from vacaturelint.statements.learned import DemandModel, Remark
from vacaturelint.statements.polarity import denies
from vacaturelint.vacancy.posting import Posting
from vacaturelint.vacancy.requirements.demands import Asked, Read, whole_of
from vacaturelint.vacancy.requirements.diploma import unlisted_diploma
from vacaturelint.vacancy.requirements.experience import unlisted_experience
from vacaturelint.vacancy.requirements.language import unlisted_language
from vacaturelint.vacancy.requirements.language_words import names_language
from vacaturelint.vacancy.requirements.opinion import UNLISTED, Cases, doubted
from vacaturelint.vacancy.requirements.person import is_for_everybody
from vacaturelint.vacancy.requirements.second_opinion import let_be, of_function, of_reading, weighed
from vacaturelint.vacancy.requirements.second_reader import (
    LEAST_ASKED,
    Unit,
    asked_beside,
    force_of,
    says_enough,
    takes_back,
)

_ANY_OF_THE_PERSON = 0.35
_THIS_ONE = 0.1
_SURELY_TOLD = 0.6
_SURELY_OF_THE_PERSON = 0.75
_BUILDERS: Mapping[RequirementKind, Callable[[Posting, Asked], Requirement]] = {
    RequirementKind.DIPLOMA: unlisted_diploma,
    RequirementKind.LANGUAGE: unlisted_language,
    RequirementKind.EXPERIENCE: unlisted_experience,
}
_LISTED = tuple(kind.value for kind in _BUILDERS)
_PERSON = tuple(kind.value for kind in PERSON_KINDS)


def heed(found: Sequence[Requirement], posting: Posting, read: Read, model: DemandModel) -> Iterator[Requirement]:
    """Yield the demands that stand, and those that only the second reader sees; in no order."""
    owned = by_unit(found, read)
    yield from owned.get(None, ())  # headings are read by the frames alone
    function = of_function(posting)
    for nth, unit in enumerate(read.units):
        own = owned.get(nth, [])
        if not own and not _may_ask(unit):
            continue  # whatever else the model thinks of it: most pieces, and the dearest question
        remark = model.remark(unit.rows, (*read_of(read, unit, own), *function)) if unit.rows else Remark()
        if takes_back(unit, remark):
            yield from (req for req in own if req.asks_nothing or not req.is_demand)
            continue
        yield from (weighed(req, remark) if says_enough(unit) else req for req in own)
        yield from _added(posting, read, unit, own, remark)


def _may_ask(unit: Unit) -> bool:
    """Return whether the model finds it likely enough that a piece asks something, for a demand to be added."""
    return max(map(unit.odds.of, _LISTED)) >= LEAST_ASKED or _asks_of_the_person(unit)


def _asks_of_the_person(unit: Unit) -> bool:
    return sum(map(unit.odds.of, _PERSON)) >= _ANY_OF_THE_PERSON


def read_of(read: Read, unit: Unit, own: Sequence[Requirement]) -> Iterator[str]:
    """Yield the features of what was read of a unit: its frames, and its demands as they were judged."""
    return of_reading((file for n in unit.pieces for file in read.found[n]), own)


def by_unit(found: Sequence[Requirement], read: Read) -> dict[int | None, list[Requirement]]:
    """Return the demands by the number of the unit in which they begin, None for those in none."""
    edges = [_edges(read, unit) for unit in read.units]
    starts = [start for start, _ in edges]
    owned: dict[int | None, list[Requirement]] = {}
    for req in found:
        nth = bisect.bisect_right(starts, req.span.start) - 1
        inside = nth >= 0 and req.span.start < edges[nth][1]
        owned.setdefault(nth if inside else None, []).append(req)
    return owned


def _added(
    posting: Posting, read: Read, unit: Unit, own: Sequence[Requirement], remark: Remark
) -> Iterator[Requirement]:
    known = {req.kind for req in own}
    told = remark.told >= _SURELY_TOLD
    for kind, build in _BUILDERS.items():
        named = any(_names(read, n, kind) for n in unit.pieces)
        if kind not in known and asked_beside(unit.odds, kind.value, named=named, told=told):
            req = build(posting, _asked(read, unit, kind))
            yield req if told else let_be(req)
    if not known and remark.told >= _SURELY_OF_THE_PERSON and says_enough(unit):
        yield from _of_the_person(posting, read, unit)


def _names(read: Read, nth: int, kind: RequirementKind) -> bool:
    """Return whether the grammar knows the thing in a piece, be it only to read that it is not asked."""
    if kind is RequirementKind.LANGUAGE and names_language(read.clauses[nth].text):
        return denies(read.clauses[nth].said)
    if kind is RequirementKind.EXPERIENCE and RequirementKind.AGE.value in read.found[nth]:
        return True  # the years are those of a life
    return kind.value in read.found[nth]


def _of_the_person(posting: Posting, read: Read, unit: Unit) -> Iterator[Requirement]:
    """Yield a question about a condition on the person, where the model is sure that there is one."""
    kind = max(PERSON_KINDS, key=lambda one: unit.odds.of(one.value))
    clauses = [read.clauses[n] for n in unit.pieces]
    meant = any(is_for_everybody(one, kind.value) or one.said.has("eigen_personeel") for one in clauses)
    named = meant or any(kind.value in read.found[n] for n in unit.pieces)  # and read by the grammar as no demand
    if _asks_of_the_person(unit) and not named and unit.odds.of(kind.value) >= _THIS_ONE:
        asked = _asked(read, unit, kind)
        span = asked.span
        text = posting.words(span)
        question = doubted(Cases(kind)(Verdict.DOUBT, UNLISTED)).on(kind, span, text, asked.reading.force)
        yield question._replace(is_demand=False)  # a question, and nothing that a table of demands may state


def _asked(read: Read, unit: Unit, kind: RequirementKind) -> Asked:
    """Return the demand of a unit: its piece that names such a thing, or its longest one, marked whole."""
    nth = max(unit.pieces, key=lambda n: (kind.value in read.found[n], len(read.clauses[n].said.terms)))
    wished = read.clauses[nth].said.has("wens", "voorkeur")
    force = Force.WISH if wished else force_of(unit.odds, Force.HARD)
    reading = Reading(Act.WISH if force is Force.WISH else Act.DEMAND, force)
    found = tuple(read.found[nth].get(kind.value, ()))
    return Asked(read.clauses[nth], found, reading, *whole_of(read.clauses[nth]))


def _edges(read: Read, unit: Unit) -> tuple[int, int]:
    first, last = read.clauses[unit.pieces.start], read.clauses[unit.pieces[-1]]
    return first.span(0, 1).start, last.span(0, len(last.text)).end
