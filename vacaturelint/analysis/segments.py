"""Sentences by their punctuation, per block and without a model: the same text always gives the same sentences."""

import functools
import itertools
import re
from collections.abc import Iterator

from vacaturelint.data.wordlist import read_table

# Each pattern looks first at the letter that stands there: `re` then passes over most places at once.
# A sentence that begins without white space before it, because a line break got lost (`team.Wij`, `groeienJe hebt`).
_GLUED = re.compile(
    r"(?=[A-Z\s])(?:(?<=[^\W\d_A-Z]{2}[.!?])(?=[A-Z][a-zëï]+\s)"
    r"|(?<=[a-zë]{3})(?<!Linked)(?=(?:Als|De|Een|Het|In|Je|Jij|Ook|Voor|Wat|We|Wij)\s)"
    r"|(?<=[a-zëï0-9)%])\s+(?=(?:Een|Je|Jij|Jouw|We|Wij)\s))"
)
# An item of a list within running text (`: - Je helpt …`, `; Het aansturen …`).
_ITEM = re.compile(
    r"(?=[\s•·▪►✅✔])(?:(?<!\s)\s+[-–*]\s+(?=[A-Z])|(?:(?<!\s)\s+)?[•·▪►✅✔]\s*(?=\S)"
    r"|(?<=[.:;!?])\s+[-–*]\s+(?=[^\W\d_])|(?<=;)\s+(?=[A-Z]))"
)
_END = re.compile(
    r"(?=[.!?…\s])(?:(?<![.!?…])[.!?…]++[\"'”’)\]]*+(?=\s+[\"'“‘(\[]*[^\W_a-z]|\s+[-–•]\s|\s*$)|(?<=[.!?])\s{2,})"
)
# After an initial (`J. Peeters`) no sentence begins, but for these words (`van A tot Z. Je …`).
_STARTER = re.compile(r"\s+(?:Als|Ben|Daarna|Dan|Dat|Deze|Die|Dit|Een|Heb|Het|In|Je|Jij|Jouw|Ook|Voor|We|Wij|Wil)\s")
_LONGEST_KEPT = 5000
_LAST_WORD = re.compile(r"[^\s(\[\"'“‘]+\Z")
_LONGEST_ABBREVIATION = 8  # letters; `m.b.t.` and `bijv.` fit, an ordinary word before a full stop hardly does


def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return the sentences of a passage as `(start, end)` without white space at the edges.

    Every layer asks for them, so those of the last passages are kept, but for very long ones.
    """
    return _recent(text) if len(text) <= _LONGEST_KEPT else _sentence_spans(text)


@functools.lru_cache(maxsize=2000)
def _recent(text: str) -> tuple[tuple[int, int], ...]:
    return _sentence_spans(text)


def _sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    cuts = sorted({0, *_ends(text), *_lost_breaks(text), len(text)})
    spans = itertools.pairwise(cuts)
    return tuple(trimmed for span in spans if (trimmed := _trim(text, *span))[0] < trimmed[1])


@functools.cache
def abbreviations() -> tuple[str, ...]:
    """Return the abbreviations with a full stop, as a text writes them."""
    return tuple(row["afkorting"] for row in read_table("punten.tsv", ("afkorting",)))


@functools.cache
def _before_stop() -> frozenset[str]:
    """Return the words after which a full stop closes no sentence."""
    return frozenset(text.removesuffix(".") for text in abbreviations())


def _ends(text: str) -> Iterator[int]:
    """Yield where a closing punctuation mark ends a sentence."""
    start, last = 0, len(text.rstrip())
    for match in _END.finditer(text):
        if match[0].startswith(".") and match.end() < last and _is_abbreviation(text, start, *match.span()):
            continue
        yield match.end()
        start = match.end()


def _lost_breaks(text: str) -> Iterator[int]:
    """Yield where a line break or a list item got lost."""
    for pattern in (_GLUED, _ITEM):
        yield from (match.start() for match in pattern.finditer(text))


def _is_known(word: str) -> bool:
    """Return whether a word before a full stop is on the list, or is written with full stops itself (`a.u.b`)."""
    return word.casefold() in _before_stop() or ("." in word and word.replace(".", "").isalpha())


def _is_abbreviation(text: str, start: int, stop: int, after: int) -> bool:
    """Return whether the full stop at `stop` belongs to an abbreviation, an initial or an ordinal.

    The sentence begins at `start`; `after` is where the marks that begin with the full stop end. Only so much of the
    text before the stop is looked at as an abbreviation can have.
    """
    window = max(start, stop - _LONGEST_ABBREVIATION - 1)
    last = _LAST_WORD.search(text[window:stop])
    if last is None or len(last[0]) > _LONGEST_ABBREVIATION:
        return False
    word = last[0]
    if _is_known(word):
        return True
    if word.isdecimal():  # the number of an item, at the beginning of a sentence
        return len(word) < 3 and not text[start : window + last.start()].strip()
    return len(word) == 1 and word.isalpha() and word.isupper() and _STARTER.match(text, after) is None


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
