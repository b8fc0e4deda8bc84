"""Demands as both readers leave them: without those that the second one takes back, with those that no frame knows."""

import bisect
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from vacaturelint.core.requirement import Confidence, Force, Requirement, RequirementKind, Verdict
from vacaturelint.statements.acts import Act, Reading
from vacaturelint.vacancy.posting import Posting
from vacaturelint.vacancy.requirements.demands import Asked, Read, whole_of
from vacaturelint.vacancy.requirements.diploma import unlisted_diploma
from vacaturelint.vacancy.requirements.experience import unlisted_experience
from vacaturelint.vacancy.requirements.language import unlisted_language
from vacaturelint.vacancy.requirements.opinion import UNLISTED, Cases, doubted
from vacaturelint.vacancy.requirements.second_reader import (
    Unit,
    asked_beside,
    force_of,
    is_fine,
    is_told,
    takes_back,
)

PERSONAL = (
    RequirementKind.RECORD, RequirementKind.NATIONALITY, RequirementKind.AGE, RequirementKind.MEDICAL,
    RequirementKind.LOOKS, RequirementKind.FAITH, RequirementKind.RESIDENCE, RequirementKind.AVAILABILITY,
    RequirementKind.ORIGIN, RequirementKind.GENDER, RequirementKind.FAMILY,
)  # fmt: skip
_BEYOND = ("boven-niveau-zacht", "alleen-diploma")
"""Topics that rest on more than the sentence: on the level of the function, on what the law lets count as proof."""
_ANY_OF_THE_PERSON = 0.5
_THIS_ONE = 0.35
_REPROACHES = (Verdict.UNNEEDED, Verdict.DOUBT)
_MILD = {RequirementKind.LANGUAGE: Verdict.FITTING}
_BUILDERS: Mapping[RequirementKind, Callable[[Posting, Asked], Requirement]] = {
    RequirementKind.DIPLOMA: unlisted_diploma,
    RequirementKind.LANGUAGE: unlisted_language,
    RequirementKind.EXPERIENCE: unlisted_experience,
}


def heeded(found: Sequence[Requirement], posting: Posting, read: Read) -> Iterator[Requirement]:
    """Yield the demands that stand, and those that only the second reader sees; in no order."""
    owned = _by_unit(found, read)
    yield from owned.pop(None, ())  # headings are read by the frames alone
    for nth, unit in enumerate(read.units):
        own = owned.get(nth, [])
        if takes_back(unit):
            yield from (req for req in own if req.asks_nothing or not req.is_demand)
            continue
        fine = is_fine(unit)
        yield from (_let_be(req) if fine and _may_be_fine(req) else req for req in own)
        yield from _added(posting, read, unit, own)


def _by_unit(found: Sequence[Requirement], read: Read) -> dict[int | None, list[Requirement]]:
    """Return the demands by the number of the unit in which they begin, None for those in none."""
    edges = [_edges(read, unit) for unit in read.units]
    starts = [start for start, _ in edges]
    owned: dict[int | None, list[Requirement]] = {}
    for req in found:
        nth = bisect.bisect_right(starts, req.span.start) - 1
        inside = nth >= 0 and req.span.start < edges[nth][1]
        owned.setdefault(nth if inside else None, []).append(req)
    return owned


def _may_be_fine(req: Requirement) -> bool:
    """Return whether a sentence alone can show that a demand is in order.

    Whether a diploma or a level of language is too much depends on the function, of which the second reader knows
    nothing; what the procedure wants too early is too early however it is said.
    """
    doubtful = req.verdict is Verdict.DOUBT or req.kind in (RequirementKind.EXPERIENCE, RequirementKind.LICENCE)
    return req.is_demand and doubtful and req.kind is not RequirementKind.RECORD and req.topic not in _BEYOND


def _let_be(req: Requirement) -> Requirement:
    """Return a demand that readers leave alone, without a reproach; what we know for certain stays."""
    if req.verdict not in _REPROACHES or req.confidence is Confidence.HIGH:
        return req
    opinion = Cases(req.kind)(_MILD.get(req.kind, Verdict.JUSTIFIED), "gewoon")
    return replace(req, verdict=opinion.verdict, topic=opinion.topic, reason=opinion.reason, advice=())


def _added(posting: Posting, read: Read, unit: Unit, own: Sequence[Requirement]) -> Iterator[Requirement]:
    known = {req.kind for req in own}
    for kind, build in _BUILDERS.items():
        named = any(kind.value in read.found[n] for n in unit.pieces)
        if kind not in known and asked_beside(unit.odds, kind.value, named=named):
            req = build(posting, _asked(read, unit, kind))
            yield req if is_told(unit.odds) else _let_be(req)
    if not known and is_told(unit.odds):
        yield from _of_the_person(posting, read, unit)


def _of_the_person(posting: Posting, read: Read, unit: Unit) -> Iterator[Requirement]:
    """Yield a question about a condition on the person, where the model is sure that there is one."""
    kind = max(PERSONAL, key=lambda one: unit.odds.of(one.value))
    named = any(kind.value in read.found[n] for n in unit.pieces)
    surely = sum(unit.odds.of(one.value) for one in PERSONAL) >= _ANY_OF_THE_PERSON
    if surely and not named and unit.odds.of(kind.value) >= _THIS_ONE:
        asked = _asked(read, unit, kind)
        span = asked.span
        text = posting.words(span)
        question = doubted(Cases(kind)(Verdict.DOUBT, UNLISTED)).on(kind, span, text, asked.reading.force)
        yield replace(question, is_demand=False)  # a question, and nothing that a table of demands may state


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
