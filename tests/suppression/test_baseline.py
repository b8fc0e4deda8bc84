"""A baseline hides what it knows, also when the text moves, and says what is solved."""

import json
from pathlib import Path

import pytest

from vacaturelint.cli.main import run

OLD = "Je werkt aan een project teneinde inwoners te helpen."
ARGS = ["a.md", "--kies", "VL202,VL204", "--faal-bij", "tip", "--referentie", "bekend.json"]


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
