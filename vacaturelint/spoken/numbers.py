"""Whole numbers in Dutch words, as people say them."""

_SMALL = (
    "nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien",
    "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
)  # fmt: skip
_TENS = ("", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
_ORDINALS = {1: "eerste", 3: "derde", 8: "achtste"}
_FIRST_STE = 20
LARGEST = 999_999_999


def in_words(number: int) -> str:
    """Return `number` (0 to `LARGEST`) in words, spelled as the Taalunie does; ValueError outside those bounds."""
    if not 0 <= number <= LARGEST:
        raise ValueError(f"no words for {number}")
    millions, rest = divmod(number, 1_000_000)
    if millions:
        return f"{in_words(millions)} miljoen{' ' + in_words(rest) if rest else ''}"
    if number < 1000 or (1100 <= number < 2000):
        return _below_two_thousand(number)
    thousands, rest = divmod(number, 1000)
    head = f"{_joined(_below_two_thousand(thousands)) if thousands > 1 else ''}duizend"
    return f"{head} {_below_two_thousand(rest)}" if rest else head


def ordinal(number: int) -> str:
    """Return `number` (0 to 99) as one counts places: `derde`, `twintigste`."""
    words = _joined(_below_hundred(number))
    if number in _ORDINALS:
        return _ORDINALS[number]
    return f"{words}{'de' if number < _FIRST_STE else 'ste'}"


def digits(text: str) -> str:
    """Return the digits of `text` one by one, as for a telephone number."""
    return " ".join(_SMALL[int(char)] for char in text if char.isdecimal())


def _below_two_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return _below_hundred(rest)
    head = f"{_joined(_below_hundred(hundreds)) if hundreds > 1 else ''}honderd"
    return head + _below_hundred(rest) if rest else head


def _below_hundred(number: int) -> str:
    if number < len(_SMALL):
        return _SMALL[number]
    tens, ones = divmod(number, 10)
    if not ones:
        return _TENS[tens]
    one = _joined(_SMALL[ones])
    return f"{one}{'ën' if one.endswith('e') else 'en'}{_TENS[tens]}"


def _joined(words: str) -> str:
    """Return a number word as the first part of a longer one: `één` loses its accents."""
    return "een" if words == "één" else words
