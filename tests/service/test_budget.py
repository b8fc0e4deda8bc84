"""The budget of a document: what asks too much is refused with a message, and nothing of it stays behind."""

import contextlib
import resource
import signal
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from tests.service.test_run import cheap, some
from vacaturelint.cli.main import run
from vacaturelint.core.report import UNREADABLE
from vacaturelint.core.text import Document
from vacaturelint.errors import UnreadableError
from vacaturelint.readers.limits import MAX_CHARACTERS, MAX_NODES, MAX_WORDS
from vacaturelint.readers.registry import read
from vacaturelint.readers.source import Source
from vacaturelint.readers.text import read_text
from vacaturelint.service import budget
from vacaturelint.service.budget import Meter, bounded
from vacaturelint.service.inputs import Input
from vacaturelint.service.run import Job, check_inputs


def spin() -> NoReturn:
    while True:
        pass


def stubborn() -> None:
    """Swallow whatever an `except Exception` can swallow."""
    while True:
        with contextlib.suppress(Exception):
            spin()


def deep(depth: int = 0) -> int:
    return deep(depth + 1) + 1


@pytest.fixture(autouse=True)
def _nothing_stays() -> Iterator[None]:
    before = signal.getsignal(signal.SIGPROF), resource.getrlimit(resource.RLIMIT_AS)
    yield
    assert (signal.getsignal(signal.SIGPROF), resource.getrlimit(resource.RLIMIT_AS)) == before
    assert signal.getitimer(signal.ITIMER_PROF) == (0.0, 0.0)


@pytest.mark.parametrize("work", [spin, stubborn])
def test_work_without_end_is_stopped(work: object) -> None:
    with pytest.raises(UnreadableError, match="duurt te lang"):
        bounded(work, 0.1)  # type: ignore[arg-type]


def test_the_time_that_is_told_is_the_time_that_was_given() -> None:
    with pytest.raises(UnreadableError, match=r"stopt na 0\.1 seconden"):
        bounded(spin, 0.1)
    with pytest.raises(UnreadableError, match=r"stopt na 0\.2 seconden"):
        Meter(0.2).bounded(spin)


def test_memory_and_depth_are_stopped() -> None:
    with pytest.raises(UnreadableError, match="te veel geheugen"):
        bounded(lambda: bytearray(budget.MEMORY * 2))
    with pytest.raises(UnreadableError, match="te diep genest"):
        bounded(deep)


def test_the_budget_outside_holds_for_what_is_bounded_inside() -> None:
    with pytest.raises(UnreadableError, match="duurt te lang"):
        bounded(lambda: bounded(spin, 3600), 0.1)


def test_what_one_piece_of_work_used_the_next_cannot_use() -> None:
    meter = Meter(0.3)
    for _ in range(2):
        with pytest.raises(UnreadableError, match="duurt te lang"):
            meter.bounded(spin)
    assert meter.bounded(lambda: 1) == 1


def test_in_a_thread_the_work_is_done_without_a_clock() -> None:
    limits: list[tuple[int, int]] = []
    work = lambda: limits.append(resource.getrlimit(resource.RLIMIT_AS))  # noqa: E731
    thread = threading.Thread(target=lambda: bounded(work))
    thread.start()
    thread.join()
    assert limits == [resource.getrlimit(resource.RLIMIT_AS)]


def test_an_error_of_the_work_passes() -> None:
    with pytest.raises(ZeroDivisionError):
        bounded(lambda: 1 // 0)


@pytest.mark.parametrize("processes", [1, 2])
def test_one_document_that_takes_too_long_leaves_the_others(processes: int, monkeypatch: pytest.MonkeyPatch) -> None:
    if processes == 1:
        list(check_inputs(some(1), Job(cheap)))  # what is loaded once is no part of the time of a document
        real = read_text

        def slow(source: Source) -> Document:
            return real(source) if source.path != "1.txt" else spin()

        monkeypatch.setattr("vacaturelint.readers.text.read_text", slow)
        monkeypatch.setattr(budget.Meter.__init__, "__defaults__", (0.3,))
    inputs = [*some(3)]
    if processes == 2:
        inputs[1] = Input("1.txt", b"woord " * (MAX_WORDS + 1))
    outcomes = list(check_inputs(inputs, Job(cheap, processes=processes)))
    assert [[problem.code for problem in outcome.problems] for outcome in outcomes] == [[], [UNREADABLE], []]
    assert [outcome.report is not None for outcome in outcomes] == [True, False, True]


@pytest.mark.parametrize("command", ["annoteer", "verbeter"])
def test_an_editor_has_the_same_budget(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text("Je werkt teneinde te helpen.\n")
    monkeypatch.setattr("vacaturelint.readers.markdown.read_markdown", lambda _source: spin())
    for budgeted in (bounded, Meter.__init__):
        monkeypatch.setattr(budgeted, "__defaults__", (0.3,))
    assert run([command, "a.md"]) == 2
    assert "a.md: Dit bestand nakijken duurt te lang." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.txt", b"woord " * (MAX_WORDS + 1), "woorden"),
        ("a.txt", b"a" * (MAX_CHARACTERS + 1), "tekens"),
        ("a.html", b"<p>" * (MAX_NODES + 1), "onderdelen"),
    ],
)
def test_size_is_refused_before_it_costs_anything(name: str, data: bytes, message: str) -> None:
    with pytest.raises(UnreadableError, match=message):
        read(Source(name, data))
