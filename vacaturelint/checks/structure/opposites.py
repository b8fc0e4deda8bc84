"""`twee-kanten`: a vacancy that says one thing in one place and the opposite in another (`voltijds`, `deeltijds`)."""

from collections.abc import Iterator
from typing import NamedTuple

from vacaturelint.analysis.segments import sentence_spans
from vacaturelint.analysis.wording import Wording
from vacaturelint.checks.base import Check, Facts, Hit, Option, declares
from vacaturelint.checks.expressions import required
from vacaturelint.core.finding import CLASH
from vacaturelint.core.text import Span
from vacaturelint.data.fields import Fields


class _Said(NamedTuple):
    """The words that take a side, and where they stand."""

    words: str
    span: Span


@declares(
    Option("een", "zo zegt de tekst het een"),
    Option("ander", "zo zegt de tekst het ander"),
    Option("keuze", "een zin met deze woorden laat de keuze open, en telt niet"),
)
def compile_opposites(fields: Fields) -> Check:
    """Strike the first place that takes the side named last.

    A sentence that leaves a choice takes no side, and neither does one that holds both.
    """
    sides, choice = (required(fields, "een"), required(fields, "ander")), required(fields, "keuze")

    def run(facts: Facts) -> Iterator[Hit]:
        if any(side.able(facts.readable) is None for side in sides):
            return
        one, other = (_first(facts, side, against, choice) for side, against in (sides, sides[::-1]))
        if one is not None and other is not None:
            first, last = sorted((one, other), key=lambda said: said.span.start)
            yield Hit(last.span, {"ander": first.words}, data={CLASH: first.words})

    return Check(run, frozenset({"ander"}))


def _first(facts: Facts, side: Wording, against: Wording, choice: Wording) -> _Said | None:
    """Return the first sentence that takes a side for certain, or None."""
    for nth in side.stretches(facts.readable, facts.readable_starts):
        passage = facts.document.passages[nth]
        if not side.occurs(passage.text):
            continue
        for start, end in sentence_spans(passage.text):
            sentence = passage.text[start:end]
            found = side.search(sentence)
            if found and not against.occurs(sentence) and not choice.occurs(sentence):
                return _Said(found[0], passage.span(start + found.start(), start + found.end()))
    return None
