"""Work in processes of its own: in bounded memory, and proof against a process that is killed.

The pool knows nothing of vacancies: it maps `work` over batches of items. Items that were in hand when a process
died are done again one at a time, so that the item that kills twice is known by name and the others are not lost.
What Python has for it is imported where it is used: a run of which all is in the cache starts no process.
"""

import os
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic

from vacaturelint.core.collector import collect_less
from vacaturelint.service.starting import starting
from vacaturelint.service.workers import Item, Result, Ticket, Work

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing.context import BaseContext

_FORKING = "forkserver"


@dataclass(slots=True)
class Pool(Generic[Item, Result]):
    """Processes that run `work`, which takes a batch of items and gives a result for each.

    `killed` gives the result of an item during which a process died twice. Use it with `with`: leaving drops what
    did not start and waits for what did; what did is stopped too when Ctrl-C or a reader that left is the reason.
    `preload` names a module that loads, as it is imported, what `work` needs: once for all, after `begin`, where the
    processes can be forked.
    """

    work: Work[Item, Result]
    killed: Callable[[Item], Result]
    processes: int
    preload: str | None = None
    _begun: bool = field(default=False, init=False)
    _executor: "ProcessPoolExecutor | None" = field(default=None, init=False)
    _spare: "ProcessPoolExecutor | None" = field(default=None, init=False)
    """The one process that does again what was in hand: it stays until a batch comes back whole, for it loads a lot."""

    @property
    def ahead(self) -> int:
        """Return two batches for each process: one in hand and one that waits."""
        return 2 * self.processes

    def __enter__(self) -> "Pool[Item, Result]":
        return self

    def __exit__(self, error: type[BaseException] | None, *_: object) -> None:
        if error is not None and not issubclass(error, Exception):
            from multiprocessing import active_children

            for child in active_children():  # the user stopped it, and does not wait for a batch to end
                child.terminate()
        self._dismiss()
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)

    def begin(self) -> None:
        """Load what `work` needs from now on, beside what this process does; at the first batch that must be ready."""
        begun, self._begun = self._begun, True
        if not begun and self._context().get_start_method() == _FORKING:
            from multiprocessing import forkserver

            with starting():
                forkserver.ensure_running()

    def submit(self, items: Sequence[Item]) -> Ticket[Item, Result]:
        """Return a ticket for the results of a batch; the processes start with the first one."""
        from concurrent.futures import BrokenExecutor

        if self._executor is None:
            self._executor = self._start(self.processes)
        try:
            with starting():
                return Ticket(items, self._executor.submit(self.work, items))
        except BrokenExecutor:
            self._executor = None
            return self.submit(items)

    def results(self, ticket: Ticket[Item, Result]) -> Sequence[Result]:
        """Return the results of a batch, waiting for them; what `work` raises is raised here."""
        from concurrent.futures import BrokenExecutor

        try:
            found = ticket.future.result()
        except BrokenExecutor:
            return self._again(ticket.items)
        self._dismiss()
        return found

    def _again(self, items: Sequence[Item]) -> list[Result]:
        from concurrent.futures import BrokenExecutor

        results: list[Result] = []
        while len(results) < len(items):
            self._spare = self._spare or self._start(1)
            try:
                for item in items[len(results) :]:
                    with starting():
                        one = self._spare.submit(self.work, [item])
                    results.extend(one.result())
            except BrokenExecutor:
                self._dismiss()
                results.append(self.killed(items[len(results)]))
        return results

    def _dismiss(self) -> None:
        if self._spare is not None:
            self._spare.shutdown(wait=True, cancel_futures=True)
            self._spare = None

    def _start(self, processes: int) -> "ProcessPoolExecutor":
        from concurrent.futures import ProcessPoolExecutor

        return ProcessPoolExecutor(processes, mp_context=self._context(), initializer=_as_worker)

    def _context(self) -> "BaseContext":
        """Return how processes are started: forked of one that has loaded all, or each by itself."""
        from multiprocessing import get_context

        if sys.platform != "linux":  # on macOS what the system's libraries hold does not outlive a fork
            return get_context("spawn")
        context = get_context(_FORKING)
        context.set_forkserver_preload([self.preload] if self.preload and self._begun else [])
        return context


def _as_worker() -> None:
    """Leave Ctrl-C to the parent, and end with it, however it ends."""
    collect_less()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    from multiprocessing import connection, parent_process

    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)
