"""The history: what is kept, what is compared, and that nothing is lost whatever happens during a run."""

import os
import pickle
import resource
import signal
import sqlite3
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from vacaturelint.core.finding import Category
from vacaturelint.core.report import Report
from vacaturelint.errors import OutputError, UsageError
from vacaturelint.reporters.json import JsonWriter
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.writer import render
from vacaturelint.service.compare import compare, read_result, snapshot_of
from vacaturelint.service.history import History
from vacaturelint.service.inputs import Input
from vacaturelint.service.run import Job, check_inputs, report_of
from vacaturelint.service.setup import Setup

SETUP = Setup(chosen=("VL203", "VL701"))
JARGON = "Je bent een teamplayer."
WRITER = """
import pickle, signal, sys
from vacaturelint.service.history import History
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell that runs the tests in the background turns it off
report = pickle.loads(bytes.fromhex(sys.stdin.readline()))
print("klaar", flush=True)
sys.stdin.readline()
for nth in range(int(sys.argv[2])):
    History(sys.argv[1]).keep(report, name=f"{sys.argv[3]}-{nth}")
    print(nth, flush=True)
"""


def checked(*texts: tuple[str, str]) -> Report:
    return report_of(check_inputs([Input(path, text.encode()) for path, text in texts], Job(lambda _: SETUP)))


def writer(path: Path, count: int, name: str) -> "subprocess.Popen[str]":
    made = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), str(count), name],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    begin(made, pickle.dumps(checked(("a.txt", JARGON))).hex())
    return made


def begin(process: "subprocess.Popen[str]", line: str = "") -> None:
    """Give a process the line that it waits for."""
    assert process.stdin is not None
    process.stdin.write(f"{line}\n")
    process.stdin.flush()


def test_a_run_is_kept_and_the_next_is_compared_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    history = History(str(tmp_path / "h.sqlite"))
    history.prepare()
    assert history.run_since(None) is None
    monkeypatch.chdir(tmp_path)
    first = checked(("a.txt", JARGON), ("b.txt", JARGON), ("weg.txt", JARGON))
    assert history.keep(first, name="lente", moment=datetime(2026, 3, 1, 9)) == 1
    second = checked(("a.txt", "Je werkt graag samen."), ("b.txt", f"{JARGON}\n\nJe bent hands-on."),
                     ("nieuw.txt", "Je rijdt."))  # fmt: skip
    last = history.run_since(None)
    assert last is not None
    assert (last.number, last.name) == (1, "lente")
    (tmp_path / "onder").mkdir()
    monkeypatch.chdir(tmp_path / "onder")
    moved = checked(("../a.txt", "Je werkt graag samen."))
    assert [d.path for d in compare(history.snapshot(last), history.current(moved)).both] == ["a.txt"]
    monkeypatch.chdir(tmp_path)
    found = compare(history.snapshot(last), history.current(second))
    changes = {d.path: ([m.text for m in d.new], [m.text for m in d.solved], len(d.remaining)) for d in found.both}
    assert "teamplayer" in changes["a.txt"][1]
    assert "teamplayer" not in changes["b.txt"][1]
    assert (found.added, found.gone) == (("nieuw.txt",), ("weg.txt",))
    history.keep(second)
    assert [point.documents for point in history.points()] == [3, 3]
    assert history.points()[0].findings[Category.JARGON] >= 3


def test_since_names_a_run_by_number_or_day(tmp_path: Path) -> None:
    history = History(str(tmp_path / "h.sqlite"))
    for month in (1, 2, 3):
        history.keep(checked(("a.txt", JARGON)), moment=datetime(2026, month, 10, 12))
    asked = {"2": 2, "2026-02-10": 2, "2026-03-01": 2, "2025-01-01": 1, "2027-01-01": 3}
    assert {since: run.number for since in asked if (run := history.run_since(since))} == asked
    for wrong in ("9", "gisteren", "2026-13-01"):
        with pytest.raises(UsageError):
            history.run_since(wrong)


def test_a_result_in_json_gives_the_same_snapshot(tmp_path: Path) -> None:
    report = checked(("a.txt", f"{JARGON} {JARGON}"), ("b.txt", JARGON))
    (tmp_path / "a.json").write_text(render(JsonWriter, report, Look()), encoding="utf-8")
    assert read_result(str(tmp_path / "a.json")) == snapshot_of(report)
    for wrong in ("[]", '{"schema": "anders/1", "documents": []}', "geen json", '{"schema": "vacaturelint/1"}'):
        (tmp_path / "b.json").write_text(wrong, encoding="utf-8")
        with pytest.raises(UsageError, match="geen resultaat"):
            read_result(str(tmp_path / "b.json"))
    with pytest.raises(UsageError, match="bestaat niet"):
        read_result(str(tmp_path / "c.json"))


def test_a_vacancy_is_found_again_under_another_name() -> None:
    old = snapshot_of(checked(("maart.csv#v1", JARGON), ("oud.txt", "Je rijdt."), ("maart.csv#regel-2", "Je belt.")))
    new = snapshot_of(
        checked(("april.csv#v1", "Je helpt."), ("naam.txt", "Je rijdt."), ("april.csv#regel-2", "Nieuw."))
    )
    found = compare(old, new)
    assert [difference.path for difference in found.both] == ["april.csv#v1", "naam.txt"]
    assert (found.added, found.gone) == (("april.csv#regel-2",), ("maart.csv#regel-2",))


