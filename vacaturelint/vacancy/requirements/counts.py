"""Counts in words and figures: `5`, `vijf`, `een tweetal`, and how long a time they name: `3+ jaar`, `36 maanden`."""

import re

_UNITS = (
    "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien "
    "achttien negentien"
)
_TENS = {"twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70}
_WORDS = {word: count for count, word in enumerate(_UNITS.split())} | _TENS | {"eenentwintig": 21}
_YEARS = frozenset({
    "j", "jaar", "jaartjes", "jr", "seizoen", "year", "years", "yr", "yrs", "zomer", "zomers",
})  # fmt: skip
_YEARS_AS_LAST_PART = ("jaren", "seizoenen")
_MONTHS = frozenset({"maand", "maanden", "month", "months"})
_HALVES = {"half": 1, "halve": 1, "anderhalf": 3, "anderhalve": 3}
_RANGE = frozenset({"a", "à", "aantoonbare", "of", "relevante", "tal", "tot", "volle", "volledige", *"-–/+<>"})
_TOKEN = re.compile(r"\d+|[^\W\d_]+|[-–/+<>]")
_FARTHEST = 4  # tokens from a number to its unit: `5 (vijf) volle jaren`
_LONGEST = 60  # years; a higher number counts something else
_JOINS = ("entwintig", "endertig", "enveertig", "envijftig", "enzestig")


def count_of(word: str) -> int | None:
    """Return the number that a folded word stands for, None when it is no number."""
    if word.isdecimal():
        return int(word)
    if (plain := word.replace("é", "e")) in _WORDS:
        return _WORDS[plain]
    if word.endswith("tal"):
        return _WORDS.get(word.removesuffix("tal"))
    for ending in _JOINS:
        unit = _WORDS.get(word.removesuffix(ending).removesuffix("ë"))
        if word.endswith(ending) and unit is not None:
            return unit + _TENS[ending.removeprefix("en")]
    return None


def years_in(text: str) -> int | None:
    """Return the first length of time in a text in whole years: `3+ jaar`, `vijf à zes jaar`, `36 maanden`.

    Less than a year is 0; None where no length is told.
    """
    words = _TOKEN.findall(text.casefold())
    lengths = (_months_at(words, nth) for nth in range(len(words)))
    return next((months // 12 for months in lengths if months is not None), None)


def _months_at(words: list[str], nth: int) -> int | None:
    """Return the months that are told from the number at `nth` on, None where it is no number or counts no time."""
    if words[nth] in _HALVES:
        unit = _unit(words[nth + 1]) if nth + 1 < len(words) else None
        return None if unit is None else _HALVES[words[nth]] * unit // 2
    if words[nth] == "halfjaar":
        return 6
    count = _about(words, nth)
    if count is None or count > _LONGEST:
        return None
    for at in range(nth + 1, min(len(words), nth + _FARTHEST + 1)):
        if (unit := _unit(words[at])) is not None:
            return count * unit
        if words[at] not in _RANGE and count_of(words[at]) is None:
            return None
    return None


def _about(words: list[str], nth: int) -> int | None:
    """Return the number at a place; `een` is none before a number, and gives way in `een jaar of drie`."""
    count = count_of(words[nth])
    if words[nth] != "een" or nth + 1 == len(words):
        return count
    if words[nth + 1] in (*_HALVES, "halfjaar") or count_of(words[nth + 1]) is not None:
        return None
    later = count_of(words[nth + 3]) if words[nth + 1 : nth + 3] == ["jaar", "of"] and nth + 3 < len(words) else None
    return later or count


def _unit(word: str) -> int | None:
    """Return how many months a unit of time lasts, None for another word; a season is a year's work."""
    if word in _YEARS or word.endswith(_YEARS_AS_LAST_PART):
        return 12
    return 1 if word in _MONTHS else None
