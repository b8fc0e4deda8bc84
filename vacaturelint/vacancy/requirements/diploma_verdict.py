"""Whether a function needs the diploma that is demanded: profession rule, level, force and other roads, in that order.

We follow the wide reading (a hard demand without a profession rule and without a road by experience is more than
needed) and call only that certain which the narrow one agrees with: above what the level of the function goes with.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from vacaturelint.analysis.wording import Wording
from vacaturelint.core.requirement import Confidence, DiplomaLevel, Force, Verdict
from vacaturelint.core.vacancy import DocumentKind, FunctionLevel, LevelSource, Region
from vacaturelint.vacancy.posting import Posting
from vacaturelint.vacancy.professions import Profession, Stance, all_professions, professions_in

_LAW = "https://lokaalbestuur.vlaanderen.be/nieuws/rechtspositieregelingsbesluit-gepubliceerd-in-belgisch-staatsblad"
_USUAL = {
    FunctionLevel.A: DiplomaLevel.MASTER,
    FunctionLevel.B: DiplomaLevel.BACHELOR,
    FunctionLevel.C: DiplomaLevel.SECONDARY,
    FunctionLevel.D: DiplomaLevel.NONE,
    FunctionLevel.E: DiplomaLevel.NONE,
}
_WORDS = {
    DiplomaLevel.SECONDARY: "een diploma secundair onderwijs",
    DiplomaLevel.BACHELOR: "een bachelordiploma",
    DiplomaLevel.MASTER: "een masterdiploma",
    DiplomaLevel.SPECIFIC: "dit diploma",
    DiplomaLevel.NONE: "geen diploma",
}
_LIST_OF_2024 = ("orthopedagog", "gezinswetenschap", "readaptatie", "agogisch", "lijst", "ministerieel")
# Proof that takes some days of training and that employers often pay for themselves.
_QUICK = Wording(
    r"\bEHBO|\beerste hulp|\bVCA|\b(?:hef|reach)truck|\bhoogte?werk|\bBA[45]\b|\bHACCP|\bbosmaaier|\bkettingzaag|"
    r"\bfytolicentie|\banimator|\breanimatie|\brolbrug|\bbedrijfshulp|\bBHV\b|\bcode 95|\bhoogwerker"
)
# Proof that says nothing of the trade: it may be asked of anybody, and so nothing shows that the work needs it.
_NAMELESS = re.compile(r"\b(?:certificaat|getuigschrift|attest|brevet) van (?:beroeps)?bekwaamheid\W*$", re.IGNORECASE)
_STEM = 6
_LONG_WORD = re.compile(r"[^\W\d_]{6,}")
_SURE = (LevelSource.TEXT, LevelSource.GIVEN)
RANKS = {
    DiplomaLevel.NONE: 0,
    DiplomaLevel.SECONDARY: 1,
    DiplomaLevel.SPECIFIC: 1,
    DiplomaLevel.BACHELOR: 2,
    DiplomaLevel.MASTER: 3,
}
NO_RULE = "We vonden geen beroepsregel die dit diploma vraagt."
_PUBLIC = " Kijk in je rechtspositieregeling."


@dataclass(frozen=True, slots=True)
class Demand:
    """A demand for a diploma as read: `later` it may be obtained after the start, `refuses` experience is shut out.

    `equivalent` says "of gelijkwaardig" and no more, `weak` that only an attest or licence is asked, `elsewhere` is the
    lowest level that the same document asks.
    """

    text: str
    level: DiplomaLevel
    force: Force
    equivalent: bool
    later: bool
    refuses: bool
    weak: bool
    elsewhere: DiplomaLevel


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict with its reason in one word and in a Dutch sentence, its source and better wordings."""

    verdict: Verdict
    topic: str
    reason: str
    source: str = ""
    confidence: Confidence = Confidence.MEDIUM
    advice: tuple[str, ...] = ()
    regulated: bool = False


FOR_PROMOTION = Judgement(Verdict.JUSTIFIED, "bevordering", "Deze voorwaarde geldt voor wie al bij het bestuur werkt.")


def judge(demand: Demand, posting: Posting) -> Judgement:
    """Return the verdict on one demand for the function of `posting`."""
    if demand.level is DiplomaLevel.NONE:
        return Judgement(Verdict.JUSTIFIED, "geen-diploma", "Je vraagt geen diploma, of hoogstens lager secundair.")
    ruled = _by_profession(demand, posting.professions)
    if ruled is not None:
        return ruled
    if posting.vacancy.kind is DocumentKind.STUDENT and demand.level is not DiplomaLevel.SPECIFIC:
        return (
            Judgement(Verdict.JUSTIFIED, "mag-later", "Wie nog studeert, mag ook.")
            if demand.later
            else _student(demand)
        )
    if demand.force is not Force.HARD:
        return _with_other_road(demand, posting)
    return _hard(demand, posting)


