"""Which sentences tell what you get, and where you work."""

import re
from collections.abc import Iterator, Sequence

from vacaturelint.core.finding import Element
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.language.names import LANGUAGES
from vacaturelint.spoken.choice import ABOUT_WORK, about, goes_on, says_how_to_apply, touches
from vacaturelint.spoken.contact import address_in
from vacaturelint.spoken.entries import About
from vacaturelint.spoken.evidence import hints, may_tell, tells
from vacaturelint.spoken.hours import hours, with_other_days
from vacaturelint.spoken.utterance import Utterance
from vacaturelint.spoken.wordings import says, wording_of

# An amount with how it is counted, also where no word says that it is pay.
_RATED = re.compile(
    r"\b\d[\d.]{2,6}(?:,\d{2})?\s?(?:€|euro|eur)?\s?(?:bruto|netto)\b"
    r"|\b\d{2},\d{2,4}\s?(?:€|euro|eur)?\s?(?:bruto |netto )?(?:per |/ ?)(?:uur|u)\b",
    re.IGNORECASE,
)
_IN_PLACE = re.compile(
    r"\b(?i:regio|locatie|standplaats|vestiging|werkplek|werkplaats):? (?:[a-zà-ÿ]+ ){0,3}[A-Z]|"
    r"\b(?:in|te|vanuit|bij|aan|op|naar|nabij)\b(?: [a-zà-ÿ]+){0,4} (?!(?i:" + "|".join(LANGUAGES) + r")\b)[A-Z]"
)
# What somebody who works there does: `Gerrit start de bus bij de loods in Zandeke`.
_SOMEBODY = re.compile(
    r".*\b(?:ik|mij)\b|(?:We|Wij) werken in [A-Z]\w+ (?:en|[A-Z])"
    r"|[A-Z][a-z]+ (?!(?:is|heeft|telt|ligt|zit|bestaat|werkt)\b)[a-z]+t "
)
_OF_FIRM = (SectionLabel.ABOUT, SectionLabel.OTHER)
_DIGIT = re.compile(r"\d")
_MOST_OF_ROW = 2
_STREET = re.compile(r"[a-z] \d{1,4}[a-zA-Z]?\b")


def offer(texts: Sequence[Utterance], most: int, *, lasts: bool = True) -> list[Utterance]:
    """Return pay, hours and contract, and up to `most` sentences benefits and what else; no pay without an amount.

    A contract that does not end is left out without `lasts`.
    """
    own = about(texts, SectionLabel.OFFER)
    ends = _temporary(texts)
    facts = (Element.SALARY, Element.HOURS, *([Element.CONTRACT] if lasts and not ends else []))
    sure = list(_sure(texts, own, facts))
    sure += [one for one in ends if one not in sure]
    if not most:
        return sure
    spans = [one.span for one in sure]
    rest = [one for one in own if not (touches(one, spans) or _only_praises_pay(one) or _is_no_offer(one))]
    rest.sort(key=lambda one: (one.is_about(About.START), not tells(Element.BENEFITS, one.text)))
    return sure + rest[: max(most - len(sure), 0)]


def _sure(texts: Sequence[Utterance], own: Sequence[Utterance], facts: Sequence[Element]) -> Iterator[Utterance]:
    """Yield what tells these facts, each once."""
    told: set[Utterance] = set()
    for element in facts:
        found = _telling(texts, own, element)
        if found and told.isdisjoint(found):
            best = with_other_days(found[0], found) if element is Element.HOURS else _in_one_row(found)
            told.update(best)
            yield from best


def _in_one_row(found: Sequence[Utterance]) -> Sequence[Utterance]:
    """Return the first, with its neighbours where a line around the title gives it: `contractueel - vast`."""
    row = sorted((one for one in found if one.of_row), key=lambda one: one.span)
    return row[:_MOST_OF_ROW] if found[0].of_row else found[:1]


def _is_free(one: Utterance) -> bool:
    """Return whether a sentence leans on no other one and does not tell how to apply."""
    return not (goes_on(one) or says_how_to_apply(one) or says("andere-mensen", one.text))


def _telling(texts: Sequence[Utterance], own: Sequence[Utterance], element: Element) -> list[Utterance]:
    """Return the sentences that tell a fact, those of the part itself first; of pay else the scale."""
    if element is Element.HOURS:  # pay is told for so many hours: not for those of the job
        own = hours([*filter(_is_free, texts)])
        return [one for one in own if not tells_pay(one)] or own
    found = [one for one in texts if _gives(element, one) and _is_free(one)]
    if element is Element.CONTRACT:
        found = [one for one in found if one.of_row or one.is_about(About.CONTRACT) or says("dienstverband", one.text)]
    if element is Element.SALARY and not found:
        found = [one for one in texts if _names_scale(one) and not goes_on(one)]
    return sorted(found, key=lambda one: (one not in own, element is Element.CONTRACT and not one.is_short))


