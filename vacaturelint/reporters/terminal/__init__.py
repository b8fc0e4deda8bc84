"""The report a recruiter reads in a terminal: what helps most first, one next step, nothing twice."""

import functools
from collections.abc import Iterable, Iterator, Mapping
from typing import TextIO

from vacaturelint.core.finding import EMPTY, Severity
from vacaturelint.core.report import DocumentReport
from vacaturelint.core.visible import harmless, printed
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.parts import Parts, parts_of
from vacaturelint.reporters.summary import Totals
from vacaturelint.reporters.terminal.ending import next_step, tips_line
from vacaturelint.reporters.terminal.head import head, notices
from vacaturelint.reporters.terminal.ink import EMPTY_LINE, HEADING, told
from vacaturelint.reporters.terminal.layout import Part, laid_out
from vacaturelint.reporters.terminal.remarks import Remarks
from vacaturelint.reporters.terminal.room import SCREENS, Room, rooms_for
from vacaturelint.reporters.terminal.several import Line, line_of, several
from vacaturelint.reporters.terminal.tables import demands_part, missing_part, words_part
from vacaturelint.reporters.writer import Ending, Writer


class TerminalWriter(Writer):
    """Writes the report as text; with ANSI colours when `look.color`.

    One document is told whole, several get a line each: so the first one waits for the second, or for the end.
    """

    def __init__(self, out: TextIO, look: Look) -> None:
        self._out, self._look, self._totals = out, look, Totals()
        self._whole = look.quiet or look.everything
        self._first: DocumentReport | None = None
        self._lines: list[Line] = []

    def add(self, report: DocumentReport, groups: Mapping[str, str] = EMPTY) -> None:
        """Write one document, or keep its line; when quiet only one with something to show."""
        self._totals.add(report)
        if self._look.quiet and not any(self._look.shown(report)):
            return
        report = harmless(report)
        self._lines.append(line_of(report, self._look))
        if self._whole:
            self._print([EMPTY_LINE] if len(self._lines) > 1 else [])
            self._print_document(report)
        else:
            self._first = report if len(self._lines) == 1 else None

    def finish(self, ending: Ending) -> None:
        """Write the only document or the list of them, and how much was found."""
        if self._first is not None:
            self._print_document(self._first)
        elif not self._whole and self._lines:
            self._print(several(self._lines, self._look))
        if not self._look.quiet and len(self._lines) > 1:
            self._print([EMPTY_LINE, told((str(self._totals), HEADING))])

    @functools.cached_property
    def _sources(self) -> dict[str, str]:
        return _sources() if self._look.links else {}

    def _print_document(self, report: DocumentReport) -> None:
        """Write one document, with less of each part until it fits in two screens."""
        parts = parts_of(report, self._look)
        *larger, least = rooms_for(self._look)
        for room in larger:
            begun = self._laid_out(_document(report, parts, self._look, room, self._sources), SCREENS + 1)
            if len(begun) <= SCREENS:
                self._write(begun)
                return
        self._print(_document(report, parts, self._look, least, self._sources))

    def _print(self, parts: Iterable[Part]) -> None:
        self._write(self._laid_out(parts))

    def _laid_out(self, parts: Iterable[Part], most: int | None = None) -> list[str]:
        return laid_out(parts, self._look.width, color=self._look.color, most=most)

    def _write(self, lines: list[str]) -> None:
        self._out.write(printed("".join(f"{line}\n" for line in lines), color=self._look.color))


def _document(report: DocumentReport, parts: Parts, look: Look, room: Room, sources: dict[str, str]) -> Iterator[Part]:
    remarks = Remarks(report, look, room, sources)
    yield from head(report, look)
    yield from notices(report, look)
    yield from remarks.part("Fouten", parts.faults)
    yield from demands_part(parts.demands, look, room)
    yield from remarks.part("Waarschuwingen", parts.warnings)
    yield from words_part(parts.words, room)
    listed = [one for one in parts.missing if room.hints or one.severity is not Severity.HINT]
    yield from missing_part(listed, room)
    if room.whole:
        yield from remarks.part("Tips", parts.tips)
    else:
        yield from tips_line([*parts.tips, *(one for one in parts.missing if one not in listed)])
    if not look.quiet:
        yield from next_step(report, look)


def _sources() -> dict[str, str]:
    """Return the first web page behind each rule."""
    from vacaturelint.rulebook.loader import load_rules

    pages = {rule.code: [source for source in rule.sources if source.startswith("http")] for rule in load_rules()}
    return {code: found[0] for code, found in pages.items() if found}
