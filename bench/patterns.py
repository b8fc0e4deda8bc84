"""Every pattern of rules, lists and code, with what its use does: held by a name, or written where it is used."""

import ast
import builtins
import functools
import gc
import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import ModuleType

import vacaturelint
from vacaturelint.analysis.wording import Wording
from vacaturelint.data.wordlist import read_table
from vacaturelint.engine import compile_pack
from vacaturelint.rulebook.loader import load_rules
from vacaturelint.spoken.wordings import TABLE, by_name, wording_of

_ANCHORED = frozenset({"match", "fullmatch"})
_METHODS = frozenset({"match", "fullmatch", "search", "finditer", "findall", "sub", "subn", "split", "occurs"})
_STAND_IN = "woord"
"""What a pattern gets for a name that only its function knows."""
Use = Callable[[str], object]
Regex = re.Pattern[str] | re.Pattern[bytes]
Key = tuple[str | bytes, int]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern where it is held, and what its use does with a text."""

    place: str
    regex: Regex
    use: Use


def every_pattern() -> list[Pattern]:
    """Return every pattern that a module holds or writes in a function, or that a rule or a list compiles to."""
    found: dict[Key, Pattern] = {}
    for module in _modules():
        tree = ast.parse(inspect.getsource(module))
        anchored = _only_anchored(tree)
        for place, regex, once in (*_named(module, anchored), *_written(module, tree)):
            found.setdefault(
                (regex.pattern, regex.flags), Pattern(f"{module.__name__}.{place}", regex, _use(regex, once=once))
            )
    for name in by_name(read_table(TABLE)):
        spoken = wording_of(name)
        found.setdefault((spoken.pattern, spoken.flags), Pattern(f"{TABLE}: {name}", spoken, _use(spoken, once=False)))
    rules = compile_pack(load_rules())  # held, for their wordings live as long as they do
    for one in gc.get_objects():
        if isinstance(one, Wording) and rules:
            key = (one.regex.pattern, one.regex.flags)
            found[key] = Pattern("een woordpatroon", one.regex, functools.partial(_all, one))
    return sorted(found.values(), key=lambda one: (str(one.regex.pattern), one.regex.flags))


def _use(regex: Regex, *, once: bool) -> Use:
    """Return what looks for the pattern in a text: at the start alone when it is only asked for there."""

    def use(text: str) -> None:
        subject = text if isinstance(regex.pattern, str) else text.encode("latin-1", "replace")
        if once:
            regex.match(subject)  # type: ignore[arg-type]
        else:
            _all(regex, subject)

    return use


def _all(pattern: Regex | Wording, text: str | bytes) -> None:
    for _ in pattern.finditer(text):  # type: ignore[arg-type]
        pass


def _modules() -> Iterator[ModuleType]:
    for module in pkgutil.walk_packages(vacaturelint.__path__, "vacaturelint."):
        if not module.name.endswith(".__main__"):
            yield importlib.import_module(module.name)


def _named(module: ModuleType, anchored: frozenset[str]) -> Iterator[tuple[str, Regex, bool]]:
    """Yield the patterns that a name of the module holds, and whether they are asked for at the start alone."""
    for name, value in vars(module).items():
        for regex in _held(value):
            yield name, regex, name in anchored


def _held(value: object) -> Iterator[Regex]:
    """Yield the patterns in a value and in what it holds."""
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, Mapping):
        for one in (*value, *value.values()):
            yield from _held(one)
    elif isinstance(value, tuple | list | frozenset):
        for one in value:
            yield from _held(one)


def _written(module: ModuleType, tree: ast.Module) -> Iterator[tuple[str, Regex, bool]]:
    """Yield the patterns in calls of `re` itself, as in `re.search("…")`, with their line."""
    for call in ast.walk(tree):
        match call:
            case ast.Call(func=ast.Attribute(value=ast.Name("re"), attr=method), args=[written, *_]):
                value = _value(module, written)
                if isinstance(value, str | bytes) and method in (*_METHODS, "compile"):
                    yield f"{call.lineno}", re.compile(value, _flags(module, call)), method in _ANCHORED


def _flags(module: ModuleType, call: ast.Call) -> int:
    given = (*call.args[1:], *(keyword.value for keyword in call.keywords))
    plain = (_value(module, node) for node in given if not any(isinstance(one, ast.Call) for one in ast.walk(node)))
    return next((int(flag) for flag in plain if isinstance(flag, re.RegexFlag)), 0)


def _value(module: ModuleType, node: ast.expr) -> object:
    """Return what an expression is where the module runs it, with a stand-in for what only its function knows."""
    names = {one.id for one in ast.walk(node) if isinstance(one, ast.Name)}
    local = {name: _STAND_IN for name in names if name not in vars(module) and not hasattr(builtins, name)}
    try:
        return eval(compile(ast.Expression(node), module.__name__, "eval"), vars(module), local)
    except (AttributeError, TypeError, NameError, KeyError):
        return None  # what runs with an object or a name of a table is found in memory, or by its table


def _only_anchored(tree: ast.Module) -> frozenset[str]:
    """Return the names of patterns that a module only ever asks for a match at the start."""
    used: dict[str, set[str]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.attr in _METHODS:
            used.setdefault(node.value.id, set()).add(node.attr)
    private = (name for name in used if name.startswith("_"))  # others are used elsewhere too
    return frozenset(name for name in private if used[name] <= _ANCHORED)
