"""What became of one input, and the one place where a fault of an input becomes an outcome."""

from collections.abc import Callable
from typing import NamedTuple, TypeVar

from vacaturelint.core.report import CRASHED, DocumentReport, Problem
from vacaturelint.errors import OutputError, UnreadableError, VacaturelintError

UNREADABLE = "VL901"
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
        return Outcome(path, problems=(Problem(path, CRASHED, _bug(error)),))


def _bug(error: Exception) -> str:
    """Return what to tell the user when vacaturelint itself breaks on one input."""
    return f"vacaturelint liep zelf vast op dit bestand ({type(error).__name__}). Meld het ons, dan lossen wij het op."
