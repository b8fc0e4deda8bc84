"""Texts that make a pattern try as much as it can: each of its repetitions many times over, and then no match."""

import functools
import importlib
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

_parser = importlib.import_module("re._parser")
_LEAST = 20
"""Repetitions of fewer times are no danger."""
_SIGNS = "a1 -.(A,\n"
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
_CATEGORIES = {"DIGIT": "1", "SPACE": " ", "WORD": "a"}
Item = tuple[Any, Any]


def pumped(pattern: re.Pattern[str] | re.Pattern[bytes]) -> Iterator[Callable[[int], str]]:
    """Yield for every repetition what makes a text of some length that repeats it, and ends in what fits nothing."""
    seen = set()
    for before, body in _repetitions(_parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG), ""):
        for start in (before, ""):
            if body and (start, body) not in seen:
                seen.add((start, body))
                yield functools.partial(_text, start, body)


def _text(before: str, body: str, length: int) -> str:
    return before + body * (length // len(body)) + "\0"


def _repetitions(items: Iterable[Item], before: str) -> Iterator[tuple[str, str]]:
    """Yield what leads to every repetition, and what it repeats."""
    for operator, operand in items:
        name = str(operator)
        if name in _REPEATS:
            _, most, inner = operand
            if int(most) >= _LEAST:
                yield before, _sample(inner)
            yield from _repetitions(inner, before)
        for inner in _inner(name, operand):
            yield from _repetitions(inner, before)
        before += _sample([(operator, operand)])


def _inner(name: str, operand: Any) -> list[Any]:  # noqa: ANN401 - the parser of `re` has no types
    if name in ("SUBPATTERN", "ASSERT", "ASSERT_NOT"):
        return [operand[-1]]
    if name == "ATOMIC_GROUP":
        return [operand]
    return list(operand[-1]) if name == "BRANCH" else []


def _sample(items: Iterable[Item]) -> str:
    """Return a text that the items can match, as far as that is quickly seen."""
    return "".join(_one(str(operator), operand) for operator, operand in items)


def _one(name: str, operand: Any) -> str:  # noqa: ANN401
    if name == "LITERAL":
        return chr(operand)
    if name == "NOT_LITERAL":
        return "b" if operand == ord("a") else "a"
    if name == "ANY":
        return "a"
    if name == "IN":
        return next((sign for sign in (*_SIGNS, *_members(operand)) if _is_in(sign, operand)), "")
    if name in _REPEATS:
        return _sample(operand[2]) * max(int(operand[0]), 1)
    inner = [] if name.startswith("ASSERT") else _inner(name, operand)
    return _sample(inner[0]) if inner else ""


def _members(items: Iterable[Item]) -> Iterator[str]:
    for operator, operand in items:
        if str(operator) in ("LITERAL", "RANGE"):
            yield chr(operand if str(operator) == "LITERAL" else operand[0])


def _is_in(sign: str, items: list[Item]) -> bool:
    negated = bool(items) and str(items[0][0]) == "NEGATE"
    return any(_fits(sign, str(operator), operand) for operator, operand in items[negated:]) is not negated


def _fits(sign: str, name: str, operand: Any) -> bool:  # noqa: ANN401
    if name == "LITERAL":
        return ord(sign) == int(operand)
    if name == "RANGE":
        return int(operand[0]) <= ord(sign) <= int(operand[1])
    kind = str(operand).removeprefix("CATEGORY_").removeprefix("UNI_")
    found = {"DIGIT": sign.isdigit(), "SPACE": sign.isspace(), "WORD": sign.isalnum() or sign == "_"}
    return not found[kind.removeprefix("NOT_")] if kind.startswith("NOT_") else found[kind]
