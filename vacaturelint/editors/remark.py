"""What a comment in a document says about a finding: how serious first, and never too much to read."""

import re
from collections.abc import Iterable, Iterator, Sequence

from vacaturelint.core.finding import HEADING, Finding
from vacaturelint.core.text import Document, Span
from vacaturelint.core.visible import legal_xml

LONGEST = 60
"""Words in one comment, at most."""
_SENTENCE = re.compile(r"(?<=[.?!]) (?=[A-Z'\[])")
_MOST = 3
_TO_WRITE = ("Schrijf: ", "Voorstel: ")
_QUOTED = 12


def remarks(findings: Sequence[Finding]) -> Iterator[tuple[Finding, bool]]:
    """Yield each finding, and whether it is the first of its rule: only there the reason is told."""
    told: set[tuple[str, str]] = set()
    for finding in findings:
        key = (finding.code, finding.reason)
        yield finding, key not in told
        told.add(key)


def home_of(document: Document, finding: Finding) -> Span | None:
    """Return the words a comment stands at: those of the finding, or the heading under which something is missing."""
    if finding.span is not None:
        return finding.span
    block = document.block_at(int(finding.data[HEADING])) if HEADING in finding.data else None
    return block.span if block else None


def remark_lines(finding: Finding, *, quote: bool = False, why: bool = True) -> list[str]:
    """Return how serious it is with what to do, then what to write, why, and the rule: a line each.

    With `quote` a line says which words it is about, for a comment that cannot stand at them. Never more than `LONGEST`
    words: what does not fit is left out, whole sentences at a time.
    """
    first = f"{finding.severity.value.capitalize()}: {_flat(finding.message)}"
    words = _flat(finding.text).split()
    last = f"{finding.code} {finding.name}"
    about = f"Bij '{' '.join(words[:_QUOTED])}{' …' if len(words) > _QUOTED else ''}':" if quote and words else ""
    kept = [about] if about else []
    room = LONGEST - len(f"{about} {last}".split())
    room = _add(kept, first, room)
    head = len(kept)
    for line in _more(finding, why=why):
        room = _add(kept, line, room)
    more = sorted(kept[head:], key=lambda line: not line.startswith(_TO_WRITE))
    return [legal_xml(line) for line in (*kept[:head], *more, last)]


def _more(finding: Finding, *, why: bool) -> Iterable[str]:
    """Yield what may follow the message, what matters most first."""
    advice = [
        f"{'Schrijf' if one.replaces else 'Voorstel'}: {_flat(one.text)}"
        for one in finding.suggestions[:_MOST]
        if not finding.tells(one)
    ]
    yield from advice[:1]
    if why and finding.reason:
        yield f"Waarom: {_flat(finding.reason)}"
    if finding.repeats:
        yield f"Dit staat nog {len(finding.repeats)} keer in de tekst."
    yield from advice[1:]


def _add(lines: list[str], line: str, room: int) -> int:
    """Add the sentences of `line` that fit in `room` words; return the words that are left."""
    fitting: list[str] = []
    sentences = _SENTENCE.split(line)
    for sentence in sentences:
        size = len(sentence.split())
        if size > room:
            break
        fitting.append(sentence)
        room -= size
    while len(fitting) > 1 and fitting[-1].endswith("?") and len(fitting) < len(sentences):
        room += len(fitting.pop().split())  # a question whose answer does not fit
    if not fitting and _is_first(lines) and room > 1:
        fitting, room = [" ".join([*line.split()[: room - 1], "…"])], 0
    lines.extend([" ".join(fitting)] if fitting else [])
    return room


def _is_first(lines: list[str]) -> bool:
    """Return whether nothing is said yet but which words it is about."""
    return not lines or (len(lines) == 1 and lines[0].endswith(":"))


def _flat(text: str) -> str:
    return " ".join(text.split())
