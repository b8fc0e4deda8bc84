"""`functieprofiel` and `ander-functieprofiel`: demands that go beyond the function profile, or the wrong profile."""

from collections.abc import Callable, Iterator, Sequence

from vacaturelint.checks.base import Check, Facts, Hit, Need, Option, declares
from vacaturelint.checks.demands.clash import KINDS, Clash, hit_of, parts_of, rank_of
from vacaturelint.core.finding import OTHER_PROFILE
from vacaturelint.core.requirement import NO_EXPERIENCE, DiplomaLevel, Force, Requirement, RequirementKind
from vacaturelint.data.fields import Fields
from vacaturelint.vacancy.requirements.counts import years_in

_Judge = Callable[[Requirement], Clash | None]
"""Says whether a demand goes beyond a profile."""


@declares(Option("eis", "de soort eis: diploma, taal of ervaring"))
def compile_against_profile(fields: Fields) -> Check:
    """Strike demands that are higher than, or missing from, the function profile.

    The profile is the file that the user gives, or the part of the document under a heading "Functieprofiel".
    """
    kind = fields.choice("eis", KINDS)

    def run(facts: Facts) -> Iterator[Hit]:
        own, profile = parts_of(facts, kind)
        if profile is None or facts.posting.other_function is not None:
            return
        for clash in _beyond(kind, own, profile):
            yield hit_of(clash, clash.other.text if clash.other else "niets")

    return Check(run, frozenset({"eis", "ander"}), needs=frozenset({Need.PARSE}))


@declares()
def compile_other_profile(_fields: Fields) -> Check:
    """Strike a whole vacancy that is held against the function profile of another function."""

    def run(facts: Facts) -> Iterator[Hit]:
        other = facts.posting.other_function
        if other is not None:
            yield Hit(None, {"ander": other}, data={OTHER_PROFILE: other})

    return Check(run, frozenset({"ander"}))


def _beyond(kind: RequirementKind, own: Sequence[Requirement], profile: Sequence[Requirement]) -> Iterator[Clash]:
    judge = _JUDGES[kind](profile)
    for req in own:
        clash = judge(req) if req.force is not Force.WISH else None
        if clash is not None:
            yield clash


def _beyond_diploma(profile: Sequence[Requirement]) -> _Judge:
    asked = [other for other in profile if other.level is not DiplomaLevel.NONE]
    most = max(asked, key=rank_of, default=None)

    def judge(req: Requirement) -> Clash | None:
        if req.level is DiplomaLevel.NONE:
            return None
        if most is None:
            return Clash(req, next(iter(profile), None))
        beyond = req.level is not DiplomaLevel.SPECIFIC and rank_of(most) < rank_of(req)
        return Clash(req, most) if beyond else None

    return judge


def _beyond_language(profile: Sequence[Requirement]) -> _Judge:
    languages = {other.language for other in profile}
    most: dict[tuple[str | None, str], Requirement] = {}
    for other in profile:
        for skill, level in other.asked.items():
            known = most.setdefault((other.language, skill), other)
            if known.asked[skill].rank < level.rank:
                most[other.language, skill] = other

    def judge(req: Requirement) -> Clash | None:
        if req.language not in languages:
            return Clash(req, None)
        for skill, level in req.asked.items():
            known = most.get((req.language, skill))
            if known is not None and known.asked[skill].rank < level.rank:
                return Clash(req, known)
        return None

    return judge


def _beyond_experience(profile: Sequence[Requirement]) -> _Judge:
    asked = [other for other in profile if other.topic != NO_EXPERIENCE]
    most = max(asked, key=lambda other: years_in(other.text) or 0, default=None)
    years = (years_in(most.text) or 0) if most else 0

    def judge(req: Requirement) -> Clash | None:
        if most is None:
            return Clash(req, next(iter(profile), None))
        return Clash(req, most) if (years_in(req.text) or 0) > years else None

    return judge


_JUDGES = {
    RequirementKind.DIPLOMA: _beyond_diploma,
    RequirementKind.LANGUAGE: _beyond_language,
    RequirementKind.EXPERIENCE: _beyond_experience,
}
