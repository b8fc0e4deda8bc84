"""Whether a function needs the language that is demanded.

A demand on Dutch is too high only above the higher of the floor of the level and the target of the profile; between
what hiring needs and that limit it may grow on the job. Another language needs a task.
"""

from vacaturelint.core.requirement import NO_LEVELS, Cefr, Confidence, Force, Levels, Skill, Verdict
from vacaturelint.core.vacancy import FunctionLevel
from vacaturelint.vacancy.posting import Posting
from vacaturelint.vacancy.profiles import Ceiling
from vacaturelint.vacancy.requirements.language_advice import sentences_for
from vacaturelint.vacancy.requirements.language_ask import Ask, Judged
from vacaturelint.vacancy.requirements.language_others import judge_other, judge_some
from vacaturelint.vacancy.tasks import FROM_TASKS, needed_by_tasks

_UNIA = "https://www.ediv.be/theme/unia2019/situation_tool.php?id=35&lang=nl"
_PROOFS = (
    "https://www.adjunctvandegouverneur.be/informatie/taalkennis/"
    "brevetten-attesten-om-nuttig-de-taalkennis-bestuurstaal-te-bewijzen"
)
_FLOOR = "https://www.zaventem.be/taal-en-diplomavereisten"
# Families whose work is done with hands, machines or screens: a strong degree asks more than the work does.
_PRACTICAL = frozenset({"techniek", "buitendienst", "keuken", "schoonmaak", "logistiek", "ICT"})
_WRITERS = frozenset({"communicatie"})
_WRITING_JOBS = ("vertaler", "jurist", "communicatie", "redact", "copywriter", "marketeer", "content")


def judge(ask: Ask, posting: Posting) -> Judged:
    """Return the verdict on one language demand for the function of `posting`."""
    origin = _about_origin(ask, posting)
    if origin is not None:
        return origin
    if ask.language == "*":
        return judge_some(ask, posting)
    if ask.language != "nl":
        return judge_other(ask, posting)
    if not ask.asked:
        return _without_level(ask, posting)
    return _dutch(ask, posting)


def _about_origin(ask: Ask, posting: Posting) -> Judged | None:
    allowed = _allowed(posting)
    advice = sentences_for(allowed, tuple(ask.asked) or tuple(allowed))
    if ask.topic == "moedertaal":
        reason = (
            "Moedertaal is geen taalniveau en sluit uit op afkomst, ook als voorkeur. Noem het niveau voor de taken."
        )
        return Judged(Verdict.TOO_HIGH, "moedertaal", reason, _UNIA, Confidence.HIGH, advice, allowed)
    if ask.topic == "accent":
        reason = "Een accent zegt iets over afkomst, niet over verstaanbaarheid."
        return Judged(
            Verdict.TOO_HIGH, "accent", reason, _UNIA, Confidence.HIGH, ("Je bent duidelijk verstaanbaar.",), allowed
        )
    return None


def _allowed(posting: Posting) -> Levels:
    return posting.ceiling.most if posting.ceiling else NO_LEVELS


def _without_level(ask: Ask, posting: Posting) -> Judged:
    if ask.force is Force.WISH:
        return Judged(Verdict.FITTING, "pluspunt", "Het is een pluspunt, geen eis.")
    start = posting.ceiling.start if posting.ceiling else NO_LEVELS
    advice = sentences_for(start, tuple(Skill))
    if ask.topic == "nederlandstalig":
        reason = (
            "'Nederlandstalig' lezen kandidaten als 'met Nederlands als moedertaal'. Noem het niveau dat je bedoelt."
        )
        return Judged(Verdict.DOUBT, "nederlandstalig", reason, _UNIA, advice=advice, allowed=_allowed(posting))
    if ask.topic == "voertaal":
        reason = "Een verbod op andere talen sluit collega's uit. Zeg wanneer Nederlands nodig is en waarom."
        return Judged(Verdict.TOO_HIGH, "voertaal", reason, _UNIA, advice=("Voor het werk spreken we Nederlands.",))
    if ask.topic == "alleen-diploma":
        reason = (
            "Een Nederlandstalig diploma is niet het enige bewijs. Ook een attest van een CVO, CNaVT of Selor telt."
        )
        return Judged(Verdict.DOUBT, "alleen-diploma", reason, _PROOFS, advice=advice)
    reason = "Kandidaten weten niet of hun Nederlands volstaat. Noem het bij de start, per vaardigheid."
    return Judged(Verdict.DOUBT, "zonder-niveau", reason, _UNIA, advice=advice, allowed=_allowed(posting))


