"""Make small mistakes on purpose, one at a time, and see whether a test notices.

    python -m bench.mutants --map tests                     # once: which test runs which line, in .mutants
    python -m bench.mutants --each 12 [--seed 1] [--rooms engine.py vacaturelint/service] [--tests 12]

Takes `--each` places in every room of `vacaturelint/` with a fixed seed, changes one thing there (a comparison, a
condition, a number, a sign, what is returned), and runs the tests that run that line, those of at most `--tests`
functions, in a copy of the tree. A mutant without such a test counts as survived. Prints each mutant with its change,
and the share that was killed; the exit status is 1 when that is less than `--least`.

The map holds only the files that have a mutant, so make it with the same `--each`, `--seed` and `--rooms`, and on the
same code: it knows lines.
"""

import argparse
import ast
import copy
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from coverage import Coverage

ROOT = Path(__file__).parent.parent
PACKAGE = "vacaturelint"
PATIENCE = 120
"""Seconds of processor time after which a mutant counts as killed: it made something endless.

On a busy machine the clock says nothing; `_DEADLOCK` times as long on the clock is waiting for ever.
"""
_DEADLOCK = 10
_CASES = 6
"""Cases of one test function that are run: the first mistake ends the run, and a hundred cases look at one thing."""
_SWAPPED: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.And: ast.Or, ast.Or: ast.And,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mutant:
    """One changed place: the file, its line, the text of the whole file after the change, and what changed."""

    path: Path
    line: int
    text: str
    change: str


