"""What to begin with, in words: the three things that help most, the same in the terminal and on a page."""

import re
from collections.abc import Iterator, Sequence

from vacaturelint.core.finding import Finding
from vacaturelint.core.worth import Step, first_steps, is_missing, is_word
from vacaturelint.reporters.cells import one_line, sentences, shortened
from vacaturelint.reporters.phrases import count_of

BEGIN = "Begin hiermee"
_STEPS = 3
_QUOTED = re.compile(r"(?<!\w)'((?:[^']|(?<=\w)'(?=\w)){30,})'(?!\w)")  # what a message quotes of another place
_WORD = re.compile(r"\w+")
_QUOTES = (64, 44, 30)


def begin_with(findings: Sequence[Finding]) -> list[Step]:
    """Return the things to begin with; none when there is hardly more than that."""
    return first_steps(findings, _STEPS) if len(findings) > _STEPS else []


def tellings(step: Step, missing: int) -> Iterator[str]:
    """Yield what to do in fewer and fewer words: the words it is about, the advice, and how often it returns.

    `missing` is how many things the whole text does not tell.
    """
    again = _again(step, missing)
    yield from (f"{one}{again}" for one in _told(step.finding))


def _again(step: Step, missing: int) -> str:
    """Return how many more of its kind there are, in words."""
    if is_missing(step.finding):
        others = missing - 1
        return f" ({count_of(others, 'ander ding ontbreekt', 'andere dingen ontbreken')} ook.)" if others > 0 else ""
    if is_word(step.finding):
        return f" (En nog {count_of(len(step.alike), 'woord', 'woorden')}.)" if step.alike else ""
    more = len(step.alike) + sum(len(other.repeats) for other in (step.finding, *step.alike))
    return f" (En nog {more} keer.)" if more else ""


def _told(finding: Finding) -> Iterator[str]:
    """Yield the words and the message: with fewer and fewer of the words, then with less of the message."""
    message = one_line(finding.message)
    named = one_line(finding.text)
    is_said = set(_WORD.findall(named)) <= set(_WORD.findall(message))
    quotes = [""] if is_said else [f"'{shortened(named, most)}': " for most in _QUOTES]
    yield from (quote + message for quote in quotes)
    brief = _QUOTED.sub(lambda found: f"'{shortened(found[1], _QUOTES[-1])}'", message)
    yield quotes[-1] + brief
    advice = sentences(brief)
    if finding.span is None:  # what is missing is said first, and where to put it last
        yield from (" ".join(advice[:-nth]) for nth in range(1, len(advice)))
    else:
        yield from (quotes[-1] + " ".join(advice[nth:]) for nth in range(1, len(advice)))
