"""GitHub Actions: workflow commands that become annotations in a pull request, grouped per document.

The runner reads a line that starts with `::`, and `##[` anywhere in a line
(https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs). GitHub keeps the first ten errors,
warnings and notices of a step and drops the rest without a word: we print those as plain lines, and say it.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TextIO

from vacaturelint.core.finding import EMPTY, Finding, Severity
from vacaturelint.core.report import DocumentReport, Problem
from vacaturelint.core.text import Document
from vacaturelint.core.visible import harmless, uncommanded
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.paths import shown_path
from vacaturelint.reporters.phrases import count_of
from vacaturelint.reporters.places import message_lines, region_of, where
from vacaturelint.reporters.writer import Ending, Writer

_COMMAND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}
_MOST = 10
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


class GithubWriter(Writer):
    """Writes the workflow commands and the plain lines of a run, what could not be checked first; nothing when clean.

    An error that could not be shown is the last one to leave out, so problems come first and take their room first.
    """

    def __init__(self, out: TextIO, look: Look) -> None:
        self._out, self._look = out, look
        self._lines: list[_Line] = []

    def add(self, report: DocumentReport, groups: Mapping[str, str] = EMPTY) -> None:
        """Keep the lines of one document."""
        self._lines += _document(harmless(report), self._look)

    def finish(self, ending: Ending) -> None:
        """Write all lines: as many commands as GitHub shows, the rest plain."""
        room = _Room()
        for line in [*(_problem(problem, self._look) for problem in harmless(ending.problems)), *self._lines]:
            self._out.write(f"{line.command if room.take(line.kind) else line.plain}\n")
        if room.left_out:
            rest = count_of(room.left_out, "opmerking staat", "opmerkingen staan")
            self._out.write(
                f"GitHub toont per stap hoogstens {_MOST} fouten, {_MOST} waarschuwingen en {_MOST} tips. "
                f"Nog {rest} alleen hierboven in dit logboek.\n"
            )


@dataclass(frozen=True, slots=True)
class _Line:
    """A line as a command, and as it is when GitHub would not show that; without a kind it is always a command."""

    command: str
    kind: str = ""
    plain: str = ""


@dataclass(slots=True)
class _Room:
    """How many annotations of each kind were made, and how many did not fit."""

    made: Counter[str] = field(default_factory=Counter)
    left_out: int = 0

    def take(self, command: str) -> bool:
        """Return whether one more fits."""
        if command and self.made[command] >= _MOST:
            self.left_out += 1
            return False
        self.made[command] += 1
        return True


def _document(report: DocumentReport, look: Look) -> Iterator[_Line]:
    """Yield the lines of one document, the heaviest findings first."""
    findings = sorted(look.shown(report), key=lambda finding: -finding.severity.weight)
    if not findings:
        return
    path = shown_path(report.document.path, look.root)
    yield _Line(_unbracketed(f"::group::{path.translate(_DATA)}"))
    for finding in findings:
        command = _annotation(report.document, path, finding)
        yield _Line(command, _COMMAND[finding.severity], _plain(report.document, finding))
    yield _Line("::endgroup::")


def _annotation(document: Document, path: str, finding: Finding) -> str:
    """Return the command for one finding; columns only on one line, as the runner drops them otherwise."""
    properties = {"file": path}
    region = region_of(document, finding)
    if region is not None:
        properties |= {"line": str(region.line), "endLine": str(region.end_line)}
        if region.line == region.end_line:
            properties |= {"col": str(region.column), "endColumn": str(region.end_column)}
    properties["title"] = f"{finding.code} {finding.name}"
    return _command(_COMMAND[finding.severity], properties, "\n".join(message_lines(document, finding)))


def _plain(document: Document, finding: Finding) -> str:
    place = where(document, finding)
    line = " ".join([finding.severity.value, finding.code, finding.name, *([place] if place else [])])
    return _harmless(f"{line}: {finding.message}")


def _problem(problem: Problem, look: Look) -> _Line:
    path = shown_path(problem.path, look.root)
    command = _command("error", {"file": path, "title": problem.code}, problem.message)
    return _Line(command, "error", _harmless(f"{problem.code} {path}: {problem.message}"))


def _command(name: str, properties: dict[str, str], message: str) -> str:
    listed = ",".join(f"{key}={value.translate(_PROPERTY)}" for key, value in properties.items())
    return _unbracketed(f"::{name} {listed}::{message.translate(_DATA)}")


def _unbracketed(command: str) -> str:
    """Return a command of ours without the older form of a command in what it shows."""
    return "::" + uncommanded(command.removeprefix("::"))


def _harmless(line: str) -> str:
    """Return a plain line, on one line, in which the runner finds no command."""
    return uncommanded(" ".join(line.split()))
