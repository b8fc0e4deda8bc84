"""`tegenspraak` and `functieprofiel`: demands that contradict each other, or go beyond the function profile."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vacaturelint.checks.base import Check, Facts, Hit, options_of
from vacaturelint.core.finding import Suggestion
from vacaturelint.core.requirement import DiplomaLevel, Force, Requirement, RequirementKind
from vacaturelint.core.rule import Rule
from vacaturelint.vacancy.requirements.diploma_words import RANKS
from vacaturelint.vacancy.requirements.experience import years_asked
from vacaturelint.vacancy.requirements.job_site import field_years
from vacaturelint.vacancy.requirements.language_words import NAMES

_KINDS = {kind.value: kind for kind in (RequirementKind.DIPLOMA, RequirementKind.LANGUAGE, RequirementKind.EXPERIENCE)}
_FAR = 2
_NONE = "geen-ervaring"
_LEARN = "Ervaring is niet nodig: je leert het hier."
_ABLE = "Je kan [taak 1] en [taak 2] zonder hulp. Dat leerde je in een job, een opleiding of als vrijwilliger."
# Experience with the work itself is a plus; "ervaring met Excel is een plus" says nothing of the work.
_OPEN = re.compile(
    r"\bervaring\b(?! met\b).*\b(?:plus\w*|troef|pr[eé]|meerwaarde|voordeel|voorkeur|mooi meegenomen|niet vereist)\b",
    re.IGNORECASE,
)
_NO_LEVEL = "zonder-niveau"
_SKILLS = {
    "writing": re.compile(r"schrijv|schrijf|schrift", re.IGNORECASE),
    "speaking": re.compile(r"spreek|spreken|mondeling|praat", re.IGNORECASE),
}
_MEASURED = re.compile(r"\b(?:jaar|jaren|seizoen|seizoenen|maanden|ruime|uitgebreide)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Clash:
    """A demand and the one it does not go with; `other` is None when the profile says nothing of it."""

    demand: Requirement
    other: Requirement | None


def compile_contradiction(rule: Rule) -> Check:
    """Options: `eis` (diploma, taal or ervaring). Strikes the heavier of two demands that do not go together."""
    kind = options_of(rule, "eis").choice("eis", _KINDS)

    def run(facts: Facts) -> Iterator[Hit]:
        own, _ = _parts(facts, kind)
        for clash in _contradictions(kind, own):
            yield _hit(clash, clash.other.text if clash.other else "")

    return Check(run, frozenset({"eis", "ander"}))


def compile_against_profile(rule: Rule) -> Check:
    """Options: `eis`. Strikes demands that are higher than, or missing from, the function profile.

    The profile is the file that the user gives, or the part of the document under a heading "Functieprofiel".
    """
    kind = options_of(rule, "eis").choice("eis", _KINDS)

    def run(facts: Facts) -> Iterator[Hit]:
        own, profile = _parts(facts, kind)
        if profile is None:
            return
        for clash in _beyond(kind, own, profile):
            yield _hit(clash, clash.other.text if clash.other else "niets")

    return Check(run, frozenset({"eis", "ander"}))


def _hit(clash: _Clash, other: str) -> Hit:
    advice = (Suggestion(_better(clash.other), replaces=False),) if clash.other and other else ()
    return Hit(
        clash.demand.span,
        {"eis": clash.demand.text, "ander": other},
        advice,
        data={"ander": other},
        requirement=clash.demand,
    )


def _better(other: Requirement) -> str:
    """Return what to write in the place of the heavier demand: the lighter one, or for experience a sentence."""
    if other.kind is not RequirementKind.EXPERIENCE:
        return other.text
    return _LEARN if other.topic == _NONE or other.force is Force.WISH else _ABLE


def _parts(facts: Facts, kind: RequirementKind) -> tuple[list[Requirement], list[Requirement] | None]:
    """Return the demands of the vacancy itself and those of the function profile, None when there is none."""
    given = facts.posting.overrides.reference
    start = facts.posting.profile_part
    own = [req for req in facts.requirements if req.kind is kind and (start is None or req.span.start < start)]
    if given is not None:
        return own, [req for req in given if req.kind is kind]
    if start is None:
        return own, None
    return own, [req for req in facts.requirements if req.kind is kind and req.span.start >= start]


def _contradictions(kind: RequirementKind, own: Sequence[Requirement]) -> Iterator[_Clash]:
    if kind is RequirementKind.DIPLOMA:
        yield from _diplomas(own)
    elif kind is RequirementKind.EXPERIENCE:
        yield from _experience(own)
    else:
        yield from _languages(own)


def _experience(own: Sequence[Requirement]) -> Iterator[_Clash]:
    """Yield what asks experience that another place does not ask, or more of it than the field of a job site says."""
    milder = next((req for req in own if req.topic == _NONE), None)
    if milder is None and all(req.force is Force.WISH or field_years(req.text) for req in own):
        milder = next((req for req in own if req.force is Force.WISH and _OPEN.search(req.text)), None)
    if milder is not None:
        yield from (_Clash(req, milder) for req in own if req.force is Force.HARD and _MEASURED.search(req.text))
        return
    fields = [(req, field_years(req.text)) for req in own]
    for field, (least, beyond) in ((req, years) for req, years in fields if years):
        for req in own:
            years = None if field_years(req.text) or req.force is Force.WISH else years_asked(req.text)
            if years is not None and not least <= years < beyond:
                yield _Clash(req, field) if years >= beyond else _Clash(field, req)


def _diplomas(own: Sequence[Requirement]) -> Iterator[_Clash]:
    hard = [req for req in own if req.force is Force.HARD and req.level is not DiplomaLevel.NONE]
    none = next((req for req in own if req.level is DiplomaLevel.NONE), None)
    general = [req for req in own if req.level not in (DiplomaLevel.NONE, DiplomaLevel.SPECIFIC, None)]
    for req in hard:
        if none is not None:
            yield _Clash(req, none)
        elif req in general:
            lower = next((o for o in general if _rank(o) < _rank(req) and o.force is not Force.WISH), None)
            softer = next((o for o in general if _rank(o) == _rank(req) and o.force is Force.SOFT), None)
            if lower or softer:
                yield _Clash(req, lower or softer)


def _rank(req: Requirement) -> int:
    return RANKS[req.level] if req.level else 0


def _languages(own: Sequence[Requirement]) -> Iterator[_Clash]:
    asked = [
        req
        for req in own
        if req.asked and req.force is not Force.WISH and req.topic != _NO_LEVEL and _names_language(req)
    ]
    for req in asked:
        lower = next((o for o in asked if o.language == req.language and _steps(req, o) >= _FAR), None)
        if lower is not None:
            yield _Clash(req, lower)


def _names_language(req: Requirement) -> bool:
    """Return whether the words name the language: "communicatief" beside a level is no contradiction."""
    return NAMES.get(req.language or "", "?").casefold() in req.text.casefold()


def _steps(high: Requirement, low: Requirement) -> int:
    """Return how many levels `high` asks more than `low`, at least, over the skills that both name in words or mean."""
    named = [{skill for skill, word in _SKILLS.items() if word.search(req.text)} for req in (high, low)]
    if all(named) and not named[0] & named[1]:
        return 0
    shared = [high.asked[skill].rank - low.asked[skill].rank for skill in high.asked if skill in low.asked]
    return min(shared, default=0)


def _beyond(kind: RequirementKind, own: Sequence[Requirement], profile: Sequence[Requirement]) -> Iterator[_Clash]:
    for req in own:
        if req.force is Force.WISH:
            continue
        if kind is RequirementKind.DIPLOMA:
            yield from _diploma_beyond(req, profile)
        elif kind is RequirementKind.LANGUAGE:
            yield from _language_beyond(req, profile)
        else:
            yield from _experience_beyond(req, profile)


def _diploma_beyond(req: Requirement, profile: Sequence[Requirement]) -> Iterator[_Clash]:
    asked = [other for other in profile if other.level is not DiplomaLevel.NONE]
    if req.level is DiplomaLevel.NONE:
        return
    if not asked:
        yield _Clash(req, next(iter(profile), None))
    elif req.level is not DiplomaLevel.SPECIFIC and all(_rank(other) < _rank(req) for other in asked):
        yield _Clash(req, max(asked, key=_rank))


def _language_beyond(req: Requirement, profile: Sequence[Requirement]) -> Iterator[_Clash]:
    same = [other for other in profile if other.language == req.language]
    if not same:
        yield _Clash(req, None)
        return
    for skill, level in req.asked.items():
        known = [other for other in same if skill in other.asked]
        if known and all(other.asked[skill].rank < level.rank for other in known):
            yield _Clash(req, max(known, key=lambda other: other.asked[skill].rank))
            return


def _experience_beyond(req: Requirement, profile: Sequence[Requirement]) -> Iterator[_Clash]:
    asked = [other for other in profile if other.topic != _NONE]
    if not asked:
        yield _Clash(req, next(iter(profile), None))
        return
    most = max(asked, key=lambda other: years_asked(other.text) or 0)
    if (years_asked(req.text) or 0) > (years_asked(most.text) or 0):
        yield _Clash(req, most)
