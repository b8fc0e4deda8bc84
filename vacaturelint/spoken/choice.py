"""Which sentences of a part are told first: those that stand on their own and say what that part is about."""

import re
from collections.abc import Iterable, Iterator, Sequence

from vacaturelint.core.finding import Element
from vacaturelint.core.text import Span
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.spoken.contact import can_be_reached, left_open
from vacaturelint.spoken.entries import About
from vacaturelint.spoken.evidence import tells
from vacaturelint.spoken.utterance import Utterance
from vacaturelint.vacancy.requirements.language_words import LANGUAGES

# What the site or the office that spreads a vacancy adds to it; nobody says it aloud.
# "Of …" is the half of a choice: alone it says that there is no other.
_SAYS_NOTHING = re.compile(
    r"^(?:of|dat|want|alsook|deel (?:deze )?(?:vacature|job)"
    r"|lees (?:snel )?(?:verder|meer)|toon meer|vacature-? ?informatie)\b",
    re.IGNORECASE,
)
# What calls the reader in, or points at the text: an answer to no question.
_LURE = re.compile(
    r"\blees (?:gerust|even|hier)\b|\bop zoek naar jou\b|\biemand zoals jij\b|\bgoed nieuws\b|\been greep uit\b"
    r"|\b(?:versterk|kom)\b[^.]{0,25}\b(?:ons|het) team\b|\bkom\w? dan\b|\b(?:twijfel|aarzel|wacht)\b[^.]{0,12}\bniet\b"
    r"|\b(?:iets|job|functie|baan|plek) voor jou\b|\bben jij\b|\bzoeken wij jou\b|\bgrijp\b[^.]{0,10}\bkans\b"
    r"|\b(?:reageer|solliciteer) (?:nu|snel|vandaag|meteen|direct)\b|\btot (?:dan|snel|binnenkort|gauw)\b"
    r"|^(?:welkom|sluit je aan|geniet|ontdek)\b|\bals jij\b|\b(?:hieronder|onderstaande)\b|\btakenpakket\b"
    r"|\bmaak jij het verschil\b",
    re.IGNORECASE,
)
# A sentence that begins so goes on from the one before it: alone it says something else, or nothing.
_GOES_ON = re.compile(
    r"^(?:maar|dan|dus|want|ook|daarom|daarvoor|daarbij|daarnaast|hierdoor|hiervoor|hierbij|hierin|deze|dit|dat|die"
    r"|zij|ze|hij|het is|bovendien|zo)\b(?!\s+(?:vacature|job|functie)\b)"
    r"|\b(?:jij|je) \w+ (?:daar|hier|hierin|daarin)\b|\bdie deze\b"
    r"|^(?:denk|verder|om die reden|in (?:dat|het) kader|geen probleem)\b",
    re.IGNORECASE,
)
_READER = re.compile(r"\b(?:je|jij|u|jouw|uw)\b", re.IGNORECASE)
_OPEN_QUESTION = re.compile(r"^(?:wie|wat|hoe|waar|waarom|wanneer|welke)\b", re.IGNORECASE)
_ADDRESS = re.compile(r"@|\bwww\.|https?://|\b0\d(?:[ ./-]?\d){6,9}\b")
_APPLYING = re.compile(
    r"\b(?:contacteer|solliciteer|bel|mail|stuur|bezorg|reageer|kandidatuur|sollicitatie|cv|vragen\?|contactpersoon)\b",
    re.IGNORECASE,
)
_SEEKS = re.compile(r"\b(?:zoek(?:t|en)?|op ?zoek naar|werft|aanwerven)\b", re.IGNORECASE)
_READER_SEEKS = re.compile(r"\b(?:je|jij|jou)\b[^.,]*\b(?:zoekt?|op ?zoek)\b|\b(?:zoek|ga) (?:je|jij)\b", re.IGNORECASE)
_NO_TASK = re.compile(
    r"\bkomt? (?:je )?terecht\b|\bmaakt? (?:je )?deel\b|\bonderdeel\b|\b(?:full|part)time\b|\bteam bestaat\b"
    r"|\bje krijgt\b|\bkrijg je\b|\bteam van\b|\bteamlid\b|\b(?:we|wij)\b|!$|\baffiniteit\b|\bverwachten\b|\bje bent\b",
    re.IGNORECASE,
)
_IS_OFFER = re.compile(
    r"^een\b[^.]{0,40}\b(?:functie|job|baan|contract|loon\w*|salaris\w*|team|werkomgeving|werksfeer)\b", re.IGNORECASE
)
_FIRM = re.compile(
    r"\b(?:we|wij|ons|onze|bedrijf|organisatie|klant|groep|school|stad|gemeente|firma|dienst|centrum|bank)\b",
    re.IGNORECASE,
)
_OF_FIRM = re.compile(r"\b(?:is|zijn|heeft|hebben|groeit|biedt|bestaat|staat)\b", re.IGNORECASE)
_CUT_OFF = re.compile(r"^(?:een|de|het)\b", re.IGNORECASE)
_FEWEST = 3
_ABOUT_WORK = (SectionLabel.TASKS, SectionLabel.DEMANDS)
_WORKS = re.compile(
    r"\b(?:werkt?|werken|werkplek|werkplaats|standplaats|tewerkgesteld|tewerkstelling)\b", re.IGNORECASE
)
_IN_PLACE = re.compile(
    r"\b(?:in|te|vanuit|bij|aan|op|naar|nabij)\b(?: [a-zà-ÿ]+){0,4} (?!(?i:" + "|".join(LANGUAGES) + r")\b)[A-Z]"
)
_STREET = re.compile(r"[a-z] \d{1,4}[a-zA-Z]?\b")
_PAY_WORDS = re.compile(r"\b\w*(?:loon|salaris|verloning|wedde)\w*\b|\bvergoeding\b", re.IGNORECASE)
_OF_ABOUT = {
    About.LICENCE: SectionLabel.DEMANDS, About.LANGUAGES: SectionLabel.DEMANDS, About.STUDIES: SectionLabel.DEMANDS,
    About.EXPERIENCE: SectionLabel.DEMANDS, About.PAY: SectionLabel.OFFER, About.BENEFITS: SectionLabel.OFFER,
    About.HOURS: SectionLabel.OFFER, About.CONTRACT: SectionLabel.OFFER, About.START: SectionLabel.OFFER,
    About.ADDRESS: SectionLabel.APPLY, About.CONTACT: SectionLabel.APPLY, About.DEADLINE: SectionLabel.APPLY,
    About.WAYS: SectionLabel.APPLY,
}  # fmt: skip


