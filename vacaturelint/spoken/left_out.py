"""What the spoken version leaves out, and why: nothing of a vacancy disappears without a word."""

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from vacaturelint.core.finding import Category, Element, Finding, Severity
from vacaturelint.core.report import DocumentReport
from vacaturelint.core.requirement import Verdict
from vacaturelint.core.text import Span
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.spoken.asked import FAIR
from vacaturelint.spoken.contact import Open, has_address, has_slot
from vacaturelint.spoken.entries import About
from vacaturelint.spoken.evidence import tells
from vacaturelint.spoken.utterance import Utterance
from vacaturelint.spoken.wordings import says

_ABOUT_DEMANDS = (Category.DIPLOMA, Category.LANGUAGE, Category.INCLUSION)
_UNFAIR = {
    Verdict.UNNEEDED: "De functie heeft dit niet nodig.",
    Verdict.TOO_HIGH: "De functie heeft zo veel niet nodig.",
    Verdict.DOUBT: "Kijk eerst na of de functie dit nodig heeft.",
}
_ABOUT = {
    SectionLabel.TASKS: "het werk",
    SectionLabel.DEMANDS: "wat je nodig hebt",
    SectionLabel.OFFER: "wat je krijgt",
}
_QUOTED = 70
_PIECE = re.compile(
    r"[;:.!?]\s+|\s[-–•]\s+(?![€\d])|,\s+(?=(?:€|\d|mail|bel|stuur|of|en|via|naargelang|afhankelijk|volgens|wat"
    r" neerkomt)\b)",
    re.I,
)
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Objection:
    """A place that asks or says what should not be passed on, and why."""

    span: Span
    why: str
    is_named: bool = False
    is_too_long: bool = False
    """Whether the spoken version may name it in a word or two."""


def objections(report: DocumentReport) -> tuple[Objection, ...]:
    """Return the places of demands that the function does not need, and of what shuts people out."""
    demands = (one.requirement for one in report.requirements)
    found = [Objection(one.span, _UNFAIR[one.verdict], is_named=True) for one in demands if one.verdict not in FAIR]
    return (*found, *_told_by_findings(report.findings))


def unsayable(texts: Iterable[Utterance]) -> Iterator[Objection]:
    """Yield the sentences that still hold a place to fill in, and those that no listener can follow."""
    for one in texts:
        if has_slot(one.text):
            yield Objection(one.span, "Vul eerst in wat nog open is.")
        elif one.is_too_long:
            yield Objection(one.span, "Deze zin is te lang om te zeggen.", is_too_long=True)


def _told_by_findings(findings: Iterable[Finding]) -> Iterator[Objection]:
    for finding in findings:
        if finding.severity is Severity.HINT or finding.category not in _ABOUT_DEMANDS:
            continue
        for place in finding.everywhere:
            if place.span is not None:
                yield Objection(place.span, f"Kijk naar opmerking {finding.code}.")


def objection_to(one: Utterance, found: Iterable[Objection]) -> Objection | None:
    """Return what is against telling a sentence, or None."""
    return next((objection for objection in found if objection.span.overlaps(one.span)), None)


def fair(one: Utterance, found: Sequence[Objection]) -> list[Utterance]:
    """Return what can be told of a sentence: all of it, its clauses without an objection, or nothing.

    What the pay counts by (`0 jaar ervaring`) asks nothing.
    """
    if _tells_pay(one):
        found = [objection for objection in found if not objection.is_named]
    if objection_to(one, found) is None or one.of_row or one.is_about(About.OFFICE):
        return [one]
    return [clause for clause in one.clauses if objection_to(clause, found) is None]


def salvaged(one: Utterance, found: Sequence[Objection]) -> Iterator[Utterance]:
    """Yield of a sentence too long to say what tells pay, hours or how to apply; of any long one what tells the pay."""
    if one.is_short or len(one.span) != len(one.text):
        return
    tells_fact = _tells_fact if one.is_too_long else _tells_pay_or_contract
    edges = [0, *(match.end() for match in _PIECE.finditer(one.text)), len(one.text)]
    for first, last in itertools.pairwise(edges):
        text = one.text[first:last].rstrip(" ,;–-•")
        span = Span(one.span.start + first, one.span.start + first + len(text))
        piece = replace(one, text=text[:1].upper() + text[1:], span=span, clauses=())
        if _FEWEST <= len(text.split()) < len(one.text.split()) and not piece.is_too_long and tells_fact(text):
            against = (other for other in found if other.span.overlaps(piece.span) and not other.is_too_long)
            if next(against, None) is None:
                yield piece


def _tells_pay(one: Utterance) -> bool:
    return one.is_about(About.PAY) or (one.label is SectionLabel.OFFER and tells(Element.SALARY, one.text))


def _tells_pay_or_contract(text: str) -> bool:
    return tells(Element.SALARY, text) or (tells(Element.CONTRACT, text) and says("dienstverband", text))


def _tells_fact(text: str) -> bool:
    is_known = any(tells(element, text) for element in (Element.SALARY, Element.HOURS))
    return is_known or has_address(Open.MAIL, text) or has_address(Open.PHONE, text)


def dropped(texts: Iterable[Utterance], found: Sequence[Objection], told: Sequence[Span]) -> Iterator[str]:
    """Yield what to tell the user of each sentence, or clause, that is not passed on, or only as a demand."""
    for one in texts:
        for clause in one.clauses or (one,):
            objection = objection_to(clause, found)
            if objection is not None:
                is_told = objection.is_named and any(span.overlaps(clause.span) for span in told)
                what = "geef je alleen door als wat de vacature vraagt" if is_told else "vertel je niet"
                yield f"Dit {what}: '{_short(clause.text)}' {objection.why}"


def emptied(leads: Mapping[str, SectionLabel], told: Iterable[str], texts: Sequence[Utterance]) -> Iterator[str]:
    """Yield of each part that is not there why not; `leads` are the parts that every vacancy should have."""
    for lead in [lead for lead in leads if lead not in set(told)]:
        known = any(one.label is leads[lead] for one in texts)
        why = "alles wat daarover staat, valt weg" if known else "vacaturelint vindt er niets over in de tekst"
        yield f"Het stuk '{lead}' ontbreekt: {why}."


def shortened(told: Iterable[Utterance], texts: Iterable[Utterance]) -> Iterator[str]:
    """Yield how much of the tasks, the demands and the offer is told, when that is not all."""
    spans = {one.span for one in told}
    counts = []
    own = list(texts)
    for label, about in _ABOUT.items():
        whole = [one for one in own if one.label is label]
        some = sum(one.span in spans for one in whole)
        if 0 < some < len(whole):
            counts.append(f"{some} van de {len(whole)} zinnen over {about}")
    if counts:
        head, last = counts[:-1], counts[-1]
        yield f"Niet alles past in zo weinig tijd. Je vertelt {', '.join(head)}{' en ' if head else ''}{last}."


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _QUOTED else f"{flat[:_QUOTED].rsplit(' ', 1)[0]} …"
