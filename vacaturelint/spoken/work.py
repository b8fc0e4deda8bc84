"""Which sentences tell the work, and which say who looks for somebody to do it."""

import re
from collections.abc import Iterable, Sequence

from vacaturelint.core.finding import Element
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.spoken.choice import about, goes_on, is_bare, says_how_to_apply, touches
from vacaturelint.spoken.entries import About
from vacaturelint.spoken.evidence import may_tell, tells
from vacaturelint.spoken.head import names_employer
from vacaturelint.spoken.utterance import Utterance
from vacaturelint.spoken.wordings import says, wording_of

_FIRM_IS = re.compile(
    r"(?:We|Wij) zijn (?!(?:De|Het|Een)\b)[A-Z][\w&.'’-]+(?: [A-Z][\w&.'’-]*){0,3}(?=[.,:]|$)"
    r"|(?:(?:Bij|Wij zijn|Welkom bij) )?(?!(?:We|Wij|Je|Jij|Jouw|U|Uw|Het|De|Een|Dit|Deze|Er|In|Als|Ben|Ons|Onze)\b)"
    r"[A-Z][\w&.'’-]+(?: (?:[A-Z\d][\w&.'’-]*|van|de|het|der|den|en|te|aan|&)){0,5}"
    r" (?:[bn]v|bvba|vzw|is|zoekt|bestaat|telt|heeft|biedt|staat|werkt|verzorgt|bouwt|maakt|levert|helpt|vervoert"
    r"|verkoopt)\b"
)
_ACTING = ("en", "ing")
_IS = re.compile(r"\w+(?: [a-zà-ÿ]+){0,5} (?:is|zijn|wordt|worden|blijft)\b")  # `Samenwerking met anderen is nodig`
_ARTICLE = 3
_LONG = 14
_BEFORE_TASKS = (SectionLabel.OTHER, SectionLabel.ABOUT)


def tasks(texts: Sequence[Utterance]) -> list[Utterance]:
    """Return the sentences of the part about the work; where there is none, what else tells what the reader does."""
    own = [one for one in about(texts, SectionLabel.TASKS) if one.entry is None and _may_be_task(one)]
    # Who works there is told among the tasks too: only where nothing else is.
    own = [one for one in own if not one.is_running or says("lezer", one.text) or _is_acting(one)] or own
    found = sorted(own or _told_elsewhere(texts) or _told_anywhere(texts), key=_last)
    return [*found[:1], *sorted(found[1:], key=lambda one: (*_last(one), _is_long(one)))]


def main_task(texts: Sequence[Utterance]) -> list[Utterance]:
    """Return the task that the text tells first among those that stand on their own, short or long; or none."""
    own = tasks(texts)
    return sorted((one for one in own if _last(one) == _last(own[0])), key=lambda one: one.span)[:1]


def _last(one: Utterance) -> tuple[bool, bool, bool]:
    """Return what puts a task behind the others."""
    is_caption = len(one.text.split()) <= _ARTICLE and not one.text.rstrip(".;").endswith(_ACTING)
    tells_of_him = says("hij", one.text)
    return goes_on(one) or tells_of_him, not _is_work(one), is_bare(one) or is_caption


def more_work(texts: Iterable[Utterance], told: Sequence[Utterance]) -> bool:
    """Return whether the part about the work holds a task that cannot be told: too long, or not to be passed on."""
    spans = [one.span for one in told]
    own = (one for one in about(texts, SectionLabel.TASKS) if one.entry is None and _may_be_task(one))
    return any(_is_work(one) and not touches(one, spans) for one in own)


def _may_be_task(one: Utterance) -> bool:
    if seeks_somebody(one.text) or _tells_no_task(one) or says("lezer-heeft", one.text):
        return False
    if says("onze", one.text) or _is_fact(one) or (" " not in one.text and not _is_acting(one)):
        return False
    return says("lezer", one.text) or not goes_on(one)


def _is_fact(one: Utterance) -> bool:
    """Return whether a line among the tasks tells where, when or how much, and nothing that the reader does."""
    if says("lezer", one.text) or _is_acting(one):
        return False
    if _IS.match(one.text) or (may_tell(Element.SALARY, one.text) and says("per-uur", one.text)):
        return True
    facts = (Element.PLACE, Element.HOURS, Element.CONTRACT, Element.START)
    return says("rit", one.text) or any(tells(element, one.text) for element in facts)


def _told_elsewhere(texts: Sequence[Utterance]) -> list[Utterance]:
    """Return what tells the work outside its part: nothing behind the first way to apply, where applying goes on."""
    end = min((one.span.start for one in texts if says_how_to_apply(one)), default=None)
    before = (one for one in texts if end is None or one.span.start < end)
    return [one for one in before if one.label in _BEFORE_TASKS and _is_told_elsewhere(one)]


