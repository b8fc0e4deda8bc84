"""The verdict on a condition on the person: whether the text names what it rests on, and how far it shuts people out.

Topics: strafregister `met-reden | met-wet | gedrag | na-keuze | besproken | blanco | onberispelijk | vog | te-vroeg` or
`zonder-reden`, nationaliteit `openbaar-gezag | mag-werken | belg | eu`, leeftijd
`bovengrens | ondergrens | hoge-ondergrens`,
medisch `beschreven | keuring | te-vroeg | vaag`; of the other kinds `met-reden` or what the frame names.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from vacaturelint.core.requirement import Force, RequirementKind, Verdict
from vacaturelint.statements.signals import signals_in
from vacaturelint.vacancy.requirements.clauses import Clause
from vacaturelint.vacancy.requirements.counts import count_of
from vacaturelint.vacancy.requirements.frames import Found
from vacaturelint.vacancy.requirements.opinion import Cases, Opinion

_ADULT = 20
_CONDUCT_BY_LAW = ("gedragswet",)
"""Functions of which a law asks good conduct: police, fire brigade, schools, guards, child care."""
PERSON, PERSON_ASKED = "persoon", "persoon-vraag"
"""The topics of frames that hold for every ground: people are turned away or chosen for who they are, or asked it."""
_Judged = tuple[Verdict, str]
"""A verdict with the case that its words belong to."""


@dataclass(frozen=True, slots=True)
class Told:
    """A condition as read: its piece, its first frame, the topics of all its frames, its force, and the title.

    `is_discussed` says that the pieces behind it offer a talk about what stands on the record.
    """

    clause: Clause
    first: Found
    topics: tuple[str, ...]
    force: Force
    title: str
    is_discussed: bool = False

    @property
    def topic(self) -> str:
        """Return the topic of its first frame."""
        return self.topics[0]

    def has(self, *signals_: str) -> bool:
        """Return whether a signal stands in the piece."""
        return self.clause.said.has(*signals_)

    def is_under(self, *names: str) -> bool:
        """Return whether a signal stands in the piece or in the heading above it."""
        return self.has(*names) or _names(self.clause.heading, names)

    def is_for(self, *names: str) -> bool:
        """Return whether a signal stands in the piece or in the title of the function."""
        return self.has(*names) or _names(self.title, names)


def _names(text: str, names: tuple[str, ...]) -> bool:
    return any(name in signals_in(text) for name in names)


def judge(kind: RequirementKind, told: Told) -> Opinion:
    """Return the opinion on one condition."""
    if told.topic in (PERSON, PERSON_ASKED):
        return Cases(kind)(*_for_who_they_are(kind, told))
    verdict, case = _JUDGES[kind](told) if kind in _JUDGES else _reasoned(told, _REASONS.get(kind, ()))
    return Cases(kind)(verdict, case)


def _reasoned(told: Told, reasons: tuple[str, ...]) -> _Judged:
    """Return a verdict that lets a condition be when a signal of its reason stands with it, or in the title."""
    return (Verdict.JUSTIFIED, "met-reden") if told.is_for(*reasons) else (Verdict.UNNEEDED, told.topic)


def _for_who_they_are(kind: RequirementKind, told: Told) -> _Judged:
    """Return a verdict that only a law, or a reason of this kind, softens: a fact of the work does not."""
    if told.clause.is_by_law or told.is_for(*_REASONS.get(kind, ())):
        return Verdict.JUSTIFIED, "met-reden"
    if kind is RequirementKind.NATIONALITY and told.is_for("gezag"):
        return Verdict.JUSTIFIED, "openbaar-gezag"
    return (Verdict.DOUBT if told.has("reden", "voorkeur", "wens") else Verdict.UNNEEDED), PERSON


def _record(told: Told) -> _Judged:
    if told.is_discussed or told.has("bespreken"):
        return Verdict.JUSTIFIED, "besproken"
    if told.clause.is_by_law or ("blanco" in told.topics and told.has("reden_wet")):
        return Verdict.JUSTIFIED, "met-reden"
    if "blanco" in told.topics:
        return Verdict.UNNEEDED, "blanco"
    by_law = _names(told.title, _CONDUCT_BY_LAW)
    if (by_law or "gedrag" in told.topics) and not told.has("bij_kandidatuur"):
        return Verdict.JUSTIFIED, "met-wet" if by_law else "gedrag"
    if "onberispelijk" in told.topics and not ("uittreksel" in told.topics and told.has("reden")):
        return Verdict.DOUBT, "onberispelijk"
    return _extract(told)


def _extract(told: Told) -> _Judged:
    if told.has("bij_kandidatuur") and not told.has("na_keuze", "reden"):
        return Verdict.UNNEEDED, "te-vroeg/vog" if "vog" in told.topics else "te-vroeg"
    if told.has("reden") or "wet" in told.topics:
        return Verdict.JUSTIFIED, "met-reden"
    if told.is_under("na_keuze"):
        return Verdict.JUSTIFIED, "na-keuze"
    if "vog" in told.topics:  # given or refused for one function, by who weighs the record: it holds no entry
        return Verdict.JUSTIFIED, "vog"
    return Verdict.DOUBT, "zonder-reden"


def _nationality(told: Told) -> _Judged:
    if told.topic == "mag-werken":
        return Verdict.JUSTIFIED, "mag-werken"
    if told.is_for("gezag") or told.clause.is_by_law:
        return Verdict.JUSTIFIED, "openbaar-gezag"
    if "eu" in told.topics and told.is_for("schoolwet"):
        return Verdict.JUSTIFIED, "met-wet"
    return Verdict.DOUBT, "eu" if "eu" in told.topics else "belg"


def _age(told: Told) -> _Judged:
    limited = "bovengrens" in told.topics  # `jonge medewerker tussen 20 en 35 jaar`: more than an allusion
    if limited or told.topic != "ondergrens":
        if told.has("startbaan", "reden_wet"):
            return Verdict.JUSTIFIED, "met-reden"
        alludes = told.topic == "zinspeling" and not limited
        return (Verdict.DOUBT, "zinspeling") if alludes else (Verdict.UNNEEDED, "bovengrens")
    least = max((count_of(term.form) or 0 for term in told.clause.said.terms), default=0)
    if least > _ADULT and not told.has("reden"):
        return Verdict.DOUBT, "hoge-ondergrens"
    return Verdict.JUSTIFIED, "ondergrens"


def _medical(told: Told) -> _Judged:
    early = told.has("bij_kandidatuur", "voor_keuze") and not told.has("na_keuze", "geen_nood")
    if told.topic in ("keuring", "te-vroeg"):
        return (Verdict.UNNEEDED, "te-vroeg") if early else (Verdict.JUSTIFIED, "keuring")
    if told.topic == "beschreven" or told.has("belasting"):
        return Verdict.JUSTIFIED, "beschreven"
    return Verdict.DOUBT, "vaag"


_JUDGES: Mapping[RequirementKind, Callable[[Told], _Judged]] = {
    RequirementKind.RECORD: _record,
    RequirementKind.NATIONALITY: _nationality,
    RequirementKind.AGE: _age,
    RequirementKind.MEDICAL: _medical,
}
_REASONS: Mapping[RequirementKind, tuple[str, ...]] = {
    RequirementKind.LOOKS: ("hygiene",),
    RequirementKind.FAITH: ("eredienst",),
    RequirementKind.RESIDENCE: ("wacht",),
    RequirementKind.AVAILABILITY: ("vergoed", "want"),
    RequirementKind.GENDER: ("reden_wet", "intimiteit"),
}
"""Signals of a reason, of the kinds that a reason justifies and that ask no more than that."""
