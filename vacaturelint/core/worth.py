"""How much a finding helps the reader when it is solved: the one order of every report, and what to begin with.

A heavier severity always comes first: it says how sure and how serious we are. Within a severity the subject decides:
a demand that is not needed keeps people from applying at all, a word only slows them down. Of errors those come first
that shut out people for who they are. What we only ask weighs less than what we are sure of. What returns often weighs
more, but less and less, so that ten long sentences do not hide a wage that is missing; a demand that stands in a field
and in the text, and five things that are missing, are no more than one.

Only what to begin with is chosen over the severities, errors first: who reads a vacancy as a recruiter changes a demand
that may be too much, though it is a tip, before long sentences and words.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from vacaturelint.core.finding import (
    CLASH,
    ELEMENT,
    GUESSED,
    OTHER_PROFILE,
    TERM,
    TRAITS,
    Category,
    Element,
    Finding,
    Severity,
)  # fmt: skip

_POINTS = {
    Category.DIPLOMA: 10.0,
    Category.LANGUAGE: 9.0,
    Category.INCLUSION: 7.0,
    Category.COMPLETENESS: 4.5,
    Category.PROCEDURE: 4.0,
    Category.READABILITY: 2.0,
    Category.JARGON: 1.3,
    Category.LAYOUT: 1.0,
    Category.INTERNAL: 0.0,
}
_WAGE = 8.0  # what a job pays is what most people look for first
_SHUT_OUT = 11.0  # above a diploma: who somebody is, cannot be learned
_CLASHES = 10.5  # who reads two things does not know what counts, whatever a demand is worth by itself
_ROW_OF_TRAITS = 8.0
_ASKED = 0.85  # puts a language that we only ask about below the wage, and leaves a diploma above it
_QUESTION = re.compile(r"[^.?!]*\?")
_GUESS = 1.5  # nothing to begin with: a sentence that may be no demand at all
_GROWTH = 0.5
_TIP = 0.55  # what a tip weighs beside a warning, when we say what to begin with
_TIP_ON_STYLE = 0.4
_STYLE = (Category.READABILITY, Category.JARGON, Category.LAYOUT)
_COUNTED_ONCE = (Category.DIPLOMA, Category.LANGUAGE)
_COMPLETE = (Category.COMPLETENESS, Category.PROCEDURE)
_MISSING = "missing"
_WORDS = "words"


class Step(NamedTuple):
    """One thing to do: the finding to begin with, and the others of its kind, the best first."""

    finding: Finding
    alike: tuple[Finding, ...] = ()


def is_missing(finding: Finding) -> bool:
    """Return whether it is about something that the text does not tell."""
    return finding.span is None and finding.category in _COMPLETE and OTHER_PROFILE not in finding.data


def is_word(finding: Finding) -> bool:
    """Return whether it is about a word that could be another one, and nothing worse."""
    of_a_list = finding.category is Category.JARGON or (
        finding.category is Category.READABILITY and TERM in finding.data
    )
    return finding.span is not None and of_a_list and finding.severity is not Severity.ERROR


def by_worth(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings with what helps most first; those of one kind together, in order of place."""
    return [finding for step in steps(findings) for finding in (step.finding, *step.alike)]


def first_steps(findings: Iterable[Finding], most: int = 3) -> list[Step]:
    """Return the `most` things that help most, each of another kind, in order of `steps`.

    No words are in two of them.
    """
    ordered = steps(findings)
    chosen: list[int] = []
    for best in sorted(range(len(ordered)), key=lambda nth: _first(ordered[nth])):
        kind = _kind(ordered[best].finding)
        nth = next(nth for nth, step in enumerate(ordered) if _kind(step.finding) == kind)  # its heaviest
        one = ordered[nth].finding
        others = [ordered[other].finding for other in chosen]
        if len(chosen) < most and not any(_is_same(one, other) or _overlap(one, other) for other in others):
            chosen.append(nth)
    return [ordered[nth] for nth in sorted(chosen)]


def steps(findings: Iterable[Finding]) -> list[Step]:
    """Return all findings as things to do, what helps most first.

    One rule is one thing to do per severity; so is all that is missing, and so are all words.
    """
    groups: defaultdict[tuple[Severity, str], list[Finding]] = defaultdict(list)
    for finding in findings:
        groups[finding.severity, _kind(finding)].append(finding)
    ordered = [sorted(group, key=_within) for group in groups.values()]
    ordered.sort(key=_between)
    return [Step(group[0], tuple(group[1:])) for group in ordered]


def _kind(finding: Finding) -> str:
    return _MISSING if is_missing(finding) else _WORDS if is_word(finding) else finding.code


def _is_same(one: Finding, other: Finding) -> bool:
    """Return whether two things to do are of one kind: of one rule, or both about what a text says in two ways."""
    return _kind(one) == _kind(other) or bool(one.data.get(CLASH) and other.data.get(CLASH))


def _within(finding: Finding) -> tuple[float, str, int]:
    place = finding.span.start if finding.span else -1
    return (-_points(finding), finding.code, -1) if place < 0 else (0.0, "", place)


def _between(group: Sequence[Finding]) -> tuple[int, float, str]:
    return -group[0].severity.weight, -_together(group), group[0].code


def _first(step: Step) -> tuple[bool, float]:
    severity = step.finding.severity
    is_style = step.finding.category in _STYLE and TRAITS not in step.finding.data
    tip = _TIP_ON_STYLE if is_style else _TIP
    factor = tip if severity is Severity.HINT else 1.0
    growth = (
        1.0 if is_word(step.finding) else _GROWTH
    )  # a reader stumbles over a text full of them before anything else
    return severity is not Severity.ERROR, -factor * _together((step.finding, *step.alike), growth)


def _together(group: Sequence[Finding], growth: float = _GROWTH) -> float:
    """Return what all findings of one kind weigh: `growth` is how much twice as many weigh more."""
    first = group[0]
    once = is_missing(first) or first.category in _COUNTED_ONCE
    count = 1 if once else sum(len(finding.everywhere) for finding in group)
    return _points(first) * (1 + math.log2(count) * growth)


def _points(finding: Finding) -> float:
    """Return what one finding weighs among those of its severity."""
    if finding.severity is Severity.ERROR and finding.category is Category.INCLUSION:
        return _SHUT_OUT
    if finding.data.get(CLASH):
        return _CLASHES
    if TRAITS in finding.data:
        return _ROW_OF_TRAITS
    if GUESSED in finding.data:
        return _GUESS
    category = Category.JARGON if is_word(finding) else finding.category
    points = _WAGE if finding.data.get(ELEMENT) == Element.SALARY else _POINTS[category]
    return points * _ASKED if _QUESTION.match(finding.message) else points


def _overlap(one: Finding, other: Finding) -> bool:
    return one.span is not None and other.span is not None and one.span.overlaps(other.span)
