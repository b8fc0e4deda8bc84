"""Cells that a spreadsheet shows and never runs."""

import csv
import io

import pytest

from vacaturelint.reporters.cells import csv_rows, safe_cell, shown_in_xml


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+32 9 123",
        "-2",
        "@SUM(A1)",
        "\t=1",
        "\n=1",
        "::error::x",
        "  =cmd|' /C calc'!A0",
        "＝1",
        "＋1",
        "－1",
        "＠A",
    ],
)
def test_what_looks_like_a_formula_becomes_text(text: str) -> None:
    assert safe_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Je helpt = je luistert", "a-b", "'=1", "é", "😀=", "« = »"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert safe_cell(text) == text


def test_a_guard_is_no_new_formula_and_control_characters_hide_none() -> None:
    assert safe_cell("\r=1+1") == "'\n=1+1"
    assert safe_cell("\x00=1+1") == "\ufffd=1+1"
    assert shown_in_xml("a\x00\x0b\x1f\ud800\ufffe😀\tb") == "a\ufffd\ufffd\ufffd\ufffd\ufffd😀\tb"


def test_a_table_opens_in_excel_and_reads_back() -> None:
    rows = [('zeg "ja"; nee', 3, None), ("twee\nregels", 4.5, "=1")]
    text = csv_rows([("bestand", "regel", "=kop"), *rows])
    assert text.startswith("bestand;regel;'=kop\r\n")
    assert list(csv.reader(io.StringIO(text, newline=""), delimiter=";")) == [
        ["bestand", "regel", "'=kop"],
        ['zeg "ja"; nee', "3", ""],
        ["twee\nregels", "4.5", "'=1"],
    ]
