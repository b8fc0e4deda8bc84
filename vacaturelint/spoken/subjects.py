"""What demands are about, as one calls it in a word or two: never by a word for what the text does not ask."""

import re
from collections.abc import Iterable

from vacaturelint.core.requirement import DiplomaLevel, Requirement, RequirementKind

KINDS = {
    RequirementKind.DIPLOMA: "je diploma",
    RequirementKind.CERTIFICATE: "een attest",
    RequirementKind.EXPERIENCE: "je ervaring",
    RequirementKind.LANGUAGE: "talen",
    RequirementKind.LICENCE: "een rijbewijs",
    RequirementKind.RECORD: "je uittreksel uit het strafregister",
    RequirementKind.MEDICAL: "je gezondheid",
}
"""What may be passed on, as one calls it; an age or an origin never is."""
_LICENCE = "rijbewijs"
_EXAMINED = re.compile(r"\b(?:medisch\w*|arbeidsgeneeskundig\w*) (?:onderzoek|keuring)|\bkeuring\b", re.IGNORECASE)
_PROOFS = ("attest", "certificaat", "getuigschrift", "brevet", "visum", "diploma")


def names_of(demands: Iterable[Requirement]) -> list[str]:
    """Return what demands are about, each once; empty where no word of ours is sure to fit one of them."""
    found = [_name_of(one) for one in demands]
    return list(dict.fromkeys(found)) if all(found) else []


def _name_of(one: Requirement) -> str:
    text = one.text.casefold()
    if one.kind is RequirementKind.LICENCE and _LICENCE not in text:
        return "eigen vervoer"
    if one.kind is RequirementKind.MEDICAL and _EXAMINED.search(text):
        return "een medisch onderzoek"
    if one.kind is RequirementKind.CERTIFICATE or one.level is DiplomaLevel.SPECIFIC:
        return _proof_in(text)
    return KINDS[one.kind]


def _proof_in(text: str) -> str:
    """Return the first proof that a demand names; empty for one that goes by its own name only (`VCA`)."""
    named = min((one for one in _PROOFS if one in text), key=text.index, default="")
    return KINDS[RequirementKind.DIPLOMA] if named == "diploma" else f"een {named}" if named else ""
