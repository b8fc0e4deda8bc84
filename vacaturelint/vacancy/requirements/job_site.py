"""Holds the fields of a job site ("Werkervaring Minstens 2 jaar ervaring") against what the text itself asks.

A field that repeats the text is no demand of its own: the text is where the recruiter can change it.
"""

from collections.abc import Iterator, Sequence

from vacaturelint.core.requirement import FIELD, Force, Requirement, RequirementKind, Verdict
from vacaturelint.vacancy.requirements.clauses import Clause
from vacaturelint.vacancy.requirements.demands import Read
from vacaturelint.vacancy.requirements.opinion import Cases

REPEATED = "veld-in-tekst"
IN_TEXT = "jaren"

_TALKS = ("ervaring", "ervaren")
_COUNTED = ("jaren", "veel-jaren", "met-reden")


def settle_fields(found: Sequence[Requirement], read: Read) -> Iterator[Requirement]:
    """Yield the demands; that of a field is justified when the text asks it too."""
    for req in found:
        yield _settled(req, found, read) if req.topic == FIELD else req


def _settled(field: Requirement, found: Sequence[Requirement], read: Read) -> Requirement:
    own = [req for req in found if req.kind is field.kind and req.topic != FIELD]
    if field.kind is RequirementKind.LICENCE:
        return _repeated(field) if own else field
    told = [clause for clause in read.clauses if not clause.is_chosen]
    if _asks_less(own, told):
        return _repeated(field)
    if any(word in clause.text.casefold() for clause in told for word in _TALKS):
        return field._replace(topic=IN_TEXT, reason=Cases(field.kind)(field.verdict, IN_TEXT).reason)
    return field


def _asks_less(own: Sequence[Requirement], told: Sequence[Clause]) -> bool:
    """Return whether the text counts the years itself, or asks less than a field: a plus, or little experience."""
    if own and all(req.force is Force.WISH for req in own):
        return True
    return any(req.topic in _COUNTED for req in own) or any(clause.said.has("weinig_ervaring") for clause in told)


def _repeated(field: Requirement) -> Requirement:
    opinion = Cases(field.kind)(Verdict.JUSTIFIED, REPEATED)
    return field._replace(topic=opinion.topic, verdict=opinion.verdict, reason=opinion.reason, advice=opinion.advice)
