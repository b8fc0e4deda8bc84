"""`controleer`: from options to a job, and from its report to output and exit status."""

import os
import shutil
import sys
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from vacaturelint.cli.output import say, wants_color, write_result
from vacaturelint.cli.screen import shows_links
from vacaturelint.cli.settings import files_read, left_out
from vacaturelint.config.reader import nearest_config
from vacaturelint.core.finding import NEVER, Severity
from vacaturelint.core.report import Problem, Report
from vacaturelint.engine import CRASHED
from vacaturelint.errors import ExitCode
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.registry import REPORTERS
from vacaturelint.service.cache import user_cache
from vacaturelint.service.inputs import STDIN, Input, find_inputs
from vacaturelint.service.run import Job, check_inputs, processes_for, report_of
from vacaturelint.service.settings import Settings, Typed
from vacaturelint.service.target import check_target
from vacaturelint.suppression.baseline import read_baseline

BASELINE = "vacaturelint-referentie.json"
_WIDEST = 110
_PIPED = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckOptions:
    """The options of `controleer`, as typed."""

    inputs: tuple[str, ...]
    typed: Typed
    format: str
    target: str | None
    stdin_name: str
    quiet: bool
    with_text: bool
    config: str | None = None
    write_baseline: bool = False
    cache: bool = True
    everything: bool = False
    least: str = Severity.HINT.value


def check(options: CheckOptions) -> ExitCode:
    """Check the inputs, write the report, and return the exit status."""
    settings = Settings(options.typed, nearest_config(options.config))
    fail_at = settings.value("faal-bij")
    threshold = Severity(fail_at) if fail_at and fail_at != NEVER else None
    baseline = settings.value("referentie")
    found = tuple(find_inputs(options.inputs, stdin_name=options.stdin_name))
    renewed = (baseline or BASELINE) if options.write_baseline else None
    reads = files_read(found, settings, but=renewed)
    for target in (renewed, options.target):
        if target is not None:
            check_target(target, reads)
    report = checked(options, settings, found)
    if renewed is not None:
        return _write_baseline(report, renewed, reads)
    if baseline:
        report = _new_only(report, baseline)
    look = _look(options, threshold)
    write_result(REPORTERS[options.format](report, look), options.target, reads=reads, exact=options.format != "tekst")
    for problem in report.problems:
        say(f"{problem.path}: {problem.message}")
    return exit_status(report.problems, reached=threshold is not None and report.reaches(threshold))


def checked(options: CheckOptions, settings: Settings, found: Iterable[Input]) -> Report:
    """Return the report over the inputs; VacaturelintError for an option or setting that cannot be used."""
    tell = () if options.quiet else options.inputs
    inputs = [one for one in found if one.data is not None or not left_out(one.path, settings, tell)]
    processes = settings.value("processen")
    cache = user_cache() if options.cache else None
    job = Job(settings.setup_for, processes_for(len(inputs), int(processes) if processes else None), cache)
    return report_of(check_inputs(inputs, job))


def _look(options: CheckOptions, threshold: Severity | None) -> Look:
    """Return how the report is to be shown: as typed, and as the terminal can."""
    color = options.target is None and wants_color(sys.stdout)
    return Look(
        color=color,
        width=_width(color=color),
        quiet=options.quiet,
        with_text=options.with_text,
        fail_at=threshold,
        root=os.getcwd(),
        everything=options.everything,
        least=Severity(options.least),
        links=color and shows_links(os.environ),
        inputs=options.inputs if STDIN not in options.inputs else (),
    )


def _new_only(report: Report, path: str) -> Report:
    """Return the report without what the baseline knows; says what of the baseline is solved."""
    baseline = read_baseline(path)
    pairs = [baseline.without_known(document) for document in report.documents]
    solved = sum(len(stale) for _, stale in pairs)
    if solved:
        noun = "opmerking uit de referentie is" if solved == 1 else "opmerkingen uit de referentie zijn"
        say(f"{solved} {noun} opgelost. Haal ze weg met --schrijf-referentie.")
    return replace(report, documents=tuple(document for document, _ in pairs))


def _write_baseline(report: Report, path: str, reads: Iterable[str]) -> ExitCode:
    """Write what was found as the baseline; what it knew of other documents stays."""
    baseline = read_baseline(path, may_be_absent=True).renewed(report.documents)
    write_result(baseline.as_json(), path, reads=reads)
    say(f"{path}: {len(baseline.known)} bekende opmerkingen.")
    for problem in report.problems:
        say(f"{problem.path}: {problem.message}")
    return exit_status(report.problems, reached=False)


def _width(*, color: bool) -> int:
    return min(shutil.get_terminal_size((_PIPED, 24)).columns, _WIDEST) if color else _PIPED


def exit_status(problems: Collection[Problem], *, reached: bool) -> ExitCode:
    """Return the exit status of a run with these problems; `reached` says that a finding reaches the threshold."""
    if any(problem.code == CRASHED for problem in problems):
        return ExitCode.BUG
    if problems:
        return ExitCode.FAILED
    return ExitCode.FINDINGS if reached else ExitCode.CLEAN
