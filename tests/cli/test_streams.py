"""What a program reads from stdout is UTF-8 with the same bytes as the file, whatever the terminal speaks."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

TEXT = "Je werkt teneinde coördinatoren te helpen.\n"


@pytest.mark.parametrize("format", ["json", "csv", "junit"])
def test_a_program_gets_the_bytes_of_the_file(format: str, tmp_path: Path) -> None:
    path = tmp_path / "é.txt"
    path.write_text(TEXT, encoding="utf-8")
    command = [sys.executable, "-m", "vacaturelint", str(path), "--kies", "VL115", "-f", format]
    latin = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    piped = subprocess.run(command, capture_output=True, check=True, env=latin).stdout
    subprocess.run([*command, "-o", str(tmp_path / "uit")], capture_output=True, check=True)
    assert piped == (tmp_path / "uit").read_bytes()
    assert "é.txt" in piped.decode("utf-8")
