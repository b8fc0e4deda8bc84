"""Whether a function needs the language that is demanded.

A demand on Dutch is too high only above the higher of the floor of the level and the target of the profile; between
what hiring needs and that limit it may grow on the job. Another language needs a task.
"""

from dataclasses import dataclass, replace

from vacaturelint.core.requirement import (
    FIELD,
    NO_LEVELS,
    Cefr,
    Confidence,
    Force,
    Levels,
    RequirementKind,
    Skill,
    Verdict,
)
from vacaturelint.core.vacancy import FunctionLevel
from vacaturelint.language.names import NAMES
from vacaturelint.statements.statement import Said
from vacaturelint.vacancy.families import Trait, has_trait
from vacaturelint.vacancy.posting import Posting
from vacaturelint.vacancy.profiles import Ceiling, source_of_floor, variant_of
from vacaturelint.vacancy.requirements.language_advice import sentences_for
from vacaturelint.vacancy.requirements.opinion import Cases, Known, Opinion
from vacaturelint.vacancy.tasks import FROM_TASKS, needed_by_tasks

_MOTHER_TONGUE = "moedertaal"
ORIGIN = (_MOTHER_TONGUE, "accent")
"""Topics that weigh more than any degree in the same demand: they are about where somebody comes from."""
_opine = Cases(RequirementKind.LANGUAGE)
_LOWEST = (FunctionLevel.D, FunctionLevel.E)
_CONTACT = Cefr.B2
"""What contact with people across the border asks; more wants a task that says so."""


@dataclass(frozen=True, slots=True)
class Ask:
    """A demand on a language as read: `explicit` names a CEFR level.

    `said` is the piece that it stands in; `has_contact` says that the rest of the text tells of people who speak
    another language.
    """

    said: Said
    language: str
    asked: Levels
    force: Force
    topic: str = ""
    explicit: bool = False
    has_contact: bool = False

    @property
    def whole(self) -> bool:
        """Return whether it asks a level of every skill."""
        return len(self.asked) == len(Skill)


def judge(ask: Ask, posting: Posting) -> Opinion:
    """Return the verdict on one language demand for the function of `posting`."""
    if ask.topic in ORIGIN:
        return replace(_about_origin(ask, posting), allowed=_allowed(posting))
    if ask.language != "nl":
        return _of_some(ask, posting) if ask.language == "*" else _of_another(ask, posting)
    return replace(_dutch(ask, posting), allowed=_allowed(posting)) if ask.asked else _without_level(ask, posting)


def _of_some(ask: Ask, posting: Posting) -> Opinion:
    """Return the verdict on a demand that does not say which other language it means."""
    if ask.force is Force.WISH or ask.topic == "andere-talen":
        return _opine(Verdict.FITTING, "pluspunt")
    if ask.topic == "tweetalig" and ask.has_contact:
        return _opine(Verdict.FITTING, "met-taak/tweetalig")
    return _opine(_without_task(posting), "welke-taal")


def _of_another(ask: Ask, posting: Posting) -> Opinion:
    """Return the verdict on another language than Dutch: only a task or contact with who speaks it shows the need."""
    words = {"taal": NAMES.get(ask.language, "die taal")}
    if ask.force is Force.WISH:
        return _opine(Verdict.FITTING, "pluspunt")
    if _has_task(ask, posting):
        return _opine(Verdict.FITTING, "met-taak", words)
    if _has_contact(ask, posting):
        much = ask.asked and max(level.rank for level in ask.asked.values()) > _CONTACT.rank
        return _opine(Verdict.DOUBT, "meer-dan-contact", words) if much else _opine(Verdict.FITTING, "met-taak", words)
    if not ask.asked:
        return _opine(_without_task(posting), "zonder-taak-en-niveau", words)
    little = ask.topic != FIELD and max(level.rank for level in ask.asked.values()) <= Cefr.A2.rank
    return _opine(Verdict.TOO_HIGH, "zonder-taak", words, confidence=Confidence.LOW if little else Confidence.MEDIUM)


def _without_task(posting: Posting) -> Verdict:
    return Verdict.DOUBT if has_trait(Trait.MEETS_MANY, posting.vacancy.family) else Verdict.TOO_HIGH


