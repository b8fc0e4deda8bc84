"""`annoteer` and `verbeter`: from options to a new document beside the old one."""

import functools
import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from vacaturelint.cli.output import say
from vacaturelint.core.finding import Finding
from vacaturelint.core.format import SUFFIXES, Format
from vacaturelint.core.report import DocumentReport, Report
from vacaturelint.core.text import Document
from vacaturelint.editors.correct import correct_document
from vacaturelint.editors.docx_comments import annotate_docx
from vacaturelint.editors.docx_copy import annotated_copy
from vacaturelint.editors.docx_own import Earlier, bare_docx
from vacaturelint.editors.odt_comments import annotate_odt, bare_odt
from vacaturelint.editors.plan import Plan
from vacaturelint.editors.text import unified_diff
from vacaturelint.errors import ExitCode, OutputError, UnreadableError, UsageError
from vacaturelint.readers.source import Source
from vacaturelint.reporters.html import HtmlWriter
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.own import is_own
from vacaturelint.reporters.phrases import count_of, typed
from vacaturelint.reporters.writer import render
from vacaturelint.service.inputs import STDIN, Input, find_paths
from vacaturelint.service.session import Order, Session
from vacaturelint.service.target import check_target, write_file

_WHY_NOT = "niets verbeterd: dat kan alleen in .docx, .md en .txt. De opmerkingen komen in een kopie."


@dataclass(frozen=True, slots=True, kw_only=True)
class Copies:
    """Where the copies go and what may be done to them, as typed."""

    target: str | None
    overwrite: bool
    unsafe: bool = False
    diff: bool = False
    in_place: bool = False


@dataclass(frozen=True, slots=True)
class _Run:
    """One call of a command: what was asked, its session, and the names written so far."""

    copies: Copies
    session: Session
    written: set[Path] = field(default_factory=set)


class Annotator(NamedTuple):
    """How a document of one format gets comments: first without those that we made before, then with the new ones."""

    bare: Callable[[bytes], tuple[bytes, Earlier]]
    annotate: Callable[[bytes, Document, Iterable[Finding], datetime, Earlier], bytes]


Work = Callable[[DocumentReport, Source, _Run], None]


def annotate(order: Order, copies: Copies) -> ExitCode:
    """Write a copy with remarks of every input and return the exit status; one bad input does not stop the others."""
    return _each(order, copies, _annotate)


def correct(order: Order, copies: Copies) -> ExitCode:
    """Write a corrected copy of every input and return the exit status; one bad input does not stop the others."""
    if copies.in_place and copies.target:
        raise UsageError("--ter-plaatse en -o gaan niet samen: kies één van beide.")
    return _each(order, copies, _correct)


def _each(order: Order, copies: Copies, work: Work) -> ExitCode:
    """Do the work for every input that could be checked; whatever breaks on one leaves the others alone."""
    run = _Run(copies, Session(order._replace(inputs=tuple(_paths(order, copies))), say))
    told = 0
    for one, outcome in run.session.outcomes():
        if outcome.report is not None:
            run.session.attempt(one.path, functools.partial(_one, outcome.report, one, work, run))
        for problem in run.session.problems[told:]:
            say(f"{problem.path}: {problem.message}")
        told = len(run.session.problems)
    return run.session.status(None)


def _one(report: DocumentReport, one: Input, work: Work, run: _Run) -> None:
    """Do the work on the bytes that were checked."""
    if one.data is not None:
        raise OutputError("bij een rij van een gegevensset hoort geen bestand. Gebruik rapport.")
    source = one.open()
    if source.sha256 != report.document.sha256:
        raise OutputError("dit bestand veranderde terwijl vacaturelint het nakeek. Probeer het opnieuw.")
    work(report, source, run)


def _annotate(report: DocumentReport, source: Source, run: _Run) -> None:
    annotator = _annotator(report, run.copies)
    if annotator is None:
        _write_word_copy(report, source, run)
        return
    bare, earlier = annotator.bare(source.data)
    if earlier.dates:
        report = run.session.without_known(_again(run, Source(source.path, bare)))
    data = annotator.annotate(bare, report.document, report.findings, datetime.now(UTC), earlier)
    _write(data, source, run, _name(source, ".opmerkingen", report.document.format))
    _tell(source, _remarks(report))


def _annotator(report: DocumentReport, copies: Copies) -> Annotator | None:
    """Return what puts comments in a document of this format; None when it takes a new Word file to hold them."""
    if report.document.format.tracks:
        return Annotator(bare_docx, annotate_docx)
    wants_word = (copies.target or "").lower().endswith(Format.DOCX.suffixes)
    is_odt = report.document.format is Format.ODT and not wants_word
    return Annotator(bare_odt, annotate_odt) if is_odt else None


