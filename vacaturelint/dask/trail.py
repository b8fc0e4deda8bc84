"""What a worker had in hand when it died, kept at the scheduler, so that a text that always kills is known by name.

Dask gives a partition whose worker died to another worker, and gives up the whole computation when that dies too
often. So a partition notes which rows it is about to check. When it is done again, those rows are checked one by one;
a row during which the worker dies again is left out the next time.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
_CHUNK = 16
_NOTES = "vacaturelint"


@dataclass(frozen=True, slots=True)
class Trail:
    """Reads and writes the notes of one partition: `[first, end, blamed rows …]`, or None."""

    read: Callable[[], list[int] | None]
    write: Callable[[list[int] | None], None]


def trail_here() -> Trail:
    """Return the trail of the task that runs here; without a distributed scheduler nothing is kept."""
    from distributed import get_client, get_worker

    try:
        worker = get_worker()
    except ValueError:
        return Trail(lambda: None, lambda _note: None)
    client: Any = get_client()
    key = [_NOTES, str(worker.get_current_task())]
    return Trail(lambda: client.get_metadata(key, None), lambda note: client.set_metadata(key, note))


@dataclass(slots=True)
class Walk:
    """Goes through the rows of a partition and leaves a trail."""

    trail: Trail
    blamed: list[int] = field(default_factory=list)

    def results(
        self,
        items: Sequence[Item],
        work: Callable[[Sequence[Item]], Iterator[Result]],
        killed: Callable[[Item], Result],
    ) -> Iterator[Result]:
        """Yield the result of every item, in order; that of `killed` for an item that killed its worker."""
        size = self._resume()
        for first in range(0, len(items), size):
            end = min(first + size, len(items))
            if size == 1 and first in self.blamed:
                yield killed(items[first])
                continue
            self.trail.write([first, end, *self.blamed])
            yield from work(items[first:end])
        self.trail.write(None)

    def _resume(self) -> int:
        """Return how many rows to take at once: one when a worker died of this partition before."""
        note = self.trail.read()
        if note is None:
            return _CHUNK
        first, end, *self.blamed = note
        if end - first == 1:
            self.blamed.append(first)
        return 1