def _has_task(ask: Ask, posting: Posting) -> bool:
    """Return whether the text shows what the language is for: a task in it, or a purpose."""
    reads = set(ask.asked) == {Skill.READING} and ask.asked[Skill.READING].rank <= Cefr.B1.rank
    if reads or ask.said.has("taaldoel"):
        return True
    name = NAMES.get(ask.language, "").casefold()
    return bool(name) and any(name in text.casefold() for text in posting.task_texts)


def _has_contact(ask: Ask, posting: Posting) -> bool:
    """Return whether the rest of the text tells of contact with people who speak another language, in an office."""
    return posting.vacancy.level not in _LOWEST and ask.has_contact


def _about_origin(ask: Ask, posting: Posting) -> Opinion:
    opinion = _opine(Verdict.TOO_HIGH, ask.topic, confidence=Confidence.HIGH)
    if ask.topic != _MOTHER_TONGUE:
        return opinion
    allowed = _allowed(posting)
    return replace(opinion, advice=sentences_for(allowed, tuple(ask.asked) or tuple(allowed)))


def _allowed(posting: Posting) -> Levels:
    return posting.ceiling.most if posting.ceiling else NO_LEVELS


def _without_level(ask: Ask, posting: Posting) -> Opinion:
    if ask.force is Force.WISH:
        return _opine(Verdict.FITTING, "pluspunt")
    if ask.topic == "voertaal":
        return _opine(Verdict.TOO_HIGH, "voertaal")
    advice = sentences_for(posting.ceiling.start if posting.ceiling else NO_LEVELS, tuple(Skill))
    if ask.topic == "alleen-diploma":
        return _opine(Verdict.DOUBT, "alleen-diploma", advice=advice)
    case = "nederlandstalig" if ask.topic == "nederlandstalig" else "zonder-niveau"
    return _opine(Verdict.DOUBT, case, advice=advice, allowed=_allowed(posting))


def _dutch(ask: Ask, posting: Posting) -> Opinion:
    top = max(level.rank for level in ask.asked.values())
    if ask.force is Force.WISH and top < Cefr.C2.rank:
        return _opine(Verdict.FITTING, "pluspunt/niveau")
    if ask.topic == "foutloos" and _writes(posting):
        return _opine(Verdict.FITTING, "foutloos/schrijver")
    if posting.ceiling is None:
        return _unknown_function(ask, posting, top)
    most = posting.ceiling.most
    over = _beyond(ask.asked, most)
    if not over:
        return _fitting(ask, posting, posting.ceiling)
    if ask.topic == "gedrag":
        return _opine(Verdict.DOUBT, "gedrag")
    return _over(ask, posting, posting.ceiling, over)


def _unknown_function(ask: Ask, posting: Posting, top: int) -> Opinion:
    if top == Cefr.C2.rank:
        return _too_high(ask, posting, NO_LEVELS)
    if top <= Cefr.B1.rank:
        return _opine(Verdict.FITTING, "passend/elke-job")
    return _opine(Verdict.DOUBT, "functie-onbekend")


def _over(ask: Ask, posting: Posting, ceiling: Ceiling, over: Levels) -> Opinion:
    """Return the verdict on a demand above the limit: a question where the words or the tasks leave doubt."""
    most = ceiling.most
    if ask.topic == FIELD and len(over) < len(ask.asked):
        return _opine(Verdict.FITTING, "passend/deels")
    doubt = None if _is_practical(posting) else _words_leave_doubt(ask, most, over)
    return doubt or _tasks_leave_doubt(posting, most, over) or _too_high(ask, posting, over)


def _words_leave_doubt(ask: Ask, most: Levels, over: Levels) -> Opinion | None:
    """Return a question when the demand is above the limit for some skills only, or just above it in vague words."""
    if ask.explicit:
        return None
    if ask.whole and len(over) < len(ask.asked) and max(level.rank for level in over.values()) < Cefr.C2.rank:
        skill, _ = _worst(over, most)
        advice = sentences_for(most, tuple(ask.asked), skill)
        return _opine(Verdict.DOUBT, "splitsen", _words(skill, most), advice=advice)
    if set(over.values()) == {Cefr.C1} and _steps(most, over) == 1:
        return _opine(Verdict.DOUBT, "net-boven-profiel", advice=sentences_for(most, tuple(over)))
    return None


