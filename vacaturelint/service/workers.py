"""Who does the work: this process, others (`pool.py`), or other machines. Nothing here starts any."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Generic, NamedTuple, Protocol, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future

Item = TypeVar("Item")
Result = TypeVar("Result")
Work = Callable[[Sequence[Item]], Sequence[Result]]


class Ticket(NamedTuple, Generic[Item, Result]):
    """A batch that was handed in, and its results to come."""

    items: Sequence[Item]
    future: "Future[Sequence[Result]]"


class Workers(Protocol[Item, Result]):
    """Whatever does the work: in this process, in others, or on other machines. Use it with `with`."""

    @property
    def ahead(self) -> int:
        """Return how many batches to hand in before asking for the results of the first one."""
        ...

    def __enter__(self) -> "Workers[Item, Result]": ...

    def __exit__(self, error: type[BaseException] | None, *_: object) -> None: ...

    def begin(self) -> None:
        """Know that there will be batches that need all there is: what takes time before the first may start."""
        ...

    def submit(self, items: Sequence[Item]) -> Ticket[Item, Result]:
        """Return a ticket for the results of a batch."""
        ...

    def results(self, ticket: Ticket[Item, Result]) -> Sequence[Result]:
        """Return the results of a batch, waiting for them."""
        ...


class Cluster(Protocol):
    """Other machines that can do the work."""

    def workers(self, work: Work[Item, Result], killed: Callable[[Item], Result]) -> Workers[Item, Result]:
        """Return workers on them; `killed` gives the result of an item that kills a process whenever it is tried."""
        ...


class Inline(NamedTuple, Generic[Item, Result]):
    """Runs `work` in this process, with the interface of a pool."""

    work: Work[Item, Result]

    @property
    def ahead(self) -> int:
        """Return 0: the work is done when it is asked for."""
        return 0

    def __enter__(self) -> "Inline[Item, Result]":
        return self

    def __exit__(self, *_: object) -> None:
        """There is nothing to stop."""

    def begin(self) -> None:
        """There is nothing to start."""

    def submit(self, items: Sequence[Item]) -> Ticket[Item, Result]:
        """Return a ticket for the results of a batch."""
        from concurrent.futures import Future

        return Ticket(items, Future())

    def results(self, ticket: Ticket[Item, Result]) -> Sequence[Result]:
        """Return the results of a batch; the work is done now."""
        return self.work(ticket.items)
