"""What became of one input, and the one place where a fault of an input becomes an outcome."""

from collections.abc import Callable
from typing import NamedTuple, TypeVar

from vacaturelint.core.fault import place_of
from vacaturelint.core.report import CRASHED, UNREADABLE, DocumentReport, Problem
from vacaturelint.errors import OutputError, UnreadableError, VacaturelintError

Result = TypeVar("Result")


class Outcome(NamedTuple):
    """What became of one input: its report, or None, and the problems met on the way."""

    path: str
    report: DocumentReport | None = None
    problems: tuple[Problem, ...] = ()


def attempt(path: str, work: Callable[[], Result]) -> Result | Outcome:
    """Return what `work` gives, or the outcome that says why it gave nothing; VacaturelintError that is of no input."""
    try:
        return work()
    except (UnreadableError, OutputError) as error:
        return Outcome(path, problems=(Problem(path, UNREADABLE, str(error)),))
    except VacaturelintError:
        raise
    except Exception as error:  # whatever breaks on one input must not hide what the others hold
        return Outcome(path, problems=(Problem(path, CRASHED, bug_told(error, "dit bestand")),))


def bug_told(error: Exception, on: str) -> str:
    """Return what to tell the user when vacaturelint itself breaks on one input: where, and no word of their text."""
    return f"vacaturelint liep zelf vast op {on} ({place_of(error)}). Meld ons deze regel, dan lossen wij het op."
