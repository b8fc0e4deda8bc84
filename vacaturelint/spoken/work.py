"""Which sentences tell the work, and which say who looks for somebody to do it."""

import re
from collections.abc import Iterable, Sequence

from vacaturelint.core.finding import Element
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.spoken.choice import LURE, READER, about, goes_on, says_how_to_apply, touches
from vacaturelint.spoken.entries import About
from vacaturelint.spoken.evidence import tells
from vacaturelint.spoken.utterance import Utterance

_SEEKS = re.compile(r"\b(?:zoek(?:t|en)?|op ?zoek naar|werft|aanwerven)\b", re.IGNORECASE)
_READER_SEEKS = re.compile(r"\b(?:je|jij|jou)\b[^.,]*\b(?:zoekt?|op ?zoek)\b|\b(?:zoek|ga) (?:je|jij)\b", re.IGNORECASE)
_NO_TASK = re.compile(
    r"\bkomt? (?:je )?terecht\b|\bmaakt? (?:je )?deel\b|\bonderdeel\b|\b(?:full|part)time\b|\bteam bestaat\b"
    r"|\bje krijgt\b|\bkrijg je\b|\bteam van\b|\bteamlid\b|\b(?:we|wij|ik)\b|!$|\baffiniteit\b|\bverwachten\b"
    r"|\btewerkgesteld\b|\b(?:zult|zal|gaat) werken in een\b|\bword je\b[^.]*\bverwacht\b"
    r"|\bpré\b|\bpluspunt\b|\bje bent\b",
    re.IGNORECASE,
)
_FIRM = re.compile(
    r"\b(?:we|wij|ons|onze|bedrijf|organisatie|klant|groep|school|stad|gemeente|firma|dienst|centrum|bank)\b",
    re.IGNORECASE,
)
_FIRM_IS = re.compile(
    r"(?:(?:Bij|Wij zijn|Welkom bij) )?(?!(?:We|Wij|Je|Jij|Jouw|U|Uw|Het|De|Een|Dit|Deze|Er|In|Als|Ben|Ons|Onze)\b)"
    r"[A-Z][\w&.'’-]+(?: (?:[A-Z\d][\w&.'’-]*|van|de|het|der|den|en|te|aan|&)){0,5}"
    r" (?:is|zoekt|bestaat|telt|heeft|biedt|staat|werkt|verzorgt|bouwt|maakt|levert|helpt|vervoert|verkoopt)\b"
)
_OURS = re.compile(r"(?:onze?|ons)\b", re.IGNORECASE)
_OF_FIRM = re.compile(r"\b(?:is|zijn|heeft|hebben|groeit|biedt|bestaat|staat)\b", re.IGNORECASE)
_ACTING = ("en", "ing")
_ARTICLE = 3
_BEFORE_TASKS = (SectionLabel.OTHER, SectionLabel.ABOUT)


def tasks(texts: Sequence[Utterance]) -> list[Utterance]:
    """Return the sentences of the part about the work; where there is none, what else tells what the reader does."""
    own = [one for one in about(texts, SectionLabel.TASKS) if one.entry is None and _may_be_task(one)]
    # Who works there is told among the tasks too: only where nothing else is.
    own = [one for one in own if not one.is_running or READER.search(one.text)] or own
    found = own or _told_elsewhere(texts)
    return sorted(found, key=lambda one: (goes_on(one), not _is_work(one)))


def more_work(texts: Iterable[Utterance], told: Sequence[Utterance]) -> bool:
    """Return whether the part about the work holds a task that cannot be told: too long, or not to be passed on."""
    spans = [one.span for one in told]
    own = (one for one in about(texts, SectionLabel.TASKS) if one.entry is None and _may_be_task(one))
    return any(_is_work(one) and not touches(one, spans) for one in own)


def _may_be_task(one: Utterance) -> bool:
    if seeks_somebody(one.text) or _NO_TASK.search(one.text):
        return False
    if _OURS.match(one.text) and not READER.search(one.text):
        return False
    return READER.search(one.text) is not None or not goes_on(one)


def _told_elsewhere(texts: Sequence[Utterance]) -> list[Utterance]:
    """Return what tells the work outside its part: nothing behind the first way to apply, where applying goes on."""
    end = min((one.span.start for one in texts if says_how_to_apply(one)), default=None)
    before = (one for one in texts if end is None or one.span.start < end)
    return [one for one in before if one.label in _BEFORE_TASKS and _is_told_elsewhere(one)]


def _is_told_elsewhere(one: Utterance) -> bool:
    if one.entry is not None or LURE.search(one.text) or says_how_to_apply(one):
        return False
    if any(tells(element, one.text) for element in (Element.SALARY, Element.HOURS, Element.CONTRACT)):
        return False
    return READER.search(one.text) is not None and _is_work(one)


def _is_work(one: Utterance) -> bool:
    """Return whether a sentence among the tasks tells what the reader does, and not how the firm fares."""
    if _NO_TASK.search(one.text):
        return False
    is_item = not (one.is_running or _OF_FIRM.search(one.text) or one.text.startswith("Een "))
    first = one.text.split(maxsplit=1)[0]
    return is_item or (len(first) > _ARTICLE and first.endswith(_ACTING)) or READER.search(one.text) is not None


def seeks_somebody(text: str) -> bool:
    """Return whether a sentence says that somebody is looked for."""
    return _SEEKS.search(text) is not None and not _READER_SEEKS.search(text)


def employer(texts: Sequence[Utterance], *, has_title: bool) -> list[Utterance]:
    """Return the first sentence that says who looks for somebody: one that names the employer before any other.

    Without a title it is also what says which job it is, even when it goes on from another.
    """
    head = [one for one in texts if _may_open(one) and not (has_title and goes_on(one))]
    seeks = (one for one in head if seeks_somebody(one.text))
    told = next(seeks, None) or next(filter(_names_firm, head), None) or _first(texts, About.EMPLOYER) or _named(texts)
    return [one for one in (_first(texts, About.OFFICE), told) if one is not None]


def _named(texts: Iterable[Utterance]) -> Utterance | None:
    """Return the first sentence that begins with the name of a firm and tells what it is or does."""
    own = (one for one in texts if one.label in _BEFORE_TASKS and one.text.endswith("."))
    return next((one for one in own if _FIRM_IS.match(one.text) and not LURE.search(one.text)), None)


def _first(texts: Iterable[Utterance], what: About) -> Utterance | None:
    return next((one for one in texts if one.is_about(what)), None)


def _may_open(one: Utterance) -> bool:
    if one.label not in (*_BEFORE_TASKS, SectionLabel.TASKS) or not one.is_running:
        return False
    return one.text.endswith((".", "!")) and not LURE.search(one.text) and not says_how_to_apply(one)


def _names_firm(one: Utterance) -> bool:
    if one.label is SectionLabel.TASKS or READER.match(one.text) or not _FIRM.search(one.text):
        return False
    return tells(Element.EMPLOYER, one.text)