def tellable(texts: Iterable[Utterance], unclear: Sequence[Span]) -> Iterator[Utterance]:
    """Yield the sentences that say something to a listener: clear and short ones first.

    Those that go on from another come last; `unclear` are the places that a listener may not follow.
    """
    own = [one for one in texts if not (_SAYS_NOTHING.match(one.text) or _is_of_site(one) or _asks(one))]
    own = [one for one in own if not (one.is_running and one.text[:1].islower())]  # the half of a sentence
    yield from sorted(own, key=lambda one: (_goes_on(one), not one.is_short, touches(one, unclear)))


def _goes_on(one: Utterance) -> bool:
    return one.entry is None and _GOES_ON.search(one.text) is not None


def _is_of_site(one: Utterance) -> bool:
    return one.entry is not None and one.entry.about is About.SITE


def _asks(one: Utterance) -> bool:
    """Return whether a sentence is a question that says nothing: of the demands `Heb je een rijbewijs?` is none."""
    if not one.text.rstrip().endswith("?"):
        return False
    return one.label is not SectionLabel.DEMANDS or _OPEN_QUESTION.match(one.text) is not None


def label_of(one: Utterance) -> SectionLabel:
    """Return the part that a sentence is told in: an entry (`Talenkennis: …`) says so itself."""
    return one.label if one.entry is None else _OF_ABOUT.get(one.entry.about, SectionLabel.OTHER)


def about(texts: Iterable[Utterance], label: SectionLabel) -> list[Utterance]:
    """Return the sentences of a part: whole ones about the reader first, none that only call the reader in."""
    own = [one for one in texts if label_of(one) is label and not _LURE.search(one.text)]
    if label is SectionLabel.APPLY:
        return own
    own = [one for one in own if not (_says_how_to_apply(one) or (is_bare(one) and _CUT_OFF.match(one.text)))]
    if label is SectionLabel.DEMANDS:
        own = [one for one in own if not _IS_OFFER.search(one.text)]
    if label is SectionLabel.TASKS:  # who works there is told among the tasks too: only where nothing else is
        own = [one for one in own if one.entry is None and not seeks_somebody(one.text)]
        own = [one for one in own if not one.is_running or _READER.search(one.text)] or own
        own.sort(key=lambda one: (_goes_on(one), not _is_work(one)))
    return sorted(own, key=is_bare)


def tasks(texts: Sequence[Utterance]) -> list[Utterance]:
    """Return the sentences of the part about the work; where there is none, what else tells what the reader does."""
    elsewhere = [one for one in texts if one.label in (SectionLabel.OTHER, SectionLabel.ABOUT) and one.entry is None]
    own = [one for one in about(texts, SectionLabel.TASKS) if not _NO_TASK.search(one.text)]
    own = [one for one in own if _READER.search(one.text) or not _goes_on(one)]
    return own or [
        one for one in elsewhere if _READER.search(one.text) and _is_work(one) and not _LURE.search(one.text)
    ]


def _is_work(one: Utterance) -> bool:
    """Return whether a sentence among the tasks tells what the reader does, and not how the firm fares."""
    is_item = not one.is_running and not _OF_FIRM.search(one.text)
    acts = is_item or one.text.split()[0].endswith(("en", "ing")) or _READER.search(one.text)
    return bool(acts) and not _NO_TASK.search(one.text)


def seeks_somebody(text: str) -> bool:
    """Return whether a sentence says that somebody is looked for."""
    return _SEEKS.search(text) is not None and not _READER_SEEKS.search(text)


