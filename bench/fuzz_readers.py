"""Damages every format thousands of times and counts how reading it ends.

    python -m bench.fuzz_readers [--each 2000] [--first-seed 0] [--format pdf]

Prints a row for each format: documents read, refused with a message, and the seeds that broke something (a traceback,
more than 10 seconds, or more than 500 MB of growth). A seed with its text and format gives the same file again.
"""

import argparse
import resource
import signal
import time
from collections import Counter
from types import FrameType

from tests.corpus.build import FORMATS
from tests.corpus.source import TEXTS, parts_of
from tests.readers.mutations import mutated
from vacaturelint.errors import UnreadableError
from vacaturelint.readers.registry import read
from vacaturelint.readers.source import Source

LONGEST = 10  # seconds
MOST_GROWTH = 500_000  # kB


class TooSlow(BaseException):
    """Reading took longer than the limit."""


def main() -> None:
    """Run the damage and print the counts."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--each", type=int, default=2000)
    options.add_argument("--first-seed", type=int, default=0)
    options.add_argument("--format", choices=sorted(FORMATS))
    given = options.parse_args()
    signal.signal(signal.SIGALRM, _stop)
    print(f"{'formaat':8} {'gelezen':>8} {'geweigerd':>10} {'stuk':>5} {'traagst':>8} {'groei MB':>9}")
    for key in [given.format] if given.format else sorted(FORMATS):
        whole = [(path.stem, FORMATS[key](parts_of(path))) for path in TEXTS]
        counts: Counter[str] = Counter()
        slowest, memory, broken = 0.0, _memory(), []
        for seed in range(given.first_seed, given.first_seed + given.each):
            stem, data = whole[seed % len(whole)]
            started = time.perf_counter()
            outcome = _outcome(f"x.{key}", mutated(data, seed))
            slowest = max(slowest, time.perf_counter() - started)
            counts[outcome.partition(":")[0]] += 1
            if outcome not in ("gelezen", "geweigerd"):
                broken.append(f"  {stem} {key} {seed} {outcome}")
        growth = (_memory() - memory) / 1000
        print(
            f"{key:8} {counts['gelezen']:8} {counts['geweigerd']:10} {len(broken):5} {slowest:7.2f}s {growth:9.0f}"
            + (" TE VEEL" if growth * 1000 > MOST_GROWTH else ""),
            *broken[:20],
            sep="\n",
            flush=True,
        )


def _outcome(name: str, data: bytes) -> str:
    signal.alarm(LONGEST)
    try:
        read(Source(name, data))
    except UnreadableError:
        return "geweigerd"
    except TooSlow:
        return "traag"
    except Exception as error:  # whatever else comes out is a bug to list
        return f"stuk:{type(error).__name__} {error}"[:120]
    finally:
        signal.alarm(0)
    return "gelezen"


def _memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise TooSlow


if __name__ == "__main__":
    main()
