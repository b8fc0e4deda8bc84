"""CSV read back by Python's csv, and safe to open."""

import csv
import io

from tests.reporters.sample import PROBLEMS, ROOT, clean, sample
from vacaturelint.core.finding import Severity
from vacaturelint.reporters.cells import safe_cell
from vacaturelint.reporters.csv import COLUMNS, CsvWriter
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.places import has_lines
from vacaturelint.reporters.writer import render


def rows(look: Look = Look(root=ROOT)) -> list[dict[str, str]]:  # noqa: B008
    text = render(CsvWriter, sample(), look).removeprefix("\ufeff")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";", strict=True))


def test_one_row_a_finding_and_one_a_problem() -> None:
    pairs = [(document, finding) for document in sample().documents for finding in document.findings]
    found = rows()
    assert len(found) == len(pairs) + len(PROBLEMS)
    for row, (document, finding) in zip(found, pairs, strict=False):
        assert row["bestand"] == safe_cell(document.document.path)
        assert (row["ernst"], row["code"], row["naam"]) == (finding.severity, finding.code, finding.name)
        assert row["melding"] == safe_cell(finding.message)
        assert row["tekst"] == safe_cell(" ".join(finding.text.split()))
        assert bool(row["tekstregel"]) is (finding.span is not None and has_lines(document.document))
        assert not (row["tekstregel"] and row["alinea"])
    assert [row["ernst"] for row in found[-2:]] == ["niet nagekeken"] * 2
    assert found[-1]["melding"] == PROBLEMS[-1].message


def test_no_cell_is_a_formula() -> None:
    cells = [cell for row in rows() for cell in row.values()]
    assert not [cell for cell in cells if cell.strip()[:1] in tuple("=+-@\t\r\n") and cell.strip()]
    assert any(cell.startswith("'=") for cell in cells)


def test_the_header_is_dutch_and_there_without_findings() -> None:
    assert render(CsvWriter, clean(), Look()) == "\ufeff" + ";".join(COLUMNS) + "\r\n"


def test_quiet_keeps_what_makes_the_run_fail() -> None:
    found = rows(Look(quiet=True, fail_at=Severity.WARNING))
    assert {row["ernst"] for row in found} == {"fout", "waarschuwing", "niet nagekeken"}
