"""Finds what a vacancy demands of diplomas, attests and licences, with how strongly it does so."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from vacaturelint.core.job_site import SiteField
from vacaturelint.core.requirement import DiplomaLevel, Force, Requirement, RequirementKind, Verdict
from vacaturelint.statements.acts import Act
from vacaturelint.vacancy.posting import Posting
from vacaturelint.vacancy.requirements.cefr import LEVEL, find_codes, is_about_language
from vacaturelint.vacancy.requirements.demands import Asked, Read
from vacaturelint.vacancy.requirements.diploma_verdict import RANKS, Demand, judge
from vacaturelint.vacancy.requirements.frames import Found
from vacaturelint.vacancy.requirements.language_words import words_of
from vacaturelint.vacancy.requirements.opinion import UNLISTED, Cases, Opinion, doubted

_IN_SHORT = re.compile(r"\S [|·•] \S")
_opine = Cases(RequirementKind.DIPLOMA)
_LEVELS = ("a2", "a2-*", "a1-*")
_LOWER = "lager"
_ORDER = (DiplomaLevel.SECONDARY, DiplomaLevel.BACHELOR, DiplomaLevel.MASTER, DiplomaLevel.SPECIFIC, DiplomaLevel.NONE)
"""Levels from the one that most people have; a named proof says nothing of it."""


def find_diplomas(posting: Posting, read: Read) -> Iterator[Requirement]:
    """Yield every demand for a diploma or other proof, also the statements that none is needed."""
    all_asked = read.asked("diploma", paper=True)
    found = [asked for nth, asked in all_asked.items() if not _is_language_level(asked, read.found[nth])]
    found = _as_told_in_full(_with_field_alternatives(found))
    levels = [level_of(asked) for asked in found]
    says_none = any(asked.reading.act is Act.NO_DEMAND for asked in found)
    lowest = DiplomaLevel.NONE if says_none else min(levels, key=_ORDER.index, default=DiplomaLevel.NONE)
    for asked, level in zip(found, levels, strict=True):
        demand = _demand(asked, level, lowest)
        yield _requirement(posting, asked, demand, judge(demand, posting))


def unlisted_diploma(posting: Posting, asked: Asked) -> Requirement:
    """Return a demand for a diploma whose wording no frame knows: what it asks is unsure, and so is the verdict."""
    level = level_of(asked)
    demand = _demand(asked, level, level)
    opinion = judge(demand, posting)
    if opinion.verdict is Verdict.UNNEEDED:
        opinion = replace(_opine(Verdict.DOUBT, UNLISTED), advice=opinion.advice)
    return _requirement(posting, asked, demand, doubted(opinion))


def level_of(asked: Asked) -> DiplomaLevel:
    """Return the lowest level that suffices; SPECIFIC when only a named proof is asked."""
    if asked.reading.act is Act.NO_DEMAND:
        return DiplomaLevel.NONE
    named = [_named(level, asked) for level in asked.slot("niveau")]
    if DiplomaLevel.NONE in named:
        return DiplomaLevel.NONE
    general = [level for level in named if level is not DiplomaLevel.SPECIFIC]
    if "graduaat" in asked.words.casefold() and DiplomaLevel.SECONDARY not in general:
        return DiplomaLevel.SPECIFIC
    return min(general, key=RANKS.__getitem__, default=DiplomaLevel.SPECIFIC)


def _named(level: str, asked: Asked) -> DiplomaLevel:
    """Return the level that a row names; lower secondary in a field of a job site stands for no diploma at all."""
    if level == _LOWER:
        return DiplomaLevel.NONE if asked.clause.field else DiplomaLevel.SECONDARY
    return DiplomaLevel(level)


def _is_language_level(asked: Asked, named: Mapping[str, Sequence[Found]]) -> bool:
    """Return whether the only proof named is A2 or A1 as a level of language, or a certificate of language."""
    said, words = asked.clause.said, words_of(asked.clause.said, named)
    if all(found.frame.slots["gewicht"] == "zwak" for found in asked.found):
        return is_about_language(said, words) or LEVEL.search(said.text) is not None
    return all(found.frame.slots["frame"] in _LEVELS for found in asked.found) and bool(find_codes(said, words))


def _demand(asked: Asked, level: DiplomaLevel, lowest: DiplomaLevel) -> Demand:
    reading = replace(asked.reading, force=Force.WISH) if level is DiplomaLevel.NONE else asked.reading
    weak = bool(asked.found) and all(weight == "zwak" for weight in asked.slot("gewicht"))
    return Demand(asked.clause, asked.words, level, reading, weak, lowest)


def _requirement(posting: Posting, asked: Asked, demand: Demand, opinion: Opinion) -> Requirement:
    found = opinion.on(RequirementKind.DIPLOMA, asked.span, posting.words(asked.span), demand.reading.force)
    return found._replace(level=demand.level, regulated=bool(opinion.regulated))


def _with_field_alternatives(found: list[Asked]) -> list[Asked]:
    """Return the demands with the studies of a job-site field as alternatives: the lowest suffices for all of them."""
    field = [asked for asked in found if asked.clause.field is SiteField.STUDIES]
    if len(field) < 2:
        return found
    lowest = min(field, key=lambda asked: _ORDER.index(level_of(asked)))
    soft = any(asked.reading.force is Force.SOFT for asked in field)
    return [
        replace(asked, found=lowest.found, reading=replace(asked.reading, force=Force.SOFT if soft else Force.HARD))
        if asked in field
        else asked
        for asked in found
    ]


def _as_told_in_full(found: list[Asked]) -> list[Asked]:
    """Return the demands with those in a line of facts, `24 uur | mbo/hbo`, read as the sentence that tells them."""
    soft = {level_of(asked): asked for asked in found if asked.reading.force is Force.SOFT}
    return [
        replace(asked, reading=told.reading)
        if _IN_SHORT.search(asked.clause.text) and (told := soft.get(level_of(asked)))
        else asked
        for asked in found
    ]
