"""The memo: what matters most first, in at most two pages, whatever stands in the texts."""

import io
import shutil
import subprocess
from collections import Counter
from pathlib import Path, PurePath

import docx
import pytest

from tests.reporters.sample import PROBLEMS, sample
from vacaturelint.core.finding import Severity
from vacaturelint.core.report import Report
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.memo import MemoWriter
from vacaturelint.reporters.titles import title_of
from vacaturelint.reporters.writer import Ending


def memo_of(report: Report, times: int = 1) -> bytes:
    """Return the memo about the documents of a run, each counted so many times."""
    raw = io.BytesIO()
    writer = MemoWriter(io.TextIOWrapper(raw), Look())
    for document in report.documents * times:
        writer.add(document)
    writer.finish(Ending(problems=report.problems * times, moment="2026-11-24 14:30"))
    writer.close()
    return raw.getvalue()


def words_of(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs if paragraph.text]


def test_the_counts_are_those_of_the_run_and_the_worst_comes_first() -> None:
    report = sample()
    data = memo_of(report)
    errors = sum(f.severity is Severity.ERROR for d in report.documents for f in d.findings)
    text = "\n".join(words_of(data))
    beyond = Counter(
        judged.requirement.kind.value
        for document in report.documents
        for judged in document.requirements
        if judged.requirement.verdict.value in ("onnodig", "te hoog")
    )
    assert beyond
    assert f"{beyond.total()} eisen zijn te hoog of onnodig: " in text
    assert all(f"{kind} {count}" in text for kind, count in beyond.items())
    assert f"We keken {len(report.documents)} vacatures na: {errors} fout" in text
    assert all(problem.path in text for problem in PROBLEMS)
    tables = {table.rows[0].cells[0].text: table for table in docx.Document(io.BytesIO(data)).tables}
    worst = [int(row.cells[2].text) for row in tables["vacature"].rows[1:]]
    assert worst == sorted(worst, reverse=True)
    rules = [row.cells[0].text for row in tables["wat"].rows[1:]]
    assert not any(name.startswith("VL") for name in rules)
    assert all("tblHeader" in table.rows[0]._tr.xml for table in tables.values())


def test_what_has_no_reading_level_is_told() -> None:
    report = sample()
    first, *others = report.documents
    unscored = report._replace(documents=(first._replace(scores=first.scores._replace(lint=None)), *others))
    told = "We konden het leesniveau meten van "
    text = "\n".join(words_of(memo_of(unscored)))
    assert f"{told}{len(others)} van de {len(report.documents)}." in text
    assert told not in "\n".join(words_of(memo_of(report)))


@pytest.mark.parametrize(("level", "hard"), [(1, 0), (2, 0), (3, 1), (4, 1)])
def test_the_two_highest_levels_read_hard(level: int, hard: int) -> None:
    report = sample()
    document = next(one for one in report.documents if one.scores.lint is not None)
    assert document.scores.lint is not None
    scores = document.scores._replace(lint=document.scores.lint._replace(level=level))
    text = "\n".join(words_of(memo_of(report._replace(documents=(document._replace(scores=scores),)))))
    assert f"{hard} van de 1 {'leest' if hard else 'lezen'} " in text


def test_a_long_title_does_not_fill_the_page() -> None:
    report = sample()
    document = next(one for one in report.documents if one.findings)
    room = 70 - len(f" ({PurePath(document.document.path).name})")
    for size, cut in ((room, False), (room + 1, True), (300, True)):
        titled = document._replace(vacancy=document.vacancy._replace(title="k" * size))
        made = memo_of(report._replace(documents=(titled,)))
        tables = {table.rows[0].cells[0].text: table for table in docx.Document(io.BytesIO(made)).tables}
        assert tables["vacature"].rows[1].cells[0].text.endswith("…") is cut


def test_a_rule_has_a_title_in_words() -> None:
    assert title_of("VL101", "lange-zin") == "Lange zin"
    assert title_of("VL999", "eigen-regel") == "Eigen regel"


@pytest.mark.parametrize("times", [1, 12])
def test_it_is_two_pages_at_most_where_libreoffice_draws_it(times: int, tmp_path: Path) -> None:
    soffice, pdfinfo, pdftotext = map(shutil.which, ("soffice", "pdfinfo", "pdftotext"))
    if soffice is None or pdfinfo is None or pdftotext is None:
        pytest.skip("LibreOffice or poppler is not here")
    path = tmp_path / "memo.docx"
    path.write_bytes(memo_of(sample(), times))
    home = f"-env:UserInstallation=file://{tmp_path}/profiel"
    command = [soffice, home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True)
    told = subprocess.run([pdfinfo, str(tmp_path / "memo.pdf")], check=True, capture_output=True, text=True).stdout
    assert int(told.partition("Pages:")[2].split()[0]) <= 2
    drawn = subprocess.run([pdftotext, str(tmp_path / "memo.pdf"), "-"], check=True, capture_output=True, text=True)
    assert "waarschuwingen" in drawn.stdout.partition("leesniveau")[2].splitlines(), "a head of a column is cut"
