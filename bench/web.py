"""The page under the hand: how long an edit takes to show, and what twenty clients at once do to the server.

`python -m bench.web` prints the time until the server is up and until its first answer, the median and 95th percentile
of 100 edits in a text of some 300 words, and after a minute of twenty clients the answers, the errors and the memory.
"""

import argparse
import http.client
import json
import re
import statistics
import subprocess
import sys
import threading
import time
import urllib.parse
from pathlib import Path

TEXT = Path(__file__).parents[1] / "tests" / "corpus" / "teksten" / "b-ict-zwaar.md"
WORDS = 300
EDITS = 100
CLIENTS = 20


def main() -> None:
    """Measure, and print one figure a line."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seconds", type=int, default=60, help="how long the clients ask")
    seconds = options.parse_args().seconds
    began = time.perf_counter()
    command = [sys.executable, "-m", "vacaturelint", "web", "--geen-browser"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stderr
            found = re.search(r"http://\S+/", process.stderr.readline())
            assert found
            sys.stdout.write(f"up: {time.perf_counter() - began:.1f} s\n")
            _measure(found[0], process.pid, began, seconds)
        finally:
            process.terminate()


def _measure(address: str, pid: int, began: float, seconds: int) -> None:
    base = _long_text()
    ask(address, base)
    sys.stdout.write(f"first answer: {time.perf_counter() - began:.1f} s, {len(base.split())} words\n")
    times = []
    for nth in range(EDITS):
        start = time.perf_counter()
        ask(address, base.replace("projecten", f"projecten van wijk {nth}", 1))
        times.append(time.perf_counter() - start)
    cuts = statistics.quantiles(times, n=20)
    sys.stdout.write(f"{EDITS} edits: median {statistics.median(times):.3f} s, p95 {cuts[18]:.3f} s\n")
    before = _memory(pid)
    good, bad = _load(address, base, seconds)
    sys.stdout.write(f"{CLIENTS} clients, {seconds} s: {good} answers, {bad} errors, ")
    sys.stdout.write(f"memory {before} -> {_memory(pid)} MB\n")


def ask(address: str, text: str) -> int:
    """Return the status of one check."""
    place = urllib.parse.urlsplit(address)
    line = http.client.HTTPConnection("127.0.0.1", place.port or 0, timeout=120)
    try:
        line.request("POST", f"{place.path}api/check", json.dumps({"text": text, "name": "a.md"}))
        reply = line.getresponse()
        reply.read()
        return reply.status
    finally:
        line.close()


def _long_text() -> str:
    text = TEXT.read_text(encoding="utf-8")
    nth = 0
    while len(text.split()) < WORDS:
        nth += 1
        text += (
            f"\n\nJe helpt collega {nth} met de planning van projecten, en je schrijft daar een kort verslag over.\n"
        )
    return text


def _load(address: str, base: str, seconds: int) -> tuple[int, int]:
    """Return how many checks were answered, and how many failed, by clients that each ask one after another."""
    until = time.monotonic() + seconds
    results: list[bool] = []

    def client(number: int) -> None:
        nth = 0
        while time.monotonic() < until:
            nth += 1
            try:
                results.append(ask(address, f"{base}\nJe werkt in ploeg {number} op dag {nth % 9}.\n") == 200)
            except OSError:
                results.append(False)

    threads = [threading.Thread(target=client, args=(number,)) for number in range(CLIENTS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(results), len(results) - sum(results)


def _memory(pid: int) -> int:
    """Return the megabytes in use by a process and its children; 0 where /proc is absent."""
    total = 0
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            text = status.read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue
        own = re.search(r"^Pid:\s+(\d+)$", text, re.MULTILINE)
        parent = re.search(r"^PPid:\s+(\d+)$", text, re.MULTILINE)
        used = re.search(r"^VmRSS:\s+(\d+) kB$", text, re.MULTILINE)
        if own and parent and used and str(pid) in (own[1], parent[1]):
            total += int(used[1])
    return total // 1024


if __name__ == "__main__":
    main()
