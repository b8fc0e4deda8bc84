"""A demand on a language as read."""

from dataclasses import dataclass

from vacaturelint.core.requirement import Force, Levels


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
