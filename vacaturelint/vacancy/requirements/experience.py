"""Finds demands for experience: how much, of what kind, and whether the text says why.

Topics: `geen-ervaring` none is asked · `pluspunt` · `met-reden` · `enkel-openbaar` only public service counts ·
`veel-jaren` five years or more · `jaren` a number of years · `zonder-maat` no measure · `veld` a field of a job site.
Experience in place of a diploma belongs to the demand for the diploma.
"""

import re
from collections.abc import Iterator

from vacaturelint.core.requirement import Confidence, Force, Requirement, RequirementKind, Verdict
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.vacancy.posting import Posting
from vacaturelint.vacancy.requirements.clauses import Clause, edges_of
from vacaturelint.vacancy.requirements.force import EXPERIENCE_ROUTE, NOT_ASKED, REFUSES, force_of
from vacaturelint.vacancy.requirements.frames import frames

_WORDS = "één|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|vijftien"
_NUMBERS = {word: count for count, word in enumerate(_WORDS.split("|"))} | {"één": 1, "twaalf": 12, "vijftien": 15}
_NUMBERS["een"] = 1
_YEARS = re.compile(rf"\b(\d{{1,2}}|{_WORDS})\s*(?:à \d+ |tot \d+ )?(?:jaar|jaren|seizoenen?)\b", re.IGNORECASE)
_DEMAND = re.compile(
    r"\b(?:werk|beroeps|functie|sector|terrein)?ervaring\b|\bervaren\b(?= (?:in|met|als))|"
    r"\banciënniteit vereist\b",
    re.IGNORECASE,
)
_NO_DEMAND = re.compile(
    r"\b(?:ervaringsdeskundige|bewonerservaring|klantervaring|gebruikerservaring|ervaring op(?:doen|te doen)|"
    r"doe(?:t|n)? (?:je |veel )?ervaring|"
    r"(?:met|op basis van|afhankelijk van|volgens|naargelang|onze|relevante) (?:je |jouw |uw |jaren )?ervaring(?:en)?"
    r"(?= (?:tellen|telt|nemen|wordt|worden|bepaalt))|deel(?:t)? je ervaring|werkervaringsproject\w*|leerervaring|"
    r"(?:afhankelijk van|hangt af van|op basis van|volgens|naargelang|inschaling)[^.;]{0,40}ervaring|"
    r"(?:ervaring|jaren)\b[^.;]{0,60}\btel(?:t|len)\b[^.;]{0,30}\bmee\b|"
    r"anciënniteit|verloning|ervaring (?:wordt|worden) (?:volledig )?(?:meegeteld|overgenomen))",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"\b(?:geen|zonder)\s+(?:\w+\s+)?(?:werk)?ervaring|ervaring[^.;]{0,20}(?:niet (?:nodig|vereist|"
    r"van belang)|hoeft niet|is geen)|\bervaring evenmin\b|"
    r"ervaring\s*: ?geen\b|"
    r"werkervaring (?:geen ervaring|niet van belang)",
    re.IGNORECASE,
)
_PUBLIC = re.compile(
    r"\b(?:enkel|alleen|uitsluitend)[^.;]{0,30}ervaring[^.;]{0,30}(?:openbaar|openbare|overheid|lokaal bestuur|stad)|"
    r"ervaring[^.;]{0,25}(?:enkel|alleen|uitsluitend)[^.;]{0,20}(?:openbare?|overheid)",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"\b(?:omdat|want|zodat|om [^.;]{3,40} te|aangezien)\b|\b(?:leiding|aansturen|"
    r"leidinggeven)\w*",
    re.IGNORECASE,
)
_MANY = 5
_ADVICE = ("Je kan [taak 1] en [taak 2] zonder hulp. Dat leerde je in een job, een opleiding of als vrijwilliger.",)
_WHOLE = 150
_LEAD = 70


def find_experience(posting: Posting, clauses: tuple[Clause, ...]) -> Iterator[Requirement]:
    """Yield every demand for experience, also the statement that none is needed."""
    for clause in clauses:
        match = _match(clause)
        if match is None or _instead_of_diploma(clause):
            continue
        start, end = _edges(clause.text, match)
        span = clause.span(start, end)
        verdict, topic, reason, advice = _judged(clause, match)
        yield Requirement(
            RequirementKind.EXPERIENCE,
            span,
            posting.document.text[span.start : span.end],
            Force.WISH if topic in ("geen-ervaring", "pluspunt") else force_of(clause.text, match.start(), soft=False),
            verdict,
            topic,
            reason,
            confidence=Confidence.MEDIUM,
            advice=advice,
        )


