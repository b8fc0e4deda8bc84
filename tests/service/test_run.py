"""Any number of inputs: the same results whatever the number of processes, from the cache or not."""

import multiprocessing
import os
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from vacaturelint.core.report import CRASHED, UNREADABLE
from vacaturelint.core.text import Document
from vacaturelint.errors import UsageError
from vacaturelint.readers.source import Source
from vacaturelint.reporters.json import JsonWriter
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.writer import render
from vacaturelint.service.cache import Cache
from vacaturelint.service.inputs import Input
from vacaturelint.service.outcome import Outcome
from vacaturelint.service.run import Job, check_inputs, report_of
from vacaturelint.service.setup import Setup

CHEAP = Setup(chosen=("VL701", "VL702", "VL203"))
TEXTS = sorted((Path(__file__).parents[1] / "corpus" / "teksten").glob("*"))


def cheap(_path: str) -> Setup:
    return CHEAP


def standard(_path: str) -> Setup:
    return Setup()


def some(count: int) -> Iterator[Input]:
    for number in range(count):
        yield Input(f"{number}.txt", f"Je bent een teamplayer. Dit is tekst {number}.".encode())


def as_json(outcomes: Iterator[Outcome]) -> str:
    return render(JsonWriter, report_of(outcomes), Look(with_text=True))


def test_processes_and_cache_change_no_byte(tmp_path: Path) -> None:
    inputs = [Input(str(path)) for path in (*TEXTS[:6], TEXTS[0].with_name("ontbreekt.txt"), *TEXTS[6:18])]
    alone = as_json(check_inputs(inputs, Job(standard)))
    together = as_json(check_inputs(inputs, Job(standard, processes=2, cache=Cache(tmp_path))))
    cached = as_json(check_inputs(inputs, Job(standard, cache=Cache(tmp_path))))
    assert alone == together == cached
    assert '"code": "VL901"' in alone


def test_a_killed_process_loses_nothing() -> None:
    inputs = list(some(80))
    expected = list(check_inputs(inputs, Job(cheap)))
    outcomes = check_inputs(inputs, Job(cheap, processes=2))
    found = [next(outcomes)]
    for child in multiprocessing.active_children():
        child.kill()
    found.extend(outcomes)
    assert found == expected


def test_a_crash_in_a_reader_is_a_problem_of_that_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_source: Source) -> Document:
        raise zlib.error("kapot")

    monkeypatch.setattr("vacaturelint.readers.markdown.read_markdown", broken)
    inputs = [Input("a.md", b"Je helpt bezoekers."), Input("b.txt", b"Je helpt bezoekers aan het loket.")]
    report = report_of(check_inputs(inputs, Job(cheap, cache=Cache(tmp_path))))
    assert [problem.code for problem in report.problems] == [CRASHED]
    assert [document.document.path for document in report.documents] == ["b.txt"]


def test_a_wrong_choice_is_told_before_any_process_starts() -> None:
    with pytest.raises(UsageError):
        list(check_inputs(some(3), Job(lambda _path: Setup(chosen=("VL2999",)), processes=2)))
    with pytest.raises(UsageError):
        list(check_inputs([Input("er-is-niets.txt")], Job(lambda _path: Setup(chosen=("VL2999",)))))
    assert not multiprocessing.active_children()


def test_inputs_are_opened_a_few_batches_ahead_only_and_leaving_early_leaves_no_process() -> None:
    opened = 0

    def counted() -> Iterator[Input]:
        nonlocal opened
        for one in some(1000):
            opened += 1
            yield one

    outcomes = check_inputs(counted(), Job(cheap, processes=2))
    next(outcomes)
    assert opened <= 16 * 6
    assert multiprocessing.active_children()
    outcomes.close()
    assert not multiprocessing.active_children()


def _changed(tmp_path: Path) -> list[tuple[str, bytes, Setup]]:
    profile = tmp_path / "profiel.txt"
    profile.write_text("Functieprofiel onthaal\n\nJe helpt bezoekers.", encoding="utf-8")
    own = CHEAP._replace(function_profile=str(profile))
    return [("a.txt", b"tekst", CHEAP), ("a.txt", b"teksten", CHEAP), ("a.md", b"tekst", CHEAP),
            ("a.txt", b"tekst", CHEAP._replace(ignored=("VL701",))), ("a.txt", b"tekst", own)]  # fmt: skip


def test_an_entry_is_for_one_text_one_kind_of_file_and_one_setup(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    for path, data, setup in _changed(tmp_path):
        assert cache.find(Source(path, data), setup.key()) is None
        list(check_inputs([Input(path, data)], Job(lambda _path, own=setup: own, cache=cache)))  # type: ignore[misc]
        assert cache.find(Source(path, data), setup.key()) is not None


def test_a_changed_function_profile_is_another_setup(tmp_path: Path) -> None:
    *_, (_, _, setup) = _changed(tmp_path)
    before = setup.key()
    (tmp_path / "profiel.txt").write_text("Functieprofiel balie", encoding="utf-8")
    assert setup.key() != before


@pytest.mark.parametrize(("start", "stop"), [(0, None), (-7, None), (40, 41)], ids=["empty", "short", "changed"])
def test_a_damaged_entry_is_ignored_and_replaced(tmp_path: Path, start: int, stop: int | None) -> None:
    cache, job = Cache(tmp_path), Job(cheap, cache=Cache(tmp_path))
    first = list(check_inputs(some(1), job))
    (entry,) = (path for path in tmp_path.glob("*/*") if path.parent.name != "regels")
    whole = entry.read_bytes()
    damaged = bytearray(whole)
    del damaged[start:stop]
    entry.write_bytes(damaged)
    assert cache.find(next(some(1)).open(), CHEAP.key()) is None
    assert list(check_inputs(some(1), job)) == first
    assert entry.read_bytes() == whole


def test_the_same_text_under_another_name_keeps_its_own_name(tmp_path: Path) -> None:
    job = Job(cheap, cache=Cache(tmp_path))
    inputs = [Input("a.txt", b"Je bent een teamplayer."), Input("b.txt", b"Je bent een teamplayer.")]
    reports = [outcome.report for one in inputs for outcome in check_inputs([one], job)]
    assert [report.document.path for report in reports if report] == ["a.txt", "b.txt"]


def test_the_cache_stays_small(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    list(check_inputs(some(10), Job(cheap, cache=cache)))
    one = max(entry.stat().st_size for entry in tmp_path.glob("*/*"))
    cache.trim(3 * one)
    assert 1 <= len(list(tmp_path.glob("*/*"))) <= 4
    cache.clear()
    assert not tmp_path.exists()


@pytest.mark.skipif(os.geteuid() == 0 and not Path("/proc").exists(), reason="needs /proc")
def test_a_cache_that_cannot_be_written_to_does_no_harm() -> None:
    job = Job(cheap, cache=Cache(Path("/proc/vacaturelint")))
    assert [outcome.problems for outcome in check_inputs(some(2), job)] == [(), ()]


def test_what_cannot_be_read_keeps_its_code() -> None:
    (outcome,) = check_inputs([Input("er-is-niets.txt")], Job(cheap))
    assert [problem.code for problem in outcome.problems] == [UNREADABLE]
