"""What a match of a regular expression needs: read off the pattern, once for each pattern.

Most wordings stand in no block of most documents. Python's `re` tries every alternative at every letter to find that
out; looking for a few fixed strings first takes a tenth of the time, and changes no result.
"""

import functools
import importlib
import itertools
import re
import string
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

_DIGITS = frozenset(string.digits)
_NOWHERE: frozenset[str] = frozenset()
_UNKNOWN = frozenset({""})
_LONGEST_KEPT = 5000
_SHORTEST = 2
"""Letters of a beginning that is worth looking for (a digit alone is: few texts are full of them), …"""
_FEW = 10
"""Letters of a range, such as `[A-E]`, that are taken one by one, …"""
_MOST = 60
"""… and how many beginnings of one pattern are: of more, or shorter ones, the pattern itself is as fast."""


class Needs(NamedTuple):
    """What a match of a pattern needs: one of these words (none: that is unknown), and whether it stays in its line.

    `starts` are folded strings of which one begins the match, none when that is unknown.
    """

    words: tuple[str, ...] = ()
    in_line: bool = False
    starts: tuple[str, ...] = ()


_NEEDS: dict[tuple[int, str], Needs] = {}
"""What patterns need, by flags and pattern: known from an earlier run, or seen in this one."""


def known_needs() -> dict[tuple[int, str], Needs]:
    """Return what is known of what patterns need, so that another process need not find it out."""
    return dict(_NEEDS)


def learn_needs(needs: Mapping[tuple[int, str], Needs]) -> None:
    """Take over what `known_needs` told in another process."""
    _NEEDS.update(needs)


def needs_of(pattern: str, flags: re.RegexFlag = re.IGNORECASE) -> Needs:
    """Return what a match of a pattern needs."""
    key = int(flags), pattern
    if key not in _NEEDS:
        _NEEDS[key] = _needs(pattern, flags)
    return _NEEDS[key]


def _needs(pattern: str, flags: re.RegexFlag) -> Needs:
    parse = _parser()
    if parse is None:
        return Needs()
    parsed = parse(pattern, int(flags))
    starts = _starts(parsed)
    told = len(starts) <= _MOST and all(len(one) >= _SHORTEST or one in _DIGITS for one in starts)
    return Needs(tuple(sorted(_of_sequence(parsed))), _in_line(parsed, flags), tuple(sorted(starts)) if told else ())


def fold_for_search(text: str) -> str:
    """Return the text so that what `re.IGNORECASE` takes for equal is equal; the last blocks are kept."""
    return _folded_block(text) if len(text) <= _LONGEST_KEPT else _folded_document(text)


def _folded(text: str) -> str:
    if text.isascii():
        return text.lower()
    folded = text.replace("İ", "i").casefold()
    try:
        folded.encode("cp1252")  # in what Dutch is written with nothing but 0 to 9 is a digit
    except UnicodeEncodeError:
        return _OTHER_DIGIT.sub(lambda digit: str(int(digit[0])), folded)
    return folded


_OTHER_DIGIT = re.compile(r"(?![0-9])\d")


_folded_block = functools.lru_cache(maxsize=500)(_folded)
_folded_document = functools.lru_cache(maxsize=4)(_folded)


@functools.cache
def _parser() -> Callable[[str, int], Any] | None:
    """Return the parser of `re`, which is no public part of Python; without it nothing is passed over."""
    try:
        found: Callable[[str, int], Any] = importlib.import_module("re._parser").parse
    except (ImportError, AttributeError):
        return None
    return found


def _of_sequence(items: Iterable[tuple[Any, Any]]) -> frozenset[str]:
    """Return the best of what the items of a sequence need, all of which must match."""
    best = _NOWHERE
    run = ""
    for operator, operand in [*items, (None, None)]:
        name = str(operator)
        if name == "LITERAL":
            run += fold_for_search(chr(operand))
            continue
        best = max(best, frozenset([run] if run else []), _of_item(name, operand), key=_worth)
        run = ""
    return best


def _of_item(name: str, operand: Sequence[Any]) -> frozenset[str]:
    if name == "SUBPATTERN":
        return _of_sequence(operand[-1])
    if name in _REPEATS and operand[0] > 0:
        return _of_sequence(operand[-1])
    if name == "BRANCH":
        branches = [_of_sequence(branch) for branch in operand[-1]]
        return frozenset().union(*branches) if all(branches) else _NOWHERE
    return _NOWHERE


