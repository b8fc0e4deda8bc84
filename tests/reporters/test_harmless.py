"""What names, texts and settings hold never steers a terminal or a CI runner, whichever writer shows it."""

import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.reporters.sample import sample
from vacaturelint.core.report import DocumentReport, Problem, Report
from vacaturelint.core.visible import decodable, harmless, json_text, plain, printed, uncommanded, visible
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.registry import FORMATS
from vacaturelint.reporters.writer import Ending, render

# Escape, OSC, the C1 CSI, a title, bidi, separators, a backspace and a lone surrogate.
STEERING = "\x1b[2J\x1b]0;titel\x07\x9b31m\x85\u202e\u2066\u200f\u2028\x08\x00\ud800"
ATTACK = f"a{STEERING}\n::error::gelogen\n  ::set-output name=x::1\r##[error]vals ##vso[task.complete]"
RAW = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ud800-\udfff]|\r(?!\n)"
)
OWN = re.compile("\x1b\\[[0-9;]*m|\x1b\\]8;[^\x1b]*\x1b\\\\")
OURS = re.compile(r"^::(?:error|warning|notice) (?:file|title)=|^::(?:group::|endgroup::$)")


def attacked(report: DocumentReport) -> DocumentReport:
    """Return a report with the attack in its name, its title, its text and its findings."""
    document = report.document
    text = (ATTACK + document.text[len(ATTACK) :])[: max(len(document.text), len(ATTACK))]
    document = replace(document, path=f"map/{ATTACK.replace(chr(0), '')}.md", text=text, notices=(ATTACK,))
    findings = tuple(
        one._replace(message=ATTACK, reason=ATTACK, text=ATTACK, suggestions=tuple(
            two._replace(text=ATTACK) for two in one.suggestions
        ))
        for one in report.findings
    )  # fmt: skip
    demands = tuple(
        one._replace(requirement=one.requirement._replace(text=ATTACK, reason=ATTACK)) for one in report.requirements
    )
    vacancy = report.vacancy._replace(title=ATTACK)
    return report._replace(document=document, vacancy=vacancy, findings=findings, requirements=demands)


@pytest.fixture(scope="module")
def run() -> Report:
    report = sample()
    documents = (*map(attacked, report.documents[:3]), attacked(report.documents[-1]))
    return report._replace(documents=documents, problems=(Problem(ATTACK, "VL901", ATTACK),))


def commands(text: str) -> list[str]:
    """Return the lines that a CI runner would take for a command, without those of our own making."""
    lines = [line for line in text.splitlines() if line.lstrip().startswith("::") or re.search(r"##\[|##vso\[", line)]
    return [line for line in lines if not OURS.match(line)]


@pytest.mark.parametrize("format", [name for name, one in FORMATS.items() if not one.binary])
@pytest.mark.parametrize("color", [False, True], ids=["plain", "color"])
def test_no_writer_passes_on_what_steers(format: str, color: bool, run: Report) -> None:
    text = render(FORMATS[format].load(), run, Look(color=color, with_text=True, everything=True, links=color))
    text = OWN.sub("", text) if color and format == "tekst" else text
    assert RAW.search(text) is None
    assert commands(text) == []
    assert len(text) > 5000


def test_github_gets_only_our_own_commands(run: Report) -> None:
    text = render(FORMATS["github"].load(), run, Look())
    assert len([line for line in text.split("\n") if line.startswith("::error ")]) <= 10
    assert "##[" not in text


@pytest.mark.parametrize("kind", ["overzicht", "csv", "json", "xlsx"])
def test_no_report_passes_on_what_steers_in_a_group(kind: str, run: Report, tmp_path: Path) -> None:
    path = tmp_path / f"uit.{kind}"
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = FORMATS[kind].load()(out, Look())
        for document in run.documents:
            writer.add(document, {"maand": ATTACK})
        writer.finish(Ending(problems=run.problems, moment="2026-01-01 12:00"))
        writer.close()
    if kind == "xlsx":
        from openpyxl import load_workbook

        cells = [cell.value for sheet in load_workbook(path) for row in sheet.rows for cell in row]
        text = "\n".join(str(cell) for cell in cells)
    else:
        text = path.read_text(encoding="utf-8")
        assert commands(text) == []
    assert RAW.search(text) is None
    assert len(text) > 1000