def main() -> None:
    """Make the mutants, run the tests on each, and tell what survived."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--each", type=int, default=12, help="mutants in every room")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rooms", nargs="*", default=[], help="only files whose path holds one of these")
    parser.add_argument("--tests", type=int, default=12, help="tests to run for a mutant, at most")
    parser.add_argument("--map", nargs="+", metavar="TESTS", help="only measure which test runs which line")
    parser.add_argument("--coverage", type=Path, default=ROOT / ".mutants")
    parser.add_argument("--least", type=float, default=0.85)
    options = parser.parse_args()
    if options.map:
        sys.exit(_measure(options))
    tests = _tests_by_line(options.coverage)
    killed = total = 0
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        home = _copied(Path(folder))
        for mutant in _chosen(options):
            found = tests.get((str(mutant.path), mutant.line), [])
            dead = bool(found) and _is_killed(mutant, _picked(found, options.tests), home)
            killed, total = killed + dead, total + 1
            told = "killed" if dead else "SURVIVED" if found else "NO TEST"
            print(f"{told:9} {mutant.path}:{mutant.line}: {mutant.change}", flush=True)
    share = killed / total if total else 1.0
    print(f"{killed} of {total} killed: {share:.0%}")
    sys.exit(share < options.least)


def _chosen(options: argparse.Namespace) -> Iterator[Mutant]:
    """Yield the mutants, room by room; the same ones for the same seed and code."""
    rooms: dict[str, list[Path]] = {}
    for path in sorted((ROOT / PACKAGE).rglob("*.py")):
        relative = path.relative_to(ROOT)
        if not options.rooms or any(room in str(relative) for room in options.rooms):
            rooms.setdefault(relative.parts[1], []).append(relative)
    for name, paths in rooms.items():
        chance = random.Random(f"{options.seed} {name}")
        places = [(path, nth) for path in paths for nth in range(_count(path))]
        for path, nth in sorted(chance.sample(places, min(options.each, len(places)))):
            yield _mutant(path, nth)


def _count(path: Path) -> int:
    return len(_changes(ast.parse((ROOT / path).read_text(encoding="utf-8"))))


def _mutant(path: Path, nth: int) -> Mutant:
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    node, change, apply = _changes(tree)[nth]
    before = ast.unparse(node)
    apply()
    line = getattr(node, "lineno", 1)
    after = ast.unparse(node)
    return Mutant(
        path, line, ast.unparse(ast.fix_missing_locations(tree)), f"{change}: {_short(before)} → {_short(after)}"
    )


def _short(code: str) -> str:
    flat = " ".join(code.split())
    return flat if len(flat) <= 70 else f"{flat[:69]}…"


Change = tuple[ast.AST, str, Callable[[], None]]


def _changes(tree: ast.Module) -> list[Change]:
    """Return every change that can be made inside a function, in order of the text."""
    inside = [node for function in ast.walk(tree) if isinstance(function, ast.FunctionDef) for node in _body(function)]
    unique = {id(node): node for node in inside}.values()
    ordered = sorted(unique, key=lambda node: (getattr(node, "lineno", 0), getattr(node, "col_offset", 0)))
    return [change for node in ordered for change in _of(node)]


def _body(function: ast.FunctionDef) -> Iterator[ast.AST]:
    for statement in function.body:
        if not (isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)):
            yield from ast.walk(statement)


def _of(node: ast.AST) -> Iterator[Change]:
    match node:
        case ast.Compare(ops=[operator]) if type(operator) in _SWAPPED:
            yield node, "comparison", lambda: setattr(node, "ops", [_SWAPPED[type(operator)]()])
        case ast.BoolOp():
            yield node, "connective", lambda: setattr(node, "op", _SWAPPED[type(node.op)]())
        case ast.BinOp() if type(node.op) in _SWAPPED:
            yield node, "sign", lambda: setattr(node, "op", _SWAPPED[type(node.op)]())
        case ast.UnaryOp(op=ast.Not()):
            yield node, "not", lambda: setattr(node, "operand", _negated(node.operand))
        case ast.Constant(value=bool() as value):
            yield node, "constant", lambda: setattr(node, "value", not value)
        case ast.Constant(value=int() as number):
            yield node, "number", lambda: setattr(node, "value", number + 1)
        case ast.If() | ast.IfExp():
            yield node, "condition", lambda: setattr(node, "test", _negated(node.test))
        case ast.Return(value=ast.expr()) if not isinstance(node.value, ast.Constant):
            yield node, "return", lambda: setattr(node, "value", ast.Constant(None))
        case _:
            return


def _negated(test: ast.expr) -> ast.expr:
    return ast.UnaryOp(ast.Not(), copy.deepcopy(test))


class _PerTest:
    """A plugin of pytest that has coverage write down for each test apart what it runs."""

    def __init__(self, measured: "Coverage") -> None:
        self._measured = measured

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        self._measured.switch_context(item.nodeid)
        return (yield)


def _measure(options: argparse.Namespace) -> int:
    """Run tests and write down which of them run the lines of the files with a mutant."""
    from coverage import Coverage

    files = sorted({str(ROOT / mutant.path) for mutant in _chosen(options)})
    measured = Coverage(data_file=str(options.coverage), include=files, config_file=False)
    measured.start()
    status = pytest.main(["-q", "-p", "no:cacheprovider", *options.map], plugins=[_PerTest(measured)])
    measured.stop()
    measured.save()
    return int(status)


def _tests_by_line(data: Path) -> dict[tuple[str, int], list[str]]:
    """Return the tests that run each line, those that run the fewest lines first: they look closest."""
    from coverage import CoverageData

    measured = CoverageData(basename=str(data))
    measured.read()
    if not measured.measured_files():
        sys.exit(f"{data} holds no measurement: see the help for how to make it")
    size: dict[str, int] = {}
    found: dict[tuple[str, int], list[str]] = {}
    for name in measured.measured_files():
        relative = name[name.rindex(f"{PACKAGE}/") :]
        for line, contexts in measured.contexts_by_lineno(name).items():
            named = [one for one in contexts if one]
            found[relative, line] = named
            for one in named:
                size[one] = size.get(one, 0) + 1
    return {place: sorted(named, key=lambda one: (size[one], one)) for place, named in found.items()}


def _picked(tests: list[str], most: int) -> list[str]:
    """Return some cases of each of the first test functions: many cases of one function look at the same thing."""
    functions: dict[str, list[str]] = {}
    for test in tests:
        functions.setdefault(test.partition("[")[0], []).append(test)
    return [case for cases in list(functions.values())[:most] for case in cases[:_CASES]]


def _copied(folder: Path) -> Path:
    """Return a copy of what the tests need; what no mutant changes is linked."""
    for entry in ROOT.iterdir():
        if entry.name == PACKAGE:
            shutil.copytree(entry, folder / PACKAGE)  # with what Python compiled: only the mutant is compiled anew
        elif not entry.name.startswith(".") or entry.name in (".ci", ".pre-commit-hooks.yaml"):
            (folder / entry.name).symlink_to(entry)
    return folder


def _is_killed(mutant: Mutant, tests: list[str], home: Path) -> bool:
    target = home / mutant.path
    kept = target.read_bytes()
    target.write_text(mutant.text, encoding="utf-8")
    command = [sys.executable, "-B", "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests]
    try:
        done = subprocess.run(
            command,
            cwd=home,
            capture_output=True,
            timeout=PATIENCE * _DEADLOCK,
            check=False,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (PATIENCE, PATIENCE)),
            env={**os.environ, "PYTHONPATH": str(home)},
        )
    except subprocess.TimeoutExpired:
        return True
    finally:
        target.write_bytes(kept)
    return done.returncode != 0


if __name__ == "__main__":
    main()
