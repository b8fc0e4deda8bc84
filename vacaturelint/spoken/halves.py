"""Sentences with what takes them back in part: the line that begins with `of`, the mild answer, what asks less."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from vacaturelint.core.text import Span
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.spoken.utterance import FOLLOWED, Utterance
from vacaturelint.spoken.wordings import says

_HALF = re.compile(r"of(?:wel)?\b", re.IGNORECASE)
_MARKS = " .,;"
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
    if says("pas-als", one.text) or says("ook-goed", one.text) or _takes_back(before, one):
        return True
    return answer is not None and says("mild", answer.text)


def _takes_back(before: Utterance, one: Utterance) -> bool:
    """Return whether the next sentence asks less than the one before it, and both can be said as one."""
    is_next = 0 <= one.span.start - before.span.end <= _BESIDE
    return is_next and says("minder-gevraagd", one.text) and len(f"{before.text} {one.text}".split()) <= FOLLOWED
