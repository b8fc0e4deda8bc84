"""The same vacancy gives the same findings and the same score in every format."""

import functools
import io
from pathlib import Path

import pytest
from docx2python import docx2python

from tests.corpus.build import FORMATS
from tests.corpus.source import TEXTS, Part, parts_of
from tests.examples import PARSER, every_rule
from tests.readers.outline import outline
from vacaturelint.core.report import DocumentReport
from vacaturelint.core.text import Document
from vacaturelint.engine import check_document
from vacaturelint.readers.registry import read
from vacaturelint.readers.source import Source
from vacaturelint.vacancy.posting import Overrides

OTHERS = sorted(FORMATS.keys() - {"md"})
ALLOWED = [
    tuple(line.split("\t")[:3])
    for line in (Path(__file__).parent / "afwijkingen.tsv").read_text(encoding="utf-8").splitlines()[2:]
]
MOST_ALLOWED = 0.02
Told = tuple[str, str, str]


def read_as(key: str, parts: list[Part]) -> Document:
    return read(Source(f"x.{key}", FORMATS[key](parts)))


def check(document: Document) -> DocumentReport:
    report, problems = check_document(document, every_rule(), PARSER, Overrides())
    assert not problems
    return report


@functools.cache
def checked(path: Path, key: str) -> DocumentReport:
    return check(read_as(key, parts_of(path)))


def told(report: DocumentReport) -> list[Told]:
    """Return what the findings say, wherever they stand."""
    return [(finding.code, " ".join(finding.text.split()), finding.message) for finding in report.findings]


@pytest.mark.parametrize("key", OTHERS)
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_findings_and_score_do_not_depend_on_the_format(path: Path, key: str) -> None:
    expected, found = checked(path, "md"), checked(path, key)
    allowed = [code for name, format_, code in ALLOWED if (name, format_) == (path.stem, key)]
    differing = set(told(expected)) ^ set(told(found))
    assert sorted(code for code, _, _ in differing if code not in allowed) == []
    assert expected.vacancy.title == found.vacancy.title
    if expected.scores.lint and found.scores.lint:
        assert abs(expected.scores.lint.score - found.scores.lint.score) < 1


@pytest.mark.parametrize("key", OTHERS)
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_the_blocks_are_those_of_the_source(path: Path, key: str) -> None:
    parts = parts_of(path)
    assert outline(read_as(key, parts)) == outline(read_as("md", parts))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_a_finding_quotes_the_text_of_its_place(path: Path) -> None:
    report = checked(path, "docx")
    for finding in report.findings:
        if finding.span is not None:
            assert report.document.text[finding.span.start : finding.span.end] == finding.text


def test_the_exceptions_stay_few() -> None:
    total = sum(len(checked(path, "md").findings) for path in TEXTS) * len(OTHERS)
    assert len(ALLOWED) <= MOST_ALLOWED * total


def restopped(part: Part) -> Part:
    """Return a list item that gained the full stop it lacked, or lost the one it had."""
    if part.kind != "punt":
        return part
    text = part.text[:-1] if part.text.endswith(".") else part.text + "."
    return Part(part.kind, (text,))


def requoted(part: Part) -> Part:
    return Part(part.kind, tuple(cell.replace("'", "’") for cell in part.cells))


@pytest.mark.parametrize("change", [restopped, requoted])
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_the_score_hardly_moves_with_typography(path: Path, change: object) -> None:
    assert callable(change)
    before = checked(path, "md").scores.lint
    after = check(read_as("md", [change(part) for part in parts_of(path)])).scores.lint
    assert (before is None) == (after is None)
    if before and after:
        assert abs(before.score - after.score) < 1


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_word_files_hold_the_words_that_docx2python_reads_in_that_order(path: Path) -> None:
    raw = FORMATS["docx"](parts_of(path))
    with docx2python(io.BytesIO(raw)) as oracle:
        words = oracle.text.replace("--\t", " ").split()
    assert read(Source("x.docx", raw)).text.split() == words
