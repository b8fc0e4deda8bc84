"""Words per second of the whole check beside the bare pipeline of the same model, on two sets, in one run.

    python -m bench.throughput gold/unlabelled.jsonl [--made 1000] [--rounds 3] [--memory 100,1000,10000]

Bare: `nlp.pipe` of the shipped model with its own defaults, one core, over the sentences that we cut (`bare
sentences`, every one of them, also those that return) and over whole texts (`bare texts`). Check: bytes in, outcomes
out, through the service, with 1 and 2 processes, and from a filled cache. Each measurement is a process of its own,
warmed up on one other text; the measurements of a round follow each other and the medians count, so that a busy
machine spoils all alike. `cpu` is processor time, of the children too; `wall` is time on the clock. Ratios are of
processor time, but those of 2 processes and of the cache of wall time.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from multiprocessing import forkserver
from pathlib import Path
from statistics import median

from bench.made import made
from vacaturelint.core.collector import collect_less

ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
WARM = ("warm.md", b"# Medewerker\n\n- Je helpt bezoekers aan het loket.\n- Je hebt een rijbewijs B.\n")
Named = tuple[str, bytes]
Numbers = dict[str, float]


def main() -> None:
    """Print a table for each set."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path, help="JSON Lines with id and text")
    parser.add_argument("--made", type=int, default=1000, help="vacancies made from our own corpus")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", choices=[*WORK], nargs="+", default=[*WORK])
    parser.add_argument("--memory", default="", help="numbers of made vacancies to measure the memory on")
    parser.add_argument("--child", choices=[*WORK], help=argparse.SUPPRESS)
    parser.add_argument("--cache", default="", help=argparse.SUPPRESS)
    parser.add_argument("--lazy", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        _child(options)
        return
    for name, count in (("texts", 0), ("made", options.made)):
        if name == "texts" or count:
            _table(name, options.texts, count, options)
    for count in filter(None, options.memory.split(",")):
        for work in ("check 1", "check 2"):
            row = _measure(work, options.texts, int(count), "--lazy")
            print(f"memory, {count} made, {work}: {row['self']:.0f} MB, largest child {row['children']:.0f} MB")


def _table(name: str, texts: Path, count: int, options: argparse.Namespace) -> None:
    rounds: dict[str, list[Numbers]] = {work: [] for work in options.only}
    with tempfile.TemporaryDirectory() as cache:
        for _ in range(options.rounds):
            for work in options.only:
                rounds[work].append(_measure(work, texts, count, "--cache", cache))
    rows = {work: {key: median(one[key] for one in found) for key in found[0]} for work, found in rounds.items()}
    first = next(iter(rows.values()))
    print(f"{name}: {first['words']:.0f} words, median of {options.rounds}")
    for work, row in rows.items():
        print(
            f"  {work:15} cpu {row['cpu']:7.2f} s {row['words'] / row['cpu']:9.0f} words/s   "
            f"wall {row['wall']:7.2f} s {row['words'] / row['wall']:9.0f} words/s   "
            f"{row['self']:4.0f} MB, child {row['children']:4.0f} MB"
        )
    for work, base, clock in RATIOS:
        if work in rows and base in rows:
            print(f"  {work} / {base} ({clock}): {rows[base][clock] / rows[work][clock]:.2f} x")


def _measure(work: str, texts: Path, count: int, *more: str) -> Numbers:
    """Return what one process measured."""
    command = [sys.executable, "-m", "bench.throughput", str(texts), "--made", str(count), "--child", work, *more]
    done = subprocess.run(command, env=os.environ | ONE_THREAD, check=True, stdout=subprocess.PIPE, text=True)
    numbers: Numbers = json.loads(done.stdout)
    return numbers


def _documents(texts: Path, count: int) -> Iterator[Named]:
    """Yield `count` made vacancies, or with 0 those in the file."""
    if count:
        yield from made(count)
        return
    with texts.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            yield f"{row['id']}.txt", row["text"].encode()


def _child(options: argparse.Namespace) -> None:
    prepare = WORK[options.child]
    if prepare not in (_bare_sentences, _bare_texts):
        collect_less()  # as the command line does
    prepare([WARM], "")()
    stream = _documents(options.texts, options.made)
    documents = stream if options.lazy else list(stream)
    words = 0 if options.lazy else sum(len(data.decode().split()) for _, data in documents)
    run = prepare(documents, options.cache)
    wall, cpu = time.perf_counter(), sum(os.times()[:4])
    run()
    wall, cpu = time.perf_counter() - wall, sum(os.times()[:4]) - cpu
    peak, below = (resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(json.dumps({"words": words, "wall": wall, "cpu": cpu, "self": peak, "children": below}))


def _bare_sentences(documents: Iterable[Named], _cache: str) -> Callable[[], None]:
    from vacaturelint.analysis.segments import sentence_spans
    from vacaturelint.readers.registry import read
    from vacaturelint.readers.source import Source

    read_ones = [read(Source(*one)) for one in documents]
    passages = [one.passage(block).text for one in read_ones for block in one.blocks if block.is_dutch]
    return _piped([text[start:end] for text in passages for start, end in sentence_spans(text)])


def _bare_texts(documents: Iterable[Named], _cache: str) -> Callable[[], None]:
    return _piped([data.decode() for _, data in documents])


def _piped(texts: list[str]) -> Callable[[], None]:
    from vacaturelint.analysis.model import SHIPPED, load_model

    language = load_model(SHIPPED)
    return lambda: deque(language.pipe(texts), maxlen=0).clear()


def _checked(documents: Iterable[Named], cache: str, *, processes: int = 1) -> Callable[[], None]:
    from vacaturelint.service.cache import Cache
    from vacaturelint.service.inputs import Input
    from vacaturelint.service.run import Job, check_inputs
    from vacaturelint.service.setup import Setup

    setup = Setup()
    job = Job(lambda _path: setup, processes=processes, cache=Cache(Path(cache)) if cache else None)

    def run() -> None:
        for outcome in check_inputs((Input(name, data) for name, data in documents), job):
            assert not outcome.problems, outcome.problems
        if processes > 1:
            # what it and those forked of it used is known once it has ended
            forkserver._forkserver._stop()  # type: ignore[attr-defined]

    return run


def _check_with(processes: int) -> Callable[[Iterable[Named], str], Callable[[], None]]:
    return lambda documents, _cache: _checked(documents, "", processes=processes)


def _cached(documents: Iterable[Named], cache: str) -> Callable[[], None]:
    run = _checked(documents, cache)
    run()
    return run


WORK: dict[str, Callable[[Iterable[Named], str], Callable[[], None]]] = {
    "bare sentences": _bare_sentences,
    "bare texts": _bare_texts,
    "check 1": _check_with(1),
    "check 2": _check_with(2),
    "cached": _cached,
}
RATIOS = (
    ("check 1", "bare sentences", "cpu"),
    ("check 1", "bare texts", "cpu"),
    ("check 2", "check 1", "wall"),
    ("cached", "check 1", "wall"),
)


if __name__ == "__main__":
    main()
