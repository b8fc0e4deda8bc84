"""Data sets as input: separators, encodings, broken rows, columns, names and groups."""

import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet
import pytest

from vacaturelint.core.report import UNREADABLE
from vacaturelint.errors import UnreadableError, UsageError
from vacaturelint.readers.dataset import delimited
from vacaturelint.readers.dataset.registry import is_dataset
from vacaturelint.readers.registry import read as read_source
from vacaturelint.service.datasets import open_dataset, rows_of
from vacaturelint.service.inputs import Input
from vacaturelint.service.run import Job, check_inputs
from vacaturelint.service.setup import Setup

CHEAP = Setup(chosen=("VL203",))


def written(folder: Path, name: str, data: str | bytes) -> str:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return str(path)


def read(path: str, **columns: str) -> tuple[list[Input], list[str]]:
    said: list[str] = []
    return list(rows_of([path], said.append, **columns)), said


def texts(inputs: list[Input]) -> list[str]:
    return [(one.data or b"").decode() for one in inputs]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("komma.csv", 'id,tekst,dienst\n1,"Je helpt, vaak",Zorg\n2,Je rijdt,Groen\n'),
        ("punt.csv", "id;tekst;dienst\r\n1;Je helpt, vaak;Zorg\r\n2;Je rijdt;Groen\r\n"),
        ("tab.tsv", "id\ttekst\tdienst\n1\tJe helpt, vaak\tZorg\n2\tJe rijdt\tGroen"),
        ("merk.csv", "\ufeffid;tekst;dienst\n\n1;Je helpt, vaak;Zorg\n2;Je rijdt;Groen;\n"),
        ("utf16.csv", "id;tekst;dienst\n1;Je helpt, vaak;Zorg\n2;Je rijdt;Groen\n".encode("utf-16")),
        ("a.jsonl", '{"id": 1, "tekst": "Je helpt, vaak", "dienst": "Zorg"}\n\n{"id": 2, "tekst": "Je rijdt", '
                    '"dienst": "Groen", "extra": {"a": 1}}'),
    ],
)  # fmt: skip
def test_every_row_is_an_input_with_its_groups(tmp_path: Path, name: str, data: str | bytes) -> None:
    inputs, said = read(written(tmp_path, name, data))
    assert texts(inputs) == ["Je helpt, vaak", "Je rijdt"]
    assert [one.path for one in inputs] == [f"{tmp_path / name}#1", f"{tmp_path / name}#2"]
    groups = [{name: value for name, value in one.groups.items() if value} for one in inputs]
    assert groups == [{"dienst": "Zorg"}, {"dienst": "Groen"}]
    assert len(said) == 1
    assert "'tekst'" in said[0]


def test_parquet_gives_text_of_any_value(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    table = {
        "nr": [7, 8],
        "Omschrijving": ["Je helpt", None],
        "sinds": pa.array([1, 2], pa.date32()),
        "lijst": [[1], []],
    }
    pyarrow.parquet.write_table(pa.table(table), path)
    inputs, said = read(str(path), id_column="nr")
    assert [(one.path, dict(one.groups)) for one in inputs] == [(f"{path}#7", {"sinds": "1970-01-02"})]
    assert said[1] == f"{path}: 1 rij zonder tekst is overgeslagen."


def test_a_quoted_cell_holds_line_breaks_and_is_as_long_as_it_likes(tmp_path: Path) -> None:
    text = 'Je helpt.\nJe zegt ""ja"".\n' + "Woord " * 40_000
    inputs, _ = read(written(tmp_path, "a.csv", f'tekst;id\n"{text}";x\nJe rijdt;y\n'))
    assert texts(inputs) == [text.replace('""', '"'), "Je rijdt"]


def test_one_letter_far_down_tells_the_encoding(tmp_path: Path) -> None:
    rows = "tekst;id\n" + "Je helpt bezoekers aan het loket;a\n" * 40_000 + "Je bent geïnteresseerd;slot\n"
    for encoding in ("utf-8", "cp1252"):
        inputs, _ = read(written(tmp_path, "a.csv", rows.encode(encoding)))
        assert texts(inputs)[-1] == "Je bent geïnteresseerd"


def test_a_broken_row_is_a_problem_with_its_line_and_the_others_go_on(tmp_path: Path) -> None:
    lines = ['{"tekst": "Je bent een teamplayer."}', "{kapot", "[1]", '{"tekst": "\\ud800 Je helpt."}', "[" * 99_999]
    path = written(tmp_path, "a.jsonl", "\n".join(lines))
    outcomes = list(check_inputs(read(path)[0], Job(lambda _: CHEAP)))
    assert [outcome.path.partition("#")[2] for outcome in outcomes] == [f"regel-{nth}" for nth in range(1, 6)]
    assert [bool(outcome.report) for outcome in outcomes] == [True, False, False, True, False]
    assert {problem.code for outcome in outcomes for problem in outcome.problems} == {UNREADABLE}
    assert "teken 2" in outcomes[1].problems[0].message


def test_a_row_with_too_many_cells_is_not_cut_off_in_silence(tmp_path: Path) -> None:
    inputs, _ = read(written(tmp_path, "a.csv", "id,tekst\n1,Je helpt\n2,Je helpt, en je belt\n3\n4,Je rijdt\n"))
    assert [one.path.partition("#")[2] for one in inputs] == ["1", "regel-3", "4"]
    assert "3 velden" in inputs[1].refusal


def test_a_quotation_mark_that_never_closes_leaves_the_rows_before_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delimited, "MAX_FILE_BYTES", 1000)
    inputs, _ = read(written(tmp_path, "a.csv", 'id,tekst\n1,Je helpt\n2,"Je belt\n' + "x" * 1001))
    assert texts(inputs)[0] == "Je helpt"
    assert inputs[1].path.endswith("#regel-3")
    assert "aanhalingsteken" in inputs[1].refusal


