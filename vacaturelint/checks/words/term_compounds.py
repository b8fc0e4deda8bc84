"""Terms as a part of a compound, only where the compound can be cut there: `jaar|wedde`, never `omgevingsver|gunning`.

A list says of each term whether it keeps its sense in a compound: the form `*wedde` allows it at the end, `barema*` at
the beginning. Most do not (a `liefdesbetrekking` is no job), so without such a form a compound is another word.
"""

import functools
from collections.abc import Iterable, Iterator

from vacaturelint.analysis.words import LONGEST_WORD, word_set
from vacaturelint.checks.words.term_forms import Shape, shapes
from vacaturelint.readability.lexicon import find
from vacaturelint.readability.vocabulary import is_first_part, may_be_part
from vacaturelint.rulebook.terms import Term

LEAST = 8
_LEAST_PART = 3
_LEAST_TERM = 5


class CompoundIndex:
    """The ends and beginnings of compounds that mean what the term means."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._ends: dict[str, Shape] = {}
        self._beginnings: dict[str, Shape] = {}
        for term in terms:
            for form in term.forms:
                if form.startswith("*"):
                    self._ends.update(_written(form[1:], term))
                elif form.endswith("*"):
                    self._beginnings[form[:-1].casefold()] = Shape(term)
        # The last and first letters of all of them: hardly any word of a text has those.
        self._last = frozenset(end[-_LEAST_TERM:] for end in self._ends)
        self._first = frozenset(beginning[:_LEAST_TERM] for beginning in self._beginnings)

    @functools.lru_cache(maxsize=20_000)  # noqa: B019 - one index lives as long as the process
    def find(self, folded: str) -> tuple[Shape, int] | None:
        """Return the term in a word in small letters, and the number of letters before it; None without one."""
        if not LEAST <= len(folded) <= LONGEST_WORD:
            return None
        ended = self._ended(folded) if folded[-_LEAST_TERM:] in self._last else None
        return self._begun(folded) if ended is None and folded[:_LEAST_TERM] in self._first else ended

    def _ended(self, folded: str) -> tuple[Shape, int] | None:
        for cut in range(_LEAST_PART, len(folded) - _LEAST_TERM + 1):
            shape = self._ends.get(folded[cut:])
            if shape and _is_boundary(folded[:cut], folded[cut:]):
                return shape, cut
        return None

    def _begun(self, folded: str) -> tuple[Shape, int] | None:
        for cut in range(len(folded) - _LEAST_PART, _LEAST_TERM - 1, -1):
            shape = self._beginnings.get(folded[:cut])
            if shape and may_be_part(folded[cut:].lstrip("-")):
                return shape, 0
        return None


def _written(end: str, term: Term) -> Iterator[tuple[str, Shape]]:
    """Yield the forms of a term whose singular ends a compound; a form of its own stands for itself only."""
    if end != term.text:
        yield end.casefold(), Shape(term)
        return
    for text, shape in shapes(term):
        if not shape.tail and text.isalpha():
            yield text.casefold(), shape


def _is_boundary(before: str, end: str) -> bool:
    """Return whether a compound can be cut here: behind a hyphen, or behind a word with its linking sound.

    Not where the end is only the tail of a longer word (`productie|vergunning`, `goedkeuring`).
    """
    if before.endswith("-"):
        return True
    longer = any(before.endswith(start) and find(start + end).known for start in _STARTS)
    return not longer and is_first_part(before)


_STARTS = word_set(
    "be ge her mis ont ver wan aan aange achter af bij binnen door goed in mee na neer onder om op over samen tegen "
    "terug toe uit uitge voor weder weg wegge"
)
