"""Pumps every pattern of rules, lists and code: the time that it takes may grow with the text, not with its square.

    python -m bench.pumping [--share 0.1] [--seed 0]

Each pattern gets texts that repeat each of its repetitions hundreds of times, and then end in what fits nothing, in
the way in which it is used: from the start alone (`match`), or from every place (`finditer`, behind the words that a
`Wording` looks for first). Prints the patterns that take too long; ends with 1 when there are any.
"""

import argparse
import random
import sys
import time
from collections.abc import Callable

from bench.patterns import Pattern, every_pattern
from bench.pumped import pumped
from vacaturelint.errors import UnreadableError
from vacaturelint.service.budget import bounded

SHORT, LONG = 1_500, 12_000
"""Signs: a long sentence, and a text without any full stop."""
SECONDS = 0.1
"""Processor time for a text of `LONG` signs: less is no trouble, however it grows."""
_BOUND = 1.0
_SUSPECT = SECONDS / 100  # on the short text: an eighth of the length, a sixty-fourth of its square
_MOST_GROWTH = 24.0  # times as long for a text of eight times the length


def sample(patterns: list[Pattern], share: float, seed: int) -> list[Pattern]:
    """Return a share of the patterns; a seed gives the same ones."""
    return random.Random(seed).sample(patterns, max(1, round(len(patterns) * share)))


def too_slow(pattern: Pattern) -> float:
    """Return the processor time of the first text on which the pattern takes too long; 0 when there is none."""
    return next(filter(None, (_too_slow(pattern, make) for make in pumped(pattern.regex))), 0.0)


def _too_slow(pattern: Pattern, make: Callable[[int], str]) -> float:
    short = _timed(pattern, make(SHORT))
    if short < _SUSPECT:
        return 0.0
    if short >= _BOUND:
        return short
    long = _timed(pattern, make(LONG))
    grows = long >= _BOUND or long > _MOST_GROWTH * short  # at the bound it was stopped: nobody knows how far it goes
    return long if long > SECONDS and grows else 0.0


def _timed(pattern: Pattern, text: str) -> float:
    started = time.process_time()
    try:
        bounded(lambda: pattern.use(text), _BOUND)
    except UnreadableError:
        return _BOUND
    return time.process_time() - started


def main() -> int:
    """Pump, and print what takes too long."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--share", type=float, default=1.0)
    options.add_argument("--seed", type=int, default=0)
    given = options.parse_args()
    patterns = every_pattern()
    chosen = sample(patterns, given.share, given.seed)
    slow = 0
    for one in chosen:
        if taken := too_slow(one):
            slow += 1
            print(f"{taken:6.2f} s  {one.place}: {one.regex.pattern[:200]!r}", flush=True)
    print(f"{len(chosen)} van {len(patterns)} patronen, {slow} te traag op {LONG} tekens")
    return slow > 0


if __name__ == "__main__":
    sys.exit(main())
