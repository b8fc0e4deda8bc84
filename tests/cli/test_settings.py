"""`config` shows what holds and where it comes from, with and without a file."""

from pathlib import Path

import pytest

from vacaturelint.cli import streams
from vacaturelint.cli.main import run
from vacaturelint.cli.streams import finished
from vacaturelint.errors import ExitCode


def test_without_a_file_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["config"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Er is geen vacaturelint.toml: dit is de gewone instelling.")
    assert "termen." not in out


def test_the_house_list_and_the_paths_are_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("vacaturelint.toml").write_text(
        'uitsluiten = ["oud/*"]\n[termen]\nstil = ["barema", "statuut"]\n[[paden]]\npatroon = "it/*"\n',
        encoding="utf-8",
    )
    assert run(["config", "oud/a.md"]) == 0
    out = capsys.readouterr().out
    assert "voor oud/a.md. Dit bestand wordt overgeslagen." in out
    rows = [line.split() for line in out.splitlines()]
    assert ["termen.stil", "2", "keer", "vacaturelint.toml:3"] in rows
    assert any(row[:2] == ["paden", "it/*"] for row in rows)


@pytest.mark.parametrize(
    ("code", "signals", "expected"),
    [
        (ExitCode.INTERRUPTED, [], ExitCode.INTERRUPTED),
        (ExitCode.INTERRUPTED, [15], ExitCode.TERMINATED),
        (0, [15], 0),
        (ExitCode.FAILED, [], ExitCode.FAILED),
    ],
)
def test_only_an_interruption_by_a_signal_has_its_own_status(
    code: int, signals: list[int], expected: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(streams, "_TERMINATED", signals)
    assert finished(code) == expected
