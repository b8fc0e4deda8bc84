"""GitHub annotations, read as the runner reads them.

https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs: a line that starts with `::`, else `##[`
anywhere in it; in a property `%0D %0A %3A %2C %25` are unescaped in that order, in a message `%0D %0A %25`.
"""

from collections import Counter
from dataclasses import dataclass

from tests.reporters.sample import ROOT, clean, sample
from vacaturelint.core.finding import Severity
from vacaturelint.core.report import Report
from vacaturelint.core.visible import plain as plain_text
from vacaturelint.reporters.github import GithubWriter
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.paths import shown_path
from vacaturelint.reporters.places import has_lines
from vacaturelint.reporters.writer import render

LOOK = Look(root=ROOT)
IN_DATA = (("%0D", "\r"), ("%0A", "\n"), ("%25", "%"))
IN_PROPERTY = (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%"))
COMMANDS = {"error", "warning", "notice", "group", "endgroup"}
LEVELS = {"error": Severity.ERROR, "warning": Severity.WARNING, "notice": Severity.HINT}


@dataclass(frozen=True)
class Command:
    name: str
    properties: dict[str, str]
    data: str


def unescaped(text: str, mapping: tuple[tuple[str, str], ...]) -> str:
    for escaped, plain in mapping:
        text = text.replace(escaped, plain)
    return text


def command_of(line: str) -> Command | None:
    """Return the command that the runner finds in a line, or None for a line that it only prints."""
    line = line.lstrip()
    if line.startswith("::") and "::" in line[2:]:
        info, data = line[2:].split("::", 1)
        name, _, listed = info.partition(" ")
        pairs = (pair.split("=", 1) for pair in listed.strip().split(",") if pair)
        return Command(name, {k: unescaped(v, IN_PROPERTY) for k, v in pairs}, unescaped(data, IN_DATA))
    assert "##[" not in line
    return None


def read(output: str) -> tuple[list[Command], list[str]]:
    """Return the commands and the plain lines; the runner ends a line at CR and LF alone."""
    lines = output.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    commands = [command for line in lines if (command := command_of(line))]
    return commands, [line for line in lines if line and command_of(line) is None]


def small() -> Report:
    """Return a run in which every finding is annotated."""
    report = sample()
    documents = [document._replace(findings=document.findings[-1:]) for document in report.documents]
    chosen = [document for document in documents if document.findings][:10]
    return report._replace(documents=tuple(chosen))


def test_every_annotation_names_its_file_and_place() -> None:
    report = small()
    commands, plain = read(render(GithubWriter, report, LOOK))
    annotations = [command for command in commands if command.name in LEVELS]
    problems, found = annotations[:2], annotations[2:]
    assert [(p.properties["file"], p.data) for p in problems] == [
        (p.path, plain_text(p.message)) for p in report.problems
    ]
    assert plain == []
    pairs = [(document, finding) for document in report.documents for finding in document.findings]
    for command, (document, finding) in zip(found, pairs, strict=True):
        assert LEVELS[command.name] is finding.severity
        assert command.properties["file"] == shown_path(document.document.path, ROOT)
        assert command.properties["title"] == f"{finding.code} {finding.name}"
        assert command.data.startswith(finding.message)
        assert ("line" in command.properties) is (finding.span is not None and has_lines(document.document))


def test_all_lines_are_ours_and_grouped_per_document() -> None:
    report = sample()
    commands, plain = read(render(GithubWriter, report, LOOK))
    assert {command.name for command in commands} == COMMANDS
    groups = [command.data for command in commands if command.name == "group"]
    assert groups == [shown_path(document.document.path, ROOT) for document in report.documents if document.findings]
    assert all(line.startswith(("fout ", "waarschuwing ", "tip ", "GitHub toont")) for line in plain)


def test_no_more_than_github_shows_the_heaviest_first_and_the_cap_is_said() -> None:
    report = sample()._replace(documents=sample().documents * 4)
    commands, plain = read(render(GithubWriter, report, LOOK))
    counts = Counter(command.name for command in commands if command.name in LEVELS)
    assert set(counts.values()) == {10}
    total = sum(len(document.findings) for document in report.documents) + len(report.problems)
    left_out = total - 30
    assert plain[-1].endswith(f"Nog {left_out} opmerkingen staan alleen hierboven in dit logboek.")
    assert len(plain) == left_out + 1
    first = [LEVELS[command.name].weight for command in commands[2:] if command.name in LEVELS][:8]
    assert first == sorted(first, reverse=True)


def test_columns_only_when_the_finding_stands_on_one_line() -> None:
    commands, _ = read(render(GithubWriter, small(), LOOK))
    placed = [command.properties for command in commands if "line" in command.properties]
    assert placed
    for properties in placed:
        assert ("col" in properties) is (properties["line"] == properties["endLine"])


def test_nothing_to_say_prints_nothing() -> None:
    assert render(GithubWriter, clean(), LOOK) == ""
    quiet = sample()._replace(problems=())
    assert render(GithubWriter, quiet, LOOK._replace(quiet=True, fail_at=None)) == ""
