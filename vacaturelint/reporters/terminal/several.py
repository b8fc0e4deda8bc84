"""Several documents: one line each, the worst first, and a total."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from vacaturelint.core.finding import Severity
from vacaturelint.core.report import DocumentReport
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.phrases import level_words
from vacaturelint.reporters.terminal.ending import command, names_file
from vacaturelint.reporters.terminal.ink import COLOR, EMPTY_LINE, QUIET, ink, path_end
from vacaturelint.reporters.terminal.layout import Column, Ink, Part, Table

_COLUMNS = {Severity.ERROR: "fouten", Severity.WARNING: "waarsch.", Severity.HINT: "tips"}
_FIXED = 42  # columns for the counts and the reading level


class Line(NamedTuple):
    """A document in short: how many findings of each severity are shown, and how it reads."""

    path: str
    counts: Mapping[Severity, int]
    level: int | None


def line_of(report: DocumentReport, look: Look) -> Line:
    """Return a document in short."""
    lint = report.scores.lint
    counts = Counter(finding.severity for finding in look.shown(report))
    return Line(report.document.path, counts, lint.level if lint else None)


def several(documents: Sequence[Line], look: Look) -> Iterator[Part]:
    """Yield a line for each document, the one with the most faults first, and what to do next."""
    ordered = sorted(documents, key=lambda one: [-one.counts.get(severity, 0) for severity in Severity])
    heads = [[ink((title, QUIET))] for title in ("bestand", *_COLUMNS.values(), "leesniveau")]
    figures = [Column(gap=2, right=True) for _ in Severity]
    yield Table((Column(gap=2), *figures, Column()), [heads, *(_row(one, look) for one in ordered)])
    if look.inputs and any(ordered[0].counts.values()):
        yield EMPTY_LINE
        if names_file(ordered[0].path, look):
            yield command("Bekijk de eerste", "", [ordered[0].path])
        yield command("Maak er één rapport van", "rapport", [*look.inputs, "-o", "rapport.html"])


def _row(one: Line, look: Look) -> list[list[Ink]]:
    found = [(severity, one.counts.get(severity, 0)) for severity in Severity]
    figures = [[ink((str(count), COLOR[severity] if count else QUIET))] for severity, count in found]
    level = f"{one.level} {level_words(one.level)}" if one.level else ""
    return [[ink(path_end(one.path, max(look.width - _FIXED, 20)))], *figures, [ink(level)]]
