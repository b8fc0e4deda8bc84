"""Which sentence tells the hours of the job, and not those of a course, of the phone, or of an answer."""

import re
from collections.abc import Sequence

from vacaturelint.core.finding import Element
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.spoken.choice import label_of
from vacaturelint.spoken.evidence import tells
from vacaturelint.spoken.utterance import Utterance
from vacaturelint.spoken.wordings import says

# How much one works, which a listener wants to know before on which days.
_TOTAL = re.compile(
    r"\d ?(?:u|uur|uren)?\.? ?(?:per|/|in de|in een) ?w(?:eek)?\b|u/w\b|\burenweek\b"
    r"|\b\d{2}[- ]?(?:uren|uur|uurs|u)[- ]?week"
    r"|\b\d{1,2}(?:[.,]\d+)?\s?u?\s?/\s?(?:20|36|38|40)\b|\b(?:vol|deel|half)tijds?e?\b|\b(?:full|part)[ -]?time\b"
    r"|\b\d{2,3} ?(?:%|procent)|\b[345]/5|\b(?:vte|fte)\b|(?:^|\()\d{2}(?:,\d)? ?(?:uur|uren|u)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\d ?-?(?:u\b|uur|uren|urige|urenweek)")
_HOURS = r"\d{1,2}(?:[.,:]\d+)? ?(?:u\b|uur|uren)"
# Hours of something beside the work, named just before them or just behind them.
_BESIDE = (
    r"(?:bij|na)?scholing|oefen\w*|\w*opleiding|vorming|\w*begeleiding|mentor|permanentie|pauze|maaltijd\w*|koffie|toezicht"
    r"|wachtdienst|consignatie|oproepbaar|overuren|\w*vergader\w*|avondstudie|bereikbaar|offer|antwoord|bericht|binnen"
    r"|verlof|vakantie|toeslag|premie|meelopen|proef\w*|examen|gesprek|duurt|open"
)
_OF_OTHER = re.compile(
    rf"\b(?:{_BESIDE})\b[^.;]{{0,35}}?{_HOURS}"
    rf"|{_HOURS}(?: ?(?:/|per|in de) ?(?:week|w|maand|jaar)\b)? (?:\w+ )?(?:{_BESIDE})\b"
    r"|\b(?:team|dienst|afdeling|ploeg)\b[^.;]{0,30}\b(?:vte|fte)\b",
    re.I,
)
_MOST_DAYS = 3
_LONG = 5


def hours(found: Sequence[Utterance]) -> list[Utterance]:
    """Return the sentences among `found` that tell the hours of the job, how much before when."""
    own = [one for one in found if tells(Element.HOURS, one.text) and is_of_job(one)]
    return sorted(own, key=lambda one: (_TOTAL.search(one.text) is None, label_of(one) is not SectionLabel.OFFER))


def with_other_days(first: Utterance, found: Sequence[Utterance]) -> list[Utterance]:
    """Return a sentence on the hours, with those on other days where it tells the hours of some days only."""
    if not says("op-dagen", first.text) or _TOTAL.search(first.text):
        return [first]
    return [first, *(one for one in found if one is not first and says("op-dagen", one.text))][:_MOST_DAYS]


def is_of_job(one: Utterance) -> bool:
    """Return whether hours in a sentence are those of the whole job."""
    if one.entry is not None:
        return True
    if one.label is SectionLabel.DEMANDS:  # that one does not mind
        return False
    if one.label is SectionLabel.TASKS and not says("over-werktijd", one.text):  # `je helpt in de bib (4 uur per week)`
        return False
    if says("begint-contact", one.text) or _is_beside(one.text) or _is_broken_off(one):
        return False
    return not says("dagen-thuis-of-vrij", one.text) or _COUNTED.search(one.text) is not None


def _is_beside(text: str) -> bool:
    """Return whether hours are those of an evening to hear more, of a premium or of something beside the work."""
    return any((says("infomoment", text), says("toeslag", text), _OF_OTHER.search(text)))


def _is_broken_off(one: Utterance) -> bool:
    """Return whether a line break cut a sentence before it said what it tells of: `wij zoeken een voltijds`."""
    return one.is_running and len(one.text.split()) > _LONG and says("afgebroken", one.text)
