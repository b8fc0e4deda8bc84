"""Whether unknown capitals are an abbreviation, or a name, a code or a word that somebody stressed."""

import re

from vacaturelint.analysis.words import Word
from vacaturelint.core.text import Document
from vacaturelint.readability.lexicon import EVERYDAY, find

_VOWEL = re.compile(r"[AEIOUY]")
_CODE = re.compile(r"[A-E]{1,2}\d")  # scales of pay, attests, sizes of paper: no letters that stand for words
_LONG = 4
_ONSETS = re.compile(
    r"(?:[BDFGHJKLMNPQRSTVWXZC]|[BCDFGKPTVWX]R|[BCFGKPSV]L|[GKPS]N|S[CKMPTJ]|SCH?|SCHR|S[PT]R|SPL|[DTZ]W|KW|CH|PH|TH|SH|WH)?"
    r"[AEIOUY]"
)
_CODAS = re.compile(
    r"[AEIOUY](?:[BCDFGHKLMNPQRSTXZ]|[LMNRPKFSC][TSD]|[LR][FGKMPN]|N[CGK]|MP|CH|CK|SK|SP|TS|LL|SS|TT|RTS|NKS|NGS)?\Z"
)
_MANY_CONSONANTS = re.compile(r"[^AEIOUY]{4}")
_AMONG = re.compile(r"[,(/;]\s?\Z"), re.compile(r"\s?[,)/;]")
_PAIR = re.compile(r"(?<![\w/])[A-Z]{3,6}/[A-Z]{3,6}(?![\w/])")


def is_name(word: Word, core: str, document: Document, *, outsiders: bool, listed: bool = False) -> bool:
    """Return whether capitals look like a name or a code; beside those that are `listed` a figure tells nothing.

    They stand beside a capital, a figure or a dot, can be said as a word, or are a code or a word that is stressed.
    Two with a slash between are none. Where `outsiders` must understand them, neither are those that nobody can say
    as a word, or that stand in a row.
    """
    if _CODE.fullmatch(core) or find(core.lower()).frequency >= EVERYDAY:
        return True
    if len(core) >= _LONG and _VOWEL.search(core) and not (outsiders and is_spelled(core)):
        return True
    if _in_pair(word, document.text):
        return False
    marked = document.text[max(0, word.start - 1) : word.start] in (".", "@", "/", "#")
    if marked or document.text.startswith("/", word.end):
        return True
    return _beside_name(word, document.text, row=outsiders and len(core) > 2, figures=not listed)


def is_spelled(core: str) -> bool:
    """Return whether capitals are said letter by letter, as `PTOW`: no Dutch word begins or ends so."""
    begins, ends = _ONSETS.match(core), _CODAS.search(core)
    return begins is None or ends is None or _MANY_CONSONANTS.search(core) is not None


def _in_pair(word: Word, text: str) -> bool:
    """Return whether capitals are one of two with a slash between: `EBR/MBR`."""
    near = text[max(0, word.start - 7) : word.end + 7]
    return _PAIR.search(near) is not None


def _beside_name(word: Word, text: str, *, row: bool, figures: bool) -> bool:
    """Return whether a capital, or one of `figures`, is beside them; of a `row` no comma or bracket is between."""
    head, tail = text[max(0, word.start - 20) : word.start], text[word.end : word.end + 20]
    before = [] if row and _AMONG[0].search(head) else head.split()[-1:]
    after = [] if row and _AMONG[1].match(tail) else tail.split()[:1]
    near = [part.strip(".,:;()") for part in (*before, *after)]
    return any(part[:1].isupper() or (figures and part[:1].isdigit()) for part in near if part)
