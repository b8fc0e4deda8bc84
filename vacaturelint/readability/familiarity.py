"""How likely an outsider does not know a word: a small model over how often, where and how transparently it is used.

The features are counts of others (SUBTLEX in the lexicon, wordfreq, laws, vacancies) and the make-up of the word: what
it is derived from and which parts a compound has. `model/fit_words.py` fits the weights on marked texts and writes
`wordlists/woordmodel.tsv`; here they are only added up.
"""

import functools
import math
import re
import unicodedata
from collections.abc import Iterator

from vacaturelint.analysis.inflection import bare
from vacaturelint.analysis.words import LONGEST_WORD
from vacaturelint.data.wordlist import read_table
from vacaturelint.readability.lexicon import find
from vacaturelint.readability.usage import usage_of
from vacaturelint.readability.vocabulary import LINKS

FEATURES = (
    "eigen", "route", "ongewoon", "engelser", "ambtelijker", "vacatures", "bekend", "latijn", "latijn-ongewoon",
    "samengesteld-ongewoon",
)  # fmt: skip
_UNUSUAL = 4.2  # log10 per billion: some 16 times in a million words
_TRANSPARENT = 3.4  # parts that are all so common explain a compound: who reads `pakjesdienst` understands it
_ABSENT = 1.0
_DERIVED, _COMPOUND, _LINKED = 0.4, 0.5, 0.3  # what it costs to take a word apart
_SHORT_PART = 1.0
_LEAST_PART = 3
_LEAST_ENGLISH = 3.0
_LEAST_VACANCIES = 0.025
_SLIP, _COMMON = 1.5, 3.2  # a word that nobody uses; one that is used
_OFTEN_WRONG, _TIMES = 2.3, 1.7  # a slip that many make, and how much more common the right word is
_LEAST_SLIP = 5  # letters of a part in which a slip can be told from another word
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_WEAK_LINKS = ("e", "n")
_ENDINGS = ("e", "en", "s", "t", "d", "de", "n", "'s")
_DERIVATIONS = (
    ("heid", ""), ("heden", ""), ("ing", "en"), ("ingen", "en"), ("lijk", ""), ("achtig", ""), ("er", "en"),
    ("ster", "en"), ("baar", "en"), ("loos", ""), ("matig", ""), ("vol", ""), ("ig", ""), ("elijk", ""),
    ("tje", ""), ("je", ""), ("kundig", "en"), ("kundige", "en"),
)  # fmt: skip
_LATIN = re.compile(
    r"(?:aties?|iteit|isme|isch|ische|eren|eel|ele|ief|ieve|ment|ant|ante|aal|ale|ent|ente|ties?|ologie|grafie|iek|"
    r"ieke|ancies|antie|entie|eert|eerd|eerde|eur|air|aire)$"
)


@functools.lru_cache(maxsize=4_000)
def difficulty(word: str, lemma: str = "") -> float:
    """Return from 0 to 1 how likely an outsider does not know a word in small letters; 0 for a transparent compound."""
    if "-" not in word and _through(_cut(word)) >= _TRANSPARENT:
        return 0.0
    weights = _weights()
    total = weights["vast"] + sum(
        weights[name] * value for name, value in zip(FEATURES, features(word, lemma), strict=True)
    )
    return 1 / (1 + math.exp(-total))


def features(word: str, lemma: str = "") -> tuple[float, ...]:
    """Return the features of a word in small letters in the order of `FEATURES`; its lemma is a form of it too."""
    usage, own = usage_of(word), _own(word, lemma)
    parts = _parts(word)
    route = max(own, _derived(word) - _DERIVED, _through(parts) - _COMPOUND if parts else 0.0)
    unusual, latin = max(0.0, _UNUSUAL - route), float(_LATIN.search(word) is not None)
    english = usage.english if usage.english > _LEAST_ENGLISH else 0.0
    common = usage.vacancies if usage.vacancies > _LEAST_VACANCIES else 0.0
    return (
        own,
        route,
        unusual,
        max(0.0, english - find(word).frequency),
        max(0.0, usage.official - own),
        math.log10(1 + 100 * common),
        float(find(word).known),
        latin,
        latin * unusual,
        unusual * bool(parts),
    )


def is_known(word: str) -> bool:
    """Return whether a word in small letters is in the lexicon, or a compound of two longer words that are."""
    return find(word).known or min(map(len, _parts(word)), default=0) > _LEAST_PART


def is_slip(word: str) -> bool:
    """Return whether a word that nobody uses is one letter or accent away from a common one: a slip, or `jóúw`.

    So is a compound of a word and such a slip: `padelsesies`. What is too long for a word is none.
    """
    if len(word) > LONGEST_WORD:
        return False
    if not word.isascii() and _everyday(_plain(word)) >= _COMMON:
        return True
    if _own(word) > _SLIP:
        return False
    return _is_near_common(word) or any(_is_near_common(tail) for tail in _strange_tails(word))