def _tasks_leave_doubt(posting: Posting, most: Levels, over: Levels) -> Opinion | None:
    """Return a question when the limit was only drawn from the tasks, or a task in the text may ask that much."""
    if _steps(most, over) == 1 and posting.profile and posting.profile.name == FROM_TASKS:
        skill, _ = _worst(over, most)
        words = {**_words(skill, most), "taak": posting.profile.reasons.get(skill, "")}
        return _opine(Verdict.DOUBT, "net-boven-taken", words, confidence=Confidence.LOW)
    needed = needed_by_tasks(posting.task_texts)
    if all(skill in needed and needed[skill][0].rank >= level.rank for skill, level in over.items()):
        return _opine(Verdict.DOUBT, "taak-vraagt-meer", {"taak": needed[next(iter(over))][1]})
    return None


def _steps(most: Levels, over: Levels) -> int:
    return max(level.rank - most[skill].rank for skill, level in over.items())


def _too_high(ask: Ask, posting: Posting, over: Levels) -> Opinion:
    if ask.topic == "foutloos":
        opinion = _opine(Verdict.TOO_HIGH, "foutloos")
        return replace(opinion, advice=sentences_for(_allowed(posting), (Skill.WRITING,)) or opinion.advice)
    if not over or posting.ceiling is None:
        return _opine(Verdict.TOO_HIGH, "perfect")
    most = posting.ceiling.most
    skill, level = _worst(over, most)
    why = posting.profile.reasons.get(skill, "") if posting.profile else ""
    floor = posting.ceiling.floor.get(skill) == most[skill]
    words = {**_words(skill, most), "gevraagd": level.value, "omdat": f": {why}" if why else ""}
    confidence = posting.profile.confidence if posting.profile else Confidence.MEDIUM
    advice = sentences_for(most, tuple(over), skill)
    known = Known(source=_source_of_floor(posting) if floor else "", confidence=confidence, advice=advice)
    return _opine(Verdict.TOO_HIGH, "boven-profiel", words, **known)


def _fitting(ask: Ask, posting: Posting, ceiling: Ceiling) -> Opinion:
    start = ceiling.start
    early = _beyond(ask.asked, start)
    if early and ask.explicit and not ask.whole and ask.force is Force.HARD:
        skill, _ = _worst(early, start)
        advice = sentences_for(start, (skill,))
        return _opine(Verdict.FITTING, "mag-groeien", _words(skill, start), advice=advice)
    low = {s: level for s, level in ask.asked.items() if s in ceiling.floor and level.rank < ceiling.floor[s].rank}
    if low and ask.explicit:
        words = _words(next(iter(low)), ceiling.floor)
        return _opine(Verdict.FITTING, "onder-bodem", words, source=_source_of_floor(posting))
    return _opine(Verdict.FITTING, "passend")


def _source_of_floor(posting: Posting) -> str:
    level = posting.vacancy.level
    return source_of_floor(level, variant_of(posting.functions, level)) if level else ""


def _beyond(asked: Levels, limit: Levels) -> Levels:
    """Return what asks more than a limit."""
    return {skill: level for skill, level in asked.items() if skill in limit and level.rank > limit[skill].rank}


def _words(skill: Skill, levels: Levels) -> dict[str, str]:
    return {"vaardigheid": skill.value, "nodig": levels[skill].value}


def _worst(over: Levels, most: Levels) -> tuple[Skill, Cefr]:
    return max(over.items(), key=lambda item: item[1].rank - most[item[0]].rank)


def _is_practical(posting: Posting) -> bool:
    """Return whether the work is done with hands, machines or screens, so that no careful reader doubts."""
    return has_trait(Trait.PRACTICAL, posting.vacancy.family) or posting.vacancy.level in _LOWEST


def _writes(posting: Posting) -> bool:
    return has_trait(Trait.WRITES, posting.vacancy.family, posting.vacancy.title or "")
