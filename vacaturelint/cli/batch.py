"""`rapport`: many vacancies into one report, in bounded memory; what is ready survives an interruption."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from vacaturelint import __version__
from vacaturelint.analysis.model import SHIPPED, label_of
from vacaturelint.cli.output import replacing, say
from vacaturelint.cli.progress import progress
from vacaturelint.cli.settings import left_out
from vacaturelint.config.reader import nearest_config
from vacaturelint.core.finding import Severity
from vacaturelint.core.report import Problem
from vacaturelint.engine import CRASHED
from vacaturelint.errors import ExitCode, UsageError
from vacaturelint.reporters.batch.overview import Collector
from vacaturelint.reporters.batch.sink import Ending, Sink, sink_for
from vacaturelint.service.cache import user_cache
from vacaturelint.service.checker import Outcome
from vacaturelint.service.configured import NEVER
from vacaturelint.service.inputs import Input, find_inputs
from vacaturelint.service.run import Job, check_inputs, every_core
from vacaturelint.service.settings import Settings, Typed

KINDS = (".html", ".xlsx", ".csv", ".json")


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchOptions:
    """The options of `rapport`, as typed."""

    inputs: tuple[str, ...]
    typed: Typed
    target: str
    config: str | None = None
    cache: bool = True


@dataclass(slots=True)
class _Run:
    """What became of a run so far."""

    collector: Collector
    problems: list[Problem]
    done: int = 0
    stopped: bool = False


def batch(options: BatchOptions) -> ExitCode:
    """Check all inputs, write the report, and return the exit status; Ctrl-C leaves a report of what was ready."""
    if not options.target.lower().endswith((*KINDS, ".htm")):
        raise UsageError(f"-o {options.target}: kies een naam op {', '.join(KINDS)}.")
    settings = Settings(options.typed, nearest_config(options.config))
    found = find_inputs(options.inputs)
    inputs = [one for one in found if one.data is not None or not left_out(one.path, settings, options.inputs)]
    run = _Run(Collector(), [])
    with replacing(options.target) as path:
        sink = sink_for(options.target, path)
        if sink is not None:
            _fill(sink, run, inputs, options, settings)
            sink.finish(run.collector.overview(), _ending(run, len(inputs)))
    say(_told(run, len(inputs), options.target))
    return _status(run, options.typed.fail_at)


def _fill(sink: Sink, run: _Run, inputs: list[Input], options: BatchOptions, settings: Settings) -> None:
    """Give the sink every document; stops, with what is ready kept, at Ctrl-C."""
    processes = settings.value("processen")
    cache = user_cache() if options.cache else None
    job = Job(settings.setup_for, int(processes) if processes else every_core(len(inputs)), cache)
    try:
        with progress(len(inputs)) as advance:
            for one, outcome in _paired(inputs, job):
                if outcome.report is not None:
                    sink.add(outcome.report, run.collector.add(outcome.report, one.groups))
                run.problems.extend(outcome.problems)
                run.done += 1
                advance()
    except KeyboardInterrupt:
        run.stopped = True


def _paired(inputs: list[Input], job: Job) -> Iterator[tuple[Input, Outcome]]:
    waiting: deque[Input] = deque()

    def fed() -> Iterator[Input]:
        for one in inputs:
            waiting.append(one)
            yield one

    for outcome in check_inputs(fed(), job):
        yield waiting.popleft(), outcome


def _ending(run: _Run, total: int) -> Ending:
    moment = datetime.now().astimezone().strftime("%Y-%m-%d %H:%M")
    return Ending(tuple(run.problems), __version__, label_of(SHIPPED), moment, total if run.stopped else None)


def _told(run: _Run, total: int, target: str) -> str:
    unread = sum(problem.code != CRASHED for problem in run.problems)
    lines = [f"Gestopt: {run.done} van {total} nagekeken." if run.stopped else f"{run.done} nagekeken."]
    lines += [f"{unread} niet te lezen: kijk onderaan in het rapport."] if unread else []
    return " ".join([*lines, f"Geschreven: {target}"])


def _status(run: _Run, fail_at: str | None) -> ExitCode:
    if run.stopped:
        return ExitCode.INTERRUPTED
    if any(problem.code == CRASHED for problem in run.problems):
        return ExitCode.BUG
    if run.problems:
        return ExitCode.FAILED
    if fail_at in (None, NEVER):
        return ExitCode.CLEAN
    found = run.collector.overview().severities
    heavy = any(count and severity.weight >= Severity(fail_at).weight for severity, count in found.items())
    return ExitCode.FINDINGS if heavy else ExitCode.CLEAN