def _starts(items: Iterable[tuple[Any, Any]]) -> frozenset[str]:
    """Return folded strings with one of which every match of a sequence begins; the empty one where that is unknown."""
    found: frozenset[str] = _NOWHERE
    run = _UNKNOWN
    for operator, operand in items:
        name = str(operator)
        if name in _NO_WIDTH:
            continue
        letters = _letters(name, operand)
        if letters and len(run) * len(letters) <= _MOST:
            run = _joined(run, letters)
            continue
        inner = _starts_of_item(name, operand)
        if len(found) + len(run) * len(inner) > _MOST:
            return found | run  # what every longer beginning begins with
        if name not in _REPEATS or operand[0] > 0 or "" in inner:
            return found | _joined(run, inner)
        found |= _joined(run, inner)
    return found | run


def _joined(run: frozenset[str], inner: frozenset[str]) -> frozenset[str]:
    return frozenset(map("".join, itertools.product(run, inner)))


def _letters(name: str, operand: Any) -> frozenset[str]:  # noqa: ANN401 - what the parser of `re` gives
    """Return the letters of which an item is one; none when it is something else."""
    if name == "LITERAL":
        return frozenset({fold_for_search(chr(operand))})
    kinds = [_letters_in(str(kind), one) for kind, one in operand] if name == "IN" else []
    return frozenset().union(*kinds) if all(kinds) else _NOWHERE


def _letters_in(kind: str, operand: Any) -> frozenset[str]:  # noqa: ANN401 - what the parser of `re` gives
    """Return the letters that a part of a set holds, when they are few."""
    if kind == "LITERAL":
        return frozenset({fold_for_search(chr(operand))})
    if kind == "RANGE" and operand[1] - operand[0] < _FEW:
        return frozenset(fold_for_search(chr(letter)) for letter in range(operand[0], operand[1] + 1))
    return _DIGITS if str(operand) == "CATEGORY_DIGIT" else _NOWHERE


def _starts_of_item(name: str, operand: Sequence[Any]) -> frozenset[str]:
    if name == "SUBPATTERN" or name in _REPEATS:
        return _starts(operand[-1])
    if name == "BRANCH":
        return frozenset().union(*map(_starts, operand[-1]))
    return _UNKNOWN


_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
_NO_WIDTH = ("AT", "ASSERT", "ASSERT_NOT")


def _worth(words: frozenset[str]) -> tuple[int, int]:
    """Return how much a set of strings tells: first the shortest counts, then how few they are."""
    return min(map(len, words), default=0), -len(words)


def _in_line(items: Iterable[tuple[Any, Any]], flags: int) -> bool:
    """Return whether a pattern matches nothing that runs over the end of a line, and sees no further than that."""
    return not flags & re.DOTALL and all(_item_in_line(str(name), operand, flags) for name, operand in items)


def _item_in_line(name: str, operand: Any, flags: int) -> bool:  # noqa: ANN401 - what the parser of `re` gives
    if name in _PASSED or name in _LITERALS:
        return name in _PASSED or (int(operand) == _NEWLINE) is (name == "NOT_LITERAL")
    if name == "AT":
        at = str(operand)
        return "BOUNDARY" in at or (bool(flags & re.MULTILINE) and at in ("AT_BEGINNING", "AT_END"))
    if name == "IN":
        return not _holds_newline(operand)
    if name == "SUBPATTERN":
        _, added, removed, inner = operand
        return not (added | removed) & (re.DOTALL | re.MULTILINE) and _in_line(inner, flags)
    if name == "BRANCH":
        return all(_in_line(branch, flags) for branch in operand[-1])
    return name in _NESTED and _in_line(operand[-1], flags)


_NEWLINE = ord("\n")
_LITERALS = ("LITERAL", "NOT_LITERAL")
_PASSED = ("ANY", "GROUPREF")
_NESTED = (*_REPEATS, "ASSERT", "ASSERT_NOT")


def _holds_newline(items: Iterable[tuple[Any, Any]]) -> bool:
    """Return whether a set of characters may hold the end of a line."""
    kinds = [(str(name), operand) for name, operand in items]
    holds = any(
        (name == "LITERAL" and operand == _NEWLINE)
        or (name == "RANGE" and operand[0] <= _NEWLINE <= operand[1])
        or (name == "CATEGORY" and str(operand) in _WITH_NEWLINE)
        for name, operand in kinds
    )
    return holds is not any(name == "NEGATE" for name, _ in kinds)


_WITH_NEWLINE = ("CATEGORY_SPACE", "CATEGORY_NOT_WORD", "CATEGORY_NOT_DIGIT")
