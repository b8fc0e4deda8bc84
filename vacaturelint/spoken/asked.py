"""The sentences that ask something, in the text's own words, and where two places of a text ask two things.

A demand is never put in words of ours: those lose its field, its number or its `of`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from vacaturelint.core.finding import Category, Element
from vacaturelint.core.job_site import field_years
from vacaturelint.core.report import DocumentReport
from vacaturelint.core.requirement import DiplomaLevel, Force, Requirement, RequirementKind, Verdict
from vacaturelint.core.text import Span
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.language.names import LANGUAGES
from vacaturelint.spoken.choice import label_of, leans
from vacaturelint.spoken.contact import has_any, has_slot
from vacaturelint.spoken.entries import About
from vacaturelint.spoken.evidence import may_tell
from vacaturelint.spoken.halves import with_half
from vacaturelint.spoken.utterance import Utterance
from vacaturelint.spoken.wordings import says, wording_of
from vacaturelint.vacancy.requirements.counts import years_in

KINDS = {
    RequirementKind.DIPLOMA: "je diploma",
    RequirementKind.CERTIFICATE: "een attest",
    RequirementKind.EXPERIENCE: "je ervaring",
    RequirementKind.LANGUAGE: "talen",
    RequirementKind.LICENCE: "een rijbewijs",
    RequirementKind.RECORD: "je uittreksel uit het strafregister",
    RequirementKind.MEDICAL: "je gezondheid",
}
"""What may be passed on, as one calls it, what shuts most people out first; an age or an origin never is."""
FAIR = (Verdict.JUSTIFIED, Verdict.FITTING)
_FIELDS = {
    About.STUDIES: RequirementKind.DIPLOMA,
    About.EXPERIENCE: RequirementKind.EXPERIENCE,
    About.LANGUAGES: RequirementKind.LANGUAGE,
    About.LICENCE: RequirementKind.LICENCE,
}
Key = tuple[str, ...]
"""What a demand asks, so that another place that asks the same has the same."""
_COMPARED = (DiplomaLevel.NONE, DiplomaLevel.SECONDARY, DiplomaLevel.BACHELOR, DiplomaLevel.MASTER)
_BORN = "moedertaal"
_FAR = 2
"""Levels of a language between what two places ask, from which on they cannot both be meant."""


@dataclass(frozen=True, slots=True)
class Ask:
    """A sentence with the demands in it."""

    said: Utterance
    demands: tuple[Requirement, ...]

    @property
    def keys(self) -> frozenset[Key]:
        """Return what it asks, so that nothing is told twice."""
        return frozenset(key(one) for one in self.demands)

    @property
    def is_wish(self) -> bool:
        """Return whether it only wishes."""
        return all(one.force is Force.WISH for one in self.demands)

    @property
    def is_fair(self) -> bool:
        """Return whether the function needs all that it asks."""
        return all(one.verdict in FAIR for one in self.demands)

    @property
    def weight(self) -> int:
        """Return the place of the first thing it asks among all that may be asked: a diploma before a check-up."""
        order = list(KINDS)
        return min(order.index(one.kind) for one in self.demands)

    def of(self, kind: RequirementKind) -> list[Requirement]:
        """Return its demands of one kind."""
        return [one for one in self.demands if one.kind is kind]


def needed(report: DocumentReport) -> list[Requirement]:
    """Return the demands of the text that ask something, in order."""
    own = (judged.requirement for judged in report.requirements)
    own = (one for one in own if not (says("rang", one.text) or says("andere-jobs", one.text)))
    return [one for one in own if one.is_demand and not one.asks_nothing and one.kind in KINDS and _is_named(one)]


def _is_named(one: Requirement) -> bool:
    """Return whether a demand of a language names it: `Je communiceert vlot` only makes one think of Dutch."""
    if one.kind is not RequirementKind.LANGUAGE:
        return True
    text = one.text.casefold()
    return any(name in text for name, code in LANGUAGES.items() if code == one.language)


def nothing_asked(report: DocumentReport) -> list[Requirement]:
    """Return the places that say that no diploma or no experience is needed."""
    return [judged.requirement for judged in report.requirements if judged.requirement.asks_nothing]


def asks(report: DocumentReport, texts: Sequence[Utterance], demands: Sequence[Requirement]) -> Iterator[Ask]:
    """Yield every sentence, or clause of one, that asks one of `demands` and can be passed on as it stands.

    Those of the part about the demands come first.
    """
    barred = list(_barred(report))
    for whole in sorted(with_half(texts), key=lambda one: label_of(one) is not SectionLabel.DEMANDS):
        own = [whole] if _can_be_said(whole, barred) else [one for one in whole.clauses if _can_be_said(one, barred)]
        for one in own:
            found = tuple(demand for demand in demands if demand.span.overlaps(one.span))
            if found and _may_ask(one):
                yield Ask(one, found)


def _may_ask(one: Utterance) -> bool:
    """Return whether what is read in a sentence may be asked: what one earns or does with it asks nothing."""
    label = label_of(one)
    if label is SectionLabel.OFFER or says("na-de-selectie", one.text) or may_tell(Element.SALARY, one.text):
        return False
    if label is SectionLabel.DEMANDS or one.entry is not None or says("geeist", one.text):
        return True
    return label is not SectionLabel.TASKS and says("lezer", one.text)


def two_things(fields: Iterable[Ask], texts: Sequence[Ask]) -> Iterator[tuple[str, Ask, Ask]]:
    """Yield each field of a job site with the sentence of the text that asks something else, and what it is about."""
    for field in fields:
        kind = kind_of(field)
        own = [one for one in texts if one.of(kind)]
        other = next((one for one in own if _differs(field, one, kind)), None)
        if other is not None and not any(_repeats(field, one, kind) for one in own):
            yield KINDS[kind], field, other


def is_repeated(field: Ask, texts: Iterable[Ask]) -> bool:
    """Return whether the text itself asks all that a field asks."""
    kind = kind_of(field)
    own = [one for one in texts if one.of(kind)]
    if kind is RequirementKind.LANGUAGE:
        asked = [other for one in own for other in one.of(kind) if other.force is not Force.WISH]
        return all(
            any(one.language == other.language and not _apart(one, other, 1) for other in asked)
            for one in field.of(kind)
        )
    if kind is RequirementKind.EXPERIENCE and own and says("hoogstens", field.said.text):
        return True  # the site has no smaller choice: what the text says of experience tells more
    return any(_repeats(field, one, kind) for one in own)


def kind_of(field: Ask) -> RequirementKind:
    """Return what a field is about."""
    entry = field.said.entry
    return _FIELDS.get(entry.about, field.demands[0].kind) if entry else field.demands[0].kind


def is_field(one: Ask) -> bool:
    """Return whether it is a label with a value that asks something."""
    return one.said.entry is not None and one.said.entry.about in _FIELDS


def _barred(report: DocumentReport) -> Iterator[Span]:
    """Yield the places that nobody should pass on: what shuts people out."""
    passed = set()
    for judged in report.requirements:
        own = judged.requirement
        if own.kind in KINDS and own.topic != _BORN:
            passed.add(own.span)
        else:
            yield own.span
    for finding in report.findings:
        if finding.category is Category.INCLUSION:  # years of experience are one too: those are a demand
            yield from (one.span for one in finding.everywhere if one.span is not None and one.span not in passed)


def _can_be_said(one: Utterance, barred: Iterable[Span]) -> bool:
    if (
        leans(one)
        or one.of_row
        or says("inschaling", one.text)
        or says("leer-je-hier", one.text)
        or (one.entry is None and has_any(one.text))
    ):
        return False
    if says("wij", one.text) and not says("lezer", one.text):  # experience of the firm
        return False
    return not (one.is_too_long or has_slot(one.text) or any(span.overlaps(one.span) for span in barred))


def key(one: Requirement) -> Key:
    """Return what a demand asks: a language, a level, a number of years; its words where nothing compares them."""
    match one.kind:
        case RequirementKind.LANGUAGE:
            return one.kind.value, one.language or one.text
        case RequirementKind.DIPLOMA if one.level is not DiplomaLevel.SPECIFIC:
            return one.kind.value, one.level or ""
        case RequirementKind.EXPERIENCE if (years := years_in(one.text)) is not None:
            return one.kind.value, str(years)
        case RequirementKind.RECORD | RequirementKind.MEDICAL:
            return (one.kind.value,)
        case _:
            return one.kind.value, one.text.casefold()


def _differs(field: Ask, text: Ask, kind: RequirementKind) -> bool:
    """Return whether a sentence asks something else than a field: more, less, or only wishes it."""
    pairs = [(one, other) for one in field.of(kind) for other in text.of(kind)]
    return any(_contradict(one, other) for one, other in pairs if not _wishes_what_is_little(field, one, other))


def _wishes_what_is_little(field: Ask, one: Requirement, other: Requirement) -> bool:
    """Return whether a text wishes a language of which its field asks a little: `Frans beperkt`."""
    names = "|".join(name for name, code in LANGUAGES.items() if code == one.language)
    little = rf"\b(?:{names})\W{{1,3}}(?:{wording_of('weinig-taal').pattern})"
    is_language = one.kind is RequirementKind.LANGUAGE and other.force is Force.WISH
    return is_language and re.search(little, field.said.text, re.IGNORECASE) is not None


def _repeats(field: Ask, text: Ask, kind: RequirementKind) -> bool:
    """Return whether a sentence asks the same as a field."""
    if kind is RequirementKind.LICENCE:
        return True
    pairs = [(one, other) for one in field.of(kind) for other in text.of(kind) if _are_compared(one, other)]
    return bool(pairs) and not any(_contradict(one, other) for one, other in pairs)


def _are_compared(field: Requirement, text: Requirement) -> bool:
    match field.kind:
        case RequirementKind.LANGUAGE:
            return field.language == text.language and (text.force is Force.WISH or says("hoe-goed", text.text))
        case RequirementKind.DIPLOMA:
            return field.level in _COMPARED and text.level in _COMPARED
        case RequirementKind.EXPERIENCE:
            return text.asks_nothing or years_in(text.text) is not None
        case _:
            return False


def _contradict(field: Requirement, text: Requirement) -> bool:
    if not _are_compared(field, text):
        return False
    if field.kind is RequirementKind.LANGUAGE:
        return text.force is Force.WISH or _apart(field, text, _FAR)
    if field.kind is RequirementKind.DIPLOMA:
        return field.level is not text.level or (text.force is Force.WISH and not text.asks_nothing)
    return text.asks_nothing is not field.asks_nothing or not _in_range(field, text)


def _apart(field: Requirement, text: Requirement, least: int) -> bool:
    ranks = [max((level.rank for level in one.asked.values()), default=0) for one in (field, text)]
    return all(ranks) and abs(ranks[0] - ranks[1]) >= least


def _in_range(field: Requirement, text: Requirement) -> bool:
    years, own = years_in(text.text), years_in(field.text)
    if years is None:
        return True
    least = 0 if says("hoogstens", field.text) else own  # `beperkte ervaring (< 2 jaar)`
    named = (least or 0, own if least == 0 else own + 1) if own is not None else (years, years + 1)
    low, high = field_years(field.text) or named
    return low <= years < high
