"""A token dictionary: finds thousands of phrases in one pass over the words of a document."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from vacaturelint.analysis.words import Word, fold_words
from vacaturelint.core.text import Span

Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True)
class Match(Generic[Entry]):
    """A phrase found: its entry, its words (`first` up to `last`, half-open) and its span in the document."""

    entry: Entry
    first: int
    last: int
    span: Span


class PhraseIndex(Generic[Entry]):
    """Phrases by their first two words; each phrase is compared as folded words (see `words.fold`)."""

    def __init__(self, phrases: Iterable[tuple[str, Entry]]) -> None:
        self._by_first: dict[str, dict[str, list[tuple[tuple[str, ...], Entry]]]] = {}
        for phrase, entry in phrases:
            words = fold_words(phrase)
            if words:
                second = words[1] if len(words) > 1 else ""
                self._by_first.setdefault(words[0], {}).setdefault(second, []).append((words, entry))
        for seconds in self._by_first.values():
            for candidates in seconds.values():
                candidates.sort(key=lambda item: -len(item[0]))

    def find(
        self, words: Sequence[Word], accept: Callable[[Match[Entry]], bool] = lambda _: True
    ) -> Iterator[Match[Entry]]:
        """Yield the longest accepted phrase at each place, left to right, without overlap, never across blocks."""
        after = 0
        for at, known in [
            (at, self._by_first[word.fold]) for at, word in enumerate(words) if word.fold in self._by_first
        ]:
            found = next((match for match in _at(words, at, known) if accept(match)), None) if at >= after else None
            if found is not None:
                yield found
                after = found.last


def _at(
    words: Sequence[Word], at: int, known: Mapping[str, Iterable[tuple[tuple[str, ...], Entry]]]
) -> Iterator[Match[Entry]]:
    """Yield those of the phrases with the right first word that stand at word `at`, the longest first."""
    second = words[at + 1].fold if at + 1 < len(words) else ""
    for phrase, entry in (*known.get(second, ()), *known.get("", ())) if second else known.get("", ()):
        last = at + len(phrase)
        if last > len(words) or words[last - 1].block != words[at].block:
            continue
        if all(words[at + n].fold == phrase[n] for n in range(2, len(phrase))):
            yield Match(entry, at, last, Span(words[at].start, words[last - 1].end))
