"""Whether a function needs the diploma that is demanded: profession rule, level, force and other roads, in that order.

We follow the wide reading (a hard demand without a profession rule and without a road by experience is more than
needed) and call only that certain which the narrow one agrees with: above what the level of the function goes with.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from vacaturelint.core.requirement import Confidence, DiplomaLevel, Force, RequirementKind, Verdict
from vacaturelint.core.vacancy import DocumentKind, FunctionLevel, LevelSource, Region
from vacaturelint.statements.acts import Reading
from vacaturelint.vacancy.posting import Posting
from vacaturelint.vacancy.professions import Profession, Stance, names_regulated, professions_in
from vacaturelint.vacancy.requirements.clauses import Clause
from vacaturelint.vacancy.requirements.opinion import Cases, Known, Opinion

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
_REFERS_BACK = ("dat diploma", "dit diploma", "die diploma's", "deze diploma's")  # names none of its own
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
_opine = Cases(RequirementKind.DIPLOMA)


@dataclass(frozen=True, slots=True)
class Demand:
    """A demand for a diploma as read: `weak` says that only an attest or licence is asked.

    `text` are its words in the piece, `elsewhere` is the lowest level that the same document asks.
    """

    clause: Clause
    text: str
    level: DiplomaLevel
    reading: Reading
    weak: bool
    elsewhere: DiplomaLevel

    @property
    def is_by_law(self) -> bool:
        """Return whether the text says that a law asks it."""
        return self.clause.is_by_law or self.clause.said.has("wet_zegt")

    @property
    def refuses(self) -> bool:
        """Return whether experience in its place is shut out."""
        return self.reading.refuses or self.clause.said.has("ervaring_telt_niet")


def judge(demand: Demand, posting: Posting) -> Opinion:
    """Return the verdict on one demand for the function of `posting`."""
    if demand.clause.is_promotion:
        return _opine(Verdict.JUSTIFIED, "bevordering")
    if demand.level is DiplomaLevel.NONE:
        return _opine(Verdict.JUSTIFIED, "geen-diploma")
    ruled = _by_profession(demand, posting.professions)
    if ruled is not None:
        return ruled
    if posting.vacancy.kind is DocumentKind.STUDENT and demand.level is not DiplomaLevel.SPECIFIC:
        return _opine(Verdict.JUSTIFIED, "mag-later/student") if demand.reading.later else _student(demand)
    if demand.reading.force is not Force.HARD:
        return _with_other_road(demand, posting)
    return _hard(demand, posting)


def _by_profession(demand: Demand, professions: tuple[Profession, ...]) -> Opinion | None:
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
    if demand.reading.force is not Force.HARD:
        return _opine(Verdict.JUSTIFIED, "ervaring-telt/beroepsregel", source=row.source)
    words = {"bewijs": row.qualification}
    if row.licence and not demand.weak:
        known = Known(source=row.source, confidence=row.confidence, advice=_roads(demand))
        return _opine(Verdict.DOUBT, "attest-volstaat", words, **known)
    return _opine(Verdict.DOUBT, "buiten-beroepsregel", words, source=row.source, confidence=row.confidence)


def _ruled(demand: Demand, row: Profession) -> Opinion:
    known = Known(source=row.source.split(" ; ")[0], confidence=row.confidence, regulated=True)
    text = demand.text.casefold().lstrip()
    told = text.startswith(_REFERS_BACK) or any(word in text for word in _LIST_OF_2024)
    if row.name.startswith("maatschappelijk werker OCMW") and not told:
        return _opine(Verdict.JUSTIFIED, "te-smal", **known)
    basis = f" ({row.basis})" if row.basis else ""
    words = {"beroep": row.name, "bewijs": f"{row.qualification}{basis}"}
    return _opine(Verdict.JUSTIFIED, "beroepsregel", words, **known)


def _student(demand: Demand) -> Opinion:
    if demand.reading.force is Force.WISH:
        return _opine(Verdict.JUSTIFIED, "pluspunt")
    return _opine(Verdict.UNNEEDED, "student")


def _with_other_road(demand: Demand, posting: Posting) -> Opinion:
    if demand.reading.force is Force.WISH:
        return _opine(Verdict.JUSTIFIED, "pluspunt")
    if demand.reading.later:
        return _opine(Verdict.JUSTIFIED, "mag-later")
    if demand.level is not DiplomaLevel.SECONDARY and _above(demand.level, posting):
        return _opine(Verdict.DOUBT, "boven-niveau-zacht", _words(demand))
    return _opine(Verdict.JUSTIFIED, "ervaring-telt")


def _hard(demand: Demand, posting: Posting) -> Opinion:
    rows = posting.professions
    if demand.weak and (demand.clause.said.has("snel_bewijs") or not names_regulated(demand.text)):
        return _attest(demand, posting)
    if demand.refuses and rows and all(row.stance is Stance.FLAG for row in rows):
        return _unruled(demand, posting)
    asks = next((row for row in (*rows, *_titles_in(demand, posting)) if row.stance is Stance.ASK), None)
    if asks is not None:
        known = Known(source=asks.source.split(" ; ")[0], confidence=asks.confidence, advice=_roads(demand))
        return _opine(Verdict.DOUBT, "navragen", {"beroep": asks.name}, **known)
    if demand.is_by_law:
        return _opine(Verdict.JUSTIFIED, "met-wet")
    judged = _unruled(demand, posting)
    return _with_hint(judged, demand) if demand.clause.said.has("gelijkwaardig") and not demand.refuses else judged


def _titles_in(demand: Demand, posting: Posting) -> Iterator[Profession]:
    """Yield the protected titles that the demand itself names, as a question: perhaps the work needs one."""
    for row in professions_in(demand.text, posting.vacancy.region):
        if row.kind == "titelbescherming":
            yield row.as_question()


def _attest(demand: Demand, posting: Posting) -> Opinion:
    """Return a question for proof that is quickly got on the job; what only the trade itself can know is left alone."""
    if demand.clause.said.has("snel_bewijs"):
        return _opine(Verdict.DOUBT, "attest")
    if posting.functions and not demand.clause.said.has("rijbewijzen"):
        return _opine(Verdict.DOUBT, "attest-elders")
    return _opine(Verdict.JUSTIFIED, "attest-van-het-vak")


def _with_hint(judged: Opinion, demand: Demand) -> Opinion:
    """Return the verdict with what "of gelijkwaardig" lacks: those words alone open no road."""
    unclear = _opine(Verdict.DOUBT, "gelijkwaardig-onduidelijk", _words(demand))
    advice = (*unclear.advice, *_roads(demand)[1:])
    if judged.verdict is not Verdict.UNNEEDED:
        return replace(unclear, advice=advice)
    return replace(judged, topic=unclear.topic, reason=f"{judged.reason} {unclear.reason}", advice=advice)


def _unruled(demand: Demand, posting: Posting) -> Opinion:
    """Return the verdict on a hard demand that no known rule supports."""
    known_trade = bool(posting.functions or posting.professions)
    if demand.level is DiplomaLevel.SPECIFIC and not (demand.weak or known_trade) and names_regulated(demand.text):
        return _opine(Verdict.DOUBT, "beroepsregel-elders", advice=_roads(demand))
    above = _above(demand.level, posting)
    clear = above or bool(posting.professions) or _far_above(demand)
    if not clear and (posting.on_job_site or (not posting.functions and _of_own_trade(demand, posting))):
        return _opine(Verdict.DOUBT, "beroep-onbekend", confidence=Confidence.LOW, advice=_roads(demand))
    # A level in letters is the language of local government in Flanders: only there these rules exist.
    sure = posting.vacancy.level_source in _SURE
    public = sure and posting.vacancy.region is Region.BE
    confidence = Confidence.MEDIUM if clear or sure else Confidence.LOW
    known = Known(
        topic="boven-niveau" if above else "geen-beroepsregel",
        confidence=Confidence.HIGH if above and sure else confidence,
        advice=_roads(demand),
    )
    source = next((row.source.split(" ; ")[0] for row in posting.professions if row.source), "")
    if source:  # the rule of the profession itself, rather than that for all
        known["source"] = source
    return _opine(Verdict.UNNEEDED, "geen-beroepsregel/openbaar" if public else "geen-beroepsregel", **known)


def _far_above(demand: Demand) -> bool:
    """Return whether it asks two levels more than the lowest that the same document asks."""
    return demand.elsewhere is not DiplomaLevel.SPECIFIC and RANKS[demand.level] - RANKS[demand.elsewhere] > 1


def _of_own_trade(demand: Demand, posting: Posting) -> bool:
    """Return whether the demand names the trade of a title that we do not know: that trade may have its own rule."""
    title = frozenset(word[:_STEM] for word in _LONG_WORD.findall((posting.vacancy.title or "").casefold()))
    return bool(title & {word[:_STEM] for word in _LONG_WORD.findall(demand.text.casefold())})


def _above(level: DiplomaLevel, posting: Posting) -> bool:
    own = posting.vacancy.level
    if posting.vacancy.level_source is LevelSource.DIPLOMA:
        return False
    return own is not None and level is not DiplomaLevel.SPECIFIC and RANKS[level] > RANKS[_USUAL[own]]


def _roads(demand: Demand) -> tuple[str, ...]:
    """Return sentences that open another road, the best first."""
    return _opine.advice("andere-wegen", _words(demand))


def _words(demand: Demand) -> dict[str, str]:
    return {"diploma": _WORDS[demand.level]}
