"""Dates in words: `15/12/2027`, `1 maart 2026`, `1/4-30/9`, and a day behind its word (`ten laatste 17/10`)."""

import re
from collections.abc import Callable

from vacaturelint.spoken.numbers import in_words

_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip
MONTHS = "|".join(_MONTHS)
"""The months, as a piece of a pattern."""
# A day behind what only a day follows (`ten laatste 4/5`), or behind words that a share may follow too: `tot 17/10`.
_UNTIL = re.compile(
    r"(?P<before>\b(?:(?P<sure>ten laatste|uiterlijk|deadline:?)|t\.?e\.?m\.?|t/m|tot(?: en met)?|v[oó][oó]r|vanaf"
    r"|tegen)(?: op)?\s{1,3}"
    r"(?P<weekday>(?:maan|dins|woens|donder|vrij|zater|zon)dag\s{1,3})?)(?P<day>\d{1,2})/(?P<month>\d{1,2})(?![\d/]|,\d|\s?(?:u\b|uur))",
    re.IGNORECASE,
)
# `van 1/3 tem 31/8`: what ends on a day above twelve is no share of full hours.
_FROM = re.compile(
    r"(?<![\d/])(\d{1,2})/(\d{1,2})\s(?:t\.?e\.?m\.?|t/m|tot(?: en met)?)\s(1[3-9]|2\d|3[01])/(\d{1,2})(?![\d/])", re.I
)


def _date(match: re.Match[str]) -> str:
    day, month, year = (int(group) for group in match.groups())
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return match[0]
    return f"{in_words(day)} {_MONTHS[month - 1]} {in_words(year)}"


def _season(match: re.Match[str]) -> str:
    """Return a stretch of the year as one says it: `1/4-30/9` is from April to September."""
    day, month, until, end = (int(group) for group in match.groups())
    if not (1 <= day <= 31 and 1 <= until <= 31 and 1 <= month <= 12 and 1 <= end <= 12):
        return match[0]
    return f"{in_words(day)} {_MONTHS[month - 1]} tot {in_words(until)} {_MONTHS[end - 1]}"


def _day(match: re.Match[str]) -> str:
    day, month = int(match[1]), int(match[2])
    return f"{in_words(day)} {_MONTHS[month - 1]}" if 1 <= day <= 31 and 1 <= month <= 12 else match[0]


def _named_date(match: re.Match[str]) -> str:
    year = f" {in_words(int(match[3]))}" if match[3] else ""
    return f"{in_words(int(match[1]))} {match[2].lower()}{year}"


def _until(match: re.Match[str]) -> str:
    """Return a last or first day in words; what may be a share of full hours (`tot 4/5`) is left as it is."""
    day, month = int(match["day"]), int(match["month"])
    if not (1 <= day <= 31 and 1 <= month <= 12) or not (match["sure"] or match["weekday"] or day > month):
        return match[0]
    return f"{match['before']}{in_words(day)} {_MONTHS[month - 1]}"


DATES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"(?<![\d.,])(\d{1,2})[/.-](\d{1,2})[/.-](20\d\d)\b"), _date),
    (re.compile(rf"\b(\d{{1,2}})(?:e|ste|de)? ({MONTHS})(?: (\d{{4}}))?", re.I), _named_date),
    (re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})\s?[-–]\s?(\d{1,2})/(\d{1,2})(?![\d/])"), _season),
    (_FROM, _season),
    (re.compile(r"(?<=\bweek van )(\d{1,2})/(\d{1,2})(?![\d/])", re.I), _day),
    (_UNTIL, _until),
)
"""Patterns with what is said for them, in the order in which they apply."""
