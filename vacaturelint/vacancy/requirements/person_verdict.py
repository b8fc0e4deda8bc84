"""The verdict on a condition on the person: whether the text names what it rests on, and how far it shuts people out.

Topics: strafregister `met-reden | na-keuze | besproken | blanco | onberispelijk | te-vroeg | zonder-reden`,
nationaliteit `openbaar-gezag | mag-werken | belg | eu`, leeftijd `bovengrens | ondergrens | hoge-ondergrens`,
medisch `beschreven | keuring | te-vroeg | vaag`; of the other kinds `met-reden` or what the frame names.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from vacaturelint.analysis.words import fold_words
from vacaturelint.core.requirement import Force, RequirementKind, Verdict
from vacaturelint.statements.phrases import Hit
from vacaturelint.statements.signals import signals
from vacaturelint.statements.terms import Term
from vacaturelint.vacancy.requirements.clauses import Clause
from vacaturelint.vacancy.requirements.counts import count_of
from vacaturelint.vacancy.requirements.frames import Found

Judged = tuple[Verdict, str, str]
_ADULT = 20
_NOT_SHUT = "Een vermelding sluit niet vanzelf uit. Vraag een uittreksel en bespreek wat erop staat."


@dataclass(frozen=True, slots=True)
class Told:
    """A condition as read: its piece, its first frame, the topics of all its frames, its force, and the title."""

    clause: Clause
    first: Found
    topics: tuple[str, ...]
    force: Force
    title: str

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
    terms = tuple(Term(word, word, 0, 0) for word in fold_words(text)) if text else ()
    found: Mapping[str, tuple[Hit, ...]] = signals().find(terms)
    return any(name in found for name in names)


def advice_on(kind: RequirementKind, topic: str) -> tuple[str, ...]:
    """Return sentences to write instead, the best first."""
    return _ADVICE.get((kind, topic), _ADVICE.get((kind, ""), ()))


def judge(kind: RequirementKind, told: Told) -> Judged:
    """Return the verdict on one condition, its topic and a sentence for the reader."""
    return _JUDGES[kind](told)


def _record(told: Told) -> Judged:
    if told.has("bespreken"):
        return Verdict.JUSTIFIED, "besproken", "De tekst zegt dat een vermelding eerst besproken wordt."
    if "blanco" in told.topics:
        return Verdict.UNNEEDED, "blanco", _NOT_SHUT
    if "onberispelijk" in told.topics:
        return Verdict.DOUBT, "onberispelijk", _NOT_SHUT
    return _extract(told)


def _extract(told: Told) -> Judged:
    if told.has("bij_kandidatuur") and not told.has("na_keuze", "reden"):
        return Verdict.UNNEEDED, "te-vroeg", "Vraag dit pas na het gesprek, als je iemand wil aanwerven."
    if told.has("reden") or "wet" in told.topics:
        return Verdict.JUSTIFIED, "met-reden", "De tekst zegt waarom het uittreksel nodig is."
    if told.is_under("na_keuze"):
        return Verdict.JUSTIFIED, "na-keuze", "Het uittreksel wordt pas na de keuze gevraagd."
    reason = "Zeg waarom je een uittreksel vraagt, en dat je een vermelding eerst bespreekt."
    return Verdict.DOUBT, "zonder-reden", reason


def _nationality(told: Told) -> Judged:
    if told.topics[0] == "mag-werken":
        return Verdict.JUSTIFIED, "mag-werken", "Wie hier mag werken, mag meedoen."
    if told.is_for("gezag"):
        return Verdict.JUSTIFIED, "openbaar-gezag", "De functie oefent openbaar gezag uit."
    if "eu" in told.topics:
        return Verdict.DOUBT, "eu", "Contractueel mag vaak ook wie van buiten de EU komt en hier mag werken."
    return Verdict.DOUBT, "belg", "Alleen functies met openbaar gezag vragen de Belgische nationaliteit. Kijk dit na."


def _age(told: Told) -> Judged:
    if told.topic != "ondergrens":
        if told.has("startbaan", "reden_wet"):
            return Verdict.JUSTIFIED, "met-reden", "De tekst noemt de regel die deze leeftijd oplegt."
        return Verdict.UNNEEDED, "bovengrens", "Een leeftijdsgrens naar boven sluit mensen uit om hun leeftijd."
    least = max((count_of(term.form) or 0 for term in told.clause.said.terms), default=0)
    if least > _ADULT and not told.has("reden"):
        return Verdict.DOUBT, "hoge-ondergrens", "Noem de regel die deze leeftijd vraagt, of schrap ze."
    return Verdict.JUSTIFIED, "ondergrens", "Een minimumleeftijd kan door een regel nodig zijn. Noem die regel."


def _medical(told: Told) -> Judged:
    early = told.has("bij_kandidatuur", "voor_keuze") and not told.has("na_keuze", "geen_nood")
    if told.topic in ("keuring", "te-vroeg"):
        if early:
            return Verdict.UNNEEDED, "te-vroeg", "Vraag dit pas als je iemand wil aanwerven."
        return Verdict.JUSTIFIED, "keuring", "De arbeidsarts kijkt na of iemand het werk aankan."
    if told.topic == "beschreven" or told.has("belasting"):
        return Verdict.JUSTIFIED, "beschreven", "De tekst beschrijft de belasting van het werk."
    return Verdict.DOUBT, "vaag", "Beschrijf de belasting: hoe zwaar, hoe vaak, met welke hulpmiddelen."


def _with_reason(*names: str, reason: str) -> Callable[[Told], Judged]:
    """Return a judge that lets a condition be when one of these signals stands with it, or in the title."""

    def of(told: Told) -> Judged:
        if names and told.is_for(*names):
            return Verdict.JUSTIFIED, "met-reden", "De tekst zegt waarom dit nodig is."
        return Verdict.UNNEEDED, told.topic, reason

    return of


_JUDGES: Mapping[RequirementKind, Callable[[Told], Judged]] = {
    RequirementKind.RECORD: _record,
    RequirementKind.NATIONALITY: _nationality,
    RequirementKind.AGE: _age,
    RequirementKind.MEDICAL: _medical,
    RequirementKind.LOOKS: _with_reason(
        "hygiene", reason="Wie er anders uitziet dan je verwacht, denkt: dit is niet voor mij."
    ),
    RequirementKind.FAITH: _with_reason("eredienst", reason="Wat iemand gelooft, zegt niets over het werk."),
    RequirementKind.RESIDENCE: _with_reason("wacht", reason="Waar iemand woont, zegt niets over het werk."),
    RequirementKind.AVAILABILITY: _with_reason(
        "vergoed", "want", reason="Wie zorgt voor kinderen of ouders, durft dit niet te beloven."
    ),
    RequirementKind.ORIGIN: _with_reason(reason="De afkomst van iemand zegt niets over het werk."),
    RequirementKind.GENDER: _with_reason("reden_wet", reason="Een vrouw, een man of een ander kan dit werk doen."),
    RequirementKind.FAMILY: _with_reason(reason="Een gezin zegt niets over wat iemand kan."),
}

_ADVICE: Mapping[tuple[RequirementKind, str], tuple[str, ...]] = {
    (RequirementKind.RECORD, "te-vroeg"): (
        "Wil je hier starten? Dan vragen we na het gesprek een uittreksel uit het strafregister. Een vermelding "
        "bespreken we eerst samen.",
    ),
    (RequirementKind.MEDICAL, "te-vroeg"): (
        "Wil je hier starten? Dan ga je eerst langs bij de arbeidsarts. Die kijkt of het werk veilig is voor jou.",
    ),
    (RequirementKind.LOOKS, ""): ("Je ontvangt mensen vriendelijk. Je draagt werkkledij.",),
    (RequirementKind.RESIDENCE, ""): ("Je werkt in [gemeente]. Je komt er met [bus, trein, fiets].",),
    (RequirementKind.AVAILABILITY, ""): (
        "Je werkt één weekend op [aantal]. Je kent je rooster [aantal] weken vooraf.",
    ),
    (RequirementKind.FAMILY, ""): (
        "Je werkt ook [aantal] avonden per maand. Je kent het rooster [aantal] weken vooraf.",
    ),
}
