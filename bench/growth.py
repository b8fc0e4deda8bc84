"""How the time of every stage grows with hostile documents: doubled, and doubled again, and held against n^1.2.

    python -m bench.growth [SHAPE …] [--doublings 3] [--most 1.2] [--verbose]

Each document is checked in a fork of one warm process, so no cache of one size helps the next; processor time, the
best of two. A stage fails when its time grew faster than `--most` allows over the last two doublings, and one document
of the largest size took it longer than the time that noise can make. What grows too fast does so in larger documents
too: it is measured over two doublings more, so that a jump (a sentence may be read a second time, and no third) is not
taken for growth. The exit status is 1 when a stage fails.
"""

import argparse
import gc
import math
import os
import pickle
import resource
import sys
from collections.abc import Callable, Iterator
from typing import NamedTuple

from bench.hostile import SHAPES, Shape
from bench.stages import Times

NOISE = 0.2
"""Seconds below which no growth is judged."""
PATIENCE = 60
"""Seconds of processor time after which a document is given up."""


def main() -> None:
    """Measure the shapes, and print what grows too fast."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shapes", nargs="*", help=f"some of: {', '.join(SHAPES)}")
    parser.add_argument("--doublings", type=int, default=3)
    parser.add_argument("--most", type=float, default=1.2, help="exponent that fails when a stage goes above it")
    parser.add_argument("--verbose", action="store_true", help="print every stage that takes time")
    options = parser.parse_args()
    stages = _warm()
    bad = 0
    for name in options.shapes or SHAPES:
        first, shape = SHAPES[name]
        size = first * 2**options.doublings
        measured = {n: _best(stages, shape, n) for n in (size // 4, size)}
        rows = list(_rows(measured[size // 4], measured[size], options.most))
        if measured[size] and any(row.fails for row in rows):
            rows = _confirmed(rows, list(_rows(measured[size], _best(stages, shape, 4 * size), options.most)))
        failing = [row for row in rows if row.fails]
        bad += len(failing)
        total = sum(measured[size].values())
        print(f"{'FAILS' if failing else 'ok':5} {name:22} n = {size:6} {total:7.2f} s", flush=True)
        for row in rows if options.verbose else failing:
            end = "  too fast" if row.fails else ""
            print(f"        {row.stage:12} {row.seconds:8.3f} s  n^{row.power:.2f}{end}", flush=True)
    sys.exit(1 if bad else 0)


class _Row(NamedTuple):
    """A stage with its time at the largest size, its exponent, and whether it grew too fast."""

    stage: str
    seconds: float
    power: float
    fails: bool


def _rows(before: Times, last: Times, most: float) -> Iterator[_Row]:
    """Yield each stage that takes time in a document, and grew since one of a quarter of its size."""
    for stage, seconds in sorted(last.items(), key=lambda item: -item[1]):
        if seconds > NOISE:
            power = math.log(seconds / max(before.get(stage, 0.0), NOISE / 16), 4)
            yield _Row(stage, seconds, power, power > most)
    if not last:
        yield _Row("given up", float(PATIENCE), math.inf, fails=True)


def _confirmed(rows: list[_Row], larger: list[_Row]) -> list[_Row]:
    """Return the rows, with those that failed as they are in a larger document, where they are in it."""
    known = {row.stage: row for row in larger}
    return [known.get(row.stage, row) if row.fails else row for row in rows]


def _best(stages: Callable[[str, bytes], Times], shape: Shape, size: int) -> Times:
    name, data = shape(size)
    one, other = (_forked(lambda: stages(name, data)) for _ in range(2))
    return {stage: min(seconds, other.get(stage, seconds)) for stage, seconds in one.items()}


def _forked(work: Callable[[], Times]) -> Times:
    """Return what `work` gives in a child; nothing when the child did not live to tell."""
    source, sink = os.pipe()
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (PATIENCE, PATIENCE))
        with os.fdopen(sink, "wb") as stream:
            stream.write(pickle.dumps(work()))
        os._exit(0)
    os.close(sink)
    with os.fdopen(source, "rb") as stream:
        data = stream.read()
    os.waitpid(child, 0)
    found: Times = pickle.loads(data) if data else {}
    return found


def _warm() -> Callable[[str, bytes], Times]:
    """Return what measures one document, with rules and model loaded."""
    from bench.stages import Clock, Stages

    stages = Stages(written=True)

    def times(name: str, data: bytes) -> Times:
        clock = Clock()
        stages.check(name, data, clock)
        return clock.times

    times("warm.txt", b"Je helpt mensen bij hun werk. Je hebt een rijbewijs B.")
    gc.disable()  # it looks through all that model and rules hold, at moments that say nothing of a stage
    return times


if __name__ == "__main__":
    main()