def years_asked(text: str) -> int | None:
    """Return the number of years a demand names, None without a number."""
    match = _YEARS.search(text)
    if match is None:
        return None
    return int(match[1]) if match[1].isdecimal() else _NUMBERS[match[1].casefold()]


def _instead_of_diploma(clause: Clause) -> bool:
    text = clause.text
    return bool((EXPERIENCE_ROUTE.search(text) or REFUSES.search(text)) and "diploma" in frames().find(clause.said))


def _match(clause: Clause) -> re.Match[str] | None:
    text = clause.text
    if text.strip(" :").casefold() in ("werkervaring", "ervaring"):
        return None
    none = _NONE.search(text)
    if none is not None and clause.section is not SectionLabel.OFFER:
        return none
    barred = [(m.start(), m.end()) for m in _NO_DEMAND.finditer(text)]
    found = next((m for m in _DEMAND.finditer(text) if not any(s <= m.start() < e for s, e in barred)), None)
    if found is None or clause.section in (SectionLabel.OFFER, SectionLabel.ABOUT):
        return None
    asked = re.search(
        r"\b(?:heb|hebt|heeft|vereist|nodig|minstens|minimaal|minimum|beperkte|eerste|relevante|ruime|"
        r"beschik\w*|telt?|komt in aanmerking)\b",
        text,
        re.IGNORECASE,
    )
    return (
        found
        if clause.section is SectionLabel.DEMANDS or (asked and clause.section is not SectionLabel.TASKS)
        else None
    )


def _judged(clause: Clause, match: re.Match[str]) -> tuple[Verdict, str, str, tuple[str, ...]]:
    text = clause.text
    if _NONE.search(text):
        return Verdict.JUSTIFIED, "geen-ervaring", "Je zegt dat er geen ervaring nodig is.", ()
    if force_of(text, match.start(), soft=False) is Force.WISH or NOT_ASKED.search(text):
        return Verdict.JUSTIFIED, "pluspunt", "Ervaring is een pluspunt, geen eis.", ()
    if _PUBLIC.search(text):
        reason = "Ervaring buiten een openbaar bestuur telt zo niet mee. Laat ervaring uit elke sector tellen."
        return Verdict.UNNEEDED, "enkel-openbaar", reason, ("Ervaring uit elke sector telt mee.",)
    return _measured(clause)


def _measured(clause: Clause) -> tuple[Verdict, str, str, tuple[str, ...]]:
    years = years_asked(clause.text)
    if _REASON.search(clause.text) and (years is None or years < _MANY):
        return Verdict.JUSTIFIED, "met-reden", "De tekst zegt waarom ervaring nodig is.", ()
    if clause.label == "Werkervaring" or re.search(r"\(\s*<\s*\d+ jaar\s*\)", clause.text):
        return Verdict.DOUBT, "veld", "Dit staat alleen in een veld. Zeg in de tekst wat iemand moet kunnen.", _ADVICE
    if years is not None and years >= _MANY:
        reason = f"{years} jaar ervaring sluit veel mensen uit. Zeg wat iemand moet kunnen."
        return Verdict.DOUBT, "veel-jaren", reason, _ADVICE
    if years is not None:
        return (
            Verdict.DOUBT,
            "jaren",
            "Een aantal jaren zegt weinig over wat iemand kan. Zeg waarvoor het nodig is.",
            _ADVICE,
        )
    return Verdict.DOUBT, "zonder-maat", "Hoeveel ervaring en waarmee? Zeg wat iemand moet kunnen.", _ADVICE


def _edges(text: str, match: re.Match[str]) -> tuple[int, int]:
    begin, end = edges_of(text, match)
    if end - begin <= _WHOLE:
        return begin, end
    last = text.rfind(" ", match.end(), match.end() + _LEAD)
    return max(begin, text.rfind(" ", 0, max(match.start() - _LEAD, 1)) + 1), min(end, max(last, match.end()))
