"""Leaves out the findings a document asks to leave out, and reports wishes that do nothing or name no rule."""

import functools
import hashlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from vacaturelint.core.finding import Category, Finding, Severity, in_order, shortened, told_once
from vacaturelint.core.report import NEEDLESS, UNKNOWN, DocumentReport
from vacaturelint.core.rule import RulePack
from vacaturelint.core.spans import Spans
from vacaturelint.core.text import Document, Span
from vacaturelint.suppression.directives import Directive, find_directives


@dataclass(frozen=True, slots=True)
class RuleNames:
    """What a document can name: every rule there is (`pack`), and the codes of those that run (`active`)."""

    pack: RulePack
    active: frozenset[str]


def suppress(report: DocumentReport, names: RuleNames) -> DocumentReport:
    """Return the report without what the document leaves out, and with a finding for every wish that is no use."""
    directives = find_directives(report.document)
    if not directives:
        return report
    wishes = _Wishes(directives, names)
    kept = [
        told_once(left) if finding.repeats else finding
        for finding in report.findings
        if (left := [place for place in finding.everywhere if not wishes.leave_out(place)])
    ]
    found = _Found(report)
    remarks = [remark for directive in directives for remark in _remarks(directive, wishes, found, report.document)]
    return report._replace(findings=tuple(in_order([*kept, *remarks])))


class _Wishes:
    """All wishes of a document together.

    `codes` gives the rules that a selector stands for, `hint` what else it may mean, and `active` the rules that run.
    """

    def __init__(self, directives: Collection[Directive], names: RuleNames) -> None:
        self.active = names.active
        self.codes = functools.cache(names.pack.selected)
        self.hint = functools.cache(names.pack.hint)
        self._own = Spans(directive.own for directive in directives if directive.own)
        self._whole: set[str] = set()
        reaches: dict[str, list[Span]] = {}
        for directive in directives:
            codes = {code for selector in directive.selectors for code in self.codes(selector)}
            if directive.whole:
                self._whole |= codes
            elif directive.reach:
                for code in codes:
                    reaches.setdefault(code, []).append(directive.reach)
        self._reaches = {code: Spans(spans) for code, spans in reaches.items()}

    def leave_out(self, finding: Finding) -> bool:
        """Return whether a finding lies where the document wants no such, or is about the words of a wish itself."""
        if finding.code in self._whole:
            return True
        if finding.span is None:
            return False
        reaches = self._reaches.get(finding.code)
        return self._own.cover(finding.span) or (reaches is not None and reaches.overlap(finding.span))


class _Found:
    """Where the rules of a report struck; `whole` are the codes of findings about the whole document."""

    def __init__(self, report: DocumentReport) -> None:
        places = [place for finding in report.findings for place in finding.everywhere]
        self.whole = {finding.code for finding in report.findings if finding.span is None}
        self._codes = {place.code for place in places}
        spans: dict[str, list[Span]] = {}
        for place in places:
            if place.span is not None:
                spans.setdefault(place.code, []).append(place.span)
        self._spans = {code: Spans(found) for code, found in spans.items()}

    def covered(self, codes: frozenset[str], directive: Directive) -> bool:
        """Return whether one of the rules struck where a directive leaves them out."""
        if directive.whole:
            return not codes.isdisjoint(self._codes)
        reach = directive.reach
        return reach is not None and any(self._spans[code].overlap(reach) for code in codes & self._spans.keys())


def _remarks(directive: Directive, wishes: _Wishes, found: _Found, document: Document) -> Iterator[Finding]:
    for selector in directive.selectors:
        codes = wishes.codes(selector)
        if not codes:
            message = f"Er is geen regel '{selector}' om te negeren. {wishes.hint(selector)}"
            yield _finding(UNKNOWN, "onbekende-regel", Severity.WARNING, message, directive, document)
        elif codes & wishes.active and not found.covered(codes, directive):
            message = f"'negeer {selector}' is niet meer nodig: haal het weg."
            if not codes.isdisjoint(found.whole):
                message = f"Deze regel gaat over het hele document. Schrijf 'vacaturelint: negeer-bestand {selector}'."
            yield _finding(NEEDLESS, "onnodig-negeren", Severity.HINT, message, directive, document)


def _finding(
    code: str, name: str, severity: Severity, message: str, directive: Directive, document: Document
) -> Finding:
    own = directive.own
    return Finding(
        code=code,
        name=name,
        category=Category.INTERNAL,
        severity=severity,
        message=message,
        reason="Zo blijft duidelijk wat je bewust laat staan.",
        span=own,
        text=document.text[own.start : own.end] if own else "",
        place=document.place(own.start) if own else None,
        suggestions=(),
        fingerprint=shortened(hashlib.sha256(f"{code}\0{message}".encode())),
    )
