"""Regular expressions for wordings: only the places of a text where a match may lie are tried (see `needs`)."""

import bisect
import functools
import re
from collections.abc import Iterable, Iterator, Sequence

from vacaturelint.analysis.needs import Needs, fold_for_search, needs_of

_Stretch = tuple[int, int]


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
        folded = fold_for_search(text)
        parts = [part for part in self._parts if part.may_occur(folded)]
        if len(parts) == len(self._parts):
            return self
        fewer = Wording()
        fewer._parts = fewer._likely = parts
        return fewer if parts else None

    def stretches(self, text: str, starts: Sequence[int]) -> Iterable[int]:
        """Return which of the stretches of `text` that begin at `starts` may hold a match, each read on its own."""
        folded = fold_for_search(text)
        if len(folded) != len(text) or not all(part.words for part in self._parts):
            return range(len(starts))
        places = {at for part in self._parts for word in part.words for at in _all(word, folded)}
        return sorted({bisect.bisect_right(starts, at) - 1 for at in places})

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match, or None."""
        return next(self.finditer(text), None)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield every match, in order."""
        folded = fold_for_search(text)
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
        folded = fold_for_search(text)
        for nth, part in enumerate(self._likely):
            if part.occurs(text, folded):
                if nth:  # what many texts hold is tried first in the next one
                    self._likely = [part, *self._likely[:nth], *self._likely[nth + 1 :]]
                return True
        return False


def _all(word: str, folded: str) -> Iterator[int]:
    """Yield where a word stands in a folded text, be it inside a longer one."""
    at = folded.find(word)
    while at >= 0:
        yield at
        at = folded.find(word, at + 1)


class _Part:
    """One regular expression, compiled when a text may hold it."""

    def __init__(self, pattern: str, flags: re.RegexFlag) -> None:
        self.pattern, self.flags = pattern, flags

    @functools.cached_property
    def regex(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self.flags)

    @functools.cached_property
    def needs(self) -> Needs:
        return needs_of(self.pattern, self.flags)

    @functools.cached_property
    def words(self) -> tuple[str, ...]:
        return self.needs.words

    def may_occur(self, folded: str) -> bool:
        """Return False when a folded text holds none of the words that a match needs."""
        return not self.words or any(map(folded.__contains__, self.words))

    def occurs(self, text: str, folded: str) -> bool:
        if self.needs.starts == self.words and self.words and len(folded) == len(text):
            return self._begins(text, folded)
        if not self.may_occur(folded):
            return False
        places = self.places(text, folded)
        if places is None:
            return any(self.regex.search(text, *line) is not None for line in self.lines(text, folded))
        return any(self.regex.match(text, *place) is not None for place in places)

    def _begins(self, text: str, folded: str) -> bool:
        """Return whether a match begins with one of the words that it needs: the first that is found is enough."""
        for word in self.words:
            at = folded.find(word)
            while at >= 0:
                if self.regex.match(text, at):
                    return True
                at = folded.find(word, at + 1)
        return False

    def finditer(self, text: str, folded: str) -> Iterator[re.Match[str]]:
        places = self.places(text, folded)
        if places is None:
            for line in self.lines(text, folded):
                yield from self.regex.finditer(text, *line)
            return
        after = 0
        for at, end in places:
            match = self.regex.match(text, at, end) if at >= after else None
            if match is not None:
                yield match
                after = match.end()

    def places(self, text: str, folded: str) -> Sequence[_Stretch] | None:
        """Return where a match may begin, each place with the end of its stretch; None when that is unknown."""
        starts = self.needs.starts
        if not starts or len(folded) != len(text):
            return None
        found: dict[int, int] = {}
        for begin, end in ((0, len(text)),) if starts == self.words else self.lines(text, folded):
            for word in starts:
                at = folded.find(word, begin, end)
                while at >= 0:
                    found[at] = end
                    at = folded.find(word, at + 1, end)
        return sorted(found.items())

    def lines(self, text: str, folded: str) -> Iterable[_Stretch]:
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
        folded = fold_for_search(text)
        places = part.places(text, folded)
        self._begins_there = places is not None
        self._stretches = [*part.lines(text, folded)] if places is None else places
        self._regex, self._text, self._nth = part.regex, text, 0

    def from_(self, at: int) -> re.Match[str] | None:
        """Return the first match that begins at `at` or later; `at` never goes back."""
        for nth in range(self._nth, len(self._stretches)):
            match = self._within(*self._stretches[nth], at)
            if match is not None:
                return match
            self._nth = nth + 1
        return None

    def _within(self, start: int, end: int, at: int) -> re.Match[str] | None:
        if self._begins_there:
            return self._regex.match(self._text, start, end) if start >= at else None
        return self._regex.search(self._text, max(start, at), end) if end >= at else None


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
