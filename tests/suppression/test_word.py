"""A Word comment `vacaturelint: negeer …` hides the findings in its paragraph."""

import io
from pathlib import Path

import docx
import pytest

from vacaturelint.cli.main import run

TEXT = "Je werkt aan een project teneinde inwoners te helpen."


@pytest.mark.parametrize(("text", "status"), [("vacaturelint: negeer VL115", 0), ("Klopt dit?", 1)])
def test_a_word_comment(text: str, status: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = docx.Document()
    made.add_paragraph("Zaalwachter")
    made.add_comment(made.add_paragraph(TEXT).runs[0], text=text, author="An", initials="A")
    stream = io.BytesIO()
    made.save(stream)
    path = tmp_path / "a.docx"
    path.write_bytes(stream.getvalue())
    assert run([str(path), "--kies", "VL115", "--faal-bij", "tip"]) == status
    capsys.readouterr()