def test_names_are_unique_and_stay_short(tmp_path: Path) -> None:
    path = written(tmp_path, "a.csv", "id;tekst\na;een\na;twee\n;drie\na~2;vier\n" + "z" * 500 + ";vijf\n")
    names = [one.path.partition("#")[2] for one in read(path)[0]]
    assert names[:4] == ["a", "a~2", "regel-4", "a~2~2"]
    assert len(names[4]) == 120


@pytest.mark.parametrize(
    ("columns", "pieces"),
    [
        ({"text_column": "teks"}, ["geen kolom 'teks'", "'nr', 'Tekst NL', 'dienst'", "--tekstkolom 'Tekst NL'"]),
        ({"text_column": "tekst nl", "id_column": "ident"}, ["geen kolom 'ident'"]),
        ({}, ["--tekstkolom uit 'nr', 'Tekst NL', 'dienst'"]),
    ],
)
def test_a_missing_column_is_an_error_that_lists_them(
    tmp_path: Path, columns: dict[str, str], pieces: list[str]
) -> None:
    path = written(tmp_path, "a.csv", "nr;Tekst NL;dienst\n1;Je helpt;Zorg\n")
    with pytest.raises(UsageError) as caught:
        read(path, **columns)
    assert all(piece in str(caught.value) for piece in pieces)


def test_capitals_in_a_column_do_not_matter(tmp_path: Path) -> None:
    path = written(tmp_path, "a.csv", "NR;Tekst NL\n1;Je helpt\n")
    data = open_dataset(path, "tekst nl", "nr")
    assert (data.text_column, data.id_column, data.notices) == ("Tekst NL", "NR", ())


def test_html_in_a_cell_is_read_as_html_and_a_name_with_a_dot_is_no_file(tmp_path: Path) -> None:
    html = "Onthaal<br><ul><li>Je helpt bezoekers.</li><li>Je bent een teamplayer.</li></ul>"
    rows = [{"id": "https://example.be/a.docx", "text": html}, {"id": "b.html", "text": "Je helpt < 5 bezoekers."}]
    path = written(tmp_path, "a.jsonl", "\n".join(json.dumps(row) for row in rows))
    reports = [outcome.report for outcome in check_inputs(read(path)[0], Job(lambda _: CHEAP))]
    assert [report.document.format for report in reports if report] == ["html", "txt"]
    assert [report.document.notices for report in reports if report] == [(), ()]
    assert [finding.text for report in reports if report for finding in report.findings] == ["teamplayer"]


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.csv", "", "leeg"),
        ("a.csv", "\n\n", "geen kop"),
        ("a.jsonl", '[{"tekst": "Je helpt"}]', "JSON-lijst"),
        ("a.jsonl", "[\n{}\n]", "JSON-lijst"),
        ("a.jsonl", "tekst", "geen JSON-object"),
        ("a.parquet", "PAR1 en dan niets", "geen Parquet-bestand"),
        ("a.csv", b"\0\1\2\3\0\0\0", "geen tekstbestand"),
    ],
)
def test_a_file_that_is_no_data_set_is_one_refused_input(
    tmp_path: Path, name: str, data: str | bytes, message: str
) -> None:
    (refused,) = read(written(tmp_path, name, data))[0]
    with pytest.raises(UnreadableError, match=message):
        refused.open()


