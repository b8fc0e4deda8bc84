"""Title, level, family, region and language profile of the function, as the text tells them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vacaturelint.analysis.analysis import Analysis
from vacaturelint.analysis.wording import Wording
from vacaturelint.core.pay import BEHIND_NAME, OWN_RANGE, is_surely_pay
from vacaturelint.core.text import Document, Span
from vacaturelint.core.vacancy import DocumentKind, FunctionLevel, LevelSource, Region, Section, Vacancy
from vacaturelint.statements.statement import Said
from vacaturelint.statements.terms import plain_terms
from vacaturelint.vacancy.kind import kind_of
from vacaturelint.vacancy.posting import Overrides, Recognised
from vacaturelint.vacancy.profiles import Function, LanguageProfile, combined, find_profile
from vacaturelint.vacancy.requirements.cefr import find_codes
from vacaturelint.vacancy.requirements.language_words import words_in
from vacaturelint.vacancy.titles import find_title

_EXACTLY = re.RegexFlag(0)
_GAP = r"[ \t:]*(?:van |is )?"
_NAMED = Wording(
    rf"\b(?:[Nn]iveau|NIVEAU|[Rr]ang|RANG|[Gg]raad|GRAAD|[Ff]unctieniveau|[Ff]unctieklasse|[Kk]lasse){_GAP}"
    rf"(?:{OWN_RANGE}\b|([A-E])[vx]?(?![\w'’&])(?!\s?[-/&]\s?[A-E]\b))",
    flags=_EXACTLY,
)
_SCALE = re.compile(rf"\b{OWN_RANGE}\b")
_PAY = Wording(
    rf"\b(?:[Bb]arema|[Ww]eddeschaal|[Ll]oonschaal|[Ss]alarisschaal|[Ss]chaal|[Ww]edde|[Ll]oon){_GAP}"
    rf"({BEHIND_NAME})\b",
    flags=_EXACTLY,
)
_PROMOTION = re.compile(r"bevorder|titularis|statutair personeelslid|interne mobiliteit|doorgroei|groeit? door", re.I)
_PROMOTED_WITHIN = 120
_CLAUSE = 60
"""Characters on either side that may say what a code is: a text that lost its line breaks has no stops."""
_HEAD = 6
_NOWHERE = Span(0, 0)
_DUTCH = Wording(
    r"\b(?:cao|CAO|mbo|MBO|hbo|HBO|wo|WO|vmbo|zzp|fte|BIG|AGB|VOG|UWV)\b",
    r"[1-9](?<!\w[1-9])\d{3} ?[A-Z]{2}\b",  # a postal code: `re` looks for the digit first where nothing stands before
    r"\.nl\b",
    r"\b(?:Nederlandse markt|reiskosten(?:vergoeding)?|vakantietoeslag|leaseauto|dienstverband)\b",
    r"\b(?:Amsterdam|Rotterdam|Utrecht|Den Haag|Zwolle|Groningen|Arnhem|Eindhoven|Breda|Nijmegen|Tilburg|Apeldoorn|"
    r"Haarlem|Enschede|Almere|Amersfoort|Den Bosch|Leiden|Delft|Maastricht|Venlo|Deventer|Ede|Randstad|Dordrecht)\b",
    flags=_EXACTLY,
)
_FLEMISH = Wording(
    r"\b(?:ocmw|vdab|weddeschaal|maaltijdcheques|ecocheques|hospitalisatieverzekering|schepen|paritair|brutoloon|"
    r"bachelor|graduaat|vlaanderen|vlaamse|selor|rechtspositieregeling|woonzorgcentrum)\b|\.be\b"
)
_ASKED = (
    (FunctionLevel.A, Wording(r"\bmaster(?:diploma|opleiding)?\b|\bWO\b|universitair|academisch werk", flags=_EXACTLY)),
    (FunctionLevel.B, Wording(r"\bbachelor(?:diploma)?s?\b|\bgraduaat|\b(?:HBO|hbo)\b")),
    (FunctionLevel.C, Wording(r"secundair(?!e (?:arbeids|voorw|voord))|middelbaar|\bmbo\b|\b[TBA]SO\b")),
)


def recognise(analysis: Analysis, sections: Sequence[Section], overrides: Overrides) -> Recognised:
    """Return what the document says about the function; what the user said wins."""
    document = analysis.document
    region = overrides.region or _region(document.text)
    title = find_title(document, region)
    functions = title.functions if title else ()
    given = overrides.level is not None or overrides.region is not None or overrides.profile is not None
    kind = kind_of(document, title, sections)
    found = level_of(document, functions, kind)
    if overrides.level is not None:
        found = Found(overrides.level, LevelSource.GIVEN)
    profile = overrides.profile or combined(_profiles(functions))
    vacancy = Vacancy(
        title=title.text if title else None,
        level=found.level,
        region=region,
        language_profile=profile.name if profile else None,
        family=functions[0].family if functions else None,
        kind=kind,
        source="opgegeven" if given else "herkend",
        evidence=found.evidence if found.evidence is not _NOWHERE else None,
        level_source=found.source,
    )
    return Recognised(vacancy, title, profile)


@dataclass(frozen=True, slots=True)
class Found:
    """The level of the function, what told it, and the passage."""

    level: FunctionLevel | None = None
    source: LevelSource | None = None
    evidence: Span = _NOWHERE


def _profiles(functions: tuple[Function, ...]) -> list[LanguageProfile]:
    return [profile for function in functions if (profile := find_profile(function.name))]


def level_of(document: Document, functions: tuple[Function, ...], kind: DocumentKind) -> Found:
    """Return the level and the passage that tells it: a named level or pay scale, else the function or diploma."""
    told = list(_told(document.text, (_NAMED, _SCALE))) or list(_told(document.text, (_PAY,)))
    if told:
        head = document.blocks[min(_HEAD, len(document.blocks)) - 1].span.end
        return min(told, key=lambda found: found.evidence.start if found.evidence.start < head else head)
    usual = [function.level for function in functions if function.level]
    if usual:
        return Found(min(usual, key=list(FunctionLevel).index), LevelSource.FUNCTION)
    return Found(FunctionLevel.D, LevelSource.FUNCTION) if kind is DocumentKind.STUDENT else _level_asked(document)


def _told(text: str, patterns: tuple[re.Pattern[str] | Wording, ...]) -> Iterator[Found]:
    """Yield the levels that the text names, the surest kind first; the level one is promoted from does not count."""
    for pattern in patterns:
        for match in pattern.finditer(text):
            nth = match.lastindex or 0
            before = text[max(text.rfind("\n", 0, match.start()), match.start() - _PROMOTED_WITHIN, 0) : match.start()]
            code = Span(match.start(nth), match.end())
            if not _is_language(text, code) and not _PROMOTION.search(before):
                yield Found(FunctionLevel(text[code.start]), LevelSource.TEXT, Span(match.start(), match.end()))


def _is_language(text: str, code: Span) -> bool:
    """Return whether a code such as B1-B2 stands for levels of language, as its clause says."""
    named = text[code.start : code.end]
    if is_surely_pay(named) or not named[-1].isdigit():
        return False
    start = max(text.rfind(stop, 0, code.start) + 1 for stop in ".\n;|")
    end = min((at for stop in ".\n;" if (at := text.find(stop, code.end)) >= 0), default=len(text))
    start, end = max(start, code.start - _CLAUSE), min(end, code.end + _CLAUSE)
    said = Said(text[start:end], plain_terms(text[start:end]))
    return any(code.start - start <= found.start < code.end - start for found in find_codes(said, words_in(said)))


def _level_asked(document: Document) -> Found:
    """Return the level that belongs to the lowest diploma asked, when nothing better is known."""
    found = [(level, match) for level, pattern in _ASKED if (match := pattern.search(document.text))]
    if not found:
        return Found()
    level, match = found[-1]
    return Found(level, LevelSource.DIPLOMA, Span(match.start(), match.end()))


def _region(text: str) -> Region:
    dutch, flemish = (sum(1 for _ in names.finditer(text)) for names in (_DUTCH, _FLEMISH))
    return Region.NL if dutch > flemish else Region.BE
