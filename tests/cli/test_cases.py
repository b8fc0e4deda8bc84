"""The command line as data: every file in `cases/` is one run with its files, output and exit status.

Keys: `args`, `exit`, and as needed `stdin`, `files` (name = text), `hex_files` (name = bytes in hexadecimal),
`stdout` / `stderr` (the whole text), `stdout_has` / `stderr_has` / `stdout_not` (pieces of it, however
lines are wrapped), `written_has` (name = pieces of a file that the run writes).
"""

import io
import os
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from vacaturelint.cli.main import run

CASES = sorted((Path(__file__).parent / "cases").glob("*.toml"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    case: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    monkeypatch.chdir(tmp_path)
    for name, text in case.get("files", {}).items():
        _write(tmp_path / name, text.encode())
    for name, digits in case.get("hex_files", {}).items():
        _write(tmp_path / name, bytes.fromhex(digits))
    stdin = io.TextIOWrapper(io.BytesIO(case.get("stdin", "").encode()), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", stdin)
    code = run(case["args"])
    out, err = (text.replace(os.sep, "/") for text in capsys.readouterr())
    assert code == case["exit"], (out, err)
    for stream, text in (("stdout", out), ("stderr", err)):
        if stream in case:
            assert text == case[stream]
        for piece in case.get(f"{stream}_has", []):
            assert piece in _unwrapped(text)
        for piece in case.get(f"{stream}_not", []):
            assert piece not in _unwrapped(text)
    for name, pieces in case.get("written_has", {}).items():
        assert all(piece in (tmp_path / name).read_text(encoding="utf-8") for piece in pieces)
    assert not list(tmp_path.glob(".*.json.*")), "a half-written file is left behind"


def _unwrapped(text: str) -> str:
    return text + " ".join(text.split())


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
