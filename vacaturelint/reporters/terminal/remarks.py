"""Faults, warnings and tips: the words, what is wrong with them, why, and what to write instead."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from vacaturelint.core.finding import Finding, Suggestion
from vacaturelint.core.report import DocumentReport
from vacaturelint.core.text import Document, Span
from vacaturelint.reporters.cells import one_line
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.places import place_of
from vacaturelint.reporters.terminal.ink import COLOR, HEADING, QUIET, ink, sentences, shortened
from vacaturelint.reporters.terminal.sheet import Margin, Part
from vacaturelint.reporters.terminal.text import Text

_AROUND = 60  # letters of the sentence on each side of the words
_MOST = 3  # suggestions
_FEW = 2  # findings of one rule, in a short report


@dataclass(slots=True)
class Remarks:
    """Tells the findings of one document; a reason is told at the first finding of its rule only."""

    report: DocumentReport
    look: Look
    sources: dict[str, str]
    _explained: set[tuple[str, str]] = field(default_factory=set)

    def part(self, title: str, findings: Sequence[Finding]) -> Iterator[Part]:
        """Yield a part with its heading, a rule at a time; of one rule a few, or all when everything is asked."""
        if not findings:
            return
        yield ink("")
        yield ink((title, HEADING))
        for _, group in groupby(findings, key=lambda finding: finding.code):
            alike = list(group)
            shown = alike if self._whole else alike[:_FEW]
            yield Margin(self._rule(alike[0]), 2)
            for finding in shown:
                yield Margin(self._finding(finding), 4)
            if len(shown) < len(alike):
                rest = f"Nog {len(alike) - len(shown)} keer {alike[0].name}: zie --alles."
                yield Margin(ink((rest, QUIET)), 4)

    @property
    def _whole(self) -> bool:
        return self.look.everything or self.look.quiet

    def _rule(self, finding: Finding) -> Text:
        source = self.sources.get(finding.code) if self.look.links else None
        color = COLOR[finding.severity]
        line = ink((f"{finding.code} {finding.name}", f"{color} link {source}" if source else color))
        if finding.reason and not self._is_told(finding):
            line.append_text(ink((f"  {self._reason(finding)}", QUIET)))
        return line

    def _reason(self, finding: Finding) -> str:
        """Return why, in one sentence when the report is short."""
        return "Waarom: " + (one_line(finding.reason) if self._whole else sentences(finding.reason)[0])

    def _is_told(self, finding: Finding) -> bool:
        key = (finding.code, finding.reason)
        told = key in self._explained
        self._explained.add(key)
        return told

    def _finding(self, finding: Finding) -> Text:
        lines = [self._words(finding, finding.span)] if finding.span else []
        lines.append(ink(one_line(finding.message)))
        if self._whole and finding.reason and not self._is_told(finding):
            lines.append(ink((self._reason(finding), QUIET)))
        if self._whole:
            lines += advice(finding, _MOST)
        else:
            lines[-1] = Text(" ").join([lines[-1], *advice(finding, 1)])
        return Text("\n").join(lines)

    def _words(self, finding: Finding, span: Span) -> Text:
        document, place = self.report.document, f"{one_line(place_of(self.report, finding))}: "
        quote = _quote(document, span) if self._whole else _short(document, span, self.look.width - len(place) - 8)
        return Text().join([ink((place, QUIET)), quote])


def advice(finding: Finding, most: int) -> Iterable[Text]:
    """Return up to `most` suggestions that the message does not hold already, a line each."""
    fresh = [one for one in finding.suggestions[:most] if not _is_said(one, finding.message)]
    return [ink((f"{'Schrijf' if one.replaces else 'Voorstel'}: ", "green"), one_line(one.text)) for one in fresh]


def _is_said(suggestion: Suggestion, message: str) -> bool:
    return f"'{suggestion.text}'".casefold() in message.casefold()


def _short(document: Document, span: Span, room: int) -> Text:
    """Return the words of a span, with a little of what stands around it when they are few."""
    words = shortened(document.text[span.start : span.end], max(room, 24))
    return ink(("»", HEADING), words, ("«", HEADING))


def _quote(document: Document, span: Span) -> Text:
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
