"""The head of a document, at most 12 lines: what it is, how it reads, how much was found, what to begin with."""

from collections.abc import Iterator

from vacaturelint.core.finding import Finding
from vacaturelint.core.report import DocumentReport
from vacaturelint.core.worth import Step, first_steps, is_missing, is_word
from vacaturelint.reporters.cells import one_line
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.phrases import count_of, level_words
from vacaturelint.reporters.summary import counted, measures_line
from vacaturelint.reporters.terminal.ink import HEADING, QUIET, ink, path_end, sentences, shortened
from vacaturelint.reporters.terminal.sheet import Column, Part, Table

_STEPS = 3
_LINES = 2  # a step is a reminder, the whole story stands below
_MARGIN = 6
_QUOTE = 44


def head(report: DocumentReport, look: Look) -> Iterator[Part]:
    """Yield the lines above everything else; when quiet only the path."""
    yield ink((path_end(report.document.path, look.width), "bold underline"))
    if look.quiet:
        return
    vacancy, scores = report.vacancy, report.scores
    level = f" · niveau {vacancy.level.value}" if vacancy.level else ""
    facts = f"{level} · {count_of(scores.words, 'woord', 'woorden')}"
    yield ink(shortened(vacancy.title or "Functie niet herkend", look.width - len(facts)) + facts)
    reading = _reading(report)
    if reading:
        yield ink((shortened(reading, _LINES * look.width - _MARGIN), QUIET))
    findings = list(look.shown(report))
    yield ink(counted(finding.severity for finding in findings) if findings else ("Geen opmerkingen.", "green"))
    if len(findings) > _STEPS:
        yield ink(("Begin hiermee", HEADING))
        yield _steps(first_steps(findings, _STEPS), look.width)


def notices(report: DocumentReport, look: Look) -> Iterator[Part]:
    """Yield the extra measures when they are asked for, and what the reader has to say about the file."""
    if look.measures:
        yield ink((measures_line(report), QUIET))
    yield from (ink(("Let op: ", HEADING), one_line(notice)) for notice in report.document.notices)


def step_words(step: Step, room: int) -> str:
    """Return what to do in at most `room` characters: the words it is about, the advice, and how often it returns."""
    finding = step.finding
    again = _again(step)
    return _told(finding, room - len(again)) + again


def _again(step: Step) -> str:
    """Return how many more of its kind there are, in words."""
    if is_missing(step.finding):
        return (
            f" ({count_of(len(step.alike), 'ander ding ontbreekt', 'andere dingen ontbreken')} ook.)"
            if step.alike
            else ""
        )
    if is_word(step.finding):
        return f" (En nog {count_of(len(step.alike), 'woord', 'woorden')}.)" if step.alike else ""
    more = len(step.alike) + sum(len(other.repeats) for other in (step.finding, *step.alike))
    return f" (En nog {more} keer.)" if more else ""


def _told(finding: Finding, room: int) -> str:
    message = one_line(finding.message)
    named = one_line(finding.text)
    quote = "" if not named or named in message else f"'{shortened(named, _QUOTE)}': "
    whole = quote + message
    if len(whole) <= room:
        return whole
    advice = sentences(message)
    while len(advice) > 1 and len(quote) + len(" ".join(advice)) > room:
        advice = advice[1:]
    return shortened(quote + " ".join(advice), room)


def _reading(report: DocumentReport) -> str:
    lint = report.scores.lint
    if lint is None:
        return ""
    level = f"Leesniveau {lint.level} van 4: {level_words(lint.level)}"
    if lint.caveat:
        return f"{level}. {lint.caveat}"
    struggling = f". Ongeveer {round(lint.adults_struggling * 10)} op de 10 volwassenen vinden zo'n tekst moeilijk."
    helps = f" Wat het meest helpt: {' en '.join(lint.drivers)}." if lint.drivers else ""
    return level + struggling + helps


def _steps(steps: list[Step], width: int) -> Table:
    table = Table([Column(width=4, right=True), Column(fold=True)], gap=1)
    for number, step in enumerate(steps, start=1):
        table.add_row(ink((f"{number}.", HEADING)), ink(step_words(step, _LINES * (width - _MARGIN) - 12)))
    return table
