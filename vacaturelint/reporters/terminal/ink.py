"""Text for a terminal: one line, without letters that steer the terminal, cut where it must fit."""

from vacaturelint.core.finding import Severity
from vacaturelint.reporters.cells import one_line, steerless
from vacaturelint.reporters.terminal.layout import Ink, Paragraph, Piece

COLOR = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.HINT: "bold cyan"}
HEADING = "bold"
QUIET = "dim"
GOOD = "green"


def ink(*pieces: str | tuple[str, str]) -> Ink:
    """Return the pieces, each with its style if it has one, as text that is safe to print."""
    made = ((piece, "") if isinstance(piece, str) else piece for piece in pieces)
    return tuple(Piece(steerless(words), style) for words, style in made if words)


def told(*pieces: str | tuple[str, str], indent: int = 0) -> Paragraph:
    """Return the pieces as a paragraph."""
    return Paragraph(ink(*pieces), indent)


EMPTY_LINE = Paragraph(())


def path_end(path: str, room: int) -> str:
    """Return a path in at most `room` characters: its end, which says which file it is."""
    return one_line(path) if len(path) <= room else f"…{one_line(path[-room + 1 :])}"
