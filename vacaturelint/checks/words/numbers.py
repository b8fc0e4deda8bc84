"""`datum` and `bedrag`: dates and amounts as a reader takes them in at a glance."""

import itertools
import re
from collections.abc import Iterator

from vacaturelint.checks.base import Check, Facts, Hit, declares
from vacaturelint.core.finding import Suggestion
from vacaturelint.core.text import Span
from vacaturelint.data.fields import Fields

_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip
_DATE = re.compile(r"(?=\d)(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d)(?![\d/.-]*\d)")
_AMOUNT = re.compile(
    r"(?=[€Ee\d])(?:(?P<sign>€|EUR|euro)\s?(?P<before>\d{4,6}|\d{1,3}(?:\.\d{3})+(?=\s?,(?:-|\d\d?-)))(?P<cents>\s?,--?|,00)?(?![\d.,]*\d)"
    r"|(?<![\d.,/€-])(?P<after>\d{4,6})(?P<rest>,(?:--?|00))?(?=\s?(?:€|EUR\b|euro\b)"
    r"|\s?(?:-|–|tot|à|en)\s?(?:max\.?\s?|maximum\s|maximaal\s)?\d{4,6}(?:,(?:--?|00))?\s?(?:€|EUR\b|euro\b)))"
)
_TO_OTHER = re.compile(r"\s?(?:-|–|tot|à|en)\s?(?:(?:max\.?|maximum|maximaal)\s?)?")
"""What stands between the two ends of a range of amounts."""
_LAW = re.compile(r"\b(?:KB|MB)(?: van)? \Z")
"""A decree is cited by its date."""


@declares()
def compile_date(_fields: Fields) -> Check:
    """`datum`: without options. A date in digits (`12/05/2027`) gets the name of its month."""

    def run(facts: Facts) -> Iterator[Hit]:
        for match in _DATE.finditer(facts.document.text):
            day, month = int(match[1]), int(match[3])
            cited = _LAW.search(facts.document.text, max(0, match.start() - 10), match.start())
            if 1 <= day <= 31 and 1 <= month <= len(_MONTHS) and cited is None:
                better = f"{day} {_MONTHS[month - 1]} {match[4]}"
                yield Hit(Span(*match.span()), {"beter": better}, (Suggestion(better, safe=True),))

    return Check(run, frozenset({"beter"}))


@declares()
def compile_amount(_fields: Fields) -> Check:
    """`bedrag`: without options. An amount of four digits or more gets a dot, and loses empty cents.

    The sign stays as it is: an amount beside it that already reads well keeps its own. Of a range both change at once.
    """

    def run(facts: Facts) -> Iterator[Hit]:
        text = facts.document.text
        for amounts in _ranges(text):
            better = _readable(amounts[0])
            for before, after in itertools.pairwise(amounts):
                better += text[before.end() : after.start()] + _readable(after)
            span = Span(amounts[0].start(), amounts[-1].end())
            yield Hit(span, {"beter": better}, (Suggestion(better, safe=True),))

    return Check(run, frozenset({"beter"}))


def _ranges(text: str) -> Iterator[list[re.Match[str]]]:
    """Yield the amounts, those that are two ends of one range together."""
    found: list[re.Match[str]] = []
    for match in _AMOUNT.finditer(text):
        if found and not _TO_OTHER.fullmatch(text, found[-1].end(), match.start()):
            yield found
            found = []
        found.append(match)
    if found:
        yield found


def _readable(match: re.Match[str]) -> str:
    digits = (match["before"] or match["after"]).replace(".", "")
    grouped = f"{int(digits):,}".replace(",", ".")
    return f"{match['sign']} {grouped}" if match["sign"] else grouped
