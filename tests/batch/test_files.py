"""The batch report as a file: what is in it, what is safe in it, and what happens when it cannot be written."""

import csv
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from lxml import html

from vacaturelint.cli.main import run
from vacaturelint.service import session
from vacaturelint.service.inputs import Input
from vacaturelint.service.outcome import Outcome
from vacaturelint.service.run import Job, check_inputs


def test_the_json_is_that_of_the_contract(folder: Path, reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([str(folder), "--formaat", "json"]) == 2
    assert capsys.readouterr().out == (reports / "rapport.json").read_text(encoding="utf-8")


def test_the_workbook_has_four_sheets_with_filters_and_no_formula(reports: Path) -> None:
    book = openpyxl.load_workbook(reports / "rapport.xlsx")
    assert book.sheetnames == ["overzicht", "bevindingen", "eisen", "termen"]
    for sheet in book:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref
        cells = [cell for row in sheet.iter_rows() for cell in row]
        assert all(cell.data_type != "f" for cell in cells)
        assert not any(str(cell.value).startswith("=") for cell in cells)
    overview, findings = book["overzicht"], book["bevindingen"]
    data = json.loads((reports / "rapport.json").read_text(encoding="utf-8"))
    assert overview.max_row == 1 + len(data["documents"])
    assert findings.max_row == 1 + sum(len(d["findings"]) for d in data["documents"]) + len(data["problems"])
    assert isinstance(overview["F2"].value, int)


def test_the_table_has_a_row_a_finding_and_no_formula(reports: Path) -> None:
    text = (reports / "rapport.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(text.splitlines(keepends=True), delimiter=";"))
    data = json.loads((reports / "rapport.json").read_text(encoding="utf-8"))
    assert len(rows) == sum(len(d["findings"]) for d in data["documents"]) + len(data["problems"])
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())


def nodes(tree: html.HtmlElement, path: str) -> list[object]:
    found = tree.xpath(path)
    assert isinstance(found, list)
    return list(found)


def test_the_page_shows_every_vacancy_and_what_was_not_read(reports: Path) -> None:
    page = (reports / "rapport.html").read_text(encoding="utf-8")
    tree = html.fromstring(page)
    data = json.loads((reports / "rapport.json").read_text(encoding="utf-8"))
    assert len(nodes(tree, "//table[@id='tabel']/tbody/tr")) == len(data["documents"]) == 12
    assert len(nodes(tree, "//template")) == 12
    assert "kapot.docx" in str(tree.xpath("string(//section[@aria-labelledby='h-niet'])"))
    assert "onwettig" not in page
    assert nodes(tree, "//@src | //link/@href") == []


def test_nothing_of_a_vacancy_runs_in_the_page(reports: Path) -> None:
    page = (reports / "rapport.html").read_text(encoding="utf-8")
    tree = html.fromstring(page)
    assert len(nodes(tree, "//script")) == 1
    assert not nodes(tree, "//img")
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_ctrl_c_leaves_a_whole_report_of_what_was_ready(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(inputs: Iterator[Input], job: Job) -> Iterator[Outcome]:
        for nth, outcome in enumerate(check_inputs(inputs, job)):
            if nth == 3:
                raise KeyboardInterrupt
            yield outcome

    monkeypatch.setattr(session, "check_inputs", interrupted)
    for kind in ("html", "xlsx", "csv", "json"):
        assert run(["rapport", str(folder), "-o", str(tmp_path / f"r.{kind}"), "-j", "1"]) == 130
        assert "Gestopt: 3 van 13 nagekeken" in capsys.readouterr().err
    assert len(json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["documents"]) == 3
    assert "3 van 13 vacatures" in (tmp_path / "r.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(("ready", "earlier", "left"), [(3, "", True), (3, "heel", False), (0, "", False)])
def test_what_was_stopped_replaces_no_whole_report_and_nothing_makes_none(
    ready: int, earlier: str, left: bool, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(inputs: Iterator[Input], job: Job) -> Iterator[Outcome]:
        for nth, outcome in enumerate(check_inputs(inputs, job)):
            if nth == ready:
                raise KeyboardInterrupt
            yield outcome

    monkeypatch.setattr(session, "check_inputs", interrupted)
    target = tmp_path / "r.json"
    if earlier:
        target.write_text(earlier, encoding="utf-8")
    assert run(["rapport", str(folder), "-o", str(target), "-j", "1"]) == 130
    assert [path.name for path in tmp_path.iterdir()] == [target.name] * (left or bool(earlier))
    if earlier:
        assert target.read_text(encoding="utf-8") == earlier


@pytest.mark.parametrize("kind", ["html", "xlsx", "csv", "json"])
def test_a_full_disk_leaves_the_old_report(folder: Path, tmp_path: Path, kind: str) -> None:
    resource = pytest.importorskip("resource", reason="a limit on the size of files exists on Unix only")
    target = tmp_path / f"rapport.{kind}"
    target.write_text("oud", encoding="utf-8")
    limit = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (3000, {resource.RLIM_INFINITY}));"
    code = f"{limit} import sys; from vacaturelint.cli.main import run; sys.exit(run(sys.argv[1:]))"
    done = subprocess.run(
        [sys.executable, "-c", code, "rapport", str(folder), "-o", str(target), "-j", "1"],
        capture_output=True, text=True, check=False, env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )  # fmt: skip
    assert done.returncode == 2, done.stderr
    assert "is niet te schrijven" in done.stderr
    assert target.read_text(encoding="utf-8") == "oud"
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("/proc/rapport.html", "is niet te schrijven"),
        ("rapport.pdf", "kies een naam op .html, .xlsx, .docx, .csv, .json"),
    ],
)
def test_a_target_that_cannot_be_is_told(
    folder: Path, target: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["rapport", str(folder), "-o", target]) == 2
    assert message in capsys.readouterr().err


def test_the_exit_status_follows_faal_bij(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Je past in ons jong en dynamisch team.", encoding="utf-8")
    args = ["rapport", str(tmp_path / "a.txt"), "-o", str(tmp_path / "r.json")]
    assert run(args) == 0
    assert run([*args, "--faal-bij", "waarschuwing"]) == 1
    assert run([*args, "--faal-bij", "nooit"]) == 0


def test_a_sentence_in_many_vacancies_comes_first_and_once(tmp_path: Path) -> None:
    copied = "De kandidatuur dient vergezeld te zijn van een afschrift van het diploma en wordt ingediend per brief."
    for name in ("a", "b", "c"):
        text = f"Je kookt. Je werkt in {name}. Je eet mee. Wij zijn klein. {copied} Je lacht."
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    assert run(["rapport", str(tmp_path), "-o", str(tmp_path / "r.html"), "-j", "1"]) == 0
    tree = html.fromstring((tmp_path / "r.html").read_text(encoding="utf-8"))
    first = [
        one for one in nodes(tree, "//section[@aria-labelledby='h-zinnen']//li") if isinstance(one, html.HtmlElement)
    ]
    texts = [" ".join(str(one.text_content()).split()) for one in first]
    assert sum(copied in text for text in texts) == 1
    assert copied in texts[0]
    assert "en in nog 2 vacatures" in texts[0]


def test_the_workbook_prints_on_its_side_one_page_wide_with_heads(reports: Path) -> None:
    for sheet in openpyxl.load_workbook(reports / "rapport.xlsx").worksheets:
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.print_title_rows == "$1:$1"


def test_long_texts_go_on_below_in_rows_that_are_high_enough(reports: Path) -> None:
    book = openpyxl.load_workbook(reports / "rapport.xlsx")
    for sheet in book:
        groups = sheet.column_dimensions.values()
        widths = {number: group.width for group in groups for number in range(group.min, group.max + 1)}
        assert sum(widths.values()) <= 340, "on one page no letter is too small to read"
        for row in sheet.iter_rows():
            filled = [cell for cell in row if isinstance(cell.value, str)]
            assert all(cell.alignment.wrap_text for cell in filled)
            needed = max((len(str(cell.value)) / widths[cell.column] for cell in filled), default=0)
            height = sheet.row_dimensions[row[0].row].height or 15
            assert height >= min(15 * (needed / 1.1), 405)


def test_what_could_not_be_read_is_named_on_the_screen_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for number in range(12):
        Path(f"stuk{number:02}.docx").write_bytes(b"PK\x03\x04 half")
    Path("goed.md").write_text("# Kok\n\nJe kookt.\n", encoding="utf-8")
    assert run(["rapport", ".", "-o", "r.csv"]) == 2
    told = capsys.readouterr().err.splitlines()
    assert sum(line.startswith("stuk") for line in told) == 10
    assert "12 niet te lezen: kijk onderaan in het rapport." in told[-1]
