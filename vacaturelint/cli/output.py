"""Writing results: whole files only, streams that never choke on a letter."""

import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, TextIO

from vacaturelint.core.visible import printed, uncommanded, visible


def write_result(text: str, target: str | None, *, reads: Iterable[str] = (), exact: bool = False) -> None:
    """Write to stdout, or as a whole to `target`, which may be none of the files that the run `reads`.

    For a program stdout must be `exact`: UTF-8 with the line ends of `text`, whatever the terminal uses (Windows writes
    a pipe in its own code page). Errors: OutputError when the file cannot be written.
    """
    if target is None:
        if exact:
            sys.stdout.flush()
            sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        else:
            sys.stdout.write(printed(text, color=wants_color(sys.stdout)))
        sys.stdout.flush()
        return
    from vacaturelint.service.target import write_file

    write_file(text.encode("utf-8", "replace"), target, reads=reads)


class _Withheld(Exception):  # noqa: N818 - no error: it only leaves the file that is being made
    """What was written is not to become the target."""


@contextmanager
def opened(
    target: str | None,
    *,
    reads: Iterable[str] = (),
    exact: bool = False,
    wanted: Callable[[], bool] = lambda: True,
) -> Iterator[TextIO]:
    """Yield a stream to write a result to piece by piece: stdout, or a file that becomes `target` when all went well.

    A file only becomes `target` if it is `wanted` at the end. `reads`, `exact` and errors are as in `write_result`.
    """
    if target is not None:
        from vacaturelint.service.target import replacing

        with suppress(_Withheld), replacing(target, reads=reads) as beside:
            with beside.open("w", encoding="utf-8", errors="replace", newline="") as file:
                yield file
            if not wanted():
                raise _Withheld
        return
    sys.stdout.flush()
    if not exact:
        yield sys.stdout
        sys.stdout.flush()
        return
    stream = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", errors="replace", newline="")
    try:
        yield stream
        stream.flush()
    finally:
        stream.detach()


def say(message: str) -> None:
    """Write one line for the user to stderr: nothing in it steers a terminal, or is a command for a CI runner."""
    _write_message(visible(message))


def say_lines(message: str) -> None:
    """Write a message of more lines, such as a help page, to stderr; as harmless as one line."""
    _write_message(printed(message, color=False))


def _write_message(message: str) -> None:
    sys.stderr.write(f"{uncommanded(message)}\n")
    sys.stderr.flush()


class Printed:
    """Stdout for text: whatever a command prints is made harmless; results for programs go to its `buffer`."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write text, without what steers a terminal or a CI runner."""
        self._stream.write(printed(text, color=wants_color(self._stream)))
        return len(text)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the stream has
        return getattr(self._stream, name)


def tolerant(stream: TextIO) -> None:
    """Make a stream replace what its encoding cannot hold instead of failing."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")


def wants_color(stream: TextIO) -> bool:
    """Return whether to use colour: a terminal, and no NO_COLOR."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
