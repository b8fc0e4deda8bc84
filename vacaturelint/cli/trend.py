"""What changed since an earlier run: from the history of a team, or from an earlier result in JSON."""

from dataclasses import replace

from vacaturelint.cli.output import say
from vacaturelint.core.finding import Category
from vacaturelint.core.report import DocumentReport, Report
from vacaturelint.reporters.batch.trend import Change, RunPoint, Trend
from vacaturelint.service.compare import Comparison, Snapshot, compare, read_result, snapshot_of
from vacaturelint.service.history import History, Point


def without_text(report: DocumentReport) -> DocumentReport:
    """Return a report that keeps its findings and scores but not the text, for runs over very many documents."""
    return replace(report, document=replace(report.document, text="", blocks=(), remarks=()))


def since_result(path: str, report: Report) -> Trend:
    """Return what changed since the result in `path`; UsageError when it is no result."""
    return _trend(f"het resultaat in {path}", compare(read_result(path), snapshot_of(report)), ())


def since_run(history: History, since: str | None, report: Report) -> Trend | None:
    """Keep the run, and return what changed since an earlier one; None when this is the first.

    Errors: UsageError for a run that is not there, OutputError when the file cannot be written.
    """
    before = history.run_since(since)
    old = history.snapshot(before) if before else Snapshot(())
    number = history.keep(report)
    say(f"{history.path}: bewaard als run {number}.")
    if before is None:
        return None
    found = compare(old, history.current(report))
    return _trend(f"run {before.number} ({before.moment[:10]})", found, history.points())


def _trend(since: str, found: Comparison, points: tuple[Point, ...]) -> Trend:
    changes = tuple(
        Change(one.path, one.title, len(one.new), len(one.solved), len(one.remaining)) for one in found.both
    )
    return Trend(since, changes, tuple(map(_point, points)), len(found.gone), len(found.added))


def _point(point: Point) -> RunPoint:
    counts = {category: point.findings.get(category.value, 0) for category in Category}
    return RunPoint(point.run.moment, point.documents, counts, point.mean_lint)
