"""What to do next, with the real names: one step, and how to see what was left out."""

import os
from collections import Counter
from collections.abc import Iterator, Sequence

from vacaturelint.core.finding import Finding
from vacaturelint.core.report import DocumentReport
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.phrases import count_of
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
    """Yield what to do with one document; nothing when the user named no file, as with text on stdin."""
    if look.inputs and any(look.shown(report)):
        yield EMPTY_LINE
        yield command("Zet de opmerkingen in Word", "annoteer", [report.document.path])


def command(what: str, name: str, words: Sequence[str]) -> Paragraph:
    """Return a command that the user can copy: on one line, however long."""
    typed = _for_windows(words) if os.name == "nt" else _for_a_shell(words)
    said = " ".join(["vacaturelint", *filter(None, [name]), typed])
    return Paragraph(ink((f"{what}: ", QUIET), (said, HEADING)), whole=True)


def _for_a_shell(words: Sequence[str]) -> str:
    import shlex

    return shlex.join(words)


def _for_windows(words: Sequence[str]) -> str:
    import subprocess

    return subprocess.list2cmdline(words)
