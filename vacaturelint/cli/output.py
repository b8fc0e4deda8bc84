"""Writing results: whole files only, streams that never choke on a letter."""

import os
import sys
from collections.abc import Iterable
from typing import TextIO

from vacaturelint.service.target import write_file


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
            sys.stdout.write(text)
        sys.stdout.flush()
        return
    write_file(text.encode("utf-8", "replace"), target, reads=reads)


def say(message: str) -> None:
    """Write one line for the user to stderr; none that a GitHub runner would take for a command."""
    sys.stderr.write(message.replace("::", ": :", 1) + "\n" if message.lstrip().startswith("::") else message + "\n")
    sys.stderr.flush()


def tolerant(stream: TextIO) -> None:
    """Make a stream replace what its encoding cannot hold instead of failing."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")


def wants_color(stream: TextIO) -> bool:
    """Return whether to use colour: a terminal, and no NO_COLOR."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
