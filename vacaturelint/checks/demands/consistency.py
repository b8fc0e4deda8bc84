"""`tegenspraak` and `functieprofiel`: demands that contradict each other, or go beyond the function profile."""

import functools
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from vacaturelint.checks.base import Check, Facts, Hit, Need, Option, declares
from vacaturelint.core.finding import Suggestion
from vacaturelint.core.requirement import NO_EXPERIENCE, DiplomaLevel, Force, Requirement, RequirementKind
from vacaturelint.core.rule import Rule
from vacaturelint.data.fields import Fields
from vacaturelint.vacancy.requirements.cefr import find_codes
from vacaturelint.vacancy.requirements.diploma_verdict import RANKS
from vacaturelint.vacancy.requirements.experience import years_asked
from vacaturelint.vacancy.requirements.job_site import asks_nothing, field_years
from vacaturelint.vacancy.requirements.language_words import NAMES, find_degrees

_KINDS = {kind.value: kind for kind in (RequirementKind.DIPLOMA, RequirementKind.LANGUAGE, RequirementKind.EXPERIENCE)}
_FAR = 2  # levels; one level apart is often the same thing said in two ways
_LEARN = "Ervaring is niet nodig: je leert het hier."
_ABLE = "Je kan [taak 1] en [taak 2] zonder hulp. Dat leerde je in een job, een opleiding of als vrijwilliger."
# Experience with the work itself is a plus; "ervaring met Excel is een plus" says nothing of the work.
_OPEN = re.compile(
    r"\bervaring\b(?! met\b).*\b(?:plus\w*|troef|pr[eé]|meerwaarde|voordeel|voorkeur|mooi meegenomen|niet vereist)\b",
    re.IGNORECASE,
)
_STUDIES = (
    r"(?:diploma|studie|studievereiste|getuigschrift|schoolopleiding|opleidingseis|opleidingsvereiste|scholing)\w*"
)
_OPEN_TO_ALL = re.compile(
    rf"\b(?:geen|zonder|ongeacht|welk\w*)\W+(?:\w+\W+){{0,3}}?{_STUDIES}|\b{_STUDIES}\b[^.;]{{0,40}}\b(?:niet|geen|onbelangrijk)\b",
    re.IGNORECASE,
)
"""Says that no diploma at all is asked; `grafische kennis is geen vereiste` says nothing of a bachelor."""
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


_Judge = Callable[[Requirement], _Clash | None]
"""Says whether a demand goes beyond a profile."""


@declares(Option("eis", "de soort eis: diploma, taal of ervaring"))
def compile_contradiction(rule: Rule, fields: Fields) -> Check:
    """Options: `eis` (diploma, taal or ervaring). Strikes the heavier of two demands that do not go together."""
    kind = fields.choice("eis", _KINDS)

    def run(facts: Facts) -> Iterator[Hit]:
        own, _ = _parts(facts, kind)
        for clash in _contradictions(kind, own):
            yield _hit(clash, clash.other.text if clash.other else "")

    return Check(run, frozenset({"eis", "ander"}), needs=frozenset({Need.PARSE}))


@declares(Option("eis", "de soort eis: diploma, taal of ervaring"))
def compile_against_profile(rule: Rule, fields: Fields) -> Check:
    """Options: `eis`. Strikes demands that are higher than, or missing from, the function profile.

    The profile is the file that the user gives, or the part of the document under a heading "Functieprofiel".
    """
    kind = fields.choice("eis", _KINDS)

    def run(facts: Facts) -> Iterator[Hit]:
        own, profile = _parts(facts, kind)
        if profile is None or facts.posting.other_function is not None:
            return
        for clash in _beyond(kind, own, profile):
            yield _hit(clash, clash.other.text if clash.other else "niets")

    return Check(run, frozenset({"eis", "ander"}), needs=frozenset({Need.PARSE}))


