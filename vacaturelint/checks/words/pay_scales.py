"""`loonschaal`: a pay scale, rank, level, joint committee or part of a week that says nothing without a figure."""

import re
from collections.abc import Iterable, Iterator

from vacaturelint.analysis.wording import Wording
from vacaturelint.checks.base import Check, Facts, Hit, declares
from vacaturelint.core.finding import Severity
from vacaturelint.core.pay import BEHIND_NAME, OWN_RANGE, is_surely_pay
from vacaturelint.core.site_text import not_written_here
from vacaturelint.core.spans import Spans
from vacaturelint.core.text import Document, Span
from vacaturelint.data.fields import Fields

_EXACTLY = re.RegexFlag(0)
_SCALE = Wording(
    rf"\b(?P<name>\w*(?:[sS]chaal|[sS]chalen)|[rR]ang|RANG|[gG]raad|GRAAD|[bB]arema)\s+{BEHIND_NAME}(?![\w-])",
    flags=_EXACTLY,
)
_LEVEL = Wording(
    r"\b(?:(?P<name>[nN]iveau|NIVEAU)\s+(?P<code>[A-E])(?:-functie)?(?![\w'’-])|(?P<turned>[A-E])[ -]niveau\b)",
    flags=_EXACTLY,
)
_RANK = Wording(
    r"\b(?P<name>[rR]ang|RANG)\s+(?P<code>[A-E][a-z])(?![\w-])",
    flags=_EXACTLY,
)
_CARE = Wording(
    r"\bIFIC(?:[- ](?:schaal|barema|functie|categorie|cat\.?))*(?:\s+\d{1,2}[A-Z]?)?(?![\w-])",
    r"\bFWG(?:[- ](?:schaal|functiegroep|groep))*(?:\s+\d{2}(?:\s?[-–/]\s?\d{2})?)?(?![\w-])",
    flags=_EXACTLY,
)
_NUMBERED = Wording(
    r"\b(?P<name>(?:[sS]alaris|[lL]oon)?[sS]chaal|[fF]unctiegroep|[sS]alarisgroep|[lL]oonklasse|[lL]ooncategorie)"
    r"\s+(?:[A-E]\d{3}\b|(?!1\s?[:/])\d{1,2}(?:\.\d)?[A-Z]?)(?:\s?[-–/]\s?\d{1,2}[A-Z]?)?(?![\w:%]|[.,]\d|\s(?:op|jaar)\b)",
    flags=_EXACTLY,
)
_OF_FIREFIGHTERS = Wording(r"\b(?P<name>[bB]arema)\s+[A-E]\d-\d/[A-Z](?![\w-])", flags=_EXACTLY)
_LAW = Wording(
    r"\b(?:CAO|[cC]ao)\s(?:nr\.?\s?)?(?!90\b)\d{1,3}(?:\s?(?:bis|ter|quater|quinquies|sexies|septies|octies))?(?![\w-])",
    r"\b[wW]et van \d{1,2} [a-z]{3,9} \d{4}(?!\d|,? (?:betreffende|houdende|inzake|met|op|over|tot)\b)",
    flags=_EXACTLY,
)
_BARE = Wording(rf"(?<![\w/-])(?P<name>{OWN_RANGE})(?![\w-])", flags=_EXACTLY)
_CATEGORY = Wording(
    r"\b(?:[lL]oon|[bB]arema|[bB]etaald)\b[^.;!?\n]{0,40}?\b(?P<name>[cC]at(?:\.|egorie)\s?(?:I{1,3}|IV)"
    r"(?:\s?(?:of|/|-)\s?(?:I{1,3}|IV))?)(?!\w)",
    flags=_EXACTLY,
)
_INDEX = Wording(r"\b[iI]ndex(?:cijfer)?\s(?:van\s)?\d,\d{2,4}(?!\w)", flags=_EXACTLY)
_PART = Wording(r"(?<![\w/,.])\d{1,2}(?:,\d{1,2})?/(?:36|38|40)(?![\w/]|,\d)", flags=_EXACTLY)
_COMMITTEE = Wording(
    r"\b(?:(?:PC|pc)\s?\d{3}(?:[.,]\d{2})?(?:\s?R\+)?|\d{3}\.\d{2}\s?R\+|"
    r"[pP]aritaire?\s+(?:[sS]ub)?[cC]omit(?:é|és|e)(?:\s+(?:nr\.?\s*)?\d{3}(?:[.,]\d{2})?)?)(?!\w)",
    flags=_EXACTLY,
)
_SECTOR_BEFORE = re.compile(r"sector\b[\s:(,–-]{1,4}\Z", re.IGNORECASE)
_SECTOR_BEHIND = re.compile(
    r"\s?\((?=[a-zA-Z][a-z]{3})|(?:,| [-–])? ?(?:(?:van|voor) )?(?:de |het )?(?:[a-z]{3,20}e )?"
    r"[a-z]{0,20}(?:sector|bouw|horeca|metaal|transport|logistiek|handel|bedienden|schoonmaak|zorg|voeding|hout)\b"
)
"""The text names the sector itself: `bouwsector: PC124`, `PC 200 (bedienden)`, `PC 124 bouw`."""
_NEAR = 40
_AGREEMENT = Wording(
    r"\b(?:[sS]alaris|[lL]oon|[bB]etaald|[iI]nschaling|[vV]erloning)\b[^.;!?\n]{0,40}?"
    r"\b(?P<name>(?:CAO|[cC]ao)[ -](?!Gemeenten\b)[A-Z][\w-]+)",
    flags=_EXACTLY,
)
_AMOUNT = re.compile(
    r"[^;\n]{0,60}?(?:€\s*)?\b\d[. ]?\d{3}\b[^;\n]{0,30}?(?:€|euro|bruto)|[^;\n]{0,60}?€\s*\d[. ]?\d{3}\b"
)
_PAID = re.compile(
    r"(?:€|euro|eur)\s?\d[. ]?\d{3}\b|\b\d[. ]?\d{3}(?:,\d\d)?\s?(?:€|euro|eur\b|bruto)|\b\d\.\d{3},\d\d\b",
    re.IGNORECASE,
)
"""An amount that may be the wage."""
_GROSS = re.compile(
    r"\b\d[. ]?\d{3}(?:,\d\d)?[^\w\n]{0,3}(?:€|euro|eur)?\s?(?:bruto\b|per maand bruto|per maand\b)|"
    r"\bbruto[ \w-]{0,30}?(?:€\s?)?\d[. ]?\d{3}\b",
    re.IGNORECASE,
)
"""A wage, wherever it stands: what the scale under the title comes to."""
_HOURS_TOLD = re.compile(
    r"\d\s?(?:u|uur|uren)\b(?!\s*\d)|\bvoltijds[^\w\n]{1,4}(?P<all>\d\d)/(?P=all)\b|\bhalftijds|\d ?%", re.IGNORECASE
)
_WORTH = {
    "A": "een functie op masterniveau",
    "B": "een functie op bachelorniveau",
    "C": "een functie op het niveau van het secundair onderwijs",
    "D": "een functie waarvoor je geen diploma nodig hebt",
    "E": "een functie waarvoor je geen diploma nodig hebt",
}
_OFFICE_WORDS = ("barema", "weddeschaal")
_SCHOOLED = re.compile(r"\b(?:master|bachelor|licentiaat|secundair)\w*\b[^.\n]*\Z", re.IGNORECASE)
"""The words before a level that say what it comes to: `een masterdiploma, dat toegang geeft tot niveau A`."""
_NEAR_LEVEL = 120
_RANKS = ("graad", "rang")
_NAMED, _BARE_CODE = "schaal", "code"
"""A scale that is called one, and its code alone: beside an amount a reader stumbles over the first only."""
_FIGURE = "Schrijf erbij hoeveel euro bruto per maand dat is."
_HOURS = "Schrijf hoeveel uur per week dat is."
_SECTOR = "Dat is de sector waarvan de loonregels gelden: noem die sector."
_SAY_SCALE = "Schrijf 'loonschaal'."
_ENOUGH = "Het bedrag zegt genoeg: laat de code weg."
_RULE = "Zeg wat die regel de lezer geeft of vraagt, of laat het nummer weg."
_MILD = frozenset({_SECTOR, _ENOUGH, _RULE})
"""Advice on what only slows the reader down."""
_ALWAYS = (
    (_RANK, 0, "rang", "Zeg wat voor functie het is, of laat het weg."),
    (_CARE, 0, "zorg", "Dat is de loonschaal van de zorg: zeg dat erbij, met het bedrag."),
    (_LAW, 0, "regel", _RULE),
    (_AGREEMENT, "name", "cao", _FIGURE),
    (_CATEGORY, "name", "categorie", _FIGURE),
    (_INDEX, 0, "index", "Laat het cijfer weg, of zeg dat het loon meestijgt met de prijzen."),
    (_PART, 0, "breuk", _HOURS),
)
"""What is told wherever it stands: pattern, the group of it that is shown, kind and advice."""


