"""The report a recruiter reads: per document and section, what to change and what to write instead."""

import io
from collections.abc import Iterable
from itertools import groupby

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from vacaturelint.core.finding import Finding, Severity
from vacaturelint.core.report import DocumentReport, JudgedRequirement, Report
from vacaturelint.core.text import Document, Span
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.phrases import advice_lines
from vacaturelint.reporters.places import section_title, where
from vacaturelint.reporters.summary import DEMAND_COLUMNS, demand_row, summary_lines, totals

_COLOR = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.HINT: "bold cyan"}
_CONTEXT = 160


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
    shown = [document for document in report.documents if not look.quiet or any(look.shown(document))]
    for document in shown:
        console.print(_document(document, look))
    if not look.quiet and report.documents:
        console.print(Text(totals(report), "bold" if any(d.findings for d in report.documents) else "green"))
    return "\n".join(line.rstrip() for line in out.getvalue().split("\n"))


def _document(report: DocumentReport, look: Look) -> RenderableType:
    parts: list[RenderableType] = [Text(report.document.path, "bold underline")]
    if not look.quiet:
        parts += [Text(line, "dim") for line in summary_lines(report)]
    parts.append(Text(""))
    explained: set[str] = set()
    for title, findings in groupby(look.shown(report), lambda finding: section_title(report, finding)):
        parts.append(Text(title, "bold"))
        for finding in findings:
            parts.append(Padding(_finding(finding, report.document, explained), (0, 0, 1, 2)))
    if not look.quiet and report.requirements:
        parts += [Text("Eisen in deze tekst", "bold"), _demands(report.requirements), Text("")]
    return Group(*parts)


def _finding(finding: Finding, document: Document, explained: set[str]) -> RenderableType:
    head = Text.assemble(
        (finding.severity.value, _COLOR[finding.severity]), (f"  {finding.code} {finding.name}", "dim")
    )
    if place := where(document, finding):
        head.append(f"  {place}", "dim")
    lines: list[RenderableType] = [head]
    if finding.span:
        lines.append(Padding(_quote(document, finding.span), (0, 0, 0, 2)))
    body = Text(finding.message)
    if finding.reason and finding.reason not in explained:
        explained.add(finding.reason)
        body.append("\nWaarom: " + " ".join(finding.reason.split()), "dim")
    for line in advice_lines(finding):
        label, _, text = line.partition(" ")
        body.append(f"\n{label} ", "green")
        body.append(text)
    lines.append(Padding(body, (0, 0, 0, 2)))
    return Group(*lines)


def _quote(document: Document, span: Span) -> Text:
    """Return the words around a span, the span itself marked with » and «."""
    block = document.block_at(span.start)
    around = block.span if block else span
    start, end = max(around.start, span.start - _CONTEXT // 2), max(min(around.end, span.end + _CONTEXT // 2), span.end)
    before, inside, after = (
        document.text[a:b] for a, b in ((start, span.start), (span.start, span.end), (span.end, end))
    )
    before = before if start == around.start else "…" + before.partition(" ")[2]
    after = after if end >= around.end else after.rpartition(" ")[0] + " …"
    flat = (" ".join(piece.split("\n")) for piece in (before, inside, after))
    before, inside, after = flat
    return Text.assemble((before, "dim"), ("»", "bold"), (inside, "bold"), ("«", "bold"), (after, "dim"))


def _demands(requirements: Iterable[JudgedRequirement]) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 2), header_style="dim")
    for column, ratio in zip(DEMAND_COLUMNS, (1, 6, 1, 1), strict=True):
        table.add_column(column, ratio=ratio, overflow="fold")
    for judged in requirements:
        table.add_row(*demand_row(judged))
    return table
