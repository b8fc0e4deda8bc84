"""`eis`: demands that the function does not need, or that lack something."""

from collections.abc import Iterator

from vacaturelint.checks.base import Check, Facts, Hit, options_of
from vacaturelint.checks.expressions import expression
from vacaturelint.core.finding import Severity, Suggestion
from vacaturelint.core.requirement import Confidence, Force, Requirement, RequirementKind, Verdict
from vacaturelint.core.rule import Rule

_KINDS = {kind.value: kind for kind in RequirementKind}
_VERDICTS = {verdict.value: verdict for verdict in Verdict}
_FORCES = {force.value: force for force in Force}
_CONFIDENCE = {"hoog": Confidence.HIGH, "middel": Confidence.MEDIUM, "laag": Confidence.LOW}


def compile_requirement(rule: Rule) -> Check:
    """Options: `eis` (kinds), and to narrow it: `oordeel`, `kracht`, `onderwerp` (topics), `zekerheid`, `zonder`.

    `zonder` are patterns that the demand may not hold. A demand that we judge on low confidence is a tip at most.
    """
    fields = options_of(rule, "eis", "oordeel", "kracht", "onderwerp", "zekerheid", "zonder")
    kinds = fields.choices("eis", _KINDS)
    verdicts = fields.choices("oordeel", _VERDICTS)
    forces = fields.choices("kracht", _FORCES)
    topics = frozenset(fields.texts("onderwerp"))
    confidence = fields.choices("zekerheid", _CONFIDENCE)
    without = expression(fields, "zonder")

    def wanted(req: Requirement) -> bool:
        return (
            req.kind in kinds
            and (not verdicts or req.verdict in verdicts)
            and (not forces or req.force in forces)
            and (not topics or req.topic in topics)
            and (not confidence or req.confidence in confidence)
            and not (without and without.search(req.text))
        )

    def run(facts: Facts) -> Iterator[Hit]:
        for req in facts.requirements:
            if wanted(req):
                advice = tuple(Suggestion(text, replaces=False) for text in req.advice)
                severity = Severity.HINT if req.confidence is Confidence.LOW else None
                yield Hit(req.span, {"eis": req.text}, advice, req.reason, severity, requirement=req)

    return Check(run, frozenset({"eis"}))
