"""Faults, warnings and tips: the words, what is wrong with them, why, and what to write instead."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from vacaturelint.core.finding import Finding, Suggestion
from vacaturelint.core.report import DocumentReport
from vacaturelint.core.text import Document, Span
from vacaturelint.reporters.cells import one_line, sentences, shortened
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.phrases import advice_word
from vacaturelint.reporters.places import place_of
from vacaturelint.reporters.terminal.ink import COLOR, EMPTY_LINE, GOOD, HEADING, QUIET, ink, told
from vacaturelint.reporters.terminal.layout import Ink, Paragraph, Piece
from vacaturelint.reporters.terminal.room import Room

_AROUND = 60  # letters of the sentence on each side of the words
_MOST = 3  # suggestions
_MARGIN = 4


@dataclass(slots=True)
class Remarks:
    """Tells the findings of one document; a reason is told at the first finding of its rule only."""

    report: DocumentReport
    look: Look
    room: Room
    sources: dict[str, str]
    _explained: set[tuple[str, str]] = field(default_factory=set)

    def part(self, title: str, findings: Sequence[Finding]) -> Iterator[Paragraph]:
        """Yield a part with its heading, a rule at a time; of one rule as many as there is room for."""
        if not findings:
            return
        yield EMPTY_LINE
        yield told((title, HEADING))
        for _, group in groupby(findings, key=lambda finding: finding.code):
            alike = list(group)
            shown = alike[: self.room.alike]
            yield self._rule(alike[0])
            for finding in shown:
                yield from self._finding(finding)
            if len(shown) < len(alike):
                rest = f"Nog {len(alike) - len(shown)} keer {alike[0].name}: zie --alles."
                yield told((rest, QUIET), indent=_MARGIN)

    def _rule(self, finding: Finding) -> Paragraph:
        source = self.sources.get(finding.code, "") if self.look.links else ""
        (name,) = ink((f"{finding.code} {finding.name}", COLOR[finding.severity]))
        why: Ink = ()
        if finding.reason and self.room.reasons and not self._is_told(finding):
            why = ink((f"  {self._reason(finding)}", QUIET))
        return Paragraph((name._replace(link=source), *why), indent=2)

    def _reason(self, finding: Finding) -> str:
        """Return why, in one sentence when the report is short."""
        return "Waarom: " + (one_line(finding.reason) if self.room.whole else sentences(finding.reason)[0])

    def _is_told(self, finding: Finding) -> bool:
        key = (finding.code, finding.reason)
        is_told = key in self._explained
        self._explained.add(key)
        return is_told

    def _finding(self, finding: Finding) -> Iterator[Paragraph]:
        if finding.span:
            yield Paragraph(self._words(finding, finding.span), _MARGIN)
        if not self.room.whole:
            advised = (piece for one in advice(finding, 1) for piece in (Piece(" "), *one))
            yield Paragraph((*ink(one_line(finding.message)), *advised), _MARGIN)
            return
        yield told(one_line(finding.message), indent=_MARGIN)
        if finding.reason and not self._is_told(finding):
            yield told((self._reason(finding), QUIET), indent=_MARGIN)
        yield from (Paragraph(one, _MARGIN) for one in advice(finding, _MOST))

    def _words(self, finding: Finding, span: Span) -> Ink:
        document, place = self.report.document, f"{one_line(place_of(self.report, finding))}: "
        quote = _quote(document, span) if self.room.whole else _short(document, span, self.look.width - len(place) - 8)
        return (*ink((place, QUIET)), *quote)


def advice(finding: Finding, most: int) -> Iterator[Ink]:
    """Yield up to `most` suggestions that the message does not hold already, a line each."""
    for one in finding.suggestions[:most]:
        if not finding.tells(one) and not _is_said(one, finding.message):
            yield ink((f"{advice_word(one)}: ", GOOD), one_line(one.text))


def _is_said(suggestion: Suggestion, message: str) -> bool:
    return f"'{suggestion.text}'".casefold() in message.casefold()


def _short(document: Document, span: Span, room: int) -> Ink:
    """Return the words of a span, cut in the middle where they are many."""
    words = shortened(document.text[span.start : span.end], max(room, 24))
    return ink(("»", HEADING), words, ("«", HEADING))


def _quote(document: Document, span: Span) -> Ink:
    """Return the words around a span, the span itself marked with » and «."""
    block = document.block_at(span.start)
    around = block.span if block else span
    start, end = max(around.start, span.start - _AROUND), max(min(around.end, span.end + _AROUND), span.end)
    before, inside, after = (
        document.text[a:b] for a, b in ((start, span.start), (span.start, span.end), (span.end, end))
    )
    before = before if start == around.start else "…" + before.partition(" ")[2]
    after = after if end >= around.end else after.rpartition(" ")[0] + " …"
    return ink((before, QUIET), ("»", HEADING), (inside, HEADING), ("«", HEADING), (after, QUIET))
