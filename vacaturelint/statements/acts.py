"""What a statement does with the thing it names: asks it, wishes it, denies it, offers it, wants proof, or informs."""

from dataclasses import dataclass
from enum import Enum, auto

from vacaturelint.core.requirement import Force
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.statements.function_words import function_words
from vacaturelint.statements.phrases import Hit
from vacaturelint.statements.polarity import Lack, Polarity, polarity_of, polarity_of_ban
from vacaturelint.statements.statement import Said, Statement, Who

_NEAR = 9  # terms between a signal and the thing; further on a sentence speaks of something else
_BESIDE = 2
"""Terms between `ons` and the noun that is ours: itself, and one adjective."""
_HEADED_BY_OTHERS = (SectionLabel.ABOUT, SectionLabel.OFFER, SectionLabel.TASKS, SectionLabel.APPLY)
_ASKING = ("vraag", "hard", "strikt", "afgewezen", "bezit", "kandidaat", "gemis", "voorwaarde", "weg", "later", "zoekt")


class Act(Enum):
    """What a statement does (`daad`)."""

    DEMAND = auto()
    WISH = auto()
    NO_DEMAND = auto()
    OFFER = auto()
    EVIDENCE = auto()
    INFORMATION = auto()
    TASK = auto()
    PROCEDURE = auto()
    OTHERS = auto()


@dataclass(frozen=True, slots=True)
class Reading:
    """What is done with one thing: `refuses` says that no other road is accepted, `later` that it may come later."""

    act: Act
    force: Force = Force.HARD
    later: bool = False
    refuses: bool = False


@dataclass(frozen=True, slots=True)
class Around:
    """Where a piece stands: its section, and whether an item of a list or a field of a form."""

    section: SectionLabel
    is_item: bool = False
    is_field: bool = False
    about_pluses: bool = False


def read_act(said: Said, thing: Hit, around: Around, *, paper: bool, own_no: bool = False) -> Reading:
    """Return what `said` does with the thing at `thing`.

    `paper` says that it can be handed in, such as a diploma; `own_no` that the thing is itself something that may not
    be, as in `geen tatoeages`.
    """
    statement = said.statement_at(thing.first)
    polarity = polarity_of_ban(said, thing) if own_no else polarity_of(said, thing, statement)
    act = _act(said, thing, statement, around, polarity, paper=paper)
    later = said.has("later")
    refuses = polarity.lack is Lack.REFUSED and not later
    if act is Act.WISH:
        return Reading(act, Force.WISH, later)
    if act is Act.NO_DEMAND:
        return Reading(act, Force.WISH)
    soft = polarity.lack is Lack.OTHER_ROAD or later
    later = later or said.has("laatstejaars")
    return Reading(act, Force.SOFT if soft else Force.HARD, later, refuses)


def _act(said: Said, thing: Hit, statement: Statement, around: Around, polarity: Polarity, *, paper: bool) -> Act:
    if polarity.denied or polarity.lack is Lack.WELCOME:
        return Act.NO_DEMAND
    if around.section is SectionLabel.TASKS and polarity.lack is not Lack.UNSAID:
        return Act.TASK
    if around.is_field or polarity.lack is not Lack.UNSAID:
        return Act.DEMAND
    other = _other_act(said, thing, statement, around, paper=paper)
    if other is not None:
        return other
    wished = around.about_pluses or is_wish(said, thing, statement)
    condition = _is_condition(said, statement)
    if paper and not wished and (condition or _asks_nobody(said, statement)):
        return Act.INFORMATION
    return Act.WISH if wished or condition else Act.DEMAND


def _is_of_ours(said: Said, statement: Statement) -> bool:
    """Return whether it is told of something of the employer: `Onze folders bestaan ook in het Engels`.

    The language of the house is what the work is done in: that is asked.
    """
    ours = any(
        said.terms[n].form in function_words("ons_bezit")
        and subject - n <= _BESIDE
        and not said.terms[subject].form.endswith("taal")
        for subject in said.subjects(statement)
        for n in range(max(subject - _BESIDE, 0), subject)
    )
    return ours and statement.who is Who.NOBODY and not said.has(*_ASKING)


def _asks_nobody(said: Said, statement: Statement) -> bool:
    """Return whether a sentence has a subject that is not the reader, and no word of asking or having.

    `Een zevende jaar telt even zwaar als een graduaat`, `Wij bewaren je diploma`: told about a paper, not asked.
    """
    if statement.who not in (Who.NOBODY, Who.EMPLOYER) or said.is_question or said.has(*_ASKING):
        return False
    subjects = said.subjects(statement)
    own = any(n - 1 in statement.terms and said.terms[n - 1].form in function_words("je_bezit") for n in subjects)
    # Where two sentences hide in one their parse tells nothing.
    if not subjects or own or said.hides_a_stop:
        return False
    return any(said.terms[n].is_finite for n in statement.terms)


