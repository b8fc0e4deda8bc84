"""Several documents: one line each, the worst first, and a total."""

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table

from vacaturelint.core.finding import Severity
from vacaturelint.core.report import DocumentReport
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.phrases import level_words
from vacaturelint.reporters.terminal.ending import command
from vacaturelint.reporters.terminal.ink import COLOR, QUIET, ink, path_end

_COLUMNS = {Severity.ERROR: "fouten", Severity.WARNING: "waarsch.", Severity.HINT: "tips"}
_FIXED = 42  # columns for the counts and the reading level


def several(documents: Sequence[DocumentReport], look: Look) -> Iterator[RenderableType]:
    """Yield a line for each document, the one with the most faults first, and what to do next."""
    counts = {id(one): Counter(finding.severity for finding in look.shown(one)) for one in documents}
    ordered = sorted(documents, key=lambda one: [-counts[id(one)][severity] for severity in Severity])
    table = Table.grid(padding=(0, 2, 0, 0))
    for justify in ("left", "right", "right", "right", "left"):
        table.add_column(justify=justify, no_wrap=True)
    table.add_row(*(ink((title, QUIET)) for title in ("bestand", *_COLUMNS.values(), "leesniveau")))
    for one in ordered:
        found = counts[id(one)]
        figures = [ink((str(found[one]), COLOR[one] if found[one] else QUIET)) for one in Severity]
        lint = one.scores.lint
        level = f"{lint.level} {level_words(lint.level)}" if lint else ""
        table.add_row(ink(path_end(one.document.path, max(look.width - _FIXED, 20))), *figures, ink(level))
    yield table
    if look.inputs and any(counts[id(ordered[0])].values()):
        yield ink("")
        yield command("Bekijk de eerste", "", [ordered[0].document.path])
        yield command("Maak er één rapport van", "rapport", [*look.inputs, "-o", "rapport.html"])
