"""What the spoken version is made of: parts with a lead, and the sentences in them."""

from dataclasses import dataclass

from vacaturelint.core.text import Span


@dataclass(frozen=True, slots=True)
class Line:
    """One spoken sentence, with its place in the text; None for a sentence of our own. `ours` are our words in it."""

    text: str
    span: Span | None
    ours: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the spoken version: its lead (`Wat doe je?`) and its sentences."""

    lead: str
    lines: tuple[Line, ...]
