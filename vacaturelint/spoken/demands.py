"""The part about what you need: what the text asks in its own words, the fair first, and a word on the rest."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from vacaturelint.core.report import DocumentReport
from vacaturelint.core.requirement import Force, Requirement, RequirementKind
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.spoken.asked import (
    KINDS,
    Ask,
    Key,
    asks,
    is_field,
    is_repeated,
    key,
    needed,
    nothing_asked,
    two_things,
)
from vacaturelint.spoken.choice import label_of, touches
from vacaturelint.spoken.phrases import joined
from vacaturelint.spoken.utterance import Utterance

_SHORT = 12
_ASKED = re.compile(r"(?<!geen )\b(?:eis|must|vereist\w*|verplicht\w*)\b", re.IGNORECASE)
_WISHED = re.compile(
    r"\b(?:plus(?:punt)?|troef|meegenomen|voorkeur|liefst|mooi|handig|meerwaarde|pré|geen (?:must|vereiste|probleem)"
    r"|voordeel|ideaal|idealiter|nice to have|extra|welkom|mag|niet (?:nodig|verplicht))\b",
    re.IGNORECASE,
)
_NOT_NEEDED = {
    RequirementKind.EXPERIENCE: "Je hebt geen ervaring nodig.",
    RequirementKind.DIPLOMA: "Je hebt geen diploma nodig.",
}


@dataclass(frozen=True, slots=True)
class Plan:
    """What is told of the demands: `fair` ones, `also` those that the function may not need, `doubles` that differ.

    `nothing` says what is not asked, `left` what the vacancy asks beyond all this.
    """

    fair: tuple[Utterance, ...]
    also: tuple[Utterance, ...]
    doubles: tuple[tuple[str, tuple[Utterance, ...]], ...]
    nothing: tuple[str, ...]
    left: str


def plan(report: DocumentReport, own: Sequence[Utterance], texts: Sequence[Utterance], most: tuple[int, int]) -> Plan:
    """Return what is told: each demand once, as the text says it. `most` counts sentences, then the firm demands.

    `own` are the sentences about the demands that can be told as they are, `texts` are all of them.
    """
    demands, empty = needed(report), nothing_asked(report)
    found, none = list(asks(report, texts, demands)), asks(report, texts, empty)
    text = [one for one in found if not is_field(one)]
    fields = [one for one in found if is_field(one)]
    doubles = list(two_things([*fields, *filter(is_field, none)], text))
    apart = [ask for _, field, other in doubles for ask in (field, other)]
    fields = [one for one in fields if one not in apart and not is_repeated(one, text)]
    told = _once([*(one for one in text if one not in apart), *fields], _keys(apart), *most)
    soft = [one for one in own if not touches(one, [one.span for one in empty]) and not _is_of(one, found)]
    room = max(most[0] - len(told) - len(doubles), 0)
    return Plan(
        _in_order([*(one.said for one in told if one.is_fair), *soft[:room]]),
        _in_order(one.said for one in told if not one.is_fair),
        tuple(_together(doubles)),
        tuple(_not_needed(demands, empty, apart)),
        _left_over([one for one in demands if key(one) not in _keys([*told, *apart])], soft[room:]),
    )


def is_wish(report: DocumentReport, one: Utterance) -> bool:
    """Return whether all that a sentence asks is a wish."""
    return {asked.force for asked in needed(report) if asked.span.overlaps(one.span)} == {Force.WISH}


def asks_too(text: str) -> bool:
    """Return whether a sentence that wishes something asks something else: `SQL (eis), VBA (pré)`."""
    return _ASKED.search(text) is not None


def says_wish(text: str) -> bool:
    """Return whether a sentence says itself that it asks no more than a wish."""
    return _WISHED.search(text) is not None


def _together(doubles: Sequence[tuple[str, Ask, Ask]]) -> Iterator[tuple[str, tuple[Utterance, ...]]]:
    """Yield what each sentence of the text says otherwise than the fields: what about, the fields, and the sentence."""
    for said in dict.fromkeys(other.said for _, _, other in doubles):
        own = [(about, field) for about, field, other in doubles if other.said == said]
        yield joined([about for about, _ in own]), (*(field.said for _, field in own), said)


def _once(found: Iterable[Ask], known: set[Key], most: int, firm: int) -> list[Ask]:
    """Return the sentences that ask something new, at most `firm`, wishes last and only up to `most`."""
    told: list[Ask] = []
    for one in sorted(found, key=_rank):
        if len(told) < (most if one.is_wish else firm) and (is_field(one) or not one.keys <= known):
            known |= one.keys
            told.append(one)
    return told


def _rank(one: Ask) -> tuple[bool, bool, bool]:
    outside = label_of(one.said) is not SectionLabel.DEMANDS
    return one.is_wish, outside, len(one.said.text.split()) > _SHORT


def _keys(found: Iterable[Ask]) -> set[Key]:
    return {known for one in found for known in one.keys}


def _is_of(one: Utterance, found: Iterable[Ask]) -> bool:
    return any(ask.said.span.overlaps(one.span) for ask in found)


def _in_order(found: Iterable[Utterance]) -> tuple[Utterance, ...]:
    return tuple(sorted(found, key=lambda one: one.span))


def _not_needed(demands: Iterable[Requirement], empty: Iterable[Requirement], apart: Iterable[Ask]) -> Iterator[str]:
    """Yield what the text says that it does not ask, unless it asks it elsewhere."""
    asked = {one.kind for one in demands if one.force is not Force.WISH} | {
        one.kind for a in apart for one in a.demands
    }
    nothing = {one.kind for one in empty}
    yield from (sentence for kind, sentence in _NOT_NEEDED.items() if kind in nothing - asked)


def _left_over(demands: Sequence[Requirement], soft: Sequence[Utterance]) -> str:
    """Return what is said of what was not told; nothing when nothing is left."""
    firm = [one for one in demands if one.force is not Force.WISH]
    if firm:
        about = joined(list(dict.fromkeys(KINDS[one.kind] for one in firm)))
        return f"Wat er {'nog ' if soft else 'verder '}over {about} staat, lees je in de vacature."
    if soft and not all(says_wish(one.text) for one in soft):
        return "Wat er nog gevraagd wordt, lees je in de vacature."
    return "De pluspunten lees je in de vacature." if soft or demands else ""