def _by_profession(demand: Demand, professions: tuple[Profession, ...]) -> Judgement | None:
    """Return the verdict for a profession that is never flagged; None when no such profession is named."""
    silent = [row for row in professions if row.stance is Stance.SILENT]
    if not silent:
        return None
    for row in silent:
        if row.asks_for(demand.text):
            return _ruled(demand, row)
    row = silent[0]
    if row.by_law and (demand.level is not DiplomaLevel.SPECIFIC or not demand.weak):
        return _ruled(demand, row)
    if demand.force is not Force.HARD:
        return Judgement(Verdict.JUSTIFIED, "ervaring-telt", "Er is ook een andere weg dan dit bewijs.", row.source)
    if row.licence and not demand.weak:
        reason = f"Voor deze job vonden we alleen deze regel: {row.qualification}. Ga na of dit diploma ook nodig is."
        return Judgement(Verdict.DOUBT, "attest-volstaat", reason, row.source, row.confidence, _roads(demand))
    reason = f"De beroepsregel vraagt iets anders: {row.qualification}. Ga na waarvoor dit nodig is."
    return Judgement(Verdict.DOUBT, "buiten-beroepsregel", reason, row.source, row.confidence)


def _ruled(demand: Demand, row: Profession) -> Judgement:
    basis = f" ({row.basis})" if row.basis else ""
    reason = f"Een beroepsregel vraagt voor {row.name}: {row.qualification}{basis}."
    if row.name.startswith("maatschappelijk werker OCMW") and not any(
        w in demand.text.casefold() for w in _LIST_OF_2024
    ):
        return Judgement(
            Verdict.JUSTIFIED,
            "te-smal",
            "De lijst van 2024 laat meer diploma's toe dan je noemt, zoals orthopedagogie en gezinswetenschappen.",
            row.source.split(" ; ")[0],
            row.confidence,
            ("Je hebt een diploma uit de lijst voor maatschappelijk werkers van het OCMW (2024).",),
            regulated=True,
        )
    return Judgement(
        Verdict.JUSTIFIED, "beroepsregel", reason, row.source.split(" ; ")[0], row.confidence, regulated=True
    )


def _student(demand: Demand) -> Judgement:
    if demand.force is Force.WISH:
        return Judgement(Verdict.JUSTIFIED, "pluspunt", "Het is een pluspunt, geen eis.")
    return Judgement(
        Verdict.UNNEEDED,
        "student",
        "Een student heeft meestal nog geen diploma. Zeg liever wat iemand moet kunnen.",
        advice=("Je volgt een opleiding die bij dit werk past, of je toont dat je het kan.",),
    )


def _with_other_road(demand: Demand, posting: Posting) -> Judgement:
    if demand.force is Force.WISH:
        return Judgement(Verdict.JUSTIFIED, "pluspunt", "Het is een pluspunt, geen eis.")
    if demand.later:
        return Judgement(Verdict.JUSTIFIED, "mag-later", "Je mag het ook later behalen.")
    if demand.level is not DiplomaLevel.SECONDARY and _above(demand.level, posting):
        reason = f"Ervaring telt mee, maar {_WORDS[demand.level]} als maatstaf is hoger dan gewoon voor dit niveau."
        return Judgement(Verdict.DOUBT, "boven-niveau-zacht", reason, _LAW)
    return Judgement(Verdict.JUSTIFIED, "ervaring-telt", "Ervaring telt ook.")


def _hard(demand: Demand, posting: Posting) -> Judgement:
    rows = posting.professions
    if demand.refuses and rows and all(row.stance is Stance.FLAG for row in rows):
        return _unruled(demand, posting)
    if demand.weak and not _is_regulated(demand):
        return _attest(demand, posting)
    asks = next((row for row in (*rows, *_titles_in(demand, posting)) if row.stance is Stance.ASK), None)
    if asks is not None:
        reason = f"We weten niet zeker of een regel dit diploma vraagt voor {asks.name}. Kijk het na."
        return Judgement(
            Verdict.DOUBT, "navragen", reason, asks.source.split(" ; ")[0], asks.confidence, _roads(demand)
        )
    judged = _unruled(demand, posting)
    return _with_hint(judged, demand) if demand.equivalent and not demand.refuses else judged


def _titles_in(demand: Demand, posting: Posting) -> Iterator[Profession]:
    """Yield the protected titles that the demand itself names, as a question: perhaps the work needs one."""
    for row in professions_in(demand.text, posting.vacancy.region):
        if row.kind == "titelbescherming":
            yield row.as_question()


