"""The Dutch that the tasks in the text need, per skill, with the task as evidence."""

import functools
import re
from collections.abc import Iterable, Mapping

from vacaturelint.analysis.separable import particles
from vacaturelint.core.requirement import Cefr, Confidence, Skill
from vacaturelint.data.wordlist import read_table
from vacaturelint.vacancy.profiles import LanguageProfile

FROM_TASKS = "uit de taken"
_SHORTEST = 3
_STOP = frozenset({"en", "van", "de", "het", "een", "aan", "met", "in", "op", "voor", "bij", "naar", "zijn", "doen"})


def needed_by_tasks(texts: Iterable[str]) -> Mapping[Skill, tuple[Cefr, str]]:
    """Return the highest level that the named tasks need per skill, and the words of the task."""
    found: dict[Skill, tuple[Cefr, str]] = {}
    for text in texts:
        for task, needs in tasks_in(text):
            for skill, level in needs.items():
                if skill not in found or level.rank > found[skill][0].rank:
                    found[skill] = (level, task)
    return found


def profile_from_tasks(texts: Iterable[str]) -> LanguageProfile | None:
    """Return a profile for a function that is not in the list, with the tasks as evidence; None without tasks."""
    needed = needed_by_tasks(texts)
    if not needed:
        return None
    levels = {skill: level for skill, (level, _) in needed.items()}
    reasons = {skill: task for skill, (_, task) in needed.items()}
    return LanguageProfile(FROM_TASKS, levels, levels, levels, reasons, confidence=Confidence.LOW)


def tasks_in(text: str) -> list[tuple[str, Mapping[Skill, Cefr]]]:
    """Return the tasks of the list that a passage names, each with what it needs."""
    words = re.findall(r"[^\W_]+", text.casefold())
    stems = {_stem(word) for word in words}
    stems |= {particle + stem for particle in particles() & set(words) for stem in tuple(stems)}
    return [(task, needs) for task, alternatives, needs in _tasks() if any(each <= stems for each in alternatives)]


@functools.cache
def _tasks() -> tuple[tuple[str, tuple[frozenset[str], ...], Mapping[Skill, Cefr]], ...]:
    rows = read_table("taaltaken.tsv", ("pattern", "needs"))
    return tuple((row["pattern"], _alternatives(row["pattern"]), _needs(row["needs"])) for row in rows)


def _needs(cell: str) -> Mapping[Skill, Cefr]:
    pairs = (pair.split(":") for pair in cell.split(";"))
    return {Skill(skill.strip()): Cefr(level.strip()) for skill, level in pairs}


def _alternatives(pattern: str) -> tuple[frozenset[str], ...]:
    """Return the sets of word stems that stand for a task; a slash gives one set for each word."""
    sets: list[frozenset[str]] = [frozenset()]
    for word in re.sub(r"\([^)]*\)", "", pattern.casefold()).split():
        stems = [_stem(each) for each in word.split("/") if each and each not in _STOP]
        if stems:
            sets = [known | {stem} for known in sets for stem in stems]
    return tuple(sets)


@functools.lru_cache(maxsize=5000)
def _stem(word: str) -> str:
    """Return a rough stem: a word without its ending, long vowels single: "schrijft" meets "schrijven"."""
    bare = re.sub(r"[^\w]", "", word)
    for endings in (("en", "e", "s"), ("t", "n")):
        ending = next((e for e in endings if bare.endswith(e) and len(bare) - len(e) >= _SHORTEST), "")
        bare = re.sub(r"([b-df-hj-np-tv-z])\1$", r"\1", bare.removesuffix(ending))
    bare = re.sub(r"([aeiou])\1", r"\1", bare)
    return bare.replace("v", "f").replace("z", "s")
