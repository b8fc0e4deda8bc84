"""How a report is to be shown."""

from dataclasses import dataclass

from vacaturelint.core.finding import Severity


@dataclass(frozen=True, slots=True)
class Look:
    """Choices of the user for a report: colour, width in columns, and what to show.

    `quiet` shows only findings at or above `fail_at` (None: no finding fails) and nothing when there are none.
    """

    color: bool = False
    width: int = 100
    quiet: bool = False
    with_text: bool = False
    fail_at: Severity | None = Severity.ERROR
