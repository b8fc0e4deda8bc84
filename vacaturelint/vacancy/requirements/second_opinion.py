"""What a learned reader thinks of the demands of a vacancy: by their words, what was read of them, and the function.

The frames read a demand and its judge gives a verdict with a reason. Beside it stands what people said of thousands of
such sentences, for which the same reading and function are features. It lets a demand be where it is sure that nobody
would remark on it. It never reproaches, since it can give no reason, and never touches what we know for certain.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from vacaturelint.core.requirement import NO_LEVELS, Confidence, Requirement, RequirementKind, Verdict
from vacaturelint.statements.learned import Remark
from vacaturelint.vacancy.posting import Posting
from vacaturelint.vacancy.requirements.opinion import PLAIN, Cases

WEIGHED = (RequirementKind.DIPLOMA, RequirementKind.LANGUAGE, RequirementKind.EXPERIENCE, RequirementKind.LICENCE)
"""Kinds of which enough was labelled to weigh the verdict; of the others only whether a reader would remark on it."""
_LONG, _PART = 6, 5
_WORD = re.compile(r"\w+")
_REPROACHES = (Verdict.UNNEEDED, Verdict.TOO_HIGH, Verdict.DOUBT)
_MILD = {RequirementKind.LANGUAGE: Verdict.FITTING}
_BY_LAW = ("alleen-diploma",)
"""Topics that rest on what the law lets count: words do not change them."""
_BEYOND_DOUBT_FINE = 0.2
_SURELY_FINE = 0.35
_SURELY_NEEDED = 0.6
_NEEDED_DIPLOMA = 0.75
_EVEN = 0.5


def of_function(posting: Posting) -> tuple[str, ...]:
    """Return the features of the function: its title, level and family, its professions and what language it needs."""
    vacancy = posting.vacancy
    most = posting.ceiling.most if posting.ceiling else NO_LEVELS
    return (
        *_of_title(vacancy.title or ""),
        f"n:{vacancy.level}", f"ls:{vacancy.level_source}", f"fam:{vacancy.family}", f"kind:{vacancy.kind}",
        *(f"st:{row.stance.value}{row.by_law}" for row in posting.professions),
        f"nf:{bool(posting.functions)}",
        *(f"most:{skill.value}{level.rank}" for skill, level in most.items()),
    )  # fmt: skip


def _of_title(title: str) -> Iterator[str]:
    for word in _WORD.findall(title.casefold()):
        yield f"f:{word}"
        if len(word) > _LONG:
            yield f"fe:{word[-_PART:]}"
            yield f"fp:{word[:_PART]}"


def of_reading(named: Iterable[str], own: Sequence[Requirement]) -> Iterator[str]:
    """Yield the features of what was read in a piece: its frames, and its demands with our verdict on them."""
    yield from (f"nm:{file}" for file in sorted(set(named)))
    if not own:
        yield "rk:geen"
    for req in own:
        kind = req.kind.value
        yield f"rk:{kind}"
        yield f"rv:{kind}:{req.verdict.value}"
        yield f"rt:{kind}:{req.topic}"
        yield f"rf:{kind}:{req.force.value}"
        yield f"ra:{kind}:{req.is_demand}:{req.asks_nothing}"
        yield f"rc:{kind}:{req.verdict.value}:{req.confidence.value}"


def weighed(req: Requirement, remark: Remark) -> Requirement:
    """Return a demand with the verdict that both opinions come to."""
    return let_be(req) if req.verdict in _REPROACHES and _may_be_weighed(req) and _is_fine(req, remark) else req


def _is_fine(req: Requirement, remark: Remark) -> bool:
    """Return whether nobody would remark on it, least of all where some find it unneeded, or it is surely needed."""
    needed, unneeded = (remark.of(req.kind.value, verdict) for verdict in (Verdict.JUSTIFIED, Verdict.UNNEEDED))
    surely = _NEEDED_DIPLOMA if req.kind is RequirementKind.DIPLOMA else _SURELY_NEEDED
    most = _SURELY_FINE if unneeded <= _EVEN else _BEYOND_DOUBT_FINE
    return remark.told <= most or needed >= surely


def _may_be_weighed(req: Requirement) -> bool:
    """Return whether words can change it: what a law asks or the procedure wants too early is so however it is said."""
    known = req.confidence is Confidence.HIGH or req.regulated or req.topic in _BY_LAW
    return req.is_demand and not known and req.kind is not RequirementKind.RECORD


def let_be(req: Requirement) -> Requirement:
    """Return a demand that readers leave alone, without a reproach."""
    opinion = Cases(req.kind)(_MILD.get(req.kind, Verdict.JUSTIFIED), PLAIN)
    return req._replace(verdict=opinion.verdict, topic=opinion.topic, reason=opinion.reason, advice=())
