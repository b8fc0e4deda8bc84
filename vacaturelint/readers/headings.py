"""Whether a line of its own is a heading, when nothing but its shape and its neighbours can tell."""

import functools
import re

from vacaturelint.data.wordlist import read_table
from vacaturelint.readers.builder import as_seen

_MOST_WORDS = 8
_LONGEST = 200  # characters
_MOST_CAPITAL_WORDS = 14
_MOST_ITEM_WORDS = 20
_SLACK = 3
# A pictogram or a Roman numeral before a heading: no part of its words, and its stop ends no sentence.
_LEAD = re.compile(
    r"\s*(?:[IVX]{1,4}[.)]\s+|[\u2190-\u2bff\U0001f000-\U0001faff][\u2190-\u2bff\U0001f000-\U0001faff\u200d\ufe0f]*\s*)(?=\S)"
)
_EDGE = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+)?(.*[^\s:?!.…]|)[\s:?!.…]*$", re.DOTALL)
_STOP = re.compile(r"(?<!\bart)(?<!\bnr)\. ", re.IGNORECASE)  # `Voorwaarden (art. 12)` goes on
_SEXES = re.compile(r"\((?:[mvfhxd]/?){2,4}\)", re.IGNORECASE)
_SAYS = re.compile(r"(?:je|jij|u)\s+(?:bent|beschikt|hebt|heeft|kan|kent|krijgt|kunt|spreekt)\b", re.IGNORECASE)
"""How a sentence about the reader begins: no title does, though a text may open with one and lack its full stop."""
_LETTERS = re.compile(r"[^\W\d_]")


def is_shouted(line: str) -> bool:
    """Return whether a line is all in capitals: at least four letters, and no more words than a title has."""
    if len(line) > _LONGEST:
        return False
    line = _SEXES.sub("", line)
    return line.isupper() and len(_LETTERS.findall(line)) >= 4 and len(line.split()) <= _MOST_CAPITAL_WORDS


def is_known_heading(line: str, *, exact: bool = False) -> bool:
    """Return whether a line is a heading the project knows (`wordlists/secties.tsv`).

    Unless `exact`, a few words may follow, no more than the known heading itself has.
    """
    if len(line) > _LONGEST or line.rstrip()[-1:] in (".", ",", ";") or len(line.split()) > _MOST_WORDS:
        return False
    match = _EDGE.match(_without_lead(line))
    words = as_seen(match[1] if match else line).casefold().replace("’", "'").split()
    if not words or words[0] not in _first_words():
        return False
    shortest = len(words) if exact else max(len(words) - _SLACK, (len(words) + 1) // 2, 1)
    return any(" ".join(words[:size]) in _known() for size in range(len(words), shortest - 1, -1))


def is_title_shaped(line: str) -> bool:
    """Return whether a line could be a heading: short, a capital first, no full stop, no `label: value`."""
    bare = _without_lead(line)
    words = bare.split()
    if not words or len(bare) > _LONGEST or len(words) > _MOST_WORDS or bare[-1] in ".!,;…" or "\t" in bare:
        return False
    inner = bare[:-1]
    return bare[:1].isupper() and ": " not in inner and not _STOP.search(inner)


def is_item_shaped(line: str) -> bool:
    """Return whether a line could be an item of a list without bullets: it has no stop at its end."""
    bare = line.strip()
    return bool(bare) and bare[-1] not in ".!?:;," and len(bare.split()) <= _MOST_ITEM_WORDS and "\t" not in bare


def is_heading(line: str, *, first: bool = False) -> bool:
    """Return whether a line reads as a heading whatever stands around it; `first`: it opens the document."""
    bare = line.strip()
    if not bare or len(bare) > _LONGEST:
        return False
    if is_shouted(bare) or is_known_heading(bare):
        return True
    if first and bare[-1] not in ".!,;" and len(bare.split()) <= _MOST_CAPITAL_WORDS:
        return _SAYS.match(bare) is None
    return is_title_shaped(bare) and bare[-1] in ":?" and len(bare.split()) <= _MOST_WORDS - 2


def _without_lead(line: str) -> str:
    lead = _LEAD.match(line)
    return line[lead.end() if lead else 0 :].strip()


@functools.cache
def _first_words() -> frozenset[str]:
    return frozenset(heading.partition(" ")[0] for heading in _known())


@functools.cache
def _known() -> frozenset[str]:
    rows = read_table("secties.tsv", ("frase", "waar", "sectie"))
    return frozenset(row["frase"] for row in rows if row["waar"] == "kop")
