"""`eis`: demands that the function does not need, or that lack something."""

import bisect
from collections.abc import Iterator

from vacaturelint.checks.base import Check, Facts, Hit, Need, Option, declares
from vacaturelint.core.finding import EMPTY, GUESSED, Severity, Suggestion
from vacaturelint.core.requirement import Confidence, Force, Requirement, RequirementKind, Verdict
from vacaturelint.data.fields import Fields
from vacaturelint.vacancy.requirements.opinion import UNLISTED

_KINDS = {kind.value: kind for kind in RequirementKind}
_VERDICTS = {verdict.value: verdict for verdict in Verdict}
_FORCES = {force.value: force for force in Force}
_CONFIDENCE = {"hoog": Confidence.HIGH, "middel": Confidence.MEDIUM, "laag": Confidence.LOW}


@declares(
    Option("eis", "de soorten eisen"),
    Option("oordeel", "alleen met dit oordeel"),
    Option("kracht", "alleen zo sterk gevraagd"),
    Option("onderwerp", "alleen om deze reden"),
    Option("zekerheid", "alleen als we zo zeker zijn"),
    Option("eigen_uitleg", "toont de uitleg van de regel, niet de reden van het oordeel", "nee"),
    Option("per_lijst", "alleen de eerste van een lijst", "nee"),
)
def compile_requirement(fields: Fields) -> Check:
    """Strike the demands of these kinds that the other options let through.

    A demand that we judge on low confidence is a tip at most; one that only the second reader saw is for the rules that
    name its topic.
    With `per_lijst` only the first counts of several such demands in blocks that follow each other.
    """
    kinds = fields.choices("eis", _KINDS)
    verdicts = fields.choices("oordeel", _VERDICTS)
    forces = fields.choices("kracht", _FORCES)
    topics = frozenset(fields.texts("onderwerp"))
    confidence = fields.choices("zekerheid", _CONFIDENCE)
    explained, grouped = fields.flag("eigen_uitleg"), fields.flag("per_lijst")

    def wanted(req: Requirement) -> bool:
        return (
            req.kind in kinds
            and (not verdicts or req.verdict in verdicts)
            and (not forces or req.force in forces)
            and (req.topic in topics if topics else req.topic != UNLISTED)
            and (not confidence or req.confidence in confidence)
        )

    def run(facts: Facts) -> Iterator[Hit]:
        last = len(facts.document.blocks)
        starts = [block.span.start for block in facts.document.blocks]
        for req in filter(wanted, facts.requirements):
            block = bisect.bisect_right(starts, req.span.start) - 1
            if not (grouped and last < block <= last + 1):
                advice = tuple(Suggestion(text, replaces=False) for text in req.advice)
                severity = Severity.HINT if req.confidence is Confidence.LOW else None
                reason = "" if explained else req.reason
                data = {GUESSED: "ja"} if req.topic == UNLISTED else EMPTY
                yield Hit(req.span, {"eis": req.text}, advice, reason, severity, data, requirement=req)
            last = block

    return Check(run, frozenset({"eis"}), needs=frozenset({Need.PARSE}))
