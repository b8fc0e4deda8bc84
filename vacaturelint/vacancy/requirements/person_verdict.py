"""The verdict on a condition on the person: whether the text names what it rests on, and how far it shuts people out.

Topics: strafregister `met-reden | na-keuze | besproken | blanco | onberispelijk | vog | te-vroeg | zonder-reden`,
nationaliteit `openbaar-gezag | mag-werken | belg | eu`, leeftijd `bovengrens | ondergrens | hoge-ondergrens`,
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


_of_record = Cases(RequirementKind.RECORD)
_of_nationality = Cases(RequirementKind.NATIONALITY)
_of_age = Cases(RequirementKind.AGE)
_of_medical = Cases(RequirementKind.MEDICAL)


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
    return _JUDGES[kind](told)


def _record(told: Told) -> Opinion:
    if told.is_discussed or told.has("bespreken"):
        return _of_record(Verdict.JUSTIFIED, "besproken")
    if told.clause.is_by_law or ("blanco" in told.topics and told.has("reden_wet")):
        return _of_record(Verdict.JUSTIFIED, "met-reden")
    if "blanco" in told.topics:
        return _of_record(Verdict.UNNEEDED, "blanco")
    if "onberispelijk" in told.topics and not ("uittreksel" in told.topics and told.has("reden")):
        return _of_record(Verdict.DOUBT, "onberispelijk")
    return _extract(told)


def _extract(told: Told) -> Opinion:
    if told.has("bij_kandidatuur") and not told.has("na_keuze", "reden"):
        return _of_record(Verdict.UNNEEDED, "te-vroeg/vog" if "vog" in told.topics else "te-vroeg")
    if told.has("reden") or "wet" in told.topics:
        return _of_record(Verdict.JUSTIFIED, "met-reden")
    if told.is_under("na_keuze"):
        return _of_record(Verdict.JUSTIFIED, "na-keuze")
    if "vog" in told.topics:  # given or refused for one function, by who weighs the record: it holds no entry
        return _of_record(Verdict.JUSTIFIED, "vog")
    return _of_record(Verdict.DOUBT, "zonder-reden")


def _nationality(told: Told) -> Opinion:
    if told.topics[0] == "mag-werken":
        return _of_nationality(Verdict.JUSTIFIED, "mag-werken")
    if told.is_for("gezag") or told.clause.is_by_law:
        return _of_nationality(Verdict.JUSTIFIED, "openbaar-gezag")
    if "eu" in told.topics:
        return _of_nationality(Verdict.DOUBT, "eu")
    return _of_nationality(Verdict.DOUBT, "belg")


def _age(told: Told) -> Opinion:
    if told.topic != "ondergrens":
        if told.has("startbaan", "reden_wet"):
            return _of_age(Verdict.JUSTIFIED, "met-reden")
        return _of_age(Verdict.UNNEEDED, "bovengrens")
    least = max((count_of(term.form) or 0 for term in told.clause.said.terms), default=0)
    if least > _ADULT and not told.has("reden"):
        return _of_age(Verdict.DOUBT, "hoge-ondergrens")
    return _of_age(Verdict.JUSTIFIED, "ondergrens")


def _medical(told: Told) -> Opinion:
    early = told.has("bij_kandidatuur", "voor_keuze") and not told.has("na_keuze", "geen_nood")
    if told.topic in ("keuring", "te-vroeg"):
        if early:
            return _of_medical(Verdict.UNNEEDED, "te-vroeg")
        return _of_medical(Verdict.JUSTIFIED, "keuring")
    if told.topic == "beschreven" or told.has("belasting"):
        return _of_medical(Verdict.JUSTIFIED, "beschreven")
    return _of_medical(Verdict.DOUBT, "vaag")


def _with_reason(kind: RequirementKind, *names: str) -> Callable[[Told], Opinion]:
    """Return a judge that lets a condition be when one of these signals stands with it, or in the title."""
    opine = Cases(kind)

    def of(told: Told) -> Opinion:
        if names and told.is_for(*names):
            return opine(Verdict.JUSTIFIED, "met-reden")
        return opine(Verdict.UNNEEDED, told.topic)

    return of


_JUDGES: Mapping[RequirementKind, Callable[[Told], Opinion]] = {
    RequirementKind.RECORD: _record,
    RequirementKind.NATIONALITY: _nationality,
    RequirementKind.AGE: _age,
    RequirementKind.MEDICAL: _medical,
    **{
        kind: _with_reason(kind, *names)
        for kind, names in {
            RequirementKind.LOOKS: ("hygiene",),
            RequirementKind.FAITH: ("eredienst",),
            RequirementKind.RESIDENCE: ("wacht",),
            RequirementKind.AVAILABILITY: ("vergoed", "want"),
            RequirementKind.ORIGIN: (),
            RequirementKind.GENDER: ("reden_wet",),
            RequirementKind.FAMILY: (),
        }.items()
    },
}
