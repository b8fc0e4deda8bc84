"""Findings: what should change, where, and what to write instead."""

import enum
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from vacaturelint.core.text import Place, Span


class Severity(StrEnum):
    """How sure and how serious a finding is; `weight` orders them, heaviest highest."""

    ERROR = "fout"
    WARNING = "waarschuwing"
    HINT = "tip"

    @property
    def weight(self) -> int:
        """Return 3 for an error, 2 for a warning, 1 for a hint."""
        return _WEIGHTS[self]


_WEIGHTS = {Severity.ERROR: 3, Severity.WARNING: 2, Severity.HINT: 1}


NEVER = "nooit"
"""The value of `--faal-bij` that no finding reaches."""


class Category(StrEnum):
    """The subject of a rule; the hundreds digit of its code follows the order here."""

    READABILITY = "leesbaarheid"
    JARGON = "jargon"
    DIPLOMA = "diploma"
    LANGUAGE = "taaleis"
    INCLUSION = "inclusie"
    PROCEDURE = "procedure"
    COMPLETENESS = "volledigheid"
    LAYOUT = "opmaak"
    INTERNAL = "intern"


class Element(enum.StrEnum):
    """Something a vacancy must tell; the value of `data.element` in the JSON."""

    SALARY = "salaris"
    HOURS = "uren"
    PLACE = "plaats"
    CONTACT = "contact"
    PROCEDURE = "procedure"
    DEADLINE = "deadline"
    EMPLOYER = "werkgever"
    CONTRACT = "contract"
    START = "startdatum"
    BENEFITS = "voordelen"
    ROUTE = "bereikbaarheid"
    WELCOME = "welkom"
    ADJUSTMENT = "aanpassing"
    LANGUAGE_HELP = "taalhulp"
    FOREIGN_DIPLOMA = "buitenlands diploma"
    TASKS = "taken"
    EXPERIENCE = "meetellende ervaring"


HEADING = "heading"
"""The key of `Finding.data` that says where the heading begins under which something is missing."""
CLASH = "ander"
"""The key of `Finding.data` with the words elsewhere that a demand does not go with."""
GUESSED = "geraden"
"""The key of `Finding.data` of what no wording that we know asks, and only the model saw a demand in."""
TRAITS = "traits"
"""The key of `Finding.data` that says how many words for what somebody is like a text holds."""
ELEMENT = "element"
"""The key of `Finding.data` that says which `Element` is missing."""
ELEMENTS = "elements"
"""The key of `Finding.data` that names all that is missing of several things told together, with commas."""
TERM = "term"
"""The key of `Finding.data` with the word or abbreviation that a finding is about."""
OTHER_PROFILE = "functieprofiel"
"""The key of `Finding.data` with the function of a profile that is held against a vacancy for another one."""
EMPTY: Mapping[str, str] = MappingProxyType({})
_NOWHERE = Span(0, 0)


class Suggestion(NamedTuple):
    """A better wording for the span of the finding.

    `safe` says that the sentence is certainly right after replacing the span by `text`. When `text` is advice
    rather than a replacement (a sentence to add, a question to answer) `replaces` is False and `safe` too.
    """

    text: str
    safe: bool = False
    replaces: bool = True


class Finding(NamedTuple):
    """One thing to change. `span` and `place` are None when it concerns the whole document.

    `repeats` are the same thing at later places: told once, corrected and left out at each place by itself.
    """

    code: str
    name: str
    category: Category
    severity: Severity
    message: str
    reason: str
    span: Span | None
    text: str
    place: Place | None
    suggestions: tuple[Suggestion, ...]
    fingerprint: str
    data: Mapping[str, str] = EMPTY
    repeats: "tuple[Finding, ...]" = ()

    @property
    def everywhere(self) -> "tuple[Finding, ...]":
        """Return the finding at each of its places, first to last."""
        return (self, *self.repeats)

    def tells(self, suggestion: Suggestion) -> bool:
        """Return whether the message holds an advice already, word for word."""
        return not suggestion.replaces and suggestion.text in self.message


def shortened(digest: "hashlib._Hash") -> str:
    """Return the fingerprint of a finding: 16 hexadecimal digits, short enough to read in a review."""
    return digest.hexdigest()[:16]


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings in the order in which a report has them: first those about the whole document, then by place."""
    return sorted(findings, key=_place)


def _place(finding: Finding) -> tuple[bool, Span, str, str]:
    return finding.span is not None, finding.span or _NOWHERE, finding.code, finding.message


def told_once(places: Sequence[Finding]) -> Finding:
    """Return the first of `places` with the others as its repeats; `data` says how many `more` there are."""
    first, *others = places
    return first._replace(data={**first.data, "more": str(len(others))}, repeats=tuple(others))
