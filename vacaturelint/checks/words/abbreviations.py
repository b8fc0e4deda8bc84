"""`afkorting`: abbreviations that the document does not explain, known ones and unknown ones."""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from vacaturelint.analysis.words import Word
from vacaturelint.checks.base import Check, Facts, Hit, Need, Option, declares
from vacaturelint.checks.words.abbreviation_list import (
    PLURAL,
    WEIGHTS,
    is_listed,
    is_roman,
    reported_rows,
    row_for,
    senses,
)
from vacaturelint.checks.words.abbreviation_shape import is_name
from vacaturelint.checks.words.abbreviation_told import Told
from vacaturelint.checks.words.about import OVER, is_about
from vacaturelint.checks.words.gloss import in_brackets, in_number, number_before
from vacaturelint.checks.words.gloss_room import has_room
from vacaturelint.checks.words.pasting import Proposal, foreseen, pasteable
from vacaturelint.checks.words.term_places import for_others
from vacaturelint.checks.words.trades import OF_EVERY_EMPLOYER, readers_of, trades_of
from vacaturelint.core.finding import Severity, Suggestion
from vacaturelint.core.rule import Rule
from vacaturelint.core.site_text import not_written_here
from vacaturelint.core.spans import Spans
from vacaturelint.core.text import BlockKind, Document, Span
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.data.fields import Fields
from vacaturelint.data.wordlist import Row

_SHAPE = re.compile(r"[A-Z][A-Z&]{1,5}\d?|[A-Z]{2,5}[-–]")
_HYPHEN = re.compile(r"[-\u2011–]")
_FOR_ALL = frozenset({SectionLabel.OFFER, SectionLabel.APPLY})
"""Parts of a vacancy in which no abbreviation is one of the trade."""
_OF_LETTERS = frozenset({"IT", "farma"})
"""Trades that speak in abbreviations: who is one of them knows more of these than any list."""
_OF_ANY_SECTOR = OF_EVERY_EMPLOYER | {"recht", "directie"}
"""Trades that know no abbreviation of the sector that they come to work in."""


@dataclass(frozen=True, slots=True)
class _Use:
    """An abbreviation in the text: its row and the meanings that fit, if it is known, its span and its nth word."""

    row: Row | None
    text: str
    span: Span
    compound: bool = False
    meanings: tuple[str, ...] = ()
    at: int = 0

    @property
    def key(self) -> str:
        """Return what all uses of one abbreviation share."""
        return self.row["afkorting"] if self.row else self.text


@declares(
    Option("onbekende", "ook hoofdletters die in geen lijst staan", "nee"),
    Option("stil", "deze afkortingen vallen niet op"),
)
def compile_abbreviations(fields: Fields) -> Check:
    """Strike abbreviations that readers may not know, at their first use."""
    unknown = fields.flag("onbekende")
    silent = _silent(fields)

    def uses(facts: Facts) -> list[_Use]:
        return [use for use in _uses(facts, unknown=unknown) if use.key.casefold() not in silent]

    def proposals(facts: Facts) -> list[Proposal]:
        return [(use.span, _suggestions(use, facts)) for use in facts.kept(uses)]

    def run(facts: Facts) -> Iterator[Hit]:
        explained: set[str] = set()
        for use, suggestions in zip(facts.kept(uses), pasteable(facts, facts.kept(proposals)), strict=True):
            yield replace(_hit(use, _once(use, suggestions, explained)), group=use.key)

    return Check(
        run,
        frozenset({"term", "advies"}),
        frozenset({Need.PARSE}),
        ahead=lambda facts: foreseen(facts, facts.kept(proposals)),
    )


def reported(rule: Rule) -> tuple[Row, ...]:
    """Return the listed abbreviations that a rule reports, without the silenced ones."""
    silent = _silent(compile_abbreviations.fields(rule))
    return tuple(row for row in reported_rows() if row["afkorting"].casefold() not in silent)


def _silent(fields: Fields) -> frozenset[str]:
    return frozenset(text.casefold() for text in fields.texts("stil"))


def _uses(facts: Facts, *, unknown: bool) -> Iterator[_Use]:
    document = facts.document
    skipped, others = Spans(not_written_here(facts.document)), facts.kept(for_others)
    trades = facts.kept(trades_of)
    told, shouting = facts.kept(_told), facts.kept(_shouting)
    for at, word in enumerate(facts.analysis.words):
        if not word.text[0].isalpha() or _candidate(word.text) is None or word.block in shouting:
            continue
        first = Span(word.start, word.start + 1)
        if skipped.overlap(first) or others.overlap(first):
            continue
        heading = document.blocks[word.block].kind is BlockKind.HEADING
        for_all = not trades - _OF_ANY_SECTOR or facts.posting.section_at(word.start) in _FOR_ALL
        use = _use(word, document, unknown=unknown and not trades & _OF_LETTERS and not heading, outsiders=for_all)
        if use is None or told.explains(use.text) or (use.text.isupper() and told.is_employer(use.text)):
            continue
        if use.row is None:
            yield use
        elif _counts(use.row, facts) and (meanings := senses(use.row, facts.analysis, at)):
            yield replace(use, meanings=meanings, at=at)


