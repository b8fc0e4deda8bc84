"""A finding, a demand and a vacancy as flat rows, under the names of the contract: what JSON, frames and history share.

Text that a program reads is English and exact here; the tables for people (`csv`, `xlsx`) have columns of their own.
"""

from vacaturelint.core.finding import Finding
from vacaturelint.core.report import JudgedRequirement
from vacaturelint.core.requirement import Levels
from vacaturelint.core.vacancy import Vacancy

Value = str | int | float | bool | None
Row = dict[str, Value]


def finding_fields(finding: Finding) -> Row:
    """Return a finding without its place, suggestions and data."""
    span = finding.span
    return {
        "code": finding.code,
        "name": finding.name,
        "category": finding.category.value,
        "severity": finding.severity.value,
        "message": finding.message,
        "reason": finding.reason,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "text": finding.text,
        "fingerprint": finding.fingerprint,
    }


def demand_fields(judged: JudgedRequirement) -> Row:
    """Return a demand without what only diplomas or languages have; `rule` is the one that objects to it."""
    req = judged.requirement
    return {
        "kind": req.kind.value,
        "start": req.span.start,
        "end": req.span.end,
        "text": req.text,
        "force": req.force.value,
        "verdict": req.verdict.value,
        "reason": req.reason,
        "source": req.source,
        "rule": judged.rule,
    }


def vacancy_fields(vacancy: Vacancy) -> Row:
    """Return what was recognised of the function."""
    return {
        "title": vacancy.title,
        "level": vacancy.level.value if vacancy.level else None,
        "region": vacancy.region.value,
        "kind": vacancy.kind.value,
        "language_profile": vacancy.language_profile,
        "source": vacancy.source,
    }


def levels_fields(levels: Levels) -> dict[str, str]:
    """Return language levels by skill."""
    return {skill.value: level.value for skill, level in levels.items()}
