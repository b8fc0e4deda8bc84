"""`annoteer` and `verbeter`: from options to a new document beside the old one."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from vacaturelint import __version__
from vacaturelint.cli.output import say
from vacaturelint.cli.settings import left_out
from vacaturelint.config.reader import nearest_config
from vacaturelint.core.report import DocumentReport, Report
from vacaturelint.editors.correct import CORRECTABLE, TEXT, correct_document
from vacaturelint.editors.docx_comments import annotate_docx
from vacaturelint.editors.docx_copy import annotated_copy
from vacaturelint.editors.plan import Plan
from vacaturelint.editors.text import unified_diff
from vacaturelint.errors import ExitCode, OutputError, UnreadableError, UsageError, VacaturelintError
from vacaturelint.readers.files import read_file
from vacaturelint.readers.source import Source
from vacaturelint.reporters.html import report_html
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.own import is_own
from vacaturelint.service.checker import Checker, bug
from vacaturelint.service.inputs import STDIN, find_paths
from vacaturelint.service.settings import Settings, Typed
from vacaturelint.service.target import check_target, write_file

_PAGES = (".html", ".htm")
_WORD = (".docx", ".docm", ".dotx", ".dotm")


@dataclass(frozen=True, slots=True, kw_only=True)
class EditOptions:
    """The options of `annoteer` and `verbeter`, as typed."""

    inputs: tuple[str, ...]
    target: str | None
    overwrite: bool
    typed: Typed
    config: str | None
    unsafe: bool = False
    diff: bool = False
    in_place: bool = False


@dataclass(frozen=True, slots=True)
class _Run:
    """One call of a command: its options and settings, the files it reads, what checks them, and what it wrote."""

    options: EditOptions
    settings: Settings
    reads: list[str] = field(default_factory=list)
    checkers: dict[int, Checker] = field(default_factory=dict)
    written: set[Path] = field(default_factory=set)

    def checker(self, path: str) -> Checker:
        """Return what checks the document at `path`; VacaturelintError for settings that cannot be used."""
        setup = self.settings.setup_for(path)
        if id(setup) not in self.checkers:
            self.checkers[id(setup)] = Checker(setup)
            self.checkers[id(setup)].prepare()
        return self.checkers[id(setup)]


def annotate(options: EditOptions) -> ExitCode:
    """Write a copy with remarks of every input and return the exit status; one bad input does not stop the others."""
    return _each(options, _annotate)


def correct(options: EditOptions) -> ExitCode:
    """Write a corrected copy of every input and return the exit status; one bad input does not stop the others."""
    if options.in_place and options.target:
        raise UsageError("--ter-plaatse en -o gaan niet samen: kies één van beide.")
    return _each(options, _correct)


def _each(options: EditOptions, work: Callable[[DocumentReport, Source, _Run], None]) -> ExitCode:
    run = _Run(options, Settings(options.typed, nearest_config(options.config)))
    run.checker("")
    paths = [path for path in _paths(options) if not left_out(path, run.settings, options.inputs)]
    run.reads.extend([*paths, *run.settings.files()])
    return max((_one(path, work, run) for path in paths), default=ExitCode.CLEAN)


def _one(path: str, work: Callable[[DocumentReport, Source, _Run], None], run: _Run) -> ExitCode:
    """Do the work for one input; whatever breaks on it is said, and leaves the others alone."""
    try:
        source = read_file(path)
        report, crashed = run.checker(path).check(source)
        work(report, source, run)
    except (UnreadableError, OutputError) as error:
        say(f"{path}: {error}")
        return ExitCode.FAILED
    except VacaturelintError:
        raise
    except Exception as error:
        say(f"{path}: {bug(error)}")
        return ExitCode.BUG
    for problem in crashed:
        say(f"{path}: {problem.message}")
    return ExitCode.BUG if crashed else ExitCode.CLEAN


def _annotate(report: DocumentReport, source: Source, run: _Run) -> None:
    if report.document.format != "docx":
        _write_word_copy(report, source, run)
        return
    data = annotate_docx(source.data, report.document, report.findings, datetime.now(UTC))
    _write(data, source, run, _name(source, ".opmerkingen"))
    _tell(source, _remarks(report))


def _correct(report: DocumentReport, source: Source, run: _Run) -> None:
    options, kind = run.options, report.document.format
    if kind not in TEXT and (options.in_place or kind not in CORRECTABLE):
        if options.in_place or options.diff:
            raise OutputError("dit kan alleen met .md en .txt. Gebruik 'verbeter' zonder deze optie.")
        _write_word_copy(report, source, run)
        return
    made = correct_document(
        report,
        source.data,
        lambda data: run.checker(source.path).check(Source(source.path, data))[0],
        moment=datetime.now(UTC),
        unsafe=options.unsafe,
    )
    if options.diff:
        sys.stdout.write(unified_diff(report.document, made.plan.edits, _name(source, ".verbeterd")))
    elif not options.in_place:
        _write(made.data, source, run, _name(source, ".verbeterd"))
        _tell(source, _done(made.plan))
    else:
        if made.plan.edits:
            write_file(made.data, source.path)
        _tell(source, _done(made.plan))


def _write_word_copy(report: DocumentReport, source: Source, run: _Run) -> None:
    """Write a Word file with the text and the remarks; a page when the user asks for one by its name."""
    target = run.options.target or ""
    if target.lower().endswith(_PAGES):
        page = report_html(Report((report,), (), __version__, ""), Look()).encode("utf-8", "replace")
        _write(page, source, run, target)
    else:
        data = annotated_copy(report.document, report.findings, datetime.now(UTC))
        _write(data, source, run, str(Path(source.path).with_suffix(".opmerkingen.docx")))
    _tell(source, _remarks(report))


def _remarks(report: DocumentReport) -> str:
    return f"{_count(len(report.findings), 'opmerking', 'opmerkingen')}."


def _write(data: bytes, source: Source, run: _Run, beside: str) -> None:
    """Write a copy where the user wants it, else as `beside`; OutputError for a name that is the input or taken."""
    wanted = run.options.target
    target = str(Path(wanted, Path(beside).name)) if wanted and Path(wanted).is_dir() else wanted or beside
    check_target(target, run.reads)
    place = Path(target).resolve()
    if place in run.written:
        raise OutputError(f"{target} is net al geschreven, voor een ander bestand. Geef dit bestand apart, met -o.")
    write_file(data, target, reads=run.reads, overwrite=run.options.overwrite)
    run.written.add(place)
    _tell(source, f"geschreven: {target}")


def _name(source: Source, mark: str) -> str:
    """Return the name of the copy beside a file; a Word file by another name gets one that Word knows."""
    is_word = source.data.startswith(b"PK") and source.suffix not in _WORD
    return str(Path(source.path).with_suffix(f"{mark}{'.docx' if is_word else source.suffix}"))


def _paths(options: EditOptions) -> list[str]:
    """Return the inputs, without what these commands wrote before."""
    paths = list(find_paths(options.inputs))
    paths = [path for path in paths if path in options.inputs or not is_own(path)]
    if STDIN in paths:
        raise UsageError("Geef een bestand: van - weet vacaturelint niet waar de kopie moet komen.")
    if options.target and len(paths) > 1 and not Path(options.target).is_dir():
        raise UsageError("Met meer dan één bestand is -o een map. Geef een map die er al is, of laat -o weg.")
    return paths


def _done(plan: Plan) -> str:
    return (
        f"{_count(len(plan.edits), 'verbetering', 'verbeteringen')}, "
        f"{_count(len(plan.rest), 'opmerking', 'opmerkingen')} om zelf na te kijken."
    )


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _tell(source: Source, message: str) -> None:
    say(f"{source.path}: {message}")
