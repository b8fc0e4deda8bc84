"""`tegenspraak`: demands of one vacancy that contradict each other."""

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vacaturelint.analysis.analysis import Analysis
from vacaturelint.checks.base import Check, Facts, Hit, Need, Option, declares
from vacaturelint.checks.demands.clash import KINDS, Clash, hit_of, parts_of, rank_of
from vacaturelint.checks.demands.denial import denies_experience
from vacaturelint.core.job_site import chooses_none, field_years
from vacaturelint.core.requirement import NO_EXPERIENCE, Confidence, DiplomaLevel, Force, Requirement, RequirementKind
from vacaturelint.data.fields import Fields
from vacaturelint.language.names import NAMES
from vacaturelint.vacancy.requirements.cefr import says_how_well
from vacaturelint.vacancy.requirements.counts import years_in
from vacaturelint.vacancy.requirements.opinion import PLAIN, UNLISTED

_GUESSED = (UNLISTED, PLAIN)
_FAR = 2  # levels; one level apart is often the same thing said in two ways
# Experience with the work itself is wished; "ervaring met Excel is een plus" says nothing of the work, and "ervaring,
# bij voorkeur in een keuken" asks it. That it is no more than a wish, the demand knows.
_OF_WORK = re.compile(r"\bervaring\b(?! met\b)(?!.*\bvoorkeur (?:als|bij|binnen|in|met|op|van)\b)", re.I | re.S)
_STUDIES = (
    r"(?:diploma|studie|studievereiste|getuigschrift|schoolopleiding|opleidingseis|opleidingsvereiste|scholing)\w*"
)
_OPEN_TO_ALL = re.compile(
    rf"\b(?:geen|zonder|ongeacht|welk\w*)\W+(?:\w+\W+){{0,3}}?{_STUDIES}|\b{_STUDIES}\b[^.;]{{0,40}}\b(?:niet|geen|onbelangrijk)\b",
    re.IGNORECASE,
)
"""Says that no diploma at all is asked; `grafische kennis is geen vereiste` says nothing of a bachelor."""
_OF_OTHERS = re.compile(r"\?|\b(?:EER|EU|Unie|[Bb]uitenland\w*|\w+talige?|[Ww]ie (?:nog )?geen|als je (?:nog )?geen)\b")
"""Speaks to others than who has the diploma: `iemand zonder diploma?`, or tells what one from abroad is worth."""
_ATTEST = re.compile(
    r"^(?!.*diploma).*(?:attest|certifica|brevet|vca|bewijs van|licentie|code 95)|"
    r"\b(?:zwem|redders|duik|ehbo-?)diploma",
    re.IGNORECASE | re.DOTALL,
)
"""What is no diploma of a school, so that none of a school need be asked beside it."""
_NO_LEVEL = "zonder-niveau"
_INSTEAD = re.compile(r"\b(?:wie|als je|heb je|indien u) (?:nog )?geen\b", re.IGNORECASE)
"""What who lacks a diploma shows of a language instead: the law's level, whatever the work asks."""
_SKILLS = {
    "writing": re.compile(r"schrijv|schrijf|schrift", re.IGNORECASE),
    "speaking": re.compile(r"spreek|spreken|mondeling|praat", re.IGNORECASE),
}
_MEASURED = re.compile(r"\b(?:jaar|jaren|seizoen|seizoenen|maanden|ruime|uitgebreide)\b", re.IGNORECASE)


@declares(Option("eis", "de soort eis: diploma, taal of ervaring"))
def compile_contradiction(fields: Fields) -> Check:
    """Strike the heavier of two demands that do not go together."""
    kind = fields.choice("eis", KINDS)

    def run(facts: Facts) -> Iterator[Hit]:
        own, _ = parts_of(facts, kind)
        for clash in _contradictions(kind, own, facts.analysis):
            yield hit_of(clash, clash.other.text if clash.other else "")

    return Check(run, frozenset({"eis", "ander"}), needs=frozenset({Need.PARSE}))


def _contradictions(kind: RequirementKind, own: Sequence[Requirement], analysis: Analysis) -> Iterator[Clash]:
    if kind is RequirementKind.DIPLOMA:
        yield from _diplomas(own)
    elif kind is RequirementKind.EXPERIENCE:
        yield from _experience(own)
    else:
        yield from _languages(own, analysis)


