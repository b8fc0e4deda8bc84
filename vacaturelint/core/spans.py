"""Many spans at once: what one of them overlaps or covers is found without looking at all of them."""

import bisect
import itertools
from collections.abc import Iterable, Iterator

from vacaturelint.core.text import Span


class Spans:
    """A set of spans, which may overlap each other."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted((span, nth) for nth, span in enumerate(spans))
        self._ordered = ordered
        self._starts = [span.start for span, _ in ordered]
        self._ends = list(itertools.accumulate((span.end for span, _ in ordered), max))

    def overlap(self, span: Span) -> bool:
        """Return whether one of them shares at least one code point with `span`."""
        nth = bisect.bisect_left(self._starts, span.end)
        return nth > 0 and self._ends[nth - 1] > span.start

    def overlapping(self, span: Span) -> Iterator[int]:
        """Yield which of them, numbered as given, share at least one code point with `span`."""
        nth = bisect.bisect_left(self._starts, span.end) - 1
        while nth >= 0 and self._ends[nth] > span.start:
            one, given = self._ordered[nth]
            if one.overlaps(span):
                yield given
            nth -= 1

    def cover(self, span: Span) -> bool:
        """Return whether `span` lies wholly inside one of them."""
        nth = bisect.bisect_right(self._starts, span.start)
        return nth > 0 and self._ends[nth - 1] >= span.end
