"""Finds conditions on the person: criminal record, nationality, age and health.

Topics: strafregister `met-reden | blanco | zonder-reden`, nationaliteit `openbaar-gezag | belg | eu`, leeftijd
`ondergrens | bovengrens`, medisch `beschreven | vaag | keuring`.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from vacaturelint.analysis.wording import Wording
from vacaturelint.core.requirement import Force, Requirement, RequirementKind, Verdict
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.vacancy.posting import Posting
from vacaturelint.vacancy.requirements.clauses import Clause
from vacaturelint.vacancy.requirements.force import NOT_ASKED, force_of

Judged = tuple[Verdict, str, str]
_REASON = re.compile(
    r"\b(?:omdat|want|aangezien|zodat|doordat)\b|minderjarig|kinderen|kwetsbar|model 596|"
    r"art(?:ikel|\.) 596",
    re.I,
)
_AUTHORITY = re.compile(r"openbaar gezag|openbare macht|soevereiniteit|gezagsfunctie|politie", re.IGNORECASE)
_BLANK = re.compile(r"\b(?:blanco|onberispelijk|smetteloos|vlekkeloos)\w*\b|vrij van veroordeling", re.IGNORECASE)
_UPPER = re.compile(
    r"\b(?:jonger dan|maximaal|hoogstens|niet ouder dan|maximumleeftijd|tot) \D{0,12}\d{2}(?: jaar)?|"
    r"\btussen \d{2} en \d{2} jaar|"
    r"\b\d{2}\s?[-–]\s?\d{2} jaar\b|\bmaximumleeftijd\b",
    re.IGNORECASE,
)
_WELCOMES = re.compile(r"\bwelkom\b|\b(?:elke|alle|welke) nationaliteit", re.IGNORECASE)
_LOAD = re.compile(
    r"\b(?:til(?:t|len)|dra(?:agt|gen)|kilo|kg|ladder|recht(?:staan)?|staat|hoogte|trappen|buiten|oneffen|"
    r"knielen|bukken|water)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class _Condition:
    kind: RequirementKind
    pattern: Wording
    judge: Callable[[str], Judged]


def find_conditions(posting: Posting, clauses: tuple[Clause, ...]) -> Iterator[Requirement]:
    """Yield every condition on the person, justified or not."""
    for clause in clauses:
        for condition in _CONDITIONS:
            match = condition.pattern.search(clause.text)
            if match is None or not _counts(clause, condition.kind):
                continue
            verdict, topic, reason = condition.judge(clause.text)
            start = len(clause.text) - len(clause.text.lstrip(" :-"))
            span = clause.span(start, len(clause.text.rstrip(" .,;:")))
            text = posting.document.text[span.start : span.end]
            force = force_of(clause.text, match.start(), soft=False)
            if force is Force.WISH:
                verdict = Verdict.DOUBT
            yield Requirement(condition.kind, span, text, force, verdict, topic, reason)


def _counts(clause: Clause, kind: RequirementKind) -> bool:
    if kind is RequirementKind.NATIONALITY and _WELCOMES.search(clause.text):
        return False
    if NOT_ASKED.search(clause.text) or clause.section in (SectionLabel.OFFER, SectionLabel.TASKS):
        return False
    return kind is RequirementKind.RECORD or clause.section is not SectionLabel.ABOUT


def _record(text: str) -> Judged:
    if _BLANK.search(text):
        reason = "Een vermelding sluit niet vanzelf uit. Vraag een uittreksel en bespreek wat erop staat."
        return Verdict.DOUBT, "blanco", reason
    if _REASON.search(text):
        return Verdict.JUSTIFIED, "met-reden", "De tekst zegt waarom het uittreksel nodig is."
    reason = "Zeg waarom je een uittreksel vraagt, en dat je een vermelding eerst bespreekt."
    return Verdict.DOUBT, "zonder-reden", reason


def _nationality(text: str) -> Judged:
    if _AUTHORITY.search(text):
        return Verdict.JUSTIFIED, "openbaar-gezag", "De functie oefent openbaar gezag uit."
    if re.search(r"\b(?:EER|EU|Europese|Zwitser\w*|lidstaat)\b", text):
        return Verdict.DOUBT, "eu", "Contractueel mag vaak ook wie van buiten de EU komt en hier mag werken."
    return Verdict.DOUBT, "belg", "Alleen functies met openbaar gezag vragen de Belgische nationaliteit. Kijk dit na."


def _age(text: str) -> Judged:
    if _UPPER.search(text):
        return Verdict.UNNEEDED, "bovengrens", "Een leeftijdsgrens naar boven sluit mensen uit om hun leeftijd."
    return Verdict.JUSTIFIED, "ondergrens", "Een minimumleeftijd kan door een regel nodig zijn. Noem die regel."


def _medical(text: str) -> Judged:
    if re.search(r"medisch (?:geschikt|onderzoek|keuring)|geneeskundig|arbeidsarts", text, re.IGNORECASE):
        return Verdict.JUSTIFIED, "keuring", "De arbeidsarts kijkt na of iemand het werk aankan."
    if len(_LOAD.findall(text)) >= 1:
        return Verdict.JUSTIFIED, "beschreven", "De tekst beschrijft de belasting van het werk."
    return Verdict.DOUBT, "vaag", "Beschrijf de belasting: hoe zwaar, hoe vaak, met welke hulpmiddelen."


_CONDITIONS = (
    _Condition(
        RequirementKind.RECORD,
        Wording(
            r"\bstrafregister|\bstrafblad|\bgoed gedrag en zeden|\bonberispelijk gedrag|"
            r"\bgedrag[^.;]{0,30}in overeenstemming|\bVOG\b"
        ),
        _record,
    ),
    _Condition(
        RequirementKind.NATIONALITY,
        Wording(
            r"\bnationaliteit\b|\bbelg (?:zijn|bent|te zijn)|\bburger van (?:de|een) (?:EER|EU|"
            r"lidstaat)|\bonderdaan\b"
        ),
        _nationality,
    ),
    _Condition(
        RequirementKind.AGE,
        Wording(
            r"\b(?:minstens|minimum|minimaal|ten minste|ouder dan|jonger dan|maximaal|hoogstens|"
            r"vanaf)[^.;]{0,15}\b[1-6]\d jaar\b(?! ervaring)|"
            r"\bjonger dan \d{2}\b|"
            r"\btussen \d{2} en \d{2} jaar|\b[1-6]\d jaar (?:of ouder|zijn|oud)\b|\bmaximumleeftijd\b|"
            r"\bminimumleeftijd\b"
        ),
        _age,
    ),
    _Condition(
        RequirementKind.MEDICAL,
        Wording(
            r"\bmedisch (?:geschikt|onderzoek|keuring)|\b(?:lichamelijke|fysieke) (?:conditie|geschiktheid|"
            r"paraatheid)|\bfysiek (?:in orde|fit|"
            r"sterk|geschikt)|\b(?:goede|uitstekende) gezondheid\b|\blichamelijk geschikt|\btillen tot\b|"
            r"\bgezond en fit\b|\b(?:perfecte|blakende|prima|sterke|goede) (?:gezondheid|conditie)\b|"
            r"\b(?:zelden|nooit) ziek\b|\blichamelijk (?:fit|sterk|gezond)\b|\bpsychisch (?:sterk|stabiel|gezond)\b|"
            r"\b(?:geen|zonder) (?:medische|lichamelijke|fysieke) (?:beperking|klacht|probleem|problemen)\w*|"
            r"\b(?:geen|zonder) (?:rugklachten|rugproblemen|gezondheidsproblemen)\b|"
            r"\bgoed (?:gehoor|zicht)\b"
        ),
        _medical,
    ),
)
