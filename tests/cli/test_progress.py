"""The progress bar: only on a terminal, only when wanted, and it counts what is done."""

import io
import sys

import pytest

from vacaturelint.cli.progress import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("total", [3, None])
def test_a_terminal_shows_how_far_it_is(monkeypatch: pytest.MonkeyPatch, total: int | None) -> None:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "100")
    with progress(total) as advance:
        for _ in range(3):
            advance()
    shown = screen.getvalue()
    assert "Nakijken" in shown
    assert f"3/{total or '?'}" in shown.replace(" ", "")


@pytest.mark.parametrize(("screen", "wanted"), [(io.StringIO(), True), (Terminal(), False)])
def test_nothing_is_shown_where_nobody_looks(
    monkeypatch: pytest.MonkeyPatch, screen: io.StringIO, *, wanted: bool
) -> None:
    monkeypatch.setattr(sys, "stderr", screen)
    with progress(3, wanted=wanted) as advance:
        advance()
    assert screen.getvalue() == ""
