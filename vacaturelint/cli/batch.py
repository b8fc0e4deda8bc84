"""`rapport`: many vacancies into one report, in bounded memory; what is ready survives an interruption."""

import itertools
from collections import deque
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from vacaturelint import __version__
from vacaturelint.analysis.model import SHIPPED, label_of
from vacaturelint.cli.check import exit_status
from vacaturelint.cli.output import say
from vacaturelint.cli.progress import progress
from vacaturelint.cli.settings import files_read, left_out
from vacaturelint.cli.trend import since_result, since_run, without_text
from vacaturelint.config.reader import nearest_config
from vacaturelint.core.finding import NEVER, Severity
from vacaturelint.core.report import DocumentReport, Problem, Report
from vacaturelint.engine import CRASHED
from vacaturelint.errors import ExitCode, UsageError
from vacaturelint.reporters.batch.overview import Collector
from vacaturelint.reporters.batch.sink import Ending, Sink, sink_for
from vacaturelint.reporters.batch.trend import Trend
from vacaturelint.service.cache import user_cache
from vacaturelint.service.checker import Outcome
from vacaturelint.service.compare import read_result
from vacaturelint.service.datasets import is_dataset, rows_of
from vacaturelint.service.history import History
from vacaturelint.service.inputs import Input, find_inputs
from vacaturelint.service.run import Job, check_inputs, every_core
from vacaturelint.service.settings import Settings, Typed
from vacaturelint.service.target import check_target, replacing

KINDS = (".html", ".xlsx", ".csv", ".json")


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchOptions:
    """The options of `rapport`, as typed."""

    inputs: tuple[str, ...]
    typed: Typed
    target: str
    config: str | None = None
    cache: bool = True
    text_column: str | None = None
    id_column: str | None = None
    history: str | None = None
    since: str | None = None
    earlier: str | None = None
    scheduler: str | None = None


@dataclass(slots=True)
class _Run:
    """What became of a run so far."""

    collector: Collector
    problems: list[Problem]
    total: int | None
    kept: list[DocumentReport] | None = None
    done: int = 0
    stopped: bool = False


def batch(options: BatchOptions) -> ExitCode:
    """Check all inputs, write the report, and return the exit status; Ctrl-C leaves a report of what was ready."""
    if Path(options.target).suffix.lower() not in (*KINDS, ".htm"):
        raise UsageError(f"-o {options.target}: kies een naam op {', '.join(KINDS)}.")
    if options.since and not options.history:
        raise UsageError("--sinds kiest een run uit --historiek: geef dat bestand mee.")
    settings = Settings(options.typed, nearest_config(options.config))
    if options.earlier:
        read_result(options.earlier)
    history = History(options.history) if options.history else None
    total, inputs, reads = _inputs(options, settings)
    kept = tuple(name for name in (options.earlier, options.history) if name)
    check_target(options.target, (*reads, *kept))
    if history is not None:
        check_target(history.path, reads, ordinary=True)
        history.prepare()
    run = _Run(Collector(), [], total, [] if history or options.earlier else None)
    with replacing(options.target, reads=(*reads, *kept)) as path:
        sink = sink_for(options.target, path)
        if sink is not None:
            with closing(sink):
                _fill(sink, run, inputs, _job(options, settings, total))
                sink.finish(run.collector.overview(), _ending(run, _trend(run, options, history)))
    say(_told(run, options.target))
    return _status(run, options.typed.fail_at)


def _inputs(options: BatchOptions, settings: Settings) -> tuple[int | None, Iterator[Input], tuple[str, ...]]:
    """Return how many inputs there are, the inputs, and every file that is read.

    The number is None when a data set is among them, which is read row by row.
    """
    sets = [path for path in options.inputs if is_dataset(path)]
    others = [path for path in options.inputs if path not in sets]
    files = [
        one for one in find_inputs(others) if one.data is not None or not left_out(one.path, settings, options.inputs)
    ]
    rows = rows_of(sets, say, text_column=options.text_column, id_column=options.id_column)
    reads = (*files_read(files, settings), *sets)
    return None if sets else len(files), itertools.chain(files, rows), reads


def _job(options: BatchOptions, settings: Settings, total: int | None) -> Job:
    processes = settings.value("processen")
    cluster = None
    if options.scheduler:
        from vacaturelint.dask import DaskCluster

        cluster = DaskCluster(options.scheduler)
    return Job(
        settings.setup_for,
        int(processes) if processes else every_core(total),
        user_cache() if options.cache else None,
        cluster,
    )


def _fill(sink: Sink, run: _Run, inputs: Iterator[Input], job: Job) -> None:
    """Give the sink every document; stops, with what is ready kept, at Ctrl-C."""
    try:
        with progress(run.total) as advance:
            for one, outcome in _paired(inputs, job):
                if outcome.report is not None:
                    sink.add(outcome.report, run.collector.add(outcome.report, one.groups))
                    if run.kept is not None:
                        run.kept.append(without_text(outcome.report))
                run.problems.extend(outcome.problems)
                run.done += 1
                advance()
    except KeyboardInterrupt:
        run.stopped = True


def _trend(run: _Run, options: BatchOptions, history: History | None) -> Trend | None:
    """Return what changed since an earlier run, and keep this one; a run that was stopped is neither."""
    if run.kept is None or run.stopped:
        return None
    report = Report(tuple(run.kept), tuple(run.problems), __version__, label_of(SHIPPED))
    trend = since_run(history, options.since, report) if history else None
    return since_result(options.earlier, report) if options.earlier else trend


def _paired(inputs: Iterator[Input], job: Job) -> Iterator[tuple[Input, Outcome]]:
    waiting: deque[Input] = deque()

    def fed() -> Iterator[Input]:
        for one in inputs:
            waiting.append(one)
            yield one

    for outcome in check_inputs(fed(), job):
        yield waiting.popleft(), outcome


def _ending(run: _Run, trend: Trend | None) -> Ending:
    moment = datetime.now().astimezone().strftime("%Y-%m-%d %H:%M")
    problems = tuple(run.problems)
    return Ending(problems, __version__, label_of(SHIPPED), moment, stopped=run.stopped, total=run.total, trend=trend)


def _told(run: _Run, target: str) -> str:
    unread = sum(problem.code != CRASHED for problem in run.problems)
    ready = f"{run.done} van {run.total} nagekeken." if run.stopped and run.total else f"{run.done} nagekeken."
    lines = ["Gestopt:", ready] if run.stopped else [ready]
    lines += [f"{unread} niet te lezen: kijk onderaan in het rapport."] if unread else []
    return " ".join([*lines, f"Geschreven: {target}"])


def _status(run: _Run, fail_at: str | None) -> ExitCode:
    if run.stopped:
        return ExitCode.INTERRUPTED
    if fail_at in (None, NEVER):
        return exit_status(run.problems, reached=False)
    found = run.collector.overview().severities
    heavy = any(count and severity.weight >= Severity(fail_at).weight for severity, count in found.items())
    return exit_status(run.problems, reached=heavy)
