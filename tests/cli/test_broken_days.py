"""Days on which everything goes wrong: a full disk, two runs at once, a killed run. What was there stays whole."""

import contextlib
import json
import os
import random
import resource
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bench.attack.case import vacancy
from bench.kills import TEXTS, clear, faults, killed, measured, prepared, whole

MANY = 60
"""Texts of which some are ready when the run is ended: more than are read at a time."""
MAIN = (sys.executable, "-B", "-m", "vacaturelint")
"""Writes no bytecode: a limit on the size of files would cut it, and every Python after it would read the half."""
pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs /proc and resource limits")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    prepared(tmp_path)
    return tmp_path


def begun(folder: Path, *words: str, limit: Callable[[], None] | None = None) -> "subprocess.Popen[str]":
    env = {**os.environ, "VACATURELINT_CACHE": str(folder / "cache"), "PYTHONPATH": str(folder / "eigen")}
    return subprocess.Popen(
        [*MAIN, *words],
        cwd=folder,
        env=env,
        preexec_fn=limit,  # noqa: PLW1509 - no test here has threads
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def ended(folder: Path, *words: str, limit: Callable[[], None] | None = None) -> tuple[int, str]:
    with begun(folder, *words, limit=limit) as process:
        _, told = process.communicate()
    return process.returncode, told


def small_files() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))


REPORT = ("rapport", "map", "--kies", "VL115", "-j", "1", "-o", "uit/r.json")


def ours(folder: Path) -> list[Path]:
    return [path for path in folder.rglob(".vacaturelint-*") if path.is_file()]


def test_what_does_not_fit_is_said_and_the_report_before_stays(folder: Path) -> None:
    (folder / "uit").mkdir()
    (folder / "uit" / "r.json").write_text("van gisteren")
    status, told = ended(folder, *REPORT, limit=small_files)
    assert status == 2
    assert "Traceback" not in told
    assert "r.json" in told
    assert (folder / "uit" / "r.json").read_text() == "van gisteren"
    assert ours(folder) == []


@pytest.fixture
def mounted(folder: Path) -> Iterator[Callable[[str], None]]:
    """Give what mounts a small disk on `uit`; skip where that is not allowed."""
    (folder / "uit").mkdir()

    def mount(options: str) -> None:
        command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder / "uit")]
        if subprocess.run(command, capture_output=True, check=False).returncode:
            pytest.skip("mounting is not allowed here")

    yield mount
    subprocess.run(["umount", str(folder / "uit")], capture_output=True, check=False)


@pytest.mark.skipif(os.getuid() != 0, reason="only root mounts")
@pytest.mark.parametrize(("options", "why"), [("size=8k", "vol"), ("ro,size=8k", "alleen-lezen|niet te schrijven")])
def test_a_full_or_closed_disk_is_said(options: str, why: str, folder: Path, mounted: Callable[[str], None]) -> None:
    mounted(options)
    status, told = ended(folder, *REPORT)
    assert status == 2
    assert "Traceback" not in told
    assert any(word in told for word in why.split("|"))
    assert list((folder / "uit").iterdir()) == []


def test_two_runs_on_one_report_cache_and_history_are_both_whole(folder: Path) -> None:
    words = ("rapport", "map", "--kies", "VL115", "-j", "1", "--historiek", "h.sqlite", "-o", "r.json")
    with begun(folder, *words) as one, begun(folder, *words) as two:
        told = [process.communicate() for process in (one, two)]
    assert [one.returncode, two.returncode] == [0, 0], told
    assert len(json.loads((folder / "r.json").read_text())["documents"]) == TEXTS
    with sqlite3.connect(folder / "h.sqlite") as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert ours(folder) == []


def test_a_run_that_is_killed_leaves_nothing_half(folder: Path) -> None:
    expected, most = whole(folder), measured(folder, everything=True)
    dice = random.Random(1)
    for nth in range(2):
        clear(folder, everything=nth % 2 == 0)
        killed(folder, dice.uniform(most / 3, most))
        assert faults(folder, expected) == []
    assert whole(folder) == expected


DEADLY = """
import multiprocessing, os, signal, sys

def kill(event, arguments):
    if event == "import" and arguments[0].startswith("pdfminer") and multiprocessing.parent_process():
        os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(kill)
"""
"""What Python runs as it starts: a process of the pool that begins to read a PDF dies, as without memory it would."""


def test_a_document_that_kills_its_process_every_time_is_told_and_the_rest_done(folder: Path) -> None:
    (folder / "eigen").mkdir()
    (folder / "eigen" / "sitecustomize.py").write_text(DEADLY)
    for name in ("03a.pdf", "07a.pdf"):
        (folder / "map" / name).write_bytes(vacancy("pdf"))
    status, told = ended(folder, "rapport", "map", "--kies", "VL115", "-j", "2", "-o", "r.json")
    report = json.loads((folder / "r.json").read_text())
    assert status == 2, told
    assert "Traceback" not in told
    assert len(report["documents"]) == TEXTS
    assert [problem["path"] for problem in report["problems"]] == ["map/03a.pdf", "map/07a.pdf"]
    assert all("twee keer afgebroken" in problem["message"] for problem in report["problems"])
    assert told.count("afgebroken") == len(report["problems"])


ENDLESS = f"""
import sys, threading

def wait(event, arguments):
    if event == "open" and str(arguments[0]).endswith("{MANY - 1}.md"):
        threading.Event().wait()

sys.addaudithook(wait)
"""
"""What Python runs as it starts: a run that comes to the last text never gets it."""


def test_a_run_that_is_ended_writes_what_is_ready(folder: Path) -> None:
    (folder / "eigen").mkdir()
    (folder / "eigen" / "sitecustomize.py").write_text(ENDLESS)
    for nth in range(TEXTS, MANY):
        (folder / "map" / f"{nth}.md").write_text(f"# Kok {nth}\n\nJe helpt teneinde {nth} mensen te helpen.\n")
    with begun(folder, "rapport", "map", "-j", "1", "-o", "r.json") as process:
        while process.poll() is None and len(list((folder / "cache").glob("??/*"))) < 5:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(0.01)  # the processor is for the run
        process.send_signal(signal.SIGTERM)
        _, told = process.communicate()
    assert process.returncode == 143, told
    assert "Traceback" not in told
    assert 0 < len(json.loads((folder / "r.json").read_text())["documents"]) < MANY
    assert ours(folder) == []


def test_without_a_home_or_a_place_for_the_cache_a_run_goes_on(folder: Path) -> None:
    command = [*MAIN, "map", "--kies", "VL115", "-f", "kort", "--faal-bij", "nooit"]
    here = {"PATH": os.environ["PATH"], "PYTHONPATH": os.getcwd(), "HOME": "/proc/nergens"}
    for env in (here, {key: value for key, value in here.items() if key != "HOME"} | {"XDG_CACHE_HOME": "/proc/1/x"}):
        done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.count("VL115") == TEXTS
