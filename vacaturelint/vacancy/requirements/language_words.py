"""Languages by name (`wordlists/talen.tsv`), and the words that say how well and for what (`eisen/taalwoord.tsv`)."""

import bisect
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from vacaturelint.core.requirement import Cefr, Skill
from vacaturelint.language.names import LANGUAGES, ROWS
from vacaturelint.statements.statement import Said
from vacaturelint.vacancy.requirements.frames import Found, frames, longest

_FILE = "taalwoord"
ALL_SKILLS = tuple(Skill)
_LETTERS = {letter: row["code"] for row in ROWS for letter in row.parts("letters")}
_NAME = re.compile(
    rf"\b(?P<name>{'|'.join(LANGUAGES)})(?:e taal\b|e(?= en \w+se taal\b)|(?P<talig>talige?)|sprekende?)?(?!\w)", re.I
)
_NAMED = frozenset(name + tail for name in LANGUAGES for tail in ("", "e", "talig", "talige", "sprekend", "sprekende"))
"""The words in small letters that a match of `_NAME` begins with: a piece without one is quickly seen."""
_WORD = re.compile(r"\w+")
_ONE = "|".join(sorted(_LETTERS, key=len, reverse=True))
_LETTER = re.compile(_ONE)
_LETTERED = re.compile(
    rf"(?<![\w.-])(?:(?:{_ONE})(?:\s?[-/,&+]\s?(?:{_ONE}))+(?![\w.-])|(?:NL|FR|EN|DE)(?=\s?[:(]))|"
    r"(?<=\()(?:NL|FR|EN|DE)(?=\))"
)
_BESIDE_A_MARK = re.compile(r"[A-Z]{1,3}\s?[-/,&+:()]")
"""What every match of `_LETTERED` holds, and hardly any other piece: quickly seen."""
CODE, ASKING = "erk", "woord"
_DEGREE, _OTHER, _SAYS_NOTHING = "graad", "ander", "-"


@dataclass(frozen=True, slots=True)
class Mention:
    """A language named in a clause: its code, its place, and whether the word is about a speaker (Nederlandstalig)."""

    language: str
    start: int
    end: int
    speaker: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """A word about language and its place: a degree with its topic, what names skills or only asks, or no demand.

    `level` is that of a degree, else what the word asks where no degree stands with it.
    """

    kind: str
    level: Cefr | None
    topic: str
    skills: tuple[Skill, ...]
    start: int
    end: int
    says_nothing: bool = False

    @property
    def is_degree(self) -> bool:
        """Return whether it says how well."""
        return self.kind == _DEGREE


def words_of(said: Said, found: Mapping[str, Sequence[Found]]) -> list[Word]:
    """Return the words about language in a piece in order, of those of one kind that overlap the longest."""
    by_kind: dict[str, list[Found]] = {}
    for each in found.get(_FILE, ()):
        by_kind.setdefault(each.frame.slots["soort"], []).append(each)
    words = (_word(said, each) for own in by_kind.values() for each in longest(own))
    return sorted(words, key=lambda word: word.start)


def _word(said: Said, found: Found) -> Word:
    slots, level = found.frame.slots, found.frame.slots["niveau"]
    says_nothing = level == _SAYS_NOTHING
    known = Cefr(level) if level and not says_nothing else None
    start, end = said.stretch(found.thing)
    return Word(slots["soort"], known, slots["onderwerp"], skills_of(slots["vaardigheden"]), start, end, says_nothing)


def skills_of(cell: str) -> tuple[Skill, ...]:
    """Return the skills that a cell names: who speaks also talks with others."""
    named = {Skill(name) for name in cell.split(";") if name and name != "alle"}
    named |= {Skill.INTERACTION} if Skill.SPEAKING in named else set()
    return tuple(skill for skill in Skill if skill in named or cell == "alle")


def skills_in(words: Sequence[Word], start: int, end: int) -> tuple[Skill, ...]:
    """Return the skills named in a stretch of the text by words that stand in order."""
    first, last = (bisect.bisect_left(words, edge, key=lambda word: word.start) for edge in (start, end))
    named = {skill for word in words[first:last] for skill in word.skills}
    return tuple(skill for skill in Skill if skill in named)


def level_without_degree(words: Sequence[Word], skills: tuple[Skill, ...]) -> Cefr | None:
    """Return the level of a demand without a degree: a verb alone asks little, `kennis van` says nothing."""
    levels = [word.level for word in words if word.level and word.kind == ASKING]
    top = max(levels, key=lambda level: level.rank, default=None)
    says_nothing = any(word.says_nothing for word in words)
    if top is not None and (top.rank >= Cefr.B2.rank or not says_nothing):
        return top
    if says_nothing or not skills:
        return None
    return Cefr.B1 if Skill.WRITING in skills and Skill.SPEAKING in skills else Cefr.A2


def words_in(said: Said) -> list[Word]:
    """Return the words about language in a piece whose frames were not looked for yet."""
    return words_of(said, frames().find(said))


def names_language(text: str) -> bool:
    """Return whether a language is named, be it as an adjective."""
    return next(_named(text), None) is not None


def _named(text: str) -> Iterator[re.Match[str]]:
    return iter(()) if _NAMED.isdisjoint(_WORD.findall(text.casefold())) else _NAME.finditer(text)


def find_mentions(said: Said, words: Iterable[Word], *, letters: bool) -> list[Mention]:
    """Return the languages that a piece names, in order; Dutch cheese and a course of Dutch are none."""
    others = [range(word.start, word.end) for word in words if word.kind == _OTHER]
    named = [
        Mention(LANGUAGES[match["name"].casefold()], *match.span(), speaker=bool(match["talig"]))
        for match in _named(said.text)
        if not any(match.start() in other for other in others) and not (match["talig"] and _is_of_thing(said, match))
    ]
    return sorted([*named, *(_by_letters(said.text) if letters else ())], key=lambda mention: mention.start)


def _is_of_thing(said: Said, match: re.Match[str]) -> bool:
    """Return whether it says in what language a thing is: `Nederlandstalige boeken`, and not `medewerker`."""
    behind = next((n for n, term in enumerate(said.terms) if term.start >= match.end()), len(said.terms))
    return any(term.pos == "NOUN" for term in said.terms[behind : behind + 1]) and not said.is_in(behind, "kandidaat")


def _by_letters(text: str) -> Iterator[Mention]:
    """Yield languages by their letters: `EN/FR/NL`, `FR: vloeiend`, `talenkennis (NL)`."""
    for run in _LETTERED.finditer(text) if _BESIDE_A_MARK.search(text) else ():
        for letter in _LETTER.finditer(text, *run.span()):
            yield Mention(_LETTERS[letter[0]], *letter.span())
