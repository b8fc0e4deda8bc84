"""The terminal: a short head, each finding once, nothing that steers the screen, one next step."""

import functools
import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.corpus.build import FORMATS
from tests.corpus.source import TEXTS, parts_of
from tests.examples import PARSER, every_rule
from tests.reporters.sample import sample
from vacaturelint.cli.screen import shows_links
from vacaturelint.core.finding import Finding, Severity
from vacaturelint.core.report import DocumentReport, Report, Tool
from vacaturelint.core.worth import by_worth, first_steps
from vacaturelint.engine import check_document
from vacaturelint.readers.registry import read
from vacaturelint.readers.source import Source
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.parts import parts_of as shown_parts
from vacaturelint.reporters.short import ShortWriter
from vacaturelint.reporters.terminal import TerminalWriter
from vacaturelint.reporters.writer import render
from vacaturelint.service.checker import Checker
from vacaturelint.service.setup import Setup
from vacaturelint.vacancy.posting import Overrides

_HEADINGS = ("Fouten", "Eisen in deze tekst", "Waarschuwingen", "Woorden", "Dit ontbreekt", "Nog ")
every_text = pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)


@functools.cache
def checked(path: Path, kind: str = "md") -> DocumentReport:
    source = Source(f"vacatures/{path.stem}.{kind}", FORMATS[kind](parts_of(path)))
    return check_document(read(source), every_rule(), PARSER, Overrides())[0]


def documents() -> list[DocumentReport]:
    return [checked(path) for path in TEXTS]


def shown(*documents: DocumentReport, look: Look | None = None) -> list[str]:
    run = Report(documents, (), Tool("0.1.0"))
    return render(TerminalWriter, run, look or Look(width=80, inputs=("vacatures",))).split("\n")


@every_text
@pytest.mark.parametrize("width", [80, 120])
def test_the_head_is_short_and_a_vacancy_fits_in_two_screens(path: Path, width: int) -> None:
    lines = shown(checked(path), look=Look(width=width, inputs=("vacatures",)))
    head = lines[: next((nth for nth, line in enumerate(lines) if line.startswith(_HEADINGS)), len(lines))]
    assert len([line for line in head if line]) <= 12
    assert not any("…" in line for line in head[2:4] if not line.startswith(" "))
    assert len(lines) <= 80
    longest = max(len(line) for line in lines if "vacaturelint annoteer" not in line)
    assert longest <= width


@every_text
def test_each_finding_stands_in_one_part(path: Path) -> None:
    report = checked(path)
    parts = shown_parts(report, Look())
    demanded = [demand.finding for demand in parts.demands if demand.finding and not demand.told]
    listed = [*parts.faults, *demanded, *parts.warnings, *parts.words, *parts.missing, *parts.tips]
    assert sorted(map(id, listed)) == sorted(map(id, report.findings))


@every_text
def test_parts_come_in_the_order_of_worth(path: Path) -> None:
    report = checked(path)
    lines = shown(report)
    found = [heading for line in lines for heading in _HEADINGS if line.startswith(heading)]
    assert found == sorted(found, key=_HEADINGS.index)
    assert lines[0] == report.document.path
    if report.findings:
        assert lines[-2].startswith(f"Zet de opmerkingen in Word: vacaturelint annoteer {report.document.path}")


@every_text
def test_begin_with_three_different_things_the_heaviest_first(path: Path) -> None:
    report = checked(path)
    steps = first_steps(report.findings)
    weights = [step.finding.severity.weight for step in steps]
    assert weights == sorted(weights, reverse=True)
    assert len({step.finding.code for step in steps}) == len(steps) <= 3
    heaviest = max((finding.severity.weight for finding in report.findings), default=0)
    assert not steps or weights[0] == heaviest
    assert sorted(map(id, by_worth(report.findings))) == sorted(map(id, report.findings))


def test_everything_shows_each_message_and_word_and_no_more_than_asked() -> None:
    report = max(documents(), key=lambda one: len(one.findings))
    told = " ".join(" ".join(shown(report, look=Look(width=120, everything=True))).split())
    parts = shown_parts(report, Look())
    for finding in (*parts.faults, *parts.warnings, *parts.tips, *parts.missing):
        assert " ".join(finding.message.split()) in told
    for finding in parts.words:
        assert f"({finding.code})" in told
    least = Look(width=120, everything=True, least=Severity.WARNING)
    told = " ".join(" ".join(shown(report, look=least)).split())
    assert not any(tip.message in told for tip in parts.tips)
    assert all(warning.message in told for warning in parts.warnings)


def test_several_documents_are_a_line_each_the_worst_first() -> None:
    lines = shown(*documents())
    rows = lines[1 : len(TEXTS) + 1]
    counts = [tuple(map(int, re.findall(r"\d+", row.partition(".md")[2])[:3])) for row in rows]
    assert counts == sorted(counts, reverse=True)
    assert sum(count[0] for count in counts) == sum(
        f.severity is Severity.ERROR for d in documents() for f in d.findings
    )
    assert "vacaturelint rapport vacatures -o rapport.html" in "\n".join(lines)
    assert lines[-2] == lines[-2].strip()
    assert f"in {len(TEXTS)} documenten." in lines[-2]


