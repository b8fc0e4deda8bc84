"""The part about what you need: what the text asks in its own words, the fair first, and a word on the rest."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from vacaturelint.core.report import DocumentReport
from vacaturelint.core.requirement import Force, Requirement, RequirementKind
from vacaturelint.core.text import BlockKind, Document
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.spoken.asked import Ask, Key, asks, is_field, is_repeated, key, needed, nothing_asked, two_things
from vacaturelint.spoken.choice import goes_on, label_of, touches
from vacaturelint.spoken.offer import tells_pay
from vacaturelint.spoken.phrases import joined
from vacaturelint.spoken.utterance import Utterance
from vacaturelint.spoken.wordings import says
from vacaturelint.spoken.work import seeks_somebody

_SHORT = 12
_FEW = 4
_FIRM_IS = re.compile(r"(?:De |Het )?[A-Z][\w'’-]+ is (?:een|de|het)\b")
_SHOUTED = re.compile(r"[A-ZÀ-Þ]{8,}\b")
_NOT_NEEDED = {
    RequirementKind.EXPERIENCE: "Je hebt geen ervaring nodig.",
    RequirementKind.DIPLOMA: "Je hebt geen diploma nodig.",
}


@dataclass(frozen=True, slots=True)
class Plan:
    """What is told of the demands: `fair` ones, `also` those that the function may not need, `doubles` that differ.

    `nothing` says what is not asked, `not_needed` the same in words of ours, `left` what the vacancy asks beyond this.
    """

    fair: tuple[Utterance, ...]
    also: tuple[Utterance, ...]
    doubles: tuple[tuple[str, tuple[Utterance, ...]], ...]
    nothing: tuple[Utterance, ...]
    not_needed: tuple[str, ...]
    left: str


def plan(
    report: DocumentReport,
    own: Sequence[Utterance],
    whole: Sequence[Utterance],
    texts: Sequence[Utterance],
    most: tuple[int, int],
) -> Plan:
    """Return what is told: each demand once, as the text says it. `most` counts sentences, then the firm demands.

    `own` are the sentences about the demands that can be told as they are, `whole` all of that part, `texts` all.
    """
    demands, empty = needed(report), nothing_asked(report)
    found, none = list(asks(report, texts, demands)), list(asks(report, texts, empty))
    text = [one for one in found if not is_field(one)]
    doubles = list(two_things([one for one in (*found, *none) if is_field(one)], text))
    apart = [ask for _, field, other in doubles for ask in (field, other)]
    repeated = [one for one in found if is_field(one) and one not in apart and is_repeated(one, text)]
    told = _once(
        [one for one in (*text, *filter(is_field, found)) if one not in (*apart, *repeated)], _keys(apart), *most
    )
    room = max(most[0] - len(told) - len(doubles), 0)
    soft = _soft(report, own, empty, found)[:room]
    nothing = _nothing(none, demands, apart)
    said = [one.said for one in nothing if _says_itself(one.said) or not says("niet-nodig", one.said.text)]
    passed = [*(one.said for one in (*told, *apart, *none, *repeated)), *soft]
    left = [one for one in whole if not touches(one, [other.span for other in passed])]
    return Plan(
        _in_order([*(one.said for one in told if one.is_fair), *soft]),
        _in_order(one.said for one in told if not one.is_fair),
        tuple(_together(doubles)),
        _in_order(said),
        tuple(dict.fromkeys(_NOT_NEEDED[one.demands[0].kind] for one in nothing if one.said not in said)),
        _left_over([one for one in demands if key(one) not in _keys([*told, *apart])], left, has_part=bool(whole)),
    )


def _soft(
    report: DocumentReport, own: Sequence[Utterance], empty: Sequence[Requirement], found: Sequence[Ask]
) -> list[Utterance]:
    """Return the sentences of that part that ask what we read no demand in, those under a heading of wishes last."""
    spans = [one.span for one in empty]
    free = [one for one in own if not touches(one, spans) and not _is_of(one, found)]
    asking = [one for one in free if not _tells_otherwise(one) and not _is_of_top(report, one)]
    return sorted(asking, key=lambda one: is_wished_above(report.document, one))


def _tells_otherwise(one: Utterance) -> bool:
    """Return whether a sentence tells of pay, of whom else the firm seeks, or of the firm."""
    if says("geslaagd", one.text) or _SHOUTED.match(one.text) or _FIRM_IS.match(one.text):
        return True
    is_of_firm = says("wij-zijn", one.text) or says("inschaling", one.text)
    return is_of_firm or tells_pay(one) or seeks_somebody(one.text)


def _nothing(none: Sequence[Ask], demands: Sequence[Requirement], apart: Sequence[Ask]) -> list[Ask]:
    """Return what says that nothing is asked, where nothing else asks it after all.

    A site says that nothing is asked also where the recruiter wishes something.
    """
    apart_kinds = {own.kind for one in apart for own in one.demands}
    firm = {one.kind for one in demands if one.force is not Force.WISH} | apart_kinds
    named = {one.kind for one in demands} | apart_kinds
    return [one for one in none if one.demands[0].kind not in (named if is_field(one) else firm)]


def _is_of_top(report: DocumentReport, one: Utterance) -> bool:
    """Return whether a sentence that asks the reader nothing stands in a part that no heading opens: at the title."""
    top = report.sections[0]
    is_top = top.label is SectionLabel.DEMANDS and top.span.overlaps(one.span)
    return is_top and one.is_running and not says("lezer", one.text)


def is_wished_above(document: Document, one: Utterance) -> bool:
    """Return whether the heading or the line with a colon above a list says that all in it is only wished."""
    own = next((nth for nth, block in enumerate(document.blocks) if block.span.overlaps(one.span)), 0)
    at = max(own - 1, 0)
    while at and document.blocks[at].kind is BlockKind.LIST_ITEM:
        at -= 1
    text = document.passages[at].text.strip()
    is_head = document.blocks[at].kind is BlockKind.HEADING or text.endswith(":")
    return at < own and is_head and says("wens-kop", text)


def asks_too(text: str) -> bool:
    """Return whether a sentence that wishes something asks something else: `SQL (eis), VBA (pré)`."""
    return says("eis", text)


def says_wish(text: str) -> bool:
    """Return whether a sentence says itself that it asks no more than a wish."""
    return says("wens", text) or says("wens-zacht", text)


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


def _rank(one: Ask) -> tuple[bool, bool, int, bool]:
    outside = label_of(one.said) is not SectionLabel.DEMANDS
    return one.is_wish, outside, one.weight, len(one.said.text.split()) > _SHORT


def _keys(found: Iterable[Ask]) -> set[Key]:
    return {known for one in found for known in one.keys}


def _is_of(one: Utterance, found: Iterable[Ask]) -> bool:
    return any(ask.said.span.overlaps(one.span) for ask in found)


def _in_order(found: Iterable[Utterance]) -> tuple[Utterance, ...]:
    return tuple(sorted(found, key=lambda one: one.span))


def _says_itself(one: Utterance) -> bool:
    """Return whether a sentence says by itself what is not needed; `Ervaring ook niet` needs words of ours."""
    return one.entry is None and len(one.text.split()) > _FEW and not goes_on(one)


def _left_over(demands: Sequence[Requirement], left: Sequence[Utterance], *, has_part: bool) -> str:
    """Return what is said of what was not told; nothing when nothing is left.

    What it is about is not: a word of ours for it may fit none of it. Where the text has no part on the demands, a
    firm demand that was not told stands among other things, and that there is more is said.
    """
    firm = any(one.force is not Force.WISH and _stands_in(one, left) for one in demands)
    hidden = not has_part and any(one.force is Force.HARD for one in demands)
    if firm or hidden or not all(says_wish(one.text) for one in left):
        return "De vacature vraagt nog meer."
    return "De pluspunten lees je in de vacature." if left else ""


def _stands_in(one: Requirement, texts: Iterable[Utterance]) -> bool:
    return any(one.span.overlaps(text.span) for text in texts)
