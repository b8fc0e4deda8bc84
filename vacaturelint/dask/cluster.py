"""A running Dask cluster as workers of the service: the same batches, the same results, on other machines."""

import functools
import logging
import socket
import threading
import time
import uuid
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from vacaturelint import __version__
from vacaturelint.analysis.pipeline import Parser
from vacaturelint.core.extras import how_to_get
from vacaturelint.errors import UsageError
from vacaturelint.service.workers import Ticket, Work

Item = TypeVar("Item")
Result = TypeVar("Result")

_CONNECT_SECONDS = 30
"""A scheduler with much to do answers late; one that is not there, or does not speak, is refused after this."""
_LOOK_SECONDS = 5
_ONE_AT_A_TIME = threading.Lock()


@dataclass(frozen=True, slots=True)
class DaskCluster:
    """The cluster of the scheduler at `address`, such as `tcp://10.0.0.5:8786`.

    `patience` is for how many seconds there may be no worker at all before the run is given up.
    """

    address: str
    patience: float = 60.0

    def workers(self, work: Work[Item, Result], killed: Callable[[Item], Result]) -> "DaskWorkers[Item, Result]":
        """Return the workers of the cluster; entering them makes the connection."""
        return DaskWorkers(work, killed, self)


@dataclass(slots=True)
class DaskWorkers(Generic[Item, Result]):
    """Runs `work` on the cluster. Dask does the work of a worker that is lost again, on another.

    A batch that Dask gives up, because one worker after the other died of it, is done again one item at a time.
    Errors: UsageError when the cluster does not answer, has no workers or holds another vacaturelint.
    """

    work: Work[Item, Result]
    killed: Callable[[Item], Result]
    cluster: DaskCluster
    ahead: int = field(default=0, init=False)
    _client: Any = field(default=None, init=False)
    _resources: ExitStack = field(default_factory=ExitStack, init=False)

    def __enter__(self) -> "DaskWorkers[Item, Result]":
        try:
            self._client = self._resources.enter_context(_connected(self.cluster))
            self._wait_for_a_worker()
            _check_versions(self._client, self.cluster.address)
            self.ahead = 2 * sum(self._client.nthreads().values())
        except BaseException:
            self._resources.close()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._resources.close()

    def begin(self) -> None:
        """There is nothing to start: the workers of a cluster run already."""

    def submit(self, items: Sequence[Item]) -> Ticket[Item, Result]:
        """Return a ticket for the results of a batch; Dask starts on it as soon as a worker is free."""
        return Ticket(items, self._client.submit(_alone, self.work, items, key=f"vacaturelint-{uuid.uuid4()}"))

    def results(self, ticket: Ticket[Item, Result]) -> Sequence[Result]:
        """Return the results of a batch, waiting for them; what `work` raises is raised here."""
        from distributed import KilledWorker

        try:
            return self._awaited(ticket)
        except KilledWorker:
            if len(ticket.items) == 1:
                return [self.killed(ticket.items[0])]
        return [result for item in ticket.items for result in self.results(self.submit([item]))]

    def _awaited(self, ticket: Ticket[Item, Result]) -> Sequence[Result]:
        from concurrent.futures import CancelledError

        from distributed.comm import CommClosedError

        alive = time.monotonic()
        while True:
            try:
                return ticket.future.result(timeout=_LOOK_SECONDS)
            except TimeoutError:
                alive = self._alive_since(alive)
            except (CancelledError, CommClosedError) as error:
                raise self._gone() from error

    def _alive_since(self, before: float) -> float:
        """Return the last time that there was a worker, as far as is known."""
        if self._client.nthreads():
            return time.monotonic()
        if time.monotonic() - before > self.cluster.patience:
            raise self._gone()
        return before

    def _wait_for_a_worker(self) -> None:
        try:
            self._client.wait_for_workers(1, timeout=self.cluster.patience)
        except TimeoutError as error:
            raise UsageError(f"Het Dask-cluster op {self.cluster.address} heeft geen werkers. Start er één.") from error

    def _gone(self) -> UsageError:
        return UsageError(
            f"Het Dask-cluster op {self.cluster.address} viel weg. Start het opnieuw en herhaal je opdracht: "
            "wat al klaar was, is bewaard en gaat dan snel."
        )


def _connected(cluster: DaskCluster) -> Any:  # noqa: ANN401 - distributed has no types
    try:
        import dask
        from distributed import Client
    except ImportError as error:
        raise UsageError(how_to_get("dask", "Om met Dask te werken")) from error
    _hush()
    dask.config.set({"distributed.admin.large-graph-warning-threshold": "100MB"})
    seconds = min(cluster.patience, _CONNECT_SECONDS)
    try:
        if not _speaks(cluster.address, seconds):
            raise TimeoutError
        return Client(cluster.address, timeout=seconds, set_as_default=False, name="vacaturelint")
    except (OSError, ValueError) as error:
        raise UsageError(
            f"Op {cluster.address} antwoordt geen Dask-cluster. Geef het adres dat de scheduler toont, zoals tcp://10.0.0.5:8786."
        ) from error


def _hush() -> None:
    """Keep Dask from telling what it stumbles over when a scheduler is lost: we say so ourselves, in a sentence."""
    for name in list(logging.root.manager.loggerDict):  # some of them have a level of their own
        if name.partition(".")[0] in ("distributed", "asyncio", "tornado"):
            logging.getLogger(name).setLevel(logging.CRITICAL)


def _speaks(address: str, seconds: float) -> bool:
    """Return whether something speaks first, as a scheduler does: on a port that is silent, Dask waits for minutes."""
    from distributed.comm.addressing import parse_address, parse_host_port

    scheme, place = parse_address(address)
    if scheme != "tcp":
        return True
    with socket.create_connection(parse_host_port(place), timeout=seconds) as line:
        return bool(line.recv(1))


def _check_versions(client: Any, address: str) -> None:  # noqa: ANN401
    """Refuse a cluster whose workers would find other things: UsageError."""
    answers = client.run(_version, on_error="return")
    for worker, answer in answers.items():
        if isinstance(answer, ImportError):
            raise UsageError(f"De werker {worker} van {address} heeft geen vacaturelint. Installeer het daar ook.")
        if answer != _version():
            raise UsageError(
                f"De werker {worker} van {address} heeft {answer}, jij hebt {_version()}. Installeer overal hetzelfde."
            )


@functools.cache
def _version() -> str:
    """Return the version of vacaturelint and of its model, in this process."""
    return f"vacaturelint {__version__} met {Parser().label}"


def _alone(work: Work[Item, Result], items: Sequence[Item]) -> Sequence[Result]:
    """Do the work on a worker of the cluster: in one of its threads at a time, since they share one model."""
    with _ONE_AT_A_TIME:
        return work(items)
