"""Kills runs at random moments; what was there must be whole, and the next run give what an undisturbed one gives.

    python -m bench.kills [--times 50] [--seed 0]

Each run writes a report, a history and a cache over those of runs before it, and is killed with -9 once it has used a
random share of the processor time that a whole run takes. Prints what was not whole; ends with 1 when anything was.
"""

import argparse
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

TEXTS = 12
_TICK = os.sysconf("SC_CLK_TCK")
WORDS = ("rapport", "map", "--kies", "VL115", "-j", "1", "--historiek", "h.sqlite", "-o", "r.json")


def prepared(folder: Path) -> None:
    """Write the texts of a run."""
    (folder / "map").mkdir()
    for nth in range(TEXTS):
        (folder / "map" / f"{nth:02}.md").write_text(f"# Kok {nth}\n\nJe helpt teneinde {nth} inwoners te helpen.\n")


def started(folder: Path) -> "subprocess.Popen[bytes]":
    """Start a run."""
    here = str(Path(__file__).parents[1])
    env = {**os.environ, "VACATURELINT_CACHE": str(folder / "cache"), "PYTHONPATH": here, "OMP_NUM_THREADS": "1"}
    command = [sys.executable, "-m", "vacaturelint", *WORDS]
    return subprocess.Popen(command, cwd=folder, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def whole(folder: Path) -> bytes:
    """Return the report of a run that nobody disturbs; ValueError when it does not end well."""
    code = started(folder).wait()
    if code:
        raise ValueError(f"een gewone run eindigt met {code}")
    return (folder / "r.json").read_bytes()


def used(process: int) -> float:
    """Return the processor seconds that a process used; it may be gone."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return float("inf")
    return (int(fields[11]) + int(fields[12])) / _TICK


def killed(folder: Path, after: float) -> bool:
    """Run, and kill with -9 once `after` processor seconds are used; return whether it still ran."""
    process = started(folder)
    while process.poll() is None and used(process.pid) < after:
        os.sched_yield()
    running = process.poll() is None
    process.kill()
    process.wait()
    return running


def faults(folder: Path, expected: bytes) -> list[str]:
    """Return what is not whole after a run was killed."""
    found = []
    report = folder / "r.json"
    if report.exists() and report.read_bytes() != expected:
        found.append("half verslag")
    history = folder / "h.sqlite"
    if history.exists() and history.stat().st_size:
        with sqlite3.connect(history) as database:
            if database.execute("PRAGMA integrity_check").fetchone() != ("ok",):
                found.append("kapotte geschiedenis")
    return found


def main() -> int:
    """Kill so many runs, and print what was not whole."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--times", type=int, default=50)
    options.add_argument("--seed", type=int, default=0)
    given = options.parse_args()
    dice, wrong, running = random.Random(given.seed), 0, 0
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        prepared(folder)
        expected = whole(folder)
        most = [measured(folder, everything=False), measured(folder, everything=True)]
        for nth in range(given.times):
            clear(folder, everything=nth % 2 == 0)
            running += killed(folder, dice.uniform(0, most[nth % 2 == 0]))
            found = faults(folder, expected)
            if whole(folder) != expected:
                found.append("de volgende run geeft iets anders")
            wrong += bool(found)
            if found:
                print(f"{nth}: {', '.join(found)}", flush=True)
    print(f"{given.times} runs, {running} tijdens het werk gedood, {wrong} niet heel")
    return wrong > 0


def measured(folder: Path, *, everything: bool) -> float:
    """Return the processor seconds of a whole run, without a cache or with what the run before it left."""
    clear(folder, everything=everything)
    process, last = started(folder), 0.0
    while process.poll() is None:
        now = used(process.pid)
        last = max(last, now) if now < float("inf") else last
        os.sched_yield()
    return last


def clear(folder: Path, *, everything: bool) -> None:
    """Remove the report, and the cache and the history as well when `everything` goes."""
    (folder / "r.json").unlink(missing_ok=True)
    if everything:
        (folder / "h.sqlite").unlink(missing_ok=True)
        for entry in sorted((folder / "cache").rglob("*"), reverse=True):
            (entry.rmdir if entry.is_dir() else entry.unlink)()


if __name__ == "__main__":
    sys.exit(main())
