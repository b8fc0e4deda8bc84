"""Checks paths: finds the files, reads each, runs the rules, and keeps one bad input from stopping the rest."""

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from vacaturelint import __version__
from vacaturelint.analysis.pipeline import Parser
from vacaturelint.core.report import DocumentReport, Problem, Report
from vacaturelint.core.requirement import Requirement
from vacaturelint.engine import CRASHED, CompiledRule, check_document
from vacaturelint.errors import UnreadableError, UsageError, VacaturelintError
from vacaturelint.readers.files import read_file
from vacaturelint.readers.limits import MAX_FILE_BYTES
from vacaturelint.readers.registry import SUFFIXES, read
from vacaturelint.readers.source import Source
from vacaturelint.suppression.inline import NO_NAMES, RuleNames, suppress
from vacaturelint.vacancy.posting import Overrides
from vacaturelint.vacancy.reading import demands_of

UNREADABLE = "VL901"
STDIN = "-"


@dataclass(frozen=True, slots=True)
class Job:
    """What to check and how: the inputs, the compiled rules, the parser and what the user says of the function.

    `names` are the rules that a remark in a document may leave out.
    """

    inputs: tuple[str, ...]
    rules: tuple[CompiledRule, ...]
    parser: Parser
    overrides: Overrides
    stdin_name: str = "stdin.txt"
    names: RuleNames = NO_NAMES


def check_paths(job: Job) -> Report:
    """Return the report over all inputs, in the order given; folders are searched through, sorted by name.

    Errors: ModelError when the language model cannot be loaded. What is wrong with one input becomes a problem.
    """
    documents: list[DocumentReport] = []
    problems: list[Problem] = []
    for path in find_inputs(job.inputs):
        try:
            report, crashed = check_source(open_input(path, job.stdin_name), job)
        except UnreadableError as error:
            problems.append(Problem(path, UNREADABLE, str(error)))
        except VacaturelintError:
            raise
        except Exception as bug:  # whatever breaks on one input must not hide what the others hold
            problems.append(Problem(path, CRASHED, _bug(bug)))
        else:
            documents.append(report)
            problems.extend(crashed)
    return Report(tuple(documents), tuple(problems), __version__, job.parser.label)


def check_source(source: Source, job: Job) -> tuple[DocumentReport, tuple[Problem, ...]]:
    """Return the report of one input, and the rules that crashed on it; UnreadableError when it cannot be read."""
    report, crashed = check_document(read(source), job.rules, job.parser, job.overrides)
    return suppress(report, job.names), crashed


def demands_in(path: str) -> tuple[Requirement, ...]:
    """Return the demands in the function profile at `path`; UsageError when it cannot be read."""
    try:
        return demands_of(read(open_input(path, path)))
    except UnreadableError as error:
        raise UsageError(f"Het functieprofiel {path} is niet te lezen. {error}") from error


def find_inputs(inputs: Iterable[str]) -> Iterator[str]:
    """Yield every input once; of a folder the documents in it, hidden files and Word's lock files left out."""
    seen: set[str] = set()
    for name in inputs:
        for path in _below(name) if name != STDIN and Path(name).is_dir() else [name]:
            if path not in seen:
                seen.add(path)
                yield path


def _below(folder: str) -> Iterator[str]:
    """Yield the documents below `folder`, or the folder itself when it holds none, for the reader to refuse."""
    found = False
    for path in _walk(folder):
        found = True
        yield path
    if not found:
        yield folder


def _walk(folder: str) -> Iterator[str]:
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.lower().endswith(SUFFIXES) and not name.startswith((".", "~$")):
                yield str(Path(root, name))


def open_input(path: str, stdin_name: str) -> Source:
    """Return the bytes of a file or of stdin; UnreadableError when they cannot be had."""
    if path == STDIN:
        return Source(stdin_name, sys.stdin.buffer.read(MAX_FILE_BYTES + 1))
    return read_file(path)


def _bug(error: Exception) -> str:
    return f"vacaturelint liep zelf vast op dit bestand ({type(error).__name__}). Meld het ons, dan lossen wij het op."
