"""Which suggestions to apply, and which findings are left for a person to read."""

import bisect
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from vacaturelint.core.finding import Finding, Suggestion, told_once
from vacaturelint.core.report import DocumentReport
from vacaturelint.core.text import Span


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace `span` of the text by `text`, because of `finding`."""

    span: Span
    text: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class Plan:
    """Edits in order of place that do not overlap, and the findings that nothing is done about.

    A finding that returns has an edit for each place; it is left over, at those places, when some cannot be corrected.
    """

    edits: tuple[Edit, ...]
    rest: tuple[Finding, ...]
    findings: tuple[Finding, ...] = ()

    def without(self, edits: Iterable[Edit]) -> "Plan":
        """Return the plan with these edits turned back into findings to read."""
        dropped = {id(edit) for edit in edits}
        kept = tuple(edit for edit in self.edits if id(edit) not in dropped)
        return Plan(kept, tuple(_left(self.findings, kept)), self.findings)


def plan_edits(report: DocumentReport, can_apply: Callable[[Edit], bool], *, unsafe: bool = False) -> Plan:
    """Return what to change: the first safe suggestion of each finding, with `unsafe` the first that replaces.

    Where two findings overlap, the heaviest wins and then the first. What `can_apply` refuses is left to read.
    """
    edits: list[Edit] = []  # in order of place, none over another
    for edit in sorted(_candidates(report, unsafe=unsafe), key=_weight):
        before = bisect.bisect_left(edits, edit.span.end, key=_start) - 1
        if (before < 0 or edits[before].span.end <= edit.span.start) and can_apply(edit):
            bisect.insort(edits, edit, key=_start)
    made = tuple(edits)
    return Plan(made, tuple(_left(report.findings, made)), report.findings)


def applied(text: str, edits: Iterable[Edit]) -> str:
    """Return `text` with the edits made; their spans are places in `text` as given, none over another."""
    pieces, at = [], 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        pieces += [text[at : edit.span.start], edit.text]
        at = edit.span.end
    return "".join([*pieces, text[at:]])


def _start(edit: Edit) -> int:
    return edit.span.start


def _left(findings: Iterable[Finding], edits: Iterable[Edit]) -> Iterator[Finding]:
    """Yield the findings that are not corrected, each at the places where it is not."""
    done = {id(edit.finding) for edit in edits}
    for finding in findings:
        places = [place for place in finding.everywhere if id(place) not in done]
        if places:
            yield told_once(places) if finding.repeats else finding


def _candidates(report: DocumentReport, *, unsafe: bool) -> Iterator[Edit]:
    for finding in (place for each in report.findings for place in each.everywhere):
        choice = _choice(finding.suggestions, unsafe=unsafe)
        if finding.span and choice is not None and choice.text != finding.text:
            yield Edit(finding.span, choice.text, finding)


def _choice(suggestions: tuple[Suggestion, ...], *, unsafe: bool) -> Suggestion | None:
    usable = [suggestion for suggestion in suggestions if suggestion.replaces and (suggestion.safe or unsafe)]
    return min(usable, key=lambda suggestion: not suggestion.safe, default=None)


def _weight(edit: Edit) -> tuple[int, Span]:
    return -edit.finding.severity.weight, edit.span