def _attest(demand: Demand, posting: Posting) -> Judgement:
    """Return a question for proof that is quickly got on the job; what only the trade itself can know is left alone."""
    if _QUICK.occurs(demand.text) or _NAMELESS.search(demand.text):
        reason = "Ga na of iemand dit bewijs al bij de start nodig heeft. Kan het ook later, zeg dat dan."
        advice = ("Je hebt dit attest, of je behaalt het in je eerste jaar bij ons.",)
        return Judgement(Verdict.DOUBT, "attest", reason, advice=advice)
    if posting.functions:
        return Judgement(Verdict.DOUBT, "attest-elders", "Ga na of deze functie dit bewijs nodig heeft.")
    return Judgement(Verdict.JUSTIFIED, "attest-van-het-vak", "Dit bewijs hoort bij het werk zelf.")


def _with_hint(judged: Judgement, demand: Demand) -> Judgement:
    """Return the verdict with what "of gelijkwaardig" lacks: those words alone open no road."""
    if judged.verdict is not Verdict.UNNEEDED:
        return _unclear(demand)
    reason = f"{judged.reason} 'Of gelijkwaardig' zegt niet wat telt: een ander diploma, ervaring, of allebei?"
    return replace(
        judged,
        topic="gelijkwaardig-onduidelijk",
        reason=reason,
        advice=(*_unclear(demand).advice[:1], *judged.advice[1:]),
    )


def _unruled(demand: Demand, posting: Posting) -> Judgement:
    """Return the verdict on a hard demand that no known rule supports."""
    above = _above(demand.level, posting)
    far_above = RANKS[demand.level] - RANKS[demand.elsewhere] > 1 and demand.elsewhere is not DiplomaLevel.SPECIFIC
    flagged = bool(posting.professions)
    specific = demand.level is DiplomaLevel.SPECIFIC and not demand.weak
    if specific and _is_regulated(demand) and not (posting.functions or flagged):
        reason = "Dit diploma hoort bij een gereglementeerd beroep. Ga na of deze functie dat beroep uitoefent."
        return Judgement(Verdict.DOUBT, "beroepsregel-elders", reason, advice=_roads(demand))
    unknown = posting.on_job_site or (not posting.functions and _of_own_trade(demand, posting))
    if unknown and not (flagged or above or far_above):
        reason = f"We kennen dit beroep niet goed genoeg. {NO_RULE}"
        return Judgement(Verdict.DOUBT, "beroep-onbekend", reason, "", Confidence.LOW, _roads(demand))
    # A level in letters is the language of local government in Flanders: only there these rules exist.
    public = posting.vacancy.level_source in _SURE and posting.vacancy.region is Region.BE
    source = next((row.source.split(" ; ")[0] for row in posting.professions if row.source), _LAW if public else "")
    known = flagged or above or far_above or posting.vacancy.level_source in _SURE
    confidence = Confidence.MEDIUM if known else Confidence.LOW
    if above and posting.vacancy.level_source in _SURE:
        confidence = Confidence.HIGH
    topic = "boven-niveau" if above else "geen-beroepsregel"
    return Judgement(Verdict.UNNEEDED, topic, NO_RULE + _PUBLIC * public, source, confidence, _roads(demand))


def _of_own_trade(demand: Demand, posting: Posting) -> bool:
    """Return whether the demand names the trade of a title that we do not know: that trade may have its own rule."""
    title = frozenset(word[:_STEM] for word in _LONG_WORD.findall((posting.vacancy.title or "").casefold()))
    return bool(title & {word[:_STEM] for word in _LONG_WORD.findall(demand.text.casefold())})


def _unclear(demand: Demand) -> Judgement:
    return Judgement(
        Verdict.DOUBT,
        "gelijkwaardig-onduidelijk",
        "'Of gelijkwaardig' zegt niet wat telt: een ander diploma, ervaring, of allebei?",
        advice=(f"Je hebt {_WORDS[demand.level]}, of je bent gelijkwaardig door ervaring.", *_roads(demand)[1:]),
    )


def _above(level: DiplomaLevel, posting: Posting) -> bool:
    own = posting.vacancy.level
    if posting.vacancy.level_source is LevelSource.DIPLOMA:
        return False
    return own is not None and level is not DiplomaLevel.SPECIFIC and RANKS[level] > RANKS[_USUAL[own]]


def _is_regulated(demand: Demand) -> bool:
    return any(row.by_law and row.stance is Stance.SILENT and row.is_named_by(demand.text) for row in all_professions())


def _roads(demand: Demand) -> tuple[str, ...]:
    """Return sentences that open another road, the best first."""
    proof = _WORDS[demand.level]
    return (
        f"Je hebt {proof}, of je toont met ervaring of een test dat je dit werk aankan.",
        "Een bewijs van beroepskwalificatie (EVC) telt ook.",
        "Loopt de erkenning van je buitenlands diploma nog, of studeer je dit jaar af? Dan mag je al meedoen.",
    )
