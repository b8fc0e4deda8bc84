"""Holds the fields of a job site ("Werkervaring Minstens 2 jaar ervaring") against what the text itself asks.

A field that repeats the text is no demand of its own: the text is where the recruiter can change it.
"""

import dataclasses
import re
from collections.abc import Iterator, Sequence

from vacaturelint.core.job_site import DEMANDS
from vacaturelint.core.requirement import Force, Requirement, RequirementKind, Verdict
from vacaturelint.vacancy.requirements.clauses import Clause
from vacaturelint.vacancy.requirements.opinion import Cases

FIELD = "veld"
REPEATED = "veld-in-tekst"
IN_TEXT = "jaren"

_TALKS = {
    RequirementKind.EXPERIENCE: re.compile(r"ervaring\b|\bervaren\b", re.IGNORECASE),
    RequirementKind.LICENCE: re.compile(r"rijbewijs", re.IGNORECASE),
}
_MILD = re.compile(
    r"\b(?:eerste|minder|weinig) (?:werk)?ervaring\b|ervaring[^.;]{0,40}\b(?:plus|pr[eé]|troef)\b", re.IGNORECASE
)
_CHOICE = re.compile(
    r"(?:Werkervaring )?(?:Minstens (?P<least>\d+) jaar ervaring|Beperkte ervaring \( ?< ?(?P<below>\d+) jaar ?\))"
)
_NOTHING = re.compile(r"(?:Werkervaring )?Geen ervaring")
_NEXT_CHOICE = {"2": 5}
_ENDLESS = 100
_COUNTED = ("jaren", "veel-jaren", "met-reden")


def chooses_none(text: str) -> bool:
    """Return whether the words are the choice of a job site that asks no experience."""
    return _NOTHING.fullmatch(text.strip()) is not None


def field_years(text: str) -> tuple[int, int] | None:
    """Return the years that a choice of a job site stands for, the last excluded; None for other text."""
    match = _CHOICE.fullmatch(text.strip())
    if match is None:
        return None
    if match["below"]:
        return 0, int(match["below"]) + 1
    return int(match["least"]), _NEXT_CHOICE.get(match["least"], _ENDLESS)


def settle_fields(found: Sequence[Requirement], clauses: tuple[Clause, ...]) -> Iterator[Requirement]:
    """Yield the demands; that of a field is justified when the text asks it too."""
    for req in found:
        yield _settled(req, found, clauses) if req.topic == FIELD else req


def _settled(field: Requirement, found: Sequence[Requirement], clauses: tuple[Clause, ...]) -> Requirement:
    own = [req for req in found if req.kind is field.kind and req.topic != FIELD]
    if field.kind is RequirementKind.LICENCE:
        return _repeated(field) if own else field
    if any(req.topic in _COUNTED for req in own) or _is_mild(own, clauses):
        return _repeated(field)
    talks = _TALKS[field.kind]
    if any(talks.search(clause.text) for clause in clauses if clause.label not in DEMANDS):
        return dataclasses.replace(field, topic=IN_TEXT, reason=Cases(field.kind)(field.verdict, IN_TEXT).reason)
    return field


def _is_mild(own: Sequence[Requirement], clauses: tuple[Clause, ...]) -> bool:
    """Return whether the text asks less than a field: experience is a plus, or somebody without it may come."""
    if own and all(req.force is Force.WISH for req in own):
        return True
    return any(_MILD.search(clause.text) for clause in clauses if clause.label not in DEMANDS)


def _repeated(field: Requirement) -> Requirement:
    opinion = Cases(field.kind)(Verdict.JUSTIFIED, REPEATED)
    return dataclasses.replace(
        field, topic=opinion.topic, verdict=opinion.verdict, reason=opinion.reason, advice=opinion.advice
    )
