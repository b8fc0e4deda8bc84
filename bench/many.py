"""Many vacancies: Dask with 1, 2 and 4 workers on the same machine, and the memory of a report of thousands.

    python -m bench.many [--documents 10000] [--workers 1,2,4] [--reports 2000] [--formats html,xlsx,json]

Dask: the seconds on the clock from the first text to the last outcome of made vacancies, workers warm, each a process
of one thread; the ratio is to the first number of workers. Beside them stand the processor seconds of all workers: on a
machine with other work, only those tell what more workers cost. Report: the most memory that `rapport` takes in one
process, for a tenth of the vacancies and for all. What a million words cost follows from the processor seconds, at
`--price` euro an hour.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.made import made
from vacaturelint.service.inputs import Input
from vacaturelint.service.run import Job, check_inputs
from vacaturelint.service.setup import Setup

HOUR = 3600


def main() -> None:
    """Print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--workers", default="1,2,4")
    parser.add_argument("--reports", type=int, default=2000)
    parser.add_argument("--formats", default="html,xlsx,json")
    parser.add_argument("--price", type=float, default=0.05, help="euro for one core, one hour")
    options = parser.parse_args()
    _dask(options.documents, [int(count) for count in options.workers.split(",")], options.price)
    for form in filter(None, options.formats.split(",")):
        for count in (max(options.reports // 10, 1), options.reports):
            print(f"report {form:5} of {count:6}: {_report(form, count):6.0f} MB at most", flush=True)


def _dask(count: int, workers: list[int], price: float) -> None:
    documents = [Input(name, data) for name, data in made(count)]
    words = sum(len(data.decode().split()) for _, data in made(count))
    first = 0.0
    for number in workers:
        wall, used = _on_cluster(documents, number)
        first = first or wall
        million = used / words * 1e6
        print(
            f"dask {number} workers, {count} documents, {words} words: {wall:8.1f} s, {words / wall:7.0f} words/s, "
            f"{first / wall:.2f} x; {used:.1f} s of processors: a million words {million:.0f} s, "
            f"{million * price / HOUR:.4f} euro",
            flush=True,
        )


def _on_cluster(documents: list[Input], workers: int) -> tuple[float, float]:
    """Return the seconds on the clock, and the processor seconds of the workers together."""
    from distributed import Client, LocalCluster

    from vacaturelint.dask import DaskCluster

    setup = Setup()
    with (
        LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None) as cluster,
        Client(cluster) as client,
    ):
        job = Job(lambda _path: setup, cluster=DaskCluster(cluster.scheduler_address))
        warm = [Input(f"warm{nth}.txt", b"Je hebt een rijbewijs B.") for nth in range(64 * workers)]
        for _ in check_inputs(warm, job):
            pass
        start, before = time.perf_counter(), sum(client.run(time.process_time).values())
        for outcome in check_inputs(documents, job):
            assert not outcome.problems, outcome.problems
        return time.perf_counter() - start, sum(client.run(time.process_time).values()) - before


def _report(form: str, count: int) -> float:
    """Return the most memory in MB that one process took that writes a report of made vacancies."""
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder) / "texts"
        texts.mkdir()
        for name, data in made(count):
            (texts / name.replace("/", "-")).write_bytes(data)
        command = [sys.executable, "-m", "vacaturelint", "rapport", str(texts), "--geen-cache", "-j", "1"]
        child = subprocess.Popen([*command, "-o", str(Path(folder) / f"report.{form}")], stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        assert os.waitstatus_to_exitcode(status) == 0, status
        return usage.ru_maxrss / 1024


if __name__ == "__main__":
    main()
