"""Sentences that ask a level of language in words about the work: `wordlists/eisen/taalzinnen.tsv`."""

import functools

from vacaturelint.core.requirement import Cefr, Levels, Skill
from vacaturelint.data.wordlist import read_table


@functools.cache
def _sentences() -> dict[tuple[str, str], str]:
    rows = read_table("eisen/taalzinnen.tsv", ("niveau", "vaardigheid", "zin"))
    return {(row["niveau"], row["vaardigheid"]): row["zin"] for row in rows}


def sentence_for(skill: Skill, level: Cefr) -> str:
    """Return a sentence that asks `level` for one skill; C2 gives that of C1, which is enough for every job."""
    return _sentences()[min(level, Cefr.C1, key=lambda each: each.rank), skill]


def sentences_for(allowed: Levels, skills: tuple[Skill, ...], worst: Skill | None = None) -> tuple[str, ...]:
    """Return one sentence for speaking and one for writing, as far as they are among `skills` and allowed.

    That for `worst`, the skill that the reason names, comes first.
    """
    order = (Skill.INTERACTION, Skill.SPEAKING, Skill.WRITING, Skill.LISTENING, Skill.READING)
    chosen = [skill for skill in order if skill in skills and skill in allowed]
    if Skill.INTERACTION in chosen and Skill.SPEAKING in chosen:
        chosen.remove(Skill.SPEAKING)
        worst = Skill.INTERACTION if worst is Skill.SPEAKING else worst
    chosen.sort(key=lambda skill: skill is not worst)
    return tuple(sentence_for(skill, allowed[skill]) for skill in chosen[:2])
