"""The trades a vacancy is written for: what every practitioner knows needs no explanation."""

import functools
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from vacaturelint.analysis.analysis import Analysis
from vacaturelint.analysis.words import fold, fold_words
from vacaturelint.checks.base import Facts
from vacaturelint.checks.words.abbreviation_list import row_for
from vacaturelint.checks.words.term_index import shared_index
from vacaturelint.core.requirement import NO_EXPERIENCE, Force, RequirementKind
from vacaturelint.core.vacancy import FunctionLevel
from vacaturelint.data.wordlist import Row, read_table

_HEAD = 160
_FEWEST_TERMS = 3
_SHARE = 0.5
_HIGHER = "hoger"
_SCHOOLED = frozenset({FunctionLevel.A, FunctionLevel.B})
_LEARNED = re.compile(
    r"\b(?:geen|zonder) ervaring\b|\bervaring (?:is|hoeft|heb je) (?:niet|geen)\b|\bschoolverlater"
    r"|\bleer(?:jongen|gast)|\bje leert (?:het|de job|de stiel|alles)\b"
    r"|\b(?:wij|we) (?:leren (?:het )?(?:je|jou)|leiden (?:je|jou) op)\b",
    re.IGNORECASE,
)
_LEAST_START, _FEWEST_SAID, _MOST_SAID = 4, 8, 0.6
OF_EVERY_EMPLOYER = frozenset({"hr", "boekhouding", "communicatie", "verkoop"})
"""Trades whose terms stand in the offer of any vacancy: pay, contracts, the firm that praises itself."""


def trades_of(facts: Facts) -> frozenset[str]:
    """Return the trades (`bouw`, `zorg` …) that title and family name; without these, of the text.

    Without a title the head of the text counts as one.
    """
    told = facts.posting.vacancy.title
    return _named(facts) - {_HIGHER} or _spoken_trade(facts) or (frozenset() if told else _said_trade(facts.analysis))


def readers_of(facts: Facts) -> frozenset[str]:
    """Return the trades, and `hoger` where who applies has studied or leads others: they know the usual benefits.

    Nobody has a trade yet where the text says that no experience is needed, or that you learn it there.
    """
    if facts.posting.vacancy.level in _SCHOOLED or _HIGHER in _named(facts):
        return facts.kept(trades_of) | {_HIGHER}
    return frozenset() if _is_for_starters(facts) else facts.kept(trades_of)


def _is_for_starters(facts: Facts) -> bool:
    asked = [req for req in facts.requirements if req.kind is RequirementKind.EXPERIENCE]
    if any(req.force is Force.HARD and req.topic != NO_EXPERIENCE for req in asked):
        return False
    return any(req.topic == NO_EXPERIENCE for req in asked) or _LEARNED.search(facts.document.text) is not None


def _named(facts: Facts) -> frozenset[str]:
    vacancy = facts.posting.vacancy
    return _trades(_headline(vacancy.title, facts.document.text), vacancy.family or "")


def _headline(title: str | None, text: str) -> str:
    """Return the title with what stands behind it on its line, or the head of a text without a title."""
    at = text.find(title or "", 0, _HEAD)
    if not title or at < 0:
        return title or text[:_HEAD]
    line = text[at:].partition("\n")[0]
    return line if len(line) <= _HEAD else title


def _said_trade(analysis: Analysis) -> frozenset[str]:
    """Return the trade whose title words (`developer`, `data`) a text without a title keeps saying."""
    named = (row for row in _table() if row[1] != _HIGHER)
    starts = tuple(row for row in named if row[0].isalnum() and len(row[0]) >= _LEAST_START)
    said: Counter[str] = Counter()
    for word, times in Counter(word.fold for word in analysis.words).items():
        for trade in (trade for start, trade in starts if word.startswith(start)):
            said[trade] += times
    trade, most = max(said.items(), key=lambda item: (item[1], item[0]), default=("", 0))
    return frozenset({trade}) if most >= max(_FEWEST_SAID, _MOST_SAID * said.total()) else frozenset()


def _spoken_trade(facts: Facts) -> frozenset[str]:
    """Return the trade whose own terms a text uses: at least three different ones, and half of all terms of a trade.

    A term that several trades know counts for each of them.
    """
    found = {one.shape.term.text: one.shape.term.known_to for one in shared_index("jargon.tsv").of(facts)}
    found |= {row["afkorting"]: frozenset(row.parts("known_to")) for row in _abbreviations(facts.analysis)}
    ours = (trades - OF_EVERY_EMPLOYER - {_HIGHER} for trades in found.values())
    told = [trades for trades in ours if trades]
    counts = Counter(trade for trades in told for trade in trades)
    trade, most = max(counts.items(), key=lambda item: (item[1], item[0]), default=("", 0))
    return frozenset({trade}) if most >= max(_FEWEST_TERMS, _SHARE * len(told)) else frozenset()


def _abbreviations(analysis: Analysis) -> Iterator[Row]:
    rows = (row_for(word.text, word.text) for word in analysis.words if word.text[:1].isupper())
    return (row for row in rows if row is not None)


@functools.lru_cache(maxsize=256)
def _trades(title: str, family: str) -> frozenset[str]:
    parts, whole = [part for word in fold_words(title) for part in word.split("-")], fold(title)
    named = frozenset(trade for start, trade in _table() if _begins(start, parts, whole))
    return named | {trade for _, trade in _table() if trade == fold(family)}


def _begins(start: str, parts: Sequence[str], title: str) -> bool:
    """Return whether a part of a word of the title begins with `start`; a start of more words may stand anywhere."""
    if " " in start or not start.isalnum():
        return start in title
    return any(part.startswith(start) for part in parts)


@functools.cache
def _table() -> tuple[tuple[str, str], ...]:
    return tuple((row["woord"], row["vak"]) for row in read_table("vakgebieden.tsv", ("woord", "vak")))