def _counts(row: Row, facts: Facts) -> bool:
    """Return whether a listed abbreviation is one of this region that who applies does not know."""
    region = facts.posting.vacancy.region.value
    return row["region"] in ("both", region) and not facts.kept(readers_of).intersection(row.parts("known_to"))


def _use(word: Word, document: Document, *, unknown: bool, outsiders: bool) -> _Use | None:
    """Return the abbreviation a word holds: a listed one that not everybody knows, or unknown capitals."""
    found = _candidate(word.text)
    if found is None:
        return None
    core, row = found
    span = Span(word.start, word.start + len(core))
    if row is not None:
        if len(core) == 2 and core.isupper() and is_name(word, core, document, outsiders=False, listed=True):
            return None
        return _Use(row, document.text[span.start : span.end], span, core != word.text)
    named = not unknown or is_name(word, core, document, outsiders=outsiders)
    return None if named else _Use(None, core, span, core != word.text)


@functools.lru_cache(maxsize=30_000)
def _candidate(text: str) -> tuple[str, Row | None] | None:
    """Return the core of a word that may be an abbreviation, whatever stands around it, and its row if it is listed."""
    core = text if text.isalnum() else _HYPHEN.split(text)[0]
    if text != core and any(char.isdigit() for char in text[len(core) :]):
        return None
    if is_listed(text):
        core = text
    row = row_for(core, text)
    if row is None:
        return (core, None) if _SHAPE.fullmatch(core) and not is_roman(core) else None
    return (core, row) if row["weight"] in WEIGHTS else None


def _told(facts: Facts) -> Told:
    return Told(facts.document.text)


def _shouting(facts: Facts) -> set[int]:
    """Return the blocks of more than one word in capitals, where capitals say nothing."""
    found: set[int] = set()
    for index, passage in enumerate(facts.document.passages):
        letters = [*filter(str.isalpha, passage.text)]
        if sum(map(str.isupper, letters)) * 2 > len(letters) and len(passage.text.split()) > 1:
            found.add(index)
    return found


def _once(use: _Use, suggestions: tuple[Suggestion, ...], explained: set[str]) -> tuple[Suggestion, ...]:
    """Return the suggestions of a use; the meaning in brackets is only for the first one that has room for it."""
    if use.row is None or use.row["replace"] in ("safe", "check") or not suggestions[0].replaces:
        return suggestions
    if use.key in explained:
        return tuple(Suggestion(meaning, replaces=False) for meaning in use.meanings)
    explained.add(use.key)
    return suggestions


def _hit(use: _Use, suggestions: tuple[Suggestion, ...]) -> Hit:
    data = {"term": use.text}
    if use.row is None:
        advice = "Schrijf de woorden voluit, met de afkorting erachter."
        return Hit(use.span, {"term": use.text, "advies": advice}, severity=Severity.HINT, data=data)
    severity = None if use.row["weight"] == "hoog" else Severity.HINT
    if use.row["replace"] in ("safe", "check"):
        pasted = suggestions[0].replaces
        advice = f"Schrijf '{use.meanings[0]}'." if pasted else f"Zeg het anders, bijvoorbeeld: {_named(use.meanings)}."
    else:
        advice = f"Leg het uit: {' of '.join(use.meanings)}."
    return Hit(use.span, {"term": use.text, "advies": advice}, suggestions, severity=severity, data=data)


def _named(meanings: tuple[str, ...]) -> str:
    return " of ".join(f"'{meaning}'" for meaning in meanings)


def _suggestions(use: _Use, facts: Facts) -> tuple[Suggestion, ...]:
    """Return what to write instead, or the abbreviation with its meaning in brackets where they fit.

    Which of two wordings fits (`voor` or `volgens`) is the writer's choice, and so advice.
    """
    if use.row is None:
        return ()
    if use.row["replace"] in ("safe", "check"):
        fits = len(use.meanings) == 1 and (use.meanings[0] != OVER or is_about(use.at, facts.analysis))
        safe = use.row["replace"] == "safe"
        return tuple(Suggestion(text, safe=safe and fits, replaces=fits) for text in use.meanings)
    return tuple(_with_meaning(use, meaning, facts) for meaning in use.meanings)


def _with_meaning(use: _Use, meaning: str, facts: Facts) -> Suggestion:
    """Return the abbreviation with its meaning in brackets; advice only inside a compound or with two readings."""
    many = PLURAL.search(use.text) is not None and use.text.rstrip("s'’").isupper()
    number = number_before(use.span, facts.document)
    told = in_number(in_brackets(meaning), many=many or (number is not None and number > 1))
    if told is None or len(use.meanings) > 1 or use.compound or not has_room(use.span, told, facts.analysis):
        return Suggestion(in_brackets(meaning), replaces=False)
    return Suggestion(f"{use.text} ({told})")