def _milder(own: Sequence[Requirement]) -> Requirement | None:
    """Return what says that no experience is asked, or leaves it open where only wishes and fields stand beside it."""
    none = next((req for req in own if req.topic == NO_EXPERIENCE or chooses_none(req.text)), None)
    if none is not None or not all(req.force is Force.WISH or field_years(req.text) for req in own):
        return none
    return next((req for req in own if req.force is Force.WISH and _OF_WORK.search(req.text)), None)


def _experience(own: Sequence[Requirement]) -> Iterator[Clash]:
    """Yield what asks experience that another place does not ask, or more of it than the field of a job site says."""
    milder = _milder(own)
    if milder is not None:
        firm = [req for req in own if req.force is Force.HARD and _is_measured(req)]
        yield from (Clash(req, milder) for req in firm if denies_experience(milder.text, req.text))
        return
    yield from _beside_fields(own)


def _is_measured(req: Requirement) -> bool:
    """Return whether it asks some experience for sure: the choice `Beperkte ervaring (< 2 jaar)` may be none."""
    span = field_years(req.text)
    return _MEASURED.search(req.text) is not None and not (span and span[0] == 0)


def _beside_fields(own: Sequence[Requirement]) -> Iterator[Clash]:
    """Yield what asks more than the mildest field of a job site says, and the fields that say more than a demand."""
    spans = [(req, field_years(req.text)) for req in own]
    fields = [(req, span) for req, span in spans if span]
    asked = [(years, req) for req, span in spans if not span and (years := _years_needed(req)) is not None]
    if fields and asked:
        mildest, (_, beyond) = min(fields, key=lambda field: field[1][1])
        yield from (Clash(req, mildest) for years, req in asked if years >= beyond)
        fewest, demand = min(asked, key=lambda one: one[0])
        yield from (Clash(field, demand) for field, (least, _) in fields if fewest < least)


def _years_needed(req: Requirement) -> int | None:
    return None if req.force is Force.WISH else years_in(req.text)


def _diplomas(own: Sequence[Requirement]) -> Iterator[Clash]:
    own = [req for req in own if not _is_guessed(req)]
    none = next((req for req in own if _asks_none(req)), None)
    general = [req for req in own if req.level not in (DiplomaLevel.NONE, DiplomaLevel.SPECIFIC, None)]
    firm = [req for req in general if req.force is not Force.WISH]
    lower = functools.cache(lambda rank: next((req for req in firm if rank_of(req) < rank), None))
    softer = functools.cache(
        lambda rank: next((req for req in general if rank_of(req) == rank and req.force is Force.SOFT), None)
    )
    for req in (one for one in own if one.level is not DiplomaLevel.NONE and one.force is not Force.WISH):
        other = none if req in general or _is_hard_diploma(req) else None
        if other is None and _is_ranked(req):
            other = lower(rank_of(req)) or softer(rank_of(req))
        if other is not None:
            yield Clash(req, other)


def _is_hard_diploma(req: Requirement) -> bool:
    return req.force is Force.HARD and not _is_attest(req)


def _is_ranked(req: Requirement) -> bool:
    """Return whether it asks a level for sure, that another place may ask less of."""
    return req.force is Force.HARD and req.level not in (DiplomaLevel.SPECIFIC, None)


def _languages(own: Sequence[Requirement], analysis: Analysis) -> Iterator[Clash]:
    asked = [
        req
        for req in own
        if req.asked
        and req.force is not Force.WISH
        and req.topic != _NO_LEVEL
        and _names_language(req)
        and not _INSTEAD.search(req.text)
        and _says_how(req, analysis)
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
            yield Clash(req, other)


def _is_guessed(req: Requirement) -> bool:
    """Return whether no wording of it is known: what is only likely a demand contradicts nothing."""
    return req.confidence is Confidence.LOW and req.topic in _GUESSED


def _is_attest(req: Requirement) -> bool:
    """Return whether it is proof of some days of training: `geen diploma nodig, wel een attest` says one thing."""
    return req.level is DiplomaLevel.SPECIFIC and _ATTEST.search(req.text) is not None


def _asks_none(req: Requirement) -> bool:
    none = req.level is DiplomaLevel.NONE and _OPEN_TO_ALL.search(req.text) is not None
    return none and _OF_OTHERS.search(req.text) is None


def _says_how(req: Requirement, analysis: Analysis) -> bool:
    """Return whether the words say how well: `je spreekt Nederlands` contradicts no level.

    The second language of a sentence has them before the first: `vlot in het Nederlands, Frans en Engels`.
    """
    sentence = analysis.sentence_of(req.span)
    said = analysis.document.text[sentence.span.start : req.span.end] if sentence else req.text
    return "(" in req.text or says_how_well(said)


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