def _says_how_to_apply(one: Utterance) -> bool:
    return bool(_ADDRESS.search(one.text) or left_open(one.text)) or (
        one.is_running and _APPLYING.match(one.text) is not None
    )


def is_bare(one: Utterance) -> bool:
    """Return whether it is a word or two, which says little without the rest."""
    return len(one.text.split()) < _FEWEST and one.entry is None


def employer(texts: Sequence[Utterance], *, has_title: bool) -> list[Utterance]:
    """Return the first sentence that says who looks for somebody: one that names the employer before any other.

    Without a title it is also what says which job it is, even when it goes on from another.
    """
    entry = [one for one in texts if one.entry is not None and one.entry.about is About.EMPLOYER]
    head = [
        one
        for one in texts
        if one.label in (SectionLabel.OTHER, SectionLabel.ABOUT, SectionLabel.TASKS)
        and one.is_running
        and one.text.endswith((".", "!"))
        and not _LURE.search(one.text)
        and not _says_how_to_apply(one)
        and not (has_title and _goes_on(one))
    ]
    office = [one for one in texts if one.entry is not None and one.entry.about is About.OFFICE]
    seeks = [one for one in head if seeks_somebody(one.text)]
    named = [one for one in head if one.label is not SectionLabel.TASKS and tells(Element.EMPLOYER, one.text)]
    named = [one for one in named if _FIRM.search(one.text) and not _READER.match(one.text)]
    return office[:1] + (seeks[:1] or named[:1] or entry[:1])


def place(texts: Sequence[Utterance]) -> list[Utterance]:
    """Return where one works: the entry that says it, else the first sentence that names a place."""
    entry = [one for one in texts if one.entry is not None and one.entry.about is About.PLACE]
    entry.sort(key=lambda one: _STREET.search(one.text) is None)
    told = [one for one in texts if one.entry is None and tells(Element.PLACE, one.text)]
    own = [one for one in told if one.label not in _ABOUT_WORK or _WORKS.search(one.text)]
    own = [
        one for one in own if one.label is not SectionLabel.APPLY or (_works_there(one) and not _says_how_to_apply(one))
    ]
    named = [one for one in own if _IN_PLACE.search(one.text)]
    return entry[:1] or named[:1]


def _works_there(one: Utterance) -> bool:
    return _WORKS.search(one.text) is not None and _READER.search(one.text) is not None


def offer(texts: Sequence[Utterance], most: int) -> list[Utterance]:
    """Return pay, hours and contract, then benefits, then what else is on offer; no pay without an amount."""
    own = about(texts, SectionLabel.OFFER)
    sure: list[Utterance] = []
    for element in (Element.SALARY, Element.HOURS, Element.CONTRACT):
        found = [one for one in texts if tells(element, one.text) and not _says_how_to_apply(one)]
        if not any(one in sure for one in found):
            sure += [one for one in found if one in own][:1] or found[:1]
    rest = [one for one in own if one not in sure]
    rest.sort(key=lambda one: (_is_start(one), not tells(Element.BENEFITS, one.text)))
    if not most:
        return sure[:1]
    return sure + [one for one in rest if not _only_praises_pay(one)][: max(most - len(sure), 0)]


def _is_start(one: Utterance) -> bool:
    return one.entry is not None and one.entry.about is About.START


def _only_praises_pay(one: Utterance) -> bool:
    return _PAY_WORDS.search(one.text) is not None and not any(char.isdigit() for char in one.text)


def how_to_apply(texts: Sequence[Utterance], most: int) -> list[Utterance]:
    """Return how, until when and with whom, in the order of the text: a way that one can use before any other."""
    own = list(about(texts, SectionLabel.APPLY))
    ways = [one for one in own if can_be_reached(one.text)] or [one for one in own if _is_way(one)]
    elsewhere = [one for one in texts if _says_how_to_apply(one) and can_be_reached(one.text)]
    listed = [one for one in own if one.entry is not None and one.entry.about is About.WAYS]
    found = [*(ways or elsewhere)[:1], *listed[:1]]
    for element in (Element.DEADLINE, Element.CONTACT, Element.PROCEDURE):
        told = [one for one in texts if tells(element, one.text) and not _LURE.search(one.text)]
        told = [one for one in told if label_of(one) not in _ABOUT_WORK]
        near = [one for one in told if one in own]
        if element is Element.CONTACT or not any(one in found for one in told):
            found += near[:1] or told[:1]
    found += [one for one in own if _APPLYING.search(one.text)][:1] if not found else []
    unique = list(dict.fromkeys(found))[: max(most, 1)]
    return sorted(unique, key=lambda one: one.span)


def _is_way(one: Utterance) -> bool:
    return bool(left_open(one.text)) or (one.entry is not None and one.entry.about in (About.WAYS, About.CONTACT))


def touches(one: Utterance, spans: Iterable[Span]) -> bool:
    """Return whether a sentence shares a character with one of these places."""
    return any(span.overlaps(one.span) for span in spans)
