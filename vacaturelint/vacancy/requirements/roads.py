"""Whether a demand leaves another road open: experience, a test, another proof, here or in the piece beside it."""

from collections.abc import Iterable, Iterator, Sequence

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
    return any(_is_alternative(said, road, own) for road in said.hits("weg", "weg_later"))


def is_later(said: Said, own: Sequence[Found]) -> bool:
    """Return whether the other road is to get it later: `of je haalt het in je eerste jaar`."""
    return any(_is_alternative(said, road, own) for road in said.hits("weg_later"))


def _is_alternative(said: Said, road: Hit, own: Sequence[Found]) -> bool:
    """Return whether `of` stands between a road and the nearest thing, and nothing that adds the two up."""
    absent = any(said.terms[n].form in ("zonder", "geen") for n in range(max(road.first - 2, 0), road.first))
    if absent or any(road.overlaps(found.thing) for found in own):
        return False
    nearest = min((found.at for found in own), key=lambda thing: max(thing.first - road.last, road.first - thing.last))
    low, high = sorted((nearest, road), key=lambda hit: hit.first)
    ways = [hit for hit in said.hits("of") if low.last <= hit.first and hit.last <= high.first]
    return bool(ways)


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