@declares()
def compile_pay_scales(_fields: Fields) -> Check:
    """Strike the first pay scale, rank, level, joint committee or part of a week that has no figure beside it."""

    def run(facts: Facts) -> Iterator[Hit]:
        skipped = not_written_here(facts.document)
        for start, end, full, kind, wanted in sorted(_found(facts.document.text)):
            span = Span(start, end)
            told = _is_told(wanted, span, facts)
            read_over = kind != _NAMED or _is_told_before(full, facts.document.text[:start])
            advice = _ENOUGH if told else wanted
            if not (told and read_over) and not any(skip.covers(span) for skip in skipped):
                text = " ".join(full.split())
                severity = Severity.HINT if advice in _MILD else None
                group = _NAMED if kind == _BARE_CODE else kind
                yield Hit(span, {"term": text, "advies": advice}, severity=severity, data={"term": text}, group=group)

    return Check(run, frozenset({"term", "advies"}))


def _is_told(advice: str, span: Span, facts: Facts) -> bool:
    """Return whether the text says already what is asked for: the amount, or the hours beside it."""
    if advice == _HOURS:
        block = facts.document.block_at(span.start)
        found = block is not None and _HOURS_TOLD.search(facts.document.text, block.span.start, block.span.end)
        return bool(found)
    return advice == _FIGURE and _is_paid(facts.document, span)


