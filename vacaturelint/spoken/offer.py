"""Which sentences tell what you get, and where you work."""

import re
from collections.abc import Iterator, Sequence

from vacaturelint.core.finding import Element
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.spoken.choice import ABOUT_WORK, READER, about, goes_on, says_how_to_apply
from vacaturelint.spoken.entries import About
from vacaturelint.spoken.evidence import tells
from vacaturelint.spoken.utterance import Utterance
from vacaturelint.vacancy.requirements.language_words import LANGUAGES

_PAY_WORDS = re.compile(r"\b\w*(?:loon|salaris|verloning|wedde)\w*\b|\bvergoeding\b", re.IGNORECASE)
_WORKS = re.compile(
    r"\b(?:werkt?|werken|werkplek|werkplaats|standplaats|tewerkgesteld|tewerkstelling)\b", re.IGNORECASE
)
_IN_PLACE = re.compile(
    r"\b(?:in|te|vanuit|bij|aan|op|naar|nabij)\b(?: [a-zà-ÿ]+){0,4} (?!(?i:" + "|".join(LANGUAGES) + r")\b)[A-Z]"
)
_WORKS_HOURS = re.compile(r"\b(?:werkt?|werken|werkweek|contract|voltijds|deeltijds|uurrooster)\b", re.IGNORECASE)
_STREET = re.compile(r"[a-z] \d{1,4}[a-zA-Z]?\b")


def offer(texts: Sequence[Utterance], most: int) -> list[Utterance]:
    """Return pay, hours and contract, then benefits, then what else is on offer; no pay without an amount."""
    own = about(texts, SectionLabel.OFFER)
    sure = list(_sure(texts, own))
    if not most:
        return sure[:1]
    rest = [one for one in own if one not in sure and not _only_praises_pay(one)]
    rest.sort(key=lambda one: (one.is_about(About.START), not tells(Element.BENEFITS, one.text)))
    return sure + rest[: max(most - len(sure), 0)]


def _sure(texts: Sequence[Utterance], own: Sequence[Utterance]) -> Iterator[Utterance]:
    """Yield what tells the pay, the hours and the contract, from the part itself before any other, each once."""
    told: set[Utterance] = set()
    for element in (Element.SALARY, Element.HOURS, Element.CONTRACT):
        found = [one for one in texts if tells(element, one.text) and not (goes_on(one) or says_how_to_apply(one))]
        found = [one for one in found if not (element is Element.HOURS and _is_hours_of_task(one))]
        best = next((one for one in found if one in own), found[0] if found else None)
        if best is not None and told.isdisjoint(found):
            told.add(best)
            yield best


def _is_hours_of_task(one: Utterance) -> bool:
    """Return whether the hours may be those of one task: `je helpt in de bib (4 uur per week)`."""
    return one.entry is None and one.label is SectionLabel.TASKS and not _WORKS_HOURS.search(one.text)


def _only_praises_pay(one: Utterance) -> bool:
    return _PAY_WORDS.search(one.text) is not None and not any(char.isdigit() for char in one.text)


def place(texts: Sequence[Utterance]) -> list[Utterance]:
    """Return where one works: the entry that says it, one with a street first, else the first sentence that does."""
    noted = sorted((one for one in texts if one.is_about(About.PLACE)), key=lambda one: not _STREET.search(one.text))
    return noted[:1] or [one for one in texts if _tells_place(one)][:1]


def _tells_place(one: Utterance) -> bool:
    if one.entry is not None or not tells(Element.PLACE, one.text) or not _IN_PLACE.search(one.text):
        return False
    works = _WORKS.search(one.text) is not None
    if one.label is SectionLabel.APPLY:
        return works and READER.search(one.text) is not None and not says_how_to_apply(one)
    return works or one.label not in ABOUT_WORK
