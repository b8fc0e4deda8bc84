"""Sentences with what takes them back in part: the line that begins with `of`, the mild answer, what asks less."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from vacaturelint.core.text import Span
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.spoken.utterance import FOLLOWED, Utterance

_HALF = re.compile(r"of(?:wel)?\b", re.IGNORECASE)
_MARKS = " .,;"
# What takes a demand back in part, in the next sentence: `Studeer je dit jaar af? Dan mag je meedoen.`
_MILD = re.compile(
    r"(?:geen probleem|dan (?:mag|kan|leer|help)|dat (?:is|mag|leer)|prima|welkom|toch)\b", re.IGNORECASE
)
# … and what another road is in a sentence of its own: `Een andere zorgopleiding mag ook.`
_ALSO_FINE = re.compile(
    r"(?:(?:een|elke?|iemand met een) )?(?:ander\w*|gelijkwaardig\w*)\b.*\b(?:(?:mag|kan|is) ook|welkom|telt ook)\b",
    re.IGNORECASE,
)
_ONLY_WHEN = re.compile(r"pas (?:als|wanneer)\b", re.IGNORECASE)
# … and what is less than the words before it: `Je hoeft nog niet foutloos te schrijven`, `Dat mag elders zijn geweest`.
_LESS = re.compile(
    r"(?:je hoeft|wie (?:ze|die|het|dat) (?:nog )?niet heeft"
    r"|(?:dat|het|die) (?:hoeft|hoeven|mag|mogen|kan|kun|haal|leer))\b",
    re.IGNORECASE,
)
_BESIDE = 2
"""Characters between a sentence and the one that it takes back in part."""


def with_half(texts: Sequence[Utterance]) -> Iterator[Utterance]:
    """Yield the sentences, each with what takes it back in part: the line that begins with `of`, the mild answer."""
    before: Utterance | None = None
    for one, after in itertools.zip_longest(texts, texts[1:]):
        if before is not None and _completes(before, one, after):
            joint, words = ("", one.text[:1].lower() + one.text[1:]) if _HALF.match(one.text) else (".", one.text)
            text = f"{before.text.rstrip(_MARKS)}{'' if before.text.endswith('?') else joint} {words}"
            before = replace(before, text=text, span=Span(before.span.start, one.span.end), clauses=())
            continue
        if before is not None:
            yield before
        before = one
    if before is not None:
        yield before


def _completes(before: Utterance, one: Utterance, after: Utterance | None) -> bool:
    """Return whether the demand in `before` is not told without `one`."""
    if before.entry is not None or one.entry is not None:
        return False
    if _HALF.match(one.text):
        return True
    if before.label is not SectionLabel.DEMANDS or one.label is not before.label:
        return False
    answer = one if before.text.endswith("?") else after if one.text.endswith("?") else None
    if _ONLY_WHEN.match(one.text) or _ALSO_FINE.match(one.text) or _takes_back(before, one):
        return True
    return answer is not None and _MILD.match(answer.text) is not None


def _takes_back(before: Utterance, one: Utterance) -> bool:
    """Return whether the next sentence asks less than the one before it, and both can be said as one."""
    is_next = 0 <= one.span.start - before.span.end <= _BESIDE
    return is_next and _LESS.match(one.text) is not None and len(f"{before.text} {one.text}".split()) <= FOLLOWED
