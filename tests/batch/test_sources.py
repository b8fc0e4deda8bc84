"""Where a report comes from: data sets with groups, and what changed since an earlier run."""

import csv
import json
from pathlib import Path

import openpyxl
import pytest
from lxml import html

from vacaturelint.cli.main import run

ROWS = [
    {"id": "v1", "dienst": "Zorg", "tekst": "Zorgkundige\n\nJe past in ons jong en dynamisch team."},
    {"id": "v2", "dienst": "Techniek", "tekst": "Schilder\n\nJe bent een teamplayer en je schildert muren."},
    {"id": "v3", "dienst": "=Zorg", "tekst": ""},
]


def write_csv(path: Path, rows: list[dict[str, str]]) -> str:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(rows[0]), delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
    return str(path)


def trend(path: Path) -> str:
    page = html.fromstring(path.read_text(encoding="utf-8"))
    return " ".join(str(page.xpath("string(//section[@aria-labelledby='h-trend'])")).split())


def test_the_columns_of_a_data_set_are_groups(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = write_csv(tmp_path / "jobs.csv", ROWS)
    for kind in ("html", "xlsx", "csv"):
        assert run(["rapport", data, "-o", str(tmp_path / f"r.{kind}")]) == 0
    assert "1 rij zonder tekst is overgeslagen" in capsys.readouterr().err
    page = html.fromstring((tmp_path / "r.html").read_text(encoding="utf-8"))
    assert [str(option.text) for option in page.iterfind(".//select[@data-group='0']/option")] == [
        "alle", "Techniek", "Zorg",
    ]  # fmt: skip
    sheet = openpyxl.load_workbook(tmp_path / "r.xlsx")["overzicht"]
    assert [cell.value for cell in next(iter(sheet.columns))][1:] == [1, 2]
    assert "dienst" in [cell.value for cell in sheet[1]]
    assert "dienst" in (tmp_path / "r.csv").read_text(encoding="utf-8-sig").splitlines()[0]


def test_a_broken_row_is_named_and_the_others_are_checked(tmp_path: Path) -> None:
    data = tmp_path / "jobs.jsonl"
    data.write_text(json.dumps(ROWS[0]) + "\n{kapot\n" + json.dumps(ROWS[1]) + "\n", encoding="utf-8")
    assert run(["rapport", str(data), "-o", str(tmp_path / "r.json")]) == 2
    found = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert [document["path"] for document in found["documents"]] == [f"{data}#v1", f"{data}#v2"]
    assert [problem["path"] for problem in found["problems"]] == [f"{data}#regel-2"]


def test_the_history_tells_what_is_new_solved_and_remaining(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    history, page = str(tmp_path / "h.sqlite"), tmp_path / "r.html"
    args = ["rapport", write_csv(tmp_path / "jobs.csv", ROWS), "-o", str(page), "--historiek", history]
    assert run([*args, "--kies", "jong-team,onnodig-engels"]) == 0
    assert "bewaard als run 1" in capsys.readouterr().err
    assert trend(page) == ""
    better = [{**ROWS[0], "tekst": "Zorgkundige\n\nJe werkt in een team van tien."}, ROWS[1]]
    write_csv(tmp_path / "jobs.csv", better)
    assert run([*args, "--kies", "jong-team,onnodig-engels"]) == 0
    assert "0 nieuw, 1 opgelost, 1 gebleven" in trend(page)
    assert "Opmerkingen per vacature" in trend(page)
    assert run([*args, "--kies", "jong-team,onnodig-engels", "--sinds", "2"]) == 0
    assert "0 nieuw, 0 opgelost, 1 gebleven" in trend(page)


def test_an_earlier_result_can_be_compared_with(tmp_path: Path) -> None:
    data, old, page = write_csv(tmp_path / "jobs.csv", ROWS), tmp_path / "oud.json", tmp_path / "r.html"
    assert run(["rapport", data, "-o", str(old), "--kies", "jong-team"]) == 0
    assert run(["rapport", data, "-o", str(page), "--kies", "jong-team,onnodig-engels", "--vergelijk", str(old)]) == 0
    assert "1 nieuw, 0 opgelost, 1 gebleven" in trend(page)


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["--sinds", "1"], "--sinds kiest een run uit --historiek"),
        (["--tekstkolom", "inhoud"], "inhoud"),
        (["--historiek", "kapot.sqlite"], "is geen historiek van vacaturelint"),
        (["--vergelijk", "kapot.sqlite"], "kapot.sqlite"),
    ],
)
def test_what_cannot_be_is_told_and_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], args: list[str], message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "kapot.sqlite").write_text("dit is geen databank", encoding="utf-8")
    assert run(["rapport", write_csv(tmp_path / "jobs.csv", ROWS), "-o", "r.html", *args]) == 2
    assert message in capsys.readouterr().err
    assert not (tmp_path / "r.html").exists()
    assert (tmp_path / "kapot.sqlite").read_text(encoding="utf-8") == "dit is geen databank"
