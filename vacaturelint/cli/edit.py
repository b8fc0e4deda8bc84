"""`annoteer` and `verbeter`: from options to a new document beside the old one."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from vacaturelint.cli.output import say, write_file
from vacaturelint.config import nearest_config
from vacaturelint.core.report import DocumentReport
from vacaturelint.editors.annotated import annotated_page
from vacaturelint.editors.docx_changes import Changeable, correct_docx
from vacaturelint.editors.docx_comments import annotate_docx
from vacaturelint.editors.plan import Edit, Plan, plan_edits
from vacaturelint.editors.recheck import keep_promise
from vacaturelint.editors.text import correct_text, unified_diff
from vacaturelint.errors import ExitCode, OutputError, UnreadableError, UsageError
from vacaturelint.readers.files import read_file
from vacaturelint.readers.source import Source
from vacaturelint.service.checker import Checker
from vacaturelint.service.inputs import STDIN, find_paths
from vacaturelint.service.setup import Setup

_TEXT = ("md", "txt")
_OWN = (".opmerkingen", ".verbeterd")


@dataclass(frozen=True, slots=True, kw_only=True)
class EditOptions:
    """The options of `annoteer` and `verbeter`, as typed."""

    inputs: tuple[str, ...]
    target: str | None
    overwrite: bool
    chosen: tuple[str, ...]
    ignored: tuple[str, ...]
    profile: str
    config: str | None
    unsafe: bool = False
    diff: bool = False
    in_place: bool = False


def annotate(options: EditOptions) -> ExitCode:
    """Write a copy with remarks of every input and return the exit status; one bad input does not stop the others."""
    return _each(options, _annotate)


def correct(options: EditOptions) -> ExitCode:
    """Write a corrected copy of every input and return the exit status; one bad input does not stop the others."""
    if options.in_place and options.target:
        raise UsageError("--ter-plaatse en -o gaan niet samen: kies één van beide.")
    return _each(options, _correct)


def _each(options: EditOptions, work: Callable[[DocumentReport, Source, EditOptions, Checker], None]) -> ExitCode:
    checker, code = _checker(options), ExitCode.CLEAN
    for path in _paths(options):
        try:
            source = read_file(path)
            report, crashed = checker.check(source)
            work(report, source, options, checker)
        except (UnreadableError, OutputError) as error:
            say(f"{path}: {error}")
            code = max(code, ExitCode.FAILED)
        else:
            for problem in crashed:
                say(f"{path}: {problem.message}")
                code = ExitCode.BUG
    return code


def _annotate(report: DocumentReport, source: Source, options: EditOptions, _checker: Checker) -> None:
    if report.document.format != "docx":
        _write_page(report, source, options)
        return
    data = annotate_docx(source.data, report.document, report.findings, datetime.now(UTC))
    _write(data, source, options, ".opmerkingen", source.suffix)
    _tell(source, f"{_count(len(report.findings), 'opmerking', 'opmerkingen')}.")


def _correct(report: DocumentReport, source: Source, options: EditOptions, checker: Checker) -> None:
    if report.document.format == "docx" and not options.in_place:
        _correct_word(report, source, options, checker)
    elif report.document.format in _TEXT:
        _correct_text(report, source, options, checker)
    elif options.in_place or options.diff:
        _tell(source, "dit kan alleen met .md en .txt. Gebruik 'verbeter' zonder deze optie.")
    else:
        _write_page(report, source, options)


def _correct_word(report: DocumentReport, source: Source, options: EditOptions, checker: Checker) -> None:
    moment = datetime.now(UTC)
    plan = plan_edits(report, Changeable(source.data, report.document), unsafe=options.unsafe)

    def make(plan: Plan) -> bytes:
        return correct_docx(source.data, report.document, plan, moment)

    plan, data = keep_promise(report, plan, make, lambda made: checker.check(Source(source.path, made))[0])
    if options.diff:
        sys.stdout.write(unified_diff(report.document, plan.edits, _beside(source, ".verbeterd", source.suffix)))
        return
    _write(data, source, options, ".verbeterd", source.suffix)
    _tell(source, _done(plan))


def _correct_text(report: DocumentReport, source: Source, options: EditOptions, checker: Checker) -> None:
    def can_apply(edit: Edit) -> bool:
        return report.document.is_unbroken(edit.span)

    def make(plan: Plan) -> bytes:
        return correct_text(source.data, plan.edits)

    plan = plan_edits(report, can_apply, unsafe=options.unsafe)
    plan, data = keep_promise(report, plan, make, lambda made: checker.check(Source(source.path, made))[0])
    if options.diff:
        sys.stdout.write(unified_diff(report.document, plan.edits, _beside(source, ".verbeterd", source.suffix)))
    elif not options.in_place:
        _write(data, source, options, ".verbeterd", source.suffix)
        _tell(source, _done(plan))
    elif plan.edits:
        write_file(data, source.path)
        _tell(source, _done(plan))


def _write_page(report: DocumentReport, source: Source, options: EditOptions) -> None:
    page = annotated_page(report).encode("utf-8", "replace")
    _write(page, source, options, ".opmerkingen", ".html")
    _tell(source, "in dit soort bestand kan vacaturelint niets zetten. Je krijgt een webpagina met de opmerkingen.")


def _write(data: bytes, source: Source, options: EditOptions, mark: str, suffix: str) -> None:
    target = options.target or _beside(source, mark, suffix)
    if Path(target).resolve() == Path(source.path).resolve():
        raise UsageError(f"{target} is je eigen bestand: kies met -o een andere naam.")
    write_file(data, target, overwrite=options.overwrite)
    _tell(source, f"geschreven: {target}")


def _beside(source: Source, mark: str, suffix: str) -> str:
    return str(Path(source.path).with_suffix(f"{mark}{suffix}"))


def _paths(options: EditOptions) -> list[str]:
    """Return the inputs, without what these commands wrote before."""
    paths = list(find_paths(options.inputs))
    paths = [path for path in paths if path in options.inputs or not Path(path).stem.endswith(_OWN)]
    if STDIN in paths:
        raise UsageError("Geef een bestand: van - weet vacaturelint niet waar de kopie moet komen.")
    if options.target and len(paths) > 1:
        raise UsageError("-o kan met één bestand: geef er één, of laat -o weg.")
    return paths


def _checker(options: EditOptions) -> Checker:
    return Checker(
        Setup(
            profile=options.profile,
            chosen=options.chosen,
            ignored=options.ignored,
            config=nearest_config(options.config),
        )
    )


def _done(plan: Plan) -> str:
    return (
        f"{_count(len(plan.edits), 'verbetering', 'verbeteringen')}, "
        f"{_count(len(plan.rest), 'opmerking', 'opmerkingen')} om zelf na te kijken."
    )


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _tell(source: Source, message: str) -> None:
    say(f"{source.path}: {message}")
