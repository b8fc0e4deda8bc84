"""Which sentences tell how, until when and with whom to apply, wherever in the text they stand."""

import itertools
import re
from collections.abc import Iterator, Sequence

from vacaturelint.core.finding import Element
from vacaturelint.core.text import Span
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.spoken.choice import ABOUT_WORK, apart, label_of, says_how_to_apply
from vacaturelint.spoken.contact import LINK, MAIL, Open, can_be_reached, has_address, has_any, left_open
from vacaturelint.spoken.entries import About
from vacaturelint.spoken.evidence import tells
from vacaturelint.spoken.utterance import Utterance
from vacaturelint.spoken.wordings import says, wording_of

_MOST_WAYS = 2
_FEWEST = 4
_LONG = 34


def how_to_apply(texts: Sequence[Utterance], most: int) -> list[Utterance]:
    """Return how, until when and with whom, in the order of the text: a way that one can use before any other."""
    texts = [one for one in texts if not (_is_fee(one) or is_told_in_parts(one))]
    own = [one for one in texts if label_of(one) is SectionLabel.APPLY and not _only_lures(one)]
    ways = _ways(texts, own)
    last_day = _telling(Element.DEADLINE, texts, own, ways)
    found = [*ways[:1], *last_day, *ways[1:], *_what_to_send(own, ways)]
    found += [one for what in (Element.CONTACT, Element.PROCEDURE) for one in _telling(what, texts, own, found)]
    if not any(lets_apply(one) for one in found):
        found += [one for one in own if says("solliciteren", one.text) and not says("vertrouwelijk", one.text)][:1]
    room = max(most, min(_MOST_WAYS + most, _FEWEST)) if most else len([*ways[:1], *last_day]) or 1
    first = [*ways, *last_day]
    return sorted(apart(found)[:room], key=lambda one: (one not in first, one.span))


def lets_apply(one: Utterance) -> bool:
    """Return whether a sentence tells how to apply, and not only whom to ask for more."""
    if one.is_about(About.WAYS, About.DEADLINE) or says("solliciteren", one.text):
        return True
    return _is_way(one) and not says("meer-weten", one.text)


def is_told_in_parts(one: Utterance) -> bool:
    """Return whether a sentence on applying is so long that its mail address and its last day are told apart."""
    is_long = len(one.text.split()) > _LONG and one.label is SectionLabel.APPLY and _is_whole(one)
    return is_long and MAIL.search(one.text) is not None and not says("meer-weten", one.text)


def without_start(text: str) -> str:
    """Return how to apply without what calls one to it, or points at a button: `Twijfel niet en stuur je cv …`."""
    bare = wording_of("aanloop").sub("", wording_of("aanloop").sub("", text))  # the call, and then the button
    return wording_of("dan-werkwoord").sub(r"\g<wie> \g<doet> ", bare)


def barred_facts(texts: Sequence[Utterance], told: Sequence[Utterance]) -> Iterator[tuple[str, str, Span]]:
    """Yield the address and the last day that only a sentence gives which is not passed on, with our words before it.

    What was told already is not yielded; an address is no way to apply where it is for questions.
    """
    own = [one for one in texts if _may_be_told_in_parts(one)]
    if not any(one.is_about(About.WAYS) or _is_sure_way(one) or left_open(one.text) for one in told):
        mailed = list(_first_found(own, MAIL, "Je kan mailen naar"))
        yield from mailed or _first_found(own, LINK, "Je kan solliciteren via")
    if not any(tells(Element.DEADLINE, one.text) for one in told):
        yield from _first_found(own, wording_of("uiterlijk"), "Je kan solliciteren")


def _may_be_told_in_parts(one: Utterance) -> bool:
    return _is_whole(one) and (_asks_to_apply(one) or is_told_in_parts(one))


def _first_found(own: Sequence[Utterance], what: re.Pattern[str], ours: str) -> Iterator[tuple[str, str, Span]]:
    return itertools.islice((found for one in own for found in _found(one, what, ours)), 1)


def _is_fee(one: Utterance) -> bool:
    return says("inschrijvingsgeld", one.text)


def _is_whole(one: Utterance) -> bool:
    """Return whether a sentence stands in the text as it is and leaves no address open."""
    return len(one.span) == len(one.text) and not left_open(one.text)


