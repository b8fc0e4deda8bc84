"""What a reader met and did not read: one notice that names each thing, how many words it holds, and its place."""

from dataclasses import dataclass, field
from itertools import islice

_MOST_PLACES = 5


@dataclass(slots=True)
class _Met:
    """One kind of thing that was not read."""

    words: int = 0
    places: dict[str, None] = field(default_factory=dict)

    def told(self, what: str) -> str:
        """Return the kind with its words and places, in Dutch."""
        shown = ", ".join(islice(self.places, _MOST_PLACES)) + (" …" if len(self.places) > _MOST_PLACES else "")
        words = f"{self.words} {'woord' if self.words == 1 else 'woorden'}" if self.words else ""
        more = "; ".join(part for part in (words, shown) if part)
        return f"{what} ({more})" if more else what


class Unread:
    """Gathers what was not read."""

    def __init__(self) -> None:
        self._met: dict[str, _Met] = {}

    def meet(self, what: str, where: str, words: int = 0) -> None:
        """Keep one thing that was not read, in Dutch with its article, and where it stands (`alinea 3`).

        `words` is how many words it holds, 0 where nobody can count them.
        """
        met = self._met.setdefault(what, _Met())
        met.words += words
        if where:
            met.places[where] = None

    def has(self, what: str) -> bool:
        """Return whether such a thing was met."""
        return what in self._met

    def notices(self) -> tuple[str, ...]:
        """Return the notice, nothing when all was read."""
        if not self._met:
            return ()
        return (f"Niet gelezen: {'; '.join(met.told(what) for what, met in self._met.items())}.",)
