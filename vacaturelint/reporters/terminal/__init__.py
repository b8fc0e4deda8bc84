"""The report a recruiter reads in a terminal: what helps most first, one next step, nothing twice."""

import io
from collections.abc import Iterator

from rich.console import Console, RenderableType

from vacaturelint.core.report import DocumentReport, Report
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.parts import parts_of
from vacaturelint.reporters.summary import totals
from vacaturelint.reporters.terminal.ending import next_step, tips_line
from vacaturelint.reporters.terminal.head import head, notices
from vacaturelint.reporters.terminal.ink import ink
from vacaturelint.reporters.terminal.remarks import Remarks
from vacaturelint.reporters.terminal.several import several
from vacaturelint.reporters.terminal.tables import demands_part, missing_part, words_part


def report_terminal(report: Report, look: Look) -> str:
    """Return the report as text; with ANSI colours when `look.color`."""
    out = io.StringIO()
    console = Console(
        file=out,
        force_terminal=look.color,
        no_color=not look.color,
        color_system="standard" if look.color else None,
        width=look.width,
        highlight=False,
        emoji=False,
        markup=False,
    )
    for part in _report(report, look):
        console.print(part, crop=False)
    return "\n".join(line.rstrip() for line in out.getvalue().split("\n"))


def _report(report: Report, look: Look) -> Iterator[RenderableType]:
    documents = [document for document in report.documents if not look.quiet or any(look.shown(document))]
    sources = _sources() if look.links and documents else {}
    whole = look.quiet or look.everything or len(documents) == 1
    for nth, document in enumerate(documents if whole else ()):
        yield from (ink("") for _ in range(bool(nth)))
        yield from _document(document, look, sources)
    if not whole and documents:
        yield from several(documents, look)
    if not look.quiet and len(documents) > 1:
        yield ink("")
        yield ink((totals(report), "bold"))


def _document(report: DocumentReport, look: Look, sources: dict[str, str]) -> Iterator[RenderableType]:
    parts = parts_of(report, look)
    remarks = Remarks(report, look, sources)
    yield from head(report, look)
    yield from notices(report)
    yield from remarks.part("Fouten", parts.faults)
    yield from demands_part(parts.demands)
    yield from remarks.part("Waarschuwingen", parts.warnings)
    yield from words_part(parts.words, look)
    yield from missing_part(parts.missing, look)
    if look.everything or look.quiet:
        yield from remarks.part("Tips", parts.tips)
    else:
        yield from tips_line(parts.tips)
    if not look.quiet:
        yield from next_step(report, look)


def _sources() -> dict[str, str]:
    """Return the first web page behind each rule."""
    from vacaturelint.rulebook.loader import load_rules

    pages = {rule.code: [source for source in rule.sources if source.startswith("http")] for rule in load_rules()}
    return {code: found[0] for code, found in pages.items() if found}
