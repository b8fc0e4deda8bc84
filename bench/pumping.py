"""Pumps every pattern of rules, lists and code: the time that it takes may grow with the text, not with its square.

    python -m bench.pumping [--share 0.1] [--seed 0]

Each pattern gets texts that repeat each of its repetitions hundreds of times, and then end in what fits nothing, in
the way in which it is used: from the start alone (`match`), or from every place (`finditer`, behind the words that a
`Wording` looks for first). Prints the patterns that take too long; ends with 1 when there are any.
"""

import argparse
import ast
import functools
import gc
import importlib
import inspect
import pkgutil
import random
import re
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import ModuleType

import vacaturelint
from bench.pumped import pumped
from vacaturelint.analysis.wording import Wording
from vacaturelint.engine import compile_pack
from vacaturelint.errors import UnreadableError
from vacaturelint.rulebook.loader import load_rules
from vacaturelint.service.budget import bounded

SHORT, LONG = 1_500, 12_000
"""Signs: a long sentence, and a text without any full stop."""
SECONDS = 0.1
"""Processor time for a text of `LONG` signs: less is no trouble, however it grows."""
_BOUND = 1.0
_SUSPECT = SECONDS / 100  # on the short text: an eighth of the length, a sixty-fourth of its square
_MOST_GROWTH = 24.0  # times as long for a text of eight times the length
_EXTRAS = ("dask", "web", "lsp", "__main__")
_ANCHORED = frozenset({"match", "fullmatch"})
_METHODS = frozenset({"match", "fullmatch", "search", "finditer", "findall", "sub", "subn", "split", "occurs"})
Use = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern where it is held, and what its use does with a text."""

    place: str
    regex: re.Pattern[str]
    use: Use


def every_pattern() -> list[Pattern]:
    """Return every pattern that a module holds, or that a rule or a list compiles to, each once."""
    found: dict[tuple[str, int], Pattern] = {}
    for module in _modules():
        anchored = _only_anchored(module)
        for name, value in vars(module).items():
            for held in _held(value):
                use: Use = held.match if name in anchored else functools.partial(_all, held)
                found.setdefault((held.pattern, held.flags), Pattern(f"{module.__name__}.{name}", held, use))
    rules = compile_pack(load_rules())  # held, for their wordings live as long as they do
    for one in gc.get_objects():
        if isinstance(one, Wording) and rules:
            key = (one.regex.pattern, one.regex.flags)
            found[key] = Pattern("een woordpatroon", one.regex, functools.partial(_all, one))
    return [found[key] for key in sorted(found)]


def sample(patterns: list[Pattern], share: float, seed: int) -> list[Pattern]:
    """Return a share of the patterns; a seed gives the same ones."""
    return random.Random(seed).sample(patterns, max(1, round(len(patterns) * share)))


def too_slow(pattern: Pattern) -> float:
    """Return the processor time of a text on which the pattern takes too long; 0 when there is none."""
    return max((_too_slow(pattern, make) for make in pumped(pattern.regex)), default=0.0)


def _too_slow(pattern: Pattern, make: Callable[[int], str]) -> float:
    short = _timed(pattern, make(SHORT))
    if short < _SUSPECT:
        return 0.0
    if short >= _BOUND:
        return short
    long = _timed(pattern, make(LONG))
    return long if long > SECONDS and long > _MOST_GROWTH * short else 0.0


def _timed(pattern: Pattern, text: str) -> float:
    started = time.process_time()
    try:
        bounded(lambda: pattern.use(text), _BOUND)
    except UnreadableError:
        return _BOUND
    return time.process_time() - started


def _all(pattern: re.Pattern[str] | Wording, text: str) -> None:
    for _ in pattern.finditer(text):
        pass


def _modules() -> Iterator[ModuleType]:
    for module in pkgutil.walk_packages(vacaturelint.__path__, "vacaturelint."):
        if module.name.split(".")[1] not in _EXTRAS:
            yield importlib.import_module(module.name)


def _held(value: object) -> Iterator[re.Pattern[str]]:
    """Yield the patterns in a value and in what it holds."""
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif isinstance(value, Mapping):
        for one in (*value, *value.values()):
            yield from _held(one)
    elif isinstance(value, tuple | list | frozenset):
        for one in value:
            yield from _held(one)


def _only_anchored(module: ModuleType) -> frozenset[str]:
    """Return the names of patterns that a module only ever asks for a match at the start."""
    used: dict[str, set[str]] = {}
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.attr in _METHODS:
            used.setdefault(node.value.id, set()).add(node.attr)
    private = (name for name in used if name.startswith("_"))  # others are used elsewhere too
    return frozenset(name for name in private if used[name] <= _ANCHORED)


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