def _is_near_common(word: str) -> bool:
    least = max(_COMMON, _own(word) + _TIMES)
    return any(_everyday(other) >= least for other in _one_letter_away(word))


def _strange_tails(word: str) -> Iterator[str]:
    """Yield what follows a word and is no word itself, where the whole can be cut in no two words."""
    if _cut(word):
        return
    for at in range(_LEAST_SLIP, len(word) - _LEAST_SLIP + 1):
        head, tail = word[:at].removesuffix("-"), word[at:]
        if "-" not in tail and _own(head) > _SLIP and _own(tail) <= _OFTEN_WRONG:
            yield tail


def _plain(word: str) -> str:
    """Return a word without its accents."""
    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))


def _one_letter_away(word: str) -> Iterator[str]:
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        yield from (head + letter + tail for letter in _LETTERS)
        if tail:
            yield head + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]


def _everyday(word: str) -> float:
    """Return how common a written form is: the mean of subtitles and of wordfreq."""
    return (find(word).frequency + max(usage_of(word).everyday, _ABSENT)) / 2


@functools.lru_cache(maxsize=20_000)
def _own(word: str, lemma: str = "") -> float:
    """Return how common a word is in its most common form."""
    return max(_everyday(form) for form in {word, lemma or word, *_forms(word)})


def _forms(word: str) -> Iterator[str]:
    """Yield other forms of a word that may be more common; not all of them exist."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_PART:
            yield word.removesuffix(ending)
    base = bare(word)
    if base:
        yield base
    yield from (word + ending for ending in ("en", "e", "s"))


def _derived(word: str) -> float:
    """Return how common the word is that this one is derived from (`betaalbaar`: betalen); 0 without one."""
    found = 0.0
    for ending, verbal in _DERIVATIONS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _LEAST_PART:
            found = max([found, *(_everyday(base) for base in _bases(stem, verbal))])
    return found


def _bases(stem: str, verbal: str) -> Iterator[str]:
    yield stem + verbal
    if not verbal:
        return
    yield stem + stem[-1] + verbal
    if len(stem) > _LEAST_PART and stem[-2] == stem[-3]:
        yield stem[:-2] + stem[-1] + verbal


def _through(parts: tuple[str, ...]) -> float:
    """Return how common the rarest part of a compound is; a part may be a compound itself."""
    return min((_part(part) for part in parts if len(part) > 1), default=0.0)


def _part(part: str) -> float:
    inner = _cut(part) if len(part) > 2 * _LEAST_PART else ()
    return max(_own(part), _derived(part) - _DERIVED, min(map(_own, inner), default=0.0) - _COMPOUND)


def _parts(word: str) -> tuple[str, ...]:
    """Return the parts of a compound, at its hyphens or at the best cut; nothing for a word that is none."""
    return tuple(part for part in word.split("-") if part) if "-" in word else _cut(word)


@functools.lru_cache(maxsize=20_000)
def _cut(word: str) -> tuple[str, ...]:
    """Return the two parts of a compound whose rarest part is most common; nothing for what is too long to be one."""
    best, parts = 0.0, tuple[str, ...]()
    if len(word) > LONGEST_WORD:
        return parts
    for at in range(_LEAST_PART, len(word) - _LEAST_PART + 1):
        tail = word[at:]
        if not _exists(tail):
            continue
        for link in LINKS:
            head = word[:at].removesuffix(link)
            if len(head) + len(link) != at or len(head) < _LEAST_PART or not _exists(head):
                continue
            linked = _LINKED if link in _WEAK_LINKS else 0
            short = _SHORT_PART if _LEAST_PART in (len(head), len(tail)) else 0
            value = min(_everyday(head) - linked, _own(tail)) - short
            if value > best:
                best, parts = value, (head, tail)
    return parts or _cut_in_three(word)


def _cut_in_three(word: str) -> tuple[str, ...]:
    """Return a compound and what follows it, for a word that has no two parts: `thuiswerkplek|premie`."""
    for at in range(len(word) - _LEAST_SLIP, 2 * _LEAST_SLIP, -1):
        inner = _cut(word[:at])
        if inner and min(map(len, inner)) >= _LEAST_SLIP and find(word[at:]).known:
            return word[:at], word[at:]
    return ()


def _exists(part: str) -> bool:
    return find(part).known or usage_of(part).everyday > _LEAST_ENGLISH - 1


@functools.cache
def _weights() -> dict[str, float]:
    return {row["kenmerk"]: float(row["gewicht"]) for row in read_table("woordmodel.tsv", ("kenmerk", "gewicht"))}