def _told_anywhere(texts: Sequence[Utterance]) -> list[Utterance]:
    """Return the sentences of whatever part that begin with what the reader does, and ask, offer and lure nothing.

    A letter tells the work beside the demands, in paragraphs that belong to no part as a whole.
    """
    own = (one for one in texts if one.entry is None and one.is_running and not goes_on(one))
    return [
        one
        for one in own
        if says("lezer-doet", one.text) and _is_told_elsewhere(one) and not says("vraagt-iets", one.text)
    ]


def _is_told_elsewhere(one: Utterance) -> bool:
    if one.entry is not None or says("lokt", one.text) or says("onze", one.text) or says_how_to_apply(one):
        return False
    if any(tells(element, one.text) for element in (Element.SALARY, Element.HOURS, Element.CONTRACT)):
        return False
    return says("lezer", one.text) and _is_work(one)


def _is_work(one: Utterance) -> bool:
    """Return whether a sentence among the tasks tells what the reader does, and not how the firm fares."""
    if _tells_no_task(one):
        return False
    is_item = not (one.is_running or says("stelt-voor", one.text) or one.text.startswith("Een "))
    return is_item or _is_acting(one) or says("lezer", one.text)


def _tells_no_task(one: Utterance) -> bool:
    """Return whether a sentence tells of the place, the firm, or what is wished of who applies."""
    return says("geen-taak", one.text) or says("wens", one.text)


def _is_acting(one: Utterance) -> bool:
    """Return whether a sentence begins with what is done: `Onderhouden van de tuin`."""
    first = one.text.split(maxsplit=1)[0]
    is_told_of = _FIRM_IS.match(one.text) or _IS.match(one.text)
    return len(first) > _ARTICLE and first.endswith(_ACTING) and not is_told_of


def _is_long(one: Utterance) -> bool:
    """Return whether another task can be told in the time of it."""
    return len(one.text.split()) > _LONG


def seeks_somebody(text: str) -> bool:
    """Return whether a sentence says that somebody is looked for."""
    return says("zoekt", text) and not says("lezer-zoekt", text)


def employer(texts: Sequence[Utterance]) -> list[Utterance]:
    """Return who it is by the lines around the title, and the first sentence that says who looks for somebody.

    One that names the employer goes before any other; one that only repeats the name is not told.
    """
    head = [one for one in texts if _may_open(one) and not goes_on(one)]
    seeking = [one for one in head if seeks_somebody(one.text)]
    sure = next((one for one in seeking if names(one)), None) or _named(texts) or next(filter(_names_firm, head), None)
    told = sure or _first(texts, About.EMPLOYER) or next(iter(seeking), None)
    office = _first(texts, About.OFFICE)
    return [one for one in (office, None if _repeats(told, office) else told) if one is not None]


def _repeats(told: Utterance | None, office: Utterance | None) -> bool:
    """Return whether a sentence only says again the name that the field of the office gives."""
    name = office.entry.value.casefold() if office is not None and office.entry else None
    return name is not None and told is not None and name in told.text.casefold()


def names(one: Utterance) -> bool:
    """Return whether what is told of the employer names it: `onze klant zoekt` does not."""
    is_entry = one.is_about(About.OFFICE, About.EMPLOYER)
    return is_entry or _FIRM_IS.match(one.text) is not None or tells(Element.EMPLOYER, one.text)


def gives_name(one: Utterance) -> bool:
    """Return whether what is told of the employer holds its name: `De dienst bestaat uit vier mensen` does not."""
    return one.entry is not None or _FIRM_IS.match(one.text) is not None or names_employer(one.text)


def _named(texts: Iterable[Utterance]) -> Utterance | None:
    """Return the first sentence that begins with the name of a firm and tells what it is or does."""
    own = (one for one in texts if one.label in _BEFORE_TASKS and one.entry is None and not goes_on(one))
    return next((one for one in own if _tells_firm(one, texts) and not says("lokt", one.text)), None)


def _tells_firm(one: Utterance, texts: Iterable[Utterance]) -> bool:
    """Return whether a sentence begins with a firm: one word with a capital is its name where it returns elsewhere."""
    match = _FIRM_IS.match(one.text)
    if match is None:
        return False
    first, *more = match[0].split()[:-1] or [match[0]]
    if more:
        return True
    return any(re.search(rf"\w,? {re.escape(first)}\b", other.text) for other in texts)


def _first(texts: Iterable[Utterance], what: About) -> Utterance | None:
    return next((one for one in texts if one.is_about(what)), None)


def _may_open(one: Utterance) -> bool:
    if one.label not in (*_BEFORE_TASKS, SectionLabel.TASKS) or not one.is_running or says("doe-iets", one.text):
        return False
    if says("afdeling", one.text) or _is_acting(one) or says("lokt", one.text) or says_how_to_apply(one):
        return False
    return one.text.endswith((".", "!"))


def _names_firm(one: Utterance) -> bool:
    if one.label is SectionLabel.TASKS or wording_of("lezer").match(one.text) or not says("werkgever", one.text):
        return False
    return tells(Element.EMPLOYER, one.text)