def _dutch(ask: Ask, posting: Posting) -> Judged:
    top = max(level.rank for level in ask.asked.values())
    allowed = _allowed(posting)
    if ask.force is Force.WISH and top < Cefr.C2.rank:
        return Judged(Verdict.FITTING, "pluspunt", "Het is een pluspunt of streefdoel, geen eis.", allowed=allowed)
    if ask.topic == "foutloos" and _writes(posting):
        reason = "Foutloos schrijven kunnen ook veel moedertaalsprekers niet. Regel dan nalezing."
        return Judged(Verdict.FITTING, "foutloos", reason, allowed=allowed)
    if posting.ceiling is None:
        return _unknown_function(ask, posting, top)
    most = posting.ceiling.most
    over = {s: level for s, level in ask.asked.items() if s in most and level.rank > most[s].rank}
    if not over:
        return _fitting(ask, posting.ceiling)
    return _behaviour(posting.ceiling) if ask.topic == "gedrag" else _over(ask, posting, posting.ceiling, over)


def _unknown_function(ask: Ask, posting: Posting, top: int) -> Judged:
    if top == Cefr.C2.rank:
        return _too_high(ask, posting, NO_LEVELS)
    if top <= Cefr.B1.rank:
        return Judged(Verdict.FITTING, "passend", "Dit niveau is voor de meeste jobs niet te hoog.")
    return Judged(Verdict.DOUBT, "functie-onbekend", "We kennen deze functie niet. Hou je eis tegen de taken.")


def _over(ask: Ask, posting: Posting, ceiling: Ceiling, over: Levels) -> Judged:
    """Return the verdict on a demand above the limit: a question where the words or the tasks leave doubt."""
    most = ceiling.most
    if ask.topic == "veld" and len(over) < len(ask.asked):
        return Judged(Verdict.FITTING, "passend", "Dit past voor een deel van de vaardigheden.", allowed=most)
    doubt = None if _is_practical(posting) else _words_leave_doubt(ask, most, over)
    return doubt or _tasks_leave_doubt(posting, most, over) or _too_high(ask, posting, over)


def _words_leave_doubt(ask: Ask, most: Levels, over: Levels) -> Judged | None:
    """Return a question when the demand is above the limit for some skills only, or just above it in vague words."""
    if ask.explicit:
        return None
    advice = sentences_for(most, tuple(ask.asked))
    if ask.whole and len(over) < len(ask.asked) and max(level.rank for level in over.values()) < Cefr.C2.rank:
        skill, _ = _worst(over, most)
        reason = f"Voor {skill.value} is dit meer dan de functie nodig heeft ({most[skill].value}). Splits de eis."
        return Judged(Verdict.DOUBT, "splitsen", reason, advice=advice, allowed=most)
    if set(over.values()) == {Cefr.C1} and _steps(most, over) == 1:
        reason = "Dit ligt net boven wat de functie vraagt, en elke lezer vult zo'n woord anders in. Noem het niveau."
        return Judged(Verdict.DOUBT, "net-boven-profiel", reason, advice=sentences_for(most, tuple(over)), allowed=most)
    return None


def _tasks_leave_doubt(posting: Posting, most: Levels, over: Levels) -> Judged | None:
    """Return a question when the limit was only drawn from the tasks, or a task in the text may ask that much."""
    if _steps(most, over) == 1 and posting.profile and posting.profile.name == FROM_TASKS:
        skill, _ = _worst(over, most)
        task = posting.profile.reasons.get(skill, "")
        reason = f"In de taken zien we hoogstens {most[skill].value} voor {skill.value}: {task}."
        return Judged(Verdict.DOUBT, "net-boven-taken", reason, confidence=Confidence.LOW, allowed=most)
    needed = needed_by_tasks(posting.task_texts)
    if all(skill in needed and needed[skill][0].rank >= level.rank for skill, level in over.items()):
        task = needed[next(iter(over))][1]
        reason = f"Het profiel vraagt minder, maar in de tekst staat een taak die dit kan vragen: '{task}'."
        return Judged(Verdict.DOUBT, "taak-vraagt-meer", reason, allowed=most)
    return None


