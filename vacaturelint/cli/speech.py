"""`spreektekst`: from a vacancy to what one says of it, as text, SSML or sound."""

import sys
from collections.abc import Iterator
from pathlib import Path

from vacaturelint.cli.check import tell_problems
from vacaturelint.cli.output import say, write_result
from vacaturelint.core.report import DocumentReport
from vacaturelint.errors import ExitCode, UsageError
from vacaturelint.reporters.phrases import count_of
from vacaturelint.service.session import Order, Session
from vacaturelint.service.sound import seconds_in, sound
from vacaturelint.service.target import check_target, write_file
from vacaturelint.spoken.pace import breathless
from vacaturelint.spoken.script import LONGEST, SHORTEST, Script, spoken_version
from vacaturelint.spoken.ssml import ssml

_MOST_SHOWN = 5
_MOST_TOLD = 10
_QUOTED = 60


def speak(order: Order, target: str | None, *, overwrite: bool) -> ExitCode:
    """Write the spoken version of one vacancy, say what to know of it, and return the exit status."""
    session = Session(order, say)
    reads = session.reads()
    kind = _kind(target, reads)
    outcomes = [done.outcome for done in session.outcomes()]
    report = outcomes[0].report if len(outcomes) == 1 else None
    tell_problems(session)
    if report is None:
        if session.problems:
            return session.status(None)
        raise UsageError("Geef één vacature.")
    if not report.scores.words:
        raise UsageError(f"{report.document.path}: hierin staat geen Nederlands om te vertellen.")
    script = spoken_version(report)
    if not script.sentences:
        raise UsageError("In deze tekst vindt vacaturelint niets om te vertellen. Geef een vacature.")
    length = f"ongeveer {script.seconds:.0f} seconden"
    if target is None:
        write_result(_text(script, kind), None)
    elif kind == ".wav":
        data = sound(script)
        write_file(data, target, reads=reads, overwrite=overwrite)
        length = f"{seconds_in(data):.0f} seconden"
    else:
        write_file(_text(script, kind).encode("utf-8", "replace"), target, reads=reads, overwrite=overwrite)
    sys.stdout.flush()
    for line in _remarks(script, report, length):
        say(line)
    if target is not None:
        say(f"Geschreven: {target}")
    return session.status(None)


def as_text(script: Script) -> str:
    """Return the spoken version as text: a paragraph a part."""
    parts = (" ".join(filter(None, (part.lead, *(line.text for line in part.lines)))) for part in script.parts)
    return "\n\n".join(parts) + "\n"


def _kind(target: str | None, reads: tuple[str, ...]) -> str:
    """Return the extension that says what to write; UsageError for one that is none of ours, before any work."""
    kind = Path(target).suffix.lower() if target else ".txt"
    if kind not in (".txt", ".ssml", ".wav"):
        raise UsageError(f"{target}: geef een naam op .txt, .ssml of .wav.")
    if target:
        check_target(target, reads)
    return kind


def _text(script: Script, kind: str) -> str:
    return ssml(script) if kind == ".ssml" else as_text(script)


def _remarks(script: Script, report: DocumentReport, length: str) -> Iterator[str]:
    """Yield what the user should know: how long it lasts, what cannot be said, what is missing, what is breathless."""
    yield f"Dit lees je voor in {length}."
    if script.seconds < SHORTEST:
        yield "Dat is kort: zeg in de vacature meer over het werk en het aanbod."
    elif script.seconds > LONGEST:
        yield "Dat is lang: maak de zinnen in de vacature korter."
    yield from script.left_out[:_MOST_TOLD]
    if len(script.left_out) > _MOST_TOLD:
        yield f"Je vertelt nog {len(script.left_out) - _MOST_TOLD} zinnen niet. Je ziet ze op de pagina (web)."
    for words in script.unspoken:
        yield f"Dit kan je niet uitspreken: {words}. Geef het op papier of in een bericht."
    for question in script.asked:
        yield f"Een luisteraar vraagt: {question} Zet het antwoord in de vacature."
    hard = list(breathless(report))
    for one in hard[:_MOST_SHOWN]:
        text = " ".join(report.document.text[one.span.start : one.span.end].split())
        short = text if len(text) <= _QUOTED else f"{text[:_QUOTED].rsplit(' ', 1)[0]} …"
        yield f"Dit lees je niet in één adem ({one.seconds:.0f} seconden): {short}"
    if len(hard) > _MOST_SHOWN:
        yield f"Dat geldt voor nog {count_of(len(hard) - _MOST_SHOWN, 'zin', 'zinnen')}."