@declares()
def compile_other_profile(rule: Rule, fields: Fields) -> Check:
    """No options. Strikes a whole vacancy that is held against the function profile of another function."""

    def run(facts: Facts) -> Iterator[Hit]:
        other = facts.posting.other_function
        if other is not None:
            yield Hit(None, {"ander": other})

    return Check(run, frozenset({"ander"}))


def _hit(clash: _Clash, other: str) -> Hit:
    better = _better(clash.other) if clash.other and other else ""
    advice = (Suggestion(better, replaces=False),) if better else ()
    return Hit(
        clash.demand.span,
        {"eis": clash.demand.text, "ander": other},
        advice,
        data={"ander": other},
        requirement=clash.demand,
    )


def _better(other: Requirement) -> str:
    """Return what to write in the place of the heavier demand: the lighter one, or for experience a sentence.

    Nothing where the lighter one is a field that somebody chose from a list: the text may be what is meant.
    """
    if other.kind is not RequirementKind.EXPERIENCE:
        return other.text
    if asks_nothing(other.text) or field_years(other.text):
        return ""
    return _LEARN if other.topic == NO_EXPERIENCE or other.force is Force.WISH else _ABLE


def _parts(facts: Facts, kind: RequirementKind) -> tuple[list[Requirement], list[Requirement] | None]:
    """Return the demands of the vacancy itself and those of the function profile, None when there is none."""
    given = facts.posting.overrides.reference
    start = facts.posting.profile_part
    own = [req for req in facts.requirements if req.kind is kind and (start is None or req.span.start < start)]
    if given is not None:
        return own, [req for req in given.requirements if req.kind is kind]
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
    milder = next((req for req in own if req.topic == NO_EXPERIENCE or asks_nothing(req.text)), None)
    if milder is None and all(req.force is Force.WISH or field_years(req.text) for req in own):
        milder = next((req for req in own if req.force is Force.WISH and _OPEN.search(req.text)), None)
    if milder is not None:
        yield from (_Clash(req, milder) for req in own if req.force is Force.HARD and _MEASURED.search(req.text))
        return
    yield from _beside_fields(own)


def _beside_fields(own: Sequence[Requirement]) -> Iterator[_Clash]:
    """Yield what asks more than the mildest field of a job site says, and the fields that say more than a demand."""
    spans = [(req, field_years(req.text)) for req in own]
    fields = [(req, span) for req, span in spans if span]
    asked = [(years, req) for req, span in spans if not span and (years := _years_needed(req)) is not None]
    if fields and asked:
        mildest, (_, beyond) = min(fields, key=lambda field: field[1][1])
        yield from (_Clash(req, mildest) for years, req in asked if years >= beyond)
        fewest, demand = min(asked, key=lambda one: one[0])
        yield from (_Clash(field, demand) for field, (least, _) in fields if fewest < least)


def _years_needed(req: Requirement) -> int | None:
    return None if req.force is Force.WISH else years_asked(req.text)


def _diplomas(own: Sequence[Requirement]) -> Iterator[_Clash]:
    none = next((req for req in own if req.level is DiplomaLevel.NONE and _OPEN_TO_ALL.search(req.text)), None)
    general = [req for req in own if req.level not in (DiplomaLevel.NONE, DiplomaLevel.SPECIFIC, None)]
    firm = [req for req in general if req.force is not Force.WISH]
    lower = functools.cache(lambda rank: next((req for req in firm if _rank(req) < rank), None))
    softer = functools.cache(
        lambda rank: next((req for req in general if _rank(req) == rank and req.force is Force.SOFT), None)
    )
    for req in own:
        if req.force is not Force.HARD or req.level is DiplomaLevel.NONE:
            continue
        other = none
        if other is None and req.level not in (DiplomaLevel.SPECIFIC, None):
            other = lower(_rank(req)) or softer(_rank(req))
        if other is not None:
            yield _Clash(req, other)


def _rank(req: Requirement) -> int:
    return RANKS[req.level] if req.level else 0


