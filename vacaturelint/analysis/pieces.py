"""What of a sentence goes to the network, and in how many pieces: bounded, whatever a text holds.

A sentence of more than `MOST_WORDS` words and signs is cut where a clause or an item may end: network and search for
the best tree then cost the same per word as in an ordinary text. What nobody reads as language (a word of more than
`LONGEST_WORD` signs, an endless address, a line of signs) is set apart and never parsed.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from vacaturelint.analysis.words import LONGEST_WORD

MOST_WORDS = 200
"""Words and signs of a piece; the longest sentence of real vacancies, flattened ones too, has some 90."""
_LONGEST_RUN = 300
_LONG = re.compile(rf"(?<!\S)\S{{{LONGEST_WORD + 1},}}")
_LONG_WORD = re.compile(rf"(?<!\w)\w{{{LONGEST_WORD + 1},}}")
_SIGNS = re.compile(r"(?:[^\w\s]\s*+){30,}")
_WORD = re.compile(r"\w++|[^\w\s]")
# After which sign a sentence is best cut, and before which word.
_CLOSERS = (".!?;:", ")]", ",", "-–•/")
_OPENERS = frozenset({"en", "of", "maar", "om", "die", "dat", "als", "want"})


class Piece(NamedTuple):
    """A stretch of a sentence, without white space at its edges, and whether it is language."""

    start: int
    end: int
    is_language: bool = True


def pieces_of(text: str) -> list[Piece]:
    """Return the pieces of a sentence without white space at its edges, in order: one, itself, nearly always."""
    apart = [] if len(text) <= LONGEST_WORD else _apart(text)
    if not apart and len(text) <= MOST_WORDS:
        return [Piece(0, len(text))]
    found: list[Piece] = []
    at = 0
    for start, end in [*apart, (len(text), len(text))]:
        found += _cut(text, at, start)
        found += [Piece(start, end, is_language=False)] if start < end else []
        at = end
    return found


def _apart(text: str) -> list[tuple[int, int]]:
    """Return the stretches that are no language, in order and apart from each other."""
    runs = (match for match in _LONG.finditer(text) if len(match[0]) > _LONGEST_RUN or _LONG_WORD.search(match[0]))
    found: list[tuple[int, int]] = []
    for start, end in sorted([*(run.span() for run in runs), *(signs.span() for signs in _SIGNS.finditer(text))]):
        if found and start < found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return [_trimmed(text, start, end) for start, end in found]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return end - len(piece.lstrip()), start + len(piece.rstrip())


def _cut(text: str, start: int, end: int) -> Iterator[Piece]:
    """Yield a stretch in pieces of at most `MOST_WORDS`, each cut in its second half at the safest place there is."""
    words = [match.start() for match in _WORD.finditer(text, start, end)] if end - start > MOST_WORDS else []
    first = 0
    while len(words) - first > MOST_WORDS:
        first = max(range(first + MOST_WORDS // 2, first + MOST_WORDS + 1), key=lambda nth: _safety(text, words, nth))
        yield from _whole(text, start, words[first])
        start = words[first]
    yield from _whole(text, start, end)


def _whole(text: str, start: int, end: int) -> Iterator[Piece]:
    left, right = _trimmed(text, start, end)
    if left < right:
        yield Piece(left, right)


def _safety(text: str, words: list[int], nth: int) -> tuple[int, int]:
    """Return how safe it is to cut before a word: by the sign before it, by the word itself; then the later place."""
    sign = text[words[nth - 1]]
    rank = next((len(_CLOSERS) - rank for rank, signs in enumerate(_CLOSERS) if sign in signs), 0)
    word = text[words[nth] : words[nth] + 5].split(maxsplit=1)
    return 2 * rank + (bool(word) and word[0] in _OPENERS), nth
