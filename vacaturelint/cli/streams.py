"""The three streams and the signals of a run: closed, full or ended by another program, it ends with a word."""

import contextlib
import errno
import os
import signal
import sys
from types import FrameType
from typing import TextIO, cast

from vacaturelint.cli.output import Printed, say, tolerant
from vacaturelint.errors import ExitCode

_FULL = (errno.ENOSPC, errno.EIO, errno.EBADF, errno.EFBIG, errno.EDQUOT)
_TERMINATED: list[int] = []


def prepare() -> None:
    """Open what the caller closed on nothing, so that no file of ours takes its place, and make SIGTERM like Ctrl-C."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
    sys.stdin = sys.stdin or os.fdopen(0, encoding="utf-8")
    sys.stdout = sys.stdout or os.fdopen(1, "w", encoding="utf-8")
    sys.stderr = sys.stderr or os.fdopen(2, "w", encoding="utf-8")
    for stream in (sys.stdout, sys.stderr):
        tolerant(stream)
    sys.stdout = cast("TextIO", Printed(sys.stdout))
    signal.signal(signal.SIGTERM, _terminated)


def unwritable(error: BaseException) -> str:
    """Return what to tell the user of an error of a stream; nothing for any other error."""
    if not isinstance(error, OSError) or error.errno not in _FULL:
        return ""
    why = "de schijf is vol" if error.errno in (errno.ENOSPC, errno.EDQUOT) else os.strerror(error.errno or 0)
    return f"De uitvoer is niet te schrijven: {why}."


def finished(code: int) -> int:
    """Return the exit status after all was written: what does not fit is a failure, and SIGTERM has its own."""
    if code == ExitCode.INTERRUPTED and _TERMINATED:
        code = ExitCode.TERMINATED
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (BrokenPipeError, ValueError):
            continue
        except OSError as error:
            code = ExitCode.FAILED
            with contextlib.suppress(OSError):
                say(unwritable(error))
    return code


def _terminated(number: int, _frame: FrameType | None) -> None:
    """End as Ctrl-C does: what is ready is written."""
    _TERMINATED.append(number)
    raise KeyboardInterrupt
