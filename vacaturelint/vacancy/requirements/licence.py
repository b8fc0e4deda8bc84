"""Finds demands for a driving licence, and whether the tasks show that this colleague drives.

Topics: `rijtaak` the text shows what for · `pluspunt` · `veld` only in a field of a job site · `zonder-rijtaak` no
driving task in the text.
"""

import re
from collections.abc import Iterator

from vacaturelint.analysis.wording import Wording
from vacaturelint.core.requirement import Force, Requirement, RequirementKind, Verdict
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.vacancy.posting import Posting
from vacaturelint.vacancy.requirements.clauses import Clause, edges_of
from vacaturelint.vacancy.requirements.force import LATER, NOT_ASKED, force_of

_LICENCE = Wording(
    r"\b(?:in (?:het )?bezit van (?:een )?)?rijbewijs(?:\s+[A-G](?:[1E]|"
    r"\+E)?\b(?:\s*auto's)?)?|\bcode 95\b"
)
_REASON = re.compile(
    r"\b(?:omdat|want|zodat|om [^.;]{3,60}|aangezien|voor (?:plaatsbezoek|verplaatsing|huisbezoek|"
    r"dienstverplaatsing)\w*|met het oog op)\b",
    re.IGNORECASE,
)
_DRIVES = Wording(
    r"\brijd\w*\b|\brijdt\b|\bbestuur(?:t|en)\b[^.;]{0,25}(?:wagen|voertuig|auto|bus)|dienstwagen|"
    r"dienstvoertuig|bestelwagen|bedrijfswagen|"
    r"vrachtwagen|huisbezoek|plaatsbezoek|werfbezoek|verplaatsingen|(?<!openbaar )\bvervoer\b|\bchauffeur|\bkoerier|"
    r"\bleveringen\b|strooidienst|\bop verplaatsing\b|\bnaar (?:de|een|onze) werf\b|"
    r"\b(?:leveren|levert) en (?:plaatsen|plaatst|monteren)\b|\b(?:leveren|levert|plaatsen|plaatst)\b[^.;]{0,30}\b"
    r"bij (?:de |onze )?klanten\b|"
    r"\bwerven\b|minibus|\bbus\b[^.;]{0,20}bestur"
)

_OF_A_FIELD = re.compile(r"\bRijbewijs [A-G]\w{0,2} (?:auto's|vracht|bus|motor|brom|lichte|aanhang|trekker|landbouw)")


def find_licences(posting: Posting, clauses: tuple[Clause, ...]) -> Iterator[Requirement]:
    """Yield every demand for a driving licence; "you need no licence" is none."""
    drives = any(_DRIVES.occurs(clause.text) for clause in clauses)
    for clause in clauses:
        match = _LICENCE.search(clause.text)
        if match is None or clause.section is SectionLabel.OFFER or NOT_ASKED.search(clause.text):
            continue
        if re.search(r"kopie|bezorg|voeg|upload|aanvra|afgeven|uitreik|theorie", clause.text, re.IGNORECASE):
            continue
        start, end = edges_of(clause.text, match)
        if end - start > 150:
            start, end = match.start(), match.end()
        span = clause.span(start, end)
        force = force_of(clause.text, match.start(), soft=bool(LATER.search(clause.text)))
        verdict, topic, reason = _judged(clause, force, drives=drives)
        text = posting.document.text[span.start : span.end]
        yield Requirement(RequirementKind.LICENCE, span, text, force, verdict, topic, reason, advice=_advice(verdict))


def _judged(clause: Clause, force: Force, *, drives: bool) -> tuple[Verdict, str, str]:
    if drives or _REASON.search(clause.text.split(". ")[0]):
        return Verdict.JUSTIFIED, "rijtaak", "De tekst toont waarvoor het rijbewijs dient."
    if force is Force.WISH:
        return Verdict.JUSTIFIED, "pluspunt", "Een rijbewijs is een pluspunt, geen eis."
    if clause.label == "Rijbewijs" and _OF_A_FIELD.search(clause.text):
        return Verdict.DOUBT, "veld", "Dit staat alleen in een veld. Zeg in de tekst waarvoor deze collega rijdt."
    return (
        Verdict.DOUBT,
        "zonder-rijtaak",
        "In de taken staat niet dat deze collega rijdt. Zeg waarvoor, of schrap het.",
    )


def _advice(verdict: Verdict) -> tuple[str, ...]:
    if verdict is Verdict.JUSTIFIED:
        return ()
    return ("Je rijdt [hoe vaak] met [welk voertuig] naar [waar]. Daarvoor heb je een rijbewijs B nodig.",)
