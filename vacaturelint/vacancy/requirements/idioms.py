"""Turns of phrase that ask for language without naming one: "vlotte pen", "communicatief sterk", "foutloze brieven"."""

import functools
import re
from dataclasses import dataclass

from vacaturelint.core.requirement import Cefr, Skill
from vacaturelint.rulebook.wordlist import read_table
from vacaturelint.vacancy.requirements.language_words import SPOKEN

_WORD = re.compile(r"[^\W_]+")
_KEY = 4


@dataclass(frozen=True, slots=True)
class Idiom:
    """One row of `taalniveaus.tsv`; without a level the phrase says that language is asked, not how well."""

    phrase: str
    skills: tuple[Skill, ...]
    level: Cefr | None
    topic: str
    only_in_demands: bool


@dataclass(frozen=True, slots=True)
class IdiomMatch:
    """An idiom found in a clause, and its place there."""

    idiom: Idiom
    start: int
    end: int


def find_idioms(text: str) -> list[IdiomMatch]:
    """Return the idioms in a clause, longest first where they overlap, in order of place."""
    found: list[IdiomMatch] = []
    index = _idioms()
    for pattern, idiom in (pair for key in {_key(word) for word in _WORD.findall(text)} for pair in index.get(key, ())):
        found += [IdiomMatch(idiom, match.start(), match.end()) for match in pattern.finditer(text)]
    found.sort(key=lambda match: (match.start - match.end, match.start))
    kept: list[IdiomMatch] = []
    for match in found:
        if not any(k.start < match.end and match.start < k.end for k in kept):
            kept.append(match)
    return sorted(kept, key=lambda match: match.start)


@functools.cache
def _idioms() -> dict[str, list[tuple[re.Pattern[str], Idiom]]]:
    """Return the idioms by the beginning of their longest word: few of them need to be tried on a clause."""
    rows = read_table("taalniveaus.tsv", ("phrase", "skills", "cefr", "topic", "where"))
    index: dict[str, list[tuple[re.Pattern[str], Idiom]]] = {}
    for row in rows:
        level = Cefr(row["cefr"]) if row["cefr"] else None
        idiom = Idiom(row["phrase"], _skills(row["skills"]), level, row["topic"], row["where"] == "eisen")
        key = _key(max(_WORD.findall(row["phrase"]), key=len))
        index.setdefault(key, []).append((_compiled(row["phrase"]), idiom))
    return index


def _key(word: str) -> str:
    return word[:_KEY].casefold()


def _skills(cell: str) -> tuple[Skill, ...]:
    if cell == "alle":
        return tuple(Skill)
    named = [Skill(name) for name in cell.split(";") if name]
    return tuple(skill for skill in Skill if skill in named or (skill in SPOKEN and Skill.SPEAKING in named))


def _compiled(phrase: str) -> re.Pattern[str]:
    """Return the pattern of a phrase: `*` any word ending, `…` up to six words, white space and hyphens alike."""
    pieces: list[str] = []
    for word in phrase.split(" "):
        if word == "…":
            pieces.append(r"(?:[\w'’,&-]+\s+){0,5}?[\w'’-]+" if pieces else r"\w+")
        else:
            pieces.append(re.escape(word).replace(r"\*", r"\w*").replace(r"\-", r"[-\s]?"))
    return re.compile(r"(?<!\w)" + r",?\s+".join(pieces) + r"(?!\w)", re.IGNORECASE)