def _asks_to_apply(one: Utterance) -> bool:
    is_call = says("begint-contact", one.text) and not says("meer-weten", one.text) and one.label is SectionLabel.APPLY
    return says("solliciteren", one.text) or is_call


def _is_sure_way(one: Utterance) -> bool:
    """Return whether a sentence says that one applies by the address in it: a number may be for questions."""
    return can_be_reached(one.text) and (
        says("solliciteren", one.text) or (lets_apply(one) and has_address(Open.MAIL, one.text))
    )


def _found(one: Utterance, what: re.Pattern[str], ours: str) -> Iterator[tuple[str, str, Span]]:
    match = what.search(one.text)
    if match is not None:
        start = one.span.start + match.start()
        yield ours, match[0].rstrip(".,"), Span(start, start + len(match[0].rstrip(".,")))


def _has_address(one: Utterance) -> bool:
    """Return whether one can write or call: a site with more to read is none to apply on."""
    return has_address(Open.MAIL, one.text) or has_address(Open.PHONE, one.text)


def _is_way(one: Utterance) -> bool:
    return can_be_reached(one.text) or bool(left_open(one.text))


def _only_lures(one: Utterance) -> bool:
    return says("lokt", one.text) and not can_be_reached(one.text)


def _ways(texts: Sequence[Utterance], own: Sequence[Utterance]) -> list[Utterance]:
    """Return the ways that one can use, and those that a site lists; else what was left open."""
    outside = [one for one in texts if label_of(one) is not SectionLabel.APPLY and one.entry is None]
    outside = [one for one in outside if _is_outside_way(one)]
    listed = [one for one in own if one.is_about(About.WAYS)]
    usable = [
        one for one in (*own, *outside) if can_be_reached(one.text) and not (listed and one.is_about(About.ADDRESS))
    ]
    usable = [one for one in usable if lets_apply(one) or _has_address(one)]
    usable.sort(key=_last)
    named = [one for one in own if left_open(one.text) or one.is_about(About.CONTACT)]
    ways = [one for one in usable if one not in listed][:_MOST_WAYS]
    return [*ways, *listed] or (named or outside)[:_MOST_WAYS]


def _is_outside_way(one: Utterance) -> bool:
    """Return whether a sentence outside the part on applying tells a way to apply all the same."""
    if says("solliciteren", one.text) and can_be_reached(one.text):
        return True
    is_way = _has_address(one) or says("solliciteren", one.text) or says("meesturen", one.text) or not has_any(one.text)
    return says_how_to_apply(one) and is_way


def _last(one: Utterance) -> tuple[bool, ...]:
    """Return what puts a way behind the others: a button that nobody sees, a number that may be for questions."""
    asks = says("solliciteren", one.text) or (has_address(Open.MAIL, one.text) and says("meesturen", one.text))
    is_sure = _has_address(one) or LINK.search(one.text) is not None
    is_other = is_sure and says("of-bel", one.text)
    is_inside = says("intern", one.text)
    return is_inside, not (asks and is_sure), not is_other, not asks, not (is_sure and lets_apply(one)), not is_sure


def _what_to_send(own: Sequence[Utterance], ways: Sequence[Utterance]) -> list[Utterance]:
    """Return the sentence that says what to send along, unless one of the ways says it."""
    if any(says("meesturen", one.text) for one in ways):
        return []
    return [one for one in own if says("meesturen", one.text)][:1]


def _telling(
    what: Element, texts: Sequence[Utterance], own: Sequence[Utterance], found: Sequence[Utterance]
) -> list[Utterance]:
    """Return the first sentence that tells until when, with whom or in which steps, unless `found` does."""
    told = [one for one in texts if tells(what, one.text) and _is_about_applying(one)]
    told = [one for one in told if label_of(one) is SectionLabel.APPLY or _is_sure(what, one)]
    if what is not Element.CONTACT and any(one in found for one in told):
        return []
    return ([one for one in told if one in own] or told)[:1]


def _is_sure(what: Element, one: Utterance) -> bool:
    """Return whether a sentence outside the part on applying is about it all the same."""
    if what is Element.CONTACT and (_is_way(one) or says("meer-weten", one.text) or "contact" in one.text.casefold()):
        return True
    return says("over-solliciteren", one.text)


def _is_about_applying(one: Utterance) -> bool:
    return label_of(one) not in ABOUT_WORK and not _only_lures(one)
