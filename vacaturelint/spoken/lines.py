"""What the spoken version is made of: parts with a lead, and the sentences in them."""

from collections.abc import Mapping
from dataclasses import dataclass

from vacaturelint.core.finding import Element
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


@dataclass(frozen=True, slots=True)
class Size:
    """How many sentences a part may have.

    `asked` counts the firm demands, `beside` what is wished or told among them, `rest` what you get and how to apply
    beyond the pay, the hours and a way. `lasts` tells the contract too, `is_brief` short sentences only, but with
    `is_main` the first task as well.
    """

    tasks: int
    asked: int
    beside: int
    rest: int
    lasts: bool = False
    is_main: bool = False
    is_brief: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """What may not be told, and how we call it."""

    things: Mapping[Element, str]
