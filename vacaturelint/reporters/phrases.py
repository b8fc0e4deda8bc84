"""Dutch phrases that several reports share."""

import os
from collections.abc import Sequence

from vacaturelint.core.finding import Finding, Suggestion
from vacaturelint.core.format import Counted, Format
from vacaturelint.core.text import Place

_LEVELS = {1: "makkelijk", 2: "gemiddeld", 3: "moeilijk", 4: "heel moeilijk"}
_MOST = 3


def count_of(number: int, one: str, many: str) -> str:
    """Return a number with its noun: `1 tip`, `3 tips`."""
    return f"{number} {one if number == 1 else many}"


def level_words(level: int) -> str:
    """Return what a LiNT level (1–4) means."""
    return _LEVELS[level]


def adults(share: float) -> str:
    """Return who finds the text hard, from the share (0–1) of adults."""
    return f"Ongeveer {round(share * 10)} op de 10 volwassenen vindt zo'n tekst moeilijk."


def place_words(place: Place, format: Format) -> str:
    """Return where to look: the page in a PDF, the paragraph in a word processor, the line in a text file."""
    if place.page is not None:
        return f"bladzijde {place.page}"
    if format.counted is Counted.PARAGRAPHS and place.paragraph is not None:
        return f"alinea {place.paragraph}"
    return f"regel {place.line}"


def advice_word(suggestion: Suggestion) -> str:
    """Return what stands before a suggestion: whether to write it for the words, or to think of it."""
    return "Schrijf" if suggestion.replaces else "Voorstel"


def advice_lines(finding: Finding) -> list[str]:
    """Return up to three suggestions, a line each: what to write instead, or what to add."""
    return [
        f"{advice_word(suggestion)}: {suggestion.text}"
        for suggestion in finding.suggestions[:_MOST]
        if not finding.tells(suggestion)
    ]


def typed(name: str, words: Sequence[str]) -> str:
    """Return a command as the user can copy it; an empty name is the usual command."""
    said = _for_windows(words) if os.name == "nt" else _for_a_shell(words)
    return " ".join(["vacaturelint", *filter(None, [name]), said])


def _for_a_shell(words: Sequence[str]) -> str:
    import shlex

    return shlex.join(words)


def _for_windows(words: Sequence[str]) -> str:
    import subprocess

    return subprocess.list2cmdline(words)
