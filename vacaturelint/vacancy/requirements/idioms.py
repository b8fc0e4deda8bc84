"""Turns of phrase that ask for language, with or without naming one: "vlotte pen", "brieven zonder fouten"."""

from collections.abc import Iterable
from dataclasses import dataclass

from vacaturelint.core.requirement import Cefr, Skill
from vacaturelint.vacancy.requirements.clauses import Clause
from vacaturelint.vacancy.requirements.frames import Found
from vacaturelint.vacancy.requirements.language_words import SPOKEN

_LANGUAGE = frozenset({"gebaren"})


@dataclass(frozen=True, slots=True)
class IdiomMatch:
    """A frame of `eisen/taal.tsv` in a clause, and its place there; without a level it does not say how well.

    `only_in_demands`: it is a demand only in the part with the demands. `whole`: its parts say more together than a
    language that is named among them.
    """

    language: str
    skills: tuple[Skill, ...]
    level: Cefr | None
    topic: str
    only_in_demands: bool
    start: int
    end: int
    whole: bool = False


def find_idioms(clause: Clause, found: Iterable[Found]) -> list[IdiomMatch]:
    """Return the idioms in a clause, longest first where they overlap, in order of place."""
    matches = [_match(clause, each) for each in found]
    matches.sort(key=lambda match: (match.start - match.end, match.start))
    kept: list[IdiomMatch] = []
    for match in matches:
        if not any(k.start < match.end and match.start < k.end for k in kept):
            kept.append(match)
    return sorted(kept, key=lambda match: match.start)


def _match(clause: Clause, found: Found) -> IdiomMatch:
    slots, terms = found.frame.slots, clause.said.terms
    level = Cefr(slots["niveau"]) if slots["niveau"] else None
    only = slots["waar"] == "eisen" or slots["gewicht"] == "zwak"
    start, end = terms[found.thing.first].start, terms[found.thing.last - 1].end
    return IdiomMatch(
        slots["taal"],
        _skills(slots["vaardigheden"]),
        level,
        slots["onderwerp"],
        only,
        start,
        end,
        len(found.frame.parts) > 1,
    )


def _skills(cell: str) -> tuple[Skill, ...]:
    if cell == "alle":
        return tuple(Skill)
    named = [Skill(name) for name in cell.split(";") if name]
    return tuple(skill for skill in Skill if skill in named or (skill in SPOKEN and Skill.SPEAKING in named))
