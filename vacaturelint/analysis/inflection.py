"""Dutch nouns and adjectives: plurals and agreement by spelling rules, with the exceptions that job texts need.

Source of the rules: the official spelling (Technische Handleiding, Taalunie); the exceptions are from own knowledge.
Every function takes and returns plain words, lower case or not; only the end of a word is looked at, so compounds
inherit the form of their last part (`loonschaal` → `loonschalen`).
"""

import functools
import re
from collections.abc import Mapping

from vacaturelint.analysis.words import word_set
from vacaturelint.data.wordlist import read_table

_VOWELS = "aeiouyéëïöü"
_TAKES_S = re.compile(r"(?:[^aeiou](?:el|em|en|er)|erd|[^j]aar|aard|ier|eur|oir|foon|je|ie|ë|é|eau|um|ee|age|ure|tie)$")
_OPEN = re.compile(rf"(?:^|[^{_VOWELS}])[aeou][^{_VOWELS}]$")
_WEAK_END = re.compile(r"(?:[^aeiou]|^)e[lrn]$")
_LONG = re.compile(r"(?:aa|ee|oo|uu)[^aeiouy]$")
_VOICED = re.compile(r"(?:ie|oe|eu|ui|ij|ei|ou|au)[fs]$")
_SHORT = re.compile(rf"(?:^|[^{_VOWELS}]|qu)[aeiou][bdfgklmnprst]$")
MASS_NOUNS = word_set(
    "begin bewustzijn interesse kennis leiding onderzoek personeel sfeer start steun vakantiegeld verkoop verloop werk"
)


def plural(noun: str) -> str:
    """Return the plural of a noun (`loon` → `lonen`, `premie` → `premies`, `collega` → `collega's`)."""
    low = noun.casefold()
    for size in range(len(low), 1, -1):
        known = _plurals().get(low[-size:])
        if known:
            return noun[: len(noun) - size] + known
    return _regular_plural(noun, low)


def _regular_plural(noun: str, low: str) -> str:
    if low.endswith("heid"):
        return noun[:-4] + "heden"
    if low[-1] in "aiouy" and not low.endswith(("eau", "ou", "ei", "ui")):
        return noun + "'s"
    if _TAKES_S.search(low):
        return noun + "s"
    if low.endswith("e"):
        return noun + "n" if low.endswith(("ende", "erde")) else noun + "s"
    return _with_en(noun)


def inflected(adjective: str) -> str:
    """Return the form with -e (`vast` → `vaste`, `extra` → `extra`)."""
    low = adjective.casefold()
    if low in _INVARIABLE or low.endswith(("en", "e")) or low[-1] in "aiouy":
        return adjective
    return _ADJECTIVES.get(low) or _with_e(adjective)


def bare(adjective: str) -> str | None:
    """Return the form without -e (`vaste` → `vast`), or None when that cannot be told from the spelling."""
    low = adjective.casefold()
    if low in _INVARIABLE or low.endswith("en"):
        return adjective
    if low in _BARE:
        return _BARE[low]
    if not low.endswith("e"):
        return adjective
    for base in _candidates(low):
        if _with_e(base) == low and base not in _ADJECTIVES:
            return base if adjective[0].islower() else base.capitalize()
    return None


def _candidates(low: str) -> tuple[str, ...]:
    """Return possible bases of an adjective in -e, the likeliest first."""
    stem = low[:-1]
    hard = stem[:-1] + {"v": "f", "z": "s"}[stem[-1]] if stem[-1] in "vz" else stem
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
        return (stem[:-1],)
    if stem.endswith(("uel", "iël")):
        return (stem[:-2].removesuffix("i") + ("ieel" if stem.endswith("iël") else "eel"),)
    if _OPEN.search(stem):
        if _WEAK_END.search(stem) and len(stem) > 4:
            return (stem, hard)
        return (hard[:-1] + hard[-2] + hard[-1], stem)
    return (hard,)


def _with_en(noun: str) -> str:
    return _with_e(noun) + "n"


def _with_e(word: str) -> str:
    """Return `word` + e, with the spelling of open and closed syllables and of f/v, s/z."""
    low = word.casefold()
    if low.endswith("ieel"):
        return word[:-3] + "ële"
    if _LONG.search(low):
        return _voiced(word[:-2] + word[-1]) + "e"
    if _VOICED.search(low):
        return _voiced(word) + "e"
    if low.endswith(("ig", "lijk", "isch", "baar", "zaam", "end", "elijks")):
        return word + "e"
    if _SHORT.search(low) and not _UNSTRESSED.search(low):
        return word + word[-1] + "e"
    return word + "e"


_UNSTRESSED = re.compile(r".[^aeiou](?:el|er|en|em|or|ig|es)$")


def _voiced(word: str) -> str:
    return word[:-1] + {"f": "v", "s": "z"}.get(word[-1], word[-1])


_INVARIABLE = word_set(
    "allround beige eigen extra fulltime gratis hands-on lila live offline online open parttime plastic prima roze top"
)
_ADJECTIVES = {
    "grof": "grove",
    "half": "halve",
}
_BARE = {form: base for base, form in _ADJECTIVES.items()} | {
    "actuele": "actueel",
    "beste": "beste",
    "derde": "derde",
    "duale": "duaal",
    "eerste": "eerste",
    "enkele": "enkele",
    "financiële": "financieel",
    "individuele": "individueel",
    "laatste": "laatste",
    "officiële": "officieel",
    "sociale": "sociaal",
    "speciale": "speciaal",
    "tweede": "tweede",
    "volgende": "volgende",
}


@functools.cache
def _plurals() -> Mapping[str, str]:
    return {row["woord"]: row["meervoud"] for row in read_table("meervouden.tsv", ("woord", "meervoud"))}
