"""Finds what a vacancy demands of diplomas, attests and licences, with how strongly it does so."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from vacaturelint.analysis.wording import Wording
from vacaturelint.core.requirement import DiplomaLevel, Force, Requirement, RequirementKind
from vacaturelint.core.text import BlockKind
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.vacancy.posting import Posting
from vacaturelint.vacancy.requirements.clauses import Clause
from vacaturelint.vacancy.requirements.diploma_verdict import FOR_PROMOTION, Demand, judge
from vacaturelint.vacancy.requirements.diploma_words import CUE, NO_DIPLOMA, Anchor, asked_level, find_anchors
from vacaturelint.vacancy.requirements.force import EQUIVALENT, EXPERIENCE_ROUTE, LATER, REFUSES, force_of

_ALTERNATIVE = re.compile(
    r"^\W*(?:of|ofwel|hetzij|oftewel)\b|\b(?:of|ofwel|hetzij)\W*$|^\W*(?:of|ofwel|"
    r"hetzij):?\W*$",
    re.I,
)
_REFUSED = Wording(
    r"(?:diploma|ervaring)\w*[^.;]{0,60}(?:niet aanvaard|niet in aanmerking|komen niet)|"
    r"niet[^.;]{0,40}gevraagde diploma[^.;]*"
)
# A sentence anywhere in the text that lets people without the diploma take part.
_ROAD = Wording(
    r"geen (?:\w+ )?(?:diploma|bachelor|master)[^.;]{0,20}\b(?:maar|wel)\b[^.;]{0,25}ervaring|"
    r"\bdiploma\w*[^.;]{0,30}\bvervangen\b|"
    r"voldoe je niet aan de diploma\w*|zonder (?:dit |het |een |het gevraagde )?diploma[^.;?]{0,60}\b(?:test|"
    r"proef|capaciteitsproef|"
    r"niveautest|capaciteitstest)\b|(?:capaciteits|niveau|competentie)-?(?:test|proef)[^.;]{0,60}\b(?:vervang|"
    r"in plaats van|zonder)\w*"
)
_ASKED_AND_DENIED = re.compile(r"\W*(?:een )?diploma\w*\? (?:niet|nee|geen|hoeft|heb je niet)\b", re.IGNORECASE)
_WHOLE = 170
_TITLE = 120
_NEAR = 70


@dataclass(frozen=True, slots=True)
class _Found:
    clause: Clause
    start: int
    end: int
    level: DiplomaLevel
    anchors: tuple[Anchor, ...]
    soft: bool


def find_diplomas(posting: Posting, clauses: tuple[Clause, ...]) -> Iterator[Requirement]:
    """Yield every demand for a diploma or other proof, also the statements that none is needed."""
    found = [item for clause in clauses if (item := _in_clause(clause)) is not None]
    found = _with_field_alternatives(found)
    if any(_ROAD.occurs(clause.text) for clause in clauses):
        found = [replace(item, soft=not REFUSES.search(item.clause.text)) for item in found]
    lowest = min((f.level for f in found), key=_generic_rank, default=DiplomaLevel.NONE)
    says_none = any(f.level is DiplomaLevel.NONE for f in found)
    for item in found:
        text = item.clause.text
        demand = Demand(
            text=text[item.start : item.end],
            level=item.level,
            force=_force(item),
            equivalent=bool(EQUIVALENT.search(text)) and not item.soft,
            later=bool(LATER.search(_context(item.clause))),
            refuses=bool(REFUSES.search(text)),
            weak=all(anchor.weak for anchor in item.anchors),
            elsewhere=DiplomaLevel.NONE if says_none else lowest,
        )
        verdict = FOR_PROMOTION if item.clause.is_promotion else judge(demand, posting)
        span = item.clause.span(item.start, item.end)
        yield Requirement(
            RequirementKind.DIPLOMA,
            span,
            posting.document.text[span.start : span.end],
            demand.force,
            verdict.verdict,
            verdict.topic,
            verdict.reason,
            verdict.source,
            verdict.confidence,
            verdict.advice,
            level=item.level,
            regulated=verdict.regulated,
        )


def _with_field_alternatives(found: list[_Found]) -> list[_Found]:
    """Return the demands with the studies of a job-site field as alternatives: the lowest suffices for all of them."""
    field = [item for item in found if item.clause.label == "Vereiste studies" and item.anchors]
    if len(field) < 2:
        return found
    lowest = min((item.level for item in field), key=_generic_rank)
    soft = any(item.soft for item in field)
    return [replace(item, level=lowest, soft=soft) if item in field else item for item in found]


def _generic_rank(level: DiplomaLevel) -> int:
    return [
        DiplomaLevel.SECONDARY,
        DiplomaLevel.BACHELOR,
        DiplomaLevel.MASTER,
        DiplomaLevel.SPECIFIC,
        DiplomaLevel.NONE,
    ].index(level)


def _force(item: _Found) -> Force:
    if item.level is DiplomaLevel.NONE:
        return Force.WISH
    return force_of(item.clause.text, item.start + _first(item.anchors) - item.start, soft=item.soft)


def _first(anchors: tuple[Anchor, ...]) -> int:
    return min((anchor.start for anchor in anchors), default=0)


def _in_clause(clause: Clause) -> _Found | None:
    if clause.kind is BlockKind.HEADING and clause.passage.offsets[0] < _TITLE:
        return None
    if _ASKED_AND_DENIED.match(f"{clause.text} {clause.after}"):
        return _Found(clause, 0, len(clause.text), DiplomaLevel.NONE, (), soft=False)
    none = NO_DIPLOMA.search(clause.text)
    refused = _REFUSED.search(clause.text)
    if none and not refused and not EXPERIENCE_ROUTE.search(clause.text[: none.start()]):
        return _Found(clause, none.start(), none.end(), DiplomaLevel.NONE, (), soft=False)
    anchors = tuple(find_anchors(clause.text))
    if not anchors or not (refused or _is_demand(clause, anchors)):
        return None
    start, end = _edges(clause.text, anchors, clause.label)
    return _Found(clause, start, end, asked_level(clause.text, list(anchors)), anchors, soft=_soft(clause))


def _is_demand(clause: Clause, anchors: tuple[Anchor, ...]) -> bool:
    """Return whether the words stand in a demand: by the section, or by a verb of demanding nearby."""
    first = _first(anchors)
    cue = any(abs(first - match.end()) < _NEAR for match in CUE.finditer(clause.text))
    strong = any(not anchor.weak for anchor in anchors)
    if clause.section is SectionLabel.DEMANDS:
        return strong or cue or clause.is_item or len(clause.text) < _NEAR
    if clause.section is SectionLabel.OTHER:
        return cue if not strong else cue or len(clause.text) < _NEAR
    return clause.text.startswith("Niveau", first) or (
        strong
        and any(
            match.end() <= first < match.end() + _NEAR
            and match[0].casefold() not in ("minimum", "bent", "volgt", "die hebt")
            for match in CUE.finditer(clause.text)
        )
    )


def _soft(clause: Clause) -> bool:
    text = _context(clause)
    return bool(EXPERIENCE_ROUTE.search(text) or LATER.search(text)) and not REFUSES.search(clause.text)


def _context(clause: Clause) -> str:
    """Return the clause with what belongs to it: the next alternative, or a sentence that opens another road."""
    parts = [clause.text]
    if _ALTERNATIVE.search(clause.text) or _ALTERNATIVE.match(clause.after):
        parts.append(clause.after)
    if _ALTERNATIVE.match(clause.text) or re.search(r"\b(?:of|ofwel|hetzij)\W*$", clause.before):
        parts.append(clause.before)
    if re.match(
        r"\W*(?:heb je (?:dat|dit|het|geen)|geen diploma|geen bachelor|geen master|"
        r"zonder diploma)\b",
        clause.after,
        re.I,
    ):
        parts.append(clause.after)
    return " of ".join(parts) if len(parts) > 1 else clause.text


def _edges(text: str, anchors: tuple[Anchor, ...], label: str) -> tuple[int, int]:
    begin = len(label) if label == "Profiel" and text.startswith(label) else 0
    begin += len(text[begin:]) - len(text[begin:].lstrip(" :-"))
    end = len(text.rstrip(" .,;:"))
    if end - begin <= _WHOLE:
        return begin, end
    first, last = _first(anchors), max(anchor.end for anchor in anchors)
    cues = [m.start() for m in CUE.finditer(text, max(begin, first - _NEAR), first)]
    roads = [m.end() for m in (*EXPERIENCE_ROUTE.finditer(text), *LATER.finditer(text)) if m.start() < last + _NEAR]
    return (cues[0] if cues else first), max([last, *(road for road in roads if road <= last + 2 * _NEAR)])