def _correct(report: DocumentReport, source: Source, run: _Run) -> None:
    copies, kind = run.copies, report.document.format
    if not kind.correctable or (copies.in_place and not kind.is_text):
        _instead_of_correcting(report, source, run)
        return
    made = correct_document(
        report,
        source.data,
        lambda data: _again(run, Source(source.path, data)),
        moment=datetime.now(UTC),
        unsafe=copies.unsafe,
    )
    if copies.diff:
        sys.stdout.write(unified_diff(report.document, made.plan.edits, _name(source, ".verbeterd", kind)))
        if not made.plan.edits:  # an empty difference alone looks as if nothing was done
            _tell(source, _done(made.plan))
    elif not copies.in_place:
        if made.plan.edits or kind.tracks or copies.target:
            _write(made.data, source, run, _name(source, ".verbeterd", kind))
        else:
            _tell(source, "er is geen kopie gemaakt: ze zou gelijk zijn aan je bestand.")
        _tell(source, _done(made.plan) + _elsewhere(made.plan, source, kind))
    else:
        if made.plan.edits:
            write_file(made.data, source.path)
        _tell(source, _done(made.plan) + _elsewhere(made.plan, source, kind))


def _instead_of_correcting(report: DocumentReport, source: Source, run: _Run) -> None:
    """Write a Word file for what cannot be corrected; OutputError where the user wants what only a text can give."""
    if run.copies.in_place or run.copies.diff:
        which = ".md en .txt" if run.copies.in_place else ".docx, .md en .txt"
        raise OutputError(f"dit kan alleen met {which}. Gebruik 'verbeter' zonder deze optie.")
    _tell(source, _WHY_NOT)
    _write_word_copy(report, source, run)


def _again(run: _Run, source: Source) -> DocumentReport:
    """Return the report of a corrected copy; UnreadableError when it cannot be checked."""
    outcome = run.session.check(source)
    if outcome.report is None:
        raise UnreadableError(outcome.problems[0].message)
    return outcome.report


def _write_word_copy(report: DocumentReport, source: Source, run: _Run) -> None:
    """Write a Word file with the text and the remarks; a page when the user asks for one by its name."""
    target = run.copies.target or ""
    if target.lower().endswith(Format.HTML.suffixes):
        page = render(HtmlWriter, Report((report,), (), run.session.tool), Look()).encode("utf-8", "replace")
        _write(page, source, run, target)
    else:
        data = annotated_copy(report.document, report.findings, datetime.now(UTC))
        _write(data, source, run, str(Path(source.path).with_suffix(".opmerkingen.docx")))
    _tell(source, _remarks(report))


def _remarks(report: DocumentReport) -> str:
    return f"{count_of(len(report.findings), 'opmerking', 'opmerkingen')}."


def _write(data: bytes, source: Source, run: _Run, beside: str) -> None:
    """Write a copy where the user wants it, else as `beside`; OutputError for a name that is the input or taken."""
    wanted = run.copies.target
    target = str(Path(wanted, Path(beside).name)) if wanted and os.path.isdir(wanted) else wanted or beside
    reads = run.session.reads()
    check_target(target, reads)
    place = Path(target).resolve()
    if place in run.written:
        raise OutputError(f"{target} is net al geschreven, voor een ander bestand. Geef dit bestand apart, met -o.")
    write_file(data, target, reads=reads, overwrite=run.copies.overwrite)
    run.written.add(place)
    _tell(source, f"geschreven: {target}")


def _name(source: Source, mark: str, format: Format) -> str:
    """Return the name of the copy beside a file; a package by another name gets one that its program knows."""
    is_strange = source.data.startswith(b"PK") and source.suffix not in format.suffixes
    return str(Path(source.path).with_suffix(f"{mark}{format.suffixes[0] if is_strange else source.suffix}"))


def _paths(order: Order, copies: Copies) -> list[str]:
    """Return the inputs, without what these commands wrote before."""
    paths = list(find_paths(order.inputs, say))
    paths = [path for path in paths if path in order.inputs or not is_own(path)]
    if STDIN in paths:
        raise UsageError("Geef een bestand: van - weet vacaturelint niet waar de kopie moet komen.")
    if copies.target and (len(paths) > 1 or copies.target.endswith(("/", os.sep))):
        _make_folder(copies.target)
    return paths


def _make_folder(target: str) -> None:
    """Make the folder for the copies; UsageError when the name is that of a file, or no folder can be there."""
    if Path(target).suffix.lower() in SUFFIXES:
        raise UsageError(f"Met meer dan één bestand is -o een map. Geef de naam van een map in plaats van {target}.")
    try:
        Path(target).mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise UsageError(f"{target} is geen map en kan er geen worden. Kies een andere naam.") from error


def _done(plan: Plan) -> str:
    return (
        f"{count_of(len(plan.edits), 'verbetering', 'verbeteringen')}, "
        f"{count_of(len(plan.rest), 'opmerking', 'opmerkingen')} om zelf na te kijken."
    )


def _elsewhere(plan: Plan, source: Source, format: Format) -> str:
    """Return where to see what is left of a text, which holds no remarks; nothing where they stand in the copy."""
    if format.tracks or not plan.rest:
        return ""
    return f" Zet ze in Word: {typed('annoteer', [source.path])}"


def _tell(source: Source, message: str) -> None:
    say(f"{source.path}: {message}")
