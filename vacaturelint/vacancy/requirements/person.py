"""Finds conditions on the person, from criminal record to looks and family: frames that are told of a candidate."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from vacaturelint.core.requirement import PERSON_KINDS, Force, Requirement, RequirementKind, Verdict
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.statements.about import is_own, is_told_of_candidate
from vacaturelint.statements.acts import Act, Around, Reading, read_act
from vacaturelint.statements.statement import Said, Who
from vacaturelint.vacancy.posting import Posting
from vacaturelint.vacancy.requirements.clauses import Clause
from vacaturelint.vacancy.requirements.demands import Read, answer_of, whole_of
from vacaturelint.vacancy.requirements.frames import Found
from vacaturelint.vacancy.requirements.person_verdict import PERSON, PERSON_ASKED, Told, judge

_TOLD, _UNTOLD = "met-reden", "zonder-reden"
_WHOEVER = "ieder"
_PERSONAL = ("gezin", "afkomst")
_PAPERS = ("te-vroeg", "keuring")
_WHOLE = ("strafregister", "nationaliteit", "leeftijd", "medisch")
"""Files of which the whole piece is marked, and not only the words of the frame."""
_OFFER, _TASKS, _ABOUT = SectionLabel.OFFER, SectionLabel.TASKS, SectionLabel.ABOUT
_NOT_IN: Mapping[str, tuple[SectionLabel, ...]] = {
    "strafregister": (_OFFER, _TASKS), "woonplaats": (_OFFER, _TASKS), "gezin": (_OFFER,),
    **dict.fromkeys(("nationaliteit", "leeftijd", "medisch"), (_OFFER, _TASKS, _ABOUT)),
    PERSON: (_TASKS,), PERSON_ASKED: (_OFFER, _TASKS),
}  # fmt: skip
"""Sections in which the words of a topic, else of a file, are no condition."""
_ONE = r"(?:man(?:nen)?|vrouw(?:en)?|dames?|heer|heren)"
_EVERYBODY = re.compile(rf"\b[mvx] ?/ ?[mvxd]\b|\b{_ONE} (?:en|of) {_ONE}\b", re.IGNORECASE)
_PERSON = tuple(kind.value for kind in PERSON_KINDS)
_SOON = 3  # pieces behind a demand for a record in which a talk about it may be offered


def find_conditions(posting: Posting, read: Read) -> Iterator[Requirement]:
    """Yield every condition on the person, justified or not.

    Why an extract from the criminal record is asked has to be told once: `Stuur mee: kopie van je uittreksel` need not.
    """
    found = list(_found(posting, read))
    told = next((req for req in found if req.kind is RequirementKind.RECORD and req.topic == _TOLD), None)
    for req in found:
        if told and req.kind is RequirementKind.RECORD and req.topic == _UNTOLD:
            yield req._replace(topic=told.topic, verdict=told.verdict, reason=told.reason, advice=())
        else:
            yield req


def _found(posting: Posting, read: Read) -> Iterator[Requirement]:
    for nth, clause in enumerate(read.clauses):
        for kind in _PERSON if read.found[nth] else ():
            found = read.found[nth].get(kind, ())
            readings = ((match, _reading(clause, match, answer_of(read, nth))) for match in found)
            here = ((match, reading) for match, reading in readings if clause.section not in _closed_to(match))
            told = [(match, reading) for match, reading in here if reading is not None]
            if told:
                (first, reading), topics = told[0], tuple(match.frame.slots["onderwerp"] for match, _ in told)
                title = posting.vacancy.title or ""
                yield _judged(posting, Told(clause, first, topics, reading.force, title, _is_talked_of(read, nth)))


def _closed_to(match: Found) -> tuple[SectionLabel, ...]:
    """Return the sections in which the words of a frame are no condition."""
    topic, kind = match.frame.slots["onderwerp"], match.frame.file
    return _NOT_IN.get(topic, _NOT_IN.get(kind, ()))


def _judged(posting: Posting, told: Told) -> Requirement:
    kind, clause, match = RequirementKind(told.first.frame.file), told.clause, told.first
    opinion = judge(kind, told)
    span = clause.span(*(whole_of(clause) if match.frame.file in _WHOLE else clause.said.stretch(match.thing)))
    if told.force is Force.WISH and opinion.verdict is Verdict.UNNEEDED:
        opinion = replace(opinion, verdict=Verdict.DOUBT)
    found = opinion.on(kind, span, posting.words(span), told.force)
    return found._replace(is_demand=not _is_of_procedure(clause, match, opinion.topic))


def _is_talked_of(read: Read, nth: int) -> bool:
    """Return whether what follows offers a talk about a record: `Staat er iets in je verleden? Bel ons eerst`."""
    own = read.clauses[nth]
    after = [clause.said for clause in read.clauses[nth + 1 : nth + 1 + _SOON] if clause.passage == own.passage]
    return any(said.has("strafverleden") for said in after) and any(said.has("bespreken") for said in after)


def _reading(clause: Clause, match: Found, after: Said | None) -> Reading | None:
    """Return what a piece does with a trait; None when it does not ask or wish it of a candidate."""
    said, weight = clause.said, match.frame.slots["gewicht"]
    if said.has("open_deur") or is_for_everybody(clause, match.frame.file) or not _is_meant(clause, match):
        return None
    if weight == "vraag" or (weight == "zwak" and said.is_question):
        return Reading(Act.DEMAND) if after is not None and after.has("afgewezen") else None
    around = Around(SectionLabel.DEMANDS, is_item=clause.is_item)
    own_no = weight == "ontkend"
    reading = read_act(said, match.thing if own_no else match.at, around, paper=False, own_no=own_no)
    if reading.act is Act.OTHERS and _is_plain(clause, match):
        return Reading(Act.DEMAND)
    if reading.act not in (Act.DEMAND, Act.WISH):
        return None
    if weight == "zwak" and clause.section is not SectionLabel.DEMANDS and not said.has("vraag", "wens", "voorkeur"):
        return None
    return reading


def is_for_everybody(clause: Clause, kind: str) -> bool:
    """Return whether words about gender name them all: `(m/v/x)`, `een man of vrouw van aanpakken`."""
    return kind == RequirementKind.GENDER and _EVERYBODY.search(clause.text) is not None


def _is_of_procedure(clause: Clause, match: Found, topic: str) -> bool:
    """Return whether a paper is handed in or a question answered: `Breng een uittreksel mee`, `over je kinderwens`.

    Who turns people away for who they are asks nothing that could be met.
    """
    if match.frame.slots["onderwerp"] in (PERSON, PERSON_ASKED):
        return True
    if match.frame.file in ("strafregister", "medisch"):
        return topic == "te-vroeg" or clause.said.has("aanreiken")
    return _is_personal(clause, match)


def _is_personal(clause: Clause, match: Found) -> bool:
    """Return whether an application form asks what concerns nobody: `over je kinderwens`."""
    return clause.section is SectionLabel.APPLY and match.frame.file in _PERSONAL


def _is_plain(clause: Clause, match: Found) -> bool:
    """Return whether the words are a condition whoever the subject is: `Dames onthouden zich`, `over je kinderwens`."""
    return match.frame.slots["wie"] == _WHOEVER or _is_personal(clause, match)


def _is_meant(clause: Clause, match: Found) -> bool:
    """Return whether it is told of a candidate; a paper is meant for one unless another hands it in."""
    said = clause.said
    if _is_plain(clause, match):
        return True
    if match.frame.file == "strafregister" or match.frame.slots["onderwerp"] in _PAPERS:
        statement = said.statement_at(match.at.first)
        own = statement.who is not Who.CANDIDATE or is_own(said, match.at, statement, "eigen_aan", "aanreikt")
        return own and statement.who is not Who.OTHER
    return is_told_of_candidate(said, match.thing)