def test_two_runs_at_once_are_both_kept(tmp_path: Path) -> None:
    path = tmp_path / "h.sqlite"
    with writer(path, 8, "een") as one, writer(path, 8, "twee") as two:
        for process in (one, two):
            assert process.stdout is not None
            assert process.stdout.readline() == "klaar\n"
        for process in (one, two):
            begin(process)
        for process in (one, two):
            process.communicate()
    assert [one.returncode, two.returncode] == [0, 0]
    assert sorted(run.name for run in History(str(path)).runs()) == sorted(
        f"{name}-{nth}" for name in ("een", "twee") for nth in range(8)
    )
    assert [entry.name for entry in tmp_path.iterdir()] == ["h.sqlite"]


@pytest.mark.parametrize("stop", [signal.SIGKILL, signal.SIGINT])
def test_a_run_that_is_stopped_while_it_writes_leaves_whole_runs(tmp_path: Path, stop: signal.Signals) -> None:
    path = tmp_path / "h.sqlite"
    history = History(str(path))
    history.keep(checked(("a.txt", JARGON)), name="eerst")
    with writer(path, 10_000, "veel") as process:
        begin(process)
        assert process.stdout is not None
        assert [process.stdout.readline() for _ in range(4)] == ["klaar\n", "0\n", "1\n", "2\n"]
        process.send_signal(stop)
        process.communicate()
    runs = history.runs()
    assert runs[0].name == "eerst"
    assert len(runs) >= 4
    assert all(point.documents == 1 and point.findings for point in history.points())
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


def test_a_crash_in_the_middle_of_a_run_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    history = History(str(tmp_path / "h.sqlite"))
    history.keep(checked(("a.txt", JARGON)))
    before = Path(history.path).read_bytes()
    real = History._keep_document

    def crash(self: History, connection: sqlite3.Connection, run: int, report: object) -> None:
        real(self, connection, run, report)  # type: ignore[arg-type]
        raise KeyboardInterrupt

    monkeypatch.setattr(History, "_keep_document", crash)
    with pytest.raises(KeyboardInterrupt):
        history.keep(checked(("b.txt", JARGON)))
    assert Path(history.path).read_bytes() == before


def test_a_full_disk_loses_no_earlier_run(tmp_path: Path) -> None:
    history = History(str(tmp_path / "h.sqlite"))
    history.keep(checked(("a.txt", JARGON)))
    big = checked(*((f"{nth}.txt", f"{JARGON} Tekst {nth}.") for nth in range(300)))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (os.path.getsize(history.path) + 8192, hard))
    try:
        with pytest.raises(OutputError, match="vorige runs staan er nog in"):
            history.keep(big)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, handler)
    assert [point.documents for point in history.points()] == [1]
    assert history.keep(big) == 2


def newer(path: Path) -> None:
    History(str(path)).prepare()
    execute(path, "PRAGMA user_version = 99")


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda path: path.write_text("Dit is een brief. " * 300, "utf-8"), "geen historiek"),
        (lambda path: execute(path, "CREATE TABLE klanten (naam TEXT)"), "ander programma"),
        (newer, "nieuwere"),
        (lambda path: path.mkdir(), "map"),
    ],
    ids=["text", "other", "newer", "folder"],
)
def test_a_file_that_is_no_history_is_refused_and_left_alone(tmp_path: Path, make: object, message: str) -> None:
    path = tmp_path / "h.sqlite"
    make(path)  # type: ignore[operator]
    before = path.read_bytes() if path.is_file() else b""
    for action in (History(str(path)).prepare, History(str(path)).runs, lambda: History(str(path)).keep(checked())):
        with pytest.raises((UsageError, OutputError), match=message):
            action()
    assert not path.is_file() or path.read_bytes() == before


@pytest.mark.parametrize("change", [
    "UPDATE finding SET category = 'iets'", "UPDATE finding SET category = CAST(x'ff' AS TEXT)",
    "UPDATE document SET path = CAST(x'ac' AS TEXT)", "UPDATE document SET run = 99", "UPDATE run SET moment = x'ff'",
])  # fmt: skip
def test_values_that_we_never_wrote_are_a_fault_of_the_file(change: str, tmp_path: Path) -> None:
    path = tmp_path / "h.sqlite"
    History(str(path)).keep(checked(("a.txt", JARGON)))
    execute(path, change)
    history = History(str(path))
    for action in (history.points, lambda: [history.snapshot(run) for run in history.runs()]):
        try:
            action()
        except UsageError as error:
            assert "is beschadigd" in str(error)  # noqa: PT017 - some changes only concern one of the two


def test_where_nothing_can_be_written_the_run_is_told_so_at_once(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="map bestaat niet"):
        History(str(tmp_path / "niets" / "h.sqlite")).prepare()
    path = tmp_path / "h.sqlite"
    History(str(path)).prepare()
    locked = f"file:{path}?mode=ro"
    with sqlite3.connect(locked, uri=True) as connection, pytest.raises(sqlite3.OperationalError):
        connection.execute("DELETE FROM run")
    connection.close()


def execute(path: Path, statement: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()
