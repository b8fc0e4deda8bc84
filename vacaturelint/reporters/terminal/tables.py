"""The demands with our verdict, the words to replace, and what is missing."""

from collections.abc import Iterator, Sequence

from vacaturelint.core.finding import Finding, Severity
from vacaturelint.core.requirement import Verdict
from vacaturelint.reporters.cells import one_line
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.parts import Demand
from vacaturelint.reporters.summary import demand_row
from vacaturelint.reporters.terminal.ink import COLOR, HEADING, QUIET, ink
from vacaturelint.reporters.terminal.sheet import Column, Part, Table
from vacaturelint.reporters.terminal.text import Text
from vacaturelint.reporters.words import word_rows

_MOST_WORDS = 9
_WORD_ROOM = 34
_HARD = "vereist"
_REASONED = (Verdict.UNNEEDED, Verdict.TOO_HIGH)
_VERDICT = {Verdict.UNNEEDED: "bold red", Verdict.TOO_HIGH: "bold red", Verdict.DOUBT: "bold yellow"}


def demands_part(demands: Sequence[Demand]) -> Iterator[Part]:
    """Yield every demand with its verdict, and below one that could be better what to write."""
    if not demands:
        return
    yield ink("")
    yield ink(("Eisen in deze tekst", HEADING))
    table = Table([Column(width=11), Column(fold=True), Column()], gap=2)
    for demand in demands:
        kind, words, force, verdict = demand_row(demand.judged)
        style = _VERDICT.get(demand.judged.requirement.verdict, "green")
        softer = "" if force == _HARD else f" ({force})"
        above = " (zie Fouten)" if demand.told else ""
        told = Text("\n").join([ink(one_line(words), (f"{softer}{above}", QUIET)), *_advice(demand)])
        table.add_row(ink(f"  {kind}"), told, ink((verdict, style)))
    yield table


def _advice(demand: Demand) -> Iterator[Text]:
    """Yield why the demand is too much, and what to write or do."""
    finding = demand.finding
    if finding is None or demand.told:
        return
    if demand.judged.requirement.verdict in _REASONED and finding.reason:
        yield ink((one_line(finding.reason), QUIET))
    first = finding.suggestions[0].text if finding.suggestions else ""
    said = finding.message if first in finding.message else first  # the other demand is no advice by itself
    yield ink(("→ ", "green"), one_line(said), (f" ({finding.code})", QUIET))


def words_part(findings: Sequence[Finding], look: Look) -> Iterator[Part]:
    """Yield one table: each word once, and what to write instead."""
    rows = word_rows(findings)
    if not rows:
        return
    yield ink("")
    yield ink(("Woorden", HEADING), ("  links wat er staat, rechts wat je schrijft", QUIET))
    table = Table([Column(most=_WORD_ROOM, fold=True), Column(width=1), Column(fold=True)], gap=1)
    whole = look.everything or look.quiet
    shown = len(rows) if whole else _MOST_WORDS
    for row in rows[:shown]:
        often = f" ({row.places} keer)" if row.places > 1 else ""
        code = f" ({row.code})" if whole else ""
        table.add_row(ink(f"  {row.word}", (often, QUIET)), ink(("→", "green")), ink(row.write, (code, QUIET)))
    yield table
    if len(rows) > shown:
        yield ink((f"  Nog {len(rows) - shown} woorden: zie --alles.", QUIET))


def missing_part(findings: Sequence[Finding], look: Look) -> Iterator[Part]:
    """Yield what the text does not tell as one list, with a sentence to paste for what matters most."""
    if not findings:
        return
    yield ink("")
    yield ink(("Dit ontbreekt", HEADING))
    table = Table([Column(width=3, right=True), Column(fold=True)], gap=1)
    for finding in findings:
        line: Text = ink(one_line(finding.message))
        if finding.suggestions and (look.everything or finding.severity is not Severity.HINT):
            line.append_text(ink((" Bijvoorbeeld: ", "green"), one_line(finding.suggestions[0].text)))
        line.append(f" ({finding.code})", QUIET)
        table.add_row(ink(("•", COLOR[finding.severity])), line)
    yield table
