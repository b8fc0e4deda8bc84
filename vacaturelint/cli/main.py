"""Entry point and the one error boundary: every way a run can end becomes an exit status here."""

import os
import sys
from collections.abc import Sequence

import click

from vacaturelint.cli.dutch import message_of
from vacaturelint.cli.output import say, say_lines
from vacaturelint.cli.streams import finished, prepare, unwritable
from vacaturelint.errors import ExitCode, VacaturelintError

_DEBUG = "--debug"


def main() -> None:
    """Run the command line and end the process with its status."""
    try:
        prepare()
        code = run(sys.argv[1:])
    except KeyboardInterrupt as error:  # before `run` could catch it
        message, code = _ending(error)
        say(message)
    os._exit(finished(code))  # the interpreter needs 0.1 s to tear spaCy down, for nothing


def run(args: Sequence[str]) -> int:
    """Return the exit status of the command line `args`; messages for the user go to stderr."""
    words = [_as_path(word) for word in args if word != _DEBUG]
    try:
        from vacaturelint.cli.commands import cli

        return int(cli.main(words, prog_name="vacaturelint", standalone_mode=False) or ExitCode.CLEAN)
    except (KeyboardInterrupt, Exception) as error:
        stop = error.__cause__  # making a class wraps what it meets, also Ctrl-C
        message, code = _ending(stop if isinstance(stop, KeyboardInterrupt) else error)
        if code is ExitCode.BUG and _DEBUG in args:
            raise
        if message:
            (say_lines if isinstance(error, click.exceptions.NoArgsIsHelpError) else say)(message)
        return code


def _as_path(word: str) -> str:
    """Return a word that begins with a dash as a path when it is a file, as a hook may pass: no option has a dot."""
    return os.path.join(os.curdir, word) if word[:1] == "-" and "." in word and os.path.isfile(word) else word


def _ending(error: BaseException) -> tuple[str, ExitCode]:
    """Return what to tell the user about an exception that ended the run, and the exit status it leads to."""
    match error:
        case click.exceptions.NoArgsIsHelpError():
            return error.format_message(), ExitCode.FAILED
        case click.ClickException():
            return message_of(error), ExitCode.FAILED
        case VacaturelintError():
            return str(error), error.exit_code
        case KeyboardInterrupt() | click.Abort():
            return "Gestopt.", ExitCode.INTERRUPTED
        case BrokenPipeError():
            return "", ExitCode.CLEAN
    if full := unwritable(error):
        ended = full, ExitCode.FAILED
    else:
        bug = f"vacaturelint liep zelf vast ({type(error).__name__}: {error})."
        ended = f"{bug} Meld het ons met de uitvoer van dezelfde opdracht met {_DEBUG} erbij.", ExitCode.BUG
    return ended