def _is_condition(said: Said, statement: Statement) -> bool:
    """Return whether a statement is only a condition for another one: `Spreek je ook Turks, dan …`, not `enkel als`."""
    return said.is_condition(statement) and not said.has("afgewezen", "pas_als")


def _other_act(said: Said, thing: Hit, statement: Statement, around: Around, *, paper: bool) -> Act | None:
    """Return what is done other than asking, or None when it is asked or wished."""
    asked = _is_asked(said, thing, statement)
    handing = ("aanreiken",) if around.section is SectionLabel.DEMANDS else ("aanreiken", "bewijs")
    if paper and _is_evidence(said, thing, statement, handing):
        return Act.EVIDENCE
    if paper and _is_handed_in(said, thing, statement):
        return Act.EVIDENCE
    if statement.who is Who.OTHER or _is_of_ours(said, statement):
        return Act.TASK if around.section is SectionLabel.TASKS else Act.OTHERS
    if _is_information(said, thing, statement, paper=paper):
        return Act.INFORMATION
    if _is_offer(said, statement, around, asked=asked):
        return Act.OFFER
    return _by_section(said, statement, around, asked=asked)


def _by_section(said: Said, statement: Statement, around: Around, *, asked: bool) -> Act | None:
    """Return what the part of the vacancy makes of a statement that no word of it decides."""
    if around.section is SectionLabel.DEMANDS or asked:
        return None
    if around.section is SectionLabel.OTHER:
        told = statement.who is Who.CANDIDATE or not said.has_verb or said.is_question or said.has("wens")
        return None if told or around.is_item else Act.INFORMATION
    return {
        SectionLabel.TASKS: Act.TASK,
        SectionLabel.OFFER: Act.OFFER,
        SectionLabel.ABOUT: Act.INFORMATION,
        SectionLabel.APPLY: Act.PROCEDURE,
    }[around.section]


def _is_asked(said: Said, thing: Hit, statement: Statement) -> bool:
    """Return whether a word of asking stands in the statement, near what is asked, or who lacks it is turned away."""
    return said.has("afgewezen", "strikt") or any(
        abs(hit.first - thing.first) <= _NEAR or abs(thing.first - hit.last) <= _NEAR
        for hit in said.within(statement, "vraag")
    )


def _is_evidence(said: Said, thing: Hit, statement: Statement, handing: tuple[str, ...]) -> bool:
    return any(abs(hit.first - thing.first) <= _NEAR for hit in said.within(statement, *handing))


def _is_handed_in(said: Said, thing: Hit, statement: Statement) -> bool:
    """Return whether a copy of it is wanted: `kopie van je diploma`."""
    return any(0 <= thing.first - hit.last <= 3 for hit in said.within(statement, "kopie"))


def _is_information(said: Said, thing: Hit, statement: Statement, *, paper: bool) -> bool:
    if not paper:
        return False
    if any(not said.statement_at(hit.first).mark for hit in said.hits("loon")):
        return True
    near = [hit for hit in said.within(statement, "info") if abs(hit.first - thing.first) <= _NEAR]
    return bool(near) and not said.has_within(statement, "vraag")


def _is_offer(said: Said, statement: Statement, around: Around, *, asked: bool) -> bool:
    if not said.has_within(statement, "aanbod"):
        return False
    if statement.who is Who.EMPLOYER:
        return True
    return around.section in _HEADED_BY_OTHERS and not asked


def is_wish(said: Said, thing: Hit, statement: Statement) -> bool:
    """Return whether it is only a plus: a word of wishing in its statement, or the whole piece is about a plus."""
    if any(_reaches(said, hit, thing) for hit in said.within(statement, "wens")):
        return True
    if any(_prefers(said, hit, thing) for hit in said.within(statement, "voorkeur")):
        return True
    reached = any(hit.first < thing.first or _reaches(said, hit, thing) for hit in said.hits("wens"))
    return reached and not said.has_within(statement, "vraag")


def _prefers(said: Said, preference: Hit, thing: Hit) -> bool:
    """Return whether a word of preference is about the thing: before it, or closing the piece behind it."""
    return 0 <= thing.first - preference.last <= _NEAR or preference.last > said.last_word >= thing.last


def _reaches(said: Said, wish: Hit, thing: Hit) -> bool:
    """Return whether a word of wishing is about the thing: in `Engels, kennis van Frans is een plus` about one only."""
    if wish.first < thing.first:
        return thing.first - wish.last <= _NEAR
    between = said.terms[thing.last : wish.first]
    cuts = [nth for nth, term in enumerate(between) if term.form in (",", "(", ";", "–", "-")]
    own = between[cuts[-1] + 1 :] if cuts else ()
    another = any(term.pos in ("NOUN", "PROPN") for term in own)
    return not another or any(term.form == "of" for term in own)
