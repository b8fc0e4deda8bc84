"""Whether a demand leaves another road open: experience, a test, another proof, here or in the piece beside it."""

import bisect
from collections.abc import Sequence
from dataclasses import dataclass

from vacaturelint.statements.phrases import Hit
from vacaturelint.statements.statement import Said
from vacaturelint.vacancy.requirements.frames import Found

_LACKING = ("zonder", "geen")


@dataclass(frozen=True, slots=True)
class Beside:
    """A piece near a demand, and whether it names a diploma or another paper itself."""

    said: Said
    names_paper: bool


def road_within(said: Said, own: Sequence[Found]) -> bool:
    """Return whether the piece itself names an alternative: `of`, between the thing and the other road."""
    if said.has("weg_zelf", "weg_ook", "tenzij_weg"):
        return True
    if said.has("weg") and said.has("of_overal", "gemis") and not said.has("nadruk"):
        return True
    return _is_alternative(said, own, "weg", "weg_later")


def is_later(said: Said, own: Sequence[Found]) -> bool:
    """Return whether the other road is to get it later: `of je haalt het in je eerste jaar`."""
    return _is_alternative(said, own, "weg_later")


def _is_alternative(said: Said, own: Sequence[Found], *roads: str) -> bool:
    """Return whether `of` stands between a road and the thing nearest to it, and nothing that adds the two up."""
    things = sorted(own, key=_place)
    ways = [*said.hits("of")]
    for road in said.hits(*roads):
        absent = any(said.terms[n].form in _LACKING for n in range(max(road.first - 2, 0), road.first))
        nearest = None if absent else _nearest(things, road)
        if nearest is not None:
            low, high = sorted((nearest, road))
            way = bisect.bisect_left(ways, low.last, key=lambda hit: hit.first)
            if way < len(ways) and ways[way].last <= high.first:
                return True
    return False


def _place(found: Found) -> int:
    return found.at.first


def _nearest(things: Sequence[Found], road: Hit) -> Hit | None:
    """Return the thing nearest to a road, of two as near the first; None where one lies at the road itself."""
    behind = bisect.bisect_left(things, road.last, key=_place)
    near = things[max(behind - 1, 0) : behind + 1]
    if any(one.thing.overlaps(road) for one in near):
        return None
    return min((one.at for one in near), key=lambda at: max(road.first - at.last, at.first - road.last), default=None)


def opens_road(own: Said, beside: Sequence[Beside]) -> bool:
    """Return whether a piece beside this one opens another road: `Ofwel …`, `Heb je dat niet? Dan …`.

    `beside` are the pieces right behind it, and then the one before it.
    """
    if beside and _has_way_at(own, -1) and not _closes(beside[0].said):
        return not beside[0].names_paper
    if any(_is_road(one, beside[nth : nth + 2]) for nth, one in enumerate(beside) if not _closes(one.said)):
        return True
    return _has_way_at(own, 0) and any(one.said.has("weg") and not one.names_paper for one in beside)


def _is_road(own: Beside, further: Sequence[Beside]) -> bool:
    """Return whether a piece is a road by itself, or speaks of who lacks the thing and it or the next one helps."""
    said = own.said
    if said.has("weg_ook") or (said.has("weg_zelf") and not own.names_paper):
        return True
    if said.has("weg") and (said.has("of_overal") or _has_way_at(said, 0)):
        return True
    return said.has("gemis") and any(
        one.said.has("weg", "welkom", "geen_nood", "later") and not one.said.has("afgewezen") for one in further
    )


def _closes(said: Said) -> bool:
    """Return whether a piece closes the road instead of opening it."""
    return said.has("weigert", "ervaring_telt_niet")


def _has_way_at(said: Said, edge: int) -> bool:
    """Return whether a piece begins (0) or ends (-1) with `of` or `ofwel`."""
    words = [nth for nth, term in enumerate(said.terms) if term.is_word]
    return bool(words) and said.is_in(words[edge], "of")
