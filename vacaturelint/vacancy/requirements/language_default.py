"""The level of a language demand that names no degree, from its verb: "je spreekt Nederlands"."""

import re

from vacaturelint.core.requirement import Cefr, Skill

# What a demand without a degree asks, by its verb; the first that fits counts.
_DEFAULTS: tuple[tuple[re.Pattern[str], Cefr | None], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), level)
    for pattern, level in (
        (r"\bmeester\b", Cefr.C1),
        (r"\bbeheers\w*|\bmachtig\b|\bin woord en\b|\bte woord\b|\bcommunicatief (?:vaardig|sterk)\b", Cefr.B2),
        (r"\bpassieve kennis\b|\bleesvaardig\w*|sprekende?\b|\bspeaking\b|\bcommunicatief\b", Cefr.B1),
        (r"\bkennis\b|\bvereist\b|\bmust\b", None),
        (
            r"\buitdrukken\b|\bgesprek\w*|\bde weg wijzen\b|\bhelpen\b|\buitleg|\b(?:spreek|"
            r"begrijp)t? en (?:begrijp|spreek)",
            Cefr.B1,
        ),
    )
)


def default_level(text: str, skills: tuple[Skill, ...]) -> Cefr | None:
    """Return the level of a demand without a degree: a verb alone asks little, "kennis van" says nothing."""
    for pattern, level in _DEFAULTS:
        if pattern.search(text):
            return level
    if not skills:
        return None
    return Cefr.B1 if Skill.WRITING in skills and Skill.SPEAKING in skills else Cefr.A2
