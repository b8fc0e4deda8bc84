"""One warm process beside this one that does the checking: a text that takes too long ends with it, and only that.

Python cannot stop a thread that hangs in a check. A process can be ended; the next text starts a fresh one.
"""

import pickle
import signal
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, Concatenate, ParamSpec, TypeVar

from vacaturelint.core.fault import place_of
from vacaturelint.errors import BugError, UnreadableError, VacaturelintError
from vacaturelint.service.budget import PATIENCE
from vacaturelint.service.live import Live
from vacaturelint.service.session import Order
from vacaturelint.service.starting import starting

Given = ParamSpec("Given")
Result = TypeVar("Result")
_TOO_LONG = "Deze tekst nakijken duurt te lang. Deel hem op."
_ENDED = "Het nakijken van deze tekst werd afgebroken. Misschien is er te weinig geheugen. Deel de tekst op."


class TooLongError(UnreadableError):
    """A text that took more time than one may."""


@dataclass
class Desk:
    """Does work on a `Live` in a process of its own, one thing at a time, at most `seconds` each. Any thread may ask.

    The time to start, when the model is loaded, does not count: on a busy computer that takes longer than a text may.
    Work and what it is given travel as pickles: a function of a module, and plain values.
    """

    order: Order
    seconds: float = PATIENCE
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _process: BaseProcess | None = None
    _line: Connection | None = None
    _closed: bool = False

    def ask(
        self, work: "Callable[Concatenate[Live, Given], Result]", *args: Given.args, **more: Given.kwargs
    ) -> Result:
        """Return what `work` gives; raises what it raises when that is a VacaturelintError, else BugError."""
        with self._lock:
            line = self._opened()
            try:
                line.send((work, args, more))
                if not line.poll(self.seconds):
                    self._end()
                    raise TooLongError(_TOO_LONG)
                good, answer = line.recv()
            except (EOFError, OSError) as error:
                self._end()
                raise UnreadableError(_ENDED) from error
        if good:
            return answer  # type: ignore[no-any-return]
        raise answer

    def start(self) -> None:
        """Start the process now, so that the first text does not wait for it; raises as `ask` does."""
        with self._lock:
            self._opened()

    def close(self) -> None:
        """End the process for good, also one that another thread is starting: what it waits for is then refused."""
        self._closed = True
        self._end()

    def _end(self) -> None:
        # Ctrl-C may come while another thread closes: each takes what is there, once.
        process, line = self._process, self._line
        self._process = self._line = None
        if process is not None:
            process.kill()
            process.join()
            process.close()
        if line is not None:
            line.close()

    def _opened(self) -> Connection:
        if self._line is not None and self._process is not None and self._process.is_alive():
            return self._line
        self._end()
        self._process, line = _started(self.order)
        self._line = line
        if self._closed:  # while it started: whoever closed may have come too soon to see it
            self._end()
            raise UnreadableError(_ENDED)
        try:
            good, answer = line.recv()
        except (EOFError, OSError) as error:
            self._end()
            raise UnreadableError(_ENDED) from error
        if not good:
            self._end()
            raise answer
        return line


def _started(order: Order) -> tuple[BaseProcess, Connection]:
    """Return a new process that serves, and the line to it."""
    context = get_context("spawn")
    line, far = context.Pipe()
    process = context.Process(target=_serve, args=(far, order), daemon=True)
    with starting():
        process.start()
    far.close()
    return process, line


def _serve(line: Connection, order: Order) -> None:
    """Answer until the other side hangs up; this is what the process runs."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    live = Live(order)
    _tell(line, _answer(Live.warm, live))
    while True:
        try:
            work, args, more = line.recv()
        except (EOFError, OSError):
            return
        _tell(line, _answer(work, live, *args, **more))


def _tell(line: Connection, answer: tuple[bool, Any]) -> None:
    """Send an answer; of one that no pickle can carry, that it is a bug. Nothing of it was sent by then."""
    try:
        line.send(answer)
    except (pickle.PicklingError, TypeError, AttributeError, RecursionError) as error:
        line.send((False, BugError(place_of(error))))


def _answer(work: Callable[..., Any], *args: Any, **more: Any) -> tuple[bool, Any]:  # noqa: ANN401
    """Return whether the work was done, and what it gave or what went wrong."""
    try:
        return True, work(*args, **more)
    except Exception as error:  # whatever breaks on one text must not end the process
        return False, error if isinstance(error, VacaturelintError) else BugError(place_of(error))
