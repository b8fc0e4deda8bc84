"""`controleer` and `rapport`: from options to a session and a writer, and to output and exit status."""

import os
import sys
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from vacaturelint.cli.output import opened, say, wants_color, write_result
from vacaturelint.cli.progress import progress
from vacaturelint.cli.screen import shows_links
from vacaturelint.core.finding import NEVER, Severity
from vacaturelint.core.report import CRASHED
from vacaturelint.errors import ExitCode, UsageError
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.phrases import count_of
from vacaturelint.reporters.registry import FORMATS, format_for, known_suffixes
from vacaturelint.service.inputs import STDIN
from vacaturelint.service.past import Past, without_text
from vacaturelint.service.session import Order, Session

BASELINE = "vacaturelint-referentie.json"
_WIDEST = 110
_PIPED = 100
_MOST_PROBLEMS = 10  # the report names them all


class Shown(NamedTuple):
    """Where the result goes and how it looks, as typed; without a format the name of the target tells it."""

    format: str | None
    target: str | None
    quiet: bool = False
    with_text: bool = False
    measures: bool = False
    everything: bool = False
    least: str = Severity.HINT.value


def check(order: Order, shown: Shown, *, write_baseline: bool) -> ExitCode:
    """Check the inputs, write what was found, and return the exit status."""
    session = Session(order, _silent if shown.quiet else say)
    if write_baseline:
        return _write_baseline(session)
    threshold = session.threshold(Severity.ERROR)
    written = _write(session, shown, Past(say), threshold)
    _tell_known(session)
    if session.solved:
        noun = "opmerking uit de referentie is" if session.solved == 1 else "opmerkingen uit de referentie zijn"
        say(f"{session.solved} {noun} opgelost. Haal ze weg met --schrijf-referentie.")
    tell_problems(session)
    if session.stopped:
        say("Gestopt.")
    if shown.target and not shown.quiet:
        say(_where(shown.target, written=written))
    return session.status(threshold)


def report(order: Order, shown: Shown, past: Past) -> ExitCode:
    """Check the inputs, write one report over all, and return the exit status; usually findings do not fail it."""
    session = Session(order, say)
    threshold = session.threshold(NEVER)
    written = _write(session, shown, past, threshold)
    _tell_known(session)
    tell_problems(session, _MOST_PROBLEMS)
    say(_told(session, shown.target or "", written=written))
    return session.status(threshold)


def _tell_known(session: Session) -> None:
    """Tell how many findings are not shown because the baseline knows them: a text without any is not without fault."""
    if session.known:
        session.say(f"{count_of(session.known, 'bekende opmerking telt', 'bekende opmerkingen tellen')} niet mee.")


def tell_problems(session: Session, most: int | None = None) -> None:
    """Tell what could not be done, at most so many of them."""
    for problem in session.problems[:most]:
        say(f"{problem.path}: {problem.message}")


def _write(session: Session, shown: Shown, past: Past, threshold: Severity | None) -> bool:
    """Write what is found as it is found and return whether it was; the target is none of the files that the run reads.

    What was stopped replaces nothing: the file that is there may be about all.
    """
    form = FORMATS[_format(shown)]
    reads = (*session.reads(), *past.files())
    if shown.target is not None:
        from vacaturelint.service.target import check_target

        check_target(shown.target, reads)
    elif form.binary:
        raise UsageError(f"--formaat {shown.format} is geen tekst. Zeg met -o waar het bestand komt.")
    past.prepare(session.reads())
    if shown.measures:
        from vacaturelint.readability.measures import textstat_of

        textstat_of()  # whether it is there is told before the work
    look = _look(session, shown, threshold)
    make = form.load()
    is_there = shown.target is not None and _holds(Path(shown.target))

    def wanted() -> bool:
        return not session.stopped or bool(session.done and not is_there)

    with (
        opened(shown.target, reads=reads, exact=not form.for_people, wanted=wanted) as out,
        closing(make(out, look)) as writer,
        progress(session.total, wanted=shown.target is not None) as advance,
    ):
        session.write(writer, past, advance)
    return wanted()


def _holds(path: Path) -> bool:
    """Return whether an ordinary file is there with something in it."""
    return path.is_file() and path.stat().st_size > 0


def _look(session: Session, shown: Shown, threshold: Severity | None) -> Look:
    """Return how the report is to be shown: as typed, and as the terminal can."""
    color = shown.target is None and wants_color(sys.stdout)
    inputs = session.order.inputs
    return Look(
        color=color,
        width=_width(color=color),
        quiet=shown.quiet,
        with_text=shown.with_text,
        measures=shown.measures,
        fail_at=threshold,
        root=os.getcwd(),
        folder=str(Path(shown.target).resolve().parent) if shown.target else "",
        tool=session.tool,
        everything=shown.everything,
        least=Severity(shown.least),
        links=color and shows_links(os.environ),
        inputs=inputs if STDIN not in inputs else (),
    )


def _format(shown: Shown) -> str:
    """Return the format that was asked for, by name or by the name of the target."""
    if shown.format:
        return shown.format
    found = format_for(shown.target) if shown.target else None
    if found is None:
        raise UsageError(f"-o {shown.target}: kies een naam op {', '.join(known_suffixes())}.")
    return found


def _write_baseline(session: Session) -> ExitCode:
    """Write what was found as the baseline; what it knew of other documents stays."""
    from vacaturelint.service.target import check_target
    from vacaturelint.suppression.baseline import read_baseline

    path = session.settings.value("referentie") or BASELINE
    reads = session.reads(but=path)
    check_target(path, reads)
    known = read_baseline(path, may_be_absent=True)
    session.baseline = None
    found = [without_text(outcome.report) for _, outcome in session.outcomes() if outcome.report]
    renewed = known.renewed(found)
    write_result(renewed.as_json(), path, reads=reads)
    say(f"{path}: {len(renewed.known)} bekende opmerkingen.")
    tell_problems(session)
    return session.status(None)


def _told(session: Session, target: str, *, written: bool) -> str:
    unread = sum(problem.code != CRASHED for problem in session.problems)
    ready = f"{max(session.done - unread, 0)} nagekeken."
    if session.stopped:
        ready = f"Gestopt: {session.done} van {session.total} nagekeken." if session.total else f"Gestopt: {ready}"
    lines = [ready]
    lines += [f"{unread} niet te lezen: kijk onderaan in het rapport."] if unread else []
    return " ".join([*lines, *([_where(target, written=written)] if target else [])])


def _where(target: str, *, written: bool) -> str:
    """Return where the result is, or that it is nowhere: what was stopped does not replace what is whole."""
    if written:
        return f"Geschreven: {target}"
    return f"Niet geschreven: {target}" + (" blijft zoals het was." if _holds(Path(target)) else ".")


def _silent(_message: str) -> None:
    """Keep to yourself what is only good to know."""


def _width(*, color: bool) -> int:
    if not color:
        return _PIPED
    import shutil

    return min(shutil.get_terminal_size((_PIPED, 24)).columns, _WIDEST)