def _is_told_before(scale: str, before: str) -> bool:
    """Return whether the code of a scale stood there already, bare, where who sees an amount reads over it."""
    code = scale.rsplit(maxsplit=1)[-1]
    return not code[0].isdigit() and code in before


def _is_paid(document: Document, span: Span) -> bool:
    """Return whether the amount stands in the same block, or a gross one elsewhere: who asks for it reads over it."""
    block = document.block_at(span.start)
    near = block is not None and _PAID.search(document.text, block.span.start, block.span.end) is not None
    return near or _GROSS.search(document.text) is not None


def _found(text: str) -> Iterator[tuple[int, int, str, str, str]]:
    """Yield place, whole text, kind and advice."""
    for pattern, group, kind, advice in _ALWAYS:
        for match in pattern.finditer(text):
            yield *match.span(group), match[group], kind, advice
    for match in _LEVEL.finditer(text):
        if _SCHOOLED.search(text, match.start() - _NEAR_LEVEL if match.start() > _NEAR_LEVEL else 0, match.end()):
            continue
        yield (
            *match.span(),
            match[0],
            "niveau",
            f"Niveau {match['code'] or match['turned']} betekent: {_WORTH[match['code'] or match['turned']]}.",
        )
    scales = [match for pattern in (_SCALE, _NUMBERED, _OF_FIREFIGHTERS) for match in pattern.finditer(text)]
    yield from _scales(text, scales)
    yield from _bare(text, scales)
    yield from _committees(text)


def _scales(text: str, scales: Iterable[re.Match[str]]) -> Iterator[tuple[int, int, str, str, str]]:
    """Yield the scales; of `graad C1-C3` only the word, the code being a name."""
    ranks = Spans(Span(*match.span()) for match in _RANK.finditer(text))
    for match in scales:
        if ranks.overlap(Span(*match.span())):
            continue
        name = match["name"].casefold()
        office = name in _OFFICE_WORDS and _AMOUNT.match(text, match.end()) is not None
        kind = "rang" if name in _RANKS else _NAMED
        yield *match.span("name"), match[0], kind, _SAY_SCALE if office else _FIGURE  # the code is no word to replace


def _bare(text: str, scales: Iterable[re.Match[str]]) -> Iterator[tuple[int, int, str, str, str]]:
    """Yield the codes that no word such as `schaal` goes before; `B1-B2` may be a level of language."""
    named = Spans(Span(*match.span()) for match in scales)
    for match in _BARE.finditer(text):
        if is_surely_pay(match["name"]) and not named.overlap(Span(*match.span())):
            yield *match.span(), match[0], _BARE_CODE, _FIGURE


def _committees(text: str) -> Iterator[tuple[int, int, str, str, str]]:
    for match in _COMMITTEE.finditer(text):
        if not _names_sector(text, match):
            yield match.start(), match.end(), match[0], "pc", _SECTOR


def _names_sector(text: str, code: re.Match[str]) -> bool:
    before = _SECTOR_BEFORE.search(text, max(0, code.start() - _NEAR), code.start())
    return before is not None or _SECTOR_BEHIND.match(text, code.end()) is not None
