"""Regular expressions for wordings: a text without any of the words that a match needs is passed over at once.

Most wordings stand in no block of most documents. Python's `re` tries every alternative at every letter to find that
out; looking for a few fixed strings first takes a tenth of the time, and changes no result.
"""

import functools
import importlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

_NOWHERE: frozenset[str] = frozenset()
_LONGEST_KEPT = 5000


class Needs(NamedTuple):
    """What a match of a pattern needs: one of these words (none: that is unknown), and whether it stays in its line."""

    words: tuple[str, ...] = ()
    in_line: bool = False


class Wording:
    """Patterns that are alternatives of each other, with the methods of `re.Pattern` that we use."""

    def __init__(self, *patterns: str, flags: re.RegexFlag = re.IGNORECASE) -> None:
        self._parts: Sequence[_Part] = [_Part(pattern, flags) for pattern in patterns]
        self._likely = self._parts

    @functools.cached_property
    def regex(self) -> re.Pattern[str]:
        """Return all alternatives as one regular expression."""
        if len(self._parts) == 1:
            return self._parts[0].regex
        return re.compile("|".join(f"(?:{part.pattern})" for part in self._parts), self._parts[0].flags)

    def able(self, text: str) -> "Wording | None":
        """Return the alternatives that can match in `text` or a part of it, as far as quickly seen; None for none."""
        folded = _fold(text)
        parts = [part for part in self._parts if part.may_occur(folded)]
        if len(parts) == len(self._parts):
            return self
        fewer = Wording()
        fewer._parts = fewer._likely = parts
        return fewer if parts else None

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match, or None."""
        return next(self.finditer(text), None)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield every match, in order."""
        folded = _fold(text)
        able = [part for part in self._parts if part.may_occur(folded)]
        if not able:
            return iter(())
        return able[0].finditer(text, folded) if len(able) == 1 else _merged([_Search(one, text) for one in able])

    def sub(self, new: str, text: str) -> str:
        """Return the text with the words `new` in the place of every match."""
        kept, at = [], 0
        for match in self.finditer(text):
            kept += [text[at : match.start()], new]
            at = match.end()
        return "".join([*kept, text[at:]]) if kept else text

    def occurs(self, text: str) -> bool:
        """Return whether there is a match: faster than `search`, for only the alternatives that can are tried."""
        folded = _fold(text)
        for nth, part in enumerate(self._likely):
            if part.may_occur(folded) and part.occurs(text, folded):
                if nth:  # what many texts hold is tried first in the next one
                    self._likely = [part, *self._likely[:nth], *self._likely[nth + 1 :]]
                return True
        return False


class _Part:
    """One regular expression, compiled when a text may hold it."""

    def __init__(self, pattern: str, flags: re.RegexFlag) -> None:
        self.pattern, self.flags = pattern, flags

    @functools.cached_property
    def regex(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self.flags)

    @functools.cached_property
    def needs(self) -> Needs:
        key = int(self.flags), self.pattern
        if key not in _NEEDS:
            _NEEDS[key] = _needs(self.pattern, self.flags)
        return _NEEDS[key]

    @functools.cached_property
    def words(self) -> tuple[str, ...]:
        return self.needs.words

    def may_occur(self, folded: str) -> bool:
        """Return False when a folded text holds none of the words that a match needs."""
        return not self.words or any(map(folded.__contains__, self.words))

    def occurs(self, text: str, folded: str) -> bool:
        return any(self.regex.search(text, *line) is not None for line in self.lines(text, folded))

    def finditer(self, text: str, folded: str) -> Iterator[re.Match[str]]:
        for line in self.lines(text, folded):
            yield from self.regex.finditer(text, *line)

    def lines(self, text: str, folded: str) -> Iterable[tuple[int, int]]:
        """Return the stretches of a text that hold all matches: the lines with a word that is needed, else all of it.

        Offsets in the folded text are those in the text: folding makes some letters two, and none shorter.
        """
        if not self.words or len(folded) != len(text) or "\n" not in text or not self.needs.in_line:
            return ((0, len(text)),)
        found: dict[int, int] = {}
        for word in self.words:
            at = folded.find(word)
            while at >= 0:
                end = text.find("\n", at)
                end = len(text) if end < 0 else end
                found[text.rfind("\n", 0, at) + 1] = end
                at = folded.find(word, end)
        return sorted(found.items())


class _Search:
    """A search for one pattern through a text, from one place to a later one."""

    def __init__(self, part: _Part, text: str) -> None:
        self._regex, self._text, self._lines = part.regex, text, [*part.lines(text, _fold(text))]
        self._nth = 0

    def from_(self, at: int) -> re.Match[str] | None:
        """Return the first match that begins at `at` or later; `at` never goes back."""
        for nth in range(self._nth, len(self._lines)):
            start, end = self._lines[nth]
            match = self._regex.search(self._text, max(start, at), end) if end >= at else None
            if match is not None:
                return match
            self._nth = nth + 1
        return None


def _merged(searches: Sequence[_Search]) -> Iterator[re.Match[str]]:
    """Yield the matches of alternatives as `re` does: the leftmost, of those the one whose pattern stands first.

    Two or three patterns that can match are looked for sooner than all of a rule's at every letter.
    """
    first = ((search, search.from_(0)) for search in searches)
    found = [(search, match) for search, match in first if match is not None]
    while found:
        _, best = min(found, key=lambda one: one[1].start())
        yield best
        at = best.end() + (best.end() == best.start())
        again = ((search, match if match.start() >= at else search.from_(at)) for search, match in found)
        found = [(search, match) for search, match in again if match is not None]


_NEEDS: dict[tuple[int, str], Needs] = {}
"""What patterns need, by flags and pattern: known from an earlier run, or seen in this one."""


def known_needs() -> dict[tuple[int, str], Needs]:
    """Return what is known of what patterns need, so that another process need not find it out."""
    return dict(_NEEDS)


def learn_needs(needs: Mapping[tuple[int, str], Needs]) -> None:
    """Take over what `known_needs` told in another process."""
    _NEEDS.update(needs)


def _needs(pattern: str, flags: re.RegexFlag) -> Needs:
    parse = _parser()
    if parse is None:
        return Needs()
    parsed = parse(pattern, int(flags))
    return Needs(tuple(sorted(_of_sequence(parsed))), _in_line(parsed, flags))


def needed(pattern: str, flags: re.RegexFlag = re.IGNORECASE) -> frozenset[str]:
    """Return folded strings of which at least one stands in whatever the pattern matches; none when that is unknown."""
    return frozenset(_needs(pattern, flags).words)


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


def _in_line(items: Iterable[tuple[Any, Any]], flags: int) -> bool:
    """Return whether a pattern matches nothing that runs over the end of a line, and sees no further than that."""
    return not flags & re.DOTALL and all(_item_in_line(str(name), operand, flags) for name, operand in items)


def _item_in_line(name: str, operand: Any, flags: int) -> bool:  # noqa: ANN401 - what the parser of `re` gives
    if name in _PASSED or name == "LITERAL":
        return name in _PASSED or int(operand) != _NEWLINE
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
_PASSED = ("ANY", "GROUPREF")
_NESTED = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT", "ASSERT", "ASSERT_NOT")


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
