"""Finds conditions on the person, from criminal record to looks and family: frames that are told of a candidate."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from vacaturelint.core.requirement import Force, Requirement, RequirementKind, Verdict
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.statements.about import is_own, is_told_of_candidate
from vacaturelint.statements.acts import Act, Around, Reading, read_act
from vacaturelint.statements.statement import Said, Who
from vacaturelint.vacancy.posting import Posting
from vacaturelint.vacancy.requirements.clauses import Clause
from vacaturelint.vacancy.requirements.demands import Read, answer_to, whole_of
from vacaturelint.vacancy.requirements.frames import Found
from vacaturelint.vacancy.requirements.person_verdict import Told, judge

_TOLD, _UNTOLD = "met-reden", "zonder-reden"
_PLAIN = ("eis",)
_PERSONAL = ("gezin", "afkomst")
_PAPERS = ("te-vroeg", "keuring")
_OFFER, _TASKS, _ABOUT = SectionLabel.OFFER, SectionLabel.TASKS, SectionLabel.ABOUT


_SOON = 3  # pieces behind a demand for a record in which a talk about it may be offered


@dataclass(frozen=True, slots=True)
class _Beside:
    """What stands behind a piece: the answer when it is a question, and whether a talk about a record is offered."""

    answer: Said | None
    is_talk: bool


@dataclass(frozen=True, slots=True)
class _Kind:
    """One kind of condition: the sections in which its words are none, and whether its whole piece is marked."""

    kind: RequirementKind
    not_in: tuple[SectionLabel, ...] = ()
    whole: bool = False


_KINDS = (
    _Kind(RequirementKind.RECORD, (_OFFER, _TASKS), whole=True),
    _Kind(RequirementKind.NATIONALITY, (_OFFER, _TASKS, _ABOUT), whole=True),
    _Kind(RequirementKind.AGE, (_OFFER, _TASKS, _ABOUT), whole=True),
    _Kind(RequirementKind.MEDICAL, (_OFFER, _TASKS, _ABOUT), whole=True),
    _Kind(RequirementKind.LOOKS),
    _Kind(RequirementKind.FAITH),
    _Kind(RequirementKind.RESIDENCE, (_OFFER, _TASKS)),
    _Kind(RequirementKind.AVAILABILITY),
    _Kind(RequirementKind.ORIGIN),
    _Kind(RequirementKind.GENDER),
    _Kind(RequirementKind.FAMILY, (_OFFER,)),
)


def find_conditions(posting: Posting, read: Read) -> Iterator[Requirement]:
    """Yield every condition on the person, justified or not.

    Why an extract from the criminal record is asked has to be told once: `Stuur mee: kopie van je uittreksel` need not.
    """
    found = list(_found(posting, read))
    told = next((req for req in found if req.kind is RequirementKind.RECORD and req.topic == _TOLD), None)
    for req in found:
        if told and req.kind is RequirementKind.RECORD and req.topic == _UNTOLD:
            yield replace(req, topic=told.topic, verdict=told.verdict, reason=told.reason, advice=())
        else:
            yield req


def _found(posting: Posting, read: Read) -> Iterator[Requirement]:
    for nth, clause in enumerate(read.clauses):
        for kind in _KINDS:
            found = read.found[nth].get(kind.kind.value)
            if found and clause.section not in kind.not_in:
                yield from _conditions(posting, clause, kind, found, _beside(read, nth))


def _conditions(
    posting: Posting, clause: Clause, kind: _Kind, found: list[Found], beside: _Beside
) -> Iterator[Requirement]:
    told = [(match, reading) for match in found if (reading := _reading(clause, match, beside.answer)) is not None]
    if not told:
        return
    first, reading = told[0]
    topics = tuple(match.frame.slots["onderwerp"] for match, _ in told)
    title = posting.vacancy.title or ""
    opinion = judge(kind.kind, Told(clause, first, topics, reading.force, title, beside.is_talk))
    start, end = _edges(clause, kind, first)
    span = clause.span(start, end)
    text = posting.words(span)
    if reading.force is Force.WISH and opinion.verdict is Verdict.UNNEEDED:
        opinion = replace(opinion, verdict=Verdict.DOUBT)
    demand = not _is_of_procedure(clause, kind, first, opinion.topic)
    yield replace(opinion.on(kind.kind, span, text, reading.force), is_demand=demand)


def _beside(read: Read, nth: int) -> _Beside:
    answer = answer_to(read, nth) if read.clauses[nth].said.is_question else None
    return _Beside(answer, _is_talked_of(read, nth))


def _is_talked_of(read: Read, nth: int) -> bool:
    """Return whether what follows offers a talk about a record: `Staat er iets in je verleden? Bel ons eerst`."""
    own = read.clauses[nth]
    after = [clause for clause in read.clauses[nth + 1 : nth + 1 + _SOON] if clause.passage == own.passage]
    return any(clause.said.has("strafverleden") for clause in after) and any(
        clause.said.has("bespreken") for clause in after
    )


def _reading(clause: Clause, match: Found, after: Said | None) -> Reading | None:
    """Return what a piece does with a trait; None when it does not ask or wish it of a candidate."""
    said, weight = clause.said, match.frame.slots["gewicht"]
    if said.has("open_deur") or not _is_meant(clause, match):
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


def _is_of_procedure(clause: Clause, kind: _Kind, match: Found, topic: str) -> bool:
    """Return whether a paper is handed in or a question answered: `Breng een uittreksel mee`, `over je kinderwens`."""
    if kind.kind in (RequirementKind.RECORD, RequirementKind.MEDICAL):
        return topic == "te-vroeg" or clause.said.has("aanreiken")
    return clause.section is SectionLabel.APPLY and match.frame.file in _PERSONAL


def _is_plain(clause: Clause, match: Found) -> bool:
    """Return whether the words are a condition whoever the subject is: `Dames onthouden zich`, `over je kinderwens`."""
    asks_personal = clause.section is SectionLabel.APPLY and match.frame.file in _PERSONAL
    return match.frame.slots["onderwerp"] in _PLAIN or asks_personal


def _is_meant(clause: Clause, match: Found) -> bool:
    """Return whether it is told of a candidate; a paper is meant for one unless another hands it in."""
    said = clause.said
    if _is_plain(clause, match):
        return True
    if match.frame.file == RequirementKind.RECORD.value or match.frame.slots["onderwerp"] in _PAPERS:
        statement = said.statement_at(match.at.first)
        own = statement.who is not Who.CANDIDATE or is_own(said, match.at, statement, "eigen_aan", "aanreikt")
        return own and statement.who is not Who.OTHER
    return is_told_of_candidate(said, match.thing)


def _edges(clause: Clause, kind: _Kind, match: Found) -> tuple[int, int]:
    return whole_of(clause) if kind.whole else clause.said.stretch(match.thing)
