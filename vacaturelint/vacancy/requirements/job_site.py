"""Holds the fields of a job site ("Werkervaring Minstens 2 jaar ervaring") against what the text itself asks.

A field that repeats the text is no demand of its own: the text is where the recruiter can change it.
"""

import dataclasses
import re
from collections.abc import Iterator, Sequence

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
_COUNTED = ("jaren", "veel-jaren", "met-reden")


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
    if any(talks.search(clause.text) for clause in clauses if not clause.is_chosen):
        return dataclasses.replace(field, topic=IN_TEXT, reason=Cases(field.kind)(field.verdict, IN_TEXT).reason)
    return field


def _is_mild(own: Sequence[Requirement], clauses: tuple[Clause, ...]) -> bool:
    """Return whether the text asks less than a field: experience is a plus, or somebody without it may come."""
    if own and all(req.force is Force.WISH for req in own):
        return True
    return any(_MILD.search(clause.text) for clause in clauses if not clause.is_chosen)


def _repeated(field: Requirement) -> Requirement:
    opinion = Cases(field.kind)(Verdict.JUSTIFIED, REPEATED)
    return dataclasses.replace(
        field, topic=opinion.topic, verdict=opinion.verdict, reason=opinion.reason, advice=opinion.advice
    )
