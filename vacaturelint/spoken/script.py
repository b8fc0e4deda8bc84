"""The spoken version: an opening, what you do, need and get, where, and how to apply, each in the text's own words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from vacaturelint.core.finding import Category, Element, Finding
from vacaturelint.core.report import DocumentReport
from vacaturelint.core.requirement import Force
from vacaturelint.core.text import Span
from vacaturelint.core.vacancy import Region, SectionLabel
from vacaturelint.spoken.choice import about, first_place, is_bare, tellable
from vacaturelint.spoken.evidence import tells
from vacaturelint.spoken.left_out import FAIR, Objection, dropped, emptied, fair, objections, shortened
from vacaturelint.spoken.pace import PART_PAUSE, SENTENCE_PAUSE, seconds_of
from vacaturelint.spoken.say import Said, say
from vacaturelint.spoken.utterance import Utterance, brief, utterances

LONGEST = 90.0
"""Seconds that a spoken version may last, and …"""
SHORTEST = 60.0
"""… the seconds below which more of the text is told."""


@dataclass(frozen=True, slots=True, order=True)
class _Size:
    """How many sentences a part may have: of tasks and demands, and of what you get and how to apply."""

    own: int
    rest: int


_MOST = 3
"""Tasks and demands that are told at most: nobody keeps more in mind."""
_USUAL = _Size(_MOST, 3)
_SIZES = (_Size(1, 1), _Size(2, 2), _Size(_MOST, 2), _USUAL, _Size(_MOST, 4), _Size(_MOST, 6))
_LEADS = {
    "Wat doe je?": SectionLabel.TASKS,
    "Wat heb je nodig?": SectionLabel.DEMANDS,
    "Wat krijg je?": SectionLabel.OFFER,
    "Hoe solliciteer je?": SectionLabel.APPLY,
}
_ASKED = {
    Element.SALARY: "Wat verdien je?",
    Element.HOURS: "Hoeveel uren werk je?",
    Element.PLACE: "Waar werk je?",
    Element.CONTACT: "Bij wie kan je terecht met vragen?",
    Element.PROCEDURE: "Hoe verloopt de selectie?",
    Element.DEADLINE: "Tot wanneer kan je solliciteren?",
    Element.EMPLOYER: "Voor wie werk je?",
    Element.TASKS: "Wat doe je op een gewone dag?",
    Element.CONTRACT: "Welk contract krijg je?",
    Element.START: "Wanneer begin je?",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One spoken sentence, with its place in the text; None for the words that lead a part in."""

    text: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the spoken version: its lead (`Wat doe je?`) and its sentences."""

    lead: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Script:
    """What is said, what could not be, and what a listener will ask. `seconds` is how long reading it aloud lasts.

    `left_out` tells the user, in whole sentences, what of the vacancy is not told and why.
    """

    title: str
    region: Region
    parts: tuple[Part, ...]
    unspoken: tuple[str, ...]
    asked: tuple[str, ...]
    left_out: tuple[str, ...] = ()

    @property
    def sentences(self) -> tuple[str, ...]:
        """Return every sentence in the order in which it is said, the leads included."""
        return tuple(text for part in self.parts for text in (part.lead, *(line.text for line in part.lines)) if text)

    @property
    def seconds(self) -> float:
        """Return how long it lasts, by the syllables of what is said and the pauses in between."""
        return seconds_of((part.lead, *(line.text for line in part.lines)) for part in self.parts)

    @property
    def pauses(self) -> float:
        """Return how many of those seconds nothing is said."""
        return len(self.sentences) * SENTENCE_PAUSE + len(self.parts) * PART_PAUSE


@dataclass
class _Draft:
    """The parts under way: sentences that were chosen, once each, and what in them cannot be said."""

    unspoken: list[str] = field(default_factory=list)
    used: set[Span] = field(default_factory=set)

    def told(self, chosen: Iterable[Utterance]) -> Iterator[Line]:
        """Yield the spoken sentence of every utterance that was not said before."""
        for one in chosen:
            if one.span in self.used:
                continue
            self.used.add(one.span)
            for piece in brief(one.text):
                said = say(piece)
                self.unspoken += [code for code in said.unspoken if code not in self.unspoken]
                if said.text:
                    yield Line(_sentence(said), one.span)


def _fitting(tries: Mapping[_Size, Script]) -> Script:
    """Return the shortest that lasts long enough, of those that do not last too long."""
    fitting = [size for size, script in tries.items() if script.seconds <= LONGEST] or [_SIZES[0]]
    enough = [size for size in fitting if size >= _USUAL and tries[size].seconds >= SHORTEST]
    return tries[min(enough, default=fitting[-1])]


def spoken_version(report: DocumentReport) -> Script:
    """Return the spoken version of a vacancy, between `SHORTEST` and `LONGEST` seconds where the text allows it."""
    against, unclear = objections(report), _unclear(report)
    whole = list(utterances(report))
    texts = list(tellable(part for one in whole for part in fair(one, against)))
    clear = [one for one in texts if one.is_short and not _touches(one, unclear)]
    texts = clear + [one for one in texts if one not in clear]
    chosen = _fitting({size: _script(report, texts, size) for size in _SIZES})
    return replace(chosen, left_out=tuple(_left_out(chosen, whole, against)))


def _left_out(script: Script, whole: Sequence[Utterance], against: Sequence[Objection]) -> Iterator[str]:
    told = {line.span for part in script.parts for line in part.lines}
    yield from dropped(whole, against)
    yield from emptied(_LEADS, [part.lead for part in script.parts], whole)
    yield from shortened([one for one in whole if {one.span, *(c.span for c in one.clauses)} & told], whole)


def _script(report: DocumentReport, texts: Sequence[Utterance], size: _Size) -> Script:
    draft = _Draft()
    title = say(report.vacancy.title or "").text
    opening = [Line(_sentence(Said(f"Dit is een job als {_lower(title)}")), None)] if title else []
    elements = {element: [one for one in texts if tells(element, one.text)] for element in _ASKED}
    parts = [
        Part("", (*opening, *draft.told(_employer(texts, elements)))),
        Part("Wat doe je?", tuple(draft.told(about(texts, SectionLabel.TASKS)[: size.own]))),
        Part("Wat heb je nodig?", tuple(draft.told(_demands(report, texts)[: size.own]))),
        Part("Wat krijg je?", tuple(draft.told(_offer(texts, elements, size.rest)))),
        Part("Waar werk je?", tuple(draft.told(first_place(elements[Element.PLACE])))),
        Part("Hoe solliciteer je?", tuple(draft.told(_apply(texts, elements, size.rest)))),
    ]
    kept = tuple(part for part in parts if part.lines)
    return Script(title, report.vacancy.region, kept, tuple(draft.unspoken), tuple(_asked(report)))


def _employer(texts: Sequence[Utterance], elements: dict[Element, list[Utterance]]) -> list[Utterance]:
    """Return the first sentence before the tasks that says who looks for somebody."""
    head = [
        one
        for one in texts
        if one.label in (SectionLabel.OTHER, SectionLabel.ABOUT)
        and one.is_running
        and one.text.endswith((".", "!", "?"))
    ]
    return [one for one in head if one in elements[Element.EMPLOYER]][:1] or head[:1]


def _demands(report: DocumentReport, texts: Sequence[Utterance]) -> list[Utterance]:
    """Return the sentences of the demands: hard ones that the function needs first, then in order of place."""
    needed = [judged.requirement for judged in report.requirements if judged.requirement.verdict in FAIR]
    hard = [requirement.span for requirement in needed if requirement.force is not Force.WISH]
    own = about(texts, SectionLabel.DEMANDS)
    return sorted(own, key=lambda one: (is_bare(one), not _touches(one, hard)))


def _offer(texts: Sequence[Utterance], elements: dict[Element, list[Utterance]], most: int) -> list[Utterance]:
    """Return pay, hours and contract, and then what else is on offer."""
    sure = [elements[element][:1] for element in (Element.SALARY, Element.HOURS, Element.CONTRACT)]
    chosen = list(dict.fromkeys(one for found in sure for one in found))
    return chosen + [one for one in about(texts, SectionLabel.OFFER) if one not in chosen][: max(most - len(chosen), 0)]


def _apply(texts: Sequence[Utterance], elements: dict[Element, list[Utterance]], most: int) -> list[Utterance]:
    """Return how, until when and with whom: those sentences in the order of the text."""
    apply = about(texts, SectionLabel.APPLY)
    wanted = (Element.DEADLINE, Element.CONTACT, Element.PROCEDURE)
    sure = [one for element in wanted for one in (_near(elements[element], apply))]
    chosen = list(dict.fromkeys([*apply[:1], *sure]))[:most]
    return sorted(chosen, key=lambda one: one.span)


def _near(found: Sequence[Utterance], apply: Sequence[Utterance]) -> Sequence[Utterance]:
    """Return the first sentence that tells an element, one in the part about applying before any other."""
    return [one for one in found if one in apply][:1] or found[:1]


def _unclear(report: DocumentReport) -> list[Span]:
    """Return the places that a listener may not follow; a sentence without them is told first."""
    return [f.span for f in _everywhere(report.findings) if f.span is not None and f.category is Category.JARGON]


def _touches(one: Utterance, spans: Iterable[Span]) -> bool:
    return any(span.overlaps(one.span) for span in spans)


def _everywhere(findings: Iterable[Finding]) -> Iterator[Finding]:
    for finding in findings:
        yield from finding.everywhere


def _asked(report: DocumentReport) -> Iterator[str]:
    """Yield the questions of a listener to which the text has no answer."""
    missing = {
        key.strip()
        for finding in report.findings
        for key in finding.data.get("elements", finding.data.get("element", "")).split(",")
    }
    yield from (question for element, question in _ASKED.items() if element.value in missing)


def _sentence(said: Said) -> str:
    text = said.text[:1].upper() + said.text[1:]
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _lower(title: str) -> str:
    """Return a title as it stands in a sentence: without its capital, but for an abbreviation or a name in it."""
    return title if title[:2].isupper() else title[:1].lower() + title[1:]
