"""A scheduler that does not speak or goes away: the run ends in a sentence, not in a traceback, and does not wait."""

import contextlib
import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from vacaturelint.cli.main import run


def quietly(*words: str, env: dict[str, str]) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", *words]
    return subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def is_running(process: "subprocess.Popen[Any]") -> bool:
    """Return whether a process is still there after a moment in which it has the processor for itself."""
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(0.02)
    return process.returncode is None


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    return {**os.environ, "VACATURELINT_CACHE": str(tmp_path / "cache")}


@pytest.fixture
def scheduler(tmp_path: Path, env: dict[str, str]) -> Iterator[tuple[str, "subprocess.Popen[bytes]"]]:
    place = tmp_path / "scheduler.json"
    named = ("--scheduler-file", str(place), "--no-dashboard")
    one = quietly("distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0", *named, env=env)
    two = quietly("distributed.cli.dask_worker", "--nthreads", "1", "--no-nanny", *named, env=env)
    while not (place.exists() and place.read_text().endswith("}")):
        assert is_running(one)
    yield json.loads(place.read_text())["address"], one
    for process in (one, two):
        process.kill()
        process.wait()


def test_a_scheduler_that_goes_away_is_said_in_one_sentence(
    scheduler: tuple[str, "subprocess.Popen[bytes]"], tmp_path: Path, env: dict[str, str]
) -> None:
    address, process = scheduler
    (tmp_path / "map").mkdir()
    for nth in range(300):
        (tmp_path / "map" / f"{nth}.md").write_text(f"Je helpt teneinde {nth} mensen te helpen.\n" * 5)
    words = [str(tmp_path / "map"), "--dask", address, "-f", "json", "-o", str(tmp_path / "r.json")]
    command = [sys.executable, "-m", "vacaturelint", *words]
    with subprocess.Popen(command, env=env, stderr=subprocess.PIPE, text=True) as run:
        while not any((tmp_path / "cache").glob("??/*")) and is_running(run):
            pass
        process.kill()
        _, told = run.communicate()
    assert run.returncode == 2
    assert "Traceback" not in told
    assert told.strip().splitlines()[-1].startswith(f"Het Dask-cluster op {address} viel weg. Start het opnieuw")
    assert not (tmp_path / "r.json").exists()


def test_a_port_that_says_nothing_is_no_cluster(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("vacaturelint.dask.cluster._CONNECT_SECONDS", 0.5)  # nobody answers, however long we wait
    (tmp_path / "a.md").write_text("Je helpt.\n")
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen(8)
        address = f"tcp://127.0.0.1:{silent.getsockname()[1]}"
        assert run([str(tmp_path / "a.md"), "--dask", address]) == 2
    told = capfd.readouterr().err
    assert told.startswith(f"Op {address} antwoordt geen Dask-cluster.")
    assert told.count("\n") == 1
