"""What one document may ask of the machine: time and memory here, size and number of parts in `readers/limits.py`.

The clock counts the processor time of this process, so that a busy machine refuses nothing. It interrupts Python code
and patterns; memory is a limit on the address space, which the operating system guards. Both stop the work on one
document with a message that says what to do, and the others go on. Both are of the whole process: in a thread (a web
server), and on Windows, the limits of the readers hold alone.
"""

import contextlib
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TypeVar

from vacaturelint.errors import UnreadableError

SECONDS = 12.0
"""Processor time for one document: a hundred times what a long vacancy takes."""
PATIENCE = SECONDS * 5 / 3
"""Seconds by the clock for one text in a process that may be ended: a busy machine gives a process part of its time."""
VOICE_SECONDS = 30.0
"""Seconds by the clock for a program of others that speaks a vacancy once; it needs less than one."""
MEMORY = 640 * 1024 * 1024
"""Bytes that the work on one document may add to what the program itself takes."""
_AGAIN_SECONDS = 0.25
_TOO_LONG = (
    "Dit bestand nakijken duurt te lang. Vacaturelint stopt na {seconds:g} seconden. "
    "Deel de tekst op, of plak hem in een nieuw document."
)
_TOO_BIG = "Dit bestand vraagt te veel geheugen. Deel de tekst op, of plak hem in een nieuw document."
_TOO_DEEP = "Dit bestand is te diep genest. Plak de tekst in een nieuw document."

Result = TypeVar("Result")


class _TimeIsUp(BaseException):
    """The time of a document is up; no `except Exception` on the way may take it for a fault of its own."""


def bounded(work: Callable[[], Result], seconds: float = SECONDS, *, of: float | None = None) -> Result:
    """Return what `work` gives within the budget of one document; inside other bounded work that budget holds.

    `of` is the whole budget that `seconds` are left of, which the message tells.
    Errors: UnreadableError when it asks more time, memory or depth than it may have.
    """
    if _running() or threading.current_thread() is not threading.main_thread():
        return work()
    try:
        with _clock(seconds), _memory():
            return work()
    except _TimeIsUp:
        raise UnreadableError(_TOO_LONG.format(seconds=of or seconds)) from None
    except MemoryError:
        raise UnreadableError(_TOO_BIG) from None
    except RecursionError:
        raise UnreadableError(_TOO_DEEP) from None


class Meter:
    """The time that is left for one document, over several pieces of work."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._whole = self._left = seconds

    def bounded(self, work: Callable[[], Result]) -> Result:
        """Return what `work` gives within what is left; errors as of `bounded`."""
        started = time.process_time()
        try:
            return bounded(work, max(self._left, _AGAIN_SECONDS), of=self._whole)
        finally:
            self._left -= time.process_time() - started


def _running() -> bool:
    return hasattr(signal, "setitimer") and signal.getsignal(signal.SIGPROF) is _ring


def _ring(_number: int, _frame: FrameType | None) -> None:
    raise _TimeIsUp


@contextmanager
def _clock(seconds: float) -> Iterator[None]:
    """Raise `_TimeIsUp` in the work when its time is up; again when something swallowed it."""
    if not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGPROF, _ring)
    signal.setitimer(signal.ITIMER_PROF, seconds, _AGAIN_SECONDS)
    try:
        yield
    finally:
        _stop(before)


def _stop(before: Callable[[int, FrameType | None], object] | int | None) -> None:
    """Take the clock away; a last ring may come while we do."""
    while signal.getsignal(signal.SIGPROF) is _ring:
        with contextlib.suppress(_TimeIsUp):
            signal.setitimer(signal.ITIMER_PROF, 0)
            signal.signal(signal.SIGPROF, before if before is not None else signal.SIG_DFL)


@contextmanager
def _memory() -> Iterator[None]:
    """Let the process grow no further than the budget while the work goes on."""
    try:
        import resource
        from pathlib import Path

        pages = int(Path("/proc/self/statm").read_bytes().split()[0])
    except (ImportError, OSError):
        yield
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = pages * resource.getpagesize() + MEMORY
    limits = [most, *(limit for limit in (soft, hard) if limit != resource.RLIM_INFINITY)]
    resource.setrlimit(resource.RLIMIT_AS, (min(limits), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
