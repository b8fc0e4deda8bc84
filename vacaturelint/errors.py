"""Every exception a user can meet, each with the exit status it leads to.

    VacaturelintError            2   the job could not be done
    ├── UsageError               2   an option or argument that cannot be used
    ├── RuleFileError            2   a rule file or word list with a mistake: file, line, remedy
    ├── UnreadableError          2   one input that cannot be read (VL901); the others go on
    ├── ModelError               2   the language model is missing or damaged
    └── OutputError              2   the result cannot be written
    BugError                     3   vacaturelint itself broke, in another process

Messages are Dutch: they reach the user as they stand, one line each.
"""

from enum import IntEnum


class ExitCode(IntEnum):
    """Exit statuses of the command line, as the contract promises them."""

    CLEAN = 0
    FINDINGS = 1
    FAILED = 2
    BUG = 3
    INTERRUPTED = 130
    TERMINATED = 143


class VacaturelintError(Exception):
    """A problem the user can understand and solve; `str()` gives the Dutch message."""

    exit_code = ExitCode.FAILED


class UsageError(VacaturelintError):
    """An option or argument that cannot be used."""


class RuleFileError(VacaturelintError):
    """A mistake in a rule file, word list or configuration, as `file:line: what is wrong: what to write`."""

    def __init__(self, path: str, line: int, message: str) -> None:
        super().__init__(f"{path}:{line}: {message}")
        self.path = path
        self.line = line
        self._said = message

    def __reduce__(self) -> tuple[type["RuleFileError"], tuple[str, int, str]]:
        """Travel between processes as what it was made of."""
        return type(self), (self.path, self.line, self._said)


class UnreadableError(VacaturelintError):
    """An input that cannot be read; becomes problem VL901 of that input."""


class ModelError(VacaturelintError):
    """The language model is missing or damaged."""


class OutputError(VacaturelintError):
    """The result cannot be written."""


class BugError(Exception):
    """Vacaturelint itself broke in another process; `str()` says in what way and where, without a word of the text."""
