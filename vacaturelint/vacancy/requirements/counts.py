"""Counts in words and figures: `5`, `vijf`, `een tweetal`."""

_UNITS = (
    "nul één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien "
    "achttien negentien"
)
_TENS = {"twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70}
_WORDS = {word: count for count, word in enumerate(_UNITS.split())} | _TENS | {"een": 1, "eenentwintig": 21}
_YEARS = frozenset({
    "dienstjaren", "jaar", "jaartjes", "jaren", "jr", "seizoen", "seizoenen", "year", "years", "yrs", "zomer", "zomers",
})  # fmt: skip
_RANGE = frozenset({"à", "a", "tot", "of", "-", "–", "volle", "aantoonbare"})
_JOINS = ("entwintig", "endertig", "enveertig", "envijftig", "enzestig")


def count_of(word: str) -> int | None:
    """Return the number that a folded word stands for, None when it is no number."""
    if word.isdecimal():
        return int(word)
    if word in _WORDS:
        return _WORDS[word]
    if word.endswith("tal"):
        return _WORDS.get(word.removesuffix("tal"))
    for ending in _JOINS:
        unit = _WORDS.get(word.removesuffix(ending).removesuffix("ë"))
        if word.endswith(ending) and unit is not None:
            return unit + _TENS[ending.removeprefix("en")]
    return None


def years_in(text: str) -> int | None:
    """Return the first number of years in a text: `5 jaar`, `vijf à zes jaar`, `twee seizoenen`."""
    words = [word.strip(".,;:()[]<>!?").casefold() for word in text.split()]
    for nth, word in enumerate(words):
        count = count_of(word)
        if count is not None and any(_is_unit(words, nth, ahead) for ahead in (1, 2, 3)):
            return count
    return None


def _is_unit(words: list[str], nth: int, ahead: int) -> bool:
    """Return whether the word `ahead` names years, and only a range or a comparison stands in between."""
    between = words[nth + 1 : nth + ahead]
    at = nth + ahead
    return at < len(words) and words[at] in _YEARS and all(word in _RANGE or count_of(word) for word in between)
