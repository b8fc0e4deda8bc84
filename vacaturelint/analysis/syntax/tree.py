"""The dependency tree of one sentence."""

import functools
import itertools
from collections.abc import Iterator, Sequence

from vacaturelint.analysis.analysis import Token
from vacaturelint.core.text import Span

_REACH = 200  # tokens; no construction of ours reaches further, and a list of thousands stays linear


class Tree:
    """The tokens of one sentence with their dependants; `tokens` are in order of the text."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self._base = tokens[0].nth if tokens else 0
        self._children: dict[int, list[Token]] = {}
        for token in tokens:
            if token.head != token.nth:
                self._children.setdefault(token.head, []).append(token)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    def head(self, token: Token) -> Token:
        """Return the governor of `token`, or the token itself when it is a root."""
        return self.tokens[token.head - self._base]

    def children(self, token: Token, *deps: str) -> Iterator[Token]:
        """Yield the dependants of `token`, only those with one of these relations when any is given."""
        return (child for child in self._children.get(token.nth, ()) if not deps or child.dep in deps)

    def child(self, token: Token, *deps: str) -> Token | None:
        """Return the first dependant with one of these relations."""
        return next(self.children(token, *deps), None)

    def subtree(self, token: Token) -> list[Token]:
        """Return `token` and all that depends on it, in order of the text."""
        found = [token]
        for one in found:
            found.extend(self._children.get(one.nth, ()))
        return sorted(found, key=lambda one: one.nth)

    @functools.cached_property
    def _words_before(self) -> list[int]:
        return list(itertools.accumulate((token.is_word for token in self.tokens), initial=0))

    @property
    def words(self) -> int:
        """Return the number of words, punctuation left out."""
        return self._words_before[-1]

    def words_before(self, token: Token) -> int:
        """Return the number of words before `token`, punctuation left out."""
        return self._words_before[token.nth - self._base]

    def between(self, one: Token, other: Token) -> list[Token]:
        """Return the words, without punctuation, that stand between two tokens."""
        return [token for token in self.inside(one, other) if token.is_word]

    def inside(self, one: Token, other: Token) -> Sequence[Token]:
        """Return all tokens that stand between two tokens."""
        first, last = sorted((one.nth, other.nth))
        return self.tokens[first + 1 - self._base : last - self._base]

    def after(self, token: Token) -> Iterator[Token]:
        """Yield the tokens after `token`, as far as any construction reaches."""
        at = token.nth - self._base + 1
        return iter(self.tokens[at : at + _REACH])

    def previous(self, token: Token) -> Token | None:
        """Return the token before `token`."""
        return self.tokens[token.nth - self._base - 1] if token.nth > self._base else None

    def following(self, token: Token) -> Token | None:
        """Return the token after `token`."""
        at = token.nth - self._base + 1
        return self.tokens[at] if at < len(self.tokens) else None


def span_of(tokens: Sequence[Token]) -> Span:
    """Return the span from the first to the last of `tokens`."""
    return Span(min(token.start for token in tokens), max(token.end for token in tokens))