def _temporary(texts: Sequence[Utterance]) -> list[Utterance]:
    """Return the shortest sentence that says that the job ends; a site's field may say no more than `Tijdelijk`."""
    found = [one for one in texts if says("tijdelijk", one.text) and _is_free(one)]
    found = [one for one in found if one.is_about(About.CONTRACT) or (not one.entry and _may_tell_contract(one))]
    return sorted(found, key=lambda one: (one.label is not SectionLabel.OFFER, len(one.text)))[:1]


def _may_tell_contract(one: Utterance) -> bool:
    """Return whether a sentence may tell the contract: a part on practical things is taken for one on applying."""
    is_practical = one.label is SectionLabel.APPLY and says("jouw-contract", one.text)
    return is_practical or one.label in (SectionLabel.OFFER, SectionLabel.OTHER)


def _gives(element: Element, one: Utterance) -> bool:
    return tells_pay(one) if element is Element.SALARY else tells(element, one.text)


def tells_pay(one: Utterance) -> bool:
    """Return whether a sentence tells what one earns: an amount in the part on the offer, or one that is called pay."""
    if _is_beside_pay(one):
        return False
    is_in_row = one.of_row and may_tell(Element.SALARY, one.text)  # `€ 2.900 - € 3.400` below the title
    is_rated = _RATED.search(one.text) is not None and not says("naast-loon", one.text)
    return is_in_row or (_is_called_pay(one) and (is_rated or tells(Element.SALARY, one.text)))


def _is_called_pay(one: Utterance) -> bool:
    is_pay = (one.label is SectionLabel.OFFER and not says("naast-loon", one.text)) or one.is_about(About.PAY)
    return is_pay or says("over-loon", one.text) or says("loon-per", one.text)


def _is_beside_pay(one: Utterance) -> bool:
    """Return whether the first amount is that of something beside the pay: `Een toelage van 310 euro bruto`."""
    beside, amount = wording_of("geen-loon").search(one.text), _DIGIT.search(one.text)
    is_before = beside is not None and amount is not None and beside.start() < amount.start()
    return is_before and not says("over-loon", one.text[: amount.start() if amount else 0])


def _names_scale(one: Utterance) -> bool:
    """Return whether a sentence says by which scale one is paid, without the amount: `betaald volgens PC 124`."""
    if says("meer-weten", one.text) or says("elders-vermeld", one.text):
        return False
    return hints(Element.SALARY, one.text) and (says("over-loon", one.text) or one.is_about(About.PAY))


def _is_no_offer(one: Utterance) -> bool:
    if says("vraagt-antwoord", one.text):
        return True
    return any(says(name, one.text) for name in ("infomoment", "meer-weten", "roept-op", "andere-mensen"))


def _only_praises_pay(one: Utterance) -> bool:
    praises = says("over-loon", one.text) and not any(char.isdigit() for char in one.text)
    return praises and not hints(Element.SALARY, one.text)


def place(texts: Sequence[Utterance]) -> list[Utterance]:
    """Return where one works: the entry that says it, one with a street first, else the first sentence that does.

    Where none does it is where the firm says that it is.
    """
    noted = sorted((one for one in texts if one.is_about(About.PLACE)), key=lambda one: not _STREET.search(one.text))
    found = noted or [one for one in texts if _tells_place(one)]
    return (found or [one for one in texts if one.label in _OF_FIRM and says("gevestigd", one.text)])[:1]


def _tells_place(one: Utterance) -> bool:
    if (
        one.entry is not None
        or says("werkgebied", one.text)
        or not tells(Element.PLACE, one.text)
        or _SOMEBODY.match(one.text)
    ):
        return False
    of_applying = one.label is SectionLabel.APPLY or says_how_to_apply(one)
    if address_in(one.text) and not (of_applying or says("lezer", one.text)):
        return True
    if not _IN_PLACE.search(one.text):
        return False
    works = says("werkplek", one.text)
    if says_how_to_apply(one) and not works:
        return False
    if one.label is SectionLabel.APPLY:
        return works and says("lezer", one.text) and not says_how_to_apply(one)
    return works or one.label not in ABOUT_WORK
