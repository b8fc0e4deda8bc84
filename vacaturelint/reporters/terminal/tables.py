"""The demands with our verdict, the words to replace, and what is missing."""

from collections.abc import Iterator, Sequence

from vacaturelint.core.finding import Finding, Severity
from vacaturelint.core.requirement import Verdict
from vacaturelint.reporters.cells import one_line, shortened
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.parts import Demand
from vacaturelint.reporters.summary import demand_row
from vacaturelint.reporters.terminal.ink import COLOR, EMPTY_LINE, GOOD, HEADING, QUIET, ink, told
from vacaturelint.reporters.terminal.layout import Column, Ink, Part, Table
from vacaturelint.reporters.terminal.room import Room
from vacaturelint.reporters.words import word_rows

_KIND = 11
_WORD_ROOM = 32
_HARD = "vereist"
_REASONED = (Verdict.UNNEEDED, Verdict.TOO_HIGH)
_VERDICT = {Verdict.UNNEEDED: "bold red", Verdict.TOO_HIGH: "bold red", Verdict.DOUBT: "bold yellow"}
_HEAVIEST = (*(verdict for verdict in Verdict if verdict not in _VERDICT), *reversed(_VERDICT))
_TWO_WAYS = "tegenspraak"  # nothing is wrong with the demand itself, but another place says something else
_LINES = 2


def demands_part(demands: Sequence[Demand], look: Look, room: Room) -> Iterator[Part]:
    """Yield every demand with its verdict, and below one that could be better what to write."""
    if not demands:
        return
    yield EMPTY_LINE
    yield told(("Eisen in deze tekst", HEADING))
    rows = [_demand_row(same, look, room) for same in _said_once(demands)]
    yield Table((Column(gap=2), Column(gap=2, rest=True), Column()), rows)


def _said_once(demands: Sequence[Demand]) -> Iterator[list[Demand]]:
    """Yield the demands, those in the same words together: a licence and a car, or one that returns."""
    together: dict[tuple[str, ...], list[Demand]] = {}
    for demand in demands:
        kind, words, force, _ = demand_row(demand.judged)
        together.setdefault((kind, words.casefold(), force), []).append(demand)
    yield from together.values()


def _demand_row(same: list[Demand], look: Look, room: Room) -> tuple[list[Ink], list[Ink], list[Ink]]:
    """Return one row for demands in the same words: the heaviest verdict, and the advice of each rule once."""
    demand = max(same, key=lambda one: _HEAVIEST.index(one.judged.requirement.verdict))
    kind, words, force, verdict = demand_row(demand.judged)
    style = _VERDICT.get(demand.judged.requirement.verdict, "green")
    if demand.finding and "ander" in demand.finding.data and style == "green":
        verdict, style = _TWO_WAYS, _VERDICT[Verdict.DOUBT]
    softer = "" if force == _HARD else f" ({force})"
    above = " (zie Fouten)" if demand.told else ""
    often = len({one.judged.requirement.span for one in same})
    times = f" ({often} keer)" if often > 1 else ""
    lines = _LINES if demand.finding else 1
    most = lines * (look.width - _KIND - len(verdict) - 4) - len(softer) - len(above) - len(times) - 4
    shown = one_line(words) if room.whole else shortened(words, max(most, 20))
    each = {one.finding.code if one.finding else "": one for one in reversed(same)}
    advice = [line for code in sorted(each, reverse=True) for line in _advice(each[code])]
    return [ink(f"  {kind}")], [ink(shown, (f"{softer}{times}{above}", QUIET)), *advice], [ink((verdict, style))]


def _advice(demand: Demand) -> Iterator[Ink]:
    """Yield why the demand is too much, and what to write or do."""
    finding = demand.finding
    if finding is None or demand.told:
        return
    if demand.judged.requirement.verdict in _REASONED and finding.reason:
        yield ink((one_line(finding.reason), QUIET))
    first = finding.suggestions[0].text if finding.suggestions else ""
    code = (f" ({finding.code})", QUIET)
    if first in finding.message:  # the other demand is no advice by itself
        yield ink(one_line(finding.message), code)
    else:
        yield ink(("→ ", GOOD), one_line(first), code)


def words_part(findings: Sequence[Finding], room: Room) -> Iterator[Part]:
    """Yield one table: each word once, and what to write instead."""
    rows = word_rows(findings)
    if not rows:
        return
    yield EMPTY_LINE
    yield told(("Woorden", HEADING), ("  links wat er staat, rechts wat je schrijft of uitlegt", QUIET))
    cells = []
    for row in rows[: room.words]:
        often = f" ({row.places} keer)" if row.places > 1 else ""
        code = f" ({row.code})" if room.whole else ""
        cells.append(([ink("")], [ink(row.word, (often, QUIET))], [ink(("→", GOOD))], [ink(row.write, (code, QUIET))]))
    yield Table((Column(1), Column(most=_WORD_ROOM), Column(), Column(rest=True)), cells)
    if len(rows) > room.words:
        left = len(rows) - room.words
        yield told((f"  Nog {left} {'woord' if left == 1 else 'woorden'}: zie --alles.", QUIET))


def missing_part(findings: Sequence[Finding], room: Room) -> Iterator[Part]:
    """Yield what the text does not tell as one list, with a sentence to paste for what matters most."""
    if not findings:
        return
    yield EMPTY_LINE
    yield told(("Dit ontbreekt", HEADING))
    rows = []
    left = room.examples
    for finding in findings:
        line = ink(one_line(finding.message))
        if left > 0 and finding.suggestions and (room.whole or finding.severity is not Severity.HINT):
            line = (*line, *ink((" Bijvoorbeeld: ", GOOD), one_line(finding.suggestions[0].text)))
            left -= 1
        line = (*line, *ink((f" ({finding.code})", QUIET)))
        rows.append(([ink(("•", COLOR[finding.severity]))], [line]))
    yield Table((Column(3, right=True), Column(rest=True)), rows)
