"""Sentences by their punctuation, per block and without a model: the same text always gives the same sentences."""

import re

# Words after which a full stop closes no sentence. Dotted ones (m.b.t., a.u.b.) are recognised by their shape.
_ABBREVIATIONS = frozenset(
    [
        "afd",
        "art",
        "bijv",
        "blz",
        "bv",
        "ca",
        "dhr",
        "dr",
        "drs",
        "enz",
        "etc",
        "evt",
        "excl",
        "ing",
        "incl",
        "ir",
        "jl",
        "jr",
        "max",
        "mevr",
        "min",
        "mr",
        "mvr",
        "mw",
        "nr",
        "nrs",
        "pag",
        "par",
        "plm",
        "prof",
        "resp",
        "sr",
        "st",
        "tel",
        "tel.nr",
        "vgl",
        "vnl",
        "wg",
        "zgn",
        "zg",
    ]
)
_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]*[^\W_a-z]|\s+[-–•]\s|\s*$)|(?<=[.!?])\s{2,}")
_LAST_WORD = re.compile(r"[^\s(\[\"'“‘]+$")


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Return the sentences of a passage as `(start, end)` without white space at the edges."""
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if match.group().startswith(".") and _is_abbreviation(text[start : match.start()], text[match.end() :]):
            continue
        spans.append((start, match.end()))
        start = match.end()
    spans.append((start, len(text)))
    return [trimmed for span in spans if (trimmed := _trim(text, *span))[0] < trimmed[1]]


def _is_abbreviation(before: str, after: str) -> bool:
    """Return whether the full stop after `before` belongs to an abbreviation, an initial or an ordinal."""
    last = _LAST_WORD.search(before)
    if last is None or not after.strip():
        return False
    word = last.group()
    if word.casefold() in _ABBREVIATIONS or ("." in word and len(word) <= 8 and word.replace(".", "").isalpha()):
        return True
    return (len(word) == 1 and word.isalpha() and word.isupper()) or (
        word.isdecimal() and len(word) < 3 and before.strip() == word
    )


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
