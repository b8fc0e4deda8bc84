"""The findings of a document as a report shows them: each in one part, the parts in the order to read them."""

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from vacaturelint.core.finding import Finding, Severity
from vacaturelint.core.report import DocumentReport, JudgedRequirement
from vacaturelint.core.spans import Spans
from vacaturelint.core.text import Span
from vacaturelint.core.worth import by_worth, is_missing, is_word
from vacaturelint.reporters.look import Look


class Demand(NamedTuple):
    """A demand with the finding that objects to it, or None; `told` says that the finding stands among the faults."""

    judged: JudgedRequirement
    finding: Finding | None = None
    told: bool = False


class Parts(NamedTuple):
    """What a reader meets one after the other: each finding once, within a part what helps most first."""

    faults: tuple[Finding, ...]
    demands: tuple[Demand, ...]
    warnings: tuple[Finding, ...]
    words: tuple[Finding, ...]
    missing: tuple[Finding, ...]
    tips: tuple[Finding, ...]


def parts_of(report: DocumentReport, look: Look) -> Parts:
    """Return the parts of a document, with the findings that `look` shows; when quiet no demand is listed."""
    shown = by_worth(look.shown(report))
    faults = tuple(finding for finding in shown if finding.severity is Severity.ERROR)
    marked = {} if look.quiet else _by_rule(shown)
    demands = () if look.quiet else tuple(_demand(judged, marked) for judged in report.requirements)
    told = {id(demand.finding) for demand in demands} | {id(finding) for finding in faults}
    rest = [finding for finding in shown if id(finding) not in told]
    parts: dict[str, list[Finding]] = {"warnings": [], "words": [], "missing": [], "tips": []}
    for finding in rest:
        parts[_part_of(finding)].append(finding)
    return Parts(faults, demands, **{name: tuple(found) for name, found in parts.items()})


def _part_of(finding: Finding) -> str:
    """Return the part of a finding that is no fault and objects to no demand."""
    if is_missing(finding):
        return "missing"
    if is_word(finding):
        return "words"
    return "warnings" if finding.severity is Severity.WARNING else "tips"


class _Marked(NamedTuple):
    """The findings of a rule in the order of the report, and where they stand."""

    findings: list[Finding]
    spans: Spans


def _by_rule(findings: list[Finding]) -> dict[str, _Marked]:
    own: defaultdict[str, list[tuple[Finding, Span]]] = defaultdict(list)
    for finding in findings:
        if finding.span is not None:
            own[finding.code].append((finding, finding.span))
    return {code: _Marked([one for one, _ in found], Spans(span for _, span in found)) for code, found in own.items()}


def _demand(judged: JudgedRequirement, marked: Mapping[str, _Marked]) -> Demand:
    """Return the demand with the heaviest finding of its own rule at its words."""
    own = marked.get(judged.rule or "")
    first = min(own.spans.overlapping(judged.requirement.span), default=None) if own else None
    if own is None or first is None:
        return Demand(judged)
    return Demand(judged, own.findings[first], told=own.findings[first].severity is Severity.ERROR)
