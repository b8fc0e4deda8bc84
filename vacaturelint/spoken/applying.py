"""Which sentences tell how, until when and with whom to apply."""

from collections.abc import Iterator, Sequence

from vacaturelint.core.finding import Element
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.spoken.choice import ABOUT_WORK, APPLYING, LURE, label_of, of_part, says_how_to_apply
from vacaturelint.spoken.contact import Open, can_be_reached, has_address, left_open
from vacaturelint.spoken.entries import About
from vacaturelint.spoken.evidence import tells
from vacaturelint.spoken.utterance import Utterance

_MOST_WAYS = 2


def how_to_apply(texts: Sequence[Utterance], most: int) -> list[Utterance]:
    """Return how, until when and with whom, in the order of the text: a way that one can use before any other."""
    own = of_part(texts, SectionLabel.APPLY)
    found = [*_ways(texts, own), *(one for one in own if one.is_about(About.WAYS))][:_MOST_WAYS]
    found += _until_and_with(texts, own, found)
    found = found or [one for one in own if APPLYING.search(one.text)][:1]
    return sorted(list(dict.fromkeys(found))[: max(most, _MOST_WAYS)], key=lambda one: one.span)


def _ways(texts: Sequence[Utterance], own: Sequence[Utterance]) -> list[Utterance]:
    """Return the first way that one can use, else the first that was left open, else one outside the part."""
    usable = [one for one in own if can_be_reached(one.text)]
    named = [one for one in own if left_open(one.text) or one.is_about(About.WAYS, About.CONTACT)]
    elsewhere = [one for one in texts if says_how_to_apply(one) and _is_usable(one.text) and not LURE.search(one.text)]
    return (usable or named or elsewhere)[:_MOST_WAYS]


def _is_usable(text: str) -> bool:
    """Return whether a sentence outside the part gives a number or an address, or asks to apply on a site."""
    return has_address(Open.MAIL, text) or has_address(Open.PHONE, text) or APPLYING.search(text) is not None


def _until_and_with(
    texts: Sequence[Utterance], own: Sequence[Utterance], found: Sequence[Utterance]
) -> Iterator[Utterance]:
    for element in (Element.DEADLINE, Element.CONTACT, Element.PROCEDURE):
        told = [one for one in texts if tells(element, one.text) and _is_about_applying(one)]
        near = [one for one in told if one in own] or told
        if near and (element is Element.CONTACT or not any(one in found for one in told)):
            yield near[0]


def _is_about_applying(one: Utterance) -> bool:
    return label_of(one) not in ABOUT_WORK and not LURE.search(one.text)
