"""A baseline hides what it knows, also when the text moves, and says what is solved."""

import json
from pathlib import Path

import pytest

from tests.findings import finding_at
from vacaturelint.cli.main import run
from vacaturelint.core.report import DocumentReport
from vacaturelint.core.scores import Scores
from vacaturelint.core.text import Span
from vacaturelint.core.vacancy import Vacancy
from vacaturelint.readers.source import Source
from vacaturelint.readers.text import read_text
from vacaturelint.suppression.baseline import Baseline, Known

SCORES = Scores(6, 3, 2, 3, None)
OLD = "Je werkt aan een project teneinde inwoners te helpen."
ARGS = ["a.md", "--kies", "VL115,VL204", "--faal-bij", "tip", "--referentie", "bekend.json"]


def test_known_findings_do_not_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    text = Path("a.md")
    text.write_text(f"# Zaalwachter\n\n{OLD}\n", encoding="utf-8")
    assert run([*ARGS, "--schrijf-referentie"]) == 0
    text.write_text(f"# Zaalwachter\n\nJe helpt mensen.\n\nNog iets.\n\n{OLD.replace('aan een', 'aan   een')}\n")
    assert run(ARGS) == 0
    text.write_text(f"# Zaalwachter\n\n{OLD}\n\nStuur een mail t.b.v. de dienst.\n")
    assert run(ARGS) == 1
    capsys.readouterr()
    text.write_text("# Zaalwachter\n\nJe helpt mensen.\n")
    assert run(ARGS) == 0
    assert "1 opmerking uit de referentie is opgelost." in capsys.readouterr().err
    assert run([*ARGS, "--schrijf-referentie"]) == 0
    assert json.loads(Path("bekend.json").read_text())["findings"] == []


def test_a_finding_that_returns_is_known_as_often_as_it_was() -> None:
    document = read_text(Source("a.txt", b"Je helpt. Je helpt. Je helpt."))
    findings = tuple(finding_at(document, Span(start, start + 9)) for start in (0, 10, 20))
    report = DocumentReport(document, Vacancy(), SCORES, (), (), findings)
    one = Known("a.txt", "VL201", "Je helpt.", findings[0].fingerprint)
    kept, solved = Baseline(".", (one, one)).without_known(report)
    assert (len(kept.findings), solved) == (1, ())
    kept, solved = Baseline(".", (one,) * 4).without_known(report)
    assert (kept.findings, solved) == ((), (one,))


def test_what_is_known_of_one_document_is_not_known_of_another() -> None:
    one, other = (read_text(Source(path, b"Je helpt.")) for path in ("a.txt", "b.txt"))
    finding = finding_at(one, Span(0, 9))
    baseline = Baseline(".", (Known("a.txt", "VL201", "Je helpt.", finding.fingerprint),))
    reports = [DocumentReport(document, Vacancy(), SCORES, (), (), (finding,)) for document in (one, other)]
    assert [len(baseline.without_known(report)[0].findings) for report in reports] == [0, 1]
    renewed = baseline.renewed(reports)
    assert [len(renewed.without_known(report)[0].findings) for report in reports] == [0, 0]
