"""Checks any number of inputs: from the cache where it can, in one process or more, in order and in bounded memory."""

import functools
import itertools
import os
import pickle
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from vacaturelint import __version__
from vacaturelint.analysis.model import SHIPPED, label_of
from vacaturelint.core.report import UNREADABLE, DocumentReport, Problem, Report, Tool
from vacaturelint.readers.source import Source
from vacaturelint.service.cache import Cache
from vacaturelint.service.codec import decode_report, encode_report
from vacaturelint.service.inputs import Input
from vacaturelint.service.outcome import Outcome, attempt
from vacaturelint.service.setup import Setup
from vacaturelint.service.workers import Cluster, Inline, Ticket, Workers

if TYPE_CHECKING:
    from vacaturelint.service.checker import Checker

BATCH = 16
"""Inputs handed over at once, and …"""
BATCH_BYTES = 2 * 1024 * 1024
"""… the bytes after which a batch is full: together they bound the memory."""
FEW = 24
"""Fewer inputs than this are checked sooner by one process than by starting more."""
_LOADED, _LOADED_AFRESH = "vacaturelint.service.nursery.kept", "vacaturelint.service.nursery.afresh"
_KILLED = (
    "vacaturelint werd bij dit bestand twee keer afgebroken. Misschien is er te weinig geheugen. "
    "Probeer het bestand alleen, of met -j 1."
)


class Job(NamedTuple):
    """How to check: the setup for each path, the number of processes or other machines, and the cache, if any."""

    setup_for: Callable[[str], Setup]
    processes: int = 1
    cache: Cache | None = None
    cluster: Cluster | None = None


class _Task(NamedTuple):
    """One source to check, with its setup as bytes, and whether the rules may come from the cache."""

    source: Source
    setup: bytes
    cached: bool


class _Result(NamedTuple):
    """What a process gives back of one task: the report as bytes."""

    report: bytes | None
    problems: tuple[Problem, ...]


class _Batch(NamedTuple):
    """Inputs in order: those of which the outcome is known, and a ticket for the tasks that the others are."""

    known: Sequence[Outcome | _Task]
    ticket: Ticket[_Task, _Result] | None


def check_inputs(inputs: Iterable[Input], job: Job) -> Generator[Outcome, None, None]:
    """Yield the outcome of every input, in order; what is wrong with one input does not stop the others.

    Errors: VacaturelintError for an option or setting that cannot be used, ModelError without a language model.
    """
    with _workers(job) as workers:
        waiting: deque[_Batch] = deque()
        added = False
        for batch in _batches(_looked_up(inputs, job, workers)):
            waiting.append(_begun(batch, workers))
            added = added or waiting[-1].ticket is not None
            if len(waiting) > workers.ahead:
                yield from _finished(waiting.popleft(), workers, job)
        while waiting:
            yield from _finished(waiting.popleft(), workers, job)
    if job.cache and added:
        from vacaturelint.service.rulepack import put

        put(job.cache)
        job.cache.trim()


def report_of(outcomes: Iterable[Outcome]) -> Report:
    """Return the report over all outcomes."""
    documents: list[DocumentReport] = []
    problems: list[Problem] = []
    for outcome in outcomes:
        documents.extend([outcome.report] if outcome.report else [])
        problems.extend(outcome.problems)
    return Report(tuple(documents), tuple(problems), this_tool())


def this_tool() -> Tool:
    """Return the program and the language model of a run."""
    return Tool(__version__, label_of(SHIPPED))


def processes_for(asked: int | None, *, few: bool) -> int:
    """Return how many processes to use: as asked, else one a core unless there are few inputs."""
    return asked or (1 if few else len(_cores()))


def checker_for(setup: Setup, *, cached: bool) -> "Checker":
    """Return what checks with a setup in this process, the same one for equal setups."""
    return _checker(pickle.dumps(setup, protocol=5), cached)


def _cores() -> Sequence[int]:
    if hasattr(os, "sched_getaffinity"):
        return sorted(os.sched_getaffinity(0))
    return range(os.cpu_count() or 1)


def _workers(job: Job) -> Workers[_Task, _Result]:
    if job.cluster:
        return job.cluster.workers(_check, _killed)
    if job.processes == 1:
        return Inline(_check)
    from vacaturelint.service.pool import Pool

    return Pool(_check, _killed, job.processes, _LOADED_AFRESH if job.cache is None else _LOADED)


def _looked_up(inputs: Iterable[Input], job: Job, workers: Workers[_Task, _Result]) -> Iterator[Outcome | _Task]:
    """Yield the outcome of what cannot be read or is in the cache, and a task for everything else."""
    cached = job.cache is not None
    for one in inputs:
        wanted = job.setup_for(one.path)
        setup = pickle.dumps(wanted, protocol=5)
        source = attempt(one.path, one.open)
        if isinstance(source, Outcome):
            _checker(setup, cached).prepare()
            yield source
            continue
        report = job.cache.find(source, _key(setup)) if job.cache else None
        if report is None:
            if not wanted.chosen:  # else a few rules, which may need no parse
                workers.begin()
            _checker(setup, cached).prepare()
            yield _Task(source, setup, cached)
        else:
            yield Outcome(one.path, report)


def _batches(found: Iterable[Outcome | _Task]) -> Iterator[list[Outcome | _Task]]:
    batch: list[Outcome | _Task] = []
    size = 0
    for one in found:
        batch.append(one)
        size += len(one.source.data) if isinstance(one, _Task) else 0
        if len(batch) == BATCH or size >= BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _begun(batch: list[Outcome | _Task], workers: Workers[_Task, _Result]) -> _Batch:
    tasks = [one for one in batch if isinstance(one, _Task)]
    return _Batch(batch, workers.submit(tasks) if tasks else None)


def _finished(batch: _Batch, workers: Workers[_Task, _Result], job: Job) -> Iterator[Outcome]:
    results = iter(workers.results(batch.ticket) if batch.ticket else ())
    for one in batch.known:
        yield _outcome(one, next(results), job) if isinstance(one, _Task) else one


def _outcome(task: _Task, result: _Result, job: Job) -> Outcome:
    source = task.source
    if result.report is None:
        return Outcome(source.path, problems=result.problems)
    if job.cache and not result.problems:
        job.cache.keep(source, _key(task.setup), result.report)
    return Outcome(source.path, decode_report(result.report, source.path), result.problems)


def _check(tasks: Sequence[_Task]) -> list[_Result]:
    """Return the result of each task; this is what a process of the pool runs."""
    results: list[_Result] = []
    for (setup, cached), group in itertools.groupby(tasks, key=lambda task: (task.setup, task.cached)):
        for outcome in _checker(setup, cached).outcomes([task.source for task in group]):
            results.append(_Result(encode_report(outcome.report) if outcome.report else None, outcome.problems))
    return results


def _killed(task: _Task) -> _Result:
    return _Result(None, (Problem(task.source.path, UNREADABLE, _KILLED),))


@functools.lru_cache(maxsize=32)
def _checker(setup: bytes, cached: bool) -> "Checker":
    from vacaturelint.service.checker import Checker  # with all readers, checks and rules: not for what is known

    return Checker(_setup(setup), cached=cached)


@functools.lru_cache(maxsize=32)
def _key(setup: bytes) -> str:
    return _setup(setup).key()


def _setup(data: bytes) -> Setup:
    setup: Setup = pickle.loads(data)  # noqa: S301 - bytes of our own making, never from a file
    return setup
