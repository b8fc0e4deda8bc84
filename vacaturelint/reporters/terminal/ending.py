"""What to do next, with the real names: one step, and how to see what was left out."""

from collections import Counter
from collections.abc import Iterator, Sequence

from vacaturelint.core.finding import Finding
from vacaturelint.core.report import DocumentReport
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.phrases import count_of, typed
from vacaturelint.reporters.terminal.ink import EMPTY_LINE, HEADING, QUIET, ink, told
from vacaturelint.reporters.terminal.layout import Paragraph


def tips_line(tips: Sequence[Finding]) -> Iterator[Paragraph]:
    """Yield one line that counts the tips, by subject."""
    if tips:
        counts = Counter(finding.category.value for finding in tips)
        subjects = ", ".join(f"{name} {count}" for name, count in counts.most_common())
        yield EMPTY_LINE
        yield told((f"Nog {count_of(len(tips), 'tip', 'tips')}", HEADING), f" ({subjects}). Toon ze met --alles.")


def next_step(report: DocumentReport, look: Look) -> Iterator[Paragraph]:
    """Yield what to do with one document; nothing when it is no file that can be named: stdin, a row of a table."""
    if names_file(report.document.path, look) and any(look.shown(report)):
        yield EMPTY_LINE
        yield command("Zet de opmerkingen in Word", "annoteer", [report.document.path])


def command(what: str, name: str, words: Sequence[str]) -> Paragraph:
    """Return a command that the user can copy: on one line, however long."""
    return Paragraph(ink((f"{what}: ", QUIET), (typed(name, words), HEADING)), whole=True)


def names_file(path: str, look: Look) -> bool:
    """Return whether a document can be named to a command: what stood on stdin cannot, nor a row of a table."""
    return bool(look.inputs) and not any(path.startswith(f"{table}#") for table in look.inputs)
