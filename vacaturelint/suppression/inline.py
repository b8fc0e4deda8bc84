"""Leaves out the findings a document asks to leave out, and reports wishes that do nothing or name no rule."""

import hashlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from vacaturelint.core.finding import Category, Finding, Severity, told_once
from vacaturelint.core.report import DocumentReport
from vacaturelint.core.rule import RulePack
from vacaturelint.core.text import Document
from vacaturelint.suppression.directives import Directive, find_directives

NEEDLESS = "VL903"
UNKNOWN = "VL904"


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
    kept = [
        told_once(left) if finding.repeats else finding
        for finding in report.findings
        if (left := [f for f in finding.everywhere if not _is_left_out(directives, f, names)])
    ]
    remarks = [remark for directive in directives for remark in _remarks(directive, report, names)]
    return replace(report, findings=tuple(sorted([*kept, *remarks], key=_place)))


def _place(finding: Finding) -> int:
    return finding.span.start if finding.span else -1


def _is_left_out(directives: Collection[Directive], finding: Finding, names: RuleNames) -> bool:
    """Return whether the document asks to leave out a finding at its place, or it is about the words that ask so."""
    return _is_own(directives, finding) or any(_hides(directive, finding, names) for directive in directives)


def _hides(directive: Directive, finding: Finding, names: RuleNames) -> bool:
    codes = {code for selector in directive.selectors for code in names.pack.selected(selector)}
    return finding.code in codes and _covers(directive, finding)


def _covers(directive: Directive, finding: Finding) -> bool:
    if directive.whole:
        return True
    span = finding.span
    return span is not None and any(block.span.overlaps(span) for block in directive.blocks)


def _is_own(directives: Collection[Directive], finding: Finding) -> bool:
    """Return whether a finding is about the words of a wish itself."""
    span = finding.span
    return span is not None and any(directive.own and directive.own.covers(span) for directive in directives)


def _remarks(directive: Directive, report: DocumentReport, names: RuleNames) -> Iterator[Finding]:
    for selector in directive.selectors:
        codes = names.pack.selected(selector)
        if not codes:
            message = f"Er is geen regel '{selector}' om te negeren. {names.pack.hint(selector)}"
            yield _finding(UNKNOWN, "onbekende-regel", Severity.WARNING, message, directive, report.document)
        elif codes & names.active and not any(
            found.code in codes and _covers(directive, found)
            for finding in report.findings
            for found in finding.everywhere
        ):
            message = f"'negeer {selector}' is niet meer nodig: haal het weg."
            if any(finding.span is None and finding.code in codes for finding in report.findings):
                message = f"Deze regel gaat over het hele document. Schrijf 'vacaturelint: negeer-bestand {selector}'."
            yield _finding(NEEDLESS, "onnodig-negeren", Severity.HINT, message, directive, report.document)


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
        fingerprint=hashlib.sha256(f"{code}\0{message}".encode()).hexdigest()[:16],
    )