def _languages(own: Sequence[Requirement]) -> Iterator[_Clash]:
    asked = [
        req
        for req in own
        if req.asked
        and req.force is not Force.WISH
        and req.topic != _NO_LEVEL
        and _names_language(req)
        and _says_how(req)
    ]
    first: dict[_Claim, Requirement] = {}
    for req in asked:
        first.setdefault(_claim(req), req)

    @functools.cache
    def lower(claim: _Claim) -> Requirement | None:
        return next((first[o] for o in first if o.language == claim.language and _steps(claim, o) >= _FAR), None)

    for req in asked:
        other = lower(_claim(req))
        if other is not None:
            yield _Clash(req, other)


def _says_how(req: Requirement) -> bool:
    """Return whether the words say how well: `je spreekt Nederlands` contradicts no level."""
    return bool(find_degrees(req.text)) or any(True for _ in find_codes(req.text, language=True)) or "(" in req.text


@dataclass(frozen=True, slots=True)
class _Claim:
    """What a demand asks of a language: the skills that its words name, and the rank of the level for each skill."""

    language: str | None
    named: frozenset[str]
    ranks: tuple[tuple[str, int], ...]


def _claim(req: Requirement) -> _Claim:
    named = frozenset(skill for skill, word in _SKILLS.items() if word.search(req.text))
    return _Claim(req.language, named, tuple((skill, level.rank) for skill, level in req.asked.items()))


def _names_language(req: Requirement) -> bool:
    """Return whether the words name the language: "communicatief" beside a level is no contradiction."""
    return NAMES.get(req.language or "", "?").casefold() in req.text.casefold()


def _steps(high: _Claim, low: _Claim) -> int:
    """Return how many levels `high` asks more than `low`, at least, over the skills that both name in words or mean."""
    if high.named and low.named and not high.named & low.named:
        return 0
    least = dict(low.ranks)
    return min((rank - least[skill] for skill, rank in high.ranks if skill in least), default=0)


def _beyond(kind: RequirementKind, own: Sequence[Requirement], profile: Sequence[Requirement]) -> Iterator[_Clash]:
    judge = _JUDGES[kind](profile)
    for req in own:
        clash = judge(req) if req.force is not Force.WISH else None
        if clash is not None:
            yield clash


def _beyond_diploma(profile: Sequence[Requirement]) -> _Judge:
    asked = [other for other in profile if other.level is not DiplomaLevel.NONE]
    most = max(asked, key=_rank, default=None)

    def judge(req: Requirement) -> _Clash | None:
        if req.level is DiplomaLevel.NONE:
            return None
        if most is None:
            return _Clash(req, next(iter(profile), None))
        beyond = req.level is not DiplomaLevel.SPECIFIC and _rank(most) < _rank(req)
        return _Clash(req, most) if beyond else None

    return judge


def _beyond_language(profile: Sequence[Requirement]) -> _Judge:
    languages = {other.language for other in profile}
    most: dict[tuple[str | None, str], Requirement] = {}
    for other in profile:
        for skill, level in other.asked.items():
            known = most.setdefault((other.language, skill), other)
            if known.asked[skill].rank < level.rank:
                most[other.language, skill] = other

    def judge(req: Requirement) -> _Clash | None:
        if req.language not in languages:
            return _Clash(req, None)
        for skill, level in req.asked.items():
            known = most.get((req.language, skill))
            if known is not None and known.asked[skill].rank < level.rank:
                return _Clash(req, known)
        return None

    return judge


def _beyond_experience(profile: Sequence[Requirement]) -> _Judge:
    asked = [other for other in profile if other.topic != NO_EXPERIENCE]
    most = max(asked, key=lambda other: years_asked(other.text) or 0, default=None)
    years = (years_asked(most.text) or 0) if most else 0

    def judge(req: Requirement) -> _Clash | None:
        if most is None:
            return _Clash(req, next(iter(profile), None))
        return _Clash(req, most) if (years_asked(req.text) or 0) > years else None

    return judge


_JUDGES = {
    RequirementKind.DIPLOMA: _beyond_diploma,
    RequirementKind.LANGUAGE: _beyond_language,
    RequirementKind.EXPERIENCE: _beyond_experience,
}