def test_a_file_that_is_not_there_is_one_refused_input(tmp_path: Path) -> None:
    assert is_dataset("map/Vacatures.CSV")
    assert not is_dataset("vacature.docx")
    for suffix in ("csv", "jsonl", "parquet"):
        (refused,) = read(str(tmp_path / f"niets.{suffix}"))[0]
        assert "bestaat niet" in refused.refusal
    (tmp_path / "map.csv").mkdir()
    assert "geen gewoon bestand" in read(str(tmp_path / "map.csv"))[0][0].refusal


def test_a_column_with_a_damaged_name_is_a_damaged_file(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    pyarrow.parquet.write_table(pa.table({"tekst": ["Je helpt."], "naam": ["Kok"]}), path)
    path.write_bytes(path.read_bytes().replace(b"naam", b"n\xb0am"))
    (refused,) = read(str(path))[0]
    assert "beschadigd" in refused.refusal


def test_without_pyarrow_the_way_to_get_it_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    with pytest.raises(UsageError, match="pyarrow"):
        read(written(tmp_path, "a.parquet", "PAR1"))


@pytest.mark.parametrize("first", ["sep=;\r\n", '"sep=;"\r\n', "\ufeffsep=;\n"])
def test_the_line_in_which_excel_names_the_separator_is_no_row(tmp_path: Path, first: str) -> None:
    inputs, _ = read(written(tmp_path, "a.csv", f"{first}nummer;tekst\r\n1;Je helpt, vaak\r\n2\0;weg\r\n"))
    assert [one.path.rpartition("#")[2] for one in inputs] == ["regel-3", "regel-4"]
    assert texts(inputs)[0] == "Je helpt, vaak"


def test_the_separator_may_be_named_as_a_tab(tmp_path: Path) -> None:
    inputs, _ = read(written(tmp_path, "a.csv", "sep=\t\nnummer\ttekst\n1\tJe helpt, vaak\n"))
    assert texts(inputs) == ["Je helpt, vaak"]


def test_a_nul_holds_back_only_its_row(tmp_path: Path) -> None:
    rows = "".join(f"{nth};Je helpt\n" for nth in range(2, 9))
    inputs, _ = read(written(tmp_path, "a.csv", f"id;tekst\n1;Je helpt \0 vaak\n{rows}"))
    assert ["nulteken" in one.refusal for one in inputs] == [True] + [False] * 7


@pytest.mark.parametrize("nothing", ["NaN", "nan", "None", " NULL ", "#N/B"])
def test_what_programs_write_for_nothing_is_no_text(tmp_path: Path, nothing: str) -> None:
    inputs, said = read(written(tmp_path, "a.csv", f"id;tekst;dienst\n1;{nothing};Zorg\n2;Je rijdt;{nothing}\n"))
    assert texts(inputs) == ["Je rijdt"]
    assert dict(inputs[0].groups) == {"dienst": ""}
    assert "overgeslagen" in said[-1]


CELLS = {
    "one tag": ("Wij zoeken een <b>kok</b>.", "html", "Wij zoeken een kok.\n"),
    "an inline tag first": ("<strong>Kok</strong><p>Je bakt.</p>", "html", "Kok\nJe bakt.\n"),
    "tags written out": ("&lt;p&gt;Je bakt &amp;amp; kookt.&lt;/p&gt;", "html", "Je bakt & kookt.\n"),
    "letters written out": ("R&amp;D kookt caf&eacute;", "txt", "R&D kookt café"),
    "no tags": ("Je helpt < 5 of > 3 mensen & meer.", "txt", "Je helpt < 5 of > 3 mensen & meer."),
}


@pytest.mark.parametrize(("cell", "format", "text"), CELLS.values(), ids=CELLS)
def test_html_in_a_cell_leaves_no_markup(tmp_path: Path, cell: str, format: str, text: str) -> None:
    path = written(tmp_path, "a.jsonl", json.dumps({"id": "1", "text": cell}))
    document = read_source(read(path)[0][0].open())
    assert (document.format, document.text) == (format, text)


def test_a_table_of_two_columns_is_cut_where_all_rows_agree(tmp_path: Path) -> None:
    inputs, _ = read(written(tmp_path, "a.csv", "id, oud, nieuw;tekst\n1;Je helpt\n2;Je leest\n3;Je rijdt\n"))
    assert texts(inputs) == ["Je helpt", "Je leest", "Je rijdt"]