def _steps(most: Levels, over: Levels) -> int:
    return max(level.rank - most[skill].rank for skill, level in over.items())


def _too_high(ask: Ask, posting: Posting, over: Levels) -> Judged:
    if ask.topic == "foutloos":
        reason = (
            "Foutloos schrijven kunnen ook veel moedertaalsprekers niet. Is de tekst voor het publiek? Regel nalezing."
        )
        advice = sentences_for(_allowed(posting), (Skill.WRITING,)) or ("Je schrijft een helder verslag (ERK B2).",)
        return Judged(Verdict.TOO_HIGH, "foutloos", reason, advice=advice, allowed=_allowed(posting))
    if not over or posting.ceiling is None:
        reason = (
            "Perfect Nederlands bestaat niet als taalniveau en schrikt goede kandidaten af. Noem het niveau en de taak."
        )
        return Judged(Verdict.TOO_HIGH, "perfect", reason, advice=("Je spreekt en schrijft vlot Nederlands (ERK B2).",))
    most = posting.ceiling.most
    skill, level = _worst(over, most)
    why = posting.profile.reasons.get(skill, "") if posting.profile else ""
    because = f": {why}" if why else ""
    floor = posting.ceiling.floor.get(skill) == most[skill]
    reason = (
        f"Voor {skill.value} vraag je {level.value}; de functie heeft hoogstens {most[skill].value} nodig{because}."
    )
    confidence = posting.profile.confidence if posting.profile else Confidence.MEDIUM
    advice = sentences_for(most, tuple(over))
    return Judged(Verdict.TOO_HIGH, "boven-profiel", reason, _FLOOR if floor else "", confidence, advice, most)


def _fitting(ask: Ask, ceiling: Ceiling) -> Judged:
    start, most = ceiling.start, ceiling.most
    early = {s: level for s, level in ask.asked.items() if s in start and level.rank > start[s].rank}
    if early and ask.explicit and not ask.whole and ask.force is Force.HARD:
        skill, _ = _worst(early, start)
        reason = f"Dit niveau mag groeien op het werk. Bij de start volstaat {start[skill].value} voor {skill.value}."
        return Judged(Verdict.FITTING, "mag-groeien", reason, advice=sentences_for(start, (skill,)), allowed=most)
    low = {s: level for s, level in ask.asked.items() if s in ceiling.floor and level.rank < ceiling.floor[s].rank}
    if low and ask.explicit:
        skill = next(iter(low))
        reason = f"De taalregels voor dit niveau kunnen {ceiling.floor[skill].value} vragen voor {skill.value}."
        return Judged(Verdict.FITTING, "onder-bodem", reason, _FLOOR, allowed=most)
    return Judged(Verdict.FITTING, "passend", "Dit past bij de functie.", allowed=most)


def _behaviour(ceiling: Ceiling) -> Judged:
    reason = "Bedoel je taal of gedrag? Zeg met wie deze collega praat en waarover."
    return Judged(Verdict.DOUBT, "gedrag", reason, allowed=ceiling.most)


def _worst(over: Levels, most: Levels) -> tuple[Skill, Cefr]:
    return max(over.items(), key=lambda item: item[1].rank - most[item[0]].rank)


def _is_practical(posting: Posting) -> bool:
    """Return whether the work is done with hands, machines or screens, so that no careful reader doubts."""
    level = posting.vacancy.level
    return posting.vacancy.family in _PRACTICAL or level in (FunctionLevel.D, FunctionLevel.E)


def _writes(posting: Posting) -> bool:
    title = (posting.vacancy.title or "").casefold()
    return posting.vacancy.family in _WRITERS or any(word in title for word in _WRITING_JOBS)
