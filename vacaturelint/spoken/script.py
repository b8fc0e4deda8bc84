"""The spoken version: an opening, what you do, need and get, where, and how to apply, each in the text's own words.

What the text does not tell is said too: whoever listens cannot look it up.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from vacaturelint.core.finding import Element, Finding
from vacaturelint.core.report import DocumentReport
from vacaturelint.core.text import Span
from vacaturelint.core.vacancy import Region, SectionLabel
from vacaturelint.core.worth import is_word
from vacaturelint.spoken.choice import says_how_to_apply, tellable, touches
from vacaturelint.spoken.draft import MOST, Draft
from vacaturelint.spoken.left_out import Objection, dropped, emptied, fair, objections, salvaged, shortened, unsayable
from vacaturelint.spoken.lines import Part, Size
from vacaturelint.spoken.offer import tells_pay
from vacaturelint.spoken.pace import PART_PAUSE, SENTENCE_PAUSE, seconds_of
from vacaturelint.spoken.utterance import Utterance, utterances
from vacaturelint.spoken.work import main_task, tasks

LONGEST = 90.0
"""Seconds that a spoken version may last, and …"""
SHORTEST = 60.0
"""… the seconds below which more of the text is told."""


_VAGUE = "vage-taak"
_LEAST = Size(tasks=1, asked=1, beside=1, rest=0, is_brief=True)
_STEPS = (
    {"is_main": True}, {"asked": 2}, {"lasts": True}, {"is_brief": False}, {"asked": 3},
    {"tasks": 2}, {"asked": 4}, {"tasks": MOST}, {"rest": 1},
    {"rest": 2}, {"beside": 2}, {"asked": 5}, {"rest": 3}, {"beside": 3},
)  # fmt: skip
"""What is told beyond the least, what a listener misses most first: each step that fits is taken."""
_MORE = ({"asked": 6}, {"rest": 4}, {"beside": 4}, {"rest": 6})
"""What is told besides where that does not last long enough."""
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


def _fitting(script_of: Callable[[Size], Script]) -> Script:
    """Return the script of the least that is told with every step that fits in the time."""
    size, script = _LEAST, script_of(_LEAST)
    for step in (*_STEPS, *_MORE):
        if step in _MORE and script.seconds >= SHORTEST:
            break
        larger = replace(size, **step)
        tried = script_of(larger)
        if tried.seconds <= LONGEST:
            size, script = larger, tried
    return script


def spoken_version(report: DocumentReport) -> Script:
    """Return the spoken version of a vacancy, between `SHORTEST` and `LONGEST` seconds where the text allows it."""
    whole, unclear = list(utterances(report)), _unclear(report)
    against = (*objections(report), *unsayable(whole))
    texts = list(tellable((part for one in whole for part in (*fair(one, against), *salvaged(one, against))), unclear))
    main = main_task([one for one in texts if not touches(one, unclear)])
    chosen = _fitting(lambda size: _script(report, texts, whole, size, main if size.is_main else ()))
    return replace(chosen, left_out=tuple(_left_out(chosen, whole, against)))


def _left_out(script: Script, whole: Sequence[Utterance], against: Sequence[Objection]) -> Iterator[str]:
    told = {line.span for part in script.parts for line in part.lines if line.span is not None}
    yield from dropped(whole, against, list(told))
    leads = [part.lead for part in script.parts if any(line.span for line in part.lines)]
    yield from emptied(_LEADS, leads, whole)
    yield from shortened([one for one in whole if {one.span, *(c.span for c in one.clauses)} & told], whole)


def _script(
    report: DocumentReport,
    texts: Sequence[Utterance],
    whole: Sequence[Utterance],
    size: Size,
    main: Sequence[Utterance],
) -> Script:
    told = list(_brief(texts, main)) if size.is_brief else texts
    draft = Draft(report, told, whole, size, main)
    return Script(draft.title, report.vacancy.region, draft.parts(), tuple(draft.unspoken), tuple(_asked(report)))


def _brief(texts: Sequence[Utterance], main: Sequence[Utterance]) -> Iterator[Utterance]:
    """Yield the short sentences, those on applying, and long ones on pay or work where no short one tells it."""
    pay = [one for one in texts if tells_pay(one)]
    long = [*_unless_short(pay, len(pay)), *(main or _unless_short(tasks(texts), 1))]
    yield from (one for one in texts if one.is_short or says_how_to_apply(one) or one in long)


def _unless_short(found: Sequence[Utterance], most: int) -> list[Utterance]:
    """Return the shortest of some sentences; none where one of them is short enough to be told anyhow."""
    return [] if any(one.is_short for one in found) else sorted(found, key=lambda one: len(one.text))[:most]


def _unclear(report: DocumentReport) -> list[Span]:
    """Return the places that a listener may not follow, or that say little; a sentence without them is told first."""
    found = _everywhere(report.findings)
    return [f.span for f in found if f.span is not None and (is_word(f) or f.name == _VAGUE)]


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