def test_json_loses_nothing_but_what_it_cannot_hold(run: Report) -> None:
    made = json.loads(render(FORMATS["json"].load(), run, Look(with_text=True)))
    kept = ATTACK.replace("\ud800", "\ufffd")
    assert made["documents"][0]["text"].startswith(kept)
    assert made["problems"][0]["message"] == kept


def test_places_stay_as_they_are(run: Report) -> None:
    for report in run.documents:
        assert len(harmless(report).document.text) == len(report.document.text)
        assert harmless(report).document.blocks is report.document.blocks


def test_names_show_what_they_hide() -> None:
    assert visible("a\x1b[1m\n\u202eb\udce9\t") == r"a\x1b[1m\n\u202eb\xe9\t"
    assert decodable("caf\udce9\x1b") == "caf\\xe9\x1b"
    assert visible("map/é 😀 👩🏽‍🚀.docx") == "map/é 😀 👩🏽‍🚀.docx"
    assert plain("a\x07b\n") == "a\ufffdb\n"
    assert json.loads(json_text({"a": "##[x]\x9b"})) == {"a": "##[x]\x9b"}
    assert uncommanded("een\n ::error::") == "een\n : :error::"
    assert printed("\x1b[31mrood\x1b[0m\x1b[2J", color=True) == "\x1b[31mrood\x1b[0m\ufffd[2J"


ODD = "\x1b[2J\n::error::x"
ODD_NAMES = (
    b"caf\xe9.md",
    b"a\n::error::b.md",
    b"\x1b]0;x\x07.md",
    "\u202egnp.md".encode(),
    b"##[error]c.md",
    b"\xc2\x9b31m.md",
)


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("namen")
    for name in ODD_NAMES:
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_text("# Kok\n\nJe helpt teneinde te helpen.\n")
    (folder / "vacaturelint.toml").write_text('[termen.eigen]\n"helpt" = "\\u001b[2J\\n::error::x"\n')
    return folder


def started(words: list[str], folder: Path, **env: str) -> "subprocess.CompletedProcess[bytes]":
    command = [sys.executable, "-m", "vacaturelint", *words]
    return subprocess.run(command, cwd=folder, capture_output=True, check=False, env={**os.environ, **env})


COMMANDS = [
    [".", "--kies", "VL115,VL207", "-f", "tekst"], [".", "--kies", "VL115", "-f", "json"],
    ["annoteer", "."], ["rapport", ".", "-o", "uit.xlsx"], ["rapport", ".", "-o", "uit.json", "--historiek", "h.db"],
    [".", "--schrijf-referentie", "--referentie", "r.json"], ["config"], ["regels", "--termen"],
    ["verbeter", "--verschil", "."], [ODD], ["uitleg", ODD], ["-f", ODD],
]  # fmt: skip
EACH = r"""
import json, os, sys
from vacaturelint.cli.main import run
from vacaturelint.cli.streams import finished, prepare
prepare()
for words in json.loads(sys.argv[1]):
    os.write(1, b"\0%d\0" % finished(run(words)))
"""
"""Runs one command after another, in one process: of each the output, both streams together, and its exit status."""


@pytest.fixture(scope="module")
def told(odd: Path) -> dict[tuple[str, ...], tuple[str, int]]:
    """Return what each command says, and its exit status."""
    command = [sys.executable, "-c", EACH, json.dumps(COMMANDS)]
    done = subprocess.run(command, cwd=odd, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=True)
    parts = done.stdout.decode("utf-8").split("\0")
    found = zip(COMMANDS, parts[::2], parts[1::2], strict=False)
    return {tuple(words): (text, int(code)) for words, text, code in found}


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: visible(" ".join(words)))
def test_odd_names_are_checked_and_shown_with_escapes(
    words: list[str], told: dict[tuple[str, ...], tuple[str, int]]
) -> None:
    text, code = told[tuple(words)]
    assert code in (0, 1, 2), text
    assert RAW.search(text) is None
    assert commands(text) == []
    if words[0] == ".":
        assert code in (0, 1)


def test_a_name_with_an_accent_is_read_under_posix(tmp_path: Path) -> None:
    (tmp_path / "café.md").write_text("# Kok\n\nJe helpt.\n")
    done = started(
        [".", "-f", "json", "--kies", "VL115"], tmp_path, LC_ALL="POSIX", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0"
    )
    assert done.returncode == 0, done.stderr
    (document,) = json.loads(done.stdout)["documents"]
    assert document["path"].startswith("caf")
