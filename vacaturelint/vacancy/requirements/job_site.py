"""Holds the fields of a job site ("Werkervaring Minstens 2 jaar ervaring") against what the text itself asks.

A field that repeats the text is no demand of its own: the text is where the recruiter can change it.
"""

import dataclasses
from collections.abc import Iterator, Sequence

from vacaturelint.core.requirement import Force, Requirement, RequirementKind, Verdict
from vacaturelint.vacancy.requirements.demands import Read
from vacaturelint.vacancy.requirements.opinion import Cases

FIELD = "veld"
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
    told = [nth for nth, clause in enumerate(read.clauses) if not clause.is_chosen]
    # The text asks less when experience is a plus there, or somebody without it may come.
    wished = bool(own) and all(req.force is Force.WISH for req in own)
    mild = wished or any(read.clauses[nth].said.has("weinig_ervaring") for nth in told)
    if mild or any(req.topic in _COUNTED for req in own):
        return _repeated(field)
    if any(word in read.clauses[nth].text.casefold() for nth in told for word in _TALKS):
        return dataclasses.replace(field, topic=IN_TEXT, reason=Cases(field.kind)(field.verdict, IN_TEXT).reason)
    return field


def _repeated(field: Requirement) -> Requirement:
    opinion = Cases(field.kind)(Verdict.JUSTIFIED, REPEATED)
    return dataclasses.replace(
        field, topic=opinion.topic, verdict=opinion.verdict, reason=opinion.reason, advice=opinion.advice
    )
