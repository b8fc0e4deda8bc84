"""A demand on a language as read, and the verdict on it."""

from dataclasses import dataclass, field

from vacaturelint.core.requirement import NO_LEVELS, Confidence, Force, Levels, Verdict


@dataclass(frozen=True, slots=True)
class Ask:
    """A demand on a language as read: `explicit` names a CEFR level, `whole` asks it of every skill alike."""

    clause: str
    language: str
    asked: Levels
    force: Force
    topic: str
    explicit: bool
    whole: bool


@dataclass(frozen=True, slots=True)
class Judged:
    """The verdict on a language demand, with its reason and what to write instead."""

    verdict: Verdict
    topic: str
    reason: str
    source: str = ""
    confidence: Confidence = Confidence.MEDIUM
    advice: tuple[str, ...] = ()
    allowed: Levels = field(default_factory=lambda: NO_LEVELS)
