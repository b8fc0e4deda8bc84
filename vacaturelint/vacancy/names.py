"""Names of functions and professions in a title: whole words, longest first, hyphens and capitals aside."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from vacaturelint.analysis.words import fold

Entry = TypeVar("Entry")
_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_SHARED_HEAD = re.compile(r"\b(\w{4,})-\s+(?:en|of)\s+((?:\w+\s+)?)(\w+)")
_FILLER = re.compile(
    r"(?<!\s)\s+(?:gezocht|\(?[mvx]/[mvx](?:/[mvxd])?\)?|voor|de|het|een|onze|in|op|van|dienst)\b(?:\s+(?:de|"
    r"het|onze|een)\b)*",
    re.IGNORECASE,
)
_SHORTEST_STEM = 3
"""Letters before an ending of a woman that are no stem yet: `zuster` is no woman who does something."""
_LONG_FOR_E, _LONG_FOR_EN, _LONG_FOR_S = 8, 6, 5
"""Letters of a word up to which its end is no ending: `keuken` and `gids` stay whole. A short word that is cut wrongly
names another job sooner than a long one."""
_FEMININE = (
    ("iste", "ist"), ("ente", "ent"), ("ante", "ant"), ("eute", "eut"), ("ecte", "ect"), ("ienne", "ien"),
    ("loge", "loog"), ("ster", "er"), ("atrice", "ator"),
)  # fmt: skip
"""Feminine endings and the ones in their place: ergotherapeute, logopediste, psychologe, verzorgster."""
_SHARED_TAILS = ("medewerker", "assistent", "bediende", "consulent", "ambtenaar", "begeleider", "verantwoordelijke")


@dataclass(frozen=True, slots=True)
class Named(Generic[Entry]):
    """A name found in a text: its entry and where it stands, in code points of that text."""

    entry: Entry
    start: int
    end: int


class NameIndex(Generic[Entry]):
    """Names by their words; one name may stand for several entries."""

    def __init__(self, names: Iterable[tuple[str, Entry]]) -> None:
        self._entries: dict[tuple[str, ...], list[Entry]] = {}
        for name, entry in names:
            words = tuple(_stem(match[0]) for match in _TOKEN.finditer(fold(name)))
            if words:
                self._entries.setdefault(words, []).append(entry)
        self._longest: dict[str, int] = {}
        for words in self._entries:
            self._longest[words[0]] = max(len(words), self._longest.get(words[0], 0))

    def all(self, text: str) -> Iterator[Named[Entry]]:
        """Yield every name in `text`, also names inside longer ones."""
        tokens = list(_TOKEN.finditer(fold(text)))
        stems = [_stem(token[0]) for token in tokens]
        for first, stem in enumerate(stems):
            for length in range(min(self._longest.get(stem, 0), len(tokens) - first), 0, -1):
                for entry in self._entries.get(tuple(stems[first : first + length]), ()):
                    yield Named(entry, tokens[first].start(), tokens[first + length - 1].end())

    def longest(self, text: str) -> list[Named[Entry]]:
        """Return the names in `text` that lie inside no longer name, in order of place."""
        found = sorted(self.all(text), key=lambda named: (named.start - named.end, named.start))
        kept: list[Named[Entry]] = []
        for named in found:
            inside = [k for k in kept if k.start < named.end and named.start < k.end]
            if all((k.start, k.end) == (named.start, named.end) for k in inside):
                kept.append(named)
        return sorted(kept, key=lambda named: named.start)


def _stem(word: str) -> str:
    """Return a word without its plural or feminine ending.

    Names and texts are cut alike, so that a wrong cut does no harm.
    """
    single = _singular(word)
    for ending, plain in _FEMININE:
        if single.endswith(ending) and len(single) > len(ending) + _SHORTEST_STEM:
            return single[: -len(ending)] + plain
    return single.removesuffix("e") if len(single) > _LONG_FOR_E else single


def _singular(word: str) -> str:
    if word.endswith("logen"):
        return word[:-5] + "loog"
    if word.endswith("en") and len(word) > _LONG_FOR_EN:
        return word[:-2]
    return word[:-1] if word.endswith("s") and len(word) > _LONG_FOR_S else word


def written_out(title: str) -> str:
    """Return `title` with shared endings repeated behind it: "communicatie- en … medewerker" names two functions."""
    extra = [
        match[1] + match[3] for match in _SHARED_HEAD.finditer(title) if match[3].casefold().startswith(_SHARED_TAILS)
    ]
    bare = _FILLER.sub(" ", title)
    return " | ".join([title, *extra, *([bare] if bare != title else [])])