@pytest.mark.parametrize("look", [Look(width=80), Look(width=80, everything=True), Look(quiet=True)])
def test_no_text_of_others_steers_the_terminal(look: Look) -> None:
    evil = "\x1b]0;weg\x07\x1b[2J\u202eomgekeerd\x9b"
    for document in sample().documents[:4]:
        findings = tuple(finding._replace(message=evil + finding.message, text=evil) for finding in document.findings)
        source = replace(document.document, path=evil, text=document.document.text.replace(" ", "\x1b", 1))
        lines = shown(document._replace(document=source, findings=findings), look=look)
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", "\n".join(lines))
        short = render(ShortWriter, Report((document._replace(document=source, findings=findings),), (), Tool()), look)
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", short)


def test_a_line_a_finding_leads_an_editor_to_the_words() -> None:
    report = checked(TEXTS[0])
    lines = render(ShortWriter, Report((report,), (), Tool()), Look()).splitlines()
    assert len(lines) == len(report.findings)
    rows = report.document.text.split("\n")
    for line, finding in zip(lines, report.findings, strict=True):
        path, row, column, rest = line.split(":", 3)
        assert path == report.document.path
        assert rest.split()[:2] == [finding.code, finding.severity.value]
        if finding.span:
            assert rows[int(row) - 1][int(column) - 1 :].startswith(finding.text.split("\n")[0])


def test_a_word_file_says_the_paragraph_as_it_has_no_lines() -> None:
    report = checked(TEXTS[0], "docx")
    lines = render(ShortWriter, Report((report,), (), Tool()), Look()).splitlines()
    placed = [line for line, finding in zip(lines, report.findings, strict=True) if finding.span]
    assert placed
    assert all(re.match(r"vacatures/[\w-]+\.docx: alinea \d+: VL\d{3} ", line) for line in placed)


def test_a_code_leads_to_its_source_only_where_the_terminal_can() -> None:
    report = max(documents(), key=lambda one: len(one.findings))
    linked = "\n".join(shown(report, look=Look(color=True, links=True)))
    assert re.search(r"\x1b\]8;[^;]*;https?://[^\x1b]+\x1b\\", linked)
    assert "\x1b]8;" not in "\n".join(shown(report, look=Look(color=True)))
    assert shows_links({"TERM_PROGRAM": "vscode"})
    assert shows_links({"VTE_VERSION": "7600"})
    assert not shows_links({"TERM": "xterm-256color"})
    assert not shows_links({"VTE_VERSION": "4900"})


def test_a_demand_is_told_once() -> None:
    for report in documents():
        text = "\n".join(shown(report))
        for finding in _demanded(report):
            assert text.count(f"({finding.code})") >= 1
            assert f"  {finding.code} {finding.name}" not in text or _has_another(report, finding)


def printed(text: str) -> str:
    return "\n".join(shown(check_document(read(Source("a.md", text.encode())), every_rule(), PARSER, Overrides())[0]))


def test_demands_in_the_same_words_are_one_row_with_the_advice_of_each() -> None:
    text = printed("# Boekhouder\n\n## Wat vragen we?\n\n- Rijbewijs B, eigen wagen\n\n## Aanbod\n\n- Loon\n")
    table = text.partition("Eisen in deze tekst")[2].partition("Dit ontbreekt")[0]
    assert table.count("Rijbewijs B, eigen wagen") == 1
    assert table.count("(VL531)") == table.count("(VL521)") == 1
    twice = printed("# Boekhouder\n\n## Wat vragen we?\n\n- Rijbewijs B\n- Je kan tellen.\n- Rijbewijs B\n")
    table = twice.partition("Eisen in deze tekst")[2].partition("Dit ontbreekt")[0]
    assert table.count("Rijbewijs B (2 keer)") == table.count("Rijbewijs B") == 1
    assert table.count("(VL531)") == 1


def test_the_other_way_to_speak_to_the_reader_is_told_once() -> None:
    text = printed("# Kok\n\nJe kookt en je proeft. Je eet mee. Je krijgt uw uren en uw cheques.\n")
    told = " ".join(text.partition("Waarschuwingen")[2].split())
    assert told.count("Kies overal 'je' (2 keer te wijzigen)") == 1


def _demanded(report: DocumentReport) -> list[Finding]:
    demands = shown_parts(report, Look()).demands
    return [demand.finding for demand in demands if demand.finding and not demand.told]


def _has_another(report: DocumentReport, finding: Finding) -> bool:
    return sum(other.code == finding.code for other in report.findings) > 1


def test_the_example_of_the_readme_is_what_is_printed() -> None:
    root = Path(__file__).resolve().parents[2]
    path = "voorbeelden/administratief-medewerker.docx"
    example = (root / "README.md").read_text(encoding="utf-8").partition(f"```\n{path}\n")[2].partition("\n```")[0]
    report = Checker(Setup(), PARSER).check(Source(path, (root / path).read_bytes()))[0]
    printed = "\n".join(shown(report, look=Look(inputs=(path,))))
    assert example
    for stretch in f"{path}\n{example}".split("[…]"):
        assert stretch.strip("\n") in printed
