"""The words of a document to replace or explain as one list: each once, what to write, and in how many places."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from vacaturelint.core.finding import Finding
from vacaturelint.core.worth import is_word
from vacaturelint.reporters.cells import one_line

COLUMNS = ("Er staat", "Schrijf", "Plaatsen", "Regel")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z‘'])")


class WordRow(NamedTuple):
    """A word as it stands in the text, what to write instead, its number of places, and the rule that says so."""

    word: str
    write: str
    places: int
    code: str


def word_rows(findings: Iterable[Finding]) -> tuple[WordRow, ...]:
    """Return a row for every word that findings are about, in their order; capitals make no other word."""
    rows: dict[str, WordRow] = {}
    for finding in findings:
        if not is_word(finding) or finding.span is None:
            continue
        word, write = _without_shared(one_line(finding.text), written_for(finding))
        places = len(finding.everywhere)
        known = rows.get(word.casefold())
        rows[word.casefold()] = (
            known._replace(places=known.places + places) if known else WordRow(word, write, places, finding.code)
        )
    return tuple(rows.values())


def _without_shared(word: str, write: str) -> tuple[str, str]:
    """Return both with `…` for the words between a verb and its tail, which stay as they are and may have a row too."""
    verb, _, rest = word.partition(" ")
    new, _, kept = write.partition(" ")
    tail = rest.removeprefix(kept)
    if not kept or tail == rest or not tail.startswith(" ") or verb == new:
        return word, write
    return f"{verb} …{tail}", f"{new} …"


def written_for(finding: Finding) -> str:
    """Return what to write instead of a word: another word, its explanation between brackets, or what to do.

    What cannot stand in the place of the word is told as the advice that it is: `Leg het uit: programma voor de kassa.`
    """
    word = one_line(finding.text)
    if not finding.suggestions or not finding.suggestions[0].replaces:
        return one_line(_SENTENCE.split(finding.message)[-1])
    text = one_line(finding.suggestions[0].text)
    return f"… {text[len(word) + 1 :]}" if text.startswith(f"{word} (") and text.endswith(")") else text
