"""The parts of the spoken version under way: what is chosen of the text, and our own words on what is not there."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from vacaturelint.core.finding import Element
from vacaturelint.core.pay import RANGE, STEP
from vacaturelint.core.report import DocumentReport
from vacaturelint.core.text import Span
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.spoken import demands
from vacaturelint.spoken.applying import barred_facts, how_to_apply, lets_apply, without_start
from vacaturelint.spoken.choice import about, apart, grounded, says_how_to_apply, standing, touches
from vacaturelint.spoken.contact import Open, address_in, has_address, left_open
from vacaturelint.spoken.entries import About
from vacaturelint.spoken.entry_said import as_said, before_row, in_street, ours_in
from vacaturelint.spoken.evidence import hints, may_tell, tells, tells_or_hints
from vacaturelint.spoken.head import employer_anywhere, head_lines, holds_town, names_employer, names_job
from vacaturelint.spoken.hours import is_of_job
from vacaturelint.spoken.lines import Gap, Line, Part, Size
from vacaturelint.spoken.offer import offer, place, tells_pay
from vacaturelint.spoken.phrases import joined, lower, sentence, to_ask, to_look_up, unreachable
from vacaturelint.spoken.say import say
from vacaturelint.spoken.utterance import Utterance, brief
from vacaturelint.spoken.wordings import says, wording_of
from vacaturelint.spoken.work import employer, gives_name, more_work, names, seeks_somebody, tasks

MOST = 3
"""Tasks and demands that are told at most: nobody keeps more in mind."""
# The scale of pay behind a name (`Deskundige (B1-B3)`) tells a listener nothing.
_ONE_SCALE = rf"(?:niveau |schaal |rang )?(?:{RANGE}|{STEP})"
_SCALE = re.compile(rf"(?<!\s)\s*[(,-]?\s?\b{_ONE_SCALE}(?:\s(?:of|en)\s{_ONE_SCALE}){{0,3}}(?:\s(?:of|en))?\)?$")
_NAMES_FIRM = re.compile(r"\b(?:bij|voor|van) (?:(?:de|het) )?[A-Z]")
_FEWEST = 3
_FEW = 2
_LOOSELY = (SectionLabel.TASKS, SectionLabel.ABOUT)
# Who and where stands in a text in more ways than anybody lists: we never say that it is not there.
_SELDOM_MISSING = (Element.EMPLOYER, Element.PLACE)
_PAY_AND_HOURS = {Element.SALARY: "hoeveel je verdient", Element.HOURS: "hoeveel uren je werkt"}
_WISH = "Een pluspunt, geen eis:"


@dataclass
class Draft:
    """The parts of one spoken version: sentences that were chosen, once each, and what in them cannot be said."""

    report: DocumentReport
    texts: Sequence[Utterance]
    all_texts: Sequence[Utterance]
    size: Size
    main: Sequence[Utterance] = ()
    unspoken: list[str] = field(default_factory=list)
    _head: tuple[str, ...] = ()
    _used: dict[tuple[Span, str], Utterance] = field(default_factory=dict)
    _lines: set[str] = field(default_factory=set)
    _own: set[str] = field(default_factory=set)

    @property
    def title(self) -> str:
        """Return the name of the job as one says it, empty when the text has none."""
        return say(_SCALE.sub("", self.report.vacancy.title or "")).text

    def parts(self) -> tuple[Part, ...]:
        """Return the parts in the order in which they are told: what is not told is known when all of them are."""
        parts = (
            ("", list(self._opening())),
            ("Wat doe je?", list(self._tasks())),
            ("Wat heb je nodig?", list(self._demands())),
            ("Wat krijg je?", list(self._offer())),
            ("Waar werk je?", list(self._place())),
            ("Hoe solliciteer je?", list(self._apply())),
        )
        whole = [(lead, tuple(self._filled(lines))) for lead, lines in parts]
        return tuple(Part(lead, lines) for lead, lines in whole if lines)

    def _filled(self, lines: Iterable[Line | Gap]) -> Iterator[Line]:
        """Yield the lines, and where something may be missing what is said of it, each sentence once."""
        for line in lines:
            if isinstance(line, Gap):
                yield from self._filled(self._said_of(line))
            elif line.span is not None or line.text not in self._own:
                self._own.add(line.text)
                yield line

    def _said_of(self, gap: Gap) -> Iterator[Line]:
        text = self.report.document.text
        open_ = [element for element in gap.things if not self._is_told(element)]
        address = next(self._address(), None) if Element.PLACE in open_ else None
        if address is not None:
            yield address
            open_.remove(Element.PLACE)
        known = [one for one in open_ if one in _SELDOM_MISSING or tells(one, text) or may_tell(one, text)]
        yield from self._ours(to_ask([self._called(one, gap) for one in open_ if one not in known]))
        yield from self._ours(to_look_up([gap.things[one] for one in known]))

    def _address(self) -> Iterator[Line]:
        """Yield the streets with a number in the text, whatever is there: the first is told where no place is known."""
        ours = "Dit adres staat in de vacature"
        for passage in self.report.document.passages:
            if found := address_in(passage.text):
                text = in_street(passage.text[slice(*found)].strip(" (,").replace(" (", ", "))
                yield Line(sentence(f"{ours}: {say(text).text}"), passage.span(*found), ours)

    def _called(self, element: Element, gap: Gap) -> str:
        """Return what is missing: of the pay only the amount, where the text names a scale."""
        is_scale = element is Element.SALARY and hints(element, self.report.document.text)
        return "welk bedrag je verdient" if is_scale else gap.things[element]

    def _is_told(self, element: Element) -> bool:
        """Return whether a listener knows it: an employer is named at the beginning or not at all."""
        if element is Element.SALARY:
            return any(tells_pay(one) or may_tell(element, one.text) for one in self._used.values())
        own = [one.text for one in self._used.values() if element is not Element.HOURS or is_of_job(one)]
        told = "\n".join([self.report.vacancy.title or "", *own])
        if _is_heard_otherwise(element, told, self._head, self._used.values()):
            return True
        return element is not Element.EMPLOYER and tells_or_hints(element, told)

    def _opening(self) -> Iterator[Line | Gap]:
        is_job = names_job(self.title)
        if is_job:
            yield Line(sentence(f"Dit is een job als {lower(self.title)}"), None)
        found = employer(self.texts)
        found = found[:1] if self.title and not self.size.rest else found
        title = self.report.vacancy.title or ""
        heard = any(names(one) for one in found) or any(
            names_employer(text) for text in (title, *(one.text for one in found))
        )
        heard = heard or _NAMES_FIRM.search(title) is not None
        quoted = [] if is_job and heard else list(head_lines(self.report, self.title if is_job else ""))
        self._head = tuple(text for text, _ in quoted)
        for nth, (text, span) in enumerate(quoted):
            ours = "Daaronder" if nth else "Boven de vacature staat"
            yield Line(sentence(f"{ours}: {say(text).text}"), span, ours)
        above = " ".join(text for text, _ in quoted).casefold()
        yield from self._told(one for one in found if one.entry is None or one.entry.value.casefold() not in above)
        named = self._named(found, quoted)
        yield from named
        if not (named or heard or quoted):
            yield Gap({Element.EMPLOYER: "wie je werkgever is"})
        if not (is_job or quoted or any(seeks_somebody(one.text) for one in found)):
            yield from self._ours(to_look_up(["hoe de job heet"]))

    def _named(self, found: Sequence[Utterance], quoted: Sequence[tuple[str, Span]]) -> list[Line]:
        """Return the name of an employer from anywhere in the text, where nothing that opens the version gives one."""
        told = [self.report.vacancy.title or "", *(text for text, _ in quoted)]
        span = employer_anywhere(self.report)
        if span is None or any(gives_name(one) for one in found) or any(map(_holds_name, told)):
            return []
        ours = "De vacature noemt"
        return [Line(sentence(f"{ours} {say(self.report.document.text[span.start : span.end]).text}"), span, ours)]

    def _tasks(self) -> Iterator[Line]:
        own = tasks(self.texts)
        if self.main:
            own = [*self.main, *(one for one in own if one not in self.main)]
        elif self.size.is_brief:
            own = [*sorted(own[:MOST], key=lambda one: len(one.text)), *own[MOST:]]
        told = list(self._told(sorted(own[: self.size.tasks], key=lambda one: one.span)))
        yield from told
        if not told:
            yield from self._ours(to_look_up(["wat je precies doet"]))
        elif len(own) > self.size.tasks or more_work(self.all_texts, own):
            yield from self._ours("Er zijn nog andere taken.")

    def _demands(self) -> Iterator[Line]:
        own, whole = about(self.texts, SectionLabel.DEMANDS), about(self.all_texts, SectionLabel.DEMANDS)
        plan = demands.plan(self.report, own, whole, self.all_texts, (self.size.beside, self.size.asked))
        fair, also = list(self._told(plan.fair)), list(self._told(plan.also))
        yield from fair
        if fair and also:
            yield from self._ours("Dit vraagt de vacature ook.")
        yield from also
        yield from self._doubles(plan.doubles)
        nothing = list(self._told(plan.nothing))
        yield from nothing
        yield from self._ours(*plan.not_needed, plan.left)
        if not (fair or also or plan.doubles or nothing or plan.not_needed or plan.left):
            yield from self._ours(to_ask(["wat je nodig hebt"]))

    def _doubles(self, doubles: Sequence[tuple[str, tuple[Utterance, ...]]]) -> Iterator[Line]:
        """Yield what the vacancy says in two ways: both of them, or where there is no time the sentence of the text."""
        if self.size.asked <= _FEW and doubles:
            doubles = [(joined([what for what, _ in doubles]), tuple(said[-1] for _, said in doubles))]
        for what, said in doubles:
            yield from self._ours(f"Over {what} staat er iets op twee plaatsen.")
            yield from self._told(said)
        if doubles:
            yield from self._ours("Vraag wat geldt.")

    def _offer(self) -> Iterator[Line | Gap]:
        own = about(self.all_texts, SectionLabel.OFFER)
        chosen = offer(self.texts, self.size.rest, lasts=self.size.lasts or self.size.rest > 0)
        yield from self._told(chosen)
        yield Gap(_PAY_AND_HOURS)
        benefits = (one for one in self.all_texts if tells(Element.BENEFITS, one.text))
        if any((one.span, one.text) not in self._used for one in (*own, *benefits)):
            yield from self._ours("Je krijgt nog meer.")

    def _place(self) -> Iterator[Line | Gap]:
        found = place(self.texts)
        yield from self._told(found)
        if not found:
            yield Gap({Element.PLACE: "waar je werkt"})

    def _apply(self) -> Iterator[Line]:
        chosen = grounded(how_to_apply(self.texts, self.size.rest), self.texts)
        told = list(self._told(chosen))
        barred = list(barred_facts(self.all_texts, chosen))
        for ours, fact, span in barred:
            yield Line(sentence(f"{ours} {say(fact).text}"), span, ours)
        spans = [span for *_, span in barred]
        if any(says("meesturen", one.text) for one in self.all_texts if touches(one, spans)):
            yield from self._ours("Lees in de vacature wat je meestuurt.")
        yield from _begun_with(told)
        if self.size.rest and says("vermeld-nummer", self.report.document.text):
            yield from self._ours("Vermeld het referentienummer uit de vacature.")
        way = bool(barred) or (any(lets_apply(one) for one in chosen) and bool(told))
        left = (one for one in self.all_texts if (one.span, one.text) not in self._used)
        may_tell = any(lets_apply(one) or says_how_to_apply(one) for one in left) or self._has_address()
        said = " ".join([*(one.text for one in chosen), *(fact for _, fact, _ in barred)])
        yield from self._ours(*unreachable(said, lets_apply=way, may_tell=may_tell))

    def _has_address(self) -> bool:
        """Return whether an address stands anywhere, even in a place that is never told: then none is missing."""
        return any(has_address(kind, self.report.document.text) for kind in Open)

    def _told(self, chosen: Iterable[Utterance]) -> Iterator[Line]:
        """Yield the spoken sentence of every utterance that was not said before."""
        for one in apart(standing(chosen, self.all_texts), self._used.values()):
            if (one.span, one.text) in self._used:
                continue
            self._used[one.span, one.text] = one
            for line in self._said(one):
                if line.text not in self._lines:
                    self._lines.add(line.text)
                    yield line

    def _ours(self, *sentences: str) -> Iterator[Line]:
        """Yield sentences of our own."""
        for text in sentences:
            if text:
                yield Line(sentence(say(text).text), None)

    def _said(self, one: Utterance) -> Iterator[Line]:
        told = demands.says_wish(one.text) or demands.asks_too(one.text)
        may_wish = one.entry is None and one.label is SectionLabel.DEMANDS and not told
        wish = _WISH if may_wish and demands.is_wished_above(self.report.document, one) else ""
        for piece in [as_said(one.entry)] if one.entry else brief(one.text, whole=one.label not in _LOOSELY):
            ours = before_row(one)
            said = say(" ".join(filter(None, (ours, piece.lower() if ours or piece.isupper() else piece))))
            self.unspoken += [code for code in said.unspoken if code not in self.unspoken]
            if said.text and not _is_only_label(piece, said.text):
                text = f"{wish} {lower(said.text)}" if wish else said.text
                yield Line(sentence(text), one.span, " ".join(filter(None, (ours_in(one, wish), ours))))


def _is_heard_otherwise(element: Element, text: str, head: Iterable[str], used: Iterable[Utterance]) -> bool:
    """Return whether hours are heard from a field (`Opdracht: 24/24`), or a place as an address or a town.

    A town may be the employer, or stand in what was quoted of the head.
    """
    if element is not Element.PLACE:
        return element is Element.HOURS and any(one.is_about(About.HOURS) for one in used)
    return address_in(text) is not None or says("bestuur-van", text) or any(map(holds_town, head))


def _holds_name(text: str) -> bool:
    return names_employer(text) or _NAMES_FIRM.search(text) is not None


def _begun_with(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield lines, the first without the `Of` of a second way: what it was the other of is not told."""
    for nth, line in enumerate(lines):
        begun = None if nth else wording_of("of-bel").match(line.text)
        text = line.text[begun.end() :] if begun else line.text
        yield replace(line, text=sentence(text if nth else without_start(text)))


def _is_only_label(written: str, said: str) -> bool:
    """Return whether nothing but a label is left without the number that was left open: `Telefoon`."""
    return bool(left_open(written)) and len(said.split()) < _FEWEST
