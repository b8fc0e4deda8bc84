"""Processes of our own: Ctrl-C is for the one that started them, and the user's folder holds no code of theirs."""

import contextlib
import os
import signal
from collections.abc import Iterator

_OWN_MODULES = "PYTHONSAFEPATH"


@contextlib.contextmanager
def starting() -> Iterator[None]:
    """Start a process in here: Ctrl-C never stops it, and a `socket.py` among the vacancies is no module of it."""
    with _own_modules(), _deaf_to_ctrl_c():
        yield


@contextlib.contextmanager
def _own_modules() -> Iterator[None]:
    """Let a Python that is given its program with `-c` look for no module in the folder that it starts in."""
    before = os.environ.get(_OWN_MODULES)
    os.environ[_OWN_MODULES] = "1"
    try:
        yield
    finally:
        if before is None:
            os.environ.pop(_OWN_MODULES, None)
        else:
            os.environ[_OWN_MODULES] = before


@contextlib.contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    """Block the signal, which a terminal sends to all: what starts inherits that, and is ended by its parent."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    from multiprocessing import resource_tracker

    resource_tracker.ensure_running()  # the process starts it otherwise, and that lets the signal through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
