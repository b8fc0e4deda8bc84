"""What changed since an earlier run: from the history of a team, or from an earlier result in JSON."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from vacaturelint.core.report import DocumentReport, Problem, Report, Tool
from vacaturelint.errors import UsageError

if TYPE_CHECKING:
    from vacaturelint.reporters.trend import RunPoint, Trend
    from vacaturelint.service.compare import Comparison, Snapshot
    from vacaturelint.service.history import History


@dataclass(slots=True)
class Past:
    """What a run is compared with: a run in the file `history` (the last one, or that of `since`) or a result.

    `say` gets where the run is kept. Errors: UsageError for a file, run or combination that cannot be used,
    OutputError when the history cannot be written.
    """

    say: Callable[[str], None]
    history: str | None = None
    since: str | None = None
    earlier: str | None = None
    _kept: list[DocumentReport] = field(default_factory=list, init=False)
    _before: "Snapshot | None" = field(default=None, init=False)

    def prepare(self, reads: Iterable[str]) -> None:
        """Find out before any work whether all of it can be used; the history is none of the files in `reads`."""
        if self.since and not self.history:
            raise UsageError("--sinds kiest een run uit --historiek: geef dat bestand mee.")
        if self.earlier:
            from vacaturelint.service.compare import read_result

            self._before = read_result(self.earlier)
        if self.history:
            from vacaturelint.service.target import check_target

            check_target(self.history, reads, ordinary=True)
            _history(self.history).prepare()

    def files(self) -> tuple[str, ...]:
        """Return the files that hold the past: no result may replace them."""
        return tuple(name for name in (self.earlier, self.history) if name)

    def add(self, report: DocumentReport) -> None:
        """Take a document of the present run, when there is something to compare it with."""
        if self.history or self.earlier:
            self._kept.append(without_text(report))

    def trend(self, problems: Sequence[Problem], tool: Tool) -> "Trend | None":
        """Keep the run where there is a history, and return what changed; None without an earlier one."""
        if not (self.history or self.earlier):
            return None
        from vacaturelint.service.compare import compare, snapshot_of

        report = Report(tuple(self._kept), tuple(problems), tool)
        trend = self._since_run(_history(self.history), report) if self.history else None
        if self._before is not None:
            return _trend(f"het resultaat in {self.earlier}", compare(self._before, snapshot_of(report)))
        return trend

    def _since_run(self, history: "History", report: Report) -> "Trend | None":
        from vacaturelint.service.compare import Snapshot, compare

        before = history.run_since(self.since)
        old = history.snapshot(before) if before else Snapshot(())
        number = history.keep(report)
        self.say(f"{history.path}: bewaard als run {number}.")
        if before is None:
            return None
        found = compare(old, history.current(report))
        return _trend(f"run {before.number} ({before.moment[:10]})", found, history.points())


def _history(path: str) -> "History":
    from vacaturelint.service.history import History  # with sqlite: only for who keeps one

    return History(path)


def without_text(report: DocumentReport) -> DocumentReport:
    """Return a report that keeps its findings and scores but not the text, for runs over very many documents."""
    return report._replace(document=replace(report.document, text="", blocks=(), remarks=()))


def _trend(since: str, found: "Comparison", points: "tuple[RunPoint, ...]" = ()) -> "Trend":
    from vacaturelint.reporters.trend import Change, Trend

    changes = tuple(
        Change(one.path, one.title, len(one.new), len(one.solved), len(one.remaining)) for one in found.both
    )
    return Trend(since, changes, points, len(found.gone), len(found.added))
