"""Regular expressions for wordings: a text without any of the words that a match needs is passed over at once.

Most wordings stand in no block of most documents. Python's `re` tries every alternative at every letter to find that
out; looking for a few fixed strings first takes a tenth of the time, and changes no result.
"""

import functools
import importlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

_NOWHERE: frozenset[str] = frozenset()
_LONGEST_KEPT = 5000


class Wording:
    """Patterns that are alternatives of each other, with the methods of `re.Pattern` that we use."""

    def __init__(self, *patterns: str, flags: re.RegexFlag = re.IGNORECASE) -> None:
        self._parts = [_Part(pattern, flags) for pattern in patterns]
        joined = "|".join(f"(?:{pattern})" for pattern in patterns)
        self._whole = self._parts[0] if len(patterns) == 1 else _Either(joined, flags, self._parts)

    @property
    def regex(self) -> re.Pattern[str]:
        """Return all alternatives as one regular expression."""
        return self._whole.regex

    def may_occur(self, text: str) -> bool:
        """Return False when there is no match in `text` nor in any part of it, as far as that is quickly seen."""
        return self._whole.may_occur(text)

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match, or None."""
        return next(self.finditer(text), None)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield every match, in order."""
        able = [part.regex for part in self._parts if part.may_occur(text)]
        return able[0].finditer(text) if len(able) == 1 else _merged(able, text)

    def sub(self, new: str, text: str) -> str:
        """Return the text with the words `new` in the place of every match."""
        kept, at = [], 0
        for match in self.finditer(text):
            kept += [text[at : match.start()], new]
            at = match.end()
        return "".join([*kept, text[at:]]) if kept else text

    def occurs(self, text: str) -> bool:
        """Return whether there is a match: faster than `search`, for only the alternatives that can are tried."""
        return any(part.may_occur(text) and part.regex.search(text) is not None for part in self._parts)


def _merged(patterns: Sequence[re.Pattern[str]], text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of alternatives as `re` does: the leftmost, of those the one whose pattern stands first.

    Two or three patterns that can match are looked for sooner than all of a rule's at every letter.
    """
    first = ((pattern, pattern.search(text)) for pattern in patterns)
    found = [(pattern, match) for pattern, match in first if match is not None]
    while found:
        _, best = min(found, key=lambda one: one[1].start())
        yield best
        at = best.end() + (best.end() == best.start())
        again = ((pattern, match if match.start() >= at else pattern.search(text, at)) for pattern, match in found)
        found = [(pattern, match) for pattern, match in again if match is not None]


class _Part:
    """One regular expression, compiled when a text may hold it."""

    def __init__(self, pattern: str, flags: re.RegexFlag) -> None:
        self._pattern, self._flags = pattern, flags

    @functools.cached_property
    def regex(self) -> re.Pattern[str]:
        return re.compile(self._pattern, self._flags)

    @functools.cached_property
    def words(self) -> tuple[str, ...]:
        key = int(self._flags), self._pattern
        if key not in _WORDS:
            _WORDS[key] = tuple(sorted(needed(self._pattern, self._flags)))
        return _WORDS[key]

    def may_occur(self, text: str) -> bool:
        return not self.words or any(map(_fold(text).__contains__, self.words))


class _Either(_Part):
    """Patterns of which one must match: it needs a word that one of them needs."""

    def __init__(self, joined: str, flags: re.RegexFlag, parts: Sequence[_Part]) -> None:
        super().__init__(joined, flags)
        self._either = parts

    @functools.cached_property
    def words(self) -> tuple[str, ...]:
        each = [part.words for part in self._either]
        return tuple(sorted({word for words in each for word in words})) if all(each) else ()


_WORDS: dict[tuple[int, str], tuple[str, ...]] = {}
"""The words that patterns need, by flags and pattern: known from an earlier run, or seen in this one."""


def known_words() -> dict[tuple[int, str], tuple[str, ...]]:
    """Return what is known of the words that patterns need, so that another process need not find it out."""
    return dict(_WORDS)


def learn_words(words: Mapping[tuple[int, str], tuple[str, ...]]) -> None:
    """Take over what `known_words` told in another process."""
    _WORDS.update(words)


def needed(pattern: str, flags: re.RegexFlag = re.IGNORECASE) -> frozenset[str]:
    """Return folded strings of which at least one stands in whatever the pattern matches; none when that is unknown."""
    parse = _parser()
    return _of_sequence(parse(pattern, int(flags))) if parse else _NOWHERE


def _fold(text: str) -> str:
    """Return the text so that what `re.IGNORECASE` takes for equal is equal; the last blocks are kept."""
    return _folded_block(text) if len(text) <= _LONGEST_KEPT else _folded_document(text)


def _folded(text: str) -> str:
    return text.lower() if text.isascii() else text.replace("İ", "i").casefold()


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
            run += _fold(chr(operand))
            continue
        best = max(best, frozenset([run] if run else []), _of_item(name, operand), key=_worth)
        run = ""
    return best


def _of_item(name: str, operand: Sequence[Any]) -> frozenset[str]:
    if name == "SUBPATTERN":
        return _of_sequence(operand[-1])
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT") and operand[0] > 0:
        return _of_sequence(operand[-1])
    if name == "BRANCH":
        branches = [_of_sequence(branch) for branch in operand[-1]]
        return frozenset().union(*branches) if all(branches) else _NOWHERE
    return _NOWHERE


def _worth(words: frozenset[str]) -> tuple[int, int]:
    """Return how much a set of strings tells: first the shortest counts, then how few they are."""
    return min(map(len, words), default=0), -len(words)
