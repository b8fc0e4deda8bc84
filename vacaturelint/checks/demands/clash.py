"""Two demands that do not go together: what the checks of contradictions and of the function profile share."""

from dataclasses import dataclass

from vacaturelint.checks.base import Facts, Hit
from vacaturelint.core.finding import CLASH, Suggestion
from vacaturelint.core.job_site import chooses_none, field_years
from vacaturelint.core.requirement import NO_EXPERIENCE, Force, Requirement, RequirementKind
from vacaturelint.vacancy.requirements.diploma_verdict import RANKS

KINDS = {kind.value: kind for kind in (RequirementKind.DIPLOMA, RequirementKind.LANGUAGE, RequirementKind.EXPERIENCE)}
_LEARN = "Ervaring is niet nodig: je leert het hier."
_ABLE = "Je kan [taak 1] en [taak 2] zonder hulp. Dat leerde je in een job, een opleiding of als vrijwilliger."


@dataclass(frozen=True, slots=True)
class Clash:
    """A demand and the one it does not go with; `other` is None when the profile says nothing of it."""

    demand: Requirement
    other: Requirement | None


def hit_of(clash: Clash, other: str) -> Hit:
    """Return the hit on a demand; `other` are the words it does not go with."""
    better = _better(clash.other) if clash.other and other else ""
    advice = (Suggestion(better, replaces=False),) if better else ()
    return Hit(
        clash.demand.span,
        {"eis": clash.demand.text, "ander": other},
        advice,
        data={CLASH: other},
        requirement=clash.demand,
    )


def _better(other: Requirement) -> str:
    """Return what to write in the place of the heavier demand: the lighter one, or for experience a sentence.

    Nothing where the lighter one is a field that somebody chose from a list: the text may be what is meant.
    """
    if other.kind is not RequirementKind.EXPERIENCE:
        return other.text
    if chooses_none(other.text) or field_years(other.text):
        return ""
    return _LEARN if other.topic == NO_EXPERIENCE or other.force is Force.WISH else _ABLE


def parts_of(facts: Facts, kind: RequirementKind) -> tuple[list[Requirement], list[Requirement] | None]:
    """Return the demands of the vacancy itself and those of the function profile, None when there is none."""
    given = facts.posting.overrides.reference
    start = facts.posting.profile_part
    own = [req for req in facts.requirements if req.kind is kind and (start is None or req.span.start < start)]
    if given is not None:
        return own, [req for req in given.requirements if req.kind is kind]
    if start is None:
        return own, None
    return own, [req for req in facts.requirements if req.kind is kind and req.span.start >= start]


def rank_of(req: Requirement) -> int:
    """Return the height of the diploma that a demand asks, 0 for none."""
    return RANKS[req.level] if req.level else 0
