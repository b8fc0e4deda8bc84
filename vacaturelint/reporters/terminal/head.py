"""The head of a document, at most 12 lines: what it is, how it reads, how much was found, what to begin with."""

from collections.abc import Iterator

from vacaturelint.core.report import DocumentReport
from vacaturelint.core.vacancy import FunctionLevel
from vacaturelint.core.worth import Step, is_missing
from vacaturelint.reporters.cells import one_line, shortened
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.phrases import count_of, level_words
from vacaturelint.reporters.steps import BEGIN, begin_with, tellings
from vacaturelint.reporters.summary import counted, measures_line
from vacaturelint.reporters.terminal.ink import GOOD, HEADING, QUIET, ink, path_end, told
from vacaturelint.reporters.terminal.layout import Column, Paragraph, Part, Table, cuts

_LEVELS = {
    FunctionLevel.A: "master",
    FunctionLevel.B: "bachelor",
    FunctionLevel.C: "secundair",
    FunctionLevel.D: "zonder diploma",
    FunctionLevel.E: "zonder diploma",
}
_LINES = 2  # a step is a reminder, the whole story stands below
_MARGIN = 5
_LOST = 12  # letters that wrapping may leave empty


def head(report: DocumentReport, look: Look) -> Iterator[Part]:
    """Yield the lines above everything else; when quiet only the path."""
    yield told((path_end(report.document.path, look.width), "bold underline"))
    if look.quiet:
        return
    vacancy, scores = report.vacancy, report.scores
    level = f" · niveau {vacancy.level.value} ({_LEVELS[vacancy.level]})" if vacancy.level else ""
    facts = f"{level} · {count_of(scores.words, 'woord', 'woorden')}"
    yield told(shortened(vacancy.title or "Functie niet herkend", look.width - len(facts)) + facts)
    reading = list(_reading(report))
    if reading:
        fitting = (one for one in reading if len(cuts(one, look.width)) <= _LINES)
        yield told((next(fitting, shortened(reading[-1], _LINES * look.width - _LOST)), QUIET))
    findings = list(look.shown(report))
    yield told(counted(finding.severity for finding in findings) if findings else ("Geen opmerkingen.", GOOD))
    steps = begin_with(findings)
    if steps:
        yield told((BEGIN, HEADING))
        yield _steps(steps, sum(map(is_missing, findings)), look.width)


def notices(report: DocumentReport, look: Look) -> Iterator[Paragraph]:
    """Yield the extra measures when they are asked for, and what the reader has to say about the file."""
    if look.measures:
        yield told((measures_line(report), QUIET))
    yield from (told(("Let op: ", HEADING), one_line(notice)) for notice in report.document.notices)


def step_words(step: Step, missing: int, width: int) -> str:
    """Return what to do in two lines of `width`: the words it is about, the advice, and how often it returns.

    `missing` is how many things the whole text does not tell.
    """
    told = list(tellings(step, missing))
    fitting = (one for one in told if len(cuts(one, width)) <= _LINES)
    return next(fitting, shortened(told[-1], _LINES * width - _LOST))


def _reading(report: DocumentReport) -> Iterator[str]:
    """Yield how the text reads: all of it, then what helps without how many struggle, then less and less."""
    lint = report.scores.lint
    if lint is None:
        return
    level = f"Leesniveau {lint.level} van 4: {level_words(lint.level)}"
    if lint.caveat:
        yield f"{level}. {lint.caveat}"
        return
    struggling = (
        f"{level}. Ongeveer {round(lint.adults_struggling * 10)} op de 10 volwassenen vindt zo'n tekst moeilijk."
    )
    helps = f" Wat het meest helpt: {' en '.join(lint.drivers)}." if lint.drivers else ""
    yield from (struggling + helps, f"{level}.{helps}", struggling, f"{level}.")


def _steps(steps: list[Step], missing: int, width: int) -> Table:
    room = width - _MARGIN
    rows = [
        ([ink((f"{nth}.", HEADING))], [ink(step_words(step, missing, room))]) for nth, step in enumerate(steps, start=1)
    ]
    return Table((Column(_MARGIN - 1, right=True), Column(rest=True)), rows)
