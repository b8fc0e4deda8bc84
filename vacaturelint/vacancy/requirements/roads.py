"""Whether a demand leaves another road open: experience, a test, another proof, here or in the piece beside it."""

import bisect
import itertools
from collections.abc import Iterable, Iterator, Sequence

from vacaturelint.core.spans import Spans
from vacaturelint.core.text import Span
from vacaturelint.statements.phrases import Hit
from vacaturelint.statements.statement import Said
from vacaturelint.vacancy.requirements.clauses import Clause
from vacaturelint.vacancy.requirements.frames import Found, frames


def road_within(said: Said, own: Sequence[Found]) -> bool:
    """Return whether the piece itself names an alternative: `of`, between the thing and the other road."""
    if said.has("weg_zelf", "tenzij_weg"):
        return True
    if said.has("weg") and said.has("of_overal", "gemis"):
        return True
    return _is_alternative(said, own, "weg", "weg_later")


def is_later(said: Said, own: Sequence[Found]) -> bool:
    """Return whether the other road is to get it later: `of je haalt het in je eerste jaar`."""
    return _is_alternative(said, own, "weg_later")


def _is_alternative(said: Said, own: Sequence[Found], *roads: str) -> bool:
    """Return whether `of` stands between a road and the thing nearest to it, and nothing that adds the two up."""
    things = _Things(own)
    ways = [*said.hits("of")]
    for road in said.hits(*roads):
        absent = any(said.terms[n].form in ("zonder", "geen") for n in range(max(road.first - 2, 0), road.first))
        nearest = None if absent else things.nearest(road)
        if nearest is not None:
            low, high = sorted((nearest, road))
            way = bisect.bisect_left(ways, low.last, key=_first)
            if way < len(ways) and ways[way].last <= high.first:
                return True
    return False


class _Things:
    """Things in one piece of text: the one nearest to a place is found without looking at all of them."""

    def __init__(self, found: Sequence[Found]) -> None:
        self._spans = Spans(Span(one.thing.first, one.thing.last) for one in found)
        self._at = sorted((one.at for one in found), key=_first)
        self._reach = [*itertools.accumulate(self._at, _further)]

    def nearest(self, place: Hit) -> Hit | None:
        """Return the thing nearest to a place, of two as near the first; None where one lies at the place itself."""
        if self._spans.overlap(Span(place.first, place.last)):
            return None
        behind = bisect.bisect_left(self._at, place.last, key=_first)
        before = self._reach[behind - 1] if behind else None
        after = self._at[behind] if behind < len(self._at) else None
        if before is None or after is None:
            return before or after
        return before if place.first - before.last <= after.first - place.last else after


def _first(hit: Hit) -> int:
    return hit.first


def _further(one: Hit, other: Hit) -> Hit:
    return other if other.last > one.last else one


def opens_road(around: Iterable[Clause], clause: Clause, own: Sequence[Found]) -> bool:
    """Return whether a piece beside this one opens another road: `Ofwel …`, `Heb je dat niet? Dan …`."""
    beside = list(around)
    if _ends_with_way(clause.said) and beside and not said_no(beside[0].said):
        return not _names_paper(beside[0].said)
    for nth, other in enumerate(beside):
        if said_no(other.said):
            continue
        if other.said.has("weg_zelf") and not _names_paper(other.said):
            return True
        if _begins_with_way(other.said) and other.said.has("weg"):
            return True
        if other.said.has("of_overal") and other.said.has("weg"):
            return True
        if _is_about_lack(other.said) and any(_helps(piece) for piece in (other.said, *_next(beside, nth))):
            return True
    return _begins_with_way(clause.said) and any(
        piece.said.has("weg") and not _names_paper(piece.said) for piece in beside
    )


def said_no(said: Said) -> bool:
    """Return whether a piece closes the road instead of opening it."""
    return said.has("weigert", "ervaring_telt_niet")


def _next(beside: Sequence[Clause], nth: int) -> Iterator[Said]:
    if nth + 1 < len(beside):
        yield beside[nth + 1].said


def _begins_with_way(said: Said) -> bool:
    first = next((nth for nth, term in enumerate(said.terms) if term.is_word), 0)
    return any(hit.first == first for hit in said.hits("of"))


def _ends_with_way(said: Said) -> bool:
    words = [nth for nth, term in enumerate(said.terms) if term.is_word]
    return bool(words) and any(hit.last == words[-1] + 1 for hit in said.hits("of"))


def _is_about_lack(said: Said) -> bool:
    return said.has("gemis")


def _helps(said: Said) -> bool:
    return said.has("weg", "welkom", "geen_nood", "later") and not said.has("afgewezen")


def _names_paper(said: Said) -> bool:
    return "diploma" in frames().find(said)
